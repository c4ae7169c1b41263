/**
 * A country in an afternoon: set-based SQL as the owner. The triggers are off while it loads (they would ask for the whole chain
 * again); every CHECK, key and unique index holds, and that the rest is right too is shown by `controleer` afterwards. Figures
 * follow from row numbers, so two runs give the same data.
 */
export type Omvang = {
  /** One a person a year, five years. The first verstrekker has the first 50.000 of them: 10.000 budgethouders. */
  readonly budgetten: number;
  /** Every claim of the last month is approved and waits to be paid, instead of one in four. */
  readonly laatsteMaandKlaar?: boolean;
};

export const JAREN = 5;
export const EERSTE_JAAR = 2022;
/** The day on which the data stands still. */
export const VANDAAG = "2026-04-10";
const GROOTSTE = 50_000;
const PER_ANDER = 1_000;
const PER_BATCH = 20_000;
const PER_BLOK = 2_000;

/** Every id is its kind and its number. */
const id = (soort: number, nummer: string): string => `pg_temp.groot_id(${String(soort)}, ${nummer})`;
export const GROOTSTE_VERSTREKKER = "00000001-0000-7000-8000-000000000000";
const SVB_A = id(2, "1");
const SVB_B = id(2, "2");

/** A number of the bank that does not exist, with the check digits that belong to it: T, E and S are 29, 14 and 28, NL is 2321. */
const iban = (nummer: string): string => {
  const rekening = `lpad((${nummer})::text, 10, '0')`;
  return `'NL' || lpad((98 - mod(('29142829' || ${rekening} || '232100')::numeric, 97))::text, 2, '0') || 'TEST' || ${rekening}`;
};

type Stap = { readonly naam: string; readonly sql: string };

const OPZET: readonly Stap[] = [
  {
    naam: "hulpfunctie",
    sql: `CREATE FUNCTION pg_temp.groot_id(soort int, nummer bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      $$ SELECT (lpad(to_hex(soort), 8, '0') || '000070008000' || lpad(to_hex(nummer), 12, '0'))::uuid $$`,
  },
  {
    naam: "namen",
    sql: `CREATE TEMP TABLE naam AS SELECT
        '{Anna,Bram,Cor,Daan,Eva,Femke,Gerda,Hans,Ingrid,Jan,Karin,Lotte,Mohammed,Noor,Olga,Peter,Quinten,Rosa,Sjoerd,Truus,Umar,Vera,Willem,Yara,Zoë}'::text[] AS voor,
        '{de Vries,Jansen,van den Berg,Bakker,van Dijk,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,Kok,Jacobs,Özdemir,Yılmaz,Hoekstra,Postma,Schouten,Prins,Blom,Huisman,Peeters,Kuipers,van der Heijden,Müller,Vermeulen,van Vliet,Timmer}'::text[] AS achter`,
  },
];

