/**
 * How a lifecycle is written down here: a table from legal act to the statuses it may leave, the status it leads to and
 * who may do it. What is not in the table cannot happen; the trigger in prisma/migrations holds the same pairs.
 */
import { geweigerd, gelukt, type Uitkomst } from "./uitkomst";

/** Who does the act. `systeem` is a rule or a job that decides without a person. */
export const PARTIJEN = ["budgethouder", "zorgverlener", "verstrekker", "svb"] as const;
export type Partij = (typeof PARTIJEN)[number];
export type Handelende = Partij | "systeem";

export type Overgang<S extends string> = {
  readonly van: readonly S[];
  readonly naar: S;
  readonly wie: readonly Handelende[];
};

export type Overgangen<S extends string> = Readonly<Record<string, Overgang<S>>>;

/** The status after an act, or the refusal that this act does not exist from here. */
export function naOvergang<S extends string>(
  overgang: Overgang<S>,
  huidig: S,
): Uitkomst<S, "overgang_niet_toegestaan"> {
  return overgang.van.includes(huidig) ? gelukt(overgang.naar) : geweigerd("overgang_niet_toegestaan");
}

/** Every pair (van, naar) that exists, once each, in table order. */
export function parenVan<S extends string>(
  overgangen: Overgangen<S>,
): readonly { readonly van: S; readonly naar: S }[] {
  const paren = Object.values(overgangen).flatMap(({ van, naar }) => van.map((bron) => ({ van: bron, naar })));
  return [...new Map(paren.map((paar) => [`${paar.van}>${paar.naar}`, paar])).values()];
}

/** The diagram in the README beside each status table; a test keeps the two equal. */
export function mermaidVan<S extends string>(begin: readonly S[], overgangen: Overgangen<S>): string {
  const start = begin.map((status) => `  [*] --> ${status}`);
  const pijlen = Object.entries(overgangen).flatMap(([naam, { van, naar }]) =>
    van.map((bron) => `  ${bron} --> ${naar}: ${naam}`),
  );
  return ["stateDiagram-v2", ...start, ...pijlen].join("\n");
}
