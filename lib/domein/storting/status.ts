import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const STORTINGSTATUSSEN = ["aangekondigd", "ontvangen", "vervallen"] as const;
export type Stortingstatus = (typeof STORTINGSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Stortingstatus[] = ["aangekondigd"];

/** Money that arrives after all for an announcement that was taken back is still known to be whose: it is received. */
export const OVERGANGEN = {
  ontvangen: { van: ["aangekondigd", "vervallen"], naar: "ontvangen", wie: ["svb", "systeem"] },
  intrekken: { van: ["aangekondigd"], naar: "vervallen", wie: ["budgethouder"] },
} as const satisfies Overgangen<Stortingstatus>;

export type Stortinghandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Stortingstatus, handeling: Stortinghandeling): Uitkomst<Stortingstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Stortingstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Stortingstatus>(BEGIN, OVERGANGEN);
