/** What must always hold about the budgethouder's own money and about the amount that needs no account. */
import type { Invariant } from "./invariant";

const STORTING = "('gestort', 'storting_beschikbaar', 'storting_gereserveerd', 'storting_onderweg', 'storting_besteed', 'storting_terugbetaald')";

/** What one account held just before a booking: the regels of earlier boekingen (uuidv7 sorts by time, the saldo was locked). */
const VOOR = (rekening: string): string =>
  `(SELECT coalesce(sum(r.bedrag_centen), 0) FROM boekingsregel r JOIN grootboekrekening g ON g.id = r.rekening_id
    WHERE g.toekenning_id = d.toekenning_id AND g.soort = '${rekening}' AND r.boeking_id < res.id)`;

export const EIGEN_GELD: readonly Invariant[] = [
  {
    code: "I1-storting",
    titel: "Per toekenning: gestort = vrij + gereserveerd + onderweg + besteed + terugbetaald, en gestort is wat er binnenkwam",
    sql: `SELECT t.nummer AS overtreding FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort IN ${STORTING} JOIN saldo s ON s.rekening_id = g.id
          GROUP BY t.id HAVING sum(s.bedrag_centen) <> 0
             OR -sum(s.bedrag_centen) FILTER (WHERE g.soort = 'gestort') <> (SELECT coalesce(sum(st.ontvangen_centen), 0) FROM storting st WHERE st.toekenning_id = t.id)`,
  },
  {
    code: "I1-terugbetaald",
    titel: "Terugbetaald is precies wat de bank aan stortingen heeft teruggebracht, en nooit meer dan de storting",
    sql: `SELECT t.nummer AS overtreding FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'storting_terugbetaald' JOIN saldo s ON s.rekening_id = g.id
          WHERE s.bedrag_centen <> (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u WHERE u.toekenning_id = t.id AND u.soort = 'terugstorting' AND u.status = 'betaald')
          UNION ALL
          SELECT st.nummer FROM storting st JOIN uitbetaling u ON u.storting_id = st.id AND u.status <> 'ingetrokken'
          GROUP BY st.id HAVING sum(u.bedrag_centen) > st.ontvangen_centen OR bool_or(u.iban <> st.iban)`,
  },
  {
    code: "I10-storting",
    titel: "Een storting is alleen gebruikt boven het maximumtarief of toen het budget op was",
    sql: `SELECT d.nummer AS overtreding FROM declaratie d JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.bron = 'storting'
          JOIN boeking res ON res.idempotentiesleutel = 'reservering:' || o.id
          JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id
          JOIN LATERAL (SELECT sum(CASE WHEN least(t.maximumtarief_centen, b.bedrag) < r.tarief_centen
              THEN (2 * least(t.maximumtarief_centen, b.bedrag) * r.aantal_honderdsten + 100) / 200 ELSE r.bedrag_centen END) AS hoogstens
            FROM declaratieregel r JOIN tarief t ON t.id = r.tarief_id
            LEFT JOIN LATERAL (SELECT min(x.bedrag_centen) AS bedrag FROM (SELECT DISTINCT ON (p.tariefsoort) p.bedrag_centen FROM maximumtarief p
              WHERE p.verstrekker_id = z.verstrekker_id AND p.wet = z.wet AND p.functiesoort = z.functiesoort AND p.eenheid = t.eenheid AND p.van <= r.van
              ORDER BY p.tariefsoort, p.van DESC) x) b ON true
            WHERE r.declaratie_id = d.id) m ON true
          WHERE d.toegekend_centen - d.uit_storting_centen < m.hoogstens AND ${VOOR("beschikbaar")} > 0`,
  },
  {
    code: "I26-vvb",
    titel: "Nooit meer verantwoordingsvrij opgenomen dan het recht dat bij de laatste aanvraag is berekend",
    sql: `SELECT u.toekenning_id::text || ' ' || u.jaar AS overtreding FROM uitbetaling u WHERE u.soort = 'vvb' AND u.status NOT IN ('afgewezen', 'ingetrokken')
          GROUP BY u.toekenning_id, u.jaar HAVING sum(u.bedrag_centen) > (array_agg(u.recht_centen ORDER BY u.id DESC))[1]`,
  },
  {
    code: "I26-ontvangst",
    titel: "Elke ontvangst hoort bij één storting voor precies dat bedrag, of heeft een zaak",
    sql: `SELECT b.sleutel AS overtreding FROM bankontvangst b LEFT JOIN storting st ON st.bankontvangst_id = b.id
          WHERE (st.id IS NULL AND NOT EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.domein = 'storting' AND u.onderwerp_id = b.id)) OR st.ontvangen_centen <> b.bedrag_centen`,
  },
];
