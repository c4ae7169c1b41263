import { AMBTSHALVE } from "./ambtshalve";
import { AFSLUITING } from "./afsluiting";
import { VOORLOPIG } from "./voorlopig";
import { EIGEN_GELD } from "./eigen-geld";
import { HERSTEL } from "./herstel";
import type { Invariant } from "./invariant";

/**
 * What must always hold (docs: README "Wat altijd waar is"), as SQL over the whole database, whatever code wrote it. A row
 * that comes back is an incident: `npm run controle`, the nightly job and the tests all run this same list, and that of
 * `ronden.ts`: what asks millions of rows is there.
 */

const LEEFT = "NOT IN ('gestorneerd', 'vervallen')";

const GROOTBOEK: readonly Invariant[] = [
  {
    code: "I2-grens",
    titel: "Geen rekening van een budget staat onder nul, behalve beschikbaar na een verlaging",
    sql: `SELECT g.id::text AS overtreding FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
          WHERE g.toekenning_id IS NOT NULL AND g.soort <> 'gestort' AND s.bedrag_centen < 0
            AND (g.soort <> 'beschikbaar' OR NOT EXISTS (SELECT 1 FROM boekingsregel r JOIN boeking b ON b.id = r.boeking_id
                 WHERE r.rekening_id = g.id AND b.soort IN ('toekenning_wijziging', 'toekenning_intrekking', 'herstel') AND r.bedrag_centen < 0))`,
  },
];

const BETALING: readonly Invariant[] = [
  {
    code: "I5-uitbetaling",
    titel: "Een goedgekeurde uitbetaling heeft precies één levende betaalopdracht, een afgewezen of ingetrokken geen",
    sql: `SELECT u.nummer AS overtreding FROM uitbetaling u LEFT JOIN betaalopdracht o ON o.uitbetaling_id = u.id AND o.status ${LEEFT}
          GROUP BY u.id HAVING count(o.id) <> CASE WHEN u.status IN ('goedgekeurd', 'in_betaling', 'betaald') THEN 1 ELSE 0 END`,
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

const OP_PAPIER: readonly Invariant[] = [
  {
    code: "I4-papier",
    titel: "Een zorgovereenkomst die op papier is ondertekend heeft haar PDF, en een PDF hoort bij één lopende zorgovereenkomst",
    sql: `SELECT z.nummer AS overtreding FROM zorgovereenkomst z WHERE z.herkomst = 'papier'
            AND NOT EXISTS (SELECT 1 FROM overeenkomstbestand b WHERE b.zorgovereenkomst_id = z.id)
          UNION ALL
          SELECT min(z.nummer) FROM overeenkomstbestand b JOIN zorgovereenkomst z ON z.id = b.zorgovereenkomst_id
          WHERE z.status NOT IN ('afgekeurd', 'ingetrokken') GROUP BY b.verstrekker_id, b.inhoud_hash HAVING count(*) > 1`,
  },
  {
    code: "I15-papier",
    titel: "Wie een zorgovereenkomst op papier aanlevert, geeft er niet zelf akkoord op",
    sql: `SELECT p.id::text AS overtreding FROM akkoord p JOIN akkoord v ON v.overeenkomstversie_id = p.overeenkomstversie_id AND v.inhoud_hash = p.inhoud_hash
          WHERE p.wijze = 'papier' AND v.partij = 'verstrekker' AND v.oordeel = 'akkoord' AND v.gebruiker_id = p.gebruiker_id`,
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
    code: "I7-afscherming",
    titel: "Rijbeveiliging staat op elke tabel aan, ook voor de eigenaar, en de toepassing kan haar niet omzeilen",
    sql: `SELECT c.relname::text AS overtreding FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
          UNION ALL SELECT rolname::text FROM pg_roles WHERE rolname = 'pgb_app' AND (rolbypassrls OR rolsuper)`,
  },
];

export const INVARIANTEN: readonly Invariant[] = [...GROOTBOEK, ...BETALING, ...OVEREENKOMST, ...OP_PAPIER, ...EIGEN_GELD, ...HERSTEL, ...VOORLOPIG, ...AMBTSHALVE, ...AFSLUITING, ...TOEZICHT];
