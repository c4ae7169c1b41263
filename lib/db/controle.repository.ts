import type { Tx } from "./client";
import { Prisma } from "./generated/client";

// Sums over millions of rows belong in memory, not in files.
const ruimte = (tx: Tx): Promise<number> => tx.$executeRaw`SELECT set_config('work_mem', '256MB', true)`;

/** Runs one invariant. The text comes from lib/checks and from nowhere else: no part of it is ever input. */
export async function zoekOvertredingen(tx: Tx, sql: string): Promise<readonly string[]> {
  await ruimte(tx);
  const rijen = await tx.$queryRaw<{ overtreding: string }[]>(Prisma.raw(sql));
  return rijen.map(({ overtreding }) => overtreding);
}

/** Runs a pass over whole tables; per code what is wrong. Its text comes from lib/checks alone, too. */
export async function zoekRonde(tx: Tx, joins: "hash" | "volgorde", sql: string): Promise<ReadonlyMap<string, readonly string[]>> {
  await ruimte(tx);
  const volgorde = joins === "volgorde" ? "on" : "off";
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', ${volgorde}, true), set_config('enable_indexscan', ${volgorde}, true),
    set_config('enable_sort', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`;
  const perCode = new Map<string, string[]>();
  for (const { code, overtreding } of await tx.$queryRaw<{ code: string; overtreding: string }[]>(Prisma.raw(sql))) {
    const gevonden = perCode.get(code) ?? [];
    gevonden.push(overtreding);
    perCode.set(code, gevonden);
  }
  return perCode;
}
