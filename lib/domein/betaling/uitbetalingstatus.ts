import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const UITBETALINGSOORTEN = ["vvb", "terugstorting"] as const;
/** A payment that is not for care: free money to the budgethouder, or the rest of a storting back to where it came from. */
export type Uitbetalingsoort = (typeof UITBETALINGSOORTEN)[number];

export const BETAALBRONNEN = ["budget", "storting"] as const;
/** Whose money a betaalopdracht moves. */
export type Betaalbron = (typeof BETAALBRONNEN)[number];

export const bronVan = (soort: Uitbetalingsoort): Betaalbron => (soort === "vvb" ? "budget" : "storting");

export const UITBETALINGSTATUSSEN = ["goedgekeurd", "afgewezen", "in_betaling", "betaald", "gestorneerd", "ingetrokken"] as const;
export type Uitbetalingstatus = (typeof UITBETALINGSTATUSSEN)[number];

/** Rules decide at once, so a new one is decided already. */
export const BEGIN: readonly Uitbetalingstatus[] = ["goedgekeurd", "afgewezen"];

/** Takes the road of a declaratie from approval on. `ingetrokken`: nothing was or will be paid, the reservation is free again. */
export const OVERGANGEN = {
  inBatchPlaatsen: { van: ["goedgekeurd"], naar: "in_betaling", wie: ["svb", "systeem"] },
  uitBatchHalen: { van: ["in_betaling"], naar: "goedgekeurd", wie: ["svb"] },
  betalen: { van: ["in_betaling"], naar: "betaald", wie: ["systeem"] },
  storneren: { van: ["in_betaling", "betaald"], naar: "gestorneerd", wie: ["systeem"] },
  opnieuwBetalen: { van: ["gestorneerd"], naar: "goedgekeurd", wie: ["svb"] },
  intrekken: { van: ["goedgekeurd", "gestorneerd"], naar: "ingetrokken", wie: ["budgethouder", "svb"] },
} as const satisfies Overgangen<Uitbetalingstatus>;

export type Uitbetalinghandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Uitbetalingstatus, handeling: Uitbetalinghandeling): Uitkomst<Uitbetalingstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Uitbetalingstatus>(OVERGANGEN[handeling], huidig);

/** Statuses in which the amount is bound or gone: it counts as taken. */
export const TELT_MEE: readonly Uitbetalingstatus[] = ["goedgekeurd", "in_betaling", "betaald", "gestorneerd"];

export const alsMermaid = (): string => mermaidVan<Uitbetalingstatus>(BEGIN, OVERGANGEN);
