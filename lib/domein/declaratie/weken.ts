/** A month in weeks from Monday to Sunday, cut off at the ends: the lines of the form, so that no hour falls in two months. */
import { type Datum, type Maand, plusDagen, vroegste, weekdag } from "../datum";
import { doorsnede, type OpenPeriode, type Periode, periodeVanMaand } from "../periode";

export const maandagVan = (dag: Datum): Datum => plusDagen(dag, 1 - weekdag(dag));

/** The week, Monday to Sunday, that contains `dag`. */
export const weekVan = (dag: Datum): Periode => ({ van: maandagVan(dag), tm: plusDagen(maandagVan(dag), 6) });

/** `periode` cut at every Sunday. */
export function wekenIn(periode: Periode): readonly Periode[] {
  const einde = vroegste(weekVan(periode.van).tm, periode.tm);
  const eerste = { van: periode.van, tm: einde };
  return einde === periode.tm ? [eerste] : [eerste, ...wekenIn({ van: plusDagen(einde, 1), tm: periode.tm })];
}

/** The lines of one month, within the days that also count: the looptijd of the contract, the period of the budget. */
export function wekenVanMaand(m: Maand, binnen: readonly OpenPeriode[] = []): readonly Periode[] {
  const over = binnen.reduce<Periode | null>(
    (rest, grens) => (rest === null ? null : doorsnede(grens, rest)),
    periodeVanMaand(m),
  );
  return over === null ? [] : wekenIn(over);
}
