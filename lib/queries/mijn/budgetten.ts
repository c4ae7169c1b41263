import { leesCijfers } from "@/lib/db/budgetcijfers";
import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Budgetoverzicht, overzichtUit } from "./budget";

/** All budgets somebody ever had, newest first. */
export async function budgetten(db: Db, actor: Actor, vandaag: Datum): Promise<readonly Budgetoverzicht[] | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const cijfers = await lees(db, actor, (tx) => leesCijfers(tx, actor.budgethouderId, null, null));
  return cijfers.map((rij) => overzichtUit(rij, vandaag));
}
