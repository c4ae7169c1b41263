import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { isVerlopen, type Opdrachtgever } from "@/lib/domein/voorlopig/voorstel";

export type Voorlopigbericht = {
  readonly opdrachtgever: Opdrachtgever;
  readonly einddatum: Datum;
  readonly verlopen: boolean;
  /** The grant that took its place. */
  readonly vervangenDoor: { readonly id: string; readonly nummer: string } | null;
};

/** What the budgethouder has to know of a budget that is or was voorlopig; null for every other budget. */
export async function voorlopigbericht(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Voorlopigbericht | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const { budgethouderId } = actor;
  return lees(db, actor, async (tx) => {
    const rij = await tx.voorlopigBudget.findFirst({
      where: { toekenningId, budgethouderId },
      select: { opdrachtgever: true, einddatum: true, herstel: { select: { naarToekenning: { select: { id: true, nummer: true } } } } },
    });
    if (rij === null) return null;
    const einddatum = naarDatum(rij.einddatum);
    return { opdrachtgever: rij.opdrachtgever, einddatum, verlopen: isVerlopen(einddatum, vandaag), vervangenDoor: rij.herstel?.naarToekenning ?? null };
  });
}