const budgetten = ({ budgetten: aantal }: Omvang): readonly Stap[] => [
  {
    naam: "budget",
    sql: `CREATE TEMP TABLE b AS SELECT n, n / ${String(JAREN)} AS p, ${String(EERSTE_JAAR)} + n % ${String(JAREN)} AS jaar,
        CASE WHEN n < ${String(GROOTSTE)} THEN 0 ELSE 1 + (n - ${String(GROOTSTE)}) / ${String(PER_ANDER)} END AS v,
        (CASE WHEN (n / ${String(JAREN)}) % 3 < 2 THEN 'wmo' ELSE 'jeugdwet' END)::wet AS wet,
        (600000 + (n::bigint * 7919 % 2400) * 1000)::bigint AS bedrag,
        CASE WHEN n % 25 = 3 OR (n % ${String(JAREN)} = 4 AND (n / ${String(JAREN)}) % 50 = 7) THEN 0 WHEN n % 10 < 3 THEN 2 ELSE 1 END AS contracten,
        (n % ${String(JAREN)} = 4 AND (n / ${String(JAREN)}) % 50 = 7) AS voorlopig,
        (n / ${String(JAREN)}) % 30 = 5 AS boven,
        (n % ${String(JAREN)} = 4 AND (n / ${String(JAREN)}) % 100 = 11) AS verlaagd,
        CASE WHEN (n / ${String(JAREN)}) % 20 = 2 AND n % ${String(JAREN)} = 4 THEN 3.85 ELSE 1.0 END AS snelheid
      FROM generate_series(0, ${String(aantal - 1)}) AS n; ANALYZE b`,
  },
  {
    naam: "verstrekker",
    sql: `INSERT INTO verstrekker (id, soort, code, naam, geldig_van)
      SELECT ${id(1, "v")}, 'gemeente', lpad((7000 + v)::text, 4, '0'), 'Gemeente Groot ' || v, DATE '2015-01-01' FROM (SELECT DISTINCT v FROM b) x`,
  },
  {
    naam: "gebruiker",
    sql: `INSERT INTO gebruiker (id, issuer, subject, naam, betrouwbaarheidsniveau)
      SELECT ${id(2, "n")}, 'groot', 'groot-' || n, 'Medewerker ' || n, 'hoog' FROM generate_series(1, 3) n`,
  },
  {
    naam: "persoon",
    sql: `INSERT INTO persoon (id, bsn_versleuteld, bsn_index, voornamen, tussenvoegsel, achternaam, geboortedatum)
      SELECT ${id(3, "p")}, sha256(('v' || p)::bytea), sha256(('i' || p)::bytea), voor[1 + p % 25],
        nullif(regexp_replace(achter[1 + (p / 25) % 40], '[^ ]+$', ''), ''), regexp_replace(achter[1 + (p / 25) % 40], '^.* ', '') || CASE WHEN p % 7 = 0 THEN '-' || achter[1 + p % 40] ELSE '' END,
        DATE '1940-01-01' + (p % 25000)
      FROM (SELECT DISTINCT p FROM b) x, naam`,
  },
  {
    naam: "bericht",
    sql: `INSERT INTO toekenningsbericht (id, verstrekker_id, berichtnummer, kanaal, inhoud, inhoud_hash, status, retourcodes, toekenning_id, ontvangen_op, ontvangen_van)
      SELECT ${id(4, "n * 2 + i")}, ${id(1, "v")}, 'GROOT-' || n || '-' || i, 'api', '<bericht/>', sha256('<bericht/>'), 'verwerkt', '[]', ${id(5, "n")}, make_date(jaar, 1, 1), 'groot'
      FROM b, generate_series(0, 1) i WHERE i = 0 OR verlaagd`,
  },
  {
    naam: "toekenning",
    sql: `INSERT INTO toekenning (id, nummer, budgethouder_id, verstrekker_id, wet, budgetidentificatie, beschikkingsnummer, status, van, tm, bedrag_centen, aangemaakt_op)
      SELECT ${id(5, "n")}, 'TK-' || jaar || '-9' || lpad(n::text, 7, '0'), ${id(3, "p")}, ${id(1, "v")}, wet, 'GR' || lpad(p::text, 6, '0') || '-' || jaar, 'BS-' || n,
        (CASE WHEN voorlopig THEN 'voorlopig' ELSE 'definitief' END)::toekenningstatus, make_date(jaar, 1, 1), make_date(jaar, 12, 31), CASE WHEN verlaagd THEN 100000 ELSE bedrag END, make_date(jaar, 1, 1)
      FROM b`,
  },
  {
    naam: "toekenningsversie",
    sql: `INSERT INTO toekenningsversie (id, toekenning_id, versie, bericht_id, van, tm, bedrag_centen, vastgelegd_op)
      SELECT ${id(6, "n * 2 + i")}, ${id(5, "n")}, i + 1, ${id(4, "n * 2 + i")}, make_date(jaar, 1, 1), make_date(jaar, 12, 31), CASE WHEN i = 1 THEN 100000 ELSE bedrag END, make_date(jaar, 1, 1) + i * 60
      FROM b, generate_series(0, 1) i WHERE i = 0 OR verlaagd`,
  },
  {
    naam: "functiebudget",
    sql: `INSERT INTO functiebudget (id, toekenningsversie_id, functiesoort, van, tm, bedrag_centen)
      SELECT ${id(7, "(n * 2 + i) * 2 + f")}, ${id(6, "n * 2 + i")}, (CASE wet WHEN 'wmo' THEN '{WM-BI,WM-HH}'::text[] ELSE '{JW-BI,JW-LO}'::text[] END)[f + 1], make_date(jaar, 1, 1), make_date(jaar, 12, 31),
        CASE WHEN contracten = 2 THEN CASE WHEN i = 1 THEN 100000 ELSE bedrag END / 2 ELSE CASE WHEN i = 1 THEN 100000 ELSE bedrag END END
      FROM b, generate_series(0, 1) i, generate_series(0, 1) f WHERE (i = 0 OR verlaagd) AND (f = 0 OR contracten = 2)`,
  },
  {
    naam: "rekeningen",
    sql: `INSERT INTO grootboekrekening (id, soort, verstrekker_id) SELECT ${id(8, "v")}, 'voorschot', ${id(1, "v")} FROM (SELECT DISTINCT v FROM b) x;
      INSERT INTO grootboekrekening (id, soort, verstrekker_id, toekenning_id, budgethouder_id)
      SELECT ${id(9, "n * 4 + i - 1")}, ('{beschikbaar,gereserveerd,onderweg,besteed}'::text[])[i]::rekeningsoort, ${id(1, "v")}, ${id(5, "n")}, ${id(3, "p")} FROM b, generate_series(1, 4) i`,
  },
];

