import { HERSTEL } from "./herstel";
import { AFSLUITING } from "./afsluiting";
import { EIGEN_GELD } from "./eigen-geld";
import type { Invariant } from "./invariant";

/**
 * What must always hold (docs: README "Wat altijd waar is"), as SQL over the whole database, whatever code wrote it. A row
 * that comes back is an incident: `npm run controle`, the nightly job and the tests all run this same list. Each query
 * returns one text column `overtreding` with ids and numbers, never names.
 */
export type { Invariant };

const VOOR_GRENS = "('concept', 'ter_accordering', 'teruggestuurd')";

const LEEFT = "NOT IN ('gestorneerd', 'vervallen')";

/** Both sources of a toekenning with the saldo of one kind of account; a storting that was never made has none. */
const PER_BRON = (rekening: string): string =>
  `CROSS JOIN (VALUES ('budget'::betaalbron), ('storting'::betaalbron)) AS b (bron)
   LEFT JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort::text = CASE b.bron WHEN 'budget' THEN '${rekening}' ELSE 'storting_${rekening}' END
   LEFT JOIN saldo s ON s.rekening_id = g.id`;

/** Every declaratie once for each source that pays a part of it. */
const DEEL_PER_BRON = `(SELECT d.id, d.nummer, d.toekenning_id, d.status, v.bron, v.deel FROM declaratie d
   CROSS JOIN LATERAL (VALUES ('budget'::betaalbron, d.toegekend_centen - d.uit_storting_centen), ('storting'::betaalbron, d.uit_storting_centen)) AS v (bron, deel) WHERE v.deel > 0)`;

