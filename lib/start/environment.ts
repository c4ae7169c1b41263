/** Completes the environment for somebody who set nothing: an embedded database and the secrets that belong to it. */
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";

import { rawEnvironment } from "../env";
import { type PostgresServer, type Report, startPostgres } from "./postgres";

export const DATA_DIR = ".data";
export const DATABASE = "pgb";
export const WEB_PORT = 3000;
export const LOGIN_PORT = 3001;

export type Database = {
  readonly ownerUrl: string;
  /** Undefined when DATABASE_URL names a server of the user's own. */
  readonly embedded: PostgresServer | undefined;
  /** What the processes need to know beyond what the user set: addresses and generated secrets. */
  readonly variables: Readonly<Record<string, string>>;
};

/** Values that are already set win over the .env file. */
export function loadDotEnv(): void {
  if (existsSync(".env")) loadEnvFile(".env");
}

/** Variables with a value; an empty line in .env counts as not set. */
export const setByUser = (): Record<string, string> =>
  Object.fromEntries(Object.entries(rawEnvironment()).filter((entry): entry is [string, string] => Boolean(entry[1])));

export function embeddedDatabase(embedded: PostgresServer, name: string = DATABASE): Database {
  const { secrets, ownerUrl, webUrl } = embedded;
  return {
    ownerUrl: ownerUrl(name),
    embedded,
    variables: {
      DATABASE_URL: ownerUrl(name),
      APP_DATABASE_URL: webUrl(name),
      NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
      OIDC_CLIENT_SECRET: secrets.OIDC_CLIENT_SECRET,
      VERSLEUTELSLEUTEL: secrets.VERSLEUTELSLEUTEL,
      INDEXSLEUTEL: secrets.INDEXSLEUTEL,
    },
  };
}

/** The database that DATABASE_URL names, or else the embedded server's, which is started when it was not running yet. */
export async function openDatabase(report: Report): Promise<Database> {
  const ownerUrl = setByUser()["DATABASE_URL"];
  if (ownerUrl !== undefined) return { ownerUrl, embedded: undefined, variables: {} };
  return embeddedDatabase(await startPostgres({ dir: DATA_DIR, report }));
}

/** Where a demo or test on this machine finds itself; in productie all of this is for the user to say. */
export const localAddresses = (webPort: number, loginPort: number): Record<string, string> => ({
  NEXTAUTH_URL: `http://localhost:${String(webPort)}`,
  OIDC_ISSUER: `http://localhost:${String(loginPort)}`,
  OIDC_CLIENT_ID: "trekkingsrecht-pgb",
});

/**
 * For a command-line program: the database and the environment are there while `use` runs. A server that was running
 * already keeps running; one that was started for this is stopped again.
 */
export async function withDatabase(use: (database: Database) => Promise<void>): Promise<void> {
  loadDotEnv();
  const database = await openDatabase((line) => {
    console.error(line);
  });
  const { embedded, variables } = database;
  try {
    if (embedded !== undefined) {
      await embedded.ensureDatabase(DATABASE);
      const assumed = { MODUS: "demo", ...localAddresses(WEB_PORT, LOGIN_PORT), ...variables };
      Object.assign(rawEnvironment(), assumed, setByUser());
    }
    await use(database);
  } finally {
    if (embedded?.adopted === false) await embedded.stop();
  }
}
