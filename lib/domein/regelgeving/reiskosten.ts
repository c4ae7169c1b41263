/** Untaxed maximum per kilometre (Wet LB 1964 art. 31a). Paid from the budget only when the contract says so. */
import { type Datum, datum } from "../datum";
import { type Centen, centen } from "../geld";
import { type Opgezocht, type Rij, zoekOp } from "./opzoeken";

export const KILOMETERVERGOEDING: readonly Rij<Centen>[] = [
  { van: datum("2023-01-01"), tm: datum("2023-12-31"), waarde: centen(21n), bron: "Wet LB 1964 art. 31a (2023)" },
  { van: datum("2024-01-01"), tm: null, waarde: centen(23n), bron: "Wet LB 1964 art. 31a (2024)" },
];

export const kilometervergoeding = (dag: Datum): Opgezocht<Centen> => zoekOp(KILOMETERVERGOEDING, dag);
