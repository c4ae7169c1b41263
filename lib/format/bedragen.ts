import type { Centen, Honderdsten } from "../domein/geld";

const GETAL = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const HEEL = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });

/** Hundredths as a decimal text, digit by digit: a number would lose cents above 90 trillion euros, and habits spread. */
function alsDecimaal(honderdsten: bigint): `${number}` {
  const teken = honderdsten < 0n ? "-" : "";
  const cijfers = (honderdsten < 0n ? -honderdsten : honderdsten).toString().padStart(3, "0");
  return `${teken}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}` as `${number}`;
}

const HARDE_SPATIE = "\u00a0";

/**
 * "€ 1.234,56", with a space that does not break. Exactly what Intl makes of it (a test compares the two), in a fraction of the
 * time: a page of figures has a hundred of them.
 */
export function formatBedrag(bedrag: Centen): string {
  const negatief = bedrag < 0n;
  const cijfers = (negatief ? -BigInt(bedrag) : bedrag).toString().padStart(3, "0");
  const euros = cijfers.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ".");
  return `€${HARDE_SPATIE}${negatief ? "-" : ""}${euros},${cijfers.slice(-2)}`;
}

/** "€ 1.235": for what is only expected, where cents would pretend to know more. */
export const formatEuros = (bedrag: Centen): string => formatBedrag((((bedrag + (bedrag < 0n ? -50n : 50n)) / 100n) * 100n) as Centen).slice(0, -3);

/** "7,5"; without needless zeros. */
export const formatAantal = (aantal: Honderdsten): string => GETAL.format(alsDecimaal(BigInt(aantal)));

/** "1.234": people, cases, rows. */
export const formatGeheel = (aantal: number | bigint): string => HEEL.format(aantal);

/** "1234,56": what an input field shows and leesBedrag() reads back. */
export const formatBedragInvoer = (bedrag: Centen): string => alsDecimaal(bedrag).replace(".", ",");
