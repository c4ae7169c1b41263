/** What a credit on our account means. Pure: the credit and the announcement in, the step out. Nothing is guessed. */
import type { Centen } from "../geld";
import type { Stortingstatus } from "./status";

/** As the bank states it; each once, whichever statement it stands in. */
export type Ontvangst = {
  readonly sleutel: string;
  readonly bedrag: Centen;
  readonly kenmerk: string | null;
  readonly omschrijving: string | null;
  readonly iban: string | null;
  readonly tenaamstelling: string | null;
  readonly boekdatum: string | null;
};

export type Ontvangstbezwaar = "ONTVANGST_ZONDER_KENMERK" | "ONTVANGST_ONBEKEND_KENMERK" | "ONTVANGST_ANDER_BEDRAG" | "ONTVANGST_AL_ONTVANGEN";

type Aangekondigd = { readonly status: Stortingstatus; readonly bedrag: Centen };

/** Null: it is what was announced, and can be booked. */
export function bezwaarTegen(ontvangst: Pick<Ontvangst, "kenmerk" | "bedrag">, aangekondigd: Aangekondigd | null): Ontvangstbezwaar | null {
  if (ontvangst.kenmerk === null) return "ONTVANGST_ZONDER_KENMERK";
  if (aangekondigd === null) return "ONTVANGST_ONBEKEND_KENMERK";
  if (aangekondigd.status === "ontvangen") return "ONTVANGST_AL_ONTVANGEN";
  return aangekondigd.bedrag === ontvangst.bedrag ? null : "ONTVANGST_ANDER_BEDRAG";
}
