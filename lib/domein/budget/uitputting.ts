/** How far a budget has been used and how far it will reach, from plain rows. Shows; never decides whether to pay. */
import { type Datum, eersteDag, type Maand, maandVan, plusDagen, plusMaanden } from "../datum";
import { type Centen, centen, deelAfgerond, NUL, plus, som } from "../geld";
import { aantalDagen, doorsnede, type OpenPeriode, type Periode } from "../periode";

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

/** A running contract: what a week of it costs and when it runs. */
export type LopendeKosten = OpenPeriode & { readonly weekkosten: Centen };

/** What all contracts together cost within `periode`, a day being a seventh of a week. */
export const kostenIn = (contracten: readonly LopendeKosten[], periode: Periode): Centen =>
  som(
    contracten.map(({ van, tm, weekkosten }) => {
      const gedeeld = doorsnede({ van, tm }, periode);
      return gedeeld === null ? NUL : centen(deelAfgerond(weekkosten * BigInt(aantalDagen(gedeeld)), 7n));
    }),
  );

/**
 * The day up to and including which the free amount lasts when care goes on as agreed, counted from the first day that has
 * not been claimed. Null: it lasts until the end of the budget.
 */
export function komtUitTot(
  vrij: Centen,
  contracten: readonly LopendeKosten[],
  nogTeDeclareren: Periode,
): Datum | null {
  if (kostenIn(contracten, nogTeDeclareren) <= vrij) return null;
  let dag = nogTeDeclareren.van;
  while (dag <= nogTeDeclareren.tm && kostenIn(contracten, { van: nogTeDeclareren.van, tm: dag }) <= vrij) {
    dag = plusDagen(dag, 1);
  }
  return plusDagen(dag, -1);
}
