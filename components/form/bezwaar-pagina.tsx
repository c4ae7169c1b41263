import type { FormAction } from "@/lib/actions/form-state";

import { ConfirmPage } from "@/components/ui/confirm-page";

import { ActionForm } from "./action-form";
import { Checkbox } from "./checkbox-group";
import { SubmitButton } from "./submit-button";
import { TerugredenenVelden } from "./terugredenen";

/** The two ways not to agree, by the last word of their address. */
export const BEZWAREN = { terugsturen: "terug", afkeuren: "afgekeurd" } as const;
export type Bezwaarpad = keyof typeof BEZWAREN;

export const isBezwaarpad = (tekst: string): tekst is Bezwaarpad => tekst in BEZWAREN;

export const BEZWAARTEKST = {
  terugsturen: {
    vraag: "Waarom stuurt u deze zorgovereenkomst terug?",
    gevolg: "De budgethouder past de afspraken aan of geeft uitleg.",
    gevolgen: ["De budgethouder leest uw redenen en past de afspraken aan, of geeft uitleg.", "Daarna komt de zorgovereenkomst opnieuw bij de gemeente of het zorgkantoor."],
    knop: "Terugsturen naar budgethouder",
  },
  afkeuren: {
    vraag: "Waarom keurt u deze zorgovereenkomst af?",
    gevolg: "De zorgovereenkomst stopt definitief.",
    gevolgen: ["De zorgovereenkomst stopt definitief. Dit is niet terug te draaien.", "Er kan geen zorg mee worden betaald.", "De budgethouder en de zorgverlener lezen uw redenen."],
    knop: "Zorgovereenkomst afkeuren",
  },
} as const satisfies Record<Bezwaarpad, { vraag: string; gevolg: string; gevolgen: readonly string[]; knop: string }>;

/** The same about a change: what counted goes on counting. */
const WIJZIGINGTEKST = {
  terugsturen: {
    vraag: "Waarom stuurt u deze wijziging terug?",
    gevolgen: ["De budgethouder leest uw redenen en past de wijziging aan, of trekt hem in.", "Tot die tijd gelden de oude afspraken."],
    knop: "Wijziging terugsturen",
    zeker: "",
  },
  afkeuren: {
    vraag: "Waarom keurt u deze wijziging af?",
    gevolgen: ["De wijziging gaat niet door. De oude afspraken blijven gelden.", "De budgethouder en de zorgverlener lezen uw redenen."],
    knop: "Wijziging afkeuren",
    zeker: "Ik weet zeker dat deze wijziging niet doorgaat.",
  },
} as const satisfies Record<Bezwaarpad, { vraag: string; gevolgen: readonly string[]; knop: string; zeker: string }>;

type BezwaarPaginaProps = Readonly<{
  action: FormAction;
  sleutel: string;
  partij: "verstrekker" | "svb";
  pad: Bezwaarpad;
  wat?: "zorgovereenkomst" | "wijziging";
  zorgovereenkomstId: string;
  inhoudHash: string;
  /** The case this is about. */
  terug: Readonly<{ href: string; nummer: string }>;
}>;

/** Sending back or refusing: what follows, the reasons, and then the button. A page of its own, because it is not done by accident. */
export function BezwaarPagina({ action, sleutel, partij, pad, wat = "zorgovereenkomst", zorgovereenkomstId, inhoudHash, terug }: BezwaarPaginaProps) {
  const { vraag, gevolgen, knop } = (wat === "wijziging" ? WIJZIGINGTEKST : BEZWAARTEKST)[pad];
  const zeker = wat === "wijziging" ? WIJZIGINGTEKST.afkeuren.zeker : "Ik weet zeker dat deze zorgovereenkomst moet stoppen.";
  return (
    <ConfirmPage
      question={vraag}
      effects={gevolgen}
      back={{ href: terug.href, label: `Terug naar ${terug.nummer}` }}
      form={
        <ActionForm action={action} sleutel={sleutel}>
          <input type="hidden" name="zorgovereenkomstId" value={zorgovereenkomstId} />
          <input type="hidden" name="inhoudHash" value={inhoudHash} />
          <input type="hidden" name="oordeel" value={BEZWAREN[pad]} />
          <TerugredenenVelden partij={partij} label="Redenen" />
          {pad === "afkeuren" && <Checkbox name="zeker" label={zeker} />}
          <SubmitButton variant={pad === "afkeuren" ? "danger" : "primary"}>{knop}</SubmitButton>
        </ActionForm>
      }
    />
  );
}
