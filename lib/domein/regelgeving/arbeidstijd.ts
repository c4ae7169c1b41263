import { datum } from "../datum";
import { honderdsten, type Honderdsten } from "../geld";
import type { Rij } from "./opzoeken";

/** One zorgverlener to whom the Arbeidstijdenbesluit does not apply: at most forty hours a week for one verzekerde (Wlz). */
export const MAXIMUM_UREN_PER_WEEK: readonly Rij<Honderdsten>[] = [
  {
    van: datum("2015-01-01"),
    tm: null,
    waarde: honderdsten(40_00),
    bron: "Rlz art. 5.18 lid 1 onder d en art. 5.22 lid 5",
  },
];

/** A week has 168 hours; nobody can claim more, whatever was agreed. */
export const UREN_PER_ETMAAL = 24;
