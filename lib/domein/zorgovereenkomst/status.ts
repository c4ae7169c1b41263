import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const OVEREENKOMSTSTATUSSEN = [
  "concept",
  "wacht_op_zorgverlener",
  "bij_verstrekker",
  "terug_naar_budgethouder",
  "bij_svb",
  "goedgekeurd",
  "afgekeurd",
  "beeindigd",
  "ingetrokken",
] as const;
export type Overeenkomststatus = (typeof OVEREENKOMSTSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Overeenkomststatus[] = ["concept"];

/**
 * The verstrekker looks first, then the SVB; both must approve (Blz art. 3.6.4, Rlz art. 5.16 lid 3). Changed content
 * must be signed by both parties again; unchanged content that only got an explanation goes back to the verstrekker.
 */
export const OVERGANGEN = {
  ondertekenen: { van: ["concept", "terug_naar_budgethouder"], naar: "wacht_op_zorgverlener", wie: ["budgethouder"] },
  medeondertekenen: { van: ["wacht_op_zorgverlener"], naar: "bij_verstrekker", wie: ["zorgverlener"] },
  weigeren: { van: ["wacht_op_zorgverlener"], naar: "terug_naar_budgethouder", wie: ["zorgverlener"] },
  toelichten: { van: ["terug_naar_budgethouder"], naar: "bij_verstrekker", wie: ["budgethouder"] },
  accorderen: { van: ["bij_verstrekker"], naar: "bij_svb", wie: ["verstrekker"] },
  // In an emergency, by order of the verstrekker who does not decide; see ../ambtshalve.
  ambtshalve_accorderen: { van: ["bij_verstrekker"], naar: "bij_svb", wie: ["svb"] },
  terugsturen: { van: ["bij_verstrekker", "bij_svb"], naar: "terug_naar_budgethouder", wie: ["verstrekker", "svb"] },
  goedkeuren: { van: ["bij_svb"], naar: "goedgekeurd", wie: ["svb"] },
  afkeuren: { van: ["bij_verstrekker", "bij_svb"], naar: "afgekeurd", wie: ["verstrekker", "svb"] },
  beeindigen: { van: ["goedgekeurd"], naar: "beeindigd", wie: ["budgethouder", "zorgverlener", "verstrekker", "systeem"] },
  // A death that was registered by mistake ended it.
  heropenen: { van: ["beeindigd"], naar: "goedgekeurd", wie: ["svb"] },
  // Signed by both on paper; the verstrekker brings it in and then judges it like any other.
  aanleveren: { van: ["concept"], naar: "bij_verstrekker", wie: ["verstrekker"] },
  // A verklaring sociaal netwerk: nobody signs it.
  registreren: { van: ["concept"], naar: "bij_svb", wie: ["verstrekker"] },
  intrekken: {
    van: ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder"],
    naar: "ingetrokken",
    wie: ["budgethouder"],
  },
  // The budgethouder died or the grant is gone: nobody can agree to anything any more.
  vervallen: {
    van: ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder", "bij_svb"],
    naar: "ingetrokken",
    wie: ["systeem"],
  },
} as const satisfies Overgangen<Overeenkomststatus>;

export type Overeenkomsthandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Overeenkomststatus, handeling: Overeenkomsthandeling): Uitkomst<Overeenkomststatus, "overgang_niet_toegestaan"> =>
  naOvergang<Overeenkomststatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Overeenkomststatus>(BEGIN, OVERGANGEN);
