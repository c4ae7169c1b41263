/**
 * `tsx tests/bench/herkeuring.ts [contracts]`: how long it takes to compare all running contracts with the figures of a day, against counting the same
 * rows without any rule, taking turns in the same run; and then to carry it out, with a regel for each finding and a gebeurtenis for each contract to
 * tell. Nothing is asserted; a run that looked at another number of contracts has no rate.
 */
import { randomBytes, randomUUID } from "node:crypto";

import type pg from "pg";

import { createDb, type Db } from "@/lib/db/client";
import { telHerkeuring } from "@/lib/db/herkeuring.repository";
import { lees } from "@/lib/db/transactie";
import { datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { herkeuringscijfers } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { herkeuringStarten } from "@/lib/usecases/herkeuring/herkeuring-starten";
import { herkeuringVerwerken } from "@/lib/usecases/herkeuring/herkeuring-verwerken";
import { migreer } from "@/lib/start/migreren";
import { startPostgres, withClient } from "@/lib/start/postgres";
import { runCommand } from "@/lib/start/start-error";
import { ensureWebLogin } from "@/lib/start/weblogin";

import { hundredths, range, spread, tenths, whole } from "./measure";

const DIR = ".data/bench";
const DATABASE_PORT = 54_521;
const CONTRACTS = Number(process.argv[2] ?? 300_000);
const REPEATS = 3;
const GOAL_SECONDS = 60;
const PEILDATUM = datum("2026-01-01");
const SYSTEEM: Actor = { rol: "systeem", proces: "bench" };

/** Persons, companies and entrepreneurs under all three laws, in hours, dagdelen and months. */
const FILL: readonly string[] = [
  `INSERT INTO persoon (id, bsn_versleuteld, bsn_index, voornamen, achternaam, geboortedatum)
   SELECT md5('p' || n)::uuid, '\\x00', sha256(convert_to('p' || n, 'UTF8')), 'P', 'N' || n, DATE '1960-01-01' + (n % 18000) FROM generate_series(1, $1::int / 2) n`,
  `INSERT INTO zorgverlener (id, soort, persoon_id, naam, kvk, aangemaakt_op)
   SELECT md5('z' || n)::uuid, (CASE n % 5 WHEN 0 THEN 'instelling' ELSE 'persoon' END)::zorgverlenersoort, CASE WHEN n % 5 > 0 THEN md5('p' || n)::uuid END, 'Z' || n,
     CASE WHEN n % 5 < 2 THEN lpad(n::text, 8, '0') END, now() FROM generate_series(1, $1::int / 3) n`,
  `INSERT INTO zorgovereenkomst (id, nummer, toekenning_id, budgethouder_id, verstrekker_id, wet, zorgverlener_id, model, functiesoort, familierelatie, status, aangemaakt_door, aangemaakt_op, gewijzigd_op)
   SELECT md5('c' || n)::uuid, 'ZO-2026-' || lpad(n::text, 9, '0'), gen_random_uuid(), md5('p' || (1 + n % ($1::int / 2)))::uuid, gen_random_uuid(), ('{wlz,wmo,jeugdwet}'::wet[])[1 + n % 3],
     md5('z' || (1 + n % ($1::int / 3)))::uuid, 'opdracht', 'x', (CASE n % 7 WHEN 0 THEN 'graad_1' ELSE 'geen' END)::familierelatie, 'goedgekeurd', gen_random_uuid(), now(), now() FROM generate_series(1, $1::int) n`,
  `INSERT INTO overeenkomstversie (id, zorgovereenkomst_id, versie, van, tm, uren_per_week_honderdsten, ondernemer, inhoud_hash, goedgekeurd_op)
   SELECT md5('v' || n)::uuid, md5('c' || n)::uuid, 1, '2025-06-01', '2026-12-31', 400 + n % 3000, n % 4 = 0, sha256('bench'), now() FROM generate_series(1, $1::int) n`,
  `INSERT INTO tarief (overeenkomstversie_id, eenheid, omschrijving, tarief_centen, maximumtarief_centen)
   SELECT md5('v' || n)::uuid, ('{uur,uur,uur,dagdeel,maand}'::tariefeenheid[])[1 + n % 5], 'x', 1400 + n % 8000, CASE WHEN n % 3 = 0 THEN 4500 END FROM generate_series(1, $1::int) n`,
];

async function fill(client: pg.Client): Promise<void> {
  await client.query("SET session_replication_role = replica");
  for (const statement of FILL) await client.query(statement, [CONTRACTS]);
  await client.query("ANALYZE");
}

/** The same rows without a rule: what reading them costs at the least. */
const COUNT = `SELECT count(DISTINCT z.id) FROM zorgovereenkomst z JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id JOIN tarief t ON t.overeenkomstversie_id = v.id
  JOIN zorgverlener g ON g.id = z.zorgverlener_id LEFT JOIN persoon p ON p.id = g.persoon_id`;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};

