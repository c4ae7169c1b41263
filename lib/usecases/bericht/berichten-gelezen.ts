import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type BerichtenGelezen = {
  /** The newest one on the screen: what came in since then stays new. */
  readonly tot: Date;
};

/** Marks one's notices as read. Row-level security keeps it to one's own. */
export async function berichtenGelezen(deps: Deps, actor: Actor, { tot }: BerichtenGelezen): Promise<Uitkomst<{ readonly aantal: number }, "geen_recht">> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return geweigerd("geen_recht");
  const { budgethouderId } = actor;
  const { count } = await schrijf(deps.db, actor, deps.nu, (tx) =>
    tx.bericht.updateMany({ where: { ontvanger: "budgethouder", budgethouderId, gelezenOp: null, aangemaaktOp: { lte: tot } }, data: { gelezenOp: deps.nu } }),
  );
  return gelukt({ aantal: count });
}
