import { type Datum, eersteDag, jaarVan, type Maand, maandVan } from "../domein/datum";
import type { OpenPeriode } from "../domein/periode";

const opDag = (opmaak: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("nl-NL", { ...opmaak, timeZone: "UTC" });

const LANG = opDag({ day: "numeric", month: "long", year: "numeric" });
const DAG_MAAND = opDag({ day: "numeric", month: "long" });
const MAAND = opDag({ month: "long", year: "numeric" });
const MAAND_KORT = opDag({ month: "short" });
const WEEKDAG = opDag({ weekday: "long", day: "numeric", month: "long" });

/** A legal day has no time zone: noon in UTC is that day wherever the server stands. */
const alsTijd = (dag: Datum): Date => new Date(`${dag}T12:00:00Z`);

/** "12 mei 2026" */
export const formatDatum = (dag: Datum): string => LANG.format(alsTijd(dag));

/** "12-05-2026", for tables. */
export const formatDatumKort = (dag: Datum): string => `${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}`;

/** "dinsdag 12 mei" */
export const formatWeekdag = (dag: Datum): string => WEEKDAG.format(alsTijd(dag));

/** How far a last day is away: "nog 3 dagen", "vandaag", "1 dag te laat". The same in every list that counts down. */
export function formatTermijn(dagenTotEnMet: number): string {
  const aantal = Math.abs(dagenTotEnMet);
  const dagen = aantal === 1 ? "1 dag" : `${String(aantal)} dagen`;
  if (dagenTotEnMet === 0) return "vandaag";
  return dagenTotEnMet < 0 ? `${dagen} te laat` : `nog ${dagen}`;
}

/** "mei 2026" */
export const formatMaand = (m: Maand): string => MAAND.format(alsTijd(eersteDag(m)));

/** "mei", for a chart or a narrow column. */
export const formatMaandKort = (m: Maand): string => MAAND_KORT.format(alsTijd(eersteDag(m))).replace(".", "");

/** "1 t/m 31 mei 2026", "1 mei t/m 30 juni 2026", "vanaf 1 mei 2026": each part only once. */
export function formatPeriode({ van, tm }: OpenPeriode): string {
  if (tm === null) return `vanaf ${formatDatum(van)}`;
  if (van === tm) return formatDatum(van);
  if (maandVan(van) === maandVan(tm)) return `${String(Number(van.slice(8)))} t/m ${formatDatum(tm)}`;
  const begin = jaarVan(van) === jaarVan(tm) ? DAG_MAAND.format(alsTijd(van)) : formatDatum(van);
  return `${begin} t/m ${formatDatum(tm)}`;
}

const TIJDSTIP = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** "12 mei 2026 om 14:05", as on a clock in the Netherlands. */
export const formatTijdstip = (moment: Date): string => TIJDSTIP.format(moment);
