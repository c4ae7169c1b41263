/** Runs the whole checklist; the same list helps the budgethouder while writing and both officials while judging. */
import type { Ernst, Gegevens, Toetsuitslag } from "../regels";
import { OVEREENKOMSTCODES, type Overeenkomstcode } from "./codes";
import type { Overeenkomstdossier } from "./dossier";
import { REGELS, type Toetser } from "./regels";

/** Stored with every akkoord; changes when a rule, a figure or the order changes. */
export const CHECKLISTVERSIE = "zorgovereenkomst-2026.3";

export type Checklistuitkomst = {
  readonly code: Overeenkomstcode;
  readonly grondslag: string;
  readonly ernst: Ernst;
  readonly wie: Toetser;
  readonly uitkomst: Toetsuitslag;
  readonly gegevens: Gegevens;
};

/** Every rule, in fixed order, whatever came out. */
export const toetsZorgovereenkomst = (dossier: Overeenkomstdossier): readonly Checklistuitkomst[] =>
  OVEREENKOMSTCODES.map((code) => {
    const { grondslag, ernst, wie, toets } = REGELS[code];
    return { code, grondslag, ernst, wie, ...toets(dossier) };
  });

/** The part of the list that this official answers for. */
export const voorToetser = (
  uitkomsten: readonly Checklistuitkomst[],
  wie: Exclude<Toetser, "beide">,
): readonly Checklistuitkomst[] => uitkomsten.filter((uitkomst) => uitkomst.wie === wie || uitkomst.wie === "beide");

/** What keeps the contract from going on. An unknown outcome does not block: the official decides and says why. */
export const belemmeringen = (uitkomsten: readonly Checklistuitkomst[]): readonly Checklistuitkomst[] =>
  uitkomsten.filter(({ ernst, uitkomst }) => ernst !== "signaal" && uitkomst === "niet_goed");

/** Nothing is wrong and nothing is unknown, signals included: an official has nothing to weigh. */
export const isSchoon = (uitkomsten: readonly Checklistuitkomst[]): boolean => uitkomsten.every(({ uitkomst }) => uitkomst === "goed" || uitkomst === "nvt");

/** Codes that only exist after signing; while writing they would always fail. */
const NA_ONDERTEKENEN: readonly Overeenkomstcode[] = ["NIET_VOLLEDIG_ONDERTEKEND"];

/** What keeps the budgethouder from signing. */
export const belemmeringenVoorOndertekenen = (
  uitkomsten: readonly Checklistuitkomst[],
): readonly Checklistuitkomst[] => belemmeringen(uitkomsten).filter(({ code }) => !NA_ONDERTEKENEN.includes(code));
