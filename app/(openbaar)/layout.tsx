import type { ReactNode } from "react";

import { PublicShell } from "@/components/layout/public-shell";
import { env } from "@/lib/env";

export default function PublicLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <PublicShell demo={env().MODUS === "demo"}>{children}</PublicShell>;
}
