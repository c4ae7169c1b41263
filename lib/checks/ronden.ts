/**
 * The invariants over whole tables, several in one pass. A country has twelve million boekingsregels and two million declaraties: reading
 * them is what a check costs, so each table is read as seldom as can be, and nothing is looked up for each row again.
 */
import { GROOTBOEK } from "./grootboek";
import type { Ronde } from "./invariant";

const LEEFT = "NOT IN ('gestorneerd', 'vervallen')";

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
    { code: "I5-budget", titel: "Een betaalopdracht betaalt uit het budget van haar declaratie" },
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
      SELECT o.declaratie_id, any_value(o.toekenning_id) AS een_budget, count(*) > 1 AS meer, min(o.aangemaakt_op) AS eerste, bool_or(o.status <> 'vervallen') AS telt,
        max(o.bedrag_centen) FILTER (WHERE o.status <> 'vervallen' AND o.bron = 'budget') AS hoogste,
        count(*) ${levend("budget")} AS budget_aantal, max(o.bedrag_centen) ${levend("budget")} AS budget_bedrag,
        count(*) ${levend("storting")} AS storting_aantal, max(o.bedrag_centen) ${levend("storting")} AS storting_bedrag,
        ${betaald("budget")} OR ${betaald("storting")} AS dubbel
      FROM betaalopdracht o WHERE o.declaratie_id IS NOT NULL GROUP BY 1),
    toekenningen AS (SELECT DISTINCT ON (toekenning_id) toekenning_id, van, tm FROM toekenningsversie ORDER BY toekenning_id, versie DESC),
    versies AS (
      SELECT v.id, v.zorgovereenkomst_id, v.goedgekeurd_op, v.van, v.tm, v.vervangen_per, z.toekenning_id, t.van AS budget_van, t.tm AS budget_tm
      FROM overeenkomstversie v JOIN zorgovereenkomst z ON z.id = v.zorgovereenkomst_id LEFT JOIN toekenningen t ON t.toekenning_id = z.toekenning_id),
    oordeel AS (
      SELECT d.id, d.nummer,
        d.status IN ('goedgekeurd', 'in_betaling', 'betaald') AND (${ongelijk("budget", UIT_BUDGET)} OR ${ongelijk("storting", "d.uit_storting_centen")}) AS opdracht, d.status = 'betaald' AS betaald,
        ${wees("budget", UIT_BUDGET)} OR ${wees("storting", "d.uit_storting_centen")} AS wees,
        p.dubbel, p.een_budget <> d.toekenning_id OR p.meer AS misschien_elders,
        p.eerste < d.maand + 32 AND (p.eerste AT TIME ZONE 'Europe/Amsterdam')::date < (d.maand + interval '1 month')::date AS te_vroeg,
        p.telt AND (v.id IS NULL OR v.goedgekeurd_op IS NULL OR v.zorgovereenkomst_id <> d.zorgovereenkomst_id OR v.toekenning_id <> d.toekenning_id OR r.van < v.van OR r.tm > v.tm OR r.tm >= v.vervangen_per) AS buiten,
        p.telt AND (r.van >= v.budget_van AND r.tm <= v.budget_tm) IS NOT TRUE AS misschien_buiten, d.toekenning_id,
        p.hoogste > r.gevraagd - coalesce(b.bedrag, 0) AS te_veel,
        d.status NOT IN ('concept', 'ter_accordering', 'teruggestuurd', 'ingetrokken') AND coalesce(r.gevraagd, 0) <> d.gevraagd_centen AS optelling
      FROM declaratie d LEFT JOIN regels r ON r.declaratie_id = d.id LEFT JOIN opdrachten p ON p.declaratie_id = d.id LEFT JOIN boven b ON b.declaratie_id = d.id
      LEFT JOIN versies v ON v.id = d.overeenkomstversie_id),
    mis AS MATERIALIZED (SELECT * FROM oordeel WHERE opdracht OR wees OR dubbel OR misschien_elders OR te_vroeg OR buiten OR misschien_buiten OR te_veel OR optelling)
    SELECT 'I5-opdracht' AS code, m.nummer AS overtreding FROM mis m WHERE m.opdracht
      AND NOT (NOT m.betaald AND EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = m.id AND (SELECT count(*) FROM uitvalzaak u WHERE u.onderwerp_id = o.id AND u.status NOT IN ${OPGELOST}) > 0))
    UNION ALL SELECT 'I5-budget', m.nummer FROM mis m WHERE m.misschien_elders AND EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = m.id AND o.toekenning_id <> m.toekenning_id)
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
export const RONDEN: readonly Ronde[] = [GROOTBOEK, DECLARATIES, SAMENVATTING, SPOOR];