const contracten = ({ laatsteMaandKlaar }: Omvang): readonly Stap[] => [
  {
    naam: "zorgverlener",
    sql: `INSERT INTO zorgverlener (id, soort, naam, kvk, aangemaakt_op) SELECT ${id(10, "z")}, 'instelling', 'Zorgbureau ' || z, (20000000 + z)::text, '2020-01-01' FROM (SELECT DISTINCT p / 3 AS z FROM b) x;
      INSERT INTO rekeningnummer (id, zorgverlener_id, iban, tenaamstelling, status, aangevraagd_door, aangevraagd_op, beoordeeld_door, beoordeeld_op)
      SELECT ${id(11, "z")}, ${id(10, "z")}, ${iban("z")}, 'Zorgbureau ' || z, 'geldig', ${id(2, "3")}, '2020-01-01', ${SVB_A}, '2020-01-02' FROM (SELECT DISTINCT p / 3 AS z FROM b) x`,
  },
  {
    naam: "zorgovereenkomst",
    sql: `INSERT INTO zorgovereenkomst (id, nummer, toekenning_id, budgethouder_id, verstrekker_id, wet, zorgverlener_id, model, functiesoort, familierelatie, status, aangemaakt_door, aangemaakt_op, gewijzigd_op)
      SELECT ${id(12, "n * 2 + k")}, 'ZO-' || jaar || '-9' || lpad((n * 2 + k)::text, 7, '0'), ${id(5, "n")}, ${id(3, "p")}, ${id(1, "v")}, wet, ${id(10, "p / 3")}, 'opdracht',
        (CASE wet WHEN 'wmo' THEN '{WM-BI,WM-HH}'::text[] ELSE '{JW-BI,JW-LO}'::text[] END)[k + 1], 'geen', 'goedgekeurd', ${id(2, "3")}, make_date(jaar, 1, 1), make_date(jaar, 1, 2)
      FROM b, generate_series(0, 1) k WHERE k < contracten;
      INSERT INTO overeenkomstversie (id, zorgovereenkomst_id, versie, van, tm, uren_per_week_honderdsten, inhoud_hash, goedgekeurd_op)
      SELECT ${id(13, "n * 2 + k")}, ${id(12, "n * 2 + k")}, 1, make_date(jaar, 1, 1), make_date(jaar, 12, 31), 400, sha256('groot'), make_date(jaar, 1, 2) FROM b, generate_series(0, 1) k WHERE k < contracten;
      INSERT INTO tarief (id, overeenkomstversie_id, eenheid, omschrijving, tarief_centen, maximumtarief_centen)
      SELECT ${id(14, "n * 2 + k")}, ${id(13, "n * 2 + k")}, 'uur', 'Begeleiding', CASE WHEN boven THEN 4500 ELSE 3800 END, 4000 FROM b, generate_series(0, 1) k WHERE k < contracten`,
  },
  {
    naam: "declaratie in gedachten",
    sql: `CREATE TEMP TABLE c AS SELECT row_number() OVER (ORDER BY maand, n, k) - 1 AS c, x.* FROM (
        SELECT n, p, v, k, boven, make_date(jaar, m, 1) AS maand,
          greatest(1, floor(bedrag * CASE WHEN snelheid > 1 THEN 100 ELSE 20 + n % 60 END / 100.0 / 12 / contracten / 4000 * snelheid))::int AS uren,
          CASE WHEN jaar < 2026 OR m < 3 THEN 'betaald' ELSE ${laatsteMaandKlaar === true ? "'goedgekeurd'" : "('{goedgekeurd,in_betaling,betaald,betaald}'::text[])[1 + n % 4]"} END AS status
        FROM b, generate_series(0, 1) k, generate_series(1, 12) m WHERE k < contracten AND (jaar < 2026 OR m <= CASE WHEN p % 40 = 9 THEN 1 ELSE 3 END)) x; ANALYZE c`,
  },
];

