/** What was granted and spent per functiebudget: the figures of a budgetafsluitbericht. */
import { eersteDag, jaarVan, type Maand } from "../datum";
import { type Centen, grootste, min, NUL, plus, som } from "../geld";
import { overlapt, type Periode, periodeVanMaand } from "../periode";

export type Functiedeel = { readonly functiesoort: string; readonly periode: Periode; readonly bedrag: Centen; readonly vvb: Centen };

/** Paid, by kind of care of the zorgovereenkomst and month of the care. */
export type Besteding = { readonly functiesoort: string; readonly maand: Maand; readonly besteed: Centen };

export type Functietotaal = Functiedeel & {
  readonly besteed: Centen;
  /** What was spent above this functiebudget. */
  readonly boven: Centen;
};

export type Afsluittotalen = {
  readonly functies: readonly Functietotaal[];
  /** Spent on a kind of care or in a month for which there is no functiebudget (any more). */
  readonly buiten: readonly { readonly functiesoort: string; readonly besteed: Centen }[];
  readonly toegekend: Centen;
  readonly besteed: Centen;
  /** Granted and not spent; never below zero. */
  readonly rest: Centen;
};

/** The functiebudget a month of care belongs to: of that kind, and running in that month. */
const deelVoor = (delen: readonly Functiedeel[], besteding: Besteding): number =>
  delen.findIndex((deel) => deel.functiesoort === besteding.functiesoort && overlapt(deel.periode, periodeVanMaand(besteding.maand)));

export const hoortBij = (delen: readonly Functiedeel[], besteding: Besteding): boolean => deelVoor(delen, besteding) >= 0;

export function berekenTotalen(delen: readonly Functiedeel[], bestedingen: readonly Besteding[]): Afsluittotalen {
  const per = delen.map(() => NUL);
  const buiten = new Map<string, Centen>();
  for (const besteding of bestedingen) {
    const plaats = deelVoor(delen, besteding);
    if (plaats < 0) buiten.set(besteding.functiesoort, plus(buiten.get(besteding.functiesoort) ?? NUL, besteding.besteed));
    else per[plaats] = plus(per[plaats] ?? NUL, besteding.besteed);
  }
  const toegekend = som(delen.map(({ bedrag }) => bedrag));
  const besteed = som(bestedingen.map((besteding) => besteding.besteed));
  return {
    functies: delen.map((deel, plaats) => {
      const uitgegeven = per[plaats] ?? NUL;
      return { ...deel, besteed: uitgegeven, boven: grootste(NUL, min(uitgegeven, deel.bedrag)) };
    }),
    buiten: [...buiten].map(([functiesoort, bedrag]) => ({ functiesoort, besteed: bedrag })),
    toegekend,
    besteed,
    rest: grootste(NUL, min(toegekend, besteed)),
  };
}

/** Whether anything was spent above a functiebudget, outside every one of them, or above the whole: reason 2. */
export const isBovenBudget = ({ functies, buiten, besteed, toegekend }: Afsluittotalen): boolean =>
  besteed > toegekend || buiten.some((deel) => deel.besteed > NUL) || functies.some(({ boven }) => boven > NUL);

/** Care given up to and including 31 December of that year. */
export const bestedingenTotEnMet = (bestedingen: readonly Besteding[], jaar: number): readonly Besteding[] =>
  bestedingen.filter((besteding) => jaarVan(eersteDag(besteding.maand)) <= jaar);
