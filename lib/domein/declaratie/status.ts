import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const DECLARATIESTATUSSEN = [
  "concept",
  "ter_accordering",
  "teruggestuurd",
  "ingediend",
  "goedgekeurd",
  "uitval",
  "afgekeurd",
  "in_betaling",
  "betaald",
  "gestorneerd",
  "ingetrokken",
] as const;
export type Declaratiestatus = (typeof DECLARATIESTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Declaratiestatus[] = ["concept"];

/**
 * The zorgverlener makes it, the budgethouder approves it, the rules judge it at once, the SVB pays it. Intrekken is
 * possible until it is in a betaalbatch: from then on money may be moving.
 */
export const OVERGANGEN = {
  aanbieden: { van: ["concept", "teruggestuurd"], naar: "ter_accordering", wie: ["zorgverlener"] },
  terugsturen: { van: ["ter_accordering"], naar: "teruggestuurd", wie: ["budgethouder"] },
  indienen: { van: ["ter_accordering"], naar: "ingediend", wie: ["budgethouder"] },
  goedkeuren: { van: ["ingediend", "uitval"], naar: "goedgekeurd", wie: ["systeem", "svb"] },
  uitvallen: { van: ["ingediend"], naar: "uitval", wie: ["systeem"] },
  afkeuren: { van: ["ingediend", "uitval"], naar: "afgekeurd", wie: ["systeem", "svb"] },
  inBatchPlaatsen: { van: ["goedgekeurd"], naar: "in_betaling", wie: ["svb", "systeem"] },
  uitBatchHalen: { van: ["in_betaling"], naar: "goedgekeurd", wie: ["svb"] },
  betalen: { van: ["in_betaling"], naar: "betaald", wie: ["systeem"] },
  storneren: { van: ["in_betaling", "betaald"], naar: "gestorneerd", wie: ["systeem"] },
  opnieuwBetalen: { van: ["gestorneerd"], naar: "goedgekeurd", wie: ["svb"] },
  naStorneringUitvallen: { van: ["gestorneerd"], naar: "uitval", wie: ["systeem", "svb"] },
  intrekken: {
    van: ["concept", "ter_accordering", "teruggestuurd", "uitval", "goedgekeurd"],
    naar: "ingetrokken",
    wie: ["budgethouder", "zorgverlener"],
  },
} as const satisfies Overgangen<Declaratiestatus>;

export type Declaratiehandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Declaratiestatus, handeling: Declaratiehandeling): Uitkomst<Declaratiestatus, "overgang_niet_toegestaan"> =>
  naOvergang<Declaratiestatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Declaratiestatus>(BEGIN, OVERGANGEN);
