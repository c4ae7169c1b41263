/** Terms that run in the chain, in days, with the text they come from. */
import { datum } from "../datum";
import type { Rij } from "./opzoeken";

const sinds = (van: string, waarde: number, bron: string): Rij<number> => ({ van: datum(van), tm: null, waarde, bron });

const DAGEN_PER_WEEK = 7;

/** Zorgverlener to budgethouder, counted from the last day of the period of care. */
export const AANBIEDTERMIJN: readonly Rij<number>[] = [
  sinds("2015-01-01", 6 * DAGEN_PER_WEEK, "Rlz art. 5.16 lid 2 onder a, 2° (2015)"),
];

/** Budgethouder to SVB, counted from the day the budgethouder received it. */
export const INDIENTERMIJN: readonly Rij<number>[] = [
  sinds("2015-01-01", 4 * DAGEN_PER_WEEK, "Rlz art. 5.23 lid 4 onder c"),
];

/** SVB to zorgverlener, counted from the day the SVB received it; without payroll work. */
export const BETAALTERMIJN: readonly Rij<number>[] = [sinds("2015-01-01", 30, "Rlz art. 5.23 lid 5")];

/** How long a declaratie that was refused for want of data may be repaired; our own choice, the law sets no number. */
export const HERSTELTERMIJN: readonly Rij<number>[] = [sinds("2015-01-01", 14, "eigen beleid bij Rlz art. 5.23 lid 5")];

/** From the end of a functiebudgetperiode to its budgetafsluitbericht: time for the budgethouder to declare. */
export const AFSLUITTERMIJN: readonly Rij<number>[] = [sinds("2015-01-01", 14 * DAGEN_PER_WEEK, "iPgb 2, budgetafsluitbericht reden 1 (einddatum functiebudgetperiode)")];

/** From 31 December to the message about that calendar year, for a functiebudget that goes on. The source says "after the calendar year" and no term. */
export const JAARGRENSTERMIJN: readonly Rij<number>[] = [sinds("2015-01-01", 14 * DAGEN_PER_WEEK, "eigen beleid bij iPgb 2, budgetafsluitbericht reden 3 (na het kalenderjaar)")];

/** From the end of a Wlz subsidieperiode to the vaststelling by the zorgkantoor, in months; the years between are not known to us. */
export const VASTSTELLINGSTERMIJN: readonly Rij<number>[] = [{ van: datum("2026-01-01"), tm: null, waarde: 6, bron: "Rlz art. 5.21 (een half jaar, stand 2026)" }];