/** Gross of a claim and what the budget pays of it. */
const GEVRAAGD = "(uren * CASE WHEN boven THEN 4500 ELSE 3800 END)::bigint";
const TOEGEKEND = "(uren * CASE WHEN boven THEN 4000 ELSE 3800 END)::bigint";
const BATCH = `(extract(year FROM maand)::int * 12 + extract(month FROM maand)::int) * 10000 + c / ${String(PER_BATCH)}`;

const DECLARATIES: readonly Stap[] = [
  {
    naam: "declaratie",
    sql: `INSERT INTO declaratie (id, nummer, soort, zorgovereenkomst_id, overeenkomstversie_id, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, maand, gevraagd_centen, toegekend_centen, status,
        opgesteld_door, opgesteld_op, aangeboden_op, ingediend_op, ingediend_door, gewijzigd_op)
      SELECT ${id(15, "c")}, 'D-' || extract(year FROM maand) || '-9' || lpad(c::text, 8, '0'), 'uren', ${id(12, "n * 2 + k")}, ${id(13, "n * 2 + k")}, ${id(5, "n")}, ${id(3, "p")}, ${id(1, "v")}, ${id(10, "p / 3")}, maand,
        ${GEVRAAGD}, ${TOEGEKEND}, status::declaratiestatus, ${id(2, "3")}, maand + 31, maand + 32, maand + 33, ${id(2, "3")}, maand + 40 FROM c ORDER BY c`,
  },
  {
    naam: "declaratieregel",
    sql: `INSERT INTO declaratieregel (id, declaratie_id, volgnummer, tarief_id, van, tm, aantal_honderdsten, tarief_centen, bedrag_centen)
      SELECT ${id(16, "c")}, ${id(15, "c")}, 1, ${id(14, "n * 2 + k")}, maand, (maand + interval '1 month' - interval '1 day')::date, uren * 100, CASE WHEN boven THEN 4500 ELSE 3800 END, ${GEVRAAGD} FROM c ORDER BY c`,
  },
  {
    naam: "betaalopdracht",
    sql: `INSERT INTO betaalopdracht (id, declaratie_id, toekenning_id, budgethouder_id, verstrekker_id, zorgverlener_id, bedrag_centen, status, eind_tot_eind_id, omschrijving, verwacht_op, batch_id, iban, tenaamstelling, aangemaakt_op, afgehandeld_op)
      SELECT ${id(17, "c")}, ${id(15, "c")}, ${id(5, "n")}, ${id(3, "p")}, ${id(1, "v")}, ${id(10, "p / 3")}, ${TOEGEKEND},
        (CASE status WHEN 'goedgekeurd' THEN 'klaar' WHEN 'in_betaling' THEN 'vrijgegeven' ELSE 'betaald' END)::opdrachtstatus, 'GROOT' || c, 'Declaratie ' || c, maand + 38,
        CASE WHEN status <> 'goedgekeurd' THEN ${id(18, BATCH)} END, CASE WHEN status <> 'goedgekeurd' THEN 'NL00TEST0000000001' END, CASE WHEN status <> 'goedgekeurd' THEN 'Zorgbureau' END,
        maand + 33, CASE WHEN status = 'betaald' THEN maand + 39 END FROM c ORDER BY c`,
  },
  {
    naam: "betaalbatch",
    sql: `INSERT INTO betaalbatch (id, nummer, status, aantal, totaal_centen, uitvoerdatum, opgemaakt_door, opgemaakt_op, vrijgegeven_door, vrijgegeven_op, bericht_id, bestand, bestand_hash)
      SELECT batch_id, 'B-GROOT-' || row_number() OVER (ORDER BY batch_id), (CASE WHEN bool_and(status = 'betaald') THEN 'verwerkt' ELSE 'deels_verwerkt' END)::batchstatus, count(*), sum(bedrag_centen), max(verwacht_op),
        ${SVB_A}, max(aangemaakt_op), ${SVB_B}, max(aangemaakt_op), 'GROOT-' || batch_id, repeat('<CdtTrfTxInf><PmtId><EndToEndId>GROOT</EndToEndId></PmtId><Amt/><Cdtr/></CdtTrfTxInf>', count(*)::int * 6)::bytea, '\\x00'
      FROM betaalopdracht WHERE batch_id IS NOT NULL GROUP BY batch_id;
      UPDATE betaalbatch SET bestand_hash = sha256(bestand)`,
  },
];

