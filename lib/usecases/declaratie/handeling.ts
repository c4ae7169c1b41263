/** What every act on a declaratie has in common: one transaction, one lock, one answer per key, one gebeurtenis. */
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, lockDeclaratie } from "@/lib/db/declaratie.repository";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { type Declaratiehandeling, type Declaratiestatus, volgendeStatus } from "@/lib/domein/declaratie/status";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

export { eenKeer, type Sleutel } from "../een-keer";

export type AlgemeneWeigering =
  | "geen_recht"
  | "declaratie_onbekend"
  | "sleutel_hergebruikt"
  /** Somebody else was first, or the act does not exist from here; says where the declaratie stands now. */
  | { readonly code: "status_verder"; readonly status: Declaratiestatus };

/** The locked declaratie when this act exists from its status, or the refusal that says where it stands. */
export async function lockVoor(
  tx: Tx,
  id: string,
  handeling: Declaratiehandeling,
): Promise<Uitkomst<Declaratierij, Exclude<AlgemeneWeigering, "geen_recht" | "sleutel_hergebruikt">>> {
  const declaratie = await lockDeclaratie(tx, id);
  if (declaratie === null) return geweigerd("declaratie_onbekend");
  return volgendeStatus(declaratie.status, handeling).ok
    ? gelukt(declaratie)
    : geweigerd({ code: "status_verder", status: declaratie.status });
}

type Onderwerp = Pick<Declaratierij, "id" | "nummer" | "budgethouderId" | "verstrekkerId" | "zorgverlenerId">;

/**
 * Writes the audit line, on the timelines of those who know of the declaratie: a concept is the zorgverlener's own, and the
 * verstrekker hears of it once the budgethouder has passed it on. No figures about the budget: the zorgverlener reads along.
 */
export const registreerDeclaratie = (
  tx: Tx,
  actor: Actor,
  { id, nummer, ...partijen }: Onderwerp,
  { soort, kring, nu, gegevens = {} }: { soort: string; kring: "zorgverlener" | "partijen" | "allen"; nu: Date; gegevens?: Gegevens },
): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort: `declaratie.${soort}`,
      onderwerpSoort: "declaratie",
      onderwerpId: id,
      zorgverlenerId: partijen.zorgverlenerId,
      budgethouderId: kring === "zorgverlener" ? null : partijen.budgethouderId,
      verstrekkerId: kring === "allen" ? partijen.verstrekkerId : null,
      gegevens: { nummer, ...gegevens },
    },
    nu,
  );
