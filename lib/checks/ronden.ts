/**
 * The invariants over whole tables, several in one pass. A country has twelve million boekingsregels and two million declaraties: reading
 * them is what a check costs, so each table is read as seldom as can be, and nothing is looked up for each row again.
 */
import type { Ronde } from "./invariant";

const LEEFT = "NOT IN ('gestorneerd', 'vervallen')";

/** Looks one row up by its key, whatever joins the pass asked for: for the few that something is the matter with. */
const zoekOp = (tabel: string, naam: string, sleutel: string): string => `CROSS JOIN LATERAL (SELECT * FROM ${tabel} WHERE id = ${sleutel} OFFSET 0) ${naam}`;

/**
 * Every boeking beside its regels, in the order of the index. Nearly all are of one amount from one account to another: those are judged
 * as they come by, without a sum. Whatever is otherwise in any way is asked again, from its regels, for what exactly is wrong with it.
 */
const BOEKINGEN: Ronde = {
  koppen: [
    { code: "I1-boeking", titel: "Elke boeking telt op tot nul en heeft minstens twee regels" },
    { code: "I5-herkomst", titel: "Elke boeking staat op het budget van de declaratie, of een herstelregel zegt waarom niet" },
  ],
  joins: "volgorde",
  sql: `
    WITH rekening AS MATERIALIZED (SELECT id, toekenning_id FROM grootboekrekening),
    hoort AS (
      SELECT d.id AS onderwerp_id, d.toekenning_id FROM declaratie d
      UNION ALL
      SELECT o.id, d.toekenning_id FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id),
    per AS (
      SELECT b.id, b.onderwerp_id, count(r.boeking_id) AS regels, min(r.bedrag_centen) AS laagste, max(r.bedrag_centen) AS hoogste,
        any_value(r.rekening_id) FILTER (WHERE r.bedrag_centen < 0) AS af, any_value(r.rekening_id) FILTER (WHERE r.bedrag_centen >= 0) AS bij
      FROM boeking b LEFT JOIN boekingsregel r ON r.boeking_id = b.id GROUP BY b.id),
    gezien AS (
      SELECT p.id, p.onderwerp_id, CASE WHEN p.regels <> 2 OR p.af IS NULL OR p.bij IS NULL THEN true ELSE p.laagste + p.hoogste <> 0 END AS anders,
        af.toekenning_id <> h.toekenning_id OR bij.toekenning_id <> h.toekenning_id AS elders
      FROM per p LEFT JOIN hoort h ON h.onderwerp_id = p.onderwerp_id LEFT JOIN rekening af ON af.id = p.af LEFT JOIN rekening bij ON bij.id = p.bij),
    verdacht AS MATERIALIZED (SELECT DISTINCT id, onderwerp_id, anders FROM gezien WHERE anders OR elders)
    SELECT 'I1-boeking' AS code, v.id::text AS overtreding
    FROM verdacht v CROSS JOIN LATERAL (SELECT coalesce(sum(r.bedrag_centen), 0) AS som, count(*) AS regels FROM boekingsregel r WHERE r.boeking_id = v.id) r
    WHERE v.anders AND (r.som <> 0 OR r.regels < 2)
    UNION ALL
    SELECT DISTINCT 'I5-herkomst', d.nummer || ' ' || coalesce((SELECT t.nummer FROM toekenning t WHERE t.id = g.toekenning_id), g.toekenning_id::text)
    FROM verdacht v CROSS JOIN LATERAL (SELECT v.onderwerp_id AS declaratie_id UNION ALL SELECT o.declaratie_id FROM betaalopdracht o WHERE o.id = v.onderwerp_id) h
    ${zoekOp("declaratie", "d", "h.declaratie_id")} CROSS JOIN LATERAL (SELECT r.rekening_id FROM boekingsregel r WHERE r.boeking_id = v.id OFFSET 0) r ${zoekOp("grootboekrekening", "g", "r.rekening_id")}
    WHERE g.toekenning_id <> d.toekenning_id AND NOT EXISTS (SELECT 1 FROM herstelregel x WHERE x.declaratie_id = d.id AND x.van_toekenning_id = g.toekenning_id)`,
};

