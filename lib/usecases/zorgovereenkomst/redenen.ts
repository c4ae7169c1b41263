import type { Partij } from "@/lib/domein/overgangen";
import { TERUGREDENEN_VAN, type Terugreden, toelichtingVerplicht } from "@/lib/domein/zorgovereenkomst/terugredenen";

/** Why somebody does not agree: reasons of the catalogue, and own words beside them. */
export type Bezwaar = { readonly redenen: readonly Terugreden[]; readonly toelichting: string | null };

export type Bezwaarweigering = "reden_verplicht" | "reden_hoort_er_niet_bij" | "toelichting_verplicht";

/** Null when the reasons are complete and within what this party may object to. */
export function mankeertAan(bezwaar: Bezwaar, partij: Exclude<Partij, "budgethouder">): Bezwaarweigering | null {
  if (bezwaar.redenen.length === 0) return "reden_verplicht";
  if (bezwaar.redenen.some((reden) => !TERUGREDENEN_VAN[partij].includes(reden))) return "reden_hoort_er_niet_bij";
  return toelichtingVerplicht(bezwaar.redenen) && bezwaar.toelichting === null ? "toelichting_verplicht" : null;
}
