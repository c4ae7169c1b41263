import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { NaInloggen } from "@/components/form/na-inloggen";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import type { Mandaatdetail } from "@/lib/queries/svb/ambtshalve";

import { mandaatAfwijzenAction, mandaatBeeindigenAction, mandaatGoedkeurenAction } from "../../actions";

function Beeindigen({ id }: Readonly<{ id: string }>) {
  return (
    <Details summary="Mandaat eerder beëindigen">
      <ActionForm action={mandaatBeeindigenAction} className="space-y-4">
        <input type="hidden" name="mandaatId" value={id} />
        <Text>Daarna kan er niets meer akkoord krijgen onder dit mandaat. Wat al akkoord kreeg, blijft op de lijst tot de verstrekker antwoordt.</Text>
        <Textarea name="reden" label="Waarom stopt het mandaat?" rows={3} maxLength={2000} />
        <SubmitButton variant="danger">Mandaat beëindigen</SubmitButton>
      </ActionForm>
    </Details>
  );
}

/** What this person can do with the order now, or who can. */
export function Mandaatbesluit({ mandaat, inloggen }: Readonly<{ mandaat: Mandaatdetail; inloggen: string | null }>) {
  if (mandaat.magBeeindigen) return <Beeindigen id={mandaat.id} />;
  if (mandaat.status !== "voorgesteld") return null;
  if (!mandaat.magBesluiten) {
    return <Text>{mandaat.zelfOpgemaakt ? "U hebt dit voorgesteld. Een andere medewerker keurt het goed of wijst het af." : "Een medewerker met de functie uitval of vrijgeven besluit over dit mandaat."}</Text>;
  }
  return (
    <Panel title="Wat besluit u?" look="tint">
      <div className="space-y-6">
        <NaInloggen adres={inloggen}>
          <ActionForm action={mandaatGoedkeurenAction} className="space-y-4">
            <input type="hidden" name="mandaatId" value={mandaat.id} />
            <Text>Na uw akkoord mag de SVB op naam van {mandaat.verstrekker} akkoord geven op zorgovereenkomsten die daar te lang wachten. De verstrekker krijgt bericht.</Text>
            <Checkbox name="nagekeken" label="Ik heb de opdracht gelezen. De verstrekker, de ondertekenaar en de dagen kloppen." />
            <SubmitButton>Mandaat goedkeuren</SubmitButton>
          </ActionForm>
        </NaInloggen>
        <Details summary="Afwijzen">
          <ActionForm action={mandaatAfwijzenAction} className="space-y-4">
            <input type="hidden" name="mandaatId" value={mandaat.id} />
            <Textarea name="reden" label="Waarom wijst u het af?" hint="Uw collega leest dit." rows={3} maxLength={2000} />
            <SubmitButton variant="danger">Mandaat afwijzen</SubmitButton>
          </ActionForm>
        </Details>
      </div>
    </Panel>
  );
}
