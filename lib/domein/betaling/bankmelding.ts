/**
 * What a bank report means for one opdracht. Pure: the report and the state in, the step out. A report that repeats what
 * is known changes nothing, so the same file, or two files about the same payment, are harmless.
 */
import type { Centen } from "../geld";
import type { Opdrachtstatus } from "./opdrachtstatus";

export type Bankmelding = {
  readonly eindtotEindId: string;
  /** `uitgevoerd`: booked on our account. `geweigerd`: never left. `teruggestuurd`: came back after it was booked. */
  readonly melding: "uitgevoerd" | "geweigerd" | "teruggestuurd";
  /** In cents; null in a report without amounts (pain.002). */
  readonly bedrag: Centen | null;
  /** ISO 20022 reason, such as AC04. */
  readonly redencode: string | null;
};

export type Bankstap = "betalen" | "storneren_onderweg" | "storneren_betaald" | "niets";

export const ONVERWERKBAAR = ["onbekende_opdracht", "ander_bedrag", "tegenstrijdig"] as const;
export type Onverwerkbaar = (typeof ONVERWERKBAAR)[number];

export const isOnverwerkbaar = (stap: Bankstap | Onverwerkbaar): stap is Onverwerkbaar => (ONVERWERKBAAR as readonly string[]).includes(stap);

type Bekend = { readonly status: Extract<Opdrachtstatus, "vrijgegeven" | "betaald" | "gestorneerd">; readonly bedrag: Centen };

const STAPPEN: Readonly<Record<Bankmelding["melding"], Readonly<Record<Bekend["status"], Bankstap | "tegenstrijdig">>>> = {
  uitgevoerd: { vrijgegeven: "betalen", betaald: "niets", gestorneerd: "tegenstrijdig" },
  geweigerd: { vrijgegeven: "storneren_onderweg", betaald: "tegenstrijdig", gestorneerd: "niets" },
  teruggestuurd: { vrijgegeven: "storneren_onderweg", betaald: "storneren_betaald", gestorneerd: "niets" },
};

/** The step a melding asks for, or why a person has to look at it. Nothing is guessed: another amount is never booked. */
export function stapVoor(melding: Bankmelding, opdracht: Bekend | undefined): Bankstap | Onverwerkbaar {
  if (opdracht === undefined) return "onbekende_opdracht";
  if (melding.bedrag !== null && melding.bedrag !== opdracht.bedrag) return "ander_bedrag";
  return STAPPEN[melding.melding][opdracht.status];
}
