import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const VOORSCHOTSTATUSSEN = ["voorgesteld", "geboekt", "afgewezen"] as const;
export type Voorschotstatus = (typeof VOORSCHOTSTATUSSEN)[number];

export const VOORSCHOTSOORTEN = ["ontvangst", "terugbetaling"] as const;
export type Voorschotsoort = (typeof VOORSCHOTSOORTEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Voorschotstatus[] = ["voorgesteld"];

/** One person enters what came in or went back, another looks at the bank statement and books it. A credit read from a statement is both at once. */
export const OVERGANGEN = {
  boeken: { van: ["voorgesteld"], naar: "geboekt", wie: ["svb", "systeem"] },
  afwijzen: { van: ["voorgesteld"], naar: "afgewezen", wie: ["svb"] },
} as const satisfies Overgangen<Voorschotstatus>;

export type Voorschothandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Voorschotstatus, handeling: Voorschothandeling): Uitkomst<Voorschotstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Voorschotstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Voorschotstatus>(BEGIN, OVERGANGEN);
