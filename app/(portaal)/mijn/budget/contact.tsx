import type { ReactNode } from "react";

import { Link } from "@/components/ui/link";
import { Text } from "@/components/ui/text";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

/** How to reach who gave the budget. */
export function Contact({ verstrekker, children }: Pick<Budgetoverzicht, "verstrekker"> & Readonly<{ children?: ReactNode }>) {
  const { telefoon, email } = verstrekker;
  return (
    <div className="space-y-1">
      {children}
      {telefoon !== null && (
        <Text>
          Bel <Link href={`tel:${telefoon.replace(/\s/g, "")}`} className="whitespace-nowrap">{telefoon}</Link>
        </Text>
      )}
      {email !== null && (
        <Text>
          Mail <Link href={`mailto:${email}`} className="break-all">{email}</Link>
        </Text>
      )}
    </div>
  );
}
