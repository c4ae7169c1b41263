import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type Demopersoon, demopersonen } from "../../prisma/seed/demopersonen";
import { DATA_DIR, type Database, loadDotEnv, openDatabase, setByUser } from "./environment";
import { type Report, startPostgres } from "./postgres";
import { commandOf } from "./postgres-process";
import { type Product, startProduct } from "./product";
import { StartError } from "./start-error";

const OWNER_FILE = join(DATA_DIR, "start.json");
const WATCH_MS = 1_000;
const START_GRACE_MS = 4_000;

/** Enough to see every side of the system; the inlogsimulator shows all of them. */
const SHOWN_PER_GROUP = 6;
const GROUPS = { digid: "DigiD", eherkenning: "eHerkenning", svb: "SVB" } as const;

const print: Report = (line) => {
  console.log(line);
};

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 20) || major >= 22) return;
  throw new StartError(`This needs Node.js 20.20 or later (20.x or 22 and up); this is ${process.version}.`);
}

/** Two starts on one folder would each think that the database is theirs to stop. */
function claimFolder(): void {
  mkdirSync(DATA_DIR, { recursive: true });
  if (existsSync(OWNER_FILE)) {
    const pid = Number(readFileSync(OWNER_FILE, "utf8"));
    if (pid !== process.pid && /lib[\\/]start[\\/](start|dev)\.ts/.test(commandOf(pid))) {
      throw new StartError(`It is already running here, as process ${String(pid)}. Stop that one first.`);
    }
  }
  writeFileSync(OWNER_FILE, String(process.pid));
}

/** A server that dies under us is started again on its own port; connections come back by themselves. */
function watch(database: Database): { stop: () => void } {
  const { embedded } = database;
  if (embedded === undefined) return { stop: () => undefined };
  let busy = false;
  const timer = setInterval(() => {
    if (busy || embedded.isRunning()) return;
    busy = true;
    print("PostgreSQL is gone; starting it again …");
    startPostgres({ dir: DATA_DIR, port: embedded.port, keepPort: true, report: print })
      .then(() => {
        print("PostgreSQL is back.");
      }, print)
      .finally(() => {
        busy = false;
      });
  }, WATCH_MS);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

function whoCanLogIn(): string[] {
  return Object.entries(GROUPS).flatMap(([soort, title]) => {
    const group = demopersonen.filter((persoon) => persoon.soort === soort);
    const rest = group.length - SHOWN_PER_GROUP;
    return [
      "",
      `  ${title}`,
      ...group.slice(0, SHOWN_PER_GROUP).map((persoon) => `    ${persoon.naam.padEnd(28)} – ${rolesOf(persoon)}`),
      ...(rest > 0 ? [`    … and ${String(rest)} more, all listed when you log in`] : []),
    ];
  });
}

const rolesOf = ({ rollen }: Demopersoon): string =>
  [...new Set(rollen.map((rol) => rol.replace(/^(budgethouder|vertegenwoordiger):([^:]+).*/, "$1 ($2)")))]
    .map((rol) => rol.replaceAll(":", " "))
    .join(", ");

function announce({ address, modus }: Product, startedAt: number): void {
  const seconds = ((performance.now() - startedAt) / 1000).toLocaleString("en", { maximumFractionDigits: 1 });
  print("");
  print(`Ready in ${seconds} s (${modus}): ${address}`);
  if (modus === "demo") for (const line of ["", "You can log in as:", ...whoCanLogIn()]) print(line);
  print("");
  print("Ctrl-C stops everything.");
}

/**
 * npm runs us through a shell, and a SIGTERM to npm ends that shell but does not reach us. Losing the shell then means
 * the same. Only under npm: a script that starts us in the background may well end before us.
 */
function onOrphaned(stop: () => void): void {
  if (setByUser()["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, WATCH_MS);
  timer.unref();
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends everything at once. */
function untilStopped(kill: () => void): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) {
        kill();
        process.exit(130);
      }
      asked = true;
      print("Stopping …");
      resolve();
    };
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, stop);
    onOrphaned(stop);
  });
}

export async function run({ development }: { readonly development: boolean }): Promise<void> {
  const startedAt = performance.now();
  checkNode();
  loadDotEnv();
  // The terminal may be gone before we are; stopping in order matters more than saying so.
  process.stdout.on("error", () => undefined);
  let product: Product | undefined;
  const stopped = untilStopped(() => product?.kill());
  claimFolder();
  const database = await openDatabase(print);
  const watcher = watch(database);
  try {
    const starting = startProduct({ database, env: setByUser(), development, report: print });
    product = await Promise.race([starting, stopped.then(() => undefined)]);
    if (product !== undefined) {
      announce(product, startedAt);
      await stopped;
      await product.stop();
    } else {
      // Stopped while still starting: what is half there gets a moment to end before the database does.
      const late = starting.then(
        (ready) => ready.stop(),
        () => undefined,
      );
      await Promise.race([late, sleep(START_GRACE_MS)]);
    }
  } finally {
    watcher.stop();
    await database.embedded?.stop();
    rmSync(OWNER_FILE, { force: true });
    print("Stopped.");
  }
  process.exit();
}
