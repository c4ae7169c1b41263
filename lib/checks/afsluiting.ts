/** What must always hold about budgets that are closed and about the account of each verstrekker. */
import type { Invariant } from "./invariant";

export const AFSLUITING: readonly Invariant[] = [
  {
    code: "A1-afgesloten",
    titel: "Een budget is afgesloten als en alleen als er een afrekening is, op precies wat het laatste bericht zei",
    sql: `SELECT t.nummer AS overtreding FROM toekenning t FULL JOIN afsluiting a ON a.toekenning_id = t.id LEFT JOIN budgetafsluitbericht b ON b.id = a.budgetafsluitbericht_id
          WHERE (t.status = 'afgesloten') <> (a.toekenning_id IS NOT NULL)
             OR a.toekenning_id IS NOT NULL AND (b.besteed_centen, b.toegekend_centen) IS DISTINCT FROM (a.besteed_centen, a.toegekend_centen)`,
  },
  {
    code: "A2-afrekening",
    titel: "Bij het afsluiten ging precies terug wat was toegekend en niet besteed",
    sql: `SELECT t.nummer AS overtreding FROM afsluiting a JOIN toekenning t ON t.id = a.toekenning_id
          WHERE a.terug_centen <> greatest(a.toegekend_centen - a.besteed_centen, 0)
             OR a.terug_centen <> (SELECT coalesce(-sum(r.bedrag_centen), 0) FROM boeking k JOIN boekingsregel r ON r.boeking_id = k.id
                  JOIN grootboekrekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar'
                  WHERE k.onderwerp_id = t.id AND k.soort = 'afsluiting' AND k.geboekt_op = a.afgesloten_op)`,
  },
  {
    code: "A3-daarna",
    titel: "Na het afsluiten is op een budget niets geboekt dat dan niet meer mag",
    sql: `SELECT DISTINCT t.nummer AS overtreding FROM afsluiting a JOIN toekenning t ON t.id = a.toekenning_id JOIN grootboekrekening g ON g.toekenning_id = t.id
          JOIN boekingsregel r ON r.rekening_id = g.id JOIN boeking k ON k.id = r.boeking_id
          WHERE k.geboekt_op > a.afgesloten_op AND NOT EXISTS (SELECT 1 FROM boekingsweg w WHERE w.soort = k.soort AND w.na_afsluiting)`,
  },
  {
    code: "A4-bericht",
    titel: "Elk budgetafsluitbericht is byte voor byte wat is verzonden, en een betwist bericht heeft een zaak",
    sql: `SELECT nummer AS overtreding FROM budgetafsluitbericht WHERE sha256(inhoud) <> inhoud_hash
          UNION ALL SELECT b.nummer FROM budgetafsluitbericht b WHERE b.status = 'betwist'
            AND NOT EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.onderwerp_id = b.id AND u.status NOT IN ('opgelost', 'vervallen'))`,
  },
  {
    code: "V2-ontvangen",
    titel: "Per verstrekker: ontvangen en terugbetaald is precies wat aan voorschotten is geboekt",
    sql: `SELECT v.id::text AS overtreding FROM verstrekker v
          LEFT JOIN (SELECT verstrekker_id, sum(CASE soort WHEN 'ontvangst' THEN bedrag_centen ELSE -bedrag_centen END) AS som FROM voorschotmutatie WHERE status = 'geboekt' GROUP BY 1) m ON m.verstrekker_id = v.id
          LEFT JOIN (SELECT g.verstrekker_id, -sum(s.bedrag_centen) AS som FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.soort = 'ontvangsten' GROUP BY 1) k ON k.verstrekker_id = v.id
          WHERE coalesce(m.som, 0) <> coalesce(k.som, 0)`,
  },
];
