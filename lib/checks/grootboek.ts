/** The ledger, read once: every boeking beside its regels, and from the same pass what stands on every account. */
import type { Ronde } from "./invariant";

/** Looks rows up by a key, whatever joins the pass asked for: for the few that something is the matter with. */
const zoekOp = (tabel: string, naam: string, kolom: string, sleutel: string): string => `CROSS JOIN LATERAL (SELECT * FROM ${tabel} WHERE ${kolom} = ${sleutel} OFFSET 0) ${naam}`;

/**
 * Every boeking beside its regels, in the order of the index. Nearly all are ordinary: one amount from one account to another. Those are
 * added up per pair of accounts and budget of their subject, which is all that has to be known of them: what each account should hold, and
 * whether both accounts are of that budget. Whatever is otherwise in any way is set apart and asked again, from its regels. The budget of a
 * betaalopdracht is read from the opdracht; that it is the budget of the declaratie is I5-budget.
 */
const BOEKINGEN = `
    onderwerp AS (
      SELECT d.id, d.toekenning_id FROM declaratie d UNION ALL SELECT o.id, o.toekenning_id FROM betaalopdracht o WHERE o.declaratie_id IS NOT NULL),
    regels AS (
      SELECT boeking_id, count(*) AS aantal, min(bedrag_centen) AS laagste, max(bedrag_centen) AS hoogste,
        any_value(rekening_id) FILTER (WHERE bedrag_centen < 0) AS af, any_value(rekening_id) FILTER (WHERE bedrag_centen >= 0) AS bij
      FROM boekingsregel GROUP BY boeking_id),
    geboekt AS (
      SELECT coalesce(b.id, r.boeking_id) AS id, r.af, r.bij, r.hoogste AS bedrag,
        CASE WHEN r.aantal = 2 AND r.laagste + r.hoogste = 0 AND r.af IS NOT NULL AND r.bij IS NOT NULL THEN b.onderwerp_id END AS gewoon
      FROM boeking b FULL JOIN regels r ON r.boeking_id = b.id OFFSET 0),
    samen AS MATERIALIZED (
      SELECT CASE WHEN g.gewoon IS NOT NULL THEN g.af END AS af, CASE WHEN g.gewoon IS NOT NULL THEN g.bij END AS bij, o.toekenning_id,
        CASE WHEN g.gewoon IS NULL THEN g.id END AS anders, sum(g.bedrag) AS bedrag
      FROM geboekt g LEFT JOIN onderwerp o ON o.id = g.gewoon GROUP BY 1, 2, 3, 4),
    anders AS MATERIALIZED (SELECT anders AS id FROM samen WHERE anders IS NOT NULL)`;

/** What was booked on each account, from the regels, beside the saldo that was kept of it. */
const REKENINGEN = `
    geteld AS MATERIALIZED (
      SELECT x.rekening_id, sum(x.bedrag) AS som FROM (
        SELECT af AS rekening_id, -bedrag AS bedrag FROM samen WHERE af IS NOT NULL UNION ALL SELECT bij, bedrag FROM samen WHERE af IS NOT NULL
        UNION ALL SELECT r.rekening_id, r.bedrag_centen FROM anders a ${zoekOp("boekingsregel", "r", "boeking_id", "a.id")}) x GROUP BY 1),
    rekening AS MATERIALIZED (
      SELECT g.id, g.soort, g.toekenning_id, g.verstrekker_id, s.bedrag_centen AS saldo, coalesce(t.som, 0) AS som
      FROM grootboekrekening g LEFT JOIN saldo s ON s.rekening_id = g.id LEFT JOIN geteld t ON t.rekening_id = g.id),
    elders AS MATERIALIZED (
      SELECT s.af FROM samen s LEFT JOIN rekening af ON af.id = s.af LEFT JOIN rekening bij ON bij.id = s.bij
      WHERE af.toekenning_id <> s.toekenning_id OR bij.toekenning_id <> s.toekenning_id),
    verdacht AS MATERIALIZED (
      SELECT id FROM anders UNION SELECT r.boeking_id FROM elders e ${zoekOp("boekingsregel", "r", "rekening_id", "e.af")})`;

