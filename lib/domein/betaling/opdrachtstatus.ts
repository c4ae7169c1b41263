import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const OPDRACHTSTATUSSEN = ["klaar", "in_batch", "vrijgegeven", "betaald", "gestorneerd", "vervallen"] as const;
export type Opdrachtstatus = (typeof OPDRACHTSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Opdrachtstatus[] = ["klaar"];

/**
 * One payment, once. A bounced one stays gestorneerd for ever: paying again is a new opdracht with its own end-to-end id,
 * so that the bank can never confuse the two.
 */
export const OVERGANGEN = {
  inBatchPlaatsen: { van: ["klaar"], naar: "in_batch", wie: ["svb", "systeem"] },
  uitBatchHalen: { van: ["in_batch"], naar: "klaar", wie: ["svb"] },
  vrijgeven: { van: ["in_batch"], naar: "vrijgegeven", wie: ["svb"] },
  betalen: { van: ["vrijgegeven"], naar: "betaald", wie: ["systeem"] },
  storneren: { van: ["vrijgegeven", "betaald"], naar: "gestorneerd", wie: ["systeem"] },
  vervallen: { van: ["klaar"], naar: "vervallen", wie: ["systeem"] },
} as const satisfies Overgangen<Opdrachtstatus>;

export type Opdrachthandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Opdrachtstatus, handeling: Opdrachthandeling): Uitkomst<Opdrachtstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Opdrachtstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Opdrachtstatus>(BEGIN, OVERGANGEN);
