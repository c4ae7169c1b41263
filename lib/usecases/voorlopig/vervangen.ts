/** A grant takes the place of voorlopige budgetten: part of processing its message, in that transaction or not at all. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { saldoVan } from "@/lib/db/grootboek";
import { vervangVoorlopig } from "@/lib/db/voorlopig.repository";
import { NUL } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { volgOverbesteding } from "../toekenning/overbesteding";

export type Grant = { readonly id: string; readonly nummer: string; readonly budgethouderId: string; readonly verstrekkerId: string };

/**
 * Contracts, claims and payments go along in whatever state they are, booked back on the one and again on the other. The zorgverlener
 * hears nothing: law, verstrekker and contract stay the same. One of several overlapping voorlopige budgets goes after the other.
 */
export async function vervangVoorlopige(tx: Tx, deps: Deps, actor: Actor, grant: Grant, voorlopige: readonly string[]): Promise<void> {
  for (const voorlopigId of voorlopige) await vervangEen(tx, deps, actor, grant, voorlopigId);
  const vrij = (await saldoVan(tx, grant.id, "beschikbaar")) ?? NUL;
  if (voorlopige.length > 0 && vrij < NUL) await volgOverbesteding(tx, deps, actor, grant.id);
}

async function vervangEen(tx: Tx, { nu }: Deps, actor: Actor, grant: Grant, voorlopigId: string): Promise<void> {
  const oud = await tx.toekenning.findUniqueOrThrow({ where: { id: voorlopigId }, select: { nummer: true, wet: true } });
  const partijen = { budgethouderId: grant.budgethouderId, verstrekkerId: grant.verstrekkerId };
  const gebeurtenisId = await registreer(
    tx,
    actor,
    { ...partijen, soort: "toekenning.voorlopig_vervangen", onderwerpSoort: "toekenning", onderwerpId: voorlopigId, gegevens: { nummer: oud.nummer, wet: oud.wet, naar: grant.nummer } },
    nu,
  );
  const { herstelId, nummer, verplaatst, overeenkomsten } = await vervangVoorlopig(tx, voorlopigId, grant.id, gebeurtenisId, nu);
  const gegevens = { van: oud.nummer, naar: grant.nummer, herstel: nummer, verplaatstCenten: String(verplaatst) };
  await registreer(tx, actor, { ...partijen, soort: "toekenning.voorlopig_opgenomen", onderwerpSoort: "toekenning", onderwerpId: grant.id, gegevens }, nu);
  await registreer(tx, actor, { ...partijen, soort: "herstel.samengevoegd", onderwerpSoort: "herstel", onderwerpId: herstelId, gegevens: { nummer, ...gegevens } }, nu);
  for (const id of overeenkomsten) {
    await registreer(
      tx,
      actor,
      { budgethouderId: grant.budgethouderId, soort: "zorgovereenkomst.meegegaan", onderwerpSoort: "zorgovereenkomst", onderwerpId: id, gegevens: { van: oud.nummer, naar: grant.nummer, wet: oud.wet } },
      nu,
    );
  }
}
