/** Which contracts the calendar has something to do with; what is done with them is decided elsewhere, one at a time. */
import type { Datum } from "@/lib/domein/datum";
import type { Eindestatus } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { LOPEND } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";

/** One night's work; the rest follows the next night. */
const MEESTE = 10_000;

const ids = (rijen: readonly { id: string }[]): readonly string[] => rijen.map(({ id }) => id);

/** A newer approved version has begun and is not shown yet. */
export const listIngegaan = async (tx: Tx, vandaag: Datum): Promise<readonly string[]> =>
  ids(await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT z.id FROM zorgovereenkomst z JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.status = 'goedgekeurd' AND v.versie > z.versie
    WHERE z.status = 'goedgekeurd' AND v.van <= ${vandaag}::date ORDER BY z.id LIMIT ${MEESTE}`);

/** The last day has passed. */
export async function listOpLaatsteDag(tx: Tx, vandaag: Datum, levend: readonly Eindestatus[]): Promise<readonly string[]> {
  const rijen = await tx.overeenkomsteinde.findMany({
    where: { status: { in: levend.filter((status) => status !== "uitgevoerd") }, laatsteDag: { lt: vanDatum(vandaag) } },
    select: { zorgovereenkomstId: true },
    orderBy: { zorgovereenkomstId: "asc" },
    take: MEESTE,
  });
  return rijen.map(({ zorgovereenkomstId }) => zorgovereenkomstId);
}

/** The agreed term is over, nothing else ended it, and no signed change is on its way that might extend it. */
export const listVanRechtswege = async (tx: Tx, vandaag: Datum): Promise<readonly string[]> =>
  ids(await tx.$queryRaw<{ id: string }[]>`
    SELECT z.id FROM zorgovereenkomst z
    JOIN LATERAL (SELECT v.tm FROM overeenkomstversie v WHERE v.zorgovereenkomst_id = z.id AND v.goedgekeurd_op IS NOT NULL ORDER BY v.versie DESC LIMIT 1) v ON true
    WHERE z.status = 'goedgekeurd' AND z.beeindigd_per IS NULL AND v.tm < ${vandaag}::date
      AND NOT EXISTS (SELECT 1 FROM overeenkomstversie w WHERE w.zorgovereenkomst_id = z.id AND w.status::text = ANY (${LOPEND.filter((status) => status !== "concept")}))
    ORDER BY z.id LIMIT ${MEESTE}`);

/** The term runs out within two months and nobody was reminded. */
export const listHerinneringen = async (tx: Tx, vandaag: Datum): Promise<readonly string[]> =>
  ids(await tx.$queryRaw<{ id: string }[]>`
    SELECT z.id FROM zorgovereenkomst z
    JOIN LATERAL (SELECT v.tm, v.herinnerd_op FROM overeenkomstversie v WHERE v.zorgovereenkomst_id = z.id AND v.goedgekeurd_op IS NOT NULL ORDER BY v.versie DESC LIMIT 1) v ON true
    WHERE z.status = 'goedgekeurd' AND z.beeindigd_per IS NULL AND v.herinnerd_op IS NULL
      AND v.tm >= ${vandaag}::date AND v.tm <= ${vandaag}::date + interval '2 months 3 days'
    ORDER BY z.id LIMIT ${MEESTE}`);

/** False when somebody else was first. */
export async function markeerHerinnerd(tx: Tx, versieId: string, nu: Date): Promise<boolean> {
  const { count } = await tx.overeenkomstversie.updateMany({ where: { id: versieId, herinnerdOp: null }, data: { herinnerdOp: nu } });
  return count === 1;
}

/** Budgethouders who died and still have a contract that runs on. */
export async function listOverleden(tx: Tx): Promise<readonly { readonly budgethouderId: string; readonly laatsteDag: Datum }[]> {
  const rijen = await tx.$queryRaw<{ id: string; dag: Date }[]>`
    SELECT p.id, p.overlijdensdatum AS dag FROM persoon p
    WHERE p.overlijdensdatum IS NOT NULL AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.budgethouder_id = p.id
      AND (z.status NOT IN ('goedgekeurd', 'beeindigd', 'afgekeurd', 'ingetrokken')
        OR z.status = 'goedgekeurd' AND (z.beeindigd_per IS NULL OR z.beeindigd_per > p.overlijdensdatum)))
    ORDER BY p.id LIMIT ${MEESTE}`;
  return rijen.map(({ id, dag }) => ({ budgethouderId: id, laatsteDag: naarDatum(dag) }));
}

/** Grants that were withdrawn while a contract under them runs on; the day is that of the withdrawal. */
export async function listBudgetVerdwenen(tx: Tx): Promise<readonly { readonly toekenningId: string; readonly laatsteDag: Datum }[]> {
  const rijen = await tx.$queryRaw<{ id: string; dag: Date }[]>`
    SELECT t.id, max((g.tijdstip AT TIME ZONE 'Europe/Amsterdam')::date) AS dag
    FROM toekenning t JOIN gebeurtenis g ON g.onderwerp_soort = 'toekenning' AND g.onderwerp_id = t.id AND g.soort = 'toekenning.ingetrokken'
    WHERE t.status = 'ingetrokken' AND EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.toekenning_id = t.id
      AND (z.status NOT IN ('goedgekeurd', 'beeindigd', 'afgekeurd', 'ingetrokken') OR z.status = 'goedgekeurd' AND z.beeindigd_per IS NULL))
    GROUP BY t.id ORDER BY t.id LIMIT ${MEESTE}`;
  return rijen.map(({ id, dag }) => ({ toekenningId: id, laatsteDag: naarDatum(dag) }));
}
