/** Numbers and codes of registers without a check digit: only the shape can be tested. */

/** KvK-nummer: eight digits. */
export const isKvk = (tekst: string): boolean => /^\d{8}$/.test(tekst);

/** AGB-code (Vektis): eight digits, two for the kind of care and six for the provider. */
export const isAgb = (tekst: string): boolean => /^\d{8}$/.test(tekst);

/** BIG-nummer: eleven digits. */
export const isBig = (tekst: string): boolean => /^\d{11}$/.test(tekst);

/** Without the spaces it is often written with, or null when it is not a BIG-nummer. */
export function normaliseerBig(tekst: string): string | null {
  const schoon = tekst.replace(/\s/g, "");
  return isBig(schoon) ? schoon : null;
}

/** Four digits not starting with zero, two letters; SA, SD and SS are never issued. */
const POSTCODE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;

/** "1234 AB", or null when it is not a Dutch postcode. */
export function normaliseerPostcode(tekst: string): string | null {
  const schoon = tekst.replace(/\s/g, "").toUpperCase();
  return POSTCODE.test(schoon) ? `${schoon.slice(0, 4)} ${schoon.slice(4)}` : null;
}

export const isPostcode = (tekst: string): boolean => normaliseerPostcode(tekst) !== null;
