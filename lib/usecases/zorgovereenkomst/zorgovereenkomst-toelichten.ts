import { insertAkkoord, moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, getekendeHash, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstToelichten = Sleutel & { readonly zorgovereenkomstId: string; readonly toelichting: string };

type Reden = AlgemeneWeigering | "vertegenwoordiging_ongeldig" | "opnieuw_ondertekenen" | "toelichting_verplicht";

/** Answers a question of the verstrekker or the SVB without changing anything: the signatures still stand, so nobody signs again. */
export async function zorgovereenkomstToelichten(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, toelichting }: ZorgovereenkomstToelichten,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  if (toelichting.trim() === "") return geweigerd("toelichting_verplicht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.toelichten", invoer: { zorgovereenkomstId, toelichting } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, zorgovereenkomstId, "toelichten");
    if (!slot.ok) return slot;
    const overeenkomst = slot.waarde;
    const hash = getekendeHash(overeenkomst, overeenkomst.inhoudHash ?? "", ["budgethouder", "zorgverlener"]);
    if (hash === null) return geweigerd("opnieuw_ondertekenen");

    await insertAkkoord(tx, {
      versieId: overeenkomst.versieId,
      partij: "budgethouder",
      oordeel: "akkoord",
      gebruikerId: actor.gebruikerId,
      vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null,
      inhoudHash: hash,
      redenen: [],
      toelichting: toelichting.trim(),
      checklist: [],
      nu: deps.nu,
    });
    if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "toelichten", deps.nu))) throw new Error("locked row moved");
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "toegelicht", kring: "allen", nu: deps.nu });
    return gelukt({ id: overeenkomst.id });
  });
}
