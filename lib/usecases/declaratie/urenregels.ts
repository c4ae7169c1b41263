/** From what the zorgverlener filled in, per week and per agreed rate, to the lines of a declaratie. */
import type { Regel } from "@/lib/db/declaratie.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Honderdsten, prijs } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";

/** `van` is the first day of one of the weeks of the month. There is no amount here: what it costs follows from the agreement. */
export type Urenregel = { readonly tariefId: string; readonly van: Datum; readonly aantal: Honderdsten };

export function maakRegels(
  uren: readonly Urenregel[],
  weken: readonly Periode[],
  tarieven: readonly Tariefafspraak[],
): Uitkomst<readonly Regel[], "geen_uren" | "week_onbekend"> {
  const ingevuld = uren.filter(({ aantal }) => aantal > 0);
  if (ingevuld.length === 0) return geweigerd("geen_uren");
  const gevonden = ingevuld.map((regel) => ({
    aantal: regel.aantal,
    week: weken.find(({ van }) => van === regel.van),
    afspraak: tarieven.find(({ id }) => id === regel.tariefId),
  }));
  const regels = gevonden.flatMap(({ aantal, week, afspraak }) => (week === undefined || afspraak === undefined ? [] : [{ aantal, week, afspraak }]));
  if (regels.length < gevonden.length) return geweigerd("week_onbekend");
  const opVolgorde = regels.toSorted((a, b) => (a.week.van < b.week.van ? -1 : a.week.van > b.week.van ? 1 : a.afspraak.id < b.afspraak.id ? -1 : 1));
  return gelukt(
    opVolgorde.map(({ aantal, week, afspraak }, index) => ({
      volgnummer: index + 1,
      tariefId: afspraak.id,
      van: week.van,
      tm: week.tm,
      aantal,
      tarief: afspraak.tarief,
      bedrag: prijs(afspraak.tarief, aantal),
      omschrijving: afspraak.omschrijving,
    })),
  );
}
