/** What keeps a budget from being closed, and whose turn it is. Nothing is settled while money may still move. */
import type { AanZet } from "../tijdlijn";

export const BELEMMERINGEN = {
  declaratie_bij_budgethouder: "budgethouder",
  declaratie_bij_svb: "svb",
  betaling_klaar: "svb",
  betaling_bij_bank: "bank",
  betaling_teruggekomen: "svb",
  uitvalzaak: "svb",
  bericht_betwist: "svb",
} as const satisfies Record<string, AanZet>;
export type Belemmeringsoort = keyof typeof BELEMMERINGEN;

export const isBelemmering = (soort: string): soort is Belemmeringsoort => soort in BELEMMERINGEN;
