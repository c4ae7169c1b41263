import type { Metadata } from "next";

import { NoPermission } from "@/components/layout/no-permission";

export const metadata: Metadata = { title: "Geen toegang" };

export default function NoPermissionPage() {
  return <NoPermission homeHref="/kies" />;
}
