/**
 * When the verstrekker may change the monthly amount of a verklaring sociaal netwerk. It sets the amount alone, so nobody signs; what was
 * promised for a month that has begun is not made less (rechtszekerheid: a burdening decision does not work backwards).
 */
import type { Datum } from "../datum";
import type { Centen } from "../geld";
import { type Ingangsfeiten, type Ingangsweigering, ingangsweigering, kiesbareIngangen } from "./wijziging";

export type Verklaringswijziging = { readonly van: Datum; readonly bedrag: Centen };

export type Verklaringswijzigingsweigering = "niets_gewijzigd" | "einddatum_na_looptijd" | "verlaging_te_vroeg" | { readonly code: "ingang"; readonly waarom: Ingangsweigering };

/** Null when `wijziging` may follow on `was`, the amount of the newest version. The term stays what it was. */
export function verklaringswijzigingsweigering(feiten: Ingangsfeiten, was: Centen, { van, bedrag }: Verklaringswijziging): Verklaringswijzigingsweigering | null {
  if (bedrag === was) return "niets_gewijzigd";
  const waarom = ingangsweigering(feiten, van);
  if (waarom !== null) return { code: "ingang", waarom };
  if (feiten.vorige.tm !== null && van > feiten.vorige.tm) return "einddatum_na_looptijd";
  return bedrag < was && van <= feiten.vandaag ? "verlaging_te_vroeg" : null;
}

/** The months a change can begin in, within the term; for a lower amount only those still to come. */
export const verklaringsingangen = (feiten: Ingangsfeiten): readonly Datum[] => kiesbareIngangen(feiten).filter((van) => feiten.vorige.tm === null || van <= feiten.vorige.tm);
