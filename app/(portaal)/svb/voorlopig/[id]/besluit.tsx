import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import type { Voorlopigdetail } from "@/lib/queries/svb/voorlopig";

import { voorlopigAfwijzenAction, voorlopigGoedkeurenAction, voorlopigIntrekkenAction } from "../actions";

/** What this person can do with the proposal now, or who can. */
export function Besluit({ budget }: Readonly<{ budget: Voorlopigdetail }>) {
  if (budget.magBesluiten) {
    return (
      <Panel title="Wat besluit u?" look="tint">
        <div className="space-y-6">
          <ActionForm action={voorlopigGoedkeurenAction} sleutel={randomUUID()} className="space-y-4">
            <input type="hidden" name="voorlopigId" value={budget.id} />
            <Text>Na uw akkoord kan er uit dit budget worden betaald. De budgethouder en de verstrekker krijgen bericht.</Text>
            <Checkbox name="nagekeken" label="Ik heb de opdracht gezien en het bedrag klopt daarmee." />
            <SubmitButton>Voorlopig budget goedkeuren</SubmitButton>
          </ActionForm>
          <Details summary="Afwijzen">
            <ActionForm action={voorlopigAfwijzenAction} className="space-y-4">
              <input type="hidden" name="voorlopigId" value={budget.id} />
              <Textarea name="reden" label="Waarom wijst u het af?" hint="Uw collega leest dit." rows={3} />
              <SubmitButton variant="danger">Voorstel afwijzen</SubmitButton>
            </ActionForm>
          </Details>
        </div>
      </Panel>
    );
  }
  if (!budget.zelfOpgemaakt) return <Text>Een medewerker met de functie uitval of vrijgeven besluit over dit voorstel.</Text>;
  return (
    <Panel title="U hebt dit voorgesteld" look="tint">
      <Text>Een andere medewerker keurt het goed of wijst het af.</Text>
      <ActionForm action={voorlopigIntrekkenAction} className="mt-4">
        <input type="hidden" name="voorlopigId" value={budget.id} />
        <SubmitButton variant="secondary">Voorstel intrekken</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
