/**
 * What running contracts are compared with when a statutory figure starts: the minimum wage changes every 1 January and 1 July, the Wlz
 * maximum every 1 January. The same figures as the checklist uses; a day without a known figure is said, never answered with a neighbour.
 */
import { type Datum, datum, jaarVan } from "../datum";
import type { Centen } from "../geld";
import { type Tariefsoort, wlzMaximumtarief } from "../regelgeving/maximumtarieven";
import { MINIMUMUURLOON, minimumloon } from "../regelgeving/minimumloon";
import { zoekOp } from "../regelgeving/opzoeken";

export const HERKEURINGSUITKOMSTEN = ["onder_minimumloon", "boven_maximumtarief", "minimumloon_onbekend", "maximumtarief_onbekend"] as const;
/** Why a running contract is on the list. The first is unlawful (Wml art. 7); the second costs the budgethouder own money (Rlz art. 5.22). */
export type Herkeuringsuitkomst = (typeof HERKEURINGSUITKOMSTEN)[number];

/** Today, for what counts now, and the two days after it on which a figure may change. */
export function peildagen(vandaag: Datum): readonly Datum[] {
  const jaar = jaarVan(vandaag);
  const helften = [jaar, jaar + 1].flatMap((j) => [datum(`${String(j)}-01-01`), datum(`${String(j)}-07-01`)]);
  return [vandaag, ...helften.filter((dag) => dag > vandaag).slice(0, 2)];
}

export const HERKEURINGSOORTEN = ["wettelijk", "tarieven"] as const;
/** Every statutory figure of a day, or what one verstrekker is willing to pay from a day on. */
export type Herkeuringsoort = (typeof HERKEURINGSOORTEN)[number];

/** What the parties get a notice of. What is not known is for the SVB to look at. */
export const TE_MELDEN = ["onder_minimumloon", "boven_maximumtarief"] as const satisfies readonly Herkeuringsuitkomst[];

/** Nobody younger has a minimum wage; from this age on everybody has the same. */
export const JONGSTE = 15;
export const VOLWASSEN = 21;

export type Leeftijdsminimum = {
  readonly leeftijd: number;
  readonly opdracht: Centen;
  /** The rate of an employee pays the holiday hours too. */
  readonly dienstverband: Centen;
};

export type Herkeuringscijfers = {
  readonly peildag: Datum;
  /** One row an age, the last for everybody from that age on. Null: the minimum wage of this day is not known. */
  readonly minimum: readonly Leeftijdsminimum[] | null;
  /** Null: the Wlz maximum of this day is not known. */
  readonly wlz: Readonly<Record<Tariefsoort, { readonly uur: Centen; readonly dagdeel: Centen }>> | null;
  /** Where the figures come from. */
  readonly bronnen: readonly string[];
};

function minimaOp(peildag: Datum): readonly Leeftijdsminimum[] | null {
  const rijen: Leeftijdsminimum[] = [];
  for (let leeftijd = JONGSTE; leeftijd <= VOLWASSEN; leeftijd += 1) {
    const gevonden = minimumloon(leeftijd, peildag);
    if (gevonden.uitkomst === "onbekend") return null;
    rijen.push({ leeftijd, opdracht: gevonden.waarde.metVakantiegeld, dienstverband: gevonden.waarde.metVakantiegeldEnVakantieUren });
  }
  return rijen;
}

function wlzOp(peildag: Datum): Herkeuringscijfers["wlz"] {
  const van = (soort: Tariefsoort): { uur: Centen; dagdeel: Centen } | null => {
    const [uur, dagdeel] = [wlzMaximumtarief(peildag, soort, "uur"), wlzMaximumtarief(peildag, soort, "dagdeel")];
    return uur.uitkomst === "onbekend" || dagdeel.uitkomst === "onbekend" ? null : { uur: uur.waarde, dagdeel: dagdeel.waarde };
  };
  const [formeel, informeel] = [van("formeel"), van("informeel")];
  return formeel === null || informeel === null ? null : { formeel, informeel };
}

function bronnenOp(peildag: Datum): readonly string[] {
  const loon = zoekOp(MINIMUMUURLOON, peildag);
  const maximum = wlzMaximumtarief(peildag, "formeel", "uur");
  return [loon, maximum].flatMap((gevonden) => (gevonden.uitkomst === "onbekend" ? [] : [gevonden.bron]));
}

/** Everything that a whole stock of contracts is compared with on this day. */
export const herkeuringscijfers = (peildag: Datum): Herkeuringscijfers => ({ peildag, minimum: minimaOp(peildag), wlz: wlzOp(peildag), bronnen: bronnenOp(peildag) });

/** Carrying out with half of the figures would tell half of the people; who looks may look all the same. */
export const isVolledig = ({ minimum, wlz }: Herkeuringscijfers): boolean => minimum !== null && wlz !== null;
