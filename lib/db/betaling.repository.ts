/**
 * Set-based SQL of the payment chain: a batch of 400.000 opdrachten and a batch of one take the same statements. Each
 * function does one step for a whole batch or bank report and returns what it touched, so the caller can compare counts.
 */
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

import type { Tx } from "./client";

export type Batchomvang = { readonly aantal: number; readonly totaal: Centen };

/**
 * Puts every payable opdracht that has an approved account into the batch, skipping those another run holds. From here the
 * parties expect it on the day the batch is carried out.
 */
export async function plaatsInBatch(tx: Tx, batchId: string, uiterlijk: Datum): Promise<Batchomvang> {
  const [rij] = await tx.$queryRaw<[{ aantal: bigint; totaal: bigint }]>`
    WITH gekozen AS (
      SELECT o.id FROM betaalopdracht o
      WHERE o.status = 'klaar' AND o.verwacht_op <= ${uiterlijk}::date
        AND EXISTS (SELECT 1 FROM rekeningnummer r WHERE r.zorgverlener_id = o.zorgverlener_id AND r.status = 'geldig')
      FOR UPDATE OF o SKIP LOCKED),
    geplaatst AS (
      UPDATE betaalopdracht o SET status = 'in_batch', batch_id = ${batchId}::uuid, verwacht_op = ${uiterlijk}::date FROM gekozen g WHERE o.id = g.id
      RETURNING o.bedrag_centen)
    SELECT count(*) AS aantal, coalesce(sum(bedrag_centen), 0)::bigint AS totaal FROM geplaatst`;
  return { aantal: Number(rij.aantal), totaal: rij.totaal as Centen };
}

/** Amount and number of what could be paid up to and including `uiterlijk`. */
export async function betaalbaar(tx: Tx, uiterlijk: Datum): Promise<Batchomvang & { readonly zonderRekening: number }> {
  const [rij] = await tx.$queryRaw<[{ aantal: bigint; totaal: bigint; zonder: bigint }]>`
    SELECT count(*) FILTER (WHERE r.id IS NOT NULL) AS aantal,
           coalesce(sum(o.bedrag_centen) FILTER (WHERE r.id IS NOT NULL), 0)::bigint AS totaal,
           count(*) FILTER (WHERE r.id IS NULL) AS zonder
    FROM betaalopdracht o LEFT JOIN rekeningnummer r ON r.zorgverlener_id = o.zorgverlener_id AND r.status = 'geldig'
    WHERE o.status = 'klaar' AND o.verwacht_op <= ${uiterlijk}::date`;
  return { aantal: Number(rij.aantal), totaal: rij.totaal as Centen, zonderRekening: Number(rij.zonder) };
}

/** Moves the declaraties of a batch from one status to another; returns how many moved. */
export const zetDeclaratiesVanBatch = (
  tx: Tx,
  batchId: string,
  van: "goedgekeurd" | "in_betaling",
  naar: "goedgekeurd" | "in_betaling",
  nu: Date,
): Promise<number> => tx.$executeRaw`
  UPDATE declaratie d SET status = ${naar}::declaratiestatus, gewijzigd_op = ${nu}
  FROM betaalopdracht o WHERE o.batch_id = ${batchId}::uuid AND o.declaratie_id = d.id AND d.status = ${van}::declaratiestatus`;

