/**
 * `tsx tests/bench/groot.ts [budgetten]`: makes (once) a database with that many budgets, and measures on it what has to stay fast
 * when the country is in it: the lists of the largest verstrekker, and `npm run controle`. 50.000 is one verstrekker with 10.000
 * budgethouders and five years; 150.000 is the country, with twelve million boekingsregels. The database stays in .data/groot.
 */
import pg from "pg";

import { migreer } from "@/lib/start/migreren";
import { type PostgresServer, startPostgres, withClient } from "@/lib/start/postgres";
import { runCommand } from "@/lib/start/start-error";
import { ensureWebLogin } from "@/lib/start/weblogin";

import { stappen } from "./groot-data";
import { meetControle, meetLijsten } from "./groot-meten";

const DIR = ".data/groot";
const PORT = 54_620;
const STANDAARD = 50_000;

/** Filled without their secondary indexes, which are made afterwards in one go each. */
const ZWAAR = ["declaratie", "declaratieregel", "betaalopdracht", "gebeurtenis", "boeking", "boekingsregel"];

async function losseIndexen(client: pg.Client): Promise<readonly { readonly naam: string; readonly sql: string }[]> {
  const { rows } = await client.query<{ naam: string; sql: string }>(
    `SELECT i.indexrelid::regclass::text AS naam, pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i
     WHERE i.indrelid = ANY (SELECT to_regclass(x) FROM unnest($1::text[]) x) AND NOT i.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [ZWAAR],
  );
  return rows;
}

async function tijd(naam: string, werk: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  await werk();
  console.error(`  ${naam.padEnd(28)} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

async function vul(client: pg.Client, budgetten: number): Promise<void> {
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '512MB'; SET maintenance_work_mem = '1GB'");
  const indexen = await losseIndexen(client);
  for (const { naam } of indexen) await client.query(`DROP INDEX ${naam}`);
  const herstel = async (namen: RegExp): Promise<void> => {
    for (const { naam, sql } of indexen.filter((index) => namen.test(index.sql))) await tijd(`index ${naam}`, () => client.query(sql));
  };
  for (const { naam, sql } of stappen({ budgetten })) {
    if (naam === "keten") await herstel(/ ON public\.gebeurtenis /);
    await tijd(naam, () => client.query(sql));
  }
  await herstel(/ ON public\.(?!gebeurtenis )/);
  await client.query("RESET session_replication_role");
  await tijd("vacuum analyze", () => client.query("VACUUM ANALYZE"));
}

async function maak(server: PostgresServer, naam: string, budgetten: number): Promise<void> {
  const bestaat = await withClient(server.ownerUrl("postgres"), async (client) => (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [naam])).rowCount !== 0);
  if (bestaat) return;
  const bouw = `${naam}_in_aanbouw`;
  await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE IF EXISTS ${bouw} WITH (FORCE)`));
  await server.ensureDatabase(bouw);
  await migreer(server.ownerUrl(bouw));
  await ensureWebLogin(server.ownerUrl(bouw), server.secrets.webPassword);
  const client = new pg.Client({ connectionString: server.ownerUrl(bouw) });
  await client.connect();
  try {
    await vul(client, budgetten);
  } finally {
    await client.end();
  }
  await withClient(server.ownerUrl("postgres"), (beheer) => beheer.query(`ALTER DATABASE ${bouw} RENAME TO ${naam}`));
}

await runCommand(async () => {
  const budgetten = Number(process.argv[2] ?? STANDAARD);
  const alleen = process.argv[3];
  const server = await startPostgres({ dir: DIR, port: PORT, report: (line) => { console.error(line); } });
  try {
    const naam = `pgb_groot_${String(budgetten)}`;
    await maak(server, naam, budgetten);
    if (alleen !== "controle") await meetLijsten(server.webUrl(naam));
    if (alleen !== "lijsten") await meetControle(server.webUrl(naam));
  } finally {
    // Another run may be using a server that was already there.
    if (!server.adopted) await server.stop();
  }
});
