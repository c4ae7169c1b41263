import { env } from "@/lib/env";

import { clamd } from "./clamd";
import { nagebootsteVirusscan } from "./nagebootst";
import { type Virusscan, VirusscanOnbereikbaar } from "./poort";

export { type Virusscan, VirusscanOnbereikbaar } from "./poort";

/** Nobody to ask: then nothing is taken, instead of a file that seems to have been looked at. */
const geenVirusscan: Virusscan = { naam: "geen", scan: () => Promise.reject(new VirusscanOnbereikbaar("VIRUSSCAN_ADRES is not set")) };

/** clamd when one is configured; the stand-in only in demo and test, never in productie. */
export function virusscan(): Virusscan {
  const { VIRUSSCAN_ADRES, MODUS } = env();
  if (VIRUSSCAN_ADRES !== undefined) return clamd(VIRUSSCAN_ADRES);
  return MODUS === "productie" ? geenVirusscan : nagebootsteVirusscan;
}
