import { mermaidVan, type Overgangen } from "../overgangen";

export const LEVERINGSTATUSSEN = ["nagekeken", "bevestigd", "verwerkt"] as const;
export type Leveringstatus = (typeof LEVERINGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Leveringstatus[] = ["nagekeken"];

/** Contracts on paper from a verstrekker. Until somebody confirms nothing of it counts and it expires; after that each chosen row becomes a zorgovereenkomst. */
export const OVERGANGEN = {
  bevestigen: { van: ["nagekeken"], naar: "bevestigd", wie: ["verstrekker"] },
  verwerken: { van: ["bevestigd"], naar: "verwerkt", wie: ["systeem"] },
} as const satisfies Overgangen<Leveringstatus>;

export const alsMermaid = (): string => mermaidVan<Leveringstatus>(BEGIN, OVERGANGEN);
