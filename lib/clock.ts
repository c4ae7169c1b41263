import { type Datum, datum } from "./domein/datum";

const AMSTERDAM = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" });

/** The legal day in the Netherlands, which is not always the day in UTC. */
export const legalDay = (nu: Date): Datum => datum(AMSTERDAM.format(nu));

const HOUR_MS = 3_600_000;

/** The first moment of a legal day: two hours before midnight in UTC in summer, one in winter. The clock never changes at midnight. */
export function startOfLegalDay(dag: Datum): Date {
  const midnight = Date.parse(`${dag}T00:00:00Z`);
  const summer = new Date(midnight - 2 * HOUR_MS);
  return legalDay(summer) === dag ? summer : new Date(midnight - HOUR_MS);
}

/** What the product takes for now. Only this file reads the time. */
export type Klok = { nu(): Date };

export const systemKlok: Klok = { nu: () => new Date() };

/** Real time, also when the product's clock is shifted: for sessions, tokens and rate limits. */
export const systemNow = (): Date => new Date();

/** Where a request, a page or a job gets its clock from, once, before it does anything. */
export type KlokSource = () => Promise<Klok>;

export const realKlokSource: KlokSource = () => Promise.resolve(systemKlok);

const FRESH_MS = 1000;

/**
 * The settable clock of demo and test ("doe alsof het 10 april is"): real time plus an offset that every process
 * reads from the same row, so that web server and worker agree. An offset is at most a second old.
 */
export function shiftedKlok(readOffsetMs: () => Promise<number>, real: Klok = systemKlok): KlokSource {
  let readAt = Number.NEGATIVE_INFINITY;
  let offset = 0;
  return async () => {
    if (real.nu().getTime() - readAt >= FRESH_MS) {
      offset = await readOffsetMs();
      readAt = real.nu().getTime();
    }
    const fixed = offset;
    return { nu: () => new Date(real.nu().getTime() + fixed) };
  };
}
