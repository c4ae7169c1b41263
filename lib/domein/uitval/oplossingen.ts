/** How a case can end: a closed list per domain, so that reports can count what was done. */
import type { Uitvaldomein } from "./codes";

export const OPLOSSINGEN = {
  toekenning: ["BERICHT_VERWERKT", "BERICHT_AFGEKEURD", "VERSTREKKER_LEVERT_OPNIEUW"],
  declaratie: ["GOEDGEKEURD", "DEELS_GOEDGEKEURD", "AFGEKEURD"],
  betaling: ["OPNIEUW_BETALEN", "NIEUW_REKENINGNUMMER", "NIET_BETALEN"],
  storting: ["GEKOPPELD_AAN_STORTING", "NIET_VOOR_EEN_BUDGET"],
  afsluiting: ["AFSLUITBERICHT_KLOPT", "NIEUW_AFSLUITBERICHT"],
} as const satisfies Record<Uitvaldomein, readonly string[]>;
export type Oplossing = (typeof OPLOSSINGEN)[Uitvaldomein][number];

export const pastBijDomein = (oplossing: string, domein: Uitvaldomein): oplossing is Oplossing =>
  (OPLOSSINGEN[domein] as readonly string[]).includes(oplossing);
