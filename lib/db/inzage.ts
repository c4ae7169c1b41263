import type { Actor } from "@/lib/domein/toegang";

import type { Tx } from "./client";

export type Inzage = {
  /** Whose file was opened. */
  readonly budgethouderId: string;
  /** Which part of it: "zorgovereenkomst", "declaratie", "dossier". */
  readonly onderdeel: string;
  readonly onderwerpId?: string | undefined;
  /** Why it was opened, as the budgethouder will read it on the page with who looked. */
  readonly doel: string;
};

/**
 * Records that staff of a verstrekker or of the SVB looked into somebody's file, in the transaction that read it. The
 * parties of a file look into their own and leave no line.
 */
export async function logInzage(tx: Tx, actor: Actor, inzage: Inzage, nu: Date): Promise<void> {
  if (actor.rol !== "verstrekker" && actor.rol !== "svb") return;
  await tx.inzagelog.create({
    data: {
      gebruikerId: actor.gebruikerId,
      rol: actor.rol,
      verstrekkerId: actor.rol === "verstrekker" ? actor.verstrekkerId : null,
      budgethouderId: inzage.budgethouderId,
      onderdeel: inzage.onderdeel,
      onderwerpId: inzage.onderwerpId ?? null,
      doel: inzage.doel,
      op: nu,
    },
    select: { id: true },
  });
}