const GROOTBOEK: readonly Invariant[] = [
  {
    code: "I1-boeking",
    titel: "Elke boeking telt op tot nul en heeft minstens twee regels",
    sql: `SELECT b.id::text AS overtreding FROM boeking b LEFT JOIN boekingsregel r ON r.boeking_id = b.id
          GROUP BY b.id HAVING coalesce(sum(r.bedrag_centen), 0) <> 0 OR count(r.id) < 2`,
  },
  {
    code: "I1-geheel",
    titel: "Alle boekingsregels samen zijn nul",
    sql: `SELECT sum(bedrag_centen)::text AS overtreding FROM boekingsregel HAVING coalesce(sum(bedrag_centen), 0) <> 0`,
  },
  {
    code: "I3-saldo",
    titel: "Elk saldo is de som van zijn boekingsregels",
    sql: `SELECT g.id::text AS overtreding FROM grootboekrekening g LEFT JOIN saldo s ON s.rekening_id = g.id
          LEFT JOIN (SELECT rekening_id, sum(bedrag_centen) AS som FROM boekingsregel GROUP BY 1) r ON r.rekening_id = g.id
          WHERE s.bedrag_centen IS DISTINCT FROM coalesce(r.som, 0)`,
  },
  {
    code: "I1-budget",
    titel: "Per toekenning: toegekend = beschikbaar + gereserveerd + onderweg + besteed + wat bij het afsluiten terugging",
    sql: `SELECT t.nummer AS overtreding FROM toekenning t
          LEFT JOIN (SELECT g.toekenning_id, sum(s.bedrag_centen) AS stand FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
                     WHERE g.soort IN ('beschikbaar', 'gereserveerd', 'onderweg', 'besteed') GROUP BY 1) nu ON nu.toekenning_id = t.id
          LEFT JOIN (SELECT g.toekenning_id, -sum(r.bedrag_centen) AS terug FROM boeking b JOIN boekingsregel r ON r.boeking_id = b.id
                     JOIN grootboekrekening g ON g.id = r.rekening_id AND g.soort = 'beschikbaar'
                     WHERE b.soort = 'afsluiting' GROUP BY 1) weg ON weg.toekenning_id = t.id
          WHERE t.status <> 'ingetrokken' AND coalesce(nu.stand, 0) + coalesce(weg.terug, 0) <> t.bedrag_centen`,
  },
  {
    code: "I4-verstrekker",
    titel: "Per verstrekker: wat is verstrekt staat precies op de budgetten",
    sql: `SELECT g.verstrekker_id::text AS overtreding FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
          GROUP BY g.verstrekker_id HAVING sum(s.bedrag_centen) <> 0`,
  },
  {
    code: "I2-grens",
    titel: "Geen rekening van een budget staat onder nul, behalve beschikbaar na een verlaging",
    sql: `SELECT g.id::text AS overtreding FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
          WHERE g.toekenning_id IS NOT NULL AND g.soort <> 'gestort' AND s.bedrag_centen < 0
            AND (g.soort <> 'beschikbaar' OR NOT EXISTS (SELECT 1 FROM boekingsregel r JOIN boeking b ON b.id = r.boeking_id
                 WHERE r.rekening_id = g.id AND b.soort IN ('toekenning_wijziging', 'toekenning_intrekking', 'herstel') AND r.bedrag_centen < 0))`,
  },
  {
    code: "I5-reservering",
    titel: "Gereserveerd, per bron, is precies wat is goedgekeurd en nog niet naar de bank is",
    sql: `SELECT t.nummer || ' ' || b.bron AS overtreding FROM toekenning t ${PER_BRON("gereserveerd")}
          WHERE coalesce(s.bedrag_centen, 0) <>
            (SELECT coalesce(sum(o.bedrag_centen), 0) FROM betaalopdracht o WHERE o.toekenning_id = t.id AND o.bron = b.bron AND o.status IN ('klaar', 'in_batch'))
          + (SELECT coalesce(sum(d.deel), 0) FROM ${DEEL_PER_BRON} d WHERE d.toekenning_id = t.id AND d.bron = b.bron AND d.status IN ('goedgekeurd', 'in_betaling', 'gestorneerd')
               AND NOT EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.bron = d.bron AND o.status ${LEEFT}))
          + (SELECT coalesce(sum(u.bedrag_centen), 0) FROM uitbetaling u WHERE u.toekenning_id = t.id AND u.status = 'gestorneerd' AND (u.soort = 'vvb') = (b.bron = 'budget'))`,
  },
  {
    code: "I5-onderweg",
    titel: "Onderweg en besteed zijn, per bron, precies de vrijgegeven en de betaalde opdrachten",
    sql: `SELECT t.nummer || ' ' || b.bron AS overtreding FROM toekenning t ${PER_BRON("onderweg")}
          WHERE coalesce(s.bedrag_centen, 0) <> (SELECT coalesce(sum(o.bedrag_centen), 0) FROM betaalopdracht o WHERE o.toekenning_id = t.id AND o.bron = b.bron AND o.status = 'vrijgegeven')
          UNION ALL
          SELECT t.nummer || ' besteed ' || b.bron FROM toekenning t ${PER_BRON("besteed")}
          WHERE coalesce(s.bedrag_centen, 0) <> (SELECT coalesce(sum(o.bedrag_centen), 0) FROM betaalopdracht o LEFT JOIN uitbetaling u ON u.id = o.uitbetaling_id
            WHERE o.toekenning_id = t.id AND o.bron = b.bron AND o.status = 'betaald' AND u.soort IS DISTINCT FROM 'terugstorting')`,
  },
  {
    code: "I26-budgetstand",
    titel: "De samenvatting van elk budget is gelijk aan de administratie waar zij uit volgt",
    sql: `SELECT coalesce(n.toekenning_id, b.toekenning_id)::text AS overtreding FROM budgetstand_bron() n FULL JOIN budgetstand b ON b.toekenning_id = n.toekenning_id
          WHERE (b.toekenning_id, b.verstrekker_id, b.budgethouder_id, b.wet, b.status, b.van, b.tm, b.toegekend_centen, b.beschikbaar_centen, b.gereserveerd_centen, b.onderweg_centen,
                 b.besteed_centen, b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand, b.naam, b.zoek)
            IS DISTINCT FROM (n.toekenning_id, n.verstrekker_id, n.budgethouder_id, n.wet, n.status, n.van, n.tm, n.toegekend_centen, n.beschikbaar_centen, n.gereserveerd_centen,
                 n.onderweg_centen, n.besteed_centen, n.functiesoorten, n.overeenkomsten, n.boven_maximum, n.laatste_maand, n.naam, n.zoek)`,
  },
];