/** Where the amount of a betaalopdracht stands on the accounts of its budget, for either source. */
const PLAATSEN = `(VALUES ('budget'::betaalbron, 'klaar'::opdrachtstatus, 'gereserveerd'::rekeningsoort), ('budget', 'in_batch', 'gereserveerd'), ('budget', 'vrijgegeven', 'onderweg'), ('budget', 'betaald', 'besteed'),
  ('storting', 'klaar', 'storting_gereserveerd'), ('storting', 'in_batch', 'storting_gereserveerd'), ('storting', 'vrijgegeven', 'storting_onderweg'), ('storting', 'betaald', 'storting_besteed')) AS plaats (bron, status, soort)`;

/** From the betaalopdrachten, and from what was approved or came back without one that lives: what should stand on three accounts of each budget, per source. */
const HOORT = `
    goedgekeurd AS MATERIALIZED (
      SELECT id, toekenning_id, toegekend_centen - uit_storting_centen AS uit_budget, uit_storting_centen AS uit_storting FROM declaratie WHERE status IN ('goedgekeurd', 'in_betaling', 'gestorneerd')),
    deel AS (
      SELECT id, toekenning_id, 'budget'::betaalbron AS bron, uit_budget AS bedrag FROM goedgekeurd WHERE uit_budget > 0
      UNION ALL SELECT id, toekenning_id, 'storting', uit_storting FROM goedgekeurd WHERE uit_storting > 0),
    bron AS (
      SELECT o.toekenning_id, plaats.soort, o.bedrag
      FROM (SELECT o.toekenning_id, o.bron, o.status, sum(o.bedrag_centen) AS bedrag FROM betaalopdracht o LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
            WHERE o.status <> 'betaald' OR u.soort IS DISTINCT FROM 'terugstorting' GROUP BY 1, 2, 3) o
      JOIN ${PLAATSEN} ON plaats.bron = o.bron AND plaats.status = o.status
      UNION ALL
      SELECT d.toekenning_id, CASE d.bron WHEN 'budget' THEN 'gereserveerd'::rekeningsoort ELSE 'storting_gereserveerd' END, d.bedrag FROM deel d
      WHERE (SELECT count(*) FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.bron = d.bron AND o.status NOT IN ('gestorneerd', 'vervallen')) = 0
      UNION ALL
      SELECT u.toekenning_id, CASE u.soort WHEN 'vvb' THEN 'gereserveerd'::rekeningsoort ELSE 'storting_gereserveerd' END, u.bedrag_centen FROM uitbetaling u WHERE u.status = 'gestorneerd'),
    hoort AS (SELECT toekenning_id, soort, sum(bedrag) AS bedrag FROM bron GROUP BY 1, 2),
    staat AS (
      SELECT toekenning_id, soort, saldo FROM rekening WHERE toekenning_id IS NOT NULL
        AND soort IN ('gereserveerd', 'onderweg', 'besteed', 'storting_gereserveerd', 'storting_onderweg', 'storting_besteed') AND saldo IS NOT NULL)`;

