import type { Uitputtingsignaal, Uitputtingsvolgorde } from "../domein/budget/uitputtingslijst";

type Signaaltekst = { readonly kort: string; readonly uitleg: string; readonly tone: "wacht" | "fout" | "info" };

export const UITPUTTINGSIGNAAL_MESSAGES = {
  bijna_op: { kort: "Bijna op", uitleg: "Minder dan een tiende van het budget is nog vrij, en het budget loopt nog.", tone: "wacht" },
  overbesteed: { kort: "Overbesteed", uitleg: "Er is meer gebruikt dan toegekend. Dat kan alleen nadat u het budget hebt verlaagd.", tone: "fout" },
  boven_maximum: { kort: "Boven maximumtarief", uitleg: "Een lopende zorgovereenkomst heeft een tarief boven uw maximumtarief. Het budget betaalt tot het maximum.", tone: "info" },
  geen_overeenkomst: { kort: "Geen zorgovereenkomst", uitleg: "Het budget loopt, en er is nog geen goedgekeurde zorgovereenkomst.", tone: "info" },
  stil: { kort: "Geen declaraties", uitleg: "Het budget loopt, en over de gekozen maand en later is niets gedeclareerd.", tone: "info" },
  voorlopig: { kort: "Voorlopig", uitleg: "De toekenning is nog niet definitief.", tone: "info" },
} as const satisfies Record<Uitputtingsignaal, Signaaltekst>;

export const UITPUTTINGSVOLGORDE_LABELS = {
  naam: "Naam",
  gebruikt: "Gebruikt (%)",
  vrij: "Vrij bedrag",
  toegekend: "Toegekend bedrag",
  einde: "Einddatum",
} as const satisfies Record<Uitputtingsvolgorde, string>;
