/**
 * The embedded PostgreSQL: a real server in a folder of its own, for everybody who has not set DATABASE_URL. It repairs
 * what a crash leaves behind (a stale lock file, a server that outlived us, a port that was taken meanwhile) and says
 * clearly what it cannot repair. It never deletes data.
 */
import { execFile, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import pg from "pg";

import { freePort } from "./ports";
import { diskFull, type Installation, parentOf, prepareInstallation } from "./postgres-installation";
import { isAlive, isPostgresOf, readPostmaster } from "./postgres-process";
import { loadSecrets, type Secrets } from "./secrets";
import { errorCode, StartError } from "./start-error";

const run = promisify(execFile);

export const OWNER = "postgres";
/** The login of the web server and the worker; a member of pgb_app, so row-level security applies to it. */
export const WEB_LOGIN = "pgb_web";
const HOST = "127.0.0.1";
const PREFERRED_PORT = 54_320;
const ATTEMPTS = 6;
const PATIENCE_MS = 120_000;
const PORT_PATIENCE_MS = 20_000;

/** Figures from measurement: a larger shared_buffers gained nothing here; max_wal_size bounds the crash recovery. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: HOST,
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "5min",
  max_connections: "100",
  jit: "off",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  timezone: "UTC",
  // The offending row of a failed statement is personal data and stays out of the server's log.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

export type Report = (line: string) => void;

export type PostgresServer = {
  readonly port: number;
  readonly secrets: Secrets;
  /** True when the server was already running: somebody else started it, or it outlived an earlier us. */
  readonly adopted: boolean;
  readonly ownerUrl: (database: string) => string;
  readonly webUrl: (database: string) => string;
  readonly ensureDatabase: (name: string) => Promise<void>;
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  readonly dir: string;
  readonly port?: number;
  /** Wait for `port` to come free instead of taking another: clients that know this port are waiting for it. */
  readonly keepPort?: boolean;
  readonly report: Report;
  /** Differences from SETTINGS, for a server whose data may be lost. */
  readonly settings?: Readonly<Record<string, string>>;
};

const urlFor = (login: string, password: string, port: number, database: string): string =>
  `postgresql://${login}:${encodeURIComponent(password)}@${HOST}:${String(port)}/${database}`;

