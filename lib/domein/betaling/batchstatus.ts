import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const BATCHSTATUSSEN = [
  "opgemaakt",
  "vrijgegeven",
  "aangeboden",
  "verwerkt",
  "deels_verwerkt",
  "ingetrokken",
] as const;
export type Batchstatus = (typeof BATCHSTATUSSEN)[number];

/**
 * Betaalopdrachten in one batch at most. A batch is released, filed and answered for as a whole, each in one transaction; policy of this
 * product, banks take more. What is left over goes in the next batch of the day.
 */
export const GROOTSTE_BATCH = 20_000;

/** What a new one may start as. */
export const BEGIN: readonly Batchstatus[] = ["opgemaakt"];

/**
 * Who makes a batch does not release it (functiescheiding, see toegang.ts). `verwerkt`: the bank has reported on every
 * opdracht, paid or bounced; `deels_verwerkt`: on some. Withdrawing is possible until release.
 */
export const OVERGANGEN = {
  vrijgeven: { van: ["opgemaakt"], naar: "vrijgegeven", wie: ["svb"] },
  intrekken: { van: ["opgemaakt"], naar: "ingetrokken", wie: ["svb"] },
  aanbieden: { van: ["vrijgegeven"], naar: "aangeboden", wie: ["svb", "systeem"] },
  deelsVerwerken: { van: ["aangeboden"], naar: "deels_verwerkt", wie: ["systeem"] },
  verwerken: { van: ["aangeboden", "deels_verwerkt"], naar: "verwerkt", wie: ["systeem"] },
} as const satisfies Overgangen<Batchstatus>;

export type Batchhandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Batchstatus, handeling: Batchhandeling): Uitkomst<Batchstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Batchstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Batchstatus>(BEGIN, OVERGANGEN);