const BETALING: readonly Invariant[] = [
  {
    code: "I5-opdracht",
    titel: "Een goedgekeurde declaratie heeft per bron precies één levende betaalopdracht voor haar deel, of een open zaak over dat deel",
    sql: `SELECT d.nummer || ' ' || d.bron AS overtreding FROM ${DEEL_PER_BRON} d
          WHERE d.status IN ('goedgekeurd', 'in_betaling', 'betaald')
            AND (SELECT count(*) FROM betaalopdracht o WHERE o.declaratie_id = d.id AND o.bron = d.bron AND o.status ${LEEFT} AND o.bedrag_centen = d.deel) <> 1
            AND NOT (d.status <> 'betaald' AND EXISTS (SELECT 1 FROM betaalopdracht o JOIN uitvalzaak u ON u.onderwerp_id = o.id AND u.status NOT IN ('opgelost', 'vervallen') WHERE o.declaratie_id = d.id))`,
  },
  {
    code: "I5-wees",
    titel: "Een levende betaalopdracht hoort bij iets wat is goedgekeurd, en voor precies dat deel",
    sql: `SELECT o.eind_tot_eind_id AS overtreding FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id
          WHERE o.status ${LEEFT} AND (d.status NOT IN ('goedgekeurd', 'in_betaling', 'betaald', 'gestorneerd')
             OR o.bedrag_centen <> CASE o.bron WHEN 'storting' THEN d.uit_storting_centen ELSE d.toegekend_centen - d.uit_storting_centen END)
          UNION ALL
          SELECT o.eind_tot_eind_id FROM betaalopdracht o JOIN uitbetaling u ON u.id = o.uitbetaling_id
          WHERE o.status ${LEEFT} AND (u.status NOT IN ('goedgekeurd', 'in_betaling', 'betaald') OR o.bedrag_centen <> u.bedrag_centen)`,
  },
  {
    code: "I5-uitbetaling",
    titel: "Een goedgekeurde uitbetaling heeft precies één levende betaalopdracht, een afgewezen of ingetrokken geen",
    sql: `SELECT u.nummer AS overtreding FROM uitbetaling u LEFT JOIN betaalopdracht o ON o.uitbetaling_id = u.id AND o.status ${LEEFT}
          GROUP BY u.id HAVING count(o.id) <> CASE WHEN u.status IN ('goedgekeurd', 'in_betaling', 'betaald') THEN 1 ELSE 0 END`,
  },
  {
    code: "I3-eenmaal",
    titel: "Een declaratie is per bron hoogstens één keer betaald, en een uitbetaling één keer",
    sql: `SELECT coalesce(declaratie_id, uitbetaling_id)::text AS overtreding FROM betaalopdracht WHERE status = 'betaald'
          GROUP BY coalesce(declaratie_id, uitbetaling_id), bron HAVING count(*) > 1`,
  },
  {
    code: "I6-batch",
    titel: "Aantal en totaal van een batch zijn die van zijn opdrachten",
    sql: `SELECT b.nummer AS overtreding FROM betaalbatch b LEFT JOIN betaalopdracht o ON o.batch_id = b.id
          WHERE b.status <> 'ingetrokken' GROUP BY b.id HAVING count(o.id) <> b.aantal OR coalesce(sum(o.bedrag_centen), 0) <> b.totaal_centen`,
  },
  {
    code: "I8-bestand",
    titel: "Het bestand van een vrijgegeven batch is byte voor byte wat is vrijgegeven",
    sql: `SELECT nummer AS overtreding FROM betaalbatch WHERE bestand IS NOT NULL AND sha256(bestand) <> bestand_hash`,
  },
  {
    code: "I9-na-zorg",
    titel: "Geen betaalopdracht is gemaakt voordat de maand van de zorg voorbij was",
    sql: `SELECT d.nummer AS overtreding FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id
          WHERE (o.aangemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date < (d.maand + interval '1 month')::date`,
  },
  {
    code: "I4-dekking",
    titel: "Elke betaalde regel valt in een goedgekeurde overeenkomst en in het budget van dezelfde wet",
    sql: `SELECT d.nummer AS overtreding FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id
          JOIN declaratieregel r ON r.declaratie_id = d.id JOIN overeenkomstversie v ON v.id = d.overeenkomstversie_id
          JOIN zorgovereenkomst z ON z.id = d.zorgovereenkomst_id
          WHERE o.status <> 'vervallen' AND (v.goedgekeurd_op IS NULL OR v.zorgovereenkomst_id <> z.id OR z.toekenning_id <> d.toekenning_id
             OR r.van < v.van OR r.tm > coalesce(v.tm, r.tm) OR r.tm >= v.vervangen_per
             OR NOT EXISTS (SELECT 1 FROM toekenningsversie tv WHERE tv.toekenning_id = d.toekenning_id AND r.van >= tv.van AND r.tm <= tv.tm))`,
  },
  {
    code: "I10-maximum",
    titel: "Uit het budget is per eenheid nooit meer betaald dan het maximumtarief",
    sql: `SELECT d.nummer AS overtreding FROM betaalopdracht o JOIN declaratie d ON d.id = o.declaratie_id
          JOIN LATERAL (SELECT sum(CASE WHEN t.maximumtarief_centen < r.tarief_centen
              THEN (2 * t.maximumtarief_centen * r.aantal_honderdsten + 100) / 200 ELSE r.bedrag_centen END) AS hoogstens
            FROM declaratieregel r JOIN tarief t ON t.id = r.tarief_id WHERE r.declaratie_id = d.id) m ON true
          WHERE o.status <> 'vervallen' AND o.bron = 'budget' AND o.bedrag_centen > m.hoogstens`,
  },
];