/** One short connection of its own; nothing is left open. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away ends the query with an error; the event itself would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function checkVersion({ bin, dataDir, user }: Installation): void {
  const versionFile = join(dataDir, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new StartError(`${dataDir} exists but is not a PostgreSQL data directory. Move it away and start again.`);
  }
  const made = readFileSync(versionFile, "utf8").trim();
  const { stdout } = spawnSync(join(bin, "postgres"), ["--version"], { ...user, cwd: "/", encoding: "utf8" });
  const runs = /(\d+)\.\d+/.exec(stdout)?.[1] ?? "unknown";
  if (made === runs) return;
  throw new StartError(
    `The database in ${dataDir} was made by PostgreSQL ${made}; this version brings PostgreSQL ${runs}.\n` +
      `Use the earlier version of this software to make a dump (pg_dump), move the folder away, start, and restore.`,
  );
}

/** initdb works in a folder with another name, so an interrupted one is never taken for a database. */
async function initialise(installation: Installation, secrets: Secrets): Promise<void> {
  const { bin, dataDir, user } = installation;
  const parent = parentOf(installation);
  for (const name of readdirSync(parent)) {
    if (name.startsWith("postgres-init-")) rmSync(join(parent, name), { recursive: true });
  }
  const workDir = join(parent, `postgres-init-${String(process.pid)}`);
  mkdirSync(workDir, { mode: 0o700 });
  const passwordFile = join(workDir, "..", `.wachtwoord-${String(process.pid)}`);
  writeFileSync(passwordFile, `${secrets.ownerPassword}\n`, { mode: 0o600 });
  if (user !== undefined) for (const path of [workDir, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = ["-D", workDir, "-U", OWNER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  try {
    await run(join(bin, "initdb"), [...args, "--locale=C", "--data-checksums"], { ...user, cwd: "/" });
    renameSync(workDir, dataDir);
  } catch (error) {
    throw explainFailure(error instanceof Error ? error.message : String(error), installation);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function explainFailure(text: string, { dataDir }: Installation): StartError {
  if (/No space left on device/.test(text)) return new StartError(diskFull(dataDir));
  if (/Permission denied|Read-only file system/.test(text)) {
    return new StartError(`PostgreSQL cannot write in ${dataDir}. Make the folder and its parents reachable.\n${text}`);
  }
  return new StartError(`PostgreSQL does not start. What it said:\n${text}`);
}

/** pg_ctl passes its -o text through a shell. */
function serverFlags(port: number, differences: PostgresOptions["settings"]): string {
  const settings = Object.entries({ ...SETTINGS, ...differences }).map(([name, value]) => `-c ${name}='${value}'`);
  return [`-p ${String(port)}`, ...settings].join(" ");
}

type Launch = "started" | "port-taken" | "still-closing";

async function launch(
  installation: Installation,
  port: number,
  differences: PostgresOptions["settings"],
): Promise<Launch> {
  const { bin, dataDir, user } = installation;
  const log = join(dataDir, "server.log");
  const before = existsSync(log) ? readFileSync(log).length : 0;
  const wait = String(PATIENCE_MS / 1000);
  const args = ["start", "-D", dataDir, "-w", "-t", wait, "-l", log, "-o", serverFlags(port, differences)];
  try {
    await run(join(bin, "pg_ctl"), args, { ...user, cwd: "/" });
    return "started";
  } catch (error) {
    const said = existsSync(log) ? readFileSync(log).subarray(before).toString("utf8").slice(-2000) : "";
    if (/Address already in use|could not create any TCP\/IP sockets/.test(said)) return "port-taken";
    // Backends of a server that was killed hold its memory until they notice, within a second or so.
    if (/pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(said)) return "still-closing";
    throw explainFailure(said === "" ? String(error) : said, installation);
  }
}

/** True when our own server answers on this port with our own password from our own data directory. */
async function answers(port: number, { dataDir }: Installation, secrets: Secrets): Promise<boolean> {
  const url = urlFor(OWNER, secrets.ownerPassword, port, "postgres");
  try {
    const { rows } = await withClient(url, (client) =>
      client.query<{ dir: string }>("SELECT current_setting('data_directory') AS dir"),
    );
    return rows[0]?.dir === dataDir;
  } catch {
    return false;
  }
}

/** The port of a server that is already running on this data directory, or null; clears a stale lock file. */
async function adopt(installation: Installation, secrets: Secrets, report: Report): Promise<number | null> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = readPostmaster(installation.dataDir);
    if (found === null) return null;
    if (!isAlive(found.pid)) {
      report("The database was not shut down last time; PostgreSQL now recovers by itself.");
      return null;
    }
    if (!isPostgresOf(found.pid, installation.dataDir)) {
      report(`Removing a stale lock file: process ${String(found.pid)} is something else now.`);
      rmSync(join(installation.dataDir, "postmaster.pid"), { force: true });
      return null;
    }
    if (await answers(found.port, installation, secrets)) return found.port;
    await sleep(250);
  }
  throw new StartError(`PostgreSQL runs on ${installation.dataDir} but does not answer. Stop it and start again.`);
}

/** Backends of a killed server keep its port for a moment longer than it lived. */
async function choosePort(wanted: number, keepPort: boolean, report: Report): Promise<number> {
  const deadline = performance.now() + PORT_PATIENCE_MS;
  let port = await freePort(wanted, HOST);
  while (keepPort && port !== wanted && performance.now() < deadline) {
    await sleep(100);
    port = await freePort(wanted, HOST);
  }
  if (port !== wanted) report(`Port ${String(wanted)} is taken; PostgreSQL uses ${String(port)}.`);
  return port;
}

async function startOrAdopt(
  installation: Installation,
  secrets: Secrets,
  { report, port: preferred = PREFERRED_PORT, keepPort = false, settings }: PostgresOptions,
): Promise<{ port: number; adopted: boolean }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const running = await adopt(installation, secrets, report);
    if (running !== null) return { port: running, adopted: true };
    const port = await choosePort(preferred + (keepPort ? 0 : attempt), keepPort, report);
    const outcome = await launch(installation, port, settings);
    if (outcome === "started") return { port, adopted: false };
    if (outcome === "still-closing") await sleep(1000 * (attempt + 1));
  }
  throw new StartError(`PostgreSQL could not be started on ${installation.dataDir}; see server.log in that folder.`);
}

async function stopServer({ bin, dataDir, user }: Installation): Promise<void> {
  if (readPostmaster(dataDir) === null) return;
  const stop = (mode: string, seconds: string): Promise<unknown> =>
    run(join(bin, "pg_ctl"), ["stop", "-D", dataDir, "-m", mode, "-w", "-t", seconds], { ...user, cwd: "/" });
  try {
    await stop("fast", "30");
  } catch {
    // Immediate is as safe as a power cut: the next start recovers from the log.
    if (readPostmaster(dataDir) !== null) await stop("immediate", "10");
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch((error: unknown) => {
      // Two starts at once: the other one was first.
      if (!["42P04", "23505"].includes(errorCode(error) ?? "")) throw error;
    });
  });
}

/** @throws StartError with what to do about it when the server cannot run here */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const installation = prepareInstallation(options.dir);
  const secrets = loadSecrets(options.dir, installation.dataDir);
  if (existsSync(installation.dataDir)) checkVersion(installation);
  else await initialise(installation, secrets);
  const { port, adopted } = await startOrAdopt(installation, secrets, options);
  const ownerUrl = (database: string): string => urlFor(OWNER, secrets.ownerPassword, port, database);
  return {
    port,
    secrets,
    adopted,
    ownerUrl,
    webUrl: (database) => urlFor(WEB_LOGIN, secrets.webPassword, port, database),
    ensureDatabase: (name) => createDatabase(ownerUrl("postgres"), name),
    isRunning: () => isPostgresOf(readPostmaster(installation.dataDir)?.pid ?? 0, installation.dataDir),
    stop: () => stopServer(installation),
  };
}
