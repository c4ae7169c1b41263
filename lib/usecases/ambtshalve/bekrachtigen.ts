import { lockOpenHerstelpunt, moveHerstelpunt } from "@/lib/db/ambtshalve.repository";
import { lockZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "../zorgovereenkomst/handeling";

export type AmbtshalveBekrachtigen = Sleutel & { readonly zorgovereenkomstId: string };

type Weigering = "geen_recht" | "sleutel_hergebruikt" | "overeenkomst_onbekend" | "niet_ambtshalve";

/** The verstrekker stands by what the SVB agreed to in its name: from now on it is an akkoord as any other. */
export async function ambtshalveBekrachtigen(deps: Deps, actor: Actor, { sleutel, zorgovereenkomstId }: AmbtshalveBekrachtigen): Promise<Uitkomst<{ readonly id: string }, Weigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return geweigerd("geen_recht");
  return eenKeer<{ readonly id: string }, Weigering>(deps, actor, { sleutel, handeling: "ambtshalve.bekrachtigen", invoer: { zorgovereenkomstId } }, async (tx) => {
    const overeenkomst = await lockZorgovereenkomst(tx, zorgovereenkomstId);
    if (overeenkomst === null) return geweigerd("overeenkomst_onbekend");
    const punt = await lockOpenHerstelpunt(tx, zorgovereenkomstId);
    if (punt === null) return geweigerd("niet_ambtshalve");
    await moveHerstelpunt(tx, punt.id, "bekrachtigen", { door: actor.gebruikerId, op: deps.nu, redenen: [], toelichting: null });
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "bekrachtigd", kring: "allen", nu: deps.nu });
    return gelukt({ id: zorgovereenkomstId });
  });
}
