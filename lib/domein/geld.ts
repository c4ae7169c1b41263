declare const eenheid: unique symbol;

/** An amount in whole eurocents, possibly negative. There is no floating-point money anywhere in this codebase. */
export type Centen = bigint & { readonly [eenheid]: "centen" };

/** A quantity in hundredths of the agreed unit: 1,50 hour is 150. A safe integer, never negative. */
export type Honderdsten = number & { readonly [eenheid]: "honderdsten" };

export const NUL = 0n as Centen;

export const centen = (aantal: bigint): Centen => aantal as Centen;

/** @throws RangeError when `aantal` is not a non-negative safe integer */
export function honderdsten(aantal: number): Honderdsten {
  if (!Number.isSafeInteger(aantal) || aantal < 0) {
    throw new RangeError(`honderdsten must be a non-negative integer, got ${String(aantal)}`);
  }
  return aantal as Honderdsten;
}

export const plus = (a: Centen, b: Centen): Centen => centen(a + b);
export const min = (a: Centen, b: Centen): Centen => centen(a - b);
export const som = (bedragen: readonly Centen[]): Centen => bedragen.reduce(plus, NUL);
export const kleinste = (a: Centen, b: Centen): Centen => (a < b ? a : b);
export const grootste = (a: Centen, b: Centen): Centen => (a > b ? a : b);

/** `teller / noemer` rounded half up to a whole number; both non-negative, `noemer` positive. */
export const deelAfgerond = (teller: bigint, noemer: bigint): bigint => (2n * teller + noemer) / (2n * noemer);

/**
 * Price of `aantal` hundredths of a unit at `tarief` cents per unit, rounded half up to a whole cent.
 * Rounding happens once, per line, here: a line on screen, in the ledger and in a payment file agree.
 */
export const prijs = (tarief: Centen, aantal: Honderdsten): Centen =>
  centen(deelAfgerond(tarief * BigInt(aantal), 100n));

const BEDRAG = /^(?<euro>\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?<cent>\d{2}))?$/;

/**
 * Reads an amount as people in the Netherlands write it: "1.234,56", "1234,56", "1234". Never "1234.56": a point
 * is a thousands separator here and guessing would be a factor hundred wrong.
 * @returns whole cents, or null when the text is not such an amount
 */
export function leesBedrag(tekst: string): Centen | null {
  const gevonden = BEDRAG.exec(tekst.trim().replace(/^€\s*/, ""));
  if (gevonden?.groups === undefined) return null;
  const { euro = "", cent = "00" } = gevonden.groups;
  return centen(BigInt(euro.replaceAll(".", "") + cent));
}

const AANTAL = /^(?<heel>\d{1,6})(?:,(?<deel>\d{1,2}))?$/;

/**
 * Reads a quantity as "7", "7,5" or "7,25".
 * @returns hundredths, or null when the text is not such a quantity
 */
export function leesAantal(tekst: string): Honderdsten | null {
  const gevonden = AANTAL.exec(tekst.trim());
  if (gevonden?.groups === undefined) return null;
  const { heel = "", deel = "" } = gevonden.groups;
  return honderdsten(Number(heel + deel.padEnd(2, "0")));
}
