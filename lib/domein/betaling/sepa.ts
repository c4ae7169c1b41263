/**
 * Text in a SEPA message: only the Latin characters that every bank must accept (EPC217-08), names at most 70 and the
 * description at most 140 characters. The description names numbers, never a BSN and never the kind of care.
 */
import type { Maand } from "../datum";

const NAAM_LENGTE = 70;
const OMSCHRIJVING_LENGTE = 140;

/** Letters that do not fall apart into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  Æ: "AE", æ: "ae", Ø: "O", ø: "o", Œ: "OE", œ: "oe", ß: "ss", Đ: "D", đ: "d", Ð: "D", ð: "d", Þ: "Th", þ: "th",
  Ł: "L", ł: "l", ı: "i", Ĳ: "IJ", ĳ: "ij", "’": "'", "‘": "'", "–": "-", "—": "-", "&": "+",
};

const ACCENTEN = /\p{Mn}/gu;
const TOEGESTAAN = /^[A-Za-z0-9/\-?:().,'+ ]$/;

/** Özdemir becomes Ozdemir; what has no Latin form becomes a point, so that nothing disappears unnoticed. */
export function naarSepaTekens(tekst: string): string {
  const zonderAccenten = tekst.normalize("NFD").replace(ACCENTEN, "").normalize("NFC");
  const vervangen = Array.from(zonderAccenten).map((teken) => LETTERS[teken] ?? (/\s/.test(teken) ? " " : teken));
  const schoon = Array.from(vervangen.join("")).map((teken) => (TOEGESTAAN.test(teken) ? teken : ".")).join("");
  // A field may not begin or end with a slash, nor contain two in a row (EPC230-15).
  return schoon.replace(/\/{2,}/g, "/").replace(/^[/ ]+|[/ ]+$/g, "").replace(/ {2,}/g, " ");
}

export const sepaNaam = (naam: string): string => naarSepaTekens(naam).slice(0, NAAM_LENGTE).trimEnd();

/** "PGB ZO-2026-000012 2026-03 D-2026-000345" */
export const sepaOmschrijving = (overeenkomstnummer: string, maand: Maand, declaratienummer: string): string =>
  naarSepaTekens(`PGB ${overeenkomstnummer} ${maand} ${declaratienummer}`).slice(0, OMSCHRIJVING_LENGTE);

/** "PGB TK-2026-000012 UB-2026-000345": what the bank shows of a payment that is not for care. */
export const sepaUitbetaling = (toekenningsnummer: string, nummer: string): string =>
  naarSepaTekens(`PGB ${toekenningsnummer} ${nummer}`).slice(0, OMSCHRIJVING_LENGTE);
