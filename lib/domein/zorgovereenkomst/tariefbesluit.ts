/** When a verstrekker may set what it pays at the most for a kind of care (Wmo 2015 art. 2.3.6 lid 4; Jeugdwet art. 8.1.1 lid 3; Verbeterplan 2015). */
import { type Datum, eersteDag, maandVan } from "../datum";
import { type Centen, NUL } from "../geld";
import { pastBijWet } from "../toekenning/functiesoorten";
import type { Wet } from "../wet";

export type Verstrekkersoort = "gemeente" | "zorgkantoor";

export const WETTEN_VAN: Readonly<Record<Verstrekkersoort, readonly Wet[]>> = { gemeente: ["wmo", "jeugdwet"], zorgkantoor: ["wlz"] };

export type Tariefbesluit = { readonly wet: Wet; readonly functiesoort: string; readonly van: Datum; readonly bedrag: Centen };
export type Besluitweigering = "wet_past_niet" | "functiesoort_onbekend" | "datum_voorbij" | "bedrag_ongeldig";

/** Far above any rate for one unit; keeps a slip of the keyboard out. */
const HOOGSTENS = 10_000_00n;

/**
 * Null when it may be set. On the first of a month, because a declaratie is about one calendar month, and never for days that have begun: what was
 * given on them may have been paid already.
 */
export function besluitweigering(soort: Verstrekkersoort, { wet, functiesoort, van, bedrag }: Tariefbesluit, vandaag: Datum): Besluitweigering | null {
  if (!WETTEN_VAN[soort].includes(wet)) return "wet_past_niet";
  if (!pastBijWet(functiesoort, wet)) return "functiesoort_onbekend";
  if (van <= vandaag || van !== eersteDag(maandVan(van))) return "datum_voorbij";
  return bedrag <= NUL || bedrag > HOOGSTENS ? "bedrag_ongeldig" : null;
}
