/**
 * Applies prisma/migrations to a database. Plain SQL, one transaction a migration, so that a migration is either there
 * or not there. What was applied is recorded in Prisma's own table and under Prisma's own lock: `prisma migrate deploy`
 * and this file can take turns on one database.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

import { withDatabase } from "./environment";
import { isMainModule } from "./main-module";
import { withClient } from "./postgres";
import { runCommand, StartError } from "./start-error";

const FOLDER = "prisma/migrations";
const PRISMA_LOCK = 72_707_369;

const ADMINISTRATION = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  varchar(36) PRIMARY KEY NOT NULL,
    checksum            varchar(64) NOT NULL,
    finished_at         timestamptz,
    migration_name      varchar(255) NOT NULL,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

type Applied = {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
};

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Refuses a database that these migrations do not fit, before anything is changed. */
function refuseUnfit(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at, rolled_back_at } of applied) {
    if (rolled_back_at !== null) continue;
    if (finished_at === null) {
      throw new StartError(
        `Migration ${name} was started and never finished. Look at the database, repair what it left behind,\n` +
          `and record the repair: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}'`,
      );
    }
    const known = byName.get(name);
    if (known === undefined) {
      throw new StartError(
        `This database has migration ${name}, which this version of the software does not know.\n` +
          "It was used by a newer version. Start that version, or restore a backup from before it.",
      );
    }
    if (known.checksum !== checksum) {
      throw new StartError(
        `Migration ${name} was changed after it had been applied to this database.\n` +
          "An applied migration is never edited: put the file back as it was and write a new migration.",
      );
    }
  }
}

/** Where in the file PostgreSQL objected: it counts characters, people count lines. */
function explain(error: unknown, { name, sql }: Migration): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const position = Number(error.position ?? "0");
  const line = position > 0 ? `:${String(sql.slice(0, position).split("\n").length)}` : "";
  const more = [error.detail, error.where, error.hint].filter((text) => text !== undefined).join("\n");
  return new StartError(
    `Migration ${name}/migration.sql${line} failed and was rolled back: ${error.message}\n${more}`.trimEnd(),
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw explain(error, migration);
  }
}

/**
 * Behind a row-level policy PostgreSQL uses neither index nor statistics for a comparison that might give a value away, and of its own comparison of two
 * enums (two numbers underneath, no error possible) it does not say that it cannot: every count by status read the whole table. Only a superuser may say
 * it, and a copy made by pg_dump loses it, so it is looked after each time. Without it everything is right, and slower.
 */
const ENUMS_BY_INDEX = `
  DO $$ BEGIN
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
       AND EXISTS (SELECT 1 FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname IN ('enum_eq', 'enum_ne') AND NOT proleakproof) THEN
      ALTER FUNCTION pg_catalog.enum_eq(anyenum, anyenum) LEAKPROOF;
      ALTER FUNCTION pg_catalog.enum_ne(anyenum, anyenum) LEAKPROOF;
    END IF;
  END $$`;

const silent = new Logger(() => () => undefined);

/**
 * Brings the database up to date and returns the names of the migrations that it took. The tables of the job queue come
 * first, because our functions add jobs inside the transaction that causes them.
 * @throws StartError when the database and the migrations do not fit each other
 */
export async function migreer(url: string, folder: string = FOLDER): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  return await withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(ADMINISTRATION);
    const { rows } = await client.query<Applied>(
      "SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at",
    );
    refuseUnfit(migrations, rows);
    await runMigrations({ connectionString: url, logger: silent });
    const done = new Set(rows.filter((row) => row.rolled_back_at === null).map((row) => row.migration_name));
    const todo = migrations.filter(({ name }) => !done.has(name));
    for (const migration of todo) await apply(client, migration);
    await client.query(ENUMS_BY_INDEX);
    return todo.map(({ name }) => name);
  });
}

if (isMainModule(import.meta.url)) {
  await runCommand(() =>
    withDatabase(async ({ ownerUrl }) => {
      const taken = await migreer(ownerUrl);
      console.log(
        taken.length === 0 ? "The database is up to date." : taken.map((name) => `applied ${name}`).join("\n"),
      );
    }),
  );
}
