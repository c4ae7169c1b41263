import type { Prognoseoordeel } from "../domein/budget/prognose";
import type { Budgetsignaal } from "../domein/budget/signalen";
import { vulIn, type Waarden } from "./tekst";

export const groet = (uur: number): string => (uur < 6 ? "Goedenacht" : uur < 12 ? "Goedemorgen" : uur < 18 ? "Goedemiddag" : "Goedenavond");

export const aanhef = (geslacht: string): string => (geslacht === "man" ? "meneer" : geslacht === "vrouw" ? "mevrouw" : "");

/** The answer to "Kom ik uit?". An expectation in plain words; amounts and days come in formatted. */
export const PROGNOSETEKSTEN = {
  ja: { kop: "Ja, waarschijnlijk wel", zin: "Op {tm} houdt u naar verwachting {over} over." },
  misschien: { kop: "Misschien niet", zin: "Gaat alles zoals afgesproken, dan {afspraak}. Gaat het zoals tot nu toe, dan {gewoonte}." },
  nee: { kop: "Nee, waarschijnlijk niet", zin: "U komt hiermee uit tot en met {totEnMet}. Tot het einde van het budget komt u {tekort} tekort." },
  op: { kop: "Het budget is op", zin: "Er is niets meer vrij. Zorg die u nu nog krijgt, kan niet uit dit budget worden betaald." },
  overbesteed: {
    kop: "Er is te veel gebruikt",
    zin: "Van dit budget is {teVeel} meer gebruikt dan er nu in zit. Nieuwe zorg kan niet uit dit budget worden betaald.",
  },
  onbekend: {
    kop: "Dat kunnen wij nog niet zeggen",
    zin: "Er loopt nog geen zorgovereenkomst met vaste uren of een vast bedrag per maand.",
  },
} as const satisfies Record<Prognoseoordeel, { readonly kop: string; readonly zin: string }>;

/** A budget of which the last day is over: only claims of the past can still come. */
export const PROGNOSE_VOORBIJ = { kop: "Dit budget loopt niet meer", zin: "Na de laatste declaraties blijft naar verwachting {over} over." } as const;

export const prognosezin = (oordeel: Prognoseoordeel, voorbij: boolean, waarden: Waarden): { readonly kop: string; readonly zin: string } => {
  const { kop, zin } = voorbij && (oordeel === "ja" || oordeel === "onbekend") ? PROGNOSE_VOORBIJ : PROGNOSETEKSTEN[oordeel];
  return { kop, zin: vulIn(zin, waarden) };
};

export const PROGNOSE_UITLEG = [
  "Dit is een verwachting en geen belofte. U mag in de ene maand meer gebruiken dan in de andere.",
  "‘Volgens afspraak’ rekent met alle uren en bedragen uit uw zorgovereenkomsten, tot het maximumtarief.",
  "‘Zoals tot nu toe’ rekent met het deel daarvan dat in de afgelopen maanden echt is gedeclareerd.",
  "Met vakantie en feestdagen houden wij geen rekening.",
] as const;

/** How a budget that asks for attention is called in a list. */
export const BUDGETSIGNAAL_LABELS = {
  komt_niet_uit: "Komt niet uit",
  bijna_op: "Bijna op",
  op: "Op",
  overbesteed: "Te veel gebruikt",
} as const satisfies Record<Budgetsignaal, string>;
