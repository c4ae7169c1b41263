/**
 * How much a verstrekker is asked to have on account. The formula of the chain is not public, so this is a policy of our own, as a dated
 * row that can be replaced by the real one.
 */
import { datum } from "../datum";
import type { Rij } from "./opzoeken";

export type Bevoorschottingsbeleid = {
  /** The average is taken over this many whole months before the current one. */
  readonly maanden: number;
  /** On top of the average, in whole percents. */
  readonly opslagProcent: number;
};

export const BEVOORSCHOTTING: readonly Rij<Bevoorschottingsbeleid>[] = [
  { van: datum("2015-01-01"), tm: null, waarde: { maanden: 3, opslagProcent: 10 }, bron: "eigen beleid: de formule van de bevoorschotting is niet openbaar" },
];
