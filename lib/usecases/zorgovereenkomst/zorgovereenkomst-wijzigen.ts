import { readLevendEinde } from "@/lib/db/overeenkomsteinde.repository";
import { insertVersie, lopendeWijziging } from "@/lib/db/overeenkomstversie.repository";
import { readIngangsfeiten } from "@/lib/db/overeenkomstloopfeiten";
import { listVersies, lockRij } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { BINDEND } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { voorgesteldeIngang } from "@/lib/domein/zorgovereenkomst/wijziging";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstWijzigen = Sleutel & { readonly zorgovereenkomstId: string };

type Reden = AlgemeneWeigering | "vertegenwoordiging_ongeldig" | "wijziging_loopt" | "eindigt_al" | "geen_ingang_mogelijk";

/** Begins a change of an approved contract: a next version with the same content, which nobody else sees yet. */
export async function zorgovereenkomstWijzigen(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId }: ZorgovereenkomstWijzigen,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijzigen", invoer: { zorgovereenkomstId } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    if (!(await lockRij(tx, zorgovereenkomstId))) return geweigerd("overeenkomst_onbekend");
    const versies = await listVersies(tx, zorgovereenkomstId);
    const oud = versies.findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null);
    const status = versies.at(0)?.status;
    if (status === undefined) return geweigerd("overeenkomst_onbekend");
    if (oud === undefined || status !== "goedgekeurd") return geweigerd({ code: "status_verder", status });
    if (!KENMERKEN[oud.model].ondertekend) return geweigerd("overeenkomst_onbekend");
    if (lopendeWijziging(versies) !== null) return geweigerd("wijziging_loopt");
    const einde = await readLevendEinde(tx, zorgovereenkomstId);
    if (einde !== null && BINDEND.includes(einde.status)) return geweigerd("eindigt_al");
    const van = voorgesteldeIngang(await readIngangsfeiten(tx, oud, deps.vandaag));
    if (van === null) return geweigerd("geen_ingang_mogelijk");

    const versie = Math.max(...versies.map((rij) => rij.versie)) + 1;
    await insertVersie(tx, oud, versie, van, deps.nu);
    await registreerOvereenkomst(tx, actor, oud, { soort: "wijziging_begonnen", kring: "budgethouder", nu: deps.nu, gegevens: { versie } });
    return gelukt({ id: zorgovereenkomstId });
  });
}
