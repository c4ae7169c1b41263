/** What must hold of ambtshalve budgets: approved by two, alone, and empty once the grant has come. */
import type { Invariant } from "./invariant";

export const VOORLOPIG: readonly Invariant[] = [
  {
    code: "I5-voorlopig",
    titel: "Elk voorlopig budget is door twee mensen geopend, met een opdracht, en is precies wat zij goedkeurden",
    sql: `SELECT t.nummer AS overtreding FROM toekenningsversie v JOIN toekenning t ON t.id = v.toekenning_id
          WHERE v.voorlopig_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voorlopig_budget b WHERE b.id = v.voorlopig_id AND b.toekenning_id = t.id)
          UNION ALL
          SELECT t.nummer FROM toekenning t JOIN voorlopig_budget b ON b.toekenning_id = t.id
          WHERE b.besloten_door = b.opgemaakt_door OR b.besloten_door IS NULL OR (b.budgethouder_id, b.verstrekker_id, b.wet) IS DISTINCT FROM (t.budgethouder_id, t.verstrekker_id, t.wet)
             OR (b.status = 'vervangen' AND t.status <> 'ingetrokken')
             OR NOT EXISTS (SELECT 1 FROM toekenningsversie v WHERE v.toekenning_id = t.id AND v.voorlopig_id = b.id AND v.versie = 1 AND (v.van, v.tm, v.bedrag_centen) = (b.van, b.tm, b.bedrag_centen))`,
  },
  {
    code: "I5-voorlopig-wijziging",
    titel: "Elke einddatum van een voorlopig budget volgt uit een wijziging, en langer door twee mensen",
    sql: `SELECT b.nummer AS overtreding FROM (
            SELECT w.*, lead(w.oude_einddatum) OVER (PARTITION BY w.voorlopig_id ORDER BY w.id) AS volgende
            FROM voorlopig_wijziging w WHERE w.status = 'doorgevoerd' AND w.soort <> 'overdracht') w
          JOIN voorlopig_budget b ON b.id = w.voorlopig_id
          WHERE w.nieuwe_einddatum <> coalesce(w.volgende, b.einddatum) OR w.soort = 'verlenging' AND w.besloten_door = w.opgemaakt_door
          UNION ALL
          SELECT b.nummer FROM voorlopig_wijziging w JOIN voorlopig_budget b ON b.id = w.voorlopig_id WHERE w.status = 'voorgesteld' AND b.status <> 'goedgekeurd'`,
  },
  {
    code: "I4-voorlopig",
    titel: "Naast een voorlopig budget loopt geen ander budget van dezelfde wet, verstrekker en dagen",
    sql: `SELECT v.nummer || ' ' || a.nummer AS overtreding FROM toekenning v
          JOIN toekenning a ON a.budgethouder_id = v.budgethouder_id AND a.verstrekker_id = v.verstrekker_id AND a.wet = v.wet AND a.id <> v.id
            AND a.status IN ('voorlopig', 'definitief') AND daterange(a.van, a.tm, '[]') && daterange(v.van, v.tm, '[]')
          WHERE v.status = 'voorlopig'`,
  },
  {
    code: "I1-vervangen",
    titel: "Wat op een vervangen voorlopig budget is geboekt, telt op tot nul, en alles staat op de toekenning",
    sql: `SELECT b.nummer AS overtreding FROM voorlopig_budget b JOIN herstel h ON h.id = b.herstel_id JOIN toekenning n ON n.id = h.naar_toekenning_id
          WHERE b.status = 'vervangen' AND (h.van_toekenning_id <> b.toekenning_id OR h.soort <> 'samenvoeging' OR h.uitgevoerd_op IS NULL
            OR (n.budgethouder_id, n.verstrekker_id, n.wet) IS DISTINCT FROM (b.budgethouder_id, b.verstrekker_id, b.wet)
            OR EXISTS (SELECT 1 FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id WHERE g.toekenning_id = b.toekenning_id
                       GROUP BY g.id HAVING sum(r.bedrag_centen) <> 0)
            OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.toekenning_id = b.toekenning_id) OR EXISTS (SELECT 1 FROM declaratie d WHERE d.toekenning_id = b.toekenning_id))`,
  },
];
