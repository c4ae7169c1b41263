/** The checks on a declaratie, in the order in which they are done and shown. */
export const DECLARATIECODES = [
  "GEEN_ZORGOVEREENKOMST",
  "BUITEN_LOOPTIJD",
  "PERIODE_NIET_VERSTREKEN",
  "TE_LAAT",
  "ONVOLLEDIG",
  "NIET_BEVOEGD",
  "TARIEF_WIJKT_AF",
  "REKENFOUT",
  "VERKEERDE_WET",
  "TARIEF_ONBEKEND",
  "BOVEN_MAXIMUMTARIEF",
  "ONDER_MINIMUMLOON",
  "BUDGET_AFGESLOTEN",
  "VOORLOPIG_VERLOPEN",
  "BUDGET_INGETROKKEN",
  "BUITEN_BUDGETPERIODE",
  "BUDGET_TEKORT",
  "MEER_DAN_40_UUR",
  "UREN_ONMOGELIJK",
  "DUBBEL",
  "NA_OVERLIJDEN",
  "IBAN_ONTBREEKT",
  "VIA_SALARISADMINISTRATIE",
  "UREN_AFWIJKEND_VAN_AFSPRAAK",
] as const;
export type Declaratiecode = (typeof DECLARATIECODES)[number];

/** What an ONVOLLEDIG outcome can name under `ontbreekt`. */
export const ONTBREKENDE_GEGEVENS = [
  "regels",
  "gevraagd_bedrag",
  "factuurnummer",
  "factuurdatum",
  "regel_zonder_aantal",
  "regel_zonder_tarief",
  "regel_buiten_maand",
] as const;
export type OntbrekendGegeven = (typeof ONTBREKENDE_GEGEVENS)[number];
