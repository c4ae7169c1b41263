import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { VierOgenBesluit } from "@/components/form/vier-ogen-besluit";
import { Text } from "@/components/ui/text";
import type { Voorlopigdetail } from "@/lib/queries/svb/voorlopig";

import { voorlopigAfwijzenAction, voorlopigGoedkeurenAction, voorlopigIntrekkenAction } from "../actions";

export function Besluit({ budget: { id, magBesluiten, zelfOpgemaakt } }: Readonly<{ budget: Voorlopigdetail }>) {
  return (
    <VierOgenBesluit veld="voorlopigId" id={id} magBesluiten={magBesluiten} zelfOpgemaakt={zelfOpgemaakt} afwijzen={voorlopigAfwijzenAction} intrekken={voorlopigIntrekkenAction}>
      <ActionForm action={voorlopigGoedkeurenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="voorlopigId" value={id} />
        <Text>Na uw akkoord kan er uit dit budget worden betaald. De budgethouder en de verstrekker krijgen bericht.</Text>
        <Checkbox name="nagekeken" label="Ik heb de opdracht gezien en het bedrag klopt daarmee." />
        <SubmitButton>Voorlopig budget goedkeuren</SubmitButton>
      </ActionForm>
    </VierOgenBesluit>
  );
}
