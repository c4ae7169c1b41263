import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const AMBTSHALVESTATUSSEN = ["open", "bekrachtigd", "niet_bekrachtigd", "vervallen"] as const;
export type Ambtshalvestatus = (typeof AMBTSHALVESTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Ambtshalvestatus[] = ["open"];

/** Only the verstrekker answers. Sent back, refused or withdrawn meanwhile: there is nothing left to answer. */
export const OVERGANGEN = {
  bekrachtigen: { van: ["open"], naar: "bekrachtigd", wie: ["verstrekker"] },
  niet_bekrachtigen: { van: ["open"], naar: "niet_bekrachtigd", wie: ["verstrekker"] },
  vervallen: { van: ["open"], naar: "vervallen", wie: ["systeem"] },
} as const satisfies Overgangen<Ambtshalvestatus>;

export type Ambtshalvehandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Ambtshalvestatus, handeling: Ambtshalvehandeling): Uitkomst<Ambtshalvestatus, "overgang_niet_toegestaan"> =>
  naOvergang<Ambtshalvestatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Ambtshalvestatus>(BEGIN, OVERGANGEN);
