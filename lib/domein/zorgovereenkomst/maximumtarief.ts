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

/** What the verstrekker pays at the most for care of this kind by this kind of zorgverlener, from a day on; until the next row for the same unit. */
export type Beleidsmaximum = { readonly eenheid: Tariefafspraak["eenheid"]; readonly van: Datum; readonly bedrag: Centen };

const VAN_BELEID = "maximumtarief van de verstrekker voor deze zorg";

/** The row that counts on that day. */
const beleidOp = (beleid: readonly Beleidsmaximum[], eenheid: Tariefafspraak["eenheid"], dag: Datum): Centen | null =>
  beleid.filter((rij) => rij.eenheid === eenheid && rij.van <= dag).reduce<Beleidsmaximum | null>((nieuwste, rij) => (nieuwste === null || rij.van > nieuwste.van ? rij : nieuwste), null)?.bedrag ?? null;

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
 * The lowest of what the law allows, what the verstrekker allows for this contract and what it allows for such care from a day on. An unknown
 * statutory maximum stays unknown, also when the verstrekker has set one: the lower of the two cannot be told.
 */
export function maximumVoor(
  wet: Wet,
  soort: Tariefsoort,
  afspraak: Pick<Tariefafspraak, "eenheid" | "maximumtarief">,
  dag: Datum,
  beleid: readonly Beleidsmaximum[] = [],
): Maximum {
  const wettelijk = wettelijkMaximum(wet, soort, afspraak.eenheid, dag);
  if (wettelijk.soort === "onbekend") return wettelijk;
  const uitBeleid = beleidOp(beleid, afspraak.eenheid, dag);
  const mogelijk: readonly Maximum[] = [
    wettelijk,
    ...(afspraak.maximumtarief === null ? [] : [{ soort: "maximum", bedrag: afspraak.maximumtarief, bron: VAN_VERSTREKKER } as const]),
    ...(uitBeleid === null ? [] : [{ soort: "maximum", bedrag: uitBeleid, bron: VAN_BELEID } as const]),
  ];
  // Of two that are equal the nearest to the contract is named.
  return mogelijk.reduce((laagste, ander) => (ander.soort === "maximum" && (laagste.soort !== "maximum" || ander.bedrag <= laagste.bedrag) ? ander : laagste));
}

/** What the budget pays per unit when `tarief` was agreed. */
export const uitBudgetPerEenheid = (tarief: Centen, maximum: Maximum): Centen =>
  maximum.soort === "maximum" ? kleinste(tarief, maximum.bedrag) : tarief;
