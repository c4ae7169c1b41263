import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const TOEKENNINGSTATUSSEN = ["voorlopig", "definitief", "ingetrokken", "afgesloten"] as const;
export type Toekenningstatus = (typeof TOEKENNINGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Toekenningstatus[] = ["voorlopig", "definitief"];

/**
 * A budget can start as voorlopig (ambtshalve, before the beschikking). Changes of amount or period do not change the
 * status: they end one toekenningsversie and start the next. Afsluiten follows the budgetafsluitbericht.
 */
export const OVERGANGEN = {
  vaststellen: { van: ["voorlopig"], naar: "definitief", wie: ["verstrekker"] },
  intrekken: { van: ["voorlopig", "definitief"], naar: "ingetrokken", wie: ["verstrekker", "svb", "systeem"] },
  afsluiten: { van: ["definitief"], naar: "afgesloten", wie: ["svb", "systeem"] },
} as const satisfies Overgangen<Toekenningstatus>;

export type Toekenninghandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Toekenningstatus, handeling: Toekenninghandeling): Uitkomst<Toekenningstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Toekenningstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Toekenningstatus>(BEGIN, OVERGANGEN);
