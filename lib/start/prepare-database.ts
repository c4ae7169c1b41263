import pg from "pg";

import { DATABASE, type Database, embeddedDatabase } from "./environment";
import { migreer } from "./migreren";
import { type PostgresServer, type Report, withClient } from "./postgres";
import { runToEnd } from "./processes";

import { ensureWebLogin } from "./weblogin";

/** Demo data is sown under this name and becomes the real database when it is complete. */
const UNDER_CONSTRUCTION = "pgb_in_aanbouw";

type Variables = Readonly<Record<string, string>>;

/** In a process of its own: the seed runs the whole product, with its own environment and memory. */
async function seed(env: Variables, report: Report): Promise<void> {
  report("Sowing the demo data …");
  const args = ["--import", "tsx", "lib/start/seed-process.ts"];
  await runToEnd({ name: "seed", args, env: { ...env, NODE_ENV: "production" } }, report, false);
}

const exists = ({ ownerUrl }: PostgresServer, name: string): Promise<boolean> =>
  withClient(ownerUrl("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    return rowCount !== 0;
  });

async function migrate({ ownerUrl, embedded }: Database, report: Report): Promise<void> {
  const applied = await migreer(ownerUrl);
  if (applied.length > 0) report(`Database: ${String(applied.length)} migrations applied.`);
  if (embedded !== undefined) await ensureWebLogin(ownerUrl, embedded.secrets.webPassword);
}

/** Built beside its place and then renamed: a start that is cut off never leaves half a demo behind. */
async function makeSown(embedded: PostgresServer, env: Variables, report: Report): Promise<void> {
  const scratch = embeddedDatabase(embedded, UNDER_CONSTRUCTION);
  const [from, to] = [pg.escapeIdentifier(UNDER_CONSTRUCTION), pg.escapeIdentifier(DATABASE)];
  const admin = embedded.ownerUrl("postgres");
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${from} WITH (FORCE)`));
  await embedded.ensureDatabase(UNDER_CONSTRUCTION);
  await migrate(scratch, report);
  await seed({ ...env, ...scratch.variables }, report);
  await withClient(admin, (client) => client.query(`ALTER DATABASE ${from} RENAME TO ${to}`));
}

const isEmpty = (ownerUrl: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM gebeurtenis UNION ALL SELECT 1 FROM persoon LIMIT 1");
    return rowCount === 0;
  });

/** Migrates; with `seedEnv` (demo and test) an empty database also gets the demo data. */
export async function prepareDatabase(database: Database, seedEnv: Variables | null, report: Report): Promise<void> {
  const { embedded, ownerUrl } = database;
  if (embedded !== undefined && ownerUrl === embedded.ownerUrl(DATABASE)) {
    if (seedEnv !== null && !(await exists(embedded, DATABASE))) await makeSown(embedded, seedEnv, report);
    else await embedded.ensureDatabase(DATABASE);
  }
  await migrate(database, report);
  if (seedEnv !== null && (await isEmpty(ownerUrl))) await seed(seedEnv, report);
}
