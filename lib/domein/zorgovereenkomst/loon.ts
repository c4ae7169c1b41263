/** What the minimum wage asks of an agreed rate (Wml art. 7 and 15). The checklist, the herkeuring and every declaratie use this one. */
import { type Datum, leeftijd } from "../datum";
import { type Centen, centen, deelAfgerond, type Honderdsten } from "../geld";
import { UREN_PER_DAGDEEL } from "../regelgeving/maximumtarieven";
import { type Minimumloon, minimumloon } from "../regelgeving/minimumloon";
import type { Opgezocht } from "../regelgeving/opzoeken";
import type { Tariefeenheid } from "./model";

/** Of a zorgverlener for whom the minimum wage counts. */
export type Loonfeiten = {
  readonly geboortedatum: Datum | null;
  /** The rate of an employee pays the holiday hours too (BW 7:634 and 7:639; table of the SVB). */
  readonly dienstverband: boolean;
};

/** Kilometres repay costs and are no wage; an etmaal has its own rule. */
export const ZONDER_LOON: readonly Tariefeenheid[] = ["km", "etmaal"];

const perUur = (gevonden: Minimumloon, dienstverband: boolean): Centen => (dienstverband ? gevonden.metVakantiegeldEnVakantieUren : gevonden.metVakantiegeld);

/** For one hour on that day, at the age of that day. Null: the date of birth or the figure is not known. */
export function minimumPerUur({ geboortedatum, dienstverband }: Loonfeiten, dag: Datum): Centen | null {
  if (geboortedatum === null) return null;
  const gevonden: Opgezocht<Minimumloon> = minimumloon(leeftijd(geboortedatum, dag), dag);
  return gevonden.uitkomst === "onbekend" ? null : perUur(gevonden.waarde, dienstverband);
}

/** For one agreed unit; null when the unit has no fixed number of hours. */
export function minimumPerEenheid(eenheid: Tariefeenheid, uurbedrag: Centen, urenPerWeek: Honderdsten | null): Centen | null {
  if (eenheid === "uur") return uurbedrag;
  if (eenheid === "dagdeel") return centen(uurbedrag * UREN_PER_DAGDEEL);
  // 52 weeks over twelve months, hours in hundredths.
  if (eenheid === "maand" && urenPerWeek !== null) return centen(deelAfgerond(uurbedrag * BigInt(urenPerWeek) * 52n, 12n * 100n));
  return null;
}
