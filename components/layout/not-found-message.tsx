import { ButtonLink } from "@/components/ui/button";
import { Text } from "@/components/ui/text";

import { PageFrame } from "./page-frame";

/** "Not there" and "not yours" are one answer: who guesses a number learns nothing. */
export function NotFoundMessage({ homeHref }: Readonly<{ homeHref: string }>) {
  return (
    <PageFrame title="Deze pagina bestaat niet of is niet van u">
      <div className="space-y-4">
        <Text>Misschien is het adres niet goed overgenomen, of hoort deze pagina bij een andere persoon.</Text>
        <Text>Werkt u voor meer mensen of organisaties? Kijk dan bovenaan of u de juiste hebt gekozen.</Text>
      </div>
      <p>
        <ButtonLink href={homeHref}>Naar de startpagina</ButtonLink>
      </p>
    </PageFrame>
  );
}
