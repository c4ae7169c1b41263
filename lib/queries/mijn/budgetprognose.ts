import { type Afspraakregel, afspraakregelsVan, leesEigenCijfers } from "@/lib/db/budgetcijfers";
import type { Db } from "@/lib/db/client";
import { type Uitwegen, uitwegen } from "@/lib/domein/budget/uitwegen";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Budgetoverzicht, overzichtUit } from "./budget";

export type Budgetprognose = {
  readonly budget: Budgetoverzicht;
  readonly contracten: readonly { readonly id: string; readonly nummer: string; readonly zorgverlener: string }[];
  readonly afspraken: readonly Afspraakregel[];
  /** Null: nothing is expected to be short. */
  readonly uitwegen: Uitwegen | null;
};

/** Whether a budget lasts, how that was reckoned, and what can be done when it does not. */
export async function budgetprognose(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Budgetprognose | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const cijfers = await leesEigenCijfers(db, actor, toekenningId);
  if (cijfers === null) return null;
  const budget = overzichtUit(cijfers, vandaag);
  const afspraken = afspraakregelsVan(cijfers, vandaag);
  const contracten = new Map(cijfers.contracten.map(({ id, nummer, zorgverlener }) => [id, { id, nummer, zorgverlener }]));
  return { budget, contracten: [...contracten.values()], afspraken, uitwegen: uitwegen(budget.prognose.tekort, afspraken, budget.periode, vandaag) };
}
