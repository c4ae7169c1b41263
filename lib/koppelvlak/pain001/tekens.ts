/**
 * The character set every SEPA bank accepts (EPC217-08): Latin letters, digits and / - ? : ( ) . , ' + and space. What
 * is not in it is written with the nearest letters, so that a bank can still compare the name with the account holder's.
 */

/** Letters that do not fall apart into a base letter and an accent, and the punctuation people type. */
const VERVANGING: Readonly<Record<string, string>> = {
  ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ð: "d", Ð: "D",
  þ: "th", Þ: "Th", ı: "i", ħ: "h", Ħ: "H", ŋ: "n", Ŋ: "N", "‘": "'", "’": "'", "`": "'", "´": "'", "“": "'", "”": "'", '"': "'",
  "–": "-", "—": "-", "‐": "-", "‑": "-", _: "-", "&": "+", "@": "(at)", "€": "EUR", ";": ",", "[": "(", "]": ")", "{": "(", "}": ")",
};

const NIET_TOEGESTAAN = /[^A-Za-z0-9/\-?:().,'+ ]/gu;

/** The text in SEPA characters; what has no equivalent becomes a point. No slash at the ends and never two in a row. */
export function naarSepaTekens(tekst: string): string {
  // Replaced before the split into letters and accents, because "´" would become a space and an accent.
  const vervangen = [...tekst].map((teken) => VERVANGING[teken] ?? teken).join("");
  return [...vervangen.normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((teken) => VERVANGING[teken] ?? teken)
    .join("")
    .replace(/\s/gu, " ")
    .replace(NIET_TOEGESTAAN, ".")
    .replace(/\/{2,}/g, "/")
    .replace(/ {2,}/g, " ")
    .replace(/^[/ ]/, "")
    .replace(/[/ ]$/, "")
    .trim();
}

/** Identifiers travel unchanged through every bank and come back: letters, digits and a few signs, at most 35. */
export const isSepaKenmerk = (tekst: string): boolean => /^[A-Za-z0-9][A-Za-z0-9+?().,:'-]{0,34}$/.test(tekst);
