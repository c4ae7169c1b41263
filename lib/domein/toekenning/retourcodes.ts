/** What can be said back about the content of a toekenningsbericht: a closed list, in the order of checking. What is wrong with the file itself: lib/koppelvlak/fout. */
import type { Ernst, Gegevens } from "../regels";

/**
 * `fout`: the message is refused and the sender repairs it. `uitval`: it may be right, an SVB employee looks. `signaal`:
 * processed, with a remark. The official iPgb retourcodes are not public; these are our own names.
 */
export const RETOURCODES = {
  DUBBEL_BERICHT: "fout",
  BERICHTNUMMER_HERGEBRUIKT: "fout",
  AFZENDER_ONJUIST: "fout",
  AFZENDER_NIET_ACTIEF: "fout",
  WET_PAST_NIET_BIJ_AFZENDER: "fout",
  BSN_ONGELDIG: "fout",
  GEBOORTEDATUM_ONGELDIG: "fout",
  PERSOON_WIJKT_AF: "uitval",
  PERIODE_ONGELDIG: "fout",
  WLZ_BUITEN_KALENDERJAAR: "fout",
  GEEN_FUNCTIEBUDGET: "fout",
  BEDRAG_ONGELDIG: "fout",
  TOTAAL_KLOPT_NIET: "fout",
  VVB_ONGELDIG: "fout",
  FUNCTIESOORT_ONBEKEND: "fout",
  FUNCTIESOORT_PAST_NIET_BIJ_WET: "fout",
  FUNCTIEPERIODE_BUITEN_PERIODE: "fout",
  FUNCTIEBUDGET_OVERLAP: "fout",
  MEER_DAN_EEN_CONTACT: "fout",
  RELATIE_ONGELDIG: "fout",
  MUTATIE_PAST_NIET: "uitval",
  ORIGINEEL_ONTBREEKT: "uitval",
  BUDGETIDENTIFICATIE_OUD_ONBEKEND: "uitval",
  TOEKENNING_AFGESLOTEN: "uitval",
  BUDGET_DEFINITIEF_AFGESLOTEN: "fout",
  TOEKENNING_OVERLAP: "uitval",
  VOORLOPIG_NIET_VERVANGBAAR: "uitval",
  VOORLOPIG_VERVANGEN: "signaal",
  OVERBESTEDING: "signaal",
} as const satisfies Record<string, Ernst>;
export type Retourcode = keyof typeof RETOURCODES;

export type Bevinding = {
  readonly code: Retourcode;
  readonly ernst: Ernst;
  /** Where in the message, as a path a sender recognises: "functiebudgetten[2].bedrag". */
  readonly plaats: string;
  readonly gegevens: Gegevens;
};

export const bevinding = (code: Retourcode, plaats: string, gegevens: Gegevens = {}): Bevinding => ({
  code,
  ernst: RETOURCODES[code],
  plaats,
  gegevens,
});
