import { notFound, redirect } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { zorgverlenerWijziging } from "@/lib/queries/zorgverlener/overeenkomstloop";
import type { Wijzigingszaak } from "@/lib/queries/zorgovereenkomst/zaak";

import { LIJST } from "../../zaak";

/** The change when it waits for this zorgverlener's signature; otherwise back to the contract. */
export async function requireTeTekenenWijziging(id: string): Promise<Wijzigingszaak & { readonly inhoudHash: string }> {
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const gevonden = await zorgverlenerWijziging(db, actor, id, vandaag);
  if (gevonden === null) notFound();
  const { inhoudHash } = gevonden.zaak;
  if (gevonden.wijziging.nieuw.versiestatus !== "wacht_op_zorgverlener" || inhoudHash === null) redirect(`${LIJST}/${id}`);
  return { ...gevonden, inhoudHash };
}
