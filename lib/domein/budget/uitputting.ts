/** How far a budget has been used, from plain rows; how far it will reach is in prognose.ts. Shows; never decides whether to pay. */
import { eersteDag, type Maand, maandVan, plusMaanden } from "../datum";
import { type Centen, NUL, plus, som } from "../geld";
import type { Periode } from "../periode";

/** One declaratie, as far as it counts for the budget. */
export type Uitputtingsregel = {
  readonly maand: Maand;
  readonly functiesoort: string;
  readonly zorgverlenerId: string;
  /** Approved, not yet paid. */
  readonly gereserveerd: Centen;
  readonly onderweg: Centen;
  readonly besteed: Centen;
};

export type Uitputting = { readonly gereserveerd: Centen; readonly onderweg: Centen; readonly besteed: Centen };

const NIETS: Uitputting = { gereserveerd: NUL, onderweg: NUL, besteed: NUL };

const tel = (a: Uitputting, b: Uitputting): Uitputting => ({
  gereserveerd: plus(a.gereserveerd, b.gereserveerd),
  onderweg: plus(a.onderweg, b.onderweg),
  besteed: plus(a.besteed, b.besteed),
});

export const totaalVan = ({ gereserveerd, onderweg, besteed }: Uitputting): Centen => som([gereserveerd, onderweg, besteed]);

export const totaleUitputting = (regels: readonly Uitputtingsregel[]): Uitputting => regels.reduce(tel, NIETS);

/** Sums per key, in order of first appearance. */
export function uitputtingPer<K extends string>(
  regels: readonly Uitputtingsregel[],
  sleutel: (regel: Uitputtingsregel) => K,
): ReadonlyMap<K, Uitputting> {
  const per = new Map<K, Uitputting>();
  for (const regel of regels) per.set(sleutel(regel), tel(per.get(sleutel(regel)) ?? NIETS, regel));
  return per;
}

export const perFunctiesoort = (regels: readonly Uitputtingsregel[]): ReadonlyMap<string, Uitputting> =>
  uitputtingPer(regels, ({ functiesoort }) => functiesoort);

export const perZorgverlener = (regels: readonly Uitputtingsregel[]): ReadonlyMap<string, Uitputting> =>
  uitputtingPer(regels, ({ zorgverlenerId }) => zorgverlenerId);

export type Maanduitputting = Uitputting & { readonly maand: Maand; readonly totNuToe: Centen };

/** Every month of the period, also without care, with the running total: what a chart or a table needs. */
export function perMaand(regels: readonly Uitputtingsregel[], periode: Periode): readonly Maanduitputting[] {
  const per = uitputtingPer(regels, ({ maand }) => maand);
  const maanden: Maanduitputting[] = [];
  let totNuToe = NUL;
  for (let maand = maandVan(periode.van); eersteDag(maand) <= periode.tm; maand = plusMaanden(maand, 1)) {
    const uitputting = per.get(maand) ?? NIETS;
    totNuToe = plus(totNuToe, totaalVan(uitputting));
    maanden.push({ maand, ...uitputting, totNuToe });
  }
  return maanden;
}

/** Share used, in whole percents; rounded down so that a budget is never shown as full while something is left. */
export function percentageGebruikt(gebruikt: Centen, toegekend: Centen): number {
  if (toegekend <= NUL) return gebruikt > NUL ? 100 : 0;
  return Number((gebruikt * 100n) / toegekend);
}