const GEBEURTENISSEN: readonly Stap[] = [
  {
    naam: "gebeurtenis",
    sql: `INSERT INTO gebeurtenis (id, volgnummer, transactie, soort, onderwerp_soort, onderwerp_id, rol, proces, budgethouder_id, verstrekker_id, gegevens, tijdstip)
      SELECT ${id(19, "x.nr")}, nextval('gebeurtenis_volgnummer_seq'), 1 + x.nr / ${String(PER_BLOK)}, soort, onderwerp, ding, 'systeem', 'groot', wie, verstrekker, '{}', op
      FROM (SELECT row_number() OVER () - 1 AS nr, y.* FROM (
        SELECT 'toekenning.verwerkt' AS soort, 'toekenning' AS onderwerp, ${id(5, "n")} AS ding, ${id(3, "p")} AS wie, ${id(1, "v")} AS verstrekker, make_timestamptz(jaar, 1, 1, 9, 0, 0) AS op FROM b
        UNION ALL SELECT 'zorgovereenkomst.goedgekeurd', 'zorgovereenkomst', z.id, z.budgethouder_id, z.verstrekker_id, z.gewijzigd_op FROM zorgovereenkomst z
        UNION ALL SELECT 'betaalbatch.vrijgegeven', 'betaalbatch', t.id, NULL, NULL, t.vrijgegeven_op FROM betaalbatch t
        UNION ALL SELECT 'declaratie.goedgekeurd', 'declaratie', ${id(15, "c")}, ${id(3, "p")}, ${id(1, "v")}, maand + 33 FROM c) y) x`,
  },
  {
    naam: "keten",
    sql: `DO $$ DECLARE vorig bytea := decode(repeat('00', 32), 'hex'); i bigint; laatste bigint := (SELECT max(transactie) FROM gebeurtenis); eerste bigint; BEGIN
      FOR i IN 1..laatste LOOP
        eerste := CASE WHEN i = 1 THEN 0 ELSE i END;
        INSERT INTO gebeurtenisblok (nummer, van_transactie, tot_transactie, aantal, vorige_hash, hash, verzegeld_op)
        SELECT i, eerste, i + 1, count(*), vorig, sha256(vorig || convert_to(string_agg(gebeurtenis_tekst(g), E'\\n' ORDER BY g.transactie, g.volgnummer), 'UTF8')), now()
        FROM gebeurtenis g WHERE g.transactie >= eerste AND g.transactie < i + 1 RETURNING hash INTO vorig;
      END LOOP; END $$`,
  },
];

