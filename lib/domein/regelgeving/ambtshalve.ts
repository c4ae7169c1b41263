/**
 * When the SVB may agree in place of a verstrekker, and how long the verstrekker then gets to answer. The noodscenario of 2015 is known from reports
 * (ambtshalve accorderen, in bulk, with ambtshalve maximum rates); none of them gives a number, so every row is our own policy.
 */
import { type Datum, datum } from "../datum";
import { type Rij, zoekOp } from "./opzoeken";

const beleid = (waarde: number, bron: string): readonly Rij<number>[] => [{ van: datum("2015-01-01"), tm: null, waarde, bron: `eigen beleid: ${bron}` }];

/** Whole days a contract must have waited for the verstrekker. */
export const WACHTDAGEN = beleid(10, "with the thirty days of the SVB after it, care is not left unpaid for longer than six weeks");

/** Days the verstrekker gets to confirm. After them nothing ends by itself: the list counts on. */
export const BEKRACHTIGDAGEN = beleid(42, "six weeks, the term in which a declaratie comes in");

export type Ambtshalvebeleid = { readonly wachtdagen: number; readonly bekrachtigdagen: number };

/** The policy of a day; null on a day for which there is none, and then nothing is done ambtshalve. */
export function ambtshalvebeleid(dag: Datum): Ambtshalvebeleid | null {
  const [wacht, bekrachtig] = [zoekOp(WACHTDAGEN, dag), zoekOp(BEKRACHTIGDAGEN, dag)];
  return wacht.uitkomst === "onbekend" || bekrachtig.uitkomst === "onbekend" ? null : { wachtdagen: wacht.waarde, bekrachtigdagen: bekrachtig.waarde };
}