const MB = 1_048_576;
const SVB: Actor = { rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Bench", functies: ["toetser"] };

/** The whole of it, and once more: the second run finds the same and tells nobody. Messages are made by another job, from the same gebeurtenissen. */
async function carryOut(db: Db): Promise<void> {
  const deps = { db, nu: new Date("2025-12-15T09:00:00Z"), vandaag: datum("2025-12-15") };
  for (const round of ["first", "again"]) {
    const begun = await herkeuringStarten(deps, SVB, { sleutel: randomUUID(), peildatum: PEILDATUM });
    if (!begun.ok) throw new Error(JSON.stringify(begun.reden));
    const { herkeuringId } = begun.waarde;
    const cpu = process.cpuUsage();
    const before = process.memoryUsage().rss;
    const took = await seconds(() => herkeuringVerwerken(deps, herkeuringId));
    const { user, system } = process.cpuUsage(cpu);
    const stand = await lees(db, SYSTEEM, (tx) => tx.herkeuring.findUniqueOrThrow({ where: { id: herkeuringId } }));
    if (stand.status !== "klaar" || stand.bekeken !== CONTRACTS) throw new Error(`looked at ${String(stand.bekeken)} of ${String(CONTRACTS)} contracts`);
    const found = stand.onderMinimumloon + stand.bovenMaximumtarief;
    console.log(`  ${round}: ${tenths(took)} s, ${whole(found)} findings, ${whole(stand.gemeld)} contracts told; processor here ${tenths((user + system) / 1e6)} s, memory +${whole((process.memoryUsage().rss - before) / MB)} MB`);
  }
}

async function measure(client: pg.Client, db: Db): Promise<void> {
  console.log(`filled ${whole(CONTRACTS)} contracts in ${tenths(await seconds(() => fill(client)))} s`);
  const took: number[] = [];
  const ratio: number[] = [];
  for (let round = 1; round <= REPEATS; round += 1) {
    let looked = 0;
    const read = await seconds(() => client.query(COUNT));
    const judged = await seconds(async () => {
      const telling = await lees(db, SYSTEEM, (tx) => telHerkeuring(tx, herkeuringscijfers(PEILDATUM)));
      looked = telling.gekeurd;
      if (round === 1) console.log(`  ${JSON.stringify(telling)}`);
    });
    if (looked !== CONTRACTS) throw new Error(`looked at ${String(looked)} of ${String(CONTRACTS)} contracts`);
    took.push(judged);
    ratio.push(read / judged);
    console.log(`  round ${String(round)}: judged in ${tenths(judged)} s, read without rules in ${tenths(read)} s`);
  }
  console.log(`\nseconds for all contracts        ${range(took, tenths).padEnd(20)} goal ${whole(GOAL_SECONDS)}`);
  console.log(`contracts a second               ${whole(CONTRACTS / spread(took).median)}`);
  console.log(`ratio to reading the same rows   ${range(ratio, hundredths)}`);
}

await runCommand(async () => {
  const server = await startPostgres({ dir: DIR, port: DATABASE_PORT, report: () => undefined });
  const name = `pgb_herkeuring_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  try {
    await migreer(server.ownerUrl(name));
    await ensureWebLogin(server.ownerUrl(name), server.secrets.webPassword);
    const db = createDb(server.webUrl(name), 2);
    await withClient(server.ownerUrl(name), (client) => measure(client, db));
    console.log("\ncarried out:");
    await carryOut(db);
    await db.$disconnect();
  } finally {
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  }
});
