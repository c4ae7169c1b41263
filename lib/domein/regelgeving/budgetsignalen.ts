/**
 * When a budget asks for attention, and how an expectation is made. The law gives budgethouder and verstrekker the right to
 * know what is left (Rlz art. 5.19; Wmo 2015 art. 2.3.6) and sets no number for any of this: every row is our own policy.
 */
import { type Datum, datum } from "../datum";
import { type Opgezocht, type Rij, zoekOp } from "./opzoeken";

const beleid = (waarde: number, bron: string): readonly Rij<number>[] => [{ van: datum("2015-01-01"), tm: null, waarde, bron: `eigen beleid: ${bron}` }];

/** Less than this part of the grant left, in percents, and the budget is nearly exhausted. */
export const BIJNA_OP_PERCENTAGE = beleid(10, "a tenth is about five weeks of a year, the time a wijziging of a zorgovereenkomst takes");

/** The same warning about the same budget comes at most once in this many days. */
export const SIGNAALRUST_DAGEN = beleid(30, "claims come once a month; sooner nothing can have changed");

/** What somebody is used to counts from this many months on; one month says nothing. */
export const GEWOONTE_MAANDEN = beleid(2, "fewer would let one holiday or one sick week speak for the year");

/** Days a year without care that the expectation leaves out. No source gives a number, and agreed care is also given on holidays. */
export const ZORGVRIJE_DAGEN = beleid(0, "unknown, so none: an expectation must not turn out too low");

export type Budgetbeleid = {
  readonly bijnaOpPercentage: number;
  readonly signaalrustDagen: number;
  readonly gewoonteMaanden: number;
  readonly zorgvrijeDagen: number;
};

const waarde = (gevonden: Opgezocht<number>, anders: number): number => (gevonden.uitkomst === "bekend" ? gevonden.waarde : anders);

/** The policy of a day. Before the first row there is none: nothing is signalled and nothing counts as a habit. */
export const budgetbeleid = (dag: Datum): Budgetbeleid => ({
  bijnaOpPercentage: waarde(zoekOp(BIJNA_OP_PERCENTAGE, dag), 0),
  signaalrustDagen: waarde(zoekOp(SIGNAALRUST_DAGEN, dag), 0),
  gewoonteMaanden: waarde(zoekOp(GEWOONTE_MAANDEN, dag), Number.MAX_SAFE_INTEGER),
  zorgvrijeDagen: waarde(zoekOp(ZORGVRIJE_DAGEN, dag), 0),
});
