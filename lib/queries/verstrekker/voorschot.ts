import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Afschrift, readAfschrift } from "@/lib/db/voorschot.repository";
import type { Maand } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { kenmerkVan } from "@/lib/domein/voorschot/kenmerk";

export type Voorschotafschrift = Afschrift & { readonly verstrekker: string; readonly kenmerk: string };

/** One month of one's own account. */
export async function voorschotafschrift(db: Db, actor: Actor, maand: Maand): Promise<Voorschotafschrift | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "voorschot.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const { naam, code } = await tx.verstrekker.findUniqueOrThrow({ where: { id: actor.verstrekkerId }, select: { naam: true, code: true } });
    return { ...(await readAfschrift(tx, actor.verstrekkerId, maand)), verstrekker: naam, kenmerk: kenmerkVan(code) };
  });
}
