/**
 * `tsx tests/bench/werklijst.ts [contracts] [rounds]`: the work lists of a verstrekker and of the SVB with 5,000 contracts waiting on each desk, between all the
 * others, with every chip and with a search; p95 against a transaction that asks nothing, taking turns in the same run. Nothing is asserted; a list that
 * shows another number than there is has no figure.
 */
import { randomBytes, randomUUID } from "node:crypto";

import type pg from "pg";

import { createDb, type Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { svbToetslijst } from "@/lib/queries/svb/zorgovereenkomsten";
import { verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { GEEN_FILTER, type Werklijstvraag } from "@/lib/queries/zorgovereenkomst/werklijst";
import { migreer } from "@/lib/start/migreren";
import { startPostgres, withClient } from "@/lib/start/postgres";
import { runCommand } from "@/lib/start/start-error";
import { ensureWebLogin } from "@/lib/start/weblogin";

import { percentile, spread, tenths, whole } from "./measure";

const DIR = ".data/bench";
const DATABASE_PORT = 54_522;
const CONTRACTS = Number(process.argv[2] ?? 300_000);
const OPEN = 5_000;
const VERSTREKKERS = 5;
const ROUNDS = Number(process.argv[3] ?? 40);
const GOAL_MS = 100;
const NU = new Date("2026-04-10T09:00:00Z");
const VANDAAG = datum("2026-04-10");

/** A fifth of all contracts is of the first verstrekker; all that wait for a verstrekker are its. Signed by two, decided by two. */
const FILL: readonly string[] = [
  `INSERT INTO verstrekker (id, soort, code, naam, geldig_van) SELECT md5('g' || n)::uuid, 'gemeente', lpad(n::text, 4, '0'), 'Gemeente ' || n, '2015-01-01' FROM generate_series(1, ${String(VERSTREKKERS)}) n`,
  `INSERT INTO persoon (id, bsn_versleuteld, bsn_index, voornamen, achternaam, geboortedatum)
   SELECT md5('p' || n)::uuid, '\\x00', sha256(convert_to('p' || n, 'UTF8')), 'P', 'Achternaam' || n, DATE '1960-01-01' + (n % 18000) FROM generate_series(1, $1::int / 2) n`,
  `INSERT INTO zorgverlener (id, soort, persoon_id, naam, aangemaakt_op)
   SELECT md5('z' || n)::uuid, 'persoon', md5('p' || n)::uuid, 'Zorgverlener ' || n, now() FROM generate_series(1, $1::int / 3) n`,
  `INSERT INTO zorgovereenkomst (id, nummer, toekenning_id, budgethouder_id, verstrekker_id, wet, zorgverlener_id, model, functiesoort, familierelatie, status, aangemaakt_door, aangemaakt_op, gewijzigd_op, beeindigd_per)
   SELECT md5('c' || n)::uuid, 'ZO-2026-' || lpad(n::text, 9, '0'), gen_random_uuid(), md5('p' || (1 + n % ($1::int / 2)))::uuid, md5('g' || CASE WHEN n <= ${String(OPEN)} THEN 1 ELSE 1 + n % ${String(VERSTREKKERS)} END)::uuid,
     ('{wmo,jeugdwet}'::wet[])[1 + n % 2], md5('z' || (1 + n % ($1::int / 3)))::uuid, 'opdracht', 'WM-BI', 'geen',
     (CASE WHEN n <= ${String(OPEN)} THEN 'bij_verstrekker' WHEN n <= ${String(2 * OPEN)} THEN 'bij_svb' WHEN n % 10 = 0 THEN 'beeindigd' WHEN n % 50 = 1 THEN 'afgekeurd' ELSE 'goedgekeurd' END)::overeenkomststatus,
     gen_random_uuid(), now(), TIMESTAMPTZ '2026-04-09' - n % 900 * interval '1 day', CASE WHEN n > ${String(2 * OPEN)} AND n % 10 = 0 THEN DATE '2026-03-31' END FROM generate_series(1, $1::int) n`,
  // A verstrekker knows a person by the grant.
  `INSERT INTO toekenning (id, budgethouder_id, verstrekker_id, wet, budgetidentificatie, beschikkingsnummer, status, van, tm, bedrag_centen, aangemaakt_op)
   SELECT md5('t' || n)::uuid, md5('p' || (1 + n % ($1::int / 2)))::uuid, md5('g' || CASE WHEN n <= ${String(OPEN)} THEN 1 ELSE 1 + n % ${String(VERSTREKKERS)} END)::uuid, 'wmo', 'B' || n, 'BS' || n, 'definitief', '2026-01-01', '2026-12-31', 1000000, now()
   FROM generate_series(1, $1::int) n`,
  `INSERT INTO overeenkomstversie (id, zorgovereenkomst_id, versie, van, tm, ondernemer, inhoud_hash)
   SELECT md5('v' || n)::uuid, md5('c' || n)::uuid, 1, '2026-01-01', '2026-12-31', false, sha256('bench') FROM generate_series(1, $1::int) n`,
  `INSERT INTO akkoord (overeenkomstversie_id, partij, oordeel, gebruiker_id, inhoud_hash, redenen, checklist, op)
   SELECT md5('v' || n)::uuid, p::partij, 'akkoord', gen_random_uuid(), sha256('bench'), '{}', '[]', CASE WHEN n % 1000 = 0 THEN TIMESTAMPTZ '2026-04-10 08:00Z' ELSE TIMESTAMPTZ '2026-04-09' - n % 900 * interval '1 day' END
   FROM generate_series(1, $1::int) n CROSS JOIN unnest('{budgethouder,zorgverlener,verstrekker,svb}'::text[]) p WHERE n > ${String(OPEN)} OR p NOT IN ('verstrekker', 'svb')`,
  `INSERT INTO toetswerk (zorgovereenkomst_id, verstrekker_id, wet, bureau, sinds, aandacht, schoon, behandelaar_id, behandelaar_naam, opgepakt_op)
   SELECT z.id, z.verstrekker_id, z.wet, (CASE z.status WHEN 'bij_svb' THEN 'svb' ELSE 'verstrekker' END)::partij, TIMESTAMPTZ '2026-04-10' - (hashtext(z.nummer) & 31) * interval '1 day', w.aandacht, cardinality(w.aandacht) = 0,
     w.wie, CASE WHEN w.wie IS NOT NULL THEN 'Bench' END, CASE WHEN w.wie IS NOT NULL THEN now() END
   FROM zorgovereenkomst z CROSS JOIN LATERAL (SELECT CASE WHEN hashtext(z.nummer) % 3 = 0 THEN '{BOVEN_MAXIMUMTARIEF}'::text[] ELSE '{}' END AS aandacht, CASE WHEN hashtext(z.nummer) % 100 = 0 THEN $2::uuid END AS wie) w
   WHERE z.status IN ('bij_verstrekker', 'bij_svb') AND $1::int > 0`,
];

const GEBRUIKER = randomUUID();

async function fill(client: pg.Client): Promise<string> {
  await client.query("SET session_replication_role = replica");
  for (const statement of FILL) await client.query(statement, statement.includes("$2") ? [CONTRACTS, GEBRUIKER] : statement.includes("$1") ? [CONTRACTS] : []);
  // As after the seed of a year of work, when autovacuum has been by.
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query<{ id: string }>("SELECT md5('g1')::uuid AS id");
  return rows[0]?.id ?? "";
}

const vraag = (status: Werklijstvraag["status"], anders: Partial<Werklijstvraag> = {}): Werklijstvraag => ({ status, zoek: "", pagina: 1, filter: GEEN_FILTER, ...anders });
const metFilter = (status: Werklijstvraag["status"], filter: Partial<Werklijstvraag["filter"]>): Werklijstvraag => vraag(status, { filter: { ...GEEN_FILTER, ...filter } });

const vragenVoor = (wacht: "bij_verstrekker" | "bij_svb"): Readonly<Record<string, Werklijstvraag>> => ({
  "all that waits": vraag(wacht),
  "page 100": vraag(wacht, { pagina: 100 }),
  "one law": metFilter(wacht, { wet: "jeugdwet" }),
  "without remarks": metFilter(wacht, { schoon: true }),
  "mine": metFilter(wacht, { van: "mij" }),
  "nobody's": metFilter(wacht, { van: "niemand" }),
  "longer than 20 days": metFilter(wacht, { dagen: 20 }),
  "a name": vraag(wacht, { zoek: "Achternaam6" }),
  "approved": vraag("goedgekeurd"),
  "every status": vraag(null),
  "a name, every status": vraag(null, { zoek: "Achternaam6" }),
});

type Lijst = (db: Db, actor: Actor, vraag: Werklijstvraag, moment: { readonly nu: Date; readonly vandaag: typeof VANDAAG }) => Promise<{ readonly totaal: number; readonly werk: { readonly alles: number } } | null>;

const ms = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const begin = performance.now();
  const answer = await work();
  return [performance.now() - begin, answer];
};

async function measure(db: Db, lijst: Lijst, actor: Actor, wacht: "bij_verstrekker" | "bij_svb"): Promise<void> {
  const vragen = Object.entries(vragenVoor(wacht));
  const tijden = new Map<string, number[]>(vragen.map(([naam]) => [naam, []]));
  const leeg: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const [niets] = await ms(() => lees(db, actor, (tx) => tx.$queryRaw`SELECT 1`));
    if (round >= 0) leeg.push(niets);
    for (const [naam, een] of vragen) {
      const [tijd, antwoord] = await ms(() => lijst(db, actor, een, { nu: NU, vandaag: VANDAAG }));
      if (antwoord?.werk.alles !== OPEN || antwoord.totaal === 0) throw new Error(`${naam}: ${JSON.stringify([antwoord?.totaal, antwoord?.werk])}`);
      if (round >= 0) tijden.get(naam)?.push(tijd);
    }
  }
  const basis = percentile(leeg, 0.95);
  console.log(`\n${actor.rol}: a transaction that asks nothing, p95 ${tenths(basis)} ms`);
  for (const [naam, reeks] of tijden) {
    const p95 = percentile(reeks, 0.95);
    console.log(`  ${naam.padEnd(24)} p50 ${tenths(spread(reeks).median).padStart(7)} ms   p95 ${tenths(p95).padStart(7)} ms   ${tenths(p95 / basis).padStart(6)} x nothing   ${p95 <= GOAL_MS ? "met" : "MISSED"}`);
  }
}

await runCommand(async () => {
  const server = await startPostgres({ dir: DIR, port: DATABASE_PORT, report: () => undefined });
  const name = `pgb_werklijst_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  try {
    await migreer(server.ownerUrl(name));
    await ensureWebLogin(server.ownerUrl(name), server.secrets.webPassword);
    const db = createDb(server.webUrl(name), 2);
    let verstrekkerId = "";
    const [gevuld] = await ms(() => withClient(server.ownerUrl(name), async (client) => { verstrekkerId = await fill(client); }));
    console.log(`filled ${whole(CONTRACTS)} contracts, ${whole(OPEN)} open on each desk, in ${tenths(gevuld / 1000)} s; goal p95 ${String(GOAL_MS)} ms`);
    const wie = { gebruikerId: GEBRUIKER, sessieId: randomUUID(), naam: "Bench" };
    await measure(db, verstrekkerZorgovereenkomsten, { ...wie, rol: "verstrekker", verstrekkerId, verstrekkerNaam: "Gemeente 1", functies: ["accorderen"] }, "bij_verstrekker");
    await measure(db, svbToetslijst, { ...wie, rol: "svb", functies: ["toetser"] }, "bij_svb");
    await db.$disconnect();
  } finally {
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  }
});
