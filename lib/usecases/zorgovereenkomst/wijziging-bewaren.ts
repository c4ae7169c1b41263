import { type Afspraakwijziging, replaceVersietarieven, updateVersie } from "@/lib/db/overeenkomstversie.repository";
import { readIngangsfeiten } from "@/lib/db/overeenkomstloopfeiten";
import type { Tariefregel } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Ingangsweigering, ingangsweigering } from "@/lib/domein/zorgovereenkomst/wijziging";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";
import { lockWijziging, type Wijzigingsweigering } from "./wijziging";

export type WijzigingAfsprakenBewaren = Sleutel & { readonly zorgovereenkomstId: string } & Afspraakwijziging;
export type WijzigingTarievenBewaren = Sleutel & { readonly zorgovereenkomstId: string; readonly tarieven: readonly Tariefregel[] };

type Bewaarweigering = Wijzigingsweigering | "vertegenwoordiging_ongeldig";
type Afspraakweigering = Bewaarweigering | "periode_omgekeerd" | { readonly code: "ingang"; readonly waarom: Ingangsweigering };
type Tariefweigering = Bewaarweigering | "tarief_dubbel" | "tarief_ontbreekt";

/** Saves from when the change counts, and what changes in term, hours and care. */
export async function wijzigingAfsprakenBewaren(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, ...afspraken }: WijzigingAfsprakenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Afspraakweigering>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (afspraken.tm !== null && afspraken.tm < afspraken.van) return geweigerd("periode_omgekeerd");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.wijzigen.afspraken", invoer: { zorgovereenkomstId, ...afspraken } };

  return eenKeer<{ readonly id: string }, Afspraakweigering>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockWijziging(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const waarom = ingangsweigering(await readIngangsfeiten(tx, slot.waarde.oud, deps.vandaag), afspraken.van);
    if (waarom !== null) return geweigerd({ code: "ingang", waarom });
    await updateVersie(tx, slot.waarde.nieuw.versieId, afspraken, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde.oud, { soort: "wijziging_bewaard", kring: "budgethouder", nu: deps.nu });
    return gelukt({ id: zorgovereenkomstId });
  });
}

const naamVan = ({ eenheid, omschrijving }: Tariefregel): string => `${eenheid}/${omschrijving.trim().toLowerCase()}`;

/** Saves the rates of the change. */
export async function wijzigingTarievenBewaren(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, tarieven }: WijzigingTarievenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Tariefweigering>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (tarieven.length === 0) return geweigerd("tarief_ontbreekt");
  if (new Set(tarieven.map(naamVan)).size < tarieven.length) return geweigerd("tarief_dubbel");
  const invoer = { zorgovereenkomstId, tarieven: tarieven.map(({ eenheid, omschrijving, tarief }) => [eenheid, omschrijving, tarief.toString()]) };

  return eenKeer<{ readonly id: string }, Tariefweigering>(deps, actor, { sleutel, handeling: "zorgovereenkomst.wijzigen.tarieven", invoer }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockWijziging(tx, zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    await replaceVersietarieven(tx, slot.waarde, tarieven, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde.oud, { soort: "wijziging_bewaard", kring: "budgethouder", nu: deps.nu });
    return gelukt({ id: zorgovereenkomstId });
  });
}
