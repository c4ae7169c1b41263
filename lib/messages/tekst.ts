/**
 * Sentences with gaps. A gap is {naam}; a sentence with a gap that cannot be filled is left out, because whoever reads it
 * may not know that figure (the zorgverlener and the budget) or because it does not apply.
 */
import type { AanZet } from "../domein/tijdlijn";

/** What belongs to one code: for staff, for the citizen, what to do, whose turn, on which ground. */
export type Codetekst = {
  /** Staff, in a table. */
  readonly kort: string;
  /** Citizen, reading level B1. */
  readonly lang: string;
  readonly watNu: string;
  readonly aanZet: AanZet;
  readonly grondslag: string;
};

export type Waarden = Readonly<Record<string, string>>;

const GAT = /\{(?<naam>[A-Za-z]+)\}/g;

export function vulIn(sjabloon: string, waarden: Waarden): string {
  return sjabloon
    .split(/(?<=[.?!]) /)
    .filter((zin) => [...zin.matchAll(GAT)].every((gat) => (waarden[gat.groups?.["naam"] ?? ""] ?? "") !== ""))
    .map((zin) => zin.replace(GAT, (_gat, naam: string) => waarden[naam] ?? ""))
    .join(" ");
}

/** The same code with its figures filled in; without a single figure the short text remains. */
export const metGegevens = (tekst: Codetekst, waarden: Waarden): Codetekst => ({
  ...tekst,
  lang: vulIn(tekst.lang, waarden) || `${tekst.kort}.`,
  watNu: vulIn(tekst.watNu, waarden),
});
