import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type ApisleutelIntrekken = { readonly apisleutelId: string };

type Reden = "geen_recht" | "sleutel_onbekend";

/** From the next request on nobody gets in with this key. Withdrawing it again changes nothing. */
export async function apisleutelIntrekken(
  deps: Deps,
  actor: Actor,
  { apisleutelId }: ApisleutelIntrekken,
): Promise<Uitkomst<{ readonly apisleutelId: string }, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "apisleutel.beheren")) return geweigerd("geen_recht");
  const { verstrekkerId } = actor;
  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    const bekend = await tx.apisleutel.findFirst({ where: { id: apisleutelId, verstrekkerId }, select: { id: true } });
    if (bekend === null) return geweigerd("sleutel_onbekend");
    const { count } = await tx.apisleutel.updateMany({ where: { id: apisleutelId, ingetrokkenOp: null }, data: { ingetrokkenOp: deps.nu } });
    if (count === 1) {
      await registreer(tx, actor, { soort: "apisleutel.ingetrokken", onderwerpSoort: "apisleutel", onderwerpId: apisleutelId, verstrekkerId }, deps.nu);
    }
    return gelukt({ apisleutelId });
  });
}