const SALDI: Ronde = {
  koppen: [
    { code: "I3-saldo", titel: "Elk saldo is de som van zijn boekingsregels" },
    { code: "I1-geheel", titel: "Alle boekingsregels samen zijn nul" },
  ],
  joins: "hash",
  sql: `
    WITH geteld AS MATERIALIZED (SELECT rekening_id, sum(bedrag_centen) AS som FROM boekingsregel GROUP BY 1)
    SELECT 'I3-saldo' AS code, g.id::text AS overtreding FROM grootboekrekening g LEFT JOIN saldo s ON s.rekening_id = g.id LEFT JOIN geteld r ON r.rekening_id = g.id
    WHERE s.bedrag_centen IS DISTINCT FROM coalesce(r.som, 0)
    UNION ALL
    SELECT 'I1-geheel', sum(som)::text FROM geteld HAVING coalesce(sum(som), 0) <> 0`,
};

const TOEKENNINGEN: Ronde = {
  koppen: [{ code: "I1-budget", titel: "Per toekenning: toegekend = beschikbaar + gereserveerd + onderweg + besteed + wat bij het afsluiten terugging" }],
  joins: "hash",
  sql: `
    SELECT 'I1-budget' AS code, t.nummer AS overtreding FROM toekenning t
    LEFT JOIN (SELECT g.toekenning_id, sum(s.bedrag_centen) AS stand FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
               WHERE g.soort IN ('beschikbaar', 'gereserveerd', 'onderweg', 'besteed') GROUP BY 1) nu ON nu.toekenning_id = t.id
    LEFT JOIN (SELECT g.toekenning_id, -sum(r.bedrag_centen) AS terug FROM boekingsregel r JOIN grootboekrekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar'
               WHERE r.boeking_id IN (SELECT b.id FROM boeking b WHERE b.soort = 'afsluiting') GROUP BY 1) weg ON weg.toekenning_id = t.id
    WHERE t.status <> 'ingetrokken' AND coalesce(nu.stand, 0) + coalesce(weg.terug, 0) <> t.bedrag_centen`,
};

