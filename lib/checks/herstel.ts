/** What must hold of corrections: every cent that left one budget arrived on another, and every claim says how it got where it is. */
import type { Invariant } from "./invariant";

export const HERSTEL: readonly Invariant[] = [
  {
    code: "I5-spoor",
    titel: "Na een herstel staan overeenkomst, declaratie en betaling op het budget van de laatste herstelregel",
    sql: `SELECT DISTINCT z.nummer AS overtreding FROM herstelregel r JOIN zorgovereenkomst z ON z.id = r.zorgovereenkomst_id
          LEFT JOIN declaratie d ON d.id = r.declaratie_id LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id
          WHERE NOT EXISTS (SELECT 1 FROM herstelregel later WHERE later.zorgovereenkomst_id = r.zorgovereenkomst_id AND later.declaratie_id IS NOT DISTINCT FROM r.declaratie_id AND later.id > r.id)
            AND (z.toekenning_id <> r.naar_toekenning_id OR d.toekenning_id <> z.toekenning_id OR o.toekenning_id <> z.toekenning_id OR o.verstrekker_id <> z.verstrekker_id)`,
  },
  {
    code: "I1-herstel",
    titel: "Wat een herstel van het ene budget afhaalt, boekt het precies zo op het andere",
    sql: `SELECT h.nummer AS overtreding FROM herstelregel r JOIN herstel h ON h.id = r.herstel_id
          LEFT JOIN boeking terug ON terug.idempotentiesleutel = 'herstel:' || h.id || ':' || r.declaratie_id || ':terug'
          LEFT JOIN boeking opnieuw ON opnieuw.idempotentiesleutel = 'herstel:' || h.id || ':' || r.declaratie_id || ':opnieuw'
          WHERE r.rekening IS NOT NULL
            AND (NOT EXISTS (SELECT 1 FROM boekingsregel b JOIN grootboekrekening g ON g.id = b.rekening_id
                   WHERE b.boeking_id = terug.id AND g.toekenning_id = r.van_toekenning_id AND g.soort = r.rekening AND b.bedrag_centen = -r.bedrag_centen)
              OR NOT EXISTS (SELECT 1 FROM boekingsregel b JOIN grootboekrekening g ON g.id = b.rekening_id
                   WHERE b.boeking_id = opnieuw.id AND g.toekenning_id = r.naar_toekenning_id AND g.soort = r.rekening AND b.bedrag_centen = r.bedrag_centen))
          UNION ALL
          SELECT h.nummer FROM herstel h WHERE h.uitgevoerd_op IS NULL AND (h.status = 'goedgekeurd' OR EXISTS (SELECT 1 FROM herstelregel r WHERE r.herstel_id = h.id))`,
  },
  {
    code: "I1-leeg",
    titel: "Een budget dat in zijn geheel is hersteld, is leeg: geen cent, geen overeenkomst, geen declaratie",
    sql: `SELECT t.nummer AS overtreding FROM herstel h JOIN toekenning t ON t.id = h.van_toekenning_id
          WHERE h.soort IN ('ander_budget', 'overdracht', 'samenvoeging') AND h.uitgevoerd_op IS NOT NULL
            AND (t.status <> 'ingetrokken'
              OR EXISTS (SELECT 1 FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id AND s.bedrag_centen <> 0)
              OR EXISTS (SELECT 1 FROM zorgovereenkomst z WHERE z.toekenning_id = t.id) OR EXISTS (SELECT 1 FROM declaratie d WHERE d.toekenning_id = t.id))`,
  },
  {
    code: "I2-overbesteed",
    titel: "Bij elk overbesteed budget is of was er een zaak",
    sql: `SELECT t.nummer AS overtreding FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'beschikbaar' JOIN saldo s ON s.rekening_id = g.id
          WHERE s.bedrag_centen < 0 AND NOT EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.domein = 'toekenning' AND u.onderwerp_id = t.id)`,
  },
];
