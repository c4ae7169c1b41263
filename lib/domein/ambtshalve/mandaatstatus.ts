import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const MANDAATSTATUSSEN = ["voorgesteld", "goedgekeurd", "afgewezen", "beeindigd"] as const;
export type Mandaatstatus = (typeof MANDAATSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Mandaatstatus[] = ["voorgesteld"];

/** Who approves or refuses is another than who proposed. Ended: nothing new is agreed to under it, what was agreed to stays. */
export const OVERGANGEN = {
  goedkeuren: { van: ["voorgesteld"], naar: "goedgekeurd", wie: ["svb"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
  beeindigen: { van: ["goedgekeurd"], naar: "beeindigd", wie: ["svb"] },
} as const satisfies Overgangen<Mandaatstatus>;

export type Mandaathandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Mandaatstatus, handeling: Mandaathandeling): Uitkomst<Mandaatstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Mandaatstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Mandaatstatus>(BEGIN, OVERGANGEN);