const OVEREENKOMST: readonly Invariant[] = [
  {
    code: "I4-versies",
    titel: "Goedgekeurde versies van een zorgovereenkomst volgen elkaar op, zonder gat en zonder overlap",
    sql: `SELECT z.nummer AS overtreding FROM (
            SELECT v.zorgovereenkomst_id, v.van, v.tm, v.vervangen_per, lead(v.van) OVER (PARTITION BY v.zorgovereenkomst_id ORDER BY v.versie) AS volgende
            FROM overeenkomstversie v WHERE v.goedgekeurd_op IS NOT NULL) r JOIN zorgovereenkomst z ON z.id = r.zorgovereenkomst_id
          WHERE r.vervangen_per IS DISTINCT FROM r.volgende OR r.volgende > r.tm + 1 OR r.volgende < r.van`,
  },
  {
    code: "I4-einde",
    titel: "Een zorgovereenkomst stopt op de dag van haar einde, en op geen andere",
    sql: `SELECT z.nummer AS overtreding FROM zorgovereenkomst z
          LEFT JOIN overeenkomsteinde e ON e.zorgovereenkomst_id = z.id AND e.status IN ('vast', 'terugdraaien_gevraagd', 'uitgevoerd')
          WHERE z.beeindigd_per IS DISTINCT FROM e.laatste_dag OR (z.status = 'beeindigd') <> (e.status IS NOT DISTINCT FROM 'uitgevoerd')`,
  },
];

