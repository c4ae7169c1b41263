/**
 * What an employer pays besides the agreed rate, and what is in that rate already. The holiday allowance is part of a pgb rate (Rlz art. 5.16 lid 2 onder d
 * and 5.22 lid 4), so it costs nothing extra. Premiums (WW, WIA, ZW, Zvw) come on top as soon as the SVB does the wage administration, and out of the same budget.
 */
import { type Datum, datum } from "../datum";
import type { Honderdsten } from "../geld";
import { type Opgezocht, type Rij, zoekOp } from "./opzoeken";

/** Percents of the wage. */
export const VAKANTIEBIJSLAG: readonly Rij<bigint>[] = [{ van: datum("2015-01-01"), tm: null, waarde: 8n, bron: "Wml art. 15" }];

/**
 * Hundredths of a percent of the gross amount. Empty on purpose: no source of ours gives the premiums, which differ by year and by contract (low or high WW). A
 * row counts from its day on, as soon as somebody knows it; until then the budgethouder can reckon with a percentage of their own.
 */
export const WERKGEVERSLASTEN: readonly Rij<Honderdsten>[] = [];

export const vakantiebijslag = (dag: Datum): Opgezocht<bigint> => zoekOp(VAKANTIEBIJSLAG, dag);
export const werkgeverslasten = (dag: Datum): Opgezocht<Honderdsten> => zoekOp(WERKGEVERSLASTEN, dag);
