import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import type { Herstelbeeld, Hersteldetail } from "@/lib/queries/svb/herstel";

import { herstelAfwijzenAction, herstelGoedkeurenAction, herstelIntrekkenAction } from "../actions";

type Props = Readonly<{ herstel: Hersteldetail; beeld: Herstelbeeld }>;

function Goedkeuren({ herstel, beeld }: Props) {
  if (beeld.bezwaren.length > 0) return <Text>Goedkeuren kan niet meer: zie hierboven waarom. Wijs het voorstel af.</Text>;
  return (
    <ActionForm action={herstelGoedkeurenAction} sleutel={randomUUID()} className="space-y-4">
      <input type="hidden" name="herstelId" value={herstel.id} />
      <input type="hidden" name="vingerafdruk" value={beeld.vingerafdruk} />
      <Text>Goedkeuren boekt alles meteen. De budgethouder en de verstrekker krijgen een brief. Terugdraaien kan alleen met een nieuw herstel.</Text>
      <Checkbox name="nagekeken" label="Ik heb nagekeken wat er verandert." />
      <SubmitButton>Herstel goedkeuren en uitvoeren</SubmitButton>
    </ActionForm>
  );
}

/** What this person can do with the proposal now, or who can. */
export function Besluit({ herstel, beeld }: Props) {
  if (herstel.magBesluiten) {
    return (
      <Panel title="Wat besluit u?" look="tint">
        <div className="space-y-6">
          <Goedkeuren herstel={herstel} beeld={beeld} />
          <Details summary="Afwijzen">
            <ActionForm action={herstelAfwijzenAction} className="space-y-4">
              <input type="hidden" name="herstelId" value={herstel.id} />
              <Textarea name="reden" label="Waarom wijst u het af?" hint="Uw collega leest dit." rows={3} />
              <SubmitButton variant="danger">Voorstel afwijzen</SubmitButton>
            </ActionForm>
          </Details>
        </div>
      </Panel>
    );
  }
  if (!herstel.zelfOpgemaakt) return <Text>Een medewerker met de functie uitval of vrijgeven besluit over dit voorstel.</Text>;
  return (
    <Panel title="U hebt dit voorgesteld" look="tint">
      <Text>Een andere medewerker keurt het goed of wijst het af.</Text>
      <ActionForm action={herstelIntrekkenAction} className="mt-4">
        <input type="hidden" name="herstelId" value={herstel.id} />
        <SubmitButton variant="secondary">Voorstel intrekken</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
