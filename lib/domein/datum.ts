declare const soort: unique symbol;

/** A legal day, written "2026-04-10". Text comparison is date comparison. No time, no time zone. */
export type Datum = string & { readonly [soort]: "datum" };

/** A calendar month, written "2026-04". */
export type Maand = string & { readonly [soort]: "maand" };

const DAG_MS = 86_400_000;
const alsUtc = (dag: Datum): number => Date.parse(`${dag}T00:00:00Z`);
const vanUtc = (ms: number): Datum => new Date(ms).toISOString().slice(0, 10) as Datum;

/** True for an existing day between 1900 and 2199, exactly as "jjjj-mm-dd". */
export function isDatum(tekst: string): tekst is Datum {
  if (!/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(tekst)) return false;
  // Every month has 28 days; only the days after those are worth a look at the calendar.
  return tekst.slice(8) <= "28" || vanUtc(alsUtc(tekst as Datum)) === tekst;
}

/** @throws RangeError when the text is not an existing day */
export function datum(tekst: string): Datum {
  if (!isDatum(tekst)) throw new RangeError(`not a date: ${tekst}`);
  return tekst;
}

export const isMaand = (tekst: string): tekst is Maand => isDatum(`${tekst}-01`);

/** @throws RangeError when the text is not an existing month */
export function maand(tekst: string): Maand {
  if (!isMaand(tekst)) throw new RangeError(`not a month: ${tekst}`);
  return tekst;
}

export const jaarVan = (dag: Datum): number => Number(dag.slice(0, 4));
export const maandVan = (dag: Datum): Maand => dag.slice(0, 7) as Maand;
export const plusDagen = (dag: Datum, aantal: number): Datum => vanUtc(alsUtc(dag) + aantal * DAG_MS);
export const eersteDag = (m: Maand): Datum => `${m}-01` as Datum;

export function plusMaanden(m: Maand, aantal: number): Maand {
  const jaar = Number(m.slice(0, 4));
  const index = jaar * 12 + Number(m.slice(5, 7)) - 1 + aantal;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}` as Maand;
}

export const laatsteDag = (m: Maand): Datum => plusDagen(eersteDag(plusMaanden(m, 1)), -1);

/** Days from `van` to `tot`: 0 on the same day, negative when `tot` is earlier. */
export const dagenTussen = (van: Datum, tot: Datum): number => (alsUtc(tot) - alsUtc(van)) / DAG_MS;

/** 1 = Monday … 7 = Sunday. */
export const weekdag = (dag: Datum): number => ((new Date(alsUtc(dag)).getUTCDay() + 6) % 7) + 1;

export const vroegste = (a: Datum, b: Datum): Datum => (a < b ? a : b);
export const laatste = (a: Datum, b: Datum): Datum => (a > b ? a : b);

/** Whole years lived on `op`; somebody born on 29 February has a birthday on 1 March in other years (BW 1:1 practice). */
export function leeftijd(geboren: Datum, op: Datum): number {
  const jaren = jaarVan(op) - jaarVan(geboren);
  return op.slice(5) < geboren.slice(5) ? jaren - 1 : jaren;
}

/**
 * Reads a day as people write it: "10-4-2026", "10-04-2026" or ISO "2026-04-10".
 * @returns null when the text is not an existing day
 */
export function leesDatum(tekst: string): Datum | null {
  const schoon = tekst.trim();
  const nl = /^(?<d>\d{1,2})[-/](?<m>\d{1,2})[-/](?<j>\d{4})$/.exec(schoon);
  const iso = nl?.groups
    ? `${nl.groups["j"] ?? ""}-${(nl.groups["m"] ?? "").padStart(2, "0")}-${(nl.groups["d"] ?? "").padStart(2, "0")}`
    : schoon;
  return isDatum(iso) ? iso : null;
}
