/**
 * How careful the SVB is with a changed account of a zorgverlener. No law gives these figures: the trekkingsrecht only says that the SVB
 * pays the zorgverlener (Wlz art. 3.3.3 lid 7, Wmo 2015 art. 2.6.2, Jeugdwet art. 8.1.8). So they are our own policy, as dated rows.
 */
import { datum } from "../datum";
import type { Rij } from "./opzoeken";

export type Rekeningwijzigingsbeleid = {
  /** Days between the approval of a changed account and the first payment to it, so that a false change is noticed in time. */
  readonly uitstelDagen: number;
  /** Days after which a request that nobody decided on lapses. */
  readonly geldigheidDagen: number;
};

export const REKENINGWIJZIGING: readonly Rij<Rekeningwijzigingsbeleid>[] = [
  { van: datum("2015-01-01"), tm: null, waarde: { uitstelDagen: 5, geldigheidDagen: 30 }, bron: "eigen beleid: wet en regelingen noemen geen termijn" },
];
