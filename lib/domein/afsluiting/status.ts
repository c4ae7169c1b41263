import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const AFSLUITBERICHTSTATUSSEN = ["verzonden", "ontvangen", "betwist", "vervangen"] as const;
export type Afsluitberichtstatus = (typeof AFSLUITBERICHTSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Afsluitberichtstatus[] = ["verzonden"];

/** A message is never taken back: a later state of the same budget is a message of its own that replaces it. */
export const OVERGANGEN = {
  bevestigen: { van: ["verzonden"], naar: "ontvangen", wie: ["verstrekker"] },
  betwisten: { van: ["verzonden", "ontvangen"], naar: "betwist", wie: ["verstrekker"] },
  standhouden: { van: ["betwist"], naar: "ontvangen", wie: ["svb"] },
  vervangen: { van: ["verzonden", "ontvangen", "betwist"], naar: "vervangen", wie: ["svb", "systeem"] },
} as const satisfies Overgangen<Afsluitberichtstatus>;

export type Afsluitberichthandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Afsluitberichtstatus, handeling: Afsluitberichthandeling): Uitkomst<Afsluitberichtstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Afsluitberichtstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Afsluitberichtstatus>(BEGIN, OVERGANGEN);
