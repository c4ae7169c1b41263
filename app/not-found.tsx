import type { Metadata } from "next";

import { NotFoundMessage } from "@/components/layout/not-found-message";
import { PublicShell } from "@/components/layout/public-shell";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Pagina niet gevonden" };

export default function NotFound() {
  return (
    <PublicShell demo={env().MODUS === "demo"}>
      <NotFoundMessage homeHref="/" />
    </PublicShell>
  );
}
