/**
 * The four places where the money of one toekenning can be. They are rekeningen in an append-only ledger: nothing leaves
 * one without arriving in another, so together they are always what was granted.
 */
import { type Centen, kleinste, min, NUL, som } from "../geld";

export const BUDGETREKENINGEN = ["beschikbaar", "gereserveerd", "onderweg", "besteed"] as const;
export type Budgetrekening = (typeof BUDGETREKENINGEN)[number];

/**
 * Own money that the budgethouder added, kept apart from the budget. Opened when the first storting arrives; together they are
 * always what was received.
 */
export const STORTINGSREKENINGEN = [
  "storting_beschikbaar",
  "storting_gereserveerd",
  "storting_onderweg",
  "storting_besteed",
  "storting_terugbetaald",
] as const;

/** The money of a verstrekker itself: what came in (kept as a negative), what is on account, and what was paid from its budgets. */
export const VERSTREKKERREKENINGEN = ["ontvangsten", "rekening_courant", "uitbetaald"] as const;

/** With `voorschot` (what the verstrekker has granted) and `gestort` (what the budgethouder has put in), both kept as a negative. */
export const REKENINGSOORTEN = ["voorschot", ...BUDGETREKENINGEN, "gestort", ...STORTINGSREKENINGEN, ...VERSTREKKERREKENINGEN] as const;
export type Rekeningsoort = (typeof REKENINGSOORTEN)[number];

export type Budgetstand = Readonly<Record<Budgetrekening, Centen>>;

/** granted = beschikbaar + gereserveerd + onderweg + besteed */
export const toegekend = (stand: Budgetstand): Centen => som(BUDGETREKENINGEN.map((rekening) => stand[rekening]));

/** What is promised or paid and cannot be taken back by lowering the budget. */
export const gebonden = (stand: Budgetstand): Centen => som([stand.gereserveerd, stand.onderweg, stand.besteed]);

/** What may still be reserved; a budget that was lowered below what was bound has nothing left. */
export const vrij = (stand: Budgetstand): Centen => (stand.beschikbaar > NUL ? stand.beschikbaar : NUL);

export const isOverbesteed = (stand: Budgetstand): boolean => stand.beschikbaar < NUL;

/** How much too much is bound; zero when nothing is. */
export const overbesteding = (stand: Budgetstand): Centen => min(NUL, kleinste(stand.beschikbaar, NUL));

export const BOEKINGSOORTEN = [
  "toekenning",
  "toekenning_wijziging",
  "toekenning_intrekking",
  "reservering",
  "vrijval",
  "vrijgave",
  "betaling",
  "stornering",
  "herstel",
  "storting",
  "terugstorting",
  "afsluiting",
  "bevoorschotting",
  "terugbetaling",
  "verrekening",
] as const;
export type Boekingsoort = (typeof BOEKINGSOORTEN)[number];
