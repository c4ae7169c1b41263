/** Completes the environment for somebody who set nothing: an embedded database and the secrets that belong to it. */
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";

import { rawEnvironment } from "../env";
import { type PostgresServer, type Report, startPostgres } from "./postgres";

export const DATA_DIR = ".data";
const DATABASE = "pgb";

export type Database = {
  readonly ownerUrl: string;
  /** Undefined when DATABASE_URL names a server of the user's own. */
  readonly embedded: PostgresServer | undefined;
};

/** Values that are already set win over the .env file. */
export function loadDotEnv(): void {
  if (existsSync(".env")) loadEnvFile(".env");
}

/** The database that DATABASE_URL names, or else the embedded one, started when it was not running yet. */
export async function openDatabase(report: Report): Promise<Database> {
  const ownerUrl = rawEnvironment()["DATABASE_URL"];
  if (ownerUrl !== undefined && ownerUrl !== "") return { ownerUrl, embedded: undefined };
  const embedded = await startPostgres({ dir: DATA_DIR, report });
  await embedded.ensureDatabase(DATABASE);
  return { ownerUrl: embedded.ownerUrl(DATABASE), embedded };
}

/** What the processes of the product need to know about the embedded database. */
export const databaseVariables = ({ secrets, ownerUrl, webUrl }: PostgresServer): Record<string, string> => ({
  DATABASE_URL: ownerUrl(DATABASE),
  APP_DATABASE_URL: webUrl(DATABASE),
  NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
  OIDC_CLIENT_SECRET: secrets.OIDC_CLIENT_SECRET,
  VERSLEUTELSLEUTEL: secrets.VERSLEUTELSLEUTEL,
  INDEXSLEUTEL: secrets.INDEXSLEUTEL,
});

/**
 * For a command-line program: the database is there while `use` runs. A server that was running already keeps running;
 * one that was started for this is stopped again.
 */
export async function withDatabase(use: (database: Database) => Promise<void>): Promise<void> {
  loadDotEnv();
  const database = await openDatabase((line) => {
    console.error(line);
  });
  const { embedded } = database;
  if (embedded !== undefined) {
    Object.assign(rawEnvironment(), { MODUS: "demo", ...databaseVariables(embedded), ...setByUser() });
  }
  try {
    await use(database);
  } finally {
    if (embedded?.adopted === false) await embedded.stop();
  }
}

/** Variables with a value; an empty line in .env counts as not set. */
export const setByUser = (): Record<string, string> =>
  Object.fromEntries(Object.entries(rawEnvironment()).filter((entry): entry is [string, string] => Boolean(entry[1])));