export const haalUitBatch = (tx: Tx, batchId: string): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht SET status = 'klaar', batch_id = NULL WHERE batch_id = ${batchId}::uuid AND status = 'in_batch'`;

/**
 * One gebeurtenis for each declaratie of a batch, so that each party sees it on their own timeline. Written by the actor
 * of this transaction, like `registreer`, but in one statement.
 */
export const registreerPerDeclaratie = (
  tx: Tx,
  wie: { rol: string; gebruikerId: string | null; sessieId: string | null; proces: string | null },
  soort: string,
  batchId: string,
  nu: Date,
): Promise<number> => tx.$executeRaw`
  INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, sessie_id, proces,
                           budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip)
  SELECT ${soort}, 'declaratie', o.declaratie_id, ${wie.rol}, ${wie.gebruikerId}::uuid, ${wie.sessieId}::uuid, ${wie.proces},
         o.budgethouder_id, o.verstrekker_id, o.zorgverlener_id, g.gegevens, sha256(convert_to(g.gegevens::text, 'UTF8')), ${nu}
  FROM betaalopdracht o
  CROSS JOIN LATERAL (SELECT jsonb_build_object('batchId', o.batch_id, 'bedragCenten', o.bedrag_centen::text, 'verwachtOp', o.verwacht_op) AS gegevens) g
  WHERE o.batch_id = ${batchId}::uuid`;

/** Freezes account and name of every opdracht and marks it released; returns how many had an approved account. */
export const bevriesRekeningen = (tx: Tx, batchId: string): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht o SET status = 'vrijgegeven', iban = r.iban, tenaamstelling = r.tenaamstelling
  FROM rekeningnummer r
  WHERE o.batch_id = ${batchId}::uuid AND o.status = 'in_batch' AND r.zorgverlener_id = o.zorgverlener_id AND r.status = 'geldig'`;

/** Books gereserveerd → onderweg for the whole batch, in a fixed order of budgets. */
export const boekVrijgaveVanBatch = (tx: Tx, batchId: string, gebeurtenisId: string, nu: Date): Promise<number> => tx.$executeRaw`
  SELECT boek('vrijgave', 'vrijgave:' || o.id, 'betaalopdracht', o.id, ${gebeurtenisId}::uuid, o.toekenning_id, 'gereserveerd', 'onderweg', o.bedrag_centen, ${nu}::timestamptz)
  FROM (SELECT * FROM betaalopdracht WHERE batch_id = ${batchId}::uuid ORDER BY toekenning_id, id) o`;

export type Bankopdracht = {
  readonly id: string;
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly omschrijving: string;
};

/** The opdrachten of a batch in the order of the file. */
export async function opdrachtenVanBatch(tx: Tx, batchId: string): Promise<readonly Bankopdracht[]> {
  const rijen = await tx.betaalopdracht.findMany({
    where: { batchId },
    orderBy: { eindtotEindId: "asc" },
    select: { id: true, eindtotEindId: true, bedragCenten: true, iban: true, tenaamstelling: true, omschrijving: true },
  });
  return rijen.map(({ iban, tenaamstelling, bedragCenten, ...rest }) => {
    if (iban === null || tenaamstelling === null) throw new Error(`opdracht ${rest.id} is not frozen`);
    return { ...rest, bedrag: bedragCenten as Centen, iban, tenaamstelling };
  });
}

export type GeraakteOpdracht = {
  readonly id: string;
  readonly declaratieId: string;
  readonly batchId: string;
  readonly status: "vrijgegeven" | "betaald" | "gestorneerd";
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly zorgverlenerId: string;
};

/** Locks the opdrachten a bank report speaks of, in a fixed order, so that two reports at once cannot cross. */
export async function vergrendelOpdrachten(tx: Tx, eindtotEindIds: readonly string[]): Promise<readonly GeraakteOpdracht[]> {
  return tx.$queryRaw<GeraakteOpdracht[]>`
    SELECT id, declaratie_id AS "declaratieId", batch_id AS "batchId", status::text AS status, eind_tot_eind_id AS "eindtotEindId",
           bedrag_centen AS bedrag, toekenning_id AS "toekenningId", budgethouder_id AS "budgethouderId",
           verstrekker_id AS "verstrekkerId", zorgverlener_id AS "zorgverlenerId"
    FROM betaalopdracht WHERE eind_tot_eind_id = ANY(${[...eindtotEindIds]}::text[]) AND batch_id IS NOT NULL
      AND status IN ('vrijgegeven', 'betaald', 'gestorneerd')
    ORDER BY id FOR UPDATE`;
}
