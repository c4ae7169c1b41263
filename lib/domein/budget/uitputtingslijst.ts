/** What a verstrekker looks for in a list of budgets. The SQL twin of each signaal is in lib/db/uitputting.repository.ts. */
import type { Datum } from "../datum";
import { aantalDagen, type Periode } from "../periode";

/**
 * bijna_op: runs today and less than a tenth of the grant is left · overbesteed: more bound than granted · boven_maximum: a running
 * contract with a rate above the maximumtarief · geen_overeenkomst: runs today without one · stil: runs today, and nothing was claimed
 * since a given month · voorlopig: the grant is not final yet
 */
export const UITPUTTINGSIGNALEN = ["bijna_op", "overbesteed", "boven_maximum", "geen_overeenkomst", "stil", "voorlopig"] as const;
export type Uitputtingsignaal = (typeof UITPUTTINGSIGNALEN)[number];

export const UITPUTTINGSVOLGORDEN = ["naam", "gebruikt", "vrij", "toegekend", "einde"] as const;
export type Uitputtingsvolgorde = (typeof UITPUTTINGSVOLGORDEN)[number];

/** Months without a claim after which a budget counts as silent, unless another month is asked. Policy: claims come within six weeks (Rlz art. 5.23). */
export const STIL_NA_MAANDEN = 3;

/** How much of the period is over, in whole percents: compared with what is used. */
export function percentageVerstreken(periode: Periode, vandaag: Datum): number {
  if (vandaag < periode.van) return 0;
  if (vandaag >= periode.tm) return 100;
  return Math.floor((aantalDagen({ van: periode.van, tm: vandaag }) * 100) / aantalDagen(periode));
}
