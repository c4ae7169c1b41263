/** The most a budget pays for one unit of an agreed rate on a given day. */
import { type Datum, plusDagen } from "../datum";
import { type Centen, kleinste } from "../geld";
import { type OpenPeriode, valtIn } from "../periode";
import { type Tariefsoort, WLZ_MAXIMUMTARIEVEN, wlzMaximumtarief } from "../regelgeving/maximumtarieven";
import type { Wet } from "../wet";
import type { Tariefafspraak, Tariefeenheid, Werkafspraken } from "./model";

/** Who set it: the law, the verstrekker for this contract, or the verstrekker for all such care from a day on. */
export type Maximumzetter = "wet" | "zorgovereenkomst" | "beleid";

export type Maximum =
  | { readonly soort: "maximum"; readonly bedrag: Centen; readonly bron: string; readonly door: Maximumzetter }
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
    : { soort: "maximum", bedrag: gevonden.waarde, bron: gevonden.bron, door: "wet" };
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
    ...(afspraak.maximumtarief === null ? [] : [{ soort: "maximum", bedrag: afspraak.maximumtarief, bron: VAN_VERSTREKKER, door: "zorgovereenkomst" } as const]),
    ...(uitBeleid === null ? [] : [{ soort: "maximum", bedrag: uitBeleid, bron: VAN_BELEID, door: "beleid" } as const]),
  ];
  // Of two that are equal the nearest to the contract is named.
  return mogelijk.reduce((laagste, ander) => (ander.soort === "maximum" && (laagste.soort !== "maximum" || ander.bedrag <= laagste.bedrag) ? ander : laagste));
}

/** What the budget pays per unit when `tarief` was agreed. */
export const uitBudgetPerEenheid = (tarief: Centen, maximum: Maximum): Centen =>
  maximum.soort === "maximum" ? kleinste(tarief, maximum.bedrag) : tarief;

/** What decides the maxima of a contract beside its rates. */
export type Maximumgrond = { readonly wet: Wet; readonly tariefsoort: Tariefsoort; readonly beleid: readonly Beleidsmaximum[] };

/** One stretch of a period in which the same maximum counts. */
export type Maximumstuk = OpenPeriode & { readonly maximum: Maximum };

/** The days in the period on which another figure may begin to count, the first day included. */
function keerdagen({ wet, beleid }: Maximumgrond, eenheden: readonly Tariefeenheid[], periode: OpenPeriode): readonly Datum[] {
  // Behind the last day of a statutory figure the next one is known or not: both are another answer.
  const wettelijk = wet === "wlz" ? WLZ_MAXIMUMTARIEVEN.flatMap(({ van, tm }) => (tm === null ? [van] : [van, plusDagen(tm, 1)])) : [];
  const eigen = beleid.filter(({ eenheid }) => eenheden.includes(eenheid)).map(({ van }) => van);
  const binnen = [...wettelijk, ...eigen].filter((dag) => dag > periode.van && valtIn(dag, periode));
  return [...new Set([periode.van, ...binnen])].sort();
}

/** The stretches between those days. */
const stukken = (dagen: readonly Datum[], tm: Datum | null): readonly OpenPeriode[] =>
  dagen.map((van, plaats) => {
    const volgende = dagen[plaats + 1];
    return { van, tm: volgende === undefined ? tm : plusDagen(volgende, -1) };
  });

const zelfdeMaximum = (a: Maximum, b: Maximum): boolean => a.soort === b.soort && (a.soort !== "maximum" || (b.soort === "maximum" && a.bedrag === b.bedrag && a.door === b.door));

/** What the budget pays at most for this rate over a period, oldest first: a new stretch only where the answer differs. */
export function maximumverloop(grond: Maximumgrond, afspraak: Pick<Tariefafspraak, "eenheid" | "maximumtarief">, periode: OpenPeriode): readonly Maximumstuk[] {
  const { wet, tariefsoort, beleid } = grond;
  const los = stukken(keerdagen(grond, [afspraak.eenheid], periode), periode.tm).map((stuk) => ({ ...stuk, maximum: maximumVoor(wet, tariefsoort, afspraak, stuk.van, beleid) }));
  return los.reduce<readonly Maximumstuk[]>((tot, stuk) => {
    const vorige = tot.at(-1);
    return vorige !== undefined && zelfdeMaximum(vorige.maximum, stuk.maximum) ? [...tot.slice(0, -1), { ...vorige, tm: stuk.tm }] : [...tot, stuk];
  }, []);
}

/**
 * The highest that is known of a course: what a maximum of the contract itself may be without standing in the way of a later, higher one, because on
 * each day the lowest counts. Null when on some day nobody has set anything: then only the agreed rate is left.
 */
export function ruimsteMaximum(verloop: readonly Maximumstuk[]): Extract<Maximum, { soort: "maximum" }> | null {
  if (verloop.some(({ maximum }) => maximum.soort === "geen")) return null;
  return verloop.reduce<Extract<Maximum, { soort: "maximum" }> | null>((hoogste, { maximum }) => (maximum.soort === "maximum" && (hoogste === null || maximum.bedrag > hoogste.bedrag) ? maximum : hoogste), null);
}

/** The agreements in stretches of days, with in each the rates that the budget really pays. */
export function afsprakenUitBudget(grond: Maximumgrond, afspraken: Werkafspraken): readonly Werkafspraken[] {
  const { wet, tariefsoort, beleid } = grond;
  const dagen = keerdagen(grond, afspraken.tarieven.map(({ eenheid }) => eenheid), afspraken);
  return stukken(dagen, afspraken.tm).map(({ van, tm }) => ({
    ...afspraken,
    van,
    tm,
    tarieven: afspraken.tarieven.map((afspraak) => ({ ...afspraak, tarief: uitBudgetPerEenheid(afspraak.tarief, maximumVoor(wet, tariefsoort, afspraak, van, beleid)) })),
  }));
}

/** What a rate may cost at most, as it is shown; `omschrijving` null: all rates of this unit, agreed or not yet. */
export type Maximumregel = { readonly eenheid: Tariefeenheid; readonly omschrijving: string | null; readonly stukken: readonly Maximumstuk[] };

const zelfdeStukken = (a: readonly Maximumstuk[], b: readonly Maximumstuk[]): boolean =>
  a.length === b.length && a.every((stuk, plaats) => stuk.van === b[plaats]?.van && zelfdeMaximum(stuk.maximum, b[plaats].maximum));

/** A line for each unit that has a maximum, also one that is not agreed yet; for each rate apart where rates of one unit differ. */
export function maximumregels(grond: Maximumgrond, { van, tm, tarieven }: Pick<Werkafspraken, "van" | "tm" | "tarieven">, eenheden: readonly Tariefeenheid[]): readonly Maximumregel[] {
  const regels = eenheden.flatMap((eenheid): readonly Maximumregel[] => {
    const verloop = (maximumtarief: Centen | null) => maximumverloop(grond, { eenheid, maximumtarief }, { van, tm });
    const perTarief = tarieven.filter((afspraak) => afspraak.eenheid === eenheid).map(({ omschrijving, maximumtarief }) => ({ eenheid, omschrijving, stukken: verloop(maximumtarief) }));
    const [eerste] = perTarief;
    const gelijk = eerste === undefined || perTarief.every((regel) => zelfdeStukken(regel.stukken, eerste.stukken));
    return gelijk ? [{ eenheid, omschrijving: null, stukken: eerste?.stukken ?? verloop(null) }] : perTarief;
  });
  return regels.filter((regel) => regel.stukken.some(({ maximum }) => maximum.soort === "maximum"));
}
