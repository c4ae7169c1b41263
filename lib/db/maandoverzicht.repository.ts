/** Per month, wet and functiesoort: what was granted, what was paid, for how many people and with how many contracts above the maximum. */
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";

export type Maandrij = {
  readonly maand: Date;
  readonly wet: Wet;
  readonly functiesoort: string;
  readonly toegekend: bigint;
  readonly besteed: bigint;
  readonly budgethouders: bigint;
  readonly boven_maximum: bigint;
};

/**
 * A grant covers days; a month gets the part of its days. Counted as the difference of two running totals, so that the months of a
 * functiebudget are together exactly its amount. Paid counts in the month of care.
 */
export const readMaandoverzicht = (tx: Tx, verstrekkerId: string, jaar: number): Promise<Maandrij[]> => tx.$queryRaw<Maandrij[]>`
  WITH maand AS (SELECT m::date AS begin, (m + interval '1 month')::date AS einde FROM generate_series(make_date(${jaar}::int, 1, 1), make_date(${jaar}::int, 12, 1), interval '1 month') m),
  budget AS MATERIALIZED (
    SELECT b.toekenning_id, b.budgethouder_id, b.wet FROM budgetstand b
    WHERE b.verstrekker_id = ${verstrekkerId}::uuid AND b.status <> 'ingetrokken' AND b.van <= make_date(${jaar}::int, 12, 31) AND b.tm >= make_date(${jaar}::int, 1, 1)),
  functie AS MATERIALIZED (
    SELECT b.budgethouder_id, b.wet, f.functiesoort, f.van, f.tm, f.bedrag_centen::numeric AS bedrag, f.tm - f.van + 1 AS dagen
    FROM budget b JOIN toekenningsversie v ON v.toekenning_id = b.toekenning_id
      AND v.versie = (SELECT max(n.versie) FROM toekenningsversie n WHERE n.toekenning_id = b.toekenning_id)
    JOIN functiebudget f ON f.toekenningsversie_id = v.id),
  toegekend AS (
    SELECT m.begin AS maand, f.wet, f.functiesoort, count(DISTINCT f.budgethouder_id) AS budgethouders,
      sum(round(f.bedrag * (least(m.einde, f.tm + 1) - f.van) / f.dagen) - round(f.bedrag * (greatest(m.begin, f.van) - f.van) / f.dagen))::bigint AS bedrag
    FROM maand m JOIN functie f ON f.van < m.einde AND f.tm >= m.begin GROUP BY 1, 2, 3),
  betaald AS (
    SELECT d.maand, z.wet, z.functiesoort, sum(d.toegekend_centen - d.uit_storting_centen)::bigint AS bedrag
    FROM declaratie d JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id
    WHERE d.verstrekker_id = ${verstrekkerId}::uuid AND d.maand BETWEEN make_date(${jaar}::int, 1, 1) AND make_date(${jaar}::int, 12, 1) AND d.status = 'betaald' GROUP BY 1, 2, 3),
  boven AS (
    SELECT m.begin AS maand, z.wet, z.functiesoort, count(DISTINCT z.id) AS aantal
    FROM budgetstand b JOIN zorgovereenkomst z ON z.toekenning_id = b.toekenning_id AND z.status = 'goedgekeurd'
    JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.versie = z.versie JOIN tarief r ON r.overeenkomstversie_id = v.id AND r.tarief_centen > r.maximumtarief_centen
    JOIN maand m ON v.van < m.einde AND coalesce(v.tm, m.begin) >= m.begin
    WHERE b.verstrekker_id = ${verstrekkerId}::uuid AND b.boven_maximum > 0 AND b.van <= make_date(${jaar}::int, 12, 31) AND b.tm >= make_date(${jaar}::int, 1, 1) GROUP BY 1, 2, 3)
  SELECT maand, wet, functiesoort, coalesce(t.bedrag, 0) AS toegekend, coalesce(p.bedrag, 0) AS besteed, coalesce(t.budgethouders, 0) AS budgethouders, coalesce(x.aantal, 0) AS boven_maximum
  FROM toegekend t FULL JOIN betaald p USING (maand, wet, functiesoort) FULL JOIN boven x USING (maand, wet, functiesoort) ORDER BY maand, wet, functiesoort`;
