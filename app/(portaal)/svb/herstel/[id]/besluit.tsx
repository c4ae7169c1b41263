import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { VierOgenBesluit } from "@/components/form/vier-ogen-besluit";
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

export function Besluit({ herstel, beeld }: Props) {
  const { id, magBesluiten, zelfOpgemaakt } = herstel;
  return (
    <VierOgenBesluit veld="herstelId" id={id} magBesluiten={magBesluiten} zelfOpgemaakt={zelfOpgemaakt} afwijzen={herstelAfwijzenAction} intrekken={herstelIntrekkenAction}>
      <Goedkeuren herstel={herstel} beeld={beeld} />
    </VierOgenBesluit>
  );
}
