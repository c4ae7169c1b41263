/** Claimed time per week, in hundredths of an hour. Quantities of care, never money. */
import { type Datum } from "../datum";
import { honderdsten, type Honderdsten } from "../geld";
import { aantalDagen, type Periode } from "../periode";
import { UREN_PER_ETMAAL } from "../regelgeving/arbeidstijd";
import type { Tariefeenheid } from "../zorgovereenkomst/model";
import type { Beoordelingsdossier, Declaratieregel } from "./dossier";
import { maandagVan, wekenIn } from "./weken";

export type Weekuren = { readonly maandag: Datum; readonly uren: Honderdsten };

/** Hours in one unit; units without a duration count as none. */
const UREN_PER_EENHEID = {
  uur: 1,
  dagdeel: 4,
  etmaal: UREN_PER_ETMAAL,
  maand: 0,
  stuk: 0,
  km: 0,
  rit: 0,
} as const satisfies Record<Tariefeenheid, number>;

/** An etmaal is presence, not working time: it counts for what is possible in a day, not for the forty hours. */
export type Telling = "werktijd" | "aanwezigheid";

function urenVan(dossier: Beoordelingsdossier, regel: Declaratieregel, telling: Telling): number {
  const eenheid = dossier.overeenkomst?.tarieven.find((afspraak) => afspraak.id === regel.tariefId)?.eenheid;
  if (eenheid === undefined || (eenheid === "etmaal" && telling === "werktijd")) return 0;
  return regel.aantal * UREN_PER_EENHEID[eenheid];
}

/** The share of a line that falls in one of its weeks: a line over a whole month is spread evenly over its days. */
const deel = (uren: number, week: Periode, regel: Periode): number =>
  Math.ceil((uren * aantalDagen(week)) / aantalDagen(regel));

const geldig = (regel: Declaratieregel): boolean => regel.van <= regel.tm;

/** Hours of this declaratie alone, per calendar week, in order. */
export function urenPerWeek(dossier: Beoordelingsdossier, telling: Telling): readonly Weekuren[] {
  const perMaandag = new Map<Datum, number>();
  for (const regel of dossier.regels.filter(geldig)) {
    const uren = urenVan(dossier, regel, telling);
    for (const week of wekenIn({ van: regel.van, tm: regel.tm })) {
      const maandag = maandagVan(week.van);
      perMaandag.set(maandag, (perMaandag.get(maandag) ?? 0) + deel(uren, week, regel));
    }
  }
  return [...perMaandag].sort(([a], [b]) => (a < b ? -1 : 1)).map(([maandag, uren]) => ({ maandag, uren: honderdsten(uren) }));
}

/** The same with what other declaraties already claim in those weeks. */
export const urenPerWeekMetAndere = (dossier: Beoordelingsdossier, telling: Telling): readonly Weekuren[] =>
  urenPerWeek(dossier, telling).map(({ maandag, uren }) => {
    const ander = dossier.andereUren.filter((week) => week.maandag === maandag);
    return { maandag, uren: honderdsten(ander.reduce<number>((totaal, week) => totaal + week.uren, uren)) };
  });
