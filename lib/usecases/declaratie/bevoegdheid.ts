import type { Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { bevoegdhedenVan, isGeldig } from "@/lib/domein/vertegenwoordiging/bevoegdheden";

/**
 * Whether whoever decides about money may do so today. The actor was made when the page was asked for; a machtiging may
 * have been withdrawn since, so the registration is read again and held until the decision stands.
 */
export async function magGeldkeuzesMaken(tx: Tx, actor: Actor, vandaag: Datum): Promise<boolean> {
  if (actor.rol === "budgethouder") return true;
  if (actor.rol !== "vertegenwoordiger") return false;
  await tx.$queryRaw`SELECT id FROM vertegenwoordiging WHERE id = ${actor.vertegenwoordigingId}::uuid FOR SHARE`;
  const rij = await tx.vertegenwoordiging.findUnique({
    where: { id: actor.vertegenwoordigingId, budgethouderId: actor.budgethouderId },
    select: { soort: true, machtiging: true, van: true, tm: true, ingetrokkenOp: true, budgethouder: { select: { geboortedatum: true } } },
  });
  if (rij === null || !bevoegdhedenVan(rij.soort, rij.machtiging).includes("geld")) return false;
  const { soort, ingetrokkenOp } = rij;
  const budgethouderGeboren = naarDatum(rij.budgethouder.geboortedatum);
  return isGeldig({ soort, ingetrokkenOp, van: naarDatum(rij.van), tm: naarDatumOfNull(rij.tm), budgethouderGeboren }, vandaag);
}
