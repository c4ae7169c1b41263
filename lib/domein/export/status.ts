import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const EXPORTSTATUSSEN = ["wacht", "bezig", "klaar", "mislukt", "verlopen"] as const;
export type Exportstatus = (typeof EXPORTSTATUSSEN)[number];

/** A small file is there at once. */
export const BEGIN: readonly Exportstatus[] = ["wacht", "klaar"];

/** Making starts again after a failure; a file is thrown away when its days are over, whatever became of it. */
export const OVERGANGEN = {
  beginnen: { van: ["wacht", "mislukt"], naar: "bezig", wie: ["systeem"] },
  afronden: { van: ["bezig"], naar: "klaar", wie: ["systeem"] },
  mislukken: { van: ["bezig"], naar: "mislukt", wie: ["systeem"] },
  opruimen: { van: ["klaar", "mislukt", "wacht", "bezig"], naar: "verlopen", wie: ["systeem"] },
} as const satisfies Overgangen<Exportstatus>;

export type Exporthandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Exportstatus, handeling: Exporthandeling): Uitkomst<Exportstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Exportstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Exportstatus>(BEGIN, OVERGANGEN);
