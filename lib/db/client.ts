import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { type Prisma, PrismaClient } from "./generated/client";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

const VERBINDINGEN = 10;

// On globalThis like the client itself (index.ts): the web build holds this file more than once.
const bewaard = globalThis as typeof globalThis & { pgbPools?: WeakMap<Db, pg.Pool> };
const pools = (bewaard.pgbPools ??= new WeakMap());

/** One client with its own pool. The URL is a login in the role pgb_app: never the owner, whom policies could let pass. */
export function createDb(connectionString: string, verbindingen: number = VERBINDINGEN): Db {
  const pool = new pg.Pool({ connectionString, max: verbindingen });
  // An idle connection that breaks is replaced at the next question; unheard, the event would end the process.
  pool.on("error", () => undefined);
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools.set(db, pool);
  return db;
}

/** The pool underneath, for lib/db/rechtstreeks.ts. */
export function poolVan(db: Db): pg.Pool {
  const pool = pools.get(db);
  if (pool === undefined) throw new Error("this client was not made by createDb");
  return pool;
}
