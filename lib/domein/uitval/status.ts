import { mermaidVan, naOvergang, type Overgangen } from "../overgangen";
import type { Uitkomst } from "../uitkomst";

export const UITVALSTATUSSEN = ["open", "in_behandeling", "wacht_op_ander", "opgelost", "vervallen"] as const;
export type Uitvalstatus = (typeof UITVALSTATUSSEN)[number];

/** What a new one may start as. */
export const BEGIN: readonly Uitvalstatus[] = ["open"];

/**
 * A case always has an owner while somebody works on it. `vervallen`: the cause went away without a decision, because a
 * new message arrived, the subject was withdrawn or the nightly re-check found it in order.
 */
export const OVERGANGEN = {
  oppakken: { van: ["open"], naar: "in_behandeling", wie: ["svb"] },
  loslaten: { van: ["in_behandeling"], naar: "open", wie: ["svb"] },
  uitzetten: { van: ["in_behandeling"], naar: "wacht_op_ander", wie: ["svb"] },
  hervatten: { van: ["wacht_op_ander"], naar: "in_behandeling", wie: ["svb", "systeem"] },
  oplossen: { van: ["in_behandeling", "wacht_op_ander"], naar: "opgelost", wie: ["svb"] },
  vervallen: { van: ["open", "in_behandeling", "wacht_op_ander"], naar: "vervallen", wie: ["systeem", "svb"] },
} as const satisfies Overgangen<Uitvalstatus>;

export type Uitvalhandeling = keyof typeof OVERGANGEN;

/** The status after this act, or the refusal that it cannot be done from here. */
export const volgendeStatus = (huidig: Uitvalstatus, handeling: Uitvalhandeling): Uitkomst<Uitvalstatus, "overgang_niet_toegestaan"> =>
  naOvergang<Uitvalstatus>(OVERGANGEN[handeling], huidig);

export const alsMermaid = (): string => mermaidVan<Uitvalstatus>(BEGIN, OVERGANGEN);
