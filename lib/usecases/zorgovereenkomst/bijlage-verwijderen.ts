import { neemBijlageUit } from "@/lib/db/bijlage.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockOpstelling, registreerOvereenkomst, type Sleutel } from "./handeling";

export type BijlageVerwijderen = Sleutel & { readonly zorgovereenkomstId: string; readonly bijlageId: string };

type Reden = AlgemeneWeigering | "bijlage_onbekend" | "vertegenwoordiging_ongeldig";

/** Takes a file out of the content, while that can still be written in. Signatures under the content with it no longer count. */
export async function bijlageVerwijderen(deps: Deps, actor: Actor, { sleutel, zorgovereenkomstId, bijlageId }: BijlageVerwijderen): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  return eenKeer<{ readonly id: string }, Reden>(deps, actor, { sleutel, handeling: "zorgovereenkomst.bijlage.verwijderen", invoer: { zorgovereenkomstId, bijlageId } }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockOpstelling(tx, zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { bijlagen, akkoorden } = slot.waarde;
    const bijlage = bijlagen.find(({ id }) => id === bijlageId);
    if (bijlage === undefined) return geweigerd("bijlage_onbekend");
    const getekend = akkoorden.some(({ op }) => op >= bijlage.toegevoegdOp);
    await neemBijlageUit(tx, bijlageId, getekend, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "bijlage_verwijderd", kring: "budgethouder", nu: deps.nu, gegevens: { bijlage: bijlage.soort, hash: bijlage.hash } });
    return gelukt({ id: bijlageId });
  });
}
