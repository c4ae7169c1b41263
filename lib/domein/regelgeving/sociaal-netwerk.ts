/**
 * The verklaring sociaal netwerk: somebody from the social network helps without a zorgovereenkomst and gets at most a fixed
 * amount a calendar month. Only Wmo and Jeugdwet know it; a gemeente may set a lower amount, never a higher one.
 */
import { type Datum, datum } from "../datum";
import { type Centen, centen } from "../geld";
import type { Wet } from "../wet";
import { type Opgezocht, type Rij, zoekOp } from "./opzoeken";

/** Exists since 1 May 2019, when the exception of family from the minimum wage ended. */
export const MAXIMUM_PER_MAAND: readonly Rij<Centen>[] = [
  { van: datum("2019-05-01"), tm: null, waarde: centen(141_00n), bron: "Stcrt. 2018, 68315; SVB, hulp uit het sociaal netwerk" },
];

export const WETTEN_MET_VERKLARING: readonly Wet[] = ["wmo", "jeugdwet"];

export const maximumSociaalNetwerk = (dag: Datum): Opgezocht<Centen> => zoekOp(MAXIMUM_PER_MAAND, dag);
