import { EERSTE, kiesMetEigenGeld } from "@/lib/db/afsluiting.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { stortTerug } from "../storting/terugstorten";
import { grenzenOp } from "./budgetafsluitberichten-maken";

type Teruggegeven = { readonly teruggestort: number };

/**
 * What somebody added to a budget and was not used goes back when the budget is over, to the account it came from (Rlz art. 5.23 lid 7).
 * The payment keeps the budget open until the bank has made it; what arrives on a closed budget goes back too. Own money of which the bank
 * named no account stays where it is. Restartable: one budget, one transaction.
 */
export async function eigenGeldTeruggeven(deps: Deps, actor: Actor): Promise<Uitkomst<Teruggegeven, "geen_recht">> {
  if (actor.rol !== "systeem" || !mag(actor, "afsluiting.maken")) return geweigerd("geen_recht");
  const grenzen = grenzenOp(deps.vandaag);
  if (grenzen === null) return gelukt({ teruggestort: 0 });
  let teruggestort = 0;
  for (let na: string | null = EERSTE; na !== null; ) {
    const vanaf: string = na;
    na = null;
    // A refusal undoes what was begun for this budget and goes on with the next.
    const uitkomst = await schrijf(deps.db, actor, deps.nu, async (tx) => {
      const budget = await kiesMetEigenGeld(tx, grenzen.einde, vanaf);
      na = budget?.toekenningId ?? null;
      return budget === null ? geweigerd("niets_over") : stortTerug(tx, deps, actor, budget);
    });
    if (uitkomst.ok) teruggestort += 1;
  }
  return gelukt({ teruggestort });
}
