/**
 * Set-based SQL of the payment chain: a batch of 400.000 opdrachten and a batch of one take the same statements. Each
 * function does one step for a whole batch or bank report and returns what it touched, so the caller can compare counts.
 */
import type { Betaalbron, Uitbetalingsoort } from "@/lib/domein/betaling/uitbetalingstatus";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/**
 * The approved account of a betaalopdracht `o`: of the zorgverlener, of the budgethouder for a verantwoordingsvrij bedrag, or the
 * one a storting came from.
 */
const REKENING = Prisma.sql`(
  SELECT r.iban, r.tenaamstelling FROM rekeningnummer r WHERE r.zorgverlener_id = o.zorgverlener_id AND r.status = 'geldig'
  UNION ALL
  SELECT coalesce(u.iban, b.iban), coalesce(u.tenaamstelling, b.tenaamstelling)
  FROM uitbetaling u LEFT JOIN budgethouderrekening b ON u.soort = 'vvb' AND b.budgethouder_id = u.budgethouder_id AND b.status = 'geldig'
  WHERE u.id = o.uitbetaling_id AND coalesce(u.iban, b.iban) IS NOT NULL)`;

export type Batchomvang = { readonly aantal: number; readonly totaal: Centen };

/**
 * Puts the payable opdrachten that have an approved account into the batch, the oldest first, skipping those another run holds. From here the
 * parties expect it on the day the batch is carried out, and it keeps the account of this moment: a later change is for later payments.
 */
export async function plaatsInBatch(tx: Tx, batchId: string, uiterlijk: Datum, hoogstens: number): Promise<Batchomvang> {
  const [rij] = await tx.$queryRaw<[{ aantal: bigint; totaal: bigint }]>`
    WITH gekozen AS (
      SELECT o.id FROM betaalopdracht o
      WHERE o.status = 'klaar' AND o.verwacht_op <= ${uiterlijk}::date
        AND EXISTS ${REKENING}
      ORDER BY o.verwacht_op, o.id LIMIT ${hoogstens} FOR UPDATE OF o SKIP LOCKED),
    geplaatst AS (
      UPDATE betaalopdracht doel SET status = 'in_batch', batch_id = ${batchId}::uuid, verwacht_op = ${uiterlijk}::date, iban = r.iban, tenaamstelling = r.tenaamstelling
      FROM gekozen g JOIN betaalopdracht o ON o.id = g.id CROSS JOIN LATERAL ${REKENING} r WHERE doel.id = g.id
      RETURNING doel.bedrag_centen)
    SELECT count(*) AS aantal, coalesce(sum(bedrag_centen), 0)::bigint AS totaal FROM geplaatst`;
  return { aantal: Number(rij.aantal), totaal: rij.totaal as Centen };
}

/** Amount and number of what could be paid up to and including `uiterlijk`. */
export async function betaalbaar(tx: Tx, uiterlijk: Datum): Promise<Batchomvang & { readonly zonderRekening: number }> {
  const [rij] = await tx.$queryRaw<[{ aantal: bigint; totaal: bigint; zonder: bigint }]>`
    SELECT count(*) FILTER (WHERE x.rekening) AS aantal, coalesce(sum(x.bedrag_centen) FILTER (WHERE x.rekening), 0)::bigint AS totaal,
           count(*) FILTER (WHERE NOT x.rekening) AS zonder
    FROM (SELECT o.bedrag_centen, coalesce(r.iban, u.iban, b.iban) IS NOT NULL AS rekening FROM betaalopdracht o
          LEFT JOIN rekeningnummer r ON r.zorgverlener_id = o.zorgverlener_id AND r.status = 'geldig'
          LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
          LEFT JOIN budgethouderrekening b ON u.soort = 'vvb' AND b.budgethouder_id = u.budgethouder_id AND b.status = 'geldig'
          WHERE o.status = 'klaar' AND o.verwacht_op <= ${uiterlijk}::date) x`;
  return { aantal: Number(rij.aantal), totaal: rij.totaal as Centen, zonderRekening: Number(rij.zonder) };
}

/**
 * Moves what the opdrachten of a batch are for into payment. A declaratie with two sources may be there already for the other.
 * @returns how many opdrachten have a subject that is not in payment: always none
 */
