/** Rows of voorlopig_samenloop: a voorlopig budget beside the grant of another verstrekker. */
import type { Datum } from "@/lib/domein/datum";
import type { Periode } from "@/lib/domein/periode";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import { Prisma } from "./generated/client";

/** A voorlopig budget that lives beside a living grant of another verstrekker, over days both cover. */
const NU_SAMEN = Prisma.sql`
  SELECT b.id AS voorlopig_id, b.nummer, v.id AS voorlopige_toekenning_id, v.nummer AS voorlopige_nummer, v.verstrekker_id, a.id AS toekenning_id, a.nummer AS toekenning_nummer,
         a.verstrekker_id AS andere_verstrekker_id, v.wet, greatest(v.van, a.van) AS van, least(v.tm, a.tm) AS tm
  FROM toekenning v JOIN voorlopig_budget b ON b.toekenning_id = v.id AND b.status = 'goedgekeurd'
  JOIN toekenning a ON a.budgethouder_id = v.budgethouder_id AND a.wet = v.wet AND a.verstrekker_id <> v.verstrekker_id AND a.status = 'definitief'
    AND a.van <= v.tm AND a.tm >= v.van
  WHERE v.status = 'voorlopig'`;

export type Samenloop = {
  readonly voorlopigId: string;
  readonly nummer: string;
  readonly voorlopigeToekenning: { readonly id: string; readonly nummer: string; readonly verstrekkerId: string };
  readonly toekenning: { readonly id: string; readonly nummer: string; readonly verstrekkerId: string };
  readonly wet: Wet;
  readonly periode: Periode;
};

type Ruw = {
  readonly voorlopig_id: string; readonly nummer: string; readonly voorlopige_toekenning_id: string; readonly voorlopige_nummer: string; readonly verstrekker_id: string;
  readonly toekenning_id: string; readonly toekenning_nummer: string; readonly andere_verstrekker_id: string; readonly wet: Wet; readonly van: Date; readonly tm: Date;
};

const alsSamenloop = (rij: Ruw): Samenloop => ({
  voorlopigId: rij.voorlopig_id,
  nummer: rij.nummer,
  voorlopigeToekenning: { id: rij.voorlopige_toekenning_id, nummer: rij.voorlopige_nummer, verstrekkerId: rij.verstrekker_id },
  toekenning: { id: rij.toekenning_id, nummer: rij.toekenning_nummer, verstrekkerId: rij.andere_verstrekker_id },
  wet: rij.wet,
  periode: { van: naarDatum(rij.van), tm: naarDatum(rij.tm) },
});

/** What nobody was told yet. */
export async function listNieuweSamenloop(tx: Tx): Promise<readonly Samenloop[]> {
  const rijen = await tx.$queryRaw<Ruw[]>`
    SELECT n.*, n.wet::text AS wet FROM (${NU_SAMEN}) n WHERE NOT EXISTS (
      SELECT 1 FROM voorlopig_samenloop s WHERE s.voorlopig_id = n.voorlopig_id AND s.toekenning_id = n.toekenning_id AND s.voorbij_op IS NULL AND (s.van, s.tm) = (n.van, n.tm))
    ORDER BY n.nummer, n.toekenning_nummer`;
  return rijen.map(alsSamenloop);
}

/** False when somebody else was first. */
export async function insertSamenloop(tx: Tx, { voorlopigId, voorlopigeToekenning, toekenning, periode }: Samenloop, nu: Date): Promise<boolean> {
  const rijen = await tx.$queryRaw<unknown[]>`
    INSERT INTO voorlopig_samenloop (voorlopig_id, verstrekker_id, toekenning_id, andere_verstrekker_id, van, tm, gezien_op)
    VALUES (${voorlopigId}::uuid, ${voorlopigeToekenning.verstrekkerId}::uuid, ${toekenning.id}::uuid, ${toekenning.verstrekkerId}::uuid, ${vanDatum(periode.van)}::date, ${vanDatum(periode.tm)}::date, ${nu}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`;
  return rijen.length === 1;
}

export type Voorbije = { readonly id: string; readonly voorlopigId: string; readonly nummer: string; readonly wet: Wet };

/** What is flagged and not so any more, or about other days by now. */
export const listVoorbijeSamenloop = (tx: Tx): Promise<readonly Voorbije[]> => tx.$queryRaw<Voorbije[]>`
  SELECT s.id::text AS id, b.id::text AS "voorlopigId", b.nummer, b.wet::text AS wet FROM voorlopig_samenloop s JOIN voorlopig_budget b ON b.id = s.voorlopig_id
  WHERE s.voorbij_op IS NULL AND NOT EXISTS (
    SELECT 1 FROM (${NU_SAMEN}) n WHERE n.voorlopig_id = s.voorlopig_id AND n.toekenning_id = s.toekenning_id AND (n.van, n.tm) = (s.van, s.tm))
  ORDER BY s.id`;

export async function sluitSamenloop(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const { count } = await tx.voorlopigSamenloop.updateMany({ where: { id, voorbijOp: null }, data: { voorbijOp: nu } });
  return count === 1;
}

export type AndereToekenning = { readonly nummer: string; readonly verstrekker: string; readonly periode: Periode };

/** Grants of other verstrekkers for this person and law over these days, as they stand now; for the SVB, who decides on it. */
export async function listAndere(tx: Tx, budget: { readonly budgethouderId: string; readonly verstrekkerId: string; readonly wet: Wet; readonly van: Datum; readonly tm: Datum }): Promise<readonly AndereToekenning[]> {
  const rijen = await tx.toekenning.findMany({
    where: {
      budgethouderId: budget.budgethouderId, wet: budget.wet, status: "definitief", verstrekkerId: { not: budget.verstrekkerId },
      van: { lte: vanDatum(budget.tm) }, tm: { gte: vanDatum(budget.van) },
    },
    select: { nummer: true, van: true, tm: true, verstrekker: { select: { naam: true } } },
    orderBy: { nummer: "asc" },
  });
  return rijen.map(({ nummer, van, tm, verstrekker }) => ({ nummer, verstrekker: verstrekker.naam, periode: { van: naarDatum(van), tm: naarDatum(tm) } }));
}
