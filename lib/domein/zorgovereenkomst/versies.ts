/** Which version of a contract counts on a day. What was signed never changes; what follows on it limits it. */
import { type Datum, plusDagen, vroegste } from "../datum";
import { type OpenPeriode, valtIn } from "../periode";

export type Versietermijn = OpenPeriode & {
  /** First day of the version that came after this one; null while there is none. */
  readonly vervangenPer: Datum | null;
};

const eerste = (a: Datum | null, b: Datum | null): Datum | null => (a === null || b === null ? (a ?? b) : vroegste(a, b));

/** The days on which this version counts: t/m the last agreed day, the day before it was replaced, or the end of the contract. */
export function geldigheidVan({ van, tm, vervangenPer }: Versietermijn, beeindigdPer: Datum | null): OpenPeriode {
  const totVervanging = vervangenPer === null ? null : plusDagen(vervangenPer, -1);
  return { van, tm: eerste(eerste(tm, totVervanging), beeindigdPer) };
}

/** The version that counts on `dag`, of the approved versions in order; null on a day without one. */
export const versieOp = <V extends Versietermijn>(versies: readonly V[], beeindigdPer: Datum | null, dag: Datum): V | null =>
  versies.find((versie) => valtIn(dag, geldigheidVan(versie, beeindigdPer))) ?? null;

/** Puts a version behind the ones there are: each ends the day before the next begins. `volgende` begins within or right after the last. */
export function volgOp<V extends Versietermijn>(versies: readonly V[], volgende: V): readonly V[] {
  const laatste = versies.at(-1);
  if (laatste === undefined) return [volgende];
  return [...versies.slice(0, -1), { ...laatste, vervangenPer: volgende.van }, volgende];
}
