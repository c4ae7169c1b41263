import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const HERINDELINGSTATUSSEN = ["voorgesteld", "goedgekeurd", "uitgevoerd", "afgewezen", "ingetrokken"] as const;
export type Herindelingstatus = (typeof HERINDELINGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Herindelingstatus[] = ["voorgesteld"];

/** Who approves is another than who proposed; the work is done budget by budget from its date on. */
export const OVERGANGEN = {
  goedkeuren: { van: ["voorgesteld"], naar: "goedgekeurd", wie: ["svb"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
  intrekken: { van: ["voorgesteld"], naar: "ingetrokken", wie: ["svb"] },
  uitvoeren: { van: ["goedgekeurd"], naar: "uitgevoerd", wie: ["systeem"] },
} as const satisfies Overgangen<Herindelingstatus>;

export type Herindelingshandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Herindelingstatus, handeling: Herindelingshandeling): Uitkomst<Herindelingstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Herindelingstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Herindelingstatus>(BEGIN, OVERGANGEN);
