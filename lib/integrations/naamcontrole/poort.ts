import type { Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";

export type Naamvraag = { readonly iban: string; readonly tenaamstelling: string };
export type Naamantwoord = {
  readonly uitslag: Naamuitslag;
  /** Only when the bank gives it: for a name that is nearly the same. */
  readonly naamBijBank: string | null;
};

/**
 * Asks the bank of the account whether the name belongs to it. An answer is always about the name; when the bank cannot be reached it
 * throws, and the question is asked again later.
 */
export type Naamcontrole = (vraag: Naamvraag) => Promise<Naamantwoord>;