/** What should stand on the accounts of a budget, from the betaalopdrachten and from what was approved without one, beside what stands there. */
const STANDEN: Ronde = {
  koppen: [
    { code: "I5-reservering", titel: "Gereserveerd, per bron, is precies wat is goedgekeurd en nog niet naar de bank is" },
    { code: "I5-onderweg", titel: "Onderweg en besteed zijn, per bron, precies de vrijgegeven en de betaalde opdrachten" },
  ],
  joins: "hash",
  sql: `
    WITH deel AS (
      SELECT d.id, d.toekenning_id, 'budget'::betaalbron AS bron, d.toegekend_centen - d.uit_storting_centen AS bedrag FROM declaratie d WHERE d.status IN ('goedgekeurd', 'in_betaling', 'gestorneerd')
      UNION ALL
      SELECT d.id, d.toekenning_id, 'storting', d.uit_storting_centen FROM declaratie d WHERE d.status IN ('goedgekeurd', 'in_betaling', 'gestorneerd') AND d.uit_storting_centen > 0),
    bron AS (
      SELECT o.toekenning_id, o.bron, CASE o.status WHEN 'vrijgegeven' THEN 'onderweg' WHEN 'betaald' THEN 'besteed' ELSE 'gereserveerd' END AS rekening, o.bedrag_centen AS bedrag
      FROM betaalopdracht o LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
      WHERE o.status IN ('klaar', 'in_batch', 'vrijgegeven') OR (o.status = 'betaald' AND u.soort IS DISTINCT FROM 'terugstorting')
      UNION ALL
      SELECT d.toekenning_id, d.bron, 'gereserveerd', d.bedrag FROM deel d
      LEFT JOIN (SELECT o.declaratie_id, o.bron FROM betaalopdracht o WHERE o.status ${LEEFT}) o ON o.declaratie_id = d.id AND o.bron = d.bron WHERE o.declaratie_id IS NULL AND d.bedrag > 0
      UNION ALL
      SELECT u.toekenning_id, CASE u.soort WHEN 'vvb' THEN 'budget'::betaalbron ELSE 'storting' END, 'gereserveerd', u.bedrag_centen FROM uitbetaling u WHERE u.status = 'gestorneerd'),
    hoort AS (SELECT toekenning_id, bron, rekening, sum(bedrag) AS bedrag FROM bron GROUP BY 1, 2, 3),
    staat AS (
      SELECT g.toekenning_id, CASE WHEN g.soort IN ('gereserveerd', 'onderweg', 'besteed') THEN 'budget'::betaalbron ELSE 'storting' END AS bron, replace(g.soort::text, 'storting_', '') AS rekening,
        s.bedrag_centen AS bedrag
      FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
      WHERE g.toekenning_id IS NOT NULL AND g.soort IN ('gereserveerd', 'onderweg', 'besteed', 'storting_gereserveerd', 'storting_onderweg', 'storting_besteed'))
    SELECT CASE coalesce(h.rekening, s.rekening) WHEN 'gereserveerd' THEN 'I5-reservering' ELSE 'I5-onderweg' END AS code,
      coalesce((SELECT t.nummer FROM toekenning t WHERE t.id = coalesce(h.toekenning_id, s.toekenning_id)), coalesce(h.toekenning_id, s.toekenning_id)::text)
        || ' ' || coalesce(h.rekening, s.rekening) || ' ' || coalesce(h.bron, s.bron) AS overtreding
    FROM hoort h FULL JOIN staat s ON s.toekenning_id = h.toekenning_id AND s.bron = h.bron AND s.rekening = h.rekening WHERE coalesce(h.bedrag, 0) <> coalesce(s.bedrag, 0)`,
};

const SAMENVATTING: Ronde = {
  koppen: [{ code: "I26-budgetstand", titel: "De samenvatting van elk budget is gelijk aan de administratie waar zij uit volgt" }],
  joins: "hash",
  sql: `
    SELECT 'I26-budgetstand' AS code, coalesce(n.toekenning_id, b.toekenning_id)::text AS overtreding FROM budgetstand_bron() n FULL JOIN budgetstand b ON b.toekenning_id = n.toekenning_id
    WHERE (b.toekenning_id, b.verstrekker_id, b.budgethouder_id, b.wet, b.status, b.van, b.tm, b.toegekend_centen, b.beschikbaar_centen, b.gereserveerd_centen, b.onderweg_centen,
           b.besteed_centen, b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand, b.naam, b.zoek)
      IS DISTINCT FROM (n.toekenning_id, n.verstrekker_id, n.budgethouder_id, n.wet, n.status, n.van, n.tm, n.toegekend_centen, n.beschikbaar_centen, n.gereserveerd_centen,
           n.onderweg_centen, n.besteed_centen, n.functiesoorten, n.overeenkomsten, n.boven_maximum, n.laatste_maand, n.naam, n.zoek)`,
};

const SPOOR: Ronde = {
  koppen: [{ code: "I6-spoor", titel: "Alles wat een status heeft, heeft een gebeurtenis" }],
  joins: "hash",
  sql: `
    SELECT 'I6-spoor' AS code, x.id::text AS overtreding FROM (SELECT id FROM toekenning UNION ALL SELECT id FROM zorgovereenkomst UNION ALL SELECT id FROM declaratie
      UNION ALL SELECT id FROM betaalbatch UNION ALL SELECT id FROM storting UNION ALL SELECT id FROM uitbetaling) x WHERE NOT EXISTS (SELECT 1 FROM gebeurtenis g WHERE g.onderwerp_id = x.id)`,
};

