/** Limits of employment law that count only for a model with an employment (BW 7, titel 10). */
import { plusDagen, type Datum, maandVan, plusMaanden } from "../datum";
import type { OpenPeriode } from "../periode";

/** The same day of the month, `maanden` later (or earlier); the last day of that month when it is shorter. */
export function zelfdeDagLater(dag: Datum, maanden: number): Datum {
  const doel = plusMaanden(maandVan(dag), maanden);
  const kandidaat = `${doel}-${dag.slice(8)}` as Datum;
  const laatste = plusDagen(`${plusMaanden(doel, 1)}-01` as Datum, -1);
  return kandidaat < laatste ? kandidaat : laatste;
}

/** Longer than `maanden` months, counted from the first day: 1 January t/m 30 June is exactly six. */
const langerDan = (looptijd: OpenPeriode, maanden: number): boolean =>
  looptijd.tm === null || looptijd.tm >= zelfdeDagLater(looptijd.van, maanden);

/** BW 7:652: none for six months or less, one month below two years, otherwise two. */
export function langsteProeftijd(looptijd: OpenPeriode): number {
  if (!langerDan(looptijd, 6)) return 0;
  const tweeJaarOfMeer = looptijd.tm === null || plusDagen(looptijd.tm, 1) >= zelfdeDagLater(looptijd.van, 24);
  return tweeJaarOfMeer ? 2 : 1;
}

/** BW 7:672 lid 2: months of notice by the employer, by whole years of employment. */
export function kortsteOpzegtermijn(dienstjaren: number): number {
  if (dienstjaren < 5) return 1;
  if (dienstjaren < 10) return 2;
  return dienstjaren < 15 ? 3 : 4;
}

/** BW 7:668: a fixed term of six months or more needs a written notice whether it goes on. */
export const aanzeggingNodig = (looptijd: OpenPeriode): boolean =>
  looptijd.tm !== null && plusDagen(looptijd.tm, 1) >= zelfdeDagLater(looptijd.van, 6);

/** Wet LB 1964 art. 5: below four days a week there is no dienstbetrekking for the wage tax. */
export const DAGEN_SALARISADMINISTRATIE = 4;
