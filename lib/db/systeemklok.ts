import type { Db } from "./client";
import { metContext } from "./transactie";

/** How far the product's clock is from real time, in milliseconds. */
export async function readKlokOffset(db: Db): Promise<number> {
  const row = await metContext(db, { rol: "aanmelden" }, null, (tx) => tx.systeemklok.findUnique({ where: { id: 1 } }));
  return Number(row?.verschuivingMs ?? 0n);
}

/** Demo and test only; the caller sees to that. */
export async function writeKlokOffset(db: Db, offsetMs: number): Promise<void> {
  const verschuivingMs = BigInt(offsetMs);
  await metContext(db, { rol: "systeem" }, null, (tx) =>
    tx.systeemklok.upsert({ where: { id: 1 }, create: { id: 1, verschuivingMs }, update: { verschuivingMs } }),
  );
}
