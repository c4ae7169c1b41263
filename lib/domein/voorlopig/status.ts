import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const VOORLOPIGSTATUSSEN = ["voorgesteld", "goedgekeurd", "afgewezen", "ingetrokken", "vervangen"] as const;
export type Voorlopigstatus = (typeof VOORLOPIGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Voorlopigstatus[] = ["voorgesteld"];

/** Who approves or refuses is another than who proposed. Approving opens the budget; the grant of the verstrekker replaces it. */
export const OVERGANGEN = {
  goedkeuren: { van: ["voorgesteld"], naar: "goedgekeurd", wie: ["svb"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
  intrekken: { van: ["voorgesteld"], naar: "ingetrokken", wie: ["svb"] },
  vervangen: { van: ["goedgekeurd"], naar: "vervangen", wie: ["verstrekker", "systeem"] },
} as const satisfies Overgangen<Voorlopigstatus>;

export type Voorlopighandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Voorlopigstatus, handeling: Voorlopighandeling): Uitkomst<Voorlopigstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Voorlopigstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Voorlopigstatus>(BEGIN, OVERGANGEN);
