/**
 * When the budgethouder may end a verklaring sociaal netwerk early. It is no contract, so no notice is owed; the amount is claimed a calendar month at a
 * time, so a day in a month that was claimed already, or later, is the earliest.
 */
import type { Datum } from "../datum";
import { geweigerd, gelukt, type Uitkomst } from "../uitkomst";

export type Verklaringsfeiten = {
  readonly van: Datum;
  /** Last day as it was recorded. */
  readonly tm: Datum | null;
  /** First day of the newest month over which something was claimed that still counts; null when nothing was. */
  readonly gedeclareerdVan: Datum | null;
};

export type Verklaringseindeweigering = "al_afgelopen" | "einddatum_voor_begin" | "einddatum_gedeclareerd" | "einddatum_na_looptijd";

/** The last day may lie behind us: the help may have stopped before anybody wrote it down. */
export function bepaalVerklaringseinde({ van, tm, gedeclareerdVan }: Verklaringsfeiten, laatsteDag: Datum, vandaag: Datum): Uitkomst<Datum, Verklaringseindeweigering> {
  if (tm !== null && tm < vandaag) return geweigerd("al_afgelopen");
  if (laatsteDag < van) return geweigerd("einddatum_voor_begin");
  if (tm !== null && laatsteDag >= tm) return geweigerd("einddatum_na_looptijd");
  return gedeclareerdVan !== null && laatsteDag < gedeclareerdVan ? geweigerd("einddatum_gedeclareerd") : gelukt(laatsteDag);
}
