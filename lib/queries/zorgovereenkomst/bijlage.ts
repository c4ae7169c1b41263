import { type Bijlagebestand, readBijlagebestand } from "@/lib/db/bijlage.repository";
import type { Db } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { lees } from "@/lib/db/transactie";
import { readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";

/** Officials leave a line: they look at somebody else's file. */
const DOEL = "Bijlage van zorgovereenkomst downloaden";

/** One file of a contract. Null: it is not there, or not for this actor. */
export async function overeenkomstbijlage(db: Db, actor: Actor, id: string, bijlageId: string, nu: Date): Promise<Bijlagebestand | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol === "systeem" || actor.rol === "koppeling") return null;
  return lees(db, actor, async (tx) => {
    const overeenkomst = await readZorgovereenkomst(tx, id);
    const bestand = overeenkomst === null ? null : await readBijlagebestand(tx, id, bijlageId);
    if (overeenkomst === null || bestand === null) return null;
    await logInzage(tx, actor, { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: DOEL }, nu);
    return bestand;
  });
}
