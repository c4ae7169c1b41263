/** The look of a status of a declaratie or case, and the questions behind the checks; beside the words in status.ts and declaratie.ts. */
import type { Declaratiecode } from "../domein/declaratie/codes";
import type { Declaratiestatus } from "../domein/declaratie/status";
import type { Uitvalstatus } from "../domein/uitval/status";

type Toon = "neutraal" | "info" | "ok" | "wacht" | "fout";

export const DECLARATIE_TOON = {
  concept: "neutraal",
  ter_accordering: "wacht",
  teruggestuurd: "wacht",
  ingediend: "info",
  goedgekeurd: "ok",
  uitval: "wacht",
  afgekeurd: "fout",
  in_betaling: "info",
  betaald: "ok",
  gestorneerd: "fout",
  ingetrokken: "neutraal",
} as const satisfies Record<Declaratiestatus, Toon>;

export const UITVAL_TOON = {
  open: "wacht",
  in_behandeling: "info",
  wacht_op_ander: "neutraal",
  opgelost: "ok",
  vervallen: "neutraal",
} as const satisfies Record<Uitvalstatus, Toon>;

/** What each rule looks at, as a question whose good answer is yes. */
export const DECLARATIEVRAGEN = {
  GEEN_ZORGOVEREENKOMST: "Is er een goedgekeurde zorgovereenkomst?",
  BUITEN_LOOPTIJD: "Vallen alle dagen in de looptijd van de zorgovereenkomst?",
  PERIODE_NIET_VERSTREKEN: "Is de maand voorbij?",
  TE_LAAT: "Is de declaratie op tijd?",
  ONVOLLEDIG: "Is alles ingevuld?",
  NIET_BEVOEGD: "Mocht degene die goedkeurde dat doen?",
  TARIEF_WIJKT_AF: "Is het tarief zoals afgesproken?",
  REKENFOUT: "Is het bedrag het aantal keer het tarief?",
  VERKEERDE_WET: "Hoort de declaratie bij dit budget?",
  TARIEF_ONBEKEND: "Is het wettelijke maximum van deze dagen bekend?",
  BOVEN_MAXIMUMTARIEF: "Blijft het tarief onder het maximum?",
  ONDER_MINIMUMLOON: "Is het tarief ten minste het minimumloon?",
  BUDGET_AFGESLOTEN: "Is het budget nog open?",
  VOORLOPIG_VERLOPEN: "Mag er nog uit het voorlopige budget worden betaald?",
  BUDGET_INGETROKKEN: "Is het budget niet ingetrokken?",
  BUITEN_BUDGETPERIODE: "Was er op alle dagen budget?",
  BUDGET_TEKORT: "Is er genoeg budget?",
  MEER_DAN_40_UUR: "Blijven de uren onder 40 per week?",
  UREN_ONMOGELIJK: "Passen de uren in de dagen?",
  DUBBEL: "Is deze zorg nog niet eerder gedeclareerd?",
  NA_OVERLIJDEN: "Leefde de budgethouder op alle dagen?",
  IBAN_ONTBREEKT: "Is er een goedgekeurd rekeningnummer?",
  VIA_SALARISADMINISTRATIE: "Kan dit bedrag zo worden betaald, zonder salarisadministratie?",
  UREN_AFWIJKEND_VAN_AFSPRAAK: "Zijn het niet meer uren dan afgesproken?",
} as const satisfies Record<Declaratiecode, string>;
