import { TERUGREDENEN_VAN } from "@/lib/domein/zorgovereenkomst/terugredenen";
import { TERUGREDEN_LABELS } from "@/lib/messages/zorgovereenkomst";

import { CheckboxGroup } from "./checkbox-group";
import { Textarea } from "./textarea";

type TerugredenenVeldenProps = Readonly<{
  /** Who objects: each party has reasons of its own. */
  partij: keyof typeof TERUGREDENEN_VAN;
  label: string;
}>;

/** Why something goes back: reasons of the catalogue, and own words beside them. */
export function TerugredenenVelden({ partij, label }: TerugredenenVeldenProps) {
  return (
    <>
      {/* Names the group also when nothing is ticked, so that the complaint lands on it. */}
      <input type="hidden" name="redenen[]" value="" />
      <CheckboxGroup
        name="redenen[]"
        label={label}
        options={TERUGREDENEN_VAN[partij].map((reden) => ({ value: reden, label: TERUGREDEN_LABELS[reden] }))}
      />
      <Textarea name="toelichting" label="Toelichting" optional hint="Schrijf zo, dat de ander weet wat er anders moet. Bij een andere reden is dit verplicht." maxLength={2000} />
    </>
  );
}
