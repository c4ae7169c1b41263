/** Length of an IBAN per country of the SEPA area (EPC409-09, with the registry of SWIFT). Other countries cannot be paid here. */
const LENGTES: Readonly<Record<string, number>> = {
  AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27,
  GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24,
  ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
};

export const SEPALANDEN: readonly string[] = Object.keys(LENGTES);

export const normaliseerIban = (tekst: string): string => tekst.replace(/\s/g, "").toUpperCase();

/** ISO 13616: the first four characters move to the back, letters become 10…35, and the number leaves 1 modulo 97. */
function mod97(iban: string): number {
  const cijfers = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return Array.from(cijfers).reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0);
}

/** Dutch account numbers have a bank of four letters and ten digits; other countries are tested on length and check digits. */
const NEDERLANDS = /^NL\d{2}[A-Z]{4}\d{10}$/;

export function isIban(tekst: string): boolean {
  const iban = normaliseerIban(tekst);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  if (iban.length !== LENGTES[iban.slice(0, 2)]) return false;
  if (iban.startsWith("NL") && !NEDERLANDS.test(iban)) return false;
  return isControlegetal(iban) && mod97(iban) === 1;
}

/** Check digits run from 02 to 98; 00, 01 and 99 also leave 1 modulo 97 but are never issued. */
const isControlegetal = (iban: string): boolean => {
  const getal = Number(iban.slice(2, 4));
  return getal >= 2 && getal <= 98;
};

/** In groups of four, as on a bank card. */
export const formatIban = (tekst: string): string => normaliseerIban(tekst).replace(/(.{4})(?=.)/g, "$1 ");

/** For screens that must let somebody recognise an account: "NL91 **** 4300". */
export function maskeerIban(tekst: string): string {
  const iban = normaliseerIban(tekst);
  return iban.length < 12 ? "****" : `${iban.slice(0, 4)} **** ${iban.slice(-4)}`;
}
