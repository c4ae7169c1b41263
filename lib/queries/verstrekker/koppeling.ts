import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";

export type Apisleutelregel = {
  readonly id: string;
  readonly naam: string;
  readonly aangemaaktOp: Date;
  readonly ingetrokkenOp: Date | null;
  readonly laatstGebruiktOp: Date | null;
};

/** All keys of one verstrekker, working ones first. What a key is, nobody can read any more. */
export async function apisleutels(db: Db, actor: Actor): Promise<readonly Apisleutelregel[] | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "apisleutel.beheren")) return null;
  const { verstrekkerId } = actor;
  return lees(db, actor, (tx) =>
    tx.apisleutel.findMany({
      where: { verstrekkerId },
      select: { id: true, naam: true, aangemaaktOp: true, ingetrokkenOp: true, laatstGebruiktOp: true },
      orderBy: [{ ingetrokkenOp: { sort: "desc", nulls: "first" } }, { aangemaaktOp: "desc" }],
    }),
  );
}