const GRONDBOEKING = "SELECT n * 2 AS nr, n, v, bedrag, make_timestamptz(jaar, 1, 1, 9, 0, 0) AS op, 'toekenning' AS soort FROM b UNION ALL SELECT n * 2 + 1, n, v, 100000 - bedrag, make_timestamptz(jaar, 3, 2, 9, 0, 0), 'toekenning_wijziging' FROM b WHERE verlaagd";
const STAPPEN = "(VALUES (0, 'reservering', 0, 1), (1, 'vrijgave', 1, 2), (2, 'betaling', 2, 3)) AS s (i, soort, van, naar)";
const GEDAAN = "(i = 0 OR i = 1 AND status <> 'goedgekeurd' OR i = 2 AND status = 'betaald')";

const GROOTBOEK: readonly Stap[] = [
  {
    naam: "boeking",
    sql: `INSERT INTO boeking (id, soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
      SELECT ${id(20, "nr")}, soort::boekingsoort, 'toekenning', ${id(5, "n")}, 'toekenning:' || nr, ${id(19, "n")}, op FROM (${GRONDBOEKING}) x;
      INSERT INTO boeking (id, soort, onderwerp_soort, onderwerp_id, idempotentiesleutel, gebeurtenis_id, geboekt_op)
      SELECT ${id(21, "c * 4 + i")}, soort::boekingsoort, 'declaratie', ${id(15, "c")}, soort || ':' || ${id(15, "c")}, ${id(19, "n")}, maand + 33 + i FROM c, ${STAPPEN} WHERE ${GEDAAN} ORDER BY c, i`,
  },
  {
    naam: "boekingsregel",
    sql: `INSERT INTO boekingsregel (id, boeking_id, rekening_id, bedrag_centen)
      SELECT ${id(22, "nr * 2 + j")}, ${id(20, "nr")}, CASE j WHEN 0 THEN ${id(8, "v")} ELSE ${id(9, "n::bigint * 4")} END, CASE j WHEN 0 THEN -bedrag ELSE bedrag END FROM (${GRONDBOEKING}) x, generate_series(0, 1) j;
      INSERT INTO boekingsregel (id, boeking_id, rekening_id, bedrag_centen)
      SELECT ${id(23, "(c * 4 + i) * 2 + j")}, ${id(21, "c * 4 + i")}, ${id(9, "n::bigint * 4 + CASE j WHEN 0 THEN van ELSE naar END")}, CASE j WHEN 0 THEN -${TOEGEKEND} ELSE ${TOEGEKEND} END
      FROM c, ${STAPPEN}, generate_series(0, 1) j WHERE ${GEDAAN} ORDER BY c, i, j`,
  },
  {
    naam: "saldo",
    sql: `INSERT INTO saldo (rekening_id, bedrag_centen, ondergrens_centen)
      SELECT g.id, coalesce(r.som, 0), CASE WHEN g.soort = 'voorschot' THEN NULL ELSE least(0, coalesce(r.som, 0)) END
      FROM grootboekrekening g LEFT JOIN (SELECT rekening_id, sum(bedrag_centen)::bigint AS som FROM boekingsregel GROUP BY 1) r ON r.rekening_id = g.id`,
  },
  { naam: "budgetstand", sql: "INSERT INTO budgetstand SELECT * FROM budgetstand_bron()" },
];

export const stappen = (omvang: Omvang): readonly Stap[] => [...OPZET, ...budgetten(omvang), ...contracten(omvang), ...DECLARATIES, ...GEBEURTENISSEN, ...GROOTBOEK];
