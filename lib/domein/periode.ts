import { type Datum, type Maand, dagenTussen, eersteDag, laatste, laatsteDag, plusDagen, vroegste } from "./datum";

/** Both ends inclusive ("t/m"), as in a beschikking. `tm` null means: no end agreed. */
export type OpenPeriode = { readonly van: Datum; readonly tm: Datum | null };

/** Both ends inclusive ("t/m"), as in a beschikking. */
export type Periode = { readonly van: Datum; readonly tm: Datum };

export const isPeriode = (p: OpenPeriode): boolean => p.tm === null || p.van <= p.tm;

export const valtIn = (dag: Datum, p: OpenPeriode): boolean => p.van <= dag && (p.tm === null || dag <= p.tm);

export const bevat = (buiten: OpenPeriode, binnen: Periode): boolean =>
  buiten.van <= binnen.van && (buiten.tm === null || binnen.tm <= buiten.tm);

/** The days both have in common, or null when there are none. */
export function doorsnede(a: OpenPeriode, b: Periode): Periode | null {
  const van = laatste(a.van, b.van);
  const tm = a.tm === null ? b.tm : vroegste(a.tm, b.tm);
  return van <= tm ? { van, tm } : null;
}

export const overlapt = (a: OpenPeriode, b: OpenPeriode): boolean =>
  (b.tm === null || a.van <= b.tm) && (a.tm === null || b.van <= a.tm);

/** Number of days, counting both ends. */
export const aantalDagen = (p: Periode): number => dagenTussen(p.van, p.tm) + 1;

export const periodeVanMaand = (m: Maand): Periode => ({ van: eersteDag(m), tm: laatsteDag(m) });

export const sluitAan = (a: Periode, b: Periode): boolean => plusDagen(a.tm, 1) === b.van;
