import type { Db } from "./client";
import { metContext } from "./transactie";

const WORKER = "worker";

/** The worker lives: it has just done a job from the queue. Real time. */
export async function schrijfHartslag(db: Db, nu: Date): Promise<void> {
  await metContext(db, { rol: "systeem" }, null, (tx) =>
    tx.hartslag.upsert({ where: { proces: WORKER }, create: { proces: WORKER, op: nu }, update: { op: nu } }),
  );
}

/** When the worker last did a job from the queue; null when it never ran on this database. */
export async function leesHartslag(db: Db): Promise<Date | null> {
  const rij = await metContext(db, { rol: "aanmelden" }, null, (tx) => tx.hartslag.findUnique({ where: { proces: WORKER } }));
  return rij?.op ?? null;
}
