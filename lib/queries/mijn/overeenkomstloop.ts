/** What the budgethouder sees when changing or ending a contract. */
import type { Db } from "@/lib/db/client";
import { readIngangsfeiten, readWeg } from "@/lib/db/overeenkomstloopfeiten";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { kiesbareIngangen, type Wegreden } from "@/lib/domein/zorgovereenkomst/wijziging";

import { type Eindeoverzicht, readEindeoverzicht } from "../zorgovereenkomst/einde";
import { readWijzigingszaak, type Wijzigingszaak } from "../zorgovereenkomst/zaak";

export type Mijnwijziging = Wijzigingszaak & {
  /** Why the verstrekker has to look; empty when this change does not have to pass it. */
  readonly weg: readonly Wegreden[];
  /** First days that can be chosen. */
  readonly ingangen: readonly Datum[];
};

/** The change that is on its way, while it is written and afterwards; null when there is none. */
export async function mijnWijziging(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Mijnwijziging | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  return lees(db, actor, async (tx) => {
    const zaak = await readWijzigingszaak(tx, actor, id, vandaag);
    if (zaak === null) return null;
    const weg = await readWeg(tx, zaak.wijziging, vandaag);
    return { ...zaak, weg: weg?.redenen ?? [], ingangen: kiesbareIngangen(await readIngangsfeiten(tx, zaak.wijziging.oud, vandaag)) };
  });
}

/** How this contract could end, and what that means. */
export async function mijnEinde(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Eindeoverzicht | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  return lees(db, actor, (tx) => readEindeoverzicht(tx, actor, id, vandaag));
}
