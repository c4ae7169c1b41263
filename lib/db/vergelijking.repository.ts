/** The budget equation, read from the books themselves and never from a summary: saldi, what was granted, and the bookings. */
import { BUDGETREKENINGEN, type Boekingsoort, type Rekeningsoort } from "@/lib/domein/budget/rekeningen";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";

const { sql } = Prisma;

export type Saldorij = { readonly groep: string; readonly soort: Rekeningsoort; readonly bedrag: bigint };
export type Afwijkingrij = { readonly groep: string; readonly toekenningen: bigint; readonly afwijkend: bigint; readonly verschil: bigint };

type Allen = { readonly saldi: readonly Saldorij[]; readonly afwijkingen: readonly Afwijkingrij[] };
type Allenrij = { readonly groep: string; readonly soort: Rekeningsoort | null; readonly bedrag: bigint; readonly toekenningen: bigint; readonly afwijkend: bigint };

/** Of everybody, for the SVB: the sums of all saldi of every verstrekker, the voorschot included, and how many of its budgets are off. The accounts are read once for both. */
export async function readVergelijkingVanAllen(tx: Tx): Promise<Allen> {
  const rijen = await tx.$queryRaw<Allenrij[]>`
    WITH som AS MATERIALIZED (SELECT * FROM saldi_van_allen(${[...BUDGETREKENINGEN]}::rekeningsoort[])),
    -- First, and by themselves: from the side of the accounts it would be every boeking of every budget.
    gesloten AS MATERIALIZED (SELECT id FROM boeking WHERE soort = 'afsluiting'),
    weg AS MATERIALIZED (
      SELECT g.toekenning_id, -sum(r.bedrag_centen) AS terug FROM gesloten b JOIN boekingsregel r ON r.boeking_id = b.id JOIN grootboekrekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar'
      GROUP BY 1),
    per AS (
      SELECT t.verstrekker_id, CASE WHEN t.status = 'ingetrokken' THEN 0 ELSE t.bedrag_centen - coalesce(weg.terug, 0) - coalesce(som.budget, 0) END AS verschil_budget,
        coalesce(som.bedrag - som.budget, 0) AS verschil_overig
      FROM toekenning t LEFT JOIN som ON som.toekenning_id = t.id AND som.soort IS NULL LEFT JOIN weg ON weg.toekenning_id = t.id)
    SELECT verstrekker_id::text AS groep, soort::text AS soort, bedrag, 0::bigint AS toekenningen, 0::bigint AS afwijkend FROM som WHERE soort IS NOT NULL
    UNION ALL
    SELECT verstrekker_id::text, NULL, sum(verschil_budget - verschil_overig)::bigint, count(*), count(*) FILTER (WHERE verschil_budget <> 0 OR verschil_overig <> 0) FROM per GROUP BY 1`;
  return {
    saldi: rijen.flatMap(({ groep, soort, bedrag }) => (soort === null ? [] : [{ groep, soort, bedrag }])),
    afwijkingen: rijen.flatMap(({ groep, soort, bedrag, toekenningen, afwijkend }) => (soort === null ? [{ groep, toekenningen, afwijkend, verschil: bedrag }] : [])),
  };
}

/** Sums of the saldi of one verstrekker, per wet; under "" what belongs to no budget: the voorschot. */
export const readSaldiPerWet = (tx: Tx, verstrekkerId: string): Promise<Saldorij[]> => tx.$queryRaw<Saldorij[]>`SELECT wet AS groep, soort, bedrag FROM saldi_van_verstrekker(${verstrekkerId}::uuid)`;

/**
 * What each toekenning is off. The four accounts of the budget together are what was granted (once withdrawn: what is left on them;
 * once closed: less what went back then),
 * and all its other accounts, which hold money of others, are together nothing.
 */
const perToekenning = (verstrekkerId: string): Prisma.Sql => sql`
  x AS MATERIALIZED (SELECT * FROM sommen_van_verstrekker(${verstrekkerId}::uuid, ${[...BUDGETREKENINGEN]}::rekeningsoort[])),
  per AS (
    SELECT t.id, t.nummer, t.verstrekker_id, t.wet, t.van, t.tm, coalesce(x.budget, 0)::bigint AS budget,
      (CASE WHEN t.status = 'ingetrokken' THEN coalesce(x.budget, 0) ELSE t.bedrag_centen - coalesce(x.terug, 0) END)::bigint AS toegekend,
      (CASE WHEN t.status = 'ingetrokken' THEN 0 ELSE t.bedrag_centen - coalesce(x.terug, 0) - coalesce(x.budget, 0) END)::bigint AS verschil_budget, coalesce(x.overig, 0)::bigint AS verschil_overig
    FROM toekenning t LEFT JOIN x ON x.toekenning_id = t.id WHERE t.verstrekker_id = ${verstrekkerId}::uuid)`;

