import { mermaidVan, type Overgangen } from "../overgangen";

export const HERKEURINGSTATUSSEN = ["bezig", "klaar"] as const;
export type Herkeuringstatus = (typeof HERKEURINGSTATUSSEN)[number];

/** What a new one may start as: nobody waits for anybody, because it decides nothing. */
export const BEGIN: readonly Herkeuringstatus[] = ["bezig"];

export const OVERGANGEN = {
  afronden: { van: ["bezig"], naar: "klaar", wie: ["systeem"] },
} as const satisfies Overgangen<Herkeuringstatus>;

export const alsMermaid = (): string => mermaidVan<Herkeuringstatus>(BEGIN, OVERGANGEN);
