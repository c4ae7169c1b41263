/**
 * One PostgreSQL for all test runs on this machine, in .data/test, with a migrated template to clone from. Runs can
 * overlap: each holds a connection as long as it lasts, and whoever leaves last stops the server.
 */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import pg from "pg";

import { migreer } from "@/lib/start/migreren";
import { type PostgresServer, startPostgres, WEB_LOGIN, withClient } from "@/lib/start/postgres";
import { ensureWebLogin } from "@/lib/start/weblogin";

const DIR = ".data/test";
const PORT = 54_420;
const MIGRATIONS = "prisma/migrations";
const RUN = "pgb-test-run";
const SETUP_LOCK = 54_420;

/** Plain data, because it travels to the test processes. */
export type Testserver = {
  readonly adminUrl: string;
  readonly webPassword: string;
  readonly template: string;
  /** Every database of this run is named after it. */
  readonly prefix: string;
};

export type Testrun = Testserver & { readonly server: PostgresServer; readonly end: () => Promise<void> };

function templateName(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(MIGRATIONS, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return `pgb_sjabloon_${hash.digest("hex").slice(0, 12)}`;
}

export const databaseUrl = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

export const webUrl = ({ adminUrl, webPassword }: Testserver, database: string): string => {
  const url = new URL(databaseUrl(adminUrl, database));
  url.username = WEB_LOGIN;
  url.password = webPassword;
  return url.href;
};

async function ensureTemplate(holder: pg.Client, server: PostgresServer, template: string): Promise<void> {
  const { rowCount } = await holder.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
  if (rowCount !== 0) return;
  // Under another name until it is whole: a failed migration must not leave a template behind.
  const building = `${template}_in_aanbouw`;
  await holder.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(building)} WITH (FORCE)`);
  await server.ensureDatabase(building);
  await migreer(server.ownerUrl(building));
  await ensureWebLogin(server.ownerUrl(building), server.secrets.webPassword);
  await holder.query(`ALTER DATABASE ${pg.escapeIdentifier(building)} RENAME TO ${pg.escapeIdentifier(template)}`);
}

/** Databases of runs that are gone, and templates of earlier migrations that nobody clones from now. */
async function dropLeftovers(holder: pg.Client, template: string): Promise<void> {
  const { rows } = await holder.query<{ datname: string }>(
    `SELECT datname FROM pg_database d
     WHERE (datname LIKE 'pgb\\_test\\_%' AND NOT EXISTS (
              SELECT 1 FROM pg_stat_activity a
              WHERE a.application_name = $1 || '-' || split_part(d.datname, '_', 3)))
        OR (datname LIKE 'pgb\\_sjabloon\\_%' AND datname <> $2
            AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.application_name LIKE $1 || '-%' AND a.pid <> pg_backend_pid()))`,
    [RUN, template],
  );
  for (const { datname } of rows) {
    await holder.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  }
}

async function isLast(holder: pg.Client): Promise<boolean> {
  const { rowCount } = await holder.query(
    "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE $1 || '-%' AND pid <> pg_backend_pid()",
    [RUN],
  );
  return rowCount === 0;
}

type Held = { readonly server: PostgresServer; readonly holder: pg.Client; readonly runId: string };

/** Another run may stop the server between our finding it and our holding it; then we start it ourselves. */
async function hold(attempts = 3): Promise<Held> {
  const settings = { fsync: "off", full_page_writes: "off" };
  const server = await startPostgres({ dir: DIR, port: PORT, settings, report: () => undefined });
  const runId = randomBytes(4).toString("hex");
  const holder = new pg.Client({
    connectionString: server.ownerUrl("postgres"),
    application_name: `${RUN}-${runId}`,
  });
  holder.on("error", () => undefined);
  try {
    await holder.connect();
    return { server, holder, runId };
  } catch (error) {
    if (attempts > 1) return await hold(attempts - 1);
    throw error;
  }
}

export async function startTestrun(): Promise<Testrun> {
  const { server, holder, runId } = await hold();
  const template = templateName();
  await holder.query("SELECT pg_advisory_lock($1)", [SETUP_LOCK]);
  await dropLeftovers(holder, template);
  await ensureTemplate(holder, server, template);
  await holder.query("SELECT pg_advisory_unlock($1)", [SETUP_LOCK]);
  return {
    server,
    adminUrl: server.ownerUrl("postgres"),
    webPassword: server.secrets.webPassword,
    template,
    prefix: `pgb_test_${runId}`,
    end: async () => {
      const last = await isLast(holder);
      await holder.end();
      if (last) await server.stop();
    },
  };
}

export const clone = ({ adminUrl, template }: Testserver, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  });

export const drop = ({ adminUrl }: Testserver, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  });
