import type { Centen, Honderdsten } from "../domein/geld";

const EURO = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" });
const GETAL = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const HEEL = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });

/** Hundredths as a decimal text, digit by digit: a number would lose cents above 90 trillion euros, and habits spread. */
function alsDecimaal(honderdsten: bigint): `${number}` {
  const teken = honderdsten < 0n ? "-" : "";
  const cijfers = (honderdsten < 0n ? -honderdsten : honderdsten).toString().padStart(3, "0");
  return `${teken}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}` as `${number}`;
}

/** "€ 1.234,56", with a space that does not break. */
export const formatBedrag = (bedrag: Centen): string => EURO.format(alsDecimaal(bedrag));

/** "7,5"; without needless zeros. */
export const formatAantal = (aantal: Honderdsten): string => GETAL.format(alsDecimaal(BigInt(aantal)));

/** "1.234": people, cases, rows. */
export const formatGeheel = (aantal: number | bigint): string => HEEL.format(aantal);

/** "1234,56": what an input field shows and leesBedrag() reads back. */
export const formatBedragInvoer = (bedrag: Centen): string => alsDecimaal(bedrag).replace(".", ",");
