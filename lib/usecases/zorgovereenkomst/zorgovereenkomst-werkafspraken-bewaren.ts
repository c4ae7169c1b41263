import { listFunctiesoorten } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { readVervangene } from "@/lib/db/zorgovereenkomst.repository";
import { updateWerkafspraken, type Werkafspraakwijziging } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstWerkafsprakenBewaren = Sleutel & { readonly zorgovereenkomstId: string } & Omit<Werkafspraakwijziging, "vervangt"> & {
    /** The approved contract of the zorgverlener who is ill or on leave (looptijd C of the model contract). */
    readonly vervangtId?: string | null;
  };

type Reden = AlgemeneWeigering | "functiesoort_onbekend" | "periode_omgekeerd" | "vervangene_onbekend" | "vertegenwoordiging_ongeldig";

/** Saves what work is done, from when to when, and how much of it. */
export async function zorgovereenkomstWerkafsprakenBewaren(
  deps: Deps,
  actor: Actor,
  opdracht: ZorgovereenkomstWerkafsprakenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const { sleutel, zorgovereenkomstId, vervangtId = null, ...wijziging } = opdracht;
  if (wijziging.van !== null && wijziging.tm !== null && wijziging.tm < wijziging.van) return geweigerd("periode_omgekeerd");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.bewaren.werkafspraken", invoer: { zorgovereenkomstId, ...wijziging, ...(vervangtId === null ? {} : { vervangtId }) } };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const { functiesoort } = wijziging;
    const toegekend = await listFunctiesoorten(tx, slot.waarde.toekenningId);
    if (functiesoort !== null && !toegekend.includes(functiesoort)) return geweigerd("functiesoort_onbekend");
    const dienst = KENMERKEN[slot.waarde.model].dienstverband ? {} : { proeftijdMaanden: null, salarisadministratie: null };
    const vervangt = vervangtId === null ? null : await readVervangene(tx, slot.waarde, vervangtId);
    if (vervangtId !== null && vervangt === null) return geweigerd("vervangene_onbekend");
    await updateWerkafspraken(tx, slot.waarde, { ...wijziging, ...dienst, vervangt }, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "werkafspraken_bewaard", kring: "budgethouder", nu: deps.nu });
    return gelukt({ id: slot.waarde.id });
  });
}
