/** Days on which euro payments are settled: Monday to Friday, except the six closing days of TARGET. */
import { type Datum, datum, jaarVan, plusDagen, weekdag } from "../datum";

/** Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function eerstePaasdag(jaar: number): Datum {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const som = h + l - 7 * m + 114;
  return datum(
    `${String(jaar)}-${String(Math.floor(som / 31)).padStart(2, "0")}-${String((som % 31) + 1).padStart(2, "0")}`,
  );
}

const VASTE_SLUITINGSDAGEN = ["01-01", "05-01", "12-25", "12-26"] as const;
const GOEDE_VRIJDAG = -2;
const TWEEDE_PAASDAG = 1;

/** ECB, long-term calendar for TARGET closing days: the six days of one year. */
export function sluitingsdagen(jaar: number): readonly Datum[] {
  const pasen = eerstePaasdag(jaar);
  const vast = VASTE_SLUITINGSDAGEN.map((dag) => datum(`${String(jaar)}-${dag}`));
  return [...vast, plusDagen(pasen, GOEDE_VRIJDAG), plusDagen(pasen, TWEEDE_PAASDAG)].sort();
}

const VRIJDAG = 5;

export const isBankwerkdag = (dag: Datum): boolean =>
  weekdag(dag) <= VRIJDAG && !sluitingsdagen(jaarVan(dag)).includes(dag);

/** The first bankwerkdag strictly after `dag`. */
export function volgendeBankwerkdag(dag: Datum): Datum {
  const morgen = plusDagen(dag, 1);
  return isBankwerkdag(morgen) ? morgen : volgendeBankwerkdag(morgen);
}
