import { env } from "@/lib/env";

import { geenNaamcontrole, naamcontroleOverHttp } from "./http";
import { nagebootsteNaamcontrole } from "./nagebootst";
import type { Naamcontrole } from "./poort";

/** The real bank when one is configured; the stand-in only in demo and test, never in productie. */
export function naamcontrole(): Naamcontrole {
  const { NAAMCONTROLE_URL, NAAMCONTROLE_SLEUTEL, MODUS } = env();
  if (NAAMCONTROLE_URL !== undefined && NAAMCONTROLE_SLEUTEL !== undefined) return naamcontroleOverHttp({ url: NAAMCONTROLE_URL, sleutel: NAAMCONTROLE_SLEUTEL });
  return MODUS === "productie" ? geenNaamcontrole : nagebootsteNaamcontrole;
}