/** Budgets of one verstrekker that are off, per wet. Differences that cancel out are counted all the same. */
export const readAfwijkingen = (tx: Tx, verstrekkerId: string): Promise<Afwijkingrij[]> => tx.$queryRaw<Afwijkingrij[]>`
  WITH ${perToekenning(verstrekkerId)}
  SELECT wet::text AS groep, count(*) AS toekenningen,
    count(*) FILTER (WHERE verschil_budget <> 0 OR verschil_overig <> 0) AS afwijkend, sum(verschil_budget - verschil_overig)::bigint AS verschil FROM per GROUP BY 1`;

export type Toekenningrij = {
  readonly id: string;
  readonly nummer: string;
  readonly van: Date;
  readonly tm: Date;
  readonly toegekend: bigint;
  readonly budget: bigint;
  readonly verschil: bigint;
};

type Bladzijde = { readonly vanaf: number; readonly aantal: number };

/** Budgets of one verstrekker under one wet, those that are off first. */
export const readVergelijkingToekenningen = (tx: Tx, verstrekkerId: string, wet: Wet, { vanaf, aantal }: Bladzijde): Promise<Toekenningrij[]> => tx.$queryRaw<Toekenningrij[]>`
  WITH ${perToekenning(verstrekkerId)}
  SELECT id, nummer, van, tm, toegekend, budget, verschil_budget - verschil_overig AS verschil FROM per WHERE wet = ${wet}::wet
  ORDER BY (verschil_budget <> 0 OR verschil_overig <> 0) DESC, van DESC, nummer LIMIT ${aantal}::int OFFSET ${vanaf}::int`;

export type Rekeningrij = { readonly soort: Rekeningsoort; readonly saldo: bigint; readonly regels: bigint };

/** Each account of one toekenning: what it says and what its bookings add up to. */
export const readRekeningen = (tx: Tx, toekenningId: string): Promise<Rekeningrij[]> => tx.$queryRaw<Rekeningrij[]>`
  SELECT g.soort, coalesce(s.bedrag_centen, 0) AS saldo, coalesce((SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.rekening_id = g.id), 0)::bigint AS regels
  FROM grootboekrekening g LEFT JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = ${toekenningId}::uuid ORDER BY g.soort`;

export type Boekingrij = {
  readonly id: string;
  readonly soort: Boekingsoort;
  readonly geboekt_op: Date;
  readonly onderwerp_soort: string;
  readonly gebeurtenis: string | null;
  readonly gegevens: Readonly<Record<string, unknown>> | null;
  readonly rol: string | null;
  readonly wie: string | null;
  readonly regels: readonly { readonly soort: Rekeningsoort; readonly bedrag: string }[];
  readonly som: bigint;
  readonly totaal: bigint;
};

/** The bookings of one toekenning, newest first, each with all its regels and with who did what. */
export const readBoekingen = (tx: Tx, toekenningId: string, { vanaf, aantal }: Bladzijde): Promise<Boekingrij[]> => tx.$queryRaw<Boekingrij[]>`
  WITH van_budget AS (
    SELECT DISTINCT r.boeking_id AS id FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id WHERE g.toekenning_id = ${toekenningId}::uuid),
  bladzijde AS (
    SELECT b.*, count(*) OVER () AS totaal FROM van_budget v JOIN boeking b ON b.id = v.id ORDER BY b.geboekt_op DESC, b.id DESC LIMIT ${aantal}::int OFFSET ${vanaf}::int)
  SELECT b.id, b.soort, b.geboekt_op, b.onderwerp_soort, e.soort AS gebeurtenis, e.gegevens, e.rol, coalesce(w.naam, e.proces) AS wie, b.totaal,
    (SELECT jsonb_agg(jsonb_build_object('soort', g.soort, 'bedrag', r.bedrag_centen::text) ORDER BY r.bedrag_centen, g.soort) FROM boekingsregel r JOIN grootboekrekening g ON g.id = r.rekening_id WHERE r.boeking_id = b.id) AS regels,
    (SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.boeking_id = b.id)::bigint AS som
  FROM bladzijde b LEFT JOIN gebeurtenis e ON e.id = b.gebeurtenis_id LEFT JOIN gebruiker w ON w.id = e.gebruiker_id ORDER BY b.geboekt_op DESC, b.id DESC`;

/** What went back to the verstrekker when this budget was closed, and afterwards. */
export async function readTeruggegeven(tx: Tx, toekenningId: string): Promise<bigint> {
  const [rij] = await tx.$queryRaw<[{ terug: bigint }]>`
    SELECT coalesce(-sum(r.bedrag_centen), 0)::bigint AS terug FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id JOIN boeking b ON b.id = r.boeking_id
    WHERE g.toekenning_id = ${toekenningId}::uuid AND g.soort = 'beschikbaar' AND b.soort = 'afsluiting'`;
  return rij.terug;
}
