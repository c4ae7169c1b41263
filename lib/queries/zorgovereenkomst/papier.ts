import type { Db } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { type Papierbestand, readPapierbestand } from "@/lib/db/papier.repository";
import { lees } from "@/lib/db/transactie";
import { readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";

/** Officials leave a line: they look at somebody else's file. */
const DOEL = "Zorgovereenkomst op papier downloaden";

/** The PDF as it was delivered. Null: there is none, or this contract is not for this actor. */
export async function papierenOvereenkomst(db: Db, actor: Actor, id: string, nu: Date): Promise<(Papierbestand & { readonly nummer: string }) | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol === "systeem" || actor.rol === "koppeling") return null;
  return lees(db, actor, async (tx) => {
    const overeenkomst = await readZorgovereenkomst(tx, id);
    const bestand = overeenkomst === null ? null : await readPapierbestand(tx, id);
    if (overeenkomst === null || bestand === null) return null;
    await logInzage(tx, actor, { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: DOEL }, nu);
    return { ...bestand, nummer: overeenkomst.nummer };
  });
}
