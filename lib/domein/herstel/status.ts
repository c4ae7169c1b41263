import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const HERSTELSTATUSSEN = ["voorgesteld", "goedgekeurd", "afgewezen", "ingetrokken"] as const;
export type Herstelstatus = (typeof HERSTELSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Herstelstatus[] = ["voorgesteld"];

/** Who approves or refuses is another than who proposed; who proposed may take it back. Carried out in the act of approving. */
export const OVERGANGEN = {
  goedkeuren: { van: ["voorgesteld"], naar: "goedgekeurd", wie: ["svb", "systeem"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
  intrekken: { van: ["voorgesteld"], naar: "ingetrokken", wie: ["svb"] },
} as const satisfies Overgangen<Herstelstatus>;

export type Herstelhandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Herstelstatus, handeling: Herstelhandeling): Uitkomst<Herstelstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Herstelstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Herstelstatus>(BEGIN, OVERGANGEN);
