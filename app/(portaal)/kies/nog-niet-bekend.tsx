import { PageFrame } from "@/components/layout/page-frame";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/text";
import { nietZelf } from "@/lib/auth/hoedanigheden";
import type { Aanmelding } from "@/lib/db/aanmelden";
import type { Datum } from "@/lib/domein/datum";
import { NIET_ZELF } from "@/lib/messages/inloggen";

type Props = Readonly<{ aanmelding: Aanmelding; vandaag: Datum; beeindigd: boolean }>;

/** Somebody logged in correctly and can be nothing here: says why, as far as it is theirs to know, and what then. */
export function NogNietBekend({ aanmelding, vandaag, beeindigd }: Props) {
  const { persoon, vertegenwoordigingen, rollen } = aanmelding;
  const reden = persoon?.isBudgethouder === true ? nietZelf(persoon, vandaag) : null;
  const wasIets = beeindigd || vertegenwoordigingen.length > 0 || rollen.length > 0;
  return (
    <PageFrame title={titelVan(reden !== null, wasIets)}>
      {reden !== null && <Notice tone="info" title={NIET_ZELF[reden]} />}
      {wasIets && (
        <Notice tone="info" title="Uw machtiging of rol geldt vandaag niet.">
          <p>
            Zij is ingetrokken, verlopen of nog niet ingegaan. Wat u eerder hebt gedaan, blijft geldig. Klopt dit niet?
            Neem contact op met de budgethouder of met de beheerder van uw organisatie.
          </p>
        </Notice>
      )}
      {reden === null && !wasIets && <Uitleg />}
      <form method="post" action="/uitloggen">
        <Button type="submit" variant="secondary" icon="uit">
          Uitloggen
        </Button>
      </form>
    </PageFrame>
  );
}

const titelVan = (isBudgethouder: boolean, wasIets: boolean): string =>
  isBudgethouder || wasIets ? "U kunt hier nu niets regelen" : "U staat nog niet in dit systeem";

const Uitleg = () => (
  <Prose>
    <p>U bent goed ingelogd, maar er is hier nog niets voor u. Dat kan zo komen:</p>
    <ul>
      <li>
        <strong>U hebt een pgb aangevraagd.</strong> U ziet het hier zodra uw gemeente of zorgkantoor de toekenning
        heeft gestuurd.
      </li>
      <li>
        <strong>U regelt het pgb van een ander.</strong> Dan moet u eerst als vertegenwoordiger zijn aangemeld.
      </li>
      <li>
        <strong>U bent zorgverlener.</strong> U ziet hier iets zodra een budgethouder een zorgovereenkomst met u maakt.
      </li>
      <li>
        <strong>U werkt bij een organisatie.</strong> Vraag de beheerder om u toegang te geven.
      </li>
    </ul>
    <p>Wij hebben van u niets opgeslagen behalve dat u hebt ingelogd.</p>
  </Prose>
);
