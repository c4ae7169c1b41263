/** What the confirmation page of many at once shows: the list, what will be set for each, and why one will be left out. */
import type { Tx } from "@/lib/db/client";
import { logInzage } from "@/lib/db/inzage";
import { readToetsing } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, inhoudVan, type Inhoudhash, type Overeenkomst, readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import { isSchoon } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";

import type { Bureau } from "./werklijst";
import type { Naamdelen } from "./zaak";

export type Bulkvoorstel = {
  readonly id: string;
  readonly nummer: string;
  readonly budgethouder: Naamdelen;
  readonly zorgverlener: string;
  readonly wet: Wet;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly tarieven: readonly Tariefafspraak[];
  /** Null: left out, for this reason. */
  readonly inhoudHash: Inhoudhash | null;
  readonly weggelaten: "niet_op_bureau" | "niet_schoon" | null;
};

export const HOOGSTENS_KIEZEN = 50;

async function voorstelVan(tx: Tx, bureau: Bureau, overeenkomst: Overeenkomst, vandaag: Datum): Promise<Bulkvoorstel> {
  const { id, nummer, wet, van, tm, tarieven, zorgverlener, budgethouderId, status } = overeenkomst;
  const budgethouder = await tx.persoon.findUniqueOrThrow({ where: { id: budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } });
  const kop = { id, nummer, wet, van, tm, tarieven, budgethouder, zorgverlener: zorgverlener?.naam ?? "" };
  if (status !== bureau.wacht) return { ...kop, inhoudHash: null, weggelaten: "niet_op_bureau" };
  const toetsing = await readToetsing(tx, overeenkomst, vandaag);
  const inhoud = inhoudVan(overeenkomst);
  if (toetsing === null || inhoud === null || !isSchoon(toetsing)) return { ...kop, inhoudHash: null, weggelaten: "niet_schoon" };
  return { ...kop, inhoudHash: hashVan(inhoud), weggelaten: null };
}

/** In the order in which they were chosen; what the actor may not see is not there. Looking leaves a line for each file. */
export async function readBulkvoorstel(tx: Tx, bureau: Bureau, ids: readonly string[], { actor, nu, vandaag }: { actor: Actor; nu: Date; vandaag: Datum }): Promise<readonly { readonly voorstel: Bulkvoorstel; readonly overeenkomst: Overeenkomst }[]> {
  const uit: { voorstel: Bulkvoorstel; overeenkomst: Overeenkomst }[] = [];
  for (const id of [...new Set(ids)].slice(0, HOOGSTENS_KIEZEN)) {
    const overeenkomst = await readZorgovereenkomst(tx, id);
    if (overeenkomst === null || !bureau.statussen.includes(overeenkomst.status)) continue;
    const inzage = { budgethouderId: overeenkomst.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: bureau.partij === "svb" ? "Zorgovereenkomst toetsen" : "Zorgovereenkomst beoordelen" };
    await logInzage(tx, actor, inzage, nu);
    uit.push({ voorstel: await voorstelVan(tx, bureau, overeenkomst, vandaag), overeenkomst });
  }
  return uit;
}
