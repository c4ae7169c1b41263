import type { FormAction } from "@/lib/actions/form-state";

import { Details } from "@/components/ui/details";

import { ActionForm } from "./action-form";
import { Checkbox } from "./checkbox-group";
import { SubmitButton } from "./submit-button";
import { TerugredenenVelden } from "./terugredenen";

type BezwaarFormProps = Readonly<{
  action: FormAction;
  sleutel: string;
  partij: "verstrekker" | "svb";
  oordeel: "terug" | "afgekeurd";
  zorgovereenkomstId: string;
  inhoudHash: string;
}>;

const TEKST = {
  terug: {
    kop: "Terugsturen",
    gevolg: "De budgethouder kan de afspraken aanpassen of uitleg geven. Daarna komt de zaak opnieuw bij de verstrekker.",
    knop: "Terugsturen naar budgethouder",
  },
  afgekeurd: {
    kop: "Afkeuren",
    gevolg: "De zorgovereenkomst stopt definitief. Er kan geen zorg mee worden betaald.",
    knop: "Zorgovereenkomst afkeuren",
  },
} as const;

/** Sending back or refusing: the effect first, then the reasons, then the button. Folded, because agreeing is the rule. */
export function BezwaarForm({ action, sleutel, partij, oordeel, zorgovereenkomstId, inhoudHash }: BezwaarFormProps) {
  const { kop, gevolg, knop } = TEKST[oordeel];
  return (
    <Details summary={kop}>
      <p className="mb-4">{gevolg}</p>
      <ActionForm action={action} sleutel={sleutel}>
        <input type="hidden" name="zorgovereenkomstId" value={zorgovereenkomstId} />
        <input type="hidden" name="inhoudHash" value={inhoudHash} />
        <input type="hidden" name="oordeel" value={oordeel} />
        <TerugredenenVelden partij={partij} label="Waarom?" />
        {oordeel === "afgekeurd" && <Checkbox name="zeker" label="Ik weet zeker dat deze zorgovereenkomst moet stoppen." />}
        <SubmitButton variant={oordeel === "afgekeurd" ? "danger" : "secondary"}>{knop}</SubmitButton>
      </ActionForm>
    </Details>
  );
}