export async function zetInBetaling(tx: Tx, batchId: string, nu: Date): Promise<number> {
  await tx.$executeRaw`
    UPDATE declaratie d SET status = 'in_betaling', gewijzigd_op = ${nu}
    FROM betaalopdracht o WHERE o.batch_id = ${batchId}::uuid AND o.declaratie_id = d.id AND d.status = 'goedgekeurd'`;
  await tx.$executeRaw`
    UPDATE uitbetaling u SET status = 'in_betaling', gewijzigd_op = ${nu}
    FROM betaalopdracht o WHERE o.batch_id = ${batchId}::uuid AND o.uitbetaling_id = u.id AND u.status = 'goedgekeurd'`;
  const [rij] = await tx.$queryRaw<[{ aantal: bigint }]>`
    SELECT count(*) AS aantal FROM betaalopdracht o LEFT JOIN declaratie d ON d.id = o.declaratie_id LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
    WHERE o.batch_id = ${batchId}::uuid AND coalesce(d.status::text, u.status::text) <> 'in_betaling'`;
  return Number(rij.aantal);
}

/** The way back, for a batch that is taken apart; a declaratie stays in payment while its other source is in another batch. */
export async function haalUitBetaling(tx: Tx, batchId: string, nu: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE declaratie d SET status = 'goedgekeurd', gewijzigd_op = ${nu}
    FROM betaalopdracht o WHERE o.batch_id = ${batchId}::uuid AND o.declaratie_id = d.id AND d.status = 'in_betaling'
      AND NOT EXISTS (SELECT 1 FROM betaalopdracht a WHERE a.declaratie_id = d.id AND a.batch_id <> o.batch_id AND a.status IN ('in_batch', 'vrijgegeven'))`;
  await tx.$executeRaw`
    UPDATE uitbetaling u SET status = 'goedgekeurd', gewijzigd_op = ${nu}
    FROM betaalopdracht o WHERE o.batch_id = ${batchId}::uuid AND o.uitbetaling_id = u.id AND u.status = 'in_betaling'`;
}

export const haalUitBatch = (tx: Tx, batchId: string): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht SET status = 'klaar', batch_id = NULL, iban = NULL, tenaamstelling = NULL WHERE batch_id = ${batchId}::uuid AND status = 'in_batch'`;

/**
 * One gebeurtenis for each declaratie and uitbetaling of a batch, so that each party sees it on their own timeline. Written by the
 * actor of this transaction, like `registreer`, but in one statement. `stap` completes the kind: "declaratie.in_betaling".
 */
export const registreerPerOnderwerp = (
  tx: Tx,
  wie: { rol: string; gebruikerId: string | null; sessieId: string | null; proces: string | null },
  stap: "in_betaling" | "uit_betaling",
  batchId: string,
  nu: Date,
): Promise<number> => tx.$executeRaw`
  INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, gebruiker_id, sessie_id, proces,
                           budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip)
  SELECT o.soort || '.' || ${stap}, o.soort, o.onderwerp_id, ${wie.rol}, ${wie.gebruikerId}::uuid, ${wie.sessieId}::uuid, ${wie.proces},
         o.budgethouder_id, o.verstrekker_id, o.zorgverlener_id, g.gegevens, sha256(convert_to(g.gegevens::text, 'UTF8')), ${nu}
  FROM (SELECT CASE WHEN b.declaratie_id IS NULL THEN 'uitbetaling' ELSE 'declaratie' END AS soort, coalesce(b.declaratie_id, b.uitbetaling_id) AS onderwerp_id,
               b.batch_id, b.budgethouder_id, CASE WHEN u.soort = 'terugstorting' THEN NULL ELSE b.verstrekker_id END AS verstrekker_id,
               b.zorgverlener_id, max(b.verwacht_op) AS verwacht_op, sum(b.bedrag_centen) AS bedrag_centen
        FROM betaalopdracht b LEFT JOIN uitbetaling u ON u.id = b.uitbetaling_id WHERE b.batch_id = ${batchId}::uuid GROUP BY 1, 2, 3, 4, 5, 6) o
  CROSS JOIN LATERAL (SELECT jsonb_build_object('batchId', o.batch_id, 'bedragCenten', o.bedrag_centen::text, 'verwachtOp', o.verwacht_op) AS gegevens) g`;

/**
 * Marks every opdracht released, on the account it got when it went into the batch. Returns how many may be paid: whose receiver has no
 * approved account at all any more stays behind.
 */
export const geefOpdrachtenVrij = (tx: Tx, batchId: string): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht doel SET status = 'vrijgegeven'
  FROM betaalopdracht o CROSS JOIN LATERAL ${REKENING} r
  WHERE o.id = doel.id AND o.batch_id = ${batchId}::uuid AND o.status = 'in_batch'`;

/** Books gereserveerd → onderweg for the whole batch, each at its own source, in a fixed order of budgets. */
export const boekVrijgaveVanBatch = (tx: Tx, batchId: string, gebeurtenisId: string, nu: Date): Promise<number> => tx.$executeRaw`
  SELECT boek('vrijgave', 'vrijgave:' || o.id, 'betaalopdracht', o.id, ${gebeurtenisId}::uuid, o.toekenning_id,
         (CASE o.bron WHEN 'storting' THEN 'storting_gereserveerd' ELSE 'gereserveerd' END)::rekeningsoort,
         (CASE o.bron WHEN 'storting' THEN 'storting_onderweg' ELSE 'onderweg' END)::rekeningsoort, o.bedrag_centen, ${nu}::timestamptz)
  FROM (SELECT id, toekenning_id, bron, bedrag_centen FROM betaalopdracht WHERE batch_id = ${batchId}::uuid ORDER BY toekenning_id, id) o`;

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
    select: { id: true, eindtotEindId: true, bedragCenten: true, omschrijving: true },
  });
  const rekeningen = await leesBetaalrekeningen(tx, { batchId });
  return rijen.map(({ bedragCenten, ...rest }) => {
    const { iban, tenaamstelling } = rekeningen.get(rest.id) ?? { iban: null, tenaamstelling: null };
    if (iban === null || tenaamstelling === null) throw new Error(`opdracht ${rest.id} is not frozen`);
    return { ...rest, bedrag: bedragCenten as Centen, iban, tenaamstelling };
  });
}

export type Betaalrekening = { readonly iban: string | null; readonly tenaamstelling: string | null };

/** To which account these payments go: the database shows it only to the SVB and to whoever receives the money. */
export async function leesBetaalrekeningen(tx: Tx, van: { readonly batchId: string } | { readonly ids: readonly string[] }): Promise<ReadonlyMap<string, Betaalrekening>> {
  const batchId = "batchId" in van ? van.batchId : null;
  const ids = "ids" in van ? [...van.ids] : [];
  const rijen = await tx.$queryRaw<(Betaalrekening & { readonly id: string })[]>`SELECT id, iban, tenaamstelling FROM betaalrekeningen(${batchId}::uuid, ${ids}::uuid[])`;
  return new Map(rijen.map(({ id, ...rekening }) => [id, rekening]));
}

/** Which opdrachten of a batch are the first to an account that was changed. */
export async function listEersteOpGewijzigdeRekening(tx: Tx, batchId: string): Promise<ReadonlySet<string>> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`SELECT e AS id FROM eerste_op_gewijzigde_rekening(${batchId}::uuid) e`;
  return new Set(rijen.map(({ id }) => id));
}

export type GeraakteOpdracht = {
  readonly id: string;
  /** One of the two. */
  readonly declaratieId: string | null;
  readonly uitbetaling: { readonly id: string; readonly soort: Uitbetalingsoort } | null;
  readonly bron: Betaalbron;
  readonly batchId: string;
  readonly status: "vrijgegeven" | "betaald" | "gestorneerd";
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly zorgverlenerId: string | null;
};

/** Locks the opdrachten a bank report speaks of, in a fixed order, so that two reports at once cannot cross. */
export async function vergrendelOpdrachten(tx: Tx, eindtotEindIds: readonly string[]): Promise<readonly GeraakteOpdracht[]> {
  return tx.$queryRaw<GeraakteOpdracht[]>`
    SELECT o.id, o.declaratie_id AS "declaratieId", o.batch_id AS "batchId", o.status::text AS status, o.eind_tot_eind_id AS "eindtotEindId",
           o.bedrag_centen AS bedrag, o.toekenning_id AS "toekenningId", o.budgethouder_id AS "budgethouderId", o.bron::text AS bron,
           o.verstrekker_id AS "verstrekkerId", o.zorgverlener_id AS "zorgverlenerId",
           CASE WHEN u.id IS NULL THEN NULL ELSE jsonb_build_object('id', u.id, 'soort', u.soort) END AS uitbetaling
    FROM betaalopdracht o LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
    WHERE o.eind_tot_eind_id = ANY(${[...eindtotEindIds]}::text[]) AND o.batch_id IS NOT NULL
      AND o.status IN ('vrijgegeven', 'betaald', 'gestorneerd')
    ORDER BY o.id FOR UPDATE OF o`;
}