const TOEZICHT: readonly Invariant[] = [
  {
    code: "I15-vier-ogen",
    titel: "Wie een batch of een herstel opmaakt of een rekeningnummer opgeeft, keurt die niet zelf goed",
    sql: `SELECT nummer AS overtreding FROM betaalbatch WHERE opgemaakt_door = vrijgegeven_door
          UNION ALL SELECT id::text FROM rekeningnummer WHERE aangevraagd_door = beoordeeld_door
          UNION ALL SELECT nummer FROM herstel WHERE opgemaakt_door = besloten_door AND status <> 'ingetrokken'
          UNION ALL SELECT id::text FROM budgethouderrekening WHERE aangevraagd_door = beoordeeld_door
          UNION ALL SELECT nummer FROM voorschotmutatie WHERE bron = 'met_de_hand' AND opgemaakt_door = beoordeeld_door`,
  },
  {
    code: "I15-gewijzigde-rekening",
    titel: "Naar een gewijzigde rekening gaat geen betaling voor de eerste dag die daarvoor is bepaald",
    sql: `SELECT o.eind_tot_eind_id AS overtreding FROM betaalopdracht o JOIN rekeningnummer r ON r.zorgverlener_id = o.zorgverlener_id
          WHERE r.vervangt_id IS NOT NULL AND r.status = 'geldig' AND o.verwacht_op < r.betaalbaar_vanaf AND (o.aangemaakt_op > r.beoordeeld_op OR o.status = 'klaar')
          UNION ALL SELECT id::text FROM rekeningnummer WHERE vervangt_id IS NOT NULL AND status = 'geldig' AND betaalbaar_vanaf IS NULL`,
  },
  {
    code: "I25-uitval",
    titel: "Elke declaratie in uitval en elke stornering heeft een open zaak met een termijn",
    sql: `SELECT d.nummer AS overtreding FROM declaratie d WHERE d.status = 'uitval'
            AND NOT EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.onderwerp_id = d.id AND u.status NOT IN ('opgelost', 'vervallen'))
          UNION ALL
          SELECT d.nummer FROM declaratie d WHERE d.status = 'gestorneerd'
            AND NOT EXISTS (SELECT 1 FROM betaalopdracht o JOIN uitvalzaak u ON u.onderwerp_id = o.id
                            WHERE o.declaratie_id = d.id AND u.status NOT IN ('opgelost', 'vervallen'))`,
  },
  {
    code: "I19-bericht",
    titel: "Een bericht in uitval heeft een zaak, en een afgekeurd bericht geen toekenning",
    sql: `SELECT b.id::text AS overtreding FROM toekenningsbericht b WHERE b.status = 'afgekeurd' AND b.toekenning_id IS NOT NULL
          UNION ALL
          SELECT b.id::text FROM toekenningsbericht b WHERE b.status = 'uitval'
            AND NOT EXISTS (SELECT 1 FROM uitvalzaak u WHERE u.onderwerp_id = b.id)`,
  },
  {
    code: "I6-spoor",
    titel: "Alles wat een status heeft, heeft een gebeurtenis",
    sql: `SELECT x.id::text AS overtreding FROM (SELECT id FROM toekenning UNION ALL SELECT id FROM zorgovereenkomst UNION ALL SELECT id FROM declaratie
            UNION ALL SELECT id FROM betaalbatch UNION ALL SELECT id FROM storting UNION ALL SELECT id FROM uitbetaling) x WHERE NOT EXISTS (SELECT 1 FROM gebeurtenis g WHERE g.onderwerp_id = x.id)`,
  },
  {
    code: "I6-optelling",
    titel: "Een declaratie is de som van haar regels",
    sql: `SELECT d.nummer AS overtreding FROM declaratie d LEFT JOIN declaratieregel r ON r.declaratie_id = d.id
          WHERE d.status NOT IN ${VOOR_GRENS} AND d.status <> 'ingetrokken' GROUP BY d.id HAVING coalesce(sum(r.bedrag_centen), 0) <> d.gevraagd_centen`,
  },
  {
    code: "I7-afscherming",
    titel: "Rijbeveiliging staat op elke tabel aan, ook voor de eigenaar, en de toepassing kan haar niet omzeilen",
    sql: `SELECT c.relname::text AS overtreding FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
          UNION ALL SELECT rolname::text FROM pg_roles WHERE rolname = 'pgb_app' AND (rolbypassrls OR rolsuper)`,
  },
];

export const INVARIANTEN: readonly Invariant[] = [...GROOTBOEK, ...BETALING, ...OVEREENKOMST, ...EIGEN_GELD, ...HERSTEL, ...AFSLUITING, ...TOEZICHT];
