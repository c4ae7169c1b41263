import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const WIJZIGINGSTATUSSEN = ["voorgesteld", "doorgevoerd", "afgewezen", "ingetrokken", "vervallen"] as const;
export type Wijzigingstatus = (typeof WIJZIGINGSTATUSSEN)[number];

/** Another owner and a nearer end date are carried out at once; a later end date waits for a second person. */
export const BEGIN: readonly Wijzigingstatus[] = ["voorgesteld", "doorgevoerd"];

/** Vervallen: the grant came first. */
export const OVERGANGEN = {
  goedkeuren: { van: ["voorgesteld"], naar: "doorgevoerd", wie: ["svb"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
  intrekken: { van: ["voorgesteld"], naar: "ingetrokken", wie: ["svb"] },
  vervallen: { van: ["voorgesteld"], naar: "vervallen", wie: ["systeem"] },
} as const satisfies Overgangen<Wijzigingstatus>;

export type Wijzigingshandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Wijzigingstatus, handeling: Wijzigingshandeling): Uitkomst<Wijzigingstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Wijzigingstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Wijzigingstatus>(BEGIN, OVERGANGEN);
