import { haalUitBatch, haalUitBetaling, registreerPerOnderwerp } from "@/lib/db/betaling.repository";
import { handelende, registreer } from "@/lib/db/gebeurtenis";
import { HEEL_BESTAND_MS, schrijf } from "@/lib/db/transactie";
import { OVERGANGEN } from "@/lib/domein/betaling/batchstatus";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type BetaalbatchIntrekken = { readonly batchId: string; readonly reden: string };

type Reden = "geen_recht" | "batch_onbekend" | "batch_al_verder";

/**
 * Takes a batch apart before it is released: every opdracht is payable again and waits for the next batch. Maker and
 * releaser may both do this: stopping is never dangerous.
 */
export async function betaalbatchIntrekken(
  deps: Deps,
  actor: Actor,
  { batchId, reden }: BetaalbatchIntrekken,
): Promise<Uitkomst<{ readonly aantal: number }, Reden>> {
  if (actor.rol !== "svb" || !(mag(actor, "betaalbatch.opmaken") || mag(actor, "betaalbatch.vrijgeven"))) return geweigerd("geen_recht");
  const { nu } = deps;

  return schrijf(deps.db, actor, nu, async (tx) => {
    const bestaat = await tx.betaalbatch.count({ where: { id: batchId } });
    if (bestaat === 0) return geweigerd("batch_onbekend");
    const { count } = await tx.betaalbatch.updateMany({
      where: { id: batchId, status: { in: [...OVERGANGEN.intrekken.van] } },
      data: { status: OVERGANGEN.intrekken.naar, ingetrokkenReden: reden },
    });
    if (count === 0) return geweigerd("batch_al_verder");
    await registreer(tx, actor, { soort: "betaalbatch.ingetrokken", onderwerpSoort: "betaalbatch", onderwerpId: batchId }, nu);
    await registreerPerOnderwerp(tx, handelende(actor), "uit_betaling", batchId, nu);
    await haalUitBetaling(tx, batchId, nu);
    return gelukt({ aantal: await haalUitBatch(tx, batchId) });
  }, HEEL_BESTAND_MS);
}
