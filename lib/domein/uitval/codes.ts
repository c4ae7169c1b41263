/** Which outcomes open a case at the SVB, by domain. A case carries every code that opened it. */
import { DECLARATIECODES, type Declaratiecode } from "../declaratie/codes";
import { type Bankreden, BANKREDENEN } from "../betaling/retourredenen";
import { RETOURCODES, type Retourcode } from "../toekenning/retourcodes";

export const UITVALDOMEINEN = ["toekenning", "declaratie", "betaling"] as const;
export type Uitvaldomein = (typeof UITVALDOMEINEN)[number];

/** `OVERBESTEDING` does not stop the message and still needs somebody to talk to the budgethouder and the verstrekker. */
const TOCH_EEN_ZAAK: readonly Retourcode[] = ["OVERBESTEDING"];

const retourcodes = (): readonly Retourcode[] =>
  (Object.keys(RETOURCODES) as Retourcode[]).filter((code) => RETOURCODES[code] === "uitval" || TOCH_EEN_ZAAK.includes(code));

/** A bounced payment is one kind of case; the reason of the bank is beside it. */
export const BETALINGCODES = ["BETALING_GESTORNEERD", "IBAN_ONTBREEKT", "BANKBERICHT_ONBEKEND"] as const;
export type Betalingcode = (typeof BETALINGCODES)[number];

export type Uitvalcode = Declaratiecode | Retourcode | Betalingcode | Bankreden;

export const opentZaak = (domein: Uitvaldomein, code: string): code is Uitvalcode => {
  const codes: readonly string[] = {
    toekenning: retourcodes(),
    declaratie: DECLARATIECODES,
    betaling: [...BETALINGCODES, ...BANKREDENEN],
  }[domein];
  return codes.includes(code);
};

/** What a person must decide: neither a later message nor another day repairs these, so the nightly re-check leaves them. */
const ALLEEN_DOOR_MENS: readonly Declaratiecode[] = ["TE_LAAT", "MEER_DAN_40_UUR", "NA_OVERLIJDEN", "VIA_SALARISADMINISTRATIE"];

/** Whether the nightly re-check may judge a declaratie with these objections again. */
export const isHerbeoordeelbaar = (bezwaren: readonly Declaratiecode[]): boolean =>
  !bezwaren.some((code) => ALLEEN_DOOR_MENS.includes(code));
