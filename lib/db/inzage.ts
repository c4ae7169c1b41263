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
export const logInzage = (tx: Tx, actor: Actor, inzage: Inzage, nu: Date): Promise<void> => logInzagen(tx, actor, [inzage], nu);

/** The same for several files that were opened together: a line for each. */
export async function logInzagen(tx: Tx, actor: Actor, inzagen: readonly Inzage[], nu: Date): Promise<void> {
  if (actor.rol !== "verstrekker" && actor.rol !== "svb") return;
  const wie = { gebruikerId: actor.gebruikerId, rol: actor.rol, verstrekkerId: actor.rol === "verstrekker" ? actor.verstrekkerId : null, op: nu };
  await tx.inzagelog.createMany({
    data: inzagen.map(({ budgethouderId, onderdeel, onderwerpId = null, doel }) => ({ ...wie, budgethouderId, onderdeel, onderwerpId, doel })),
  });
}
