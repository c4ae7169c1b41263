import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";

import { Shell } from "./shell";

/** The frame for who is not logged in, or for pages that do not ask. */
export function PublicShell({ demo, children }: Readonly<{ demo: boolean; children: ReactNode }>) {
  return (
    <Shell
      homeHref="/"
      area="citizen"
      demo={demo}
      actions={
        <ButtonLink href="/inloggen" variant="quiet">
          Inloggen
        </ButtonLink>
      }
    >
      {children}
    </Shell>
  );
}
