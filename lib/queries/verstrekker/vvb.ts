import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { readVvbFeiten } from "@/lib/db/vvb.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { teVeelOpgenomen, vvbRecht } from "@/lib/domein/vvb/recht";
import type { Wet } from "@/lib/domein/wet";

export type Vvbbeleidregel = { readonly id: string; readonly wet: Wet; readonly van: Datum; readonly bedrag: Centen; readonly vastgesteldOp: Date };

const HOOGSTENS = 50;

/** What this gemeente decided about free money, newest first; null for a zorgkantoor, whose amount is in the law. */
export async function vvbbeleid(db: Db, actor: Actor): Promise<readonly Vvbbeleidregel[] | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "vvbbeleid.vaststellen")) return null;
  return lees(db, actor, async (tx) => {
    const verstrekker = await tx.verstrekker.findUnique({ where: { id: actor.verstrekkerId }, select: { soort: true } });
    if (verstrekker?.soort !== "gemeente") return null;
    const rijen = await tx.vvbBeleid.findMany({ where: { verstrekkerId: actor.verstrekkerId }, orderBy: [{ van: "desc" }, { id: "desc" }], take: HOOGSTENS });
    return rijen.map(({ id, wet, van, bedragPerJaarCenten, vastgesteldOp }) => ({ id, wet, van: naarDatum(van), bedrag: centen(bedragPerJaarCenten), vastgesteldOp }));
  });
}

export type VvbVanToekenning = { readonly recht: Centen; readonly opgenomen: Centen; readonly teVeel: Centen };

/** What was taken of one grant without account, and what of it is too much: the verstrekker's own claim. */
export async function vvbVanToekenning(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<VvbVanToekenning | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const feiten = await readVvbFeiten(tx, toekenningId, vandaag);
    if (feiten === null || feiten.verstrekkerId !== actor.verstrekkerId) return null;
    const { recht } = vvbRecht(feiten.dossier);
    return { recht, opgenomen: feiten.opgenomen, teVeel: teVeelOpgenomen(recht, feiten.opgenomen) };
  });
}
