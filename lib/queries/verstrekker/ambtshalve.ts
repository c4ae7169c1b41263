import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { alsMandaatregel, type Herstellijst, type Herstelvraag, MANDAATREGEL, type Mandaatregel, readHerstellijst } from "../zorgovereenkomst/ambtshalve";

export type VerstrekkerAmbtshalve = { readonly lijst: Herstellijst; readonly mandaten: readonly Omit<Mandaatregel, "eigenaar">[]; readonly magAntwoorden: boolean };

const MANDATEN_TONEN = 20;

/** What the SVB agreed to in this verstrekker's name, with what it was asked to answer, and under which orders. */
export async function verstrekkerAmbtshalve(db: Db, actor: Actor, vraag: Omit<Herstelvraag, "verstrekker">, vandaag: Datum): Promise<VerstrekkerAmbtshalve | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "ambtshalve.inzien")) return null;
  return lees(db, actor, async (tx) => ({
    lijst: await readHerstellijst(tx, { ...vraag, verstrekker: null }, vandaag),
    mandaten: (await tx.accordeermandaat.findMany({ orderBy: [{ tm: "desc" }, { id: "desc" }], take: MANDATEN_TONEN, select: MANDAATREGEL })).map((rij) => alsMandaatregel(rij, vandaag)),
    magAntwoorden: mag(actor, "zorgovereenkomst.accorderen"),
  }));
}
