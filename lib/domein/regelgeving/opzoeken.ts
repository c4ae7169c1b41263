/**
 * Figures that the law changes over time are rows with a validity and a source. The date of the care decides which row
 * counts, never today. A date without a row is a legal fact of its own, "onbekend", and never answered with a neighbour.
 */
import { type Datum } from "../datum";
import { valtIn } from "../periode";

export type Rij<T> = {
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly waarde: T;
  /** Article and publication. */
  readonly bron: string;
};

export type Opgezocht<T> =
  | { readonly uitkomst: "bekend"; readonly waarde: T; readonly bron: string }
  | { readonly uitkomst: "onbekend" };

export const ONBEKEND = { uitkomst: "onbekend" } as const;

export function zoekOp<T>(rijen: readonly Rij<T>[], dag: Datum): Opgezocht<T> {
  const rij = rijen.find((kandidaat) => valtIn(dag, kandidaat));
  return rij === undefined ? ONBEKEND : { uitkomst: "bekend", waarde: rij.waarde, bron: rij.bron };
}

/** The same answer with another value; unknown stays unknown. */
export const afgeleid = <T, U>(gevonden: Opgezocht<T>, maak: (waarde: T) => U): Opgezocht<U> =>
  gevonden.uitkomst === "onbekend"
    ? ONBEKEND
    : { uitkomst: "bekend", waarde: maak(gevonden.waarde), bron: gevonden.bron };
