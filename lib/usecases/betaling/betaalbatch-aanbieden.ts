import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { OVERGANGEN } from "@/lib/domein/betaling/batchstatus";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type BetaalbatchAanbieden = { readonly batchId: string };

type Reden = "geen_recht" | "batch_onbekend" | "batch_al_verder" | "batch_niet_vrijgegeven";

/** Records that the released file was handed to the bank. From then on bank reports on it are accepted. */
export async function betaalbatchAanbieden(deps: Deps, actor: Actor, { batchId }: BetaalbatchAanbieden): Promise<Uitkomst<{ readonly batchId: string }, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.opmaken")) return geweigerd("geen_recht");
  const { nu } = deps;

  return schrijf(deps.db, actor, nu, async (tx) => {
    const { count } = await tx.betaalbatch.updateMany({
      where: { id: batchId, status: { in: [...OVERGANGEN.aanbieden.van] } },
      data: { status: OVERGANGEN.aanbieden.naar, aangebodenDoor: actor.gebruikerId, aangebodenOp: nu },
    });
    if (count === 0) {
      const batch = await tx.betaalbatch.findUnique({ where: { id: batchId }, select: { status: true } });
      if (batch === null) return geweigerd("batch_onbekend");
      return geweigerd(batch.status === "opgemaakt" ? "batch_niet_vrijgegeven" : "batch_al_verder");
    }
    await registreer(tx, actor, { soort: "betaalbatch.aangeboden", onderwerpSoort: "betaalbatch", onderwerpId: batchId }, nu);
    return gelukt({ batchId });
  });
}
