import { insertEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { laatsteGedeclareerd } from "@/lib/db/overeenkomstversie.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { bepaalVerklaringseinde, type Verklaringseindeweigering } from "@/lib/domein/zorgovereenkomst/verklaringseinde";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type Eindeslotweigering, isPartij, lockVoorEinde } from "./einde";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type VerklaringBeeindigen = Sleutel & { readonly zorgovereenkomstId: string; readonly laatsteDag: Datum; readonly toelichting: string };

type Reden = Eindeslotweigering | Verklaringseindeweigering | "geen_recht" | "sleutel_hergebruikt" | "vertegenwoordiging_ongeldig" | "eindigt_al" | "toelichting_verplicht";

/** The budgethouder ends a verklaring sociaal netwerk before its last day. The helper and the gemeente, which recorded it, are told. */
export async function verklaringBeeindigen(deps: Deps, actor: Actor, opdracht: VerklaringBeeindigen): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!isPartij(actor) || actor.rol === "zorgverlener") return geweigerd("geen_recht");
  const { sleutel, ...invoer } = opdracht;
  if (opdracht.toelichting.trim() === "") return geweigerd("toelichting_verplicht");
  const { nu, vandaag } = deps;
  return eenKeer<{ readonly id: string }, Reden>(deps, actor, { sleutel, handeling: "verklaring.beeindigen", invoer }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const { zorgovereenkomstId, laatsteDag, toelichting } = opdracht;
    const slot = await lockVoorEinde(tx, zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { overeenkomst, feiten, einde } = slot.waarde;
    if (KENMERKEN[feiten.model].ondertekend) return geweigerd("overeenkomst_onbekend");
    if (einde !== null) return geweigerd("eindigt_al");
    const dag = bepaalVerklaringseinde({ ...feiten.looptijd, gedeclareerdVan: await laatsteGedeclareerd(tx, zorgovereenkomstId) }, laatsteDag, vandaag);
    if (!dag.ok) return dag;
    await insertEinde(tx, {
      zorgovereenkomstId, budgethouderId: overeenkomst.budgethouderId, verstrekkerId: overeenkomst.verstrekkerId, zorgverlenerId: overeenkomst.zorgverlener.id,
      reden: "verklaring_gestopt", status: "vast", laatsteDag: dag.waarde, opgezegdOp: vandaag, opgezegdDoor: "budgethouder", gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null, toelichting: toelichting.trim(), gewichtigeReden: false, nu,
    });
    await setBeeindigdPer(tx, zorgovereenkomstId, dag.waarde, nu);
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "verklaring_gestopt", kring: "allen", nu, gegevens: { laatsteDagOp: dag.waarde } });
    return gelukt({ id: zorgovereenkomstId });
  });
}