export const GROOTBOEK: Ronde = {
  koppen: [
    { code: "I1-boeking", titel: "Elke boeking telt op tot nul en heeft minstens twee regels, en elke regel is van een boeking" },
    { code: "I5-herkomst", titel: "Elke boeking staat op het budget van de declaratie, of een herstelregel zegt waarom niet" },
    { code: "I3-saldo", titel: "Elk saldo is de som van zijn boekingsregels" },
    { code: "I1-geheel", titel: "Alle boekingsregels samen zijn nul" },
    { code: "I1-budget", titel: "Per toekenning: toegekend = beschikbaar + gereserveerd + onderweg + besteed + wat bij het afsluiten terugging" },
    { code: "I4-verstrekker", titel: "Per verstrekker: wat is verstrekt staat precies op de budgetten" },
    { code: "V1-uitbetaald", titel: "Per verstrekker: verrekend met de rekening-courant is precies wat uit zijn budgetten is betaald" },
    { code: "I5-reservering", titel: "Gereserveerd, per bron, is precies wat is goedgekeurd en nog niet naar de bank is" },
    { code: "I5-onderweg", titel: "Onderweg en besteed zijn, per bron, precies de vrijgegeven en de betaalde opdrachten" },
  ],
  joins: "volgorde",
  sql: `
    WITH ${BOEKINGEN},${REKENINGEN},${HOORT}
    SELECT 'I1-boeking' AS code, a.id::text AS overtreding
      FROM anders a CROSS JOIN LATERAL (SELECT coalesce(sum(r.bedrag_centen), 0) AS som, count(*) AS regels FROM boekingsregel r WHERE r.boeking_id = a.id) r
      WHERE r.som <> 0 OR r.regels < 2 OR NOT EXISTS (SELECT 1 FROM boeking b WHERE b.id = a.id)
    UNION ALL SELECT DISTINCT 'I5-herkomst', d.nummer || ' ' || coalesce((SELECT t.nummer FROM toekenning t WHERE t.id = g.toekenning_id), g.toekenning_id::text)
      FROM verdacht v ${zoekOp("boeking", "b", "id", "v.id")}
      CROSS JOIN LATERAL (SELECT b.onderwerp_id AS declaratie_id UNION ALL SELECT o.declaratie_id FROM betaalopdracht o WHERE o.id = b.onderwerp_id) h
      ${zoekOp("declaratie", "d", "id", "h.declaratie_id")} ${zoekOp("boekingsregel", "r", "boeking_id", "v.id")} ${zoekOp("grootboekrekening", "g", "id", "r.rekening_id")}
      WHERE g.toekenning_id <> d.toekenning_id AND NOT EXISTS (SELECT 1 FROM herstelregel x WHERE x.declaratie_id = d.id AND x.van_toekenning_id = g.toekenning_id)
    UNION ALL SELECT 'I3-saldo', id::text FROM rekening WHERE saldo IS DISTINCT FROM som
    UNION ALL SELECT 'I1-geheel', sum(som)::text FROM geteld HAVING coalesce(sum(som), 0) <> 0
    UNION ALL SELECT 'I1-budget', t.nummer FROM toekenning t
      LEFT JOIN (SELECT toekenning_id, sum(saldo) AS stand FROM rekening WHERE soort IN ('beschikbaar', 'gereserveerd', 'onderweg', 'besteed') GROUP BY 1) nu ON nu.toekenning_id = t.id
      LEFT JOIN (SELECT g.toekenning_id, -sum(r.bedrag_centen) AS terug FROM boekingsregel r JOIN rekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar'
                 WHERE r.boeking_id IN (SELECT b.id FROM boeking b WHERE b.soort = 'afsluiting') GROUP BY 1) weg ON weg.toekenning_id = t.id
      WHERE t.status <> 'ingetrokken' AND coalesce(nu.stand, 0) + coalesce(weg.terug, 0) <> t.bedrag_centen
    UNION ALL SELECT 'I4-verstrekker', verstrekker_id::text FROM rekening GROUP BY verstrekker_id HAVING sum(saldo) <> 0
    UNION ALL SELECT 'V1-uitbetaald', verstrekker_id::text FROM rekening WHERE soort IN ('besteed', 'uitbetaald')
      GROUP BY verstrekker_id HAVING sum(CASE soort WHEN 'besteed' THEN saldo ELSE -saldo END) <> 0
    UNION ALL SELECT CASE WHEN coalesce(h.soort, s.soort) IN ('gereserveerd', 'storting_gereserveerd') THEN 'I5-reservering' ELSE 'I5-onderweg' END,
        coalesce((SELECT t.nummer FROM toekenning t WHERE t.id = coalesce(h.toekenning_id, s.toekenning_id)), coalesce(h.toekenning_id, s.toekenning_id)::text) || ' ' || coalesce(h.soort, s.soort)
      FROM hoort h FULL JOIN staat s ON s.toekenning_id = h.toekenning_id AND s.soort = h.soort WHERE coalesce(h.bedrag, 0) <> coalesce(s.saldo, 0)`,
};
