import { type Centen, type Honderdsten, NUL, centen, honderdsten, min } from "@/lib/domein/geld";

/** An exact decimal number as XML writes it: `waarde` divided by ten to the power `schaal`. */
export type Decimaal = { readonly waarde: bigint; readonly schaal: number };

/** Fifteen digits before the point and ten after are more than any amount, price or quantity needs. */
const VORM = /^(?<min>-?)(?<heel>[0-9]{1,15})(?:\.(?<deel>[0-9]{1,10}))?$/;

/** @returns null for anything but plain digits with at most one point: no exponent, comma, plus sign or other script */
export function leesDecimaal(tekst: string): Decimaal | null {
  const gevonden = VORM.exec(tekst);
  if (gevonden?.groups === undefined) return null;
  const { min = "", heel = "", deel = "" } = gevonden.groups;
  const waarde = BigInt(heel + deel);
  return { waarde: min === "-" ? -waarde : waarde, schaal: deel.length };
}

export const maal = (a: Decimaal, b: Decimaal): Decimaal => ({ waarde: a.waarde * b.waarde, schaal: a.schaal + b.schaal });

/** The number in hundredths, or null when it has a part smaller than that. */
function inHonderdsten({ waarde, schaal }: Decimaal): bigint | null {
  if (schaal <= 2) return waarde * 10n ** BigInt(2 - schaal);
  const deler = 10n ** BigInt(schaal - 2);
  return waarde % deler === 0n ? waarde / deler : null;
}

/** Whole cents, or null when the amount has a fraction of a cent. */
export function naarCenten(decimaal: Decimaal): Centen | null {
  const waarde = inHonderdsten(decimaal);
  return waarde === null ? null : centen(waarde);
}

/** Hundredths of a unit, or null when the quantity is negative or finer than that. */
export function naarHonderdsten(decimaal: Decimaal): Honderdsten | null {
  const waarde = inHonderdsten(decimaal);
  return waarde === null || waarde < 0n || waarde > BigInt(Number.MAX_SAFE_INTEGER) ? null : honderdsten(Number(waarde));
}

/** `a / b` in cents, rounded half away from zero; `b` must not be zero. */
export function quotientInCenten(a: Decimaal, b: Decimaal): Centen {
  const teller = a.waarde * 100n * 10n ** BigInt(b.schaal);
  const noemer = b.waarde * 10n ** BigInt(a.schaal);
  const negatief = teller < 0n !== noemer < 0n;
  const [t, n] = [teller < 0n ? -teller : teller, noemer < 0n ? -noemer : noemer];
  const afgerond = (2n * t + n) / (2n * n);
  return centen(negatief ? -afgerond : afgerond);
}

/** Euros with a point and two decimals, as XML wants them: 123456 is "1234.56". */
export function euroTekst(bedrag: Centen): string {
  const cijfers = String(bedrag < 0n ? min(NUL, bedrag) : bedrag).padStart(3, "0");
  return `${bedrag < 0n ? "-" : ""}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`;
}
