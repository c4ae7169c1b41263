import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const BESTANDSTATUSSEN = ["aangeboden", "gelezen", "bevestigd", "verwerkt"] as const;
export type Bestandstatus = (typeof BESTANDSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Bestandstatus[] = ["aangeboden"];

/**
 * A spreadsheet of grants. Until it is confirmed nothing of it counts and it expires; after that it is a delivery, and each
 * budget in it becomes a toekenningsbericht of its own. `lezen` may be done again with other columns without a change of status.
 */
export const OVERGANGEN = {
  lezen: { van: ["aangeboden"], naar: "gelezen", wie: ["verstrekker"] },
  bevestigen: { van: ["gelezen"], naar: "bevestigd", wie: ["verstrekker"] },
  verwerken: { van: ["bevestigd"], naar: "verwerkt", wie: ["systeem"] },
} as const satisfies Overgangen<Bestandstatus>;

export type Bestandhandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Bestandstatus, handeling: Bestandhandeling): Uitkomst<Bestandstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Bestandstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Bestandstatus>(BEGIN, OVERGANGEN);
