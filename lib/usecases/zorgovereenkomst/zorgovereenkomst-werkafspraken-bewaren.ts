import { listFunctiesoorten } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { updateWerkafspraken, type Werkafspraakwijziging } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstWerkafsprakenBewaren = Sleutel & { readonly zorgovereenkomstId: string } & Werkafspraakwijziging;

type Reden = AlgemeneWeigering | "functiesoort_onbekend" | "periode_omgekeerd" | "vertegenwoordiging_ongeldig";

/** Saves what work is done, from when to when, and how much of it. */
export async function zorgovereenkomstWerkafsprakenBewaren(
  deps: Deps,
  actor: Actor,
  opdracht: ZorgovereenkomstWerkafsprakenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const { sleutel, zorgovereenkomstId, ...wijziging } = opdracht;
  if (wijziging.van !== null && wijziging.tm !== null && wijziging.tm < wijziging.van) return geweigerd("periode_omgekeerd");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.bewaren.werkafspraken", invoer: { zorgovereenkomstId, ...wijziging } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const { functiesoort } = wijziging;
    const toegekend = await listFunctiesoorten(tx, slot.waarde.toekenningId);
    if (functiesoort !== null && !toegekend.includes(functiesoort)) return geweigerd("functiesoort_onbekend");
    const dienst = KENMERKEN[slot.waarde.model].dienstverband ? {} : { proeftijdMaanden: null, salarisadministratie: null };
    await updateWerkafspraken(tx, slot.waarde, { ...wijziging, ...dienst }, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "werkafspraken_bewaard", kring: "budgethouder", nu: deps.nu });
    return gelukt({ id: slot.waarde.id });
  });
}
