/** What a contract costs when the care goes as agreed: an expectation for the screen, never a ground to pay. */
import { eersteDag, maandVan, plusMaanden } from "../datum";
import { type Centen, centen, deelAfgerond, grootste, NUL, plus, som } from "../geld";
import { aantalDagen, doorsnede, type Periode } from "../periode";
import { UREN_PER_DAGDEEL } from "../regelgeving/maximumtarieven";
import { afsprakenUitBudget, type Maximumgrond } from "./maximumtarief";
import type { Tariefafspraak, Tariefeenheid, Werkafspraken } from "./model";

export type Kosten = {
  readonly bedrag: Centen;
  /** Agreed units of which no number per week is known, so that they are not in `bedrag`. */
  readonly nietMeegerekend: readonly Tariefeenheid[];
};

/** The highest rate of a unit: with several (night, weekend) the expectation must not turn out too low. */
const hoogste = (tarieven: readonly Tariefafspraak[], eenheid: Tariefeenheid): Centen | null => {
  const passend = tarieven.filter((afspraak) => afspraak.eenheid === eenheid).map((afspraak) => afspraak.tarief);
  return passend.length === 0 ? null : passend.reduce(grootste, NUL);
};

export type Weektarief = { readonly eenheid: Tariefeenheid; readonly tarief: Centen; readonly weekkosten: Centen };

/**
 * The unit and rate that carry the agreed hours, with what a week of them costs; null when no hours or days a week were
 * agreed. An hourly rate goes before a dagdeel rate: hours are agreed in hours.
 */
export function weektarief(afspraken: Werkafspraken): Weektarief | null {
  const perUur = hoogste(afspraken.tarieven, "uur");
  const perDagdeel = hoogste(afspraken.tarieven, "dagdeel");
  const perEtmaal = hoogste(afspraken.tarieven, "etmaal");
  const uren = afspraken.urenPerWeek === null ? null : BigInt(afspraken.urenPerWeek);
  if (perUur !== null && uren !== null) return { eenheid: "uur", tarief: perUur, weekkosten: centen(deelAfgerond(perUur * uren, 100n)) };
  if (perDagdeel !== null && uren !== null) {
    return { eenheid: "dagdeel", tarief: perDagdeel, weekkosten: centen(deelAfgerond(perDagdeel * uren, 100n * UREN_PER_DAGDEEL)) };
  }
  if (perEtmaal !== null && afspraken.dagenPerWeek !== null) {
    return { eenheid: "etmaal", tarief: perEtmaal, weekkosten: centen(perEtmaal * BigInt(afspraken.dagenPerWeek)) };
  }
  return null;
}

/** Cost of one week in the unit that carries the agreed hours. */
export const weekkosten = (afspraken: Werkafspraken): Centen | null => weektarief(afspraken)?.weekkosten ?? null;

/** The fixed amount of a calendar month, or null when none was agreed. */
export const maandkosten = (afspraken: Werkafspraken): Centen | null => hoogste(afspraken.tarieven, "maand");

/** Calendar months that `periode` touches. */
function aantalMaanden(periode: Periode): bigint {
  const laatsteMaand = maandVan(periode.tm);
  let aantal = 1n;
  for (let m = maandVan(periode.van); eersteDag(m) < eersteDag(laatsteMaand); m = plusMaanden(m, 1)) aantal += 1n;
  return aantal;
}

const perWeek: readonly Tariefeenheid[] = ["uur", "dagdeel", "etmaal"];

/** Expected cost within `budgetperiode`: days in common, a week being seven of them, plus each month touched for a monthly rate. */
export function verwachteKosten(afspraken: Werkafspraken, budgetperiode: Periode): Kosten {
  const periode = doorsnede({ van: afspraken.van, tm: afspraken.tm }, budgetperiode);
  const week = weekkosten(afspraken);
  const perMaand = maandkosten(afspraken);
  const eenheden = [...new Set(afspraken.tarieven.map((afspraak) => afspraak.eenheid))];
  const nietMeegerekend = eenheden.filter(
    (eenheid) => eenheid !== "maand" && !(week !== null && perWeek.includes(eenheid)),
  );
  if (periode === null) return { bedrag: NUL, nietMeegerekend };
  const uitWeken = week === null ? NUL : centen(deelAfgerond(week * BigInt(aantalDagen(periode)), 7n));
  const uitMaanden = perMaand === null ? NUL : centen(perMaand * aantalMaanden(periode));
  return { bedrag: plus(uitWeken, uitMaanden), nietMeegerekend };
}

/** The same, with what the budget pays on each day: never above the maximum of that day. The part above it is for the budgethouder. */
export const kostenUitBudget = (grond: Maximumgrond, afspraken: Werkafspraken, budgetperiode: Periode): Centen =>
  som(afsprakenUitBudget(grond, afspraken).map((stuk) => verwachteKosten(stuk, budgetperiode).bedrag));
