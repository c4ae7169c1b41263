import type { ReactNode } from "react";

import { Heading } from "@/components/ui/heading";

/** One component of the guide with its states. */
export function Voorbeeld({ id, naam, children }: Readonly<{ id: string; naam: string; children: ReactNode }>) {
  return (
    <section id={id} aria-labelledby={`${id}-kop`} className="border-t border-line pt-6">
      <Heading level={3} id={`${id}-kop`} className="mb-4">
        {naam}
      </Heading>
      <div className="space-y-4">{children}</div>
    </section>
  );
}
