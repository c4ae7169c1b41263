/** What the zorgverlener sees of a change to sign, and of ending a contract. Nothing about the budget. */
import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Eindeoverzicht, readEindeoverzicht } from "../zorgovereenkomst/einde";
import { readWijzigingszaak, type Wijzigingszaak } from "../zorgovereenkomst/zaak";

export async function zorgverlenerWijziging(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Wijzigingszaak | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "zorgverlener") return null;
  return lees(db, actor, (tx) => readWijzigingszaak(tx, actor, id, vandaag));
}

export async function zorgverlenerEinde(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Eindeoverzicht | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "zorgverlener") return null;
  return lees(db, actor, (tx) => readEindeoverzicht(tx, actor, id, vandaag));
}
