import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const REKENINGSTATUSSEN = ["aangevraagd", "geldig", "vervallen", "afgewezen", "ingetrokken", "verlopen"] as const;
export type Rekeningstatus = (typeof REKENINGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Rekeningstatus[] = ["aangevraagd"];

/** Who asks does not approve. `vervallen`: another account took its place; `verlopen`: nobody decided in time. */
export const OVERGANGEN = {
  goedkeuren: { van: ["aangevraagd"], naar: "geldig", wie: ["svb"] },
  afwijzen: { van: ["aangevraagd"], naar: "afgewezen", wie: ["svb"] },
  intrekken: { van: ["aangevraagd"], naar: "ingetrokken", wie: ["zorgverlener"] },
  verlopen: { van: ["aangevraagd"], naar: "verlopen", wie: ["systeem"] },
  vervangen: { van: ["geldig"], naar: "vervallen", wie: ["svb"] },
} as const satisfies Overgangen<Rekeningstatus>;

export type Rekeninghandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Rekeningstatus, handeling: Rekeninghandeling): Uitkomst<Rekeningstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Rekeningstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Rekeningstatus>(BEGIN, OVERGANGEN);
