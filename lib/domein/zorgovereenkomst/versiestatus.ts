import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const VERSIESTATUSSEN = [
  "concept",
  "wacht_op_zorgverlener",
  "bij_verstrekker",
  "terug_naar_budgethouder",
  "bij_svb",
  "goedgekeurd",
  "afgekeurd",
  "ingetrokken",
] as const;
export type Versiestatus = (typeof VERSIESTATUSSEN)[number];

export const BEGIN: readonly Versiestatus[] = ["concept"];

/** While a change is in one of these, there is no room for a second one. */
export const LOPEND: readonly Versiestatus[] = ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder", "bij_svb"];

/**
 * The road of a change. What the verstrekker has already allowed goes from the second signature straight to the SVB (see
 * wijziging.ts), whose check of law and feasibility always stays (Rlz art. 5.16 lid 5). `vervallen`: the contract ended first.
 */
export const OVERGANGEN = {
  ondertekenen: { van: ["concept", "terug_naar_budgethouder"], naar: "wacht_op_zorgverlener", wie: ["budgethouder"] },
  medeondertekenen: { van: ["wacht_op_zorgverlener"], naar: "bij_verstrekker", wie: ["zorgverlener"] },
  medeondertekenen_direct: { van: ["wacht_op_zorgverlener"], naar: "bij_svb", wie: ["zorgverlener"] },
  weigeren: { van: ["wacht_op_zorgverlener"], naar: "terug_naar_budgethouder", wie: ["zorgverlener"] },
  // A verklaring sociaal netwerk: the verstrekker sets the amount and nobody signs.
  registreren: { van: ["concept"], naar: "bij_svb", wie: ["verstrekker"] },
  accorderen: { van: ["bij_verstrekker"], naar: "bij_svb", wie: ["verstrekker"] },
  terugsturen: { van: ["bij_verstrekker", "bij_svb"], naar: "terug_naar_budgethouder", wie: ["verstrekker", "svb"] },
  goedkeuren: { van: ["bij_svb"], naar: "goedgekeurd", wie: ["svb"] },
  afkeuren: { van: ["bij_verstrekker", "bij_svb"], naar: "afgekeurd", wie: ["verstrekker", "svb"] },
  intrekken: {
    van: ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder", "bij_svb"],
    naar: "ingetrokken",
    wie: ["budgethouder"],
  },
  vervallen: {
    van: ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder", "bij_svb"],
    naar: "ingetrokken",
    wie: ["systeem"],
  },
} as const satisfies Overgangen<Versiestatus>;

export type Wijzigingshandeling = keyof typeof OVERGANGEN;

export const volgendeVersiestatus = (huidig: Versiestatus, handeling: Wijzigingshandeling): Uitkomst<Versiestatus, "overgang_niet_toegestaan"> =>
  naOvergang<Versiestatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Versiestatus>(BEGIN, OVERGANGEN);
