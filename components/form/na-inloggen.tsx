import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Text } from "@/components/ui/text";

type NaInloggenProps = Readonly<{
  /** Where to log in again, or null when that is not needed. */
  adres: string | null;
  children: ReactNode;
}>;

/** A form for what cannot be undone, or first the way to log in again. */
export function NaInloggen({ adres, children }: NaInloggenProps) {
  if (adres === null) return children;
  return (
    <div className="space-y-4">
      <Text>Voor uw veiligheid vragen wij u hier opnieuw in te loggen. Daarna komt u terug op deze pagina.</Text>
      <ButtonLink href={adres} icon="slot">
        Opnieuw inloggen
      </ButtonLink>
    </div>
  );
}
