/**
 * The payment reference of a storting: a creditor reference of ISO 11649, "RF", two check digits and our number. The check
 * digits (modulo 97, as in an IBAN) catch every single typing error, so that money never goes to another budget by mistake.
 */

/** Letters become 10…35, read from left to right modulo 97. */
const mod97 = (tekst: string): number =>
  Array.from(tekst.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))).reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0);

const VORM = /^RF\d{2}[A-Z0-9]{1,21}$/;

/** "ST-2026-000012" gives "RF..ST2026000012". */
export function kenmerkVan(nummer: string): string {
  const romp = nummer.replace(/[^A-Z0-9]/g, "");
  const controle = 98 - mod97(`${romp}RF00`);
  return `RF${String(controle).padStart(2, "0")}${romp}`;
}

export const normaliseerKenmerk = (tekst: string): string => tekst.replace(/[^A-Za-z0-9]/g, "").toUpperCase();

export function isKenmerk(tekst: string): boolean {
  const kenmerk = normaliseerKenmerk(tekst);
  return VORM.test(kenmerk) && mod97(`${kenmerk.slice(4)}${kenmerk.slice(0, 4)}`) === 1;
}

/** In groups of four, as banks print it. */
export const formatKenmerk = (tekst: string): string => normaliseerKenmerk(tekst).replace(/(.{4})(?=.)/g, "$1 ");

const IN_TEKST = /RF\d{2}ST\d{10,17}/g;

/**
 * Finds a reference of ours in what somebody typed at their bank, with spaces, points or other text around it. Only one with
 * the right check digits counts. Two different ones: null, a person looks.
 */
export function zoekKenmerk(tekst: string): string | null {
  const gevonden = [...normaliseerKenmerk(tekst).matchAll(IN_TEKST)].flatMap(([kandidaat]) => {
    // Digits typed right after the reference belong to something else: the shortest one that checks is meant.
    const lengtes = Array.from({ length: kandidaat.length - 15 }, (_, index) => 16 + index);
    const kort = lengtes.map((lengte) => kandidaat.slice(0, lengte)).find(isKenmerk);
    return kort === undefined ? [] : [kort];
  });
  const eerste = gevonden[0];
  return eerste !== undefined && gevonden.every((kenmerk) => kenmerk === eerste) ? eerste : null;
}
