import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Runs one invariant. The text comes from lib/checks/invarianten.ts and from nowhere else: no part of it is ever input. */
export async function zoekOvertredingen(tx: Tx, sql: string): Promise<readonly string[]> {
  // Sums over millions of rows belong in memory, not in files.
  await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true)`;
  const rijen = await tx.$queryRaw<{ overtreding: string }[]>(Prisma.raw(sql));
  return rijen.map(({ overtreding }) => overtreding);
}
