/** What the confirmation page of many at once shows: the list, what will be set for each, and why one will be left out. */
import type { Tx } from "@/lib/db/client";
import { logInzagen } from "@/lib/db/inzage";
import { readToetsingen } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { hashVan, inhoudVan, type Inhoudhash, type Overeenkomst, readZorgovereenkomsten } from "@/lib/db/zorgovereenkomst.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import { type Checklistuitkomst, isSchoon } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Maximumgrond } from "@/lib/domein/zorgovereenkomst/maximumtarief";
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

type Getoetst = { readonly overeenkomst: Overeenkomst; readonly toetsing: readonly Checklistuitkomst[] | null };

function voorstelVan(bureau: Bureau, { overeenkomst, toetsing }: Getoetst, budgethouder: Naamdelen): Bulkvoorstel {
  const { id, nummer, wet, van, tm, tarieven, zorgverlener, status } = overeenkomst;
  const kop = { id, nummer, wet, van, tm, tarieven, budgethouder, zorgverlener: zorgverlener?.naam ?? "" };
  if (status !== bureau.wacht) return { ...kop, inhoudHash: null, weggelaten: "niet_op_bureau" };
  const inhoud = inhoudVan(overeenkomst);
  if (toetsing === null || inhoud === null || !isSchoon(toetsing)) return { ...kop, inhoudHash: null, weggelaten: "niet_schoon" };
  return { ...kop, inhoudHash: hashVan(inhoud), weggelaten: null };
}

async function listNamen(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Naamdelen>> {
  const rijen = await tx.persoon.findMany({ where: { id: { in: [...ids] } }, select: { id: true, voornamen: true, tussenvoegsel: true, achternaam: true } });
  return new Map(rijen.map(({ id, ...naam }) => [id, naam]));
}

export type Bulkzaak = { readonly voorstel: Bulkvoorstel; readonly overeenkomst: Overeenkomst; readonly grond: Maximumgrond | null };

/** In the order in which they were chosen; what the actor may not see is not there. Looking leaves a line for each file. As many statements for fifty as for one. */
export async function readBulkvoorstel(tx: Tx, bureau: Bureau, ids: readonly string[], { actor, nu, vandaag }: { actor: Actor; nu: Date; vandaag: Datum }): Promise<readonly Bulkzaak[]> {
  const zichtbaar = await readZorgovereenkomsten(tx, [...new Set(ids)].slice(0, HOOGSTENS_KIEZEN));
  const overeenkomsten = zichtbaar.filter(({ status }) => bureau.statussen.includes(status));
  const doel = bureau.partij === "svb" ? "Zorgovereenkomst toetsen" : "Zorgovereenkomst beoordelen";
  await logInzagen(tx, actor, overeenkomsten.map(({ id, budgethouderId }) => ({ budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel })), nu);
  const namen = await listNamen(tx, overeenkomsten.map(({ budgethouderId }) => budgethouderId));
  return (await readToetsingen(tx, overeenkomsten, vandaag)).map(({ overeenkomst, toetsing, grond }) => {
    const naam = namen.get(overeenkomst.budgethouderId);
    if (naam === undefined) throw new Error("a budgethouder without a name");
    return { voorstel: voorstelVan(bureau, { overeenkomst, toetsing }, naam), overeenkomst, grond };
  });
}
