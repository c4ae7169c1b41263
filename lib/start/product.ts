/** The product as a whole: database, migrations, seed, inlogsimulator, web server and worker, from start to stop. */

import { type Modus, readEnv } from "../env";
import { ensureBuilt, ensureGenerated } from "./build";
import { bundleOf, type Bundled, sourceOf } from "./bundle";
import { type Database, localAddresses, LOGIN_PORT, WEB_PORT } from "./environment";
import { freePort } from "./ports";
import type { Report } from "./postgres";
import { answersAt, type Running, saysReady, type Service, startService } from "./processes";
import { prepareDatabase } from "./prepare-database";

/** Together with the database's own fast stop this stays under ten seconds. */
const GRACE_MS = 7_000;
const LOOPBACK = "127.0.0.1";
/** What Next says of its own address: not the one that the cookies and the way back from logging in belong to. */
const NEXT_ADDRESS = /^\s*- (?:Local|Network): /;

export type ProductOptions = {
  readonly database: Database;
  /** What the user set, and nothing that this file can work out. */
  readonly env: Readonly<Record<string, string>>;
  readonly development: boolean;
  readonly report: Report;
};

export type Product = {
  readonly address: string;
  readonly modus: Modus;
  readonly processes: readonly Running[];
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

async function portFor(purpose: string, wanted: number, report: Report): Promise<number> {
  const port = await freePort(wanted);
  if (port !== wanted) report(`Port ${String(wanted)} is taken; ${purpose} uses ${String(port)}.`);
  return port;
}

type Ports = { readonly web: number; readonly login: number };

async function choosePorts(env: Readonly<Record<string, string>>, report: Report): Promise<Ports> {
  const web = await portFor("the web server", Number(env["PORT"] ?? WEB_PORT), report);
  const login = await portFor("the inlogsimulator", Math.max(LOGIN_PORT, web + 1), report);
  return { web, login };
}

/** The whole environment of every process: what the user set, completed for a demo or test on this machine. */
function complete({ database, env }: ProductOptions, ports: Ports): Record<string, string> {
  const modus = env["MODUS"] ?? (database.embedded === undefined ? "productie" : "demo");
  const local = modus === "productie" ? {} : localAddresses(ports.web, ports.login);
  return {
    NEXT_TELEMETRY_DISABLED: "1",
    ...FEW_ARENAS,
    ...local,
    ...database.variables,
    ...env,
    MODUS: modus,
    PORT: String(ports.web),
  };
}

/**
 * In demo and test the inlogsimulator lets anyone be anyone, so only this machine may come in. In productie HOST says on
 * which address; without it, on all of them.
 */
const hostOf = (env: Readonly<Record<string, string>>): string | undefined =>
  env["MODUS"] === "productie" ? env["HOST"] : LOOPBACK;

/** Where this machine itself reaches a server that listens there. */
const reachedAt = (host: string | undefined): string =>
  host === undefined || host === "0.0.0.0" || host === "::" ? LOOPBACK : host.includes(":") ? `[${host}]` : host;

/**
 * These two have little to do and are there all day: little room for young objects and no optimised second copy of Prisma's
 * WebAssembly, which together halve what they hold. Source maps would be kept in memory as well.
 */
const SMALL = ["--max-semi-space-size=2", "--max-old-space-size=192", "--liftoff-only"];

/**
 * Without a limit the web server keeps whatever it once needed, twice as much as it uses. Lower than this and it spends its
 * time collecting. Little room for young objects: a page is soon forgotten, and the default holds some fifty megabytes more for
 * a twentieth less processor time. Whoever runs it for many people sets limits of their own in NODE_OPTIONS.
 */
const WEB_MEMORY = ["--max-old-space-size=400", "--max-semi-space-size=4"];

const webMemory = (env: Readonly<Record<string, string>>, development: boolean): readonly string[] =>
  development || (env["NODE_OPTIONS"] ?? "").includes("--max-old-space-size") ? [] : WEB_MEMORY;

/** One heap of C memory for each thread is what glibc gives by default; most of that is never given back. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: "2" };

/** In development from the source, otherwise the bundle that was made with the web build. */
const program = (name: Bundled, development: boolean): string[] =>
  development ? ["--import", "tsx", sourceOf(name)] : [...SMALL, bundleOf(name)];

function services(env: Readonly<Record<string, string>>, ports: Ports, development: boolean): Service[] {
  const host = hostOf(env);
  const web: Service = {
    name: "web",
    args: [
      ...webMemory(env, development),
      ...["node_modules/next/dist/bin/next", development ? "dev" : "start", "-p", String(ports.web)],
      ...(host === undefined ? [] : ["-H", host]),
    ],
    env: { ...env, NODE_ENV: development ? "development" : "production" },
    unsaid: NEXT_ADDRESS,
    ready: answersAt(`http://${reachedAt(host)}:${String(ports.web)}/api/gezondheid`),
  };
  const worker: Service = {
    name: "worker",
    args: program("worker", development),
    env: { ...env, NODE_ENV: "production" },
    ready: saysReady,
  };
  if (env["MODUS"] === "productie") return [web, worker];
  const simulator: Service = {
    name: "inlogsimulator",
    args: program("inlogsimulator", development),
    env: { ...env, NODE_ENV: "production", PORT: String(ports.login) },
    ready: answersAt(`http://${LOOPBACK}:${String(ports.login)}/.well-known/openid-configuration`),
  };
  return [simulator, web, worker];
}

/** All at once; when one fails the others are not left behind. */
async function startAll(wanted: readonly Service[], report: Report): Promise<Running[]> {
  const outcomes = await Promise.allSettled(wanted.map((service) => startService(service, report)));
  const running = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure === undefined) return running;
  for (const process of running) process.kill();
  throw failure.reason;
}

/** @throws StartError or EnvironmentIncomplete with what to do about it */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { database, development, report } = options;
  const ports = await choosePorts(options.env, report);
  const env = complete(options, ports);
  const { MODUS: modus, NEXTAUTH_URL: address } = readEnv(env);

  await ensureGenerated(report);
  await prepareDatabase(database, modus === "productie" ? null : env, report);
  if (!development) await ensureBuilt(report);
  const processes = await startAll(services(env, ports, development), report);
  return {
    address,
    modus,
    processes,
    stop: async () => {
      await Promise.all(processes.map((process) => process.stop(GRACE_MS)));
    },
    kill: () => {
      for (const process of processes) process.kill();
    },
  };
}
