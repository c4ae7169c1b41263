/** Keys for machine access. The key itself is shown once and never stored; what is kept is its sha256. */
import { createHash, randomBytes } from "node:crypto";

import type { Actor } from "@/lib/domein/toegang";

import type { Db } from "./client";
import { metContext } from "./transactie";

export type Koppeling = Extract<Actor, { rol: "koppeling" }>;

/** So that a scanner recognises a leaked key. */
const VOORVOEGSEL = "pgb_";
const VORM = /^pgb_[A-Za-z0-9_-]{43}$/;
const BIJWERKEN_NA_MS = 60_000;

/** 256 random bits: a hash without salt is enough, there is nothing to guess. */
export const nieuweSleutel = (): string => VOORVOEGSEL + randomBytes(32).toString("base64url");

export const sleutelHash = (sleutel: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(sleutel).digest());

/** Who calls with this key; null for a key that never was or was withdrawn. `nu` is real time. */
export async function koppelingVan(db: Db, sleutel: string, nu: Date): Promise<Koppeling | null> {
  if (!VORM.test(sleutel)) return null;
  return metContext(db, { rol: "aanmelden" }, null, async (tx) => {
    const gevonden = await tx.apisleutel.findUnique({
      where: { sleutelHash: sleutelHash(sleutel) },
      select: { id: true, naam: true, verstrekkerId: true, ingetrokkenOp: true, laatstGebruiktOp: true, verstrekker: { select: { naam: true } } },
    });
    if (gevonden === null || gevonden.ingetrokkenOp !== null) return null;
    const { id, verstrekkerId, laatstGebruiktOp } = gevonden;
    if (laatstGebruiktOp === null || nu.getTime() - laatstGebruiktOp.getTime() > BIJWERKEN_NA_MS) {
      await tx.apisleutel.updateMany({ where: { id }, data: { laatstGebruiktOp: nu } });
    }
    return { rol: "koppeling", verstrekkerId, apisleutelId: id, naam: `${gevonden.naam} (${gevonden.verstrekker.naam})` };
  });
}
