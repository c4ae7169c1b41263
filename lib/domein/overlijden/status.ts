import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const OVERLIJDENSSTATUSSEN = ["geldig", "teruggedraaid"] as const;
export type Overlijdensstatus = (typeof OVERLIJDENSSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Overlijdensstatus[] = ["geldig"];

export const OVERGANGEN = {
  terugdraaien: { van: ["geldig"], naar: "teruggedraaid", wie: ["svb"] },
} as const satisfies Overgangen<Overlijdensstatus>;

export type Overlijdenshandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Overlijdensstatus, handeling: Overlijdenshandeling): Uitkomst<Overlijdensstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Overlijdensstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Overlijdensstatus>(BEGIN, OVERGANGEN);