const levend = (bron: "budget" | "storting"): string => `FILTER (WHERE o.status ${LEEFT} AND o.bron = '${bron}')`;
const betaald = (bron: "budget" | "storting"): string => `count(*) FILTER (WHERE o.status = 'betaald' AND o.bron = '${bron}') > 1`;
const OPGELOST = "('opgelost', 'vervallen')";

/** Exactly one living opdracht for a part that is paid, none for a part that is not, and for that very amount. */
const ongelijk = (bron: "budget" | "storting", deel: string): string => `(${deel} > 0 AND (p.${bron}_aantal IS DISTINCT FROM 1 OR p.${bron}_bedrag <> ${deel}))`;
const wees = (bron: "budget" | "storting", deel: string): string =>
  `(p.${bron}_aantal > 0 AND (d.status NOT IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd') OR p.${bron}_bedrag IS DISTINCT FROM ${deel}))`;
const UIT_BUDGET = "d.toegekend_centen - d.uit_storting_centen";

/** Every declaratie beside its regels and its opdrachten, each added up first: whether anything about them does not fit. */
const DECLARATIES: Ronde = {
  koppen: [
    { code: "I5-opdracht", titel: "Een goedgekeurde declaratie heeft per bron precies één levende betaalopdracht voor haar deel, of een open zaak over dat deel" },
    { code: "I5-wees", titel: "Een levende betaalopdracht hoort bij iets wat is goedgekeurd, en voor precies dat deel" },
    { code: "I3-eenmaal", titel: "Een declaratie is per bron hoogstens één keer betaald, en een uitbetaling één keer" },
    { code: "I9-na-zorg", titel: "Geen betaalopdracht is gemaakt voordat de maand van de zorg voorbij was" },
    { code: "I4-dekking", titel: "Elke betaalde regel valt in een goedgekeurde overeenkomst en in het budget van dezelfde wet" },
    { code: "I10-maximum", titel: "Uit het budget is per eenheid nooit meer betaald dan het maximumtarief" },
    { code: "I6-optelling", titel: "Een declaratie is de som van haar regels" },
  ],
  joins: "volgorde",
  sql: `
    WITH regels AS (
      SELECT declaratie_id, sum(bedrag_centen) AS gevraagd, min(van) AS van, max(tm) AS tm FROM declaratieregel GROUP BY 1),
    maximum AS MATERIALIZED (SELECT id, maximumtarief_centen FROM tarief WHERE maximumtarief_centen IS NOT NULL),
    boven AS (
      SELECT r.declaratie_id, sum(r.bedrag_centen - (2 * t.maximumtarief_centen * r.aantal_honderdsten + 100) / 200) AS bedrag
      FROM declaratieregel r JOIN maximum t ON t.id = r.tarief_id WHERE t.maximumtarief_centen < r.tarief_centen GROUP BY 1),
    opdrachten AS (
      SELECT o.declaratie_id, min(o.aangemaakt_op) AS eerste, bool_or(o.status <> 'vervallen') AS telt,
        max(o.bedrag_centen) FILTER (WHERE o.status <> 'vervallen' AND o.bron = 'budget') AS hoogste,
        count(*) ${levend("budget")} AS budget_aantal, max(o.bedrag_centen) ${levend("budget")} AS budget_bedrag,
        count(*) ${levend("storting")} AS storting_aantal, max(o.bedrag_centen) ${levend("storting")} AS storting_bedrag,
        ${betaald("budget")} OR ${betaald("storting")} AS dubbel
      FROM betaalopdracht o WHERE o.declaratie_id IS NOT NULL GROUP BY 1),
    versies AS (SELECT v.id, v.zorgovereenkomst_id, v.goedgekeurd_op, v.van, v.tm, v.vervangen_per, z.id AS contract, z.toekenning_id FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id),
    toekenningen AS (SELECT DISTINCT ON (toekenning_id) toekenning_id, van, tm FROM toekenningsversie ORDER BY toekenning_id, versie DESC),
    oordeel AS (
      SELECT d.id, d.nummer,
        d.status IN ('goedgekeurd', 'in_betaling', 'betaald') AND (${ongelijk("budget", UIT_BUDGET)} OR ${ongelijk("storting", "d.uit_storting_centen")}) AS opdracht, d.status = 'betaald' AS betaald,
        ${wees("budget", UIT_BUDGET)} OR ${wees("storting", "d.uit_storting_centen")} AS wees,
        p.dubbel,
        (p.eerste AT TIME ZONE 'Europe/Amsterdam')::date < (d.maand + interval '1 month')::date AS te_vroeg,
        p.telt AND (v.id IS NULL OR v.goedgekeurd_op IS NULL OR v.contract <> d.zorgovereenkomst_id OR v.toekenning_id <> d.toekenning_id OR r.van < v.van OR r.tm > v.tm OR r.tm >= v.vervangen_per) AS buiten,
        p.telt AND (r.van >= t.van AND r.tm <= t.tm) IS NOT TRUE AS misschien_buiten, d.toekenning_id,
        p.hoogste > r.gevraagd - coalesce(b.bedrag, 0) AS te_veel,
        d.status NOT IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken') AND coalesce(r.gevraagd, 0) <> d.gevraagd_centen AS optelling
      FROM declaratie d LEFT JOIN regels r ON r.declaratie_id = d.id LEFT JOIN opdrachten p ON p.declaratie_id = d.id LEFT JOIN boven b ON b.declaratie_id = d.id
      LEFT JOIN versies v ON v.id = d.overeenkomstversie_id LEFT JOIN toekenningen t ON t.toekenning_id = d.toekenning_id),
    mis AS MATERIALIZED (SELECT * FROM oordeel WHERE opdracht OR wees OR dubbel OR te_vroeg OR buiten OR misschien_buiten OR te_veel OR optelling)
    SELECT 'I5-opdracht' AS code, m.nummer AS overtreding FROM mis m WHERE m.opdracht
      AND NOT (NOT m.betaald AND EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = m.id AND (SELECT count(*) FROM uitvalzaak u WHERE u.onderwerp_id = o.id AND u.status NOT IN ${OPGELOST}) > 0))
    UNION ALL SELECT 'I5-wees', m.nummer FROM mis m WHERE m.wees
    UNION ALL SELECT 'I5-wees', o.eind_tot_eind_id FROM uitbetaling u JOIN betaalopdracht o ON o.uitbetaling_id = u.id
      WHERE o.status ${LEEFT} AND (u.status NOT IN ('goedgekeurd', 'in_betaling', 'betaald') OR o.bedrag_centen <> u.bedrag_centen)
    UNION ALL SELECT 'I3-eenmaal', m.id::text FROM mis m WHERE m.dubbel
    UNION ALL SELECT 'I3-eenmaal', uitbetaling_id::text FROM betaalopdracht WHERE status = 'betaald' AND uitbetaling_id IS NOT NULL GROUP BY uitbetaling_id, bron HAVING count(*) > 1
    UNION ALL SELECT 'I9-na-zorg', m.nummer FROM mis m WHERE m.te_vroeg
    UNION ALL SELECT 'I4-dekking', m.nummer FROM mis m WHERE m.buiten OR (m.misschien_buiten AND EXISTS (
      SELECT 1 FROM declaratieregel r WHERE r.declaratie_id = m.id AND NOT EXISTS (SELECT 1 FROM toekenningsversie tv WHERE tv.toekenning_id = m.toekenning_id AND r.van >= tv.van AND r.tm <= tv.tm)))
    UNION ALL SELECT 'I10-maximum', m.nummer FROM mis m WHERE m.te_veel
    UNION ALL SELECT 'I6-optelling', m.nummer FROM mis m WHERE m.optelling`,
};

/** The longest first, so that the last to finish is a short one. */
export const RONDEN: readonly Ronde[] = [BOEKINGEN, DECLARATIES, SALDI, SAMENVATTING, STANDEN, SPOOR, TOEKENNINGEN];
