/** The most a budget pays for one unit of an agreed rate on a given day. */
import type { Datum } from "../datum";
import { type Centen, kleinste } from "../geld";
import { type Tariefsoort, wlzMaximumtarief } from "../regelgeving/maximumtarieven";
import type { Wet } from "../wet";
import type { Tariefafspraak } from "./model";

export type Maximum =
  | { readonly soort: "maximum"; readonly bedrag: Centen; readonly bron: string }
  /** Nobody has set a maximum for this unit. */
  | { readonly soort: "geen" }
  /** The law has a maximum for this unit, but not one we know for this day. */
  | { readonly soort: "onbekend" };

const VAN_VERSTREKKER = "maximumtarief van de verstrekker bij deze zorgovereenkomst";

function wettelijkMaximum(wet: Wet, soort: Tariefsoort, eenheid: Tariefafspraak["eenheid"], dag: Datum): Maximum {
  // Rlz art. 5.22 knows hours and dagdelen only; Wmo and Jeugdwet leave the maximum to the gemeente.
  if (wet !== "wlz" || (eenheid !== "uur" && eenheid !== "dagdeel")) return { soort: "geen" };
  const gevonden = wlzMaximumtarief(dag, soort, eenheid);
  return gevonden.uitkomst === "onbekend"
    ? { soort: "onbekend" }
    : { soort: "maximum", bedrag: gevonden.waarde, bron: gevonden.bron };
}

/**
 * The lower of what the law allows and what the verstrekker allows for this contract. An unknown statutory maximum stays
 * unknown, also when the verstrekker has set one: the lower of the two cannot be told.
 */
export function maximumVoor(
  wet: Wet,
  soort: Tariefsoort,
  afspraak: Pick<Tariefafspraak, "eenheid" | "maximumtarief">,
  dag: Datum,
): Maximum {
  const wettelijk = wettelijkMaximum(wet, soort, afspraak.eenheid, dag);
  if (afspraak.maximumtarief === null || wettelijk.soort === "onbekend") return wettelijk;
  if (wettelijk.soort === "maximum" && wettelijk.bedrag < afspraak.maximumtarief) return wettelijk;
  return { soort: "maximum", bedrag: afspraak.maximumtarief, bron: VAN_VERSTREKKER };
}

/** What the budget pays per unit when `tarief` was agreed. */
export const uitBudgetPerEenheid = (tarief: Centen, maximum: Maximum): Centen =>
  maximum.soort === "maximum" ? kleinste(tarief, maximum.bedrag) : tarief;
