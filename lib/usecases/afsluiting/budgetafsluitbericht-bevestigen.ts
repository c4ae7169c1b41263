import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { volgendeStatus } from "@/lib/domein/afsluiting/status";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { alsBeantwoorder, lockBericht } from "./beantwoorden";

export type BudgetafsluitberichtBevestigen = { readonly berichtId: string };

/** The verstrekker has the message. Saying so twice changes nothing and is the same answer. */
export async function budgetafsluitberichtBevestigen(
  deps: Deps,
  actor: Actor,
  { berichtId }: BudgetafsluitberichtBevestigen,
): Promise<Uitkomst<{ readonly berichtId: string }, "geen_recht" | "bericht_onbekend" | "bericht_al_verder">> {
  const verstrekker = alsBeantwoorder(actor);
  if (verstrekker === null) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const bericht = await lockBericht(tx, verstrekker, berichtId);
    if (bericht === null) return geweigerd("bericht_onbekend");
    if (bericht.status === "ontvangen") return gelukt({ berichtId });
    const naar = volgendeStatus(bericht.status, "bevestigen");
    if (!naar.ok) return geweigerd("bericht_al_verder");
    await tx.budgetafsluitbericht.updateMany({ where: { id: berichtId }, data: { status: naar.waarde, beantwoordOp: nu, beantwoordDoor: verstrekker.naam } });
    await registreer(
      tx,
      actor,
      { soort: "budgetafsluitbericht.bevestigd", onderwerpSoort: "budgetafsluitbericht", onderwerpId: berichtId, verstrekkerId: verstrekker.verstrekkerId, gegevens: { nummer: bericht.nummer } },
      nu,
    );
    return gelukt({ berichtId });
  });
}
