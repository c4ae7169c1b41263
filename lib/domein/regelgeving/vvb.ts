/** Verantwoordingsvrij bedrag in the Wlz: a share of the pgb of that year, with a floor and a ceiling (Rlz art. 5.17). */
import { datum } from "../datum";
import { type Centen, centen } from "../geld";
import type { Rij } from "./opzoeken";

export type Vvbregel = {
  /** In ten-thousandths: 150 is 1,5 %. */
  readonly tienduizendsten: bigint;
  readonly minimum: Centen;
  readonly maximum: Centen;
};

export const VERANTWOORDINGSVRIJ_WLZ: readonly Rij<Vvbregel>[] = [
  {
    van: datum("2015-01-01"),
    tm: null,
    waarde: { tienduizendsten: 150n, minimum: centen(250_00n), maximum: centen(1_250_00n) },
    bron: "Rlz art. 5.17 lid 1 onder c en lid 3 (2026; in 2015 lid 3 en 4, zelfde bedragen)",
  },
];
