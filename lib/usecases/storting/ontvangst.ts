/** Credits on our account: booked apart as somebody's own money when they are what was announced, a case when they are not. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekStorting } from "@/lib/db/grootboek";
import { insertBankontvangst, lockStorting, lockToekenning, type Ontvangen, receiveStorting, type Stortingrij } from "@/lib/db/storting.repository";
import { insertUitvalzaak } from "@/lib/db/uitval.repository";
import { bezwaarTegen, type Ontvangst } from "@/lib/domein/storting/ontvangst";
import type { Actor } from "@/lib/domein/toegang";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";

export type Ontvangsttelling = { readonly ontvangen: number; readonly naarUitval: number; readonly alBekend: number };

/** Books each credit once: the bank's own reference is the key, so a second statement with the same line changes nothing. */
export async function verwerkOntvangsten(tx: Tx, deps: Deps, actor: Actor, bankberichtId: string, ontvangsten: readonly Ontvangst[]): Promise<Ontvangsttelling> {
  const telling = { ontvangen: 0, naarUitval: 0, alBekend: 0 };
  for (const ontvangst of ontvangsten) telling[await verwerkOntvangst(tx, deps, actor, bankberichtId, ontvangst)] += 1;
  return telling;
}

async function verwerkOntvangst(tx: Tx, deps: Deps, actor: Actor, bankberichtId: string, ontvangst: Ontvangst): Promise<keyof Ontvangsttelling> {
  const { sleutel, kenmerk } = ontvangst;
  if ((await tx.bankontvangst.count({ where: { sleutel } })) > 0) return "alBekend";
  const storting = kenmerk === null ? null : await lockStorting(tx, { kenmerk });
  const bankontvangstId = await insertBankontvangst(tx, bankberichtId, ontvangst, deps.nu);
  const bezwaar = bezwaarTegen(ontvangst, storting);
  if (bezwaar === null && storting !== null) {
    await boekOntvangen(tx, deps, actor, storting, { ...ontvangst, bankontvangstId });
    return "ontvangen";
  }
  await insertUitvalzaak(tx, {
    domein: "storting",
    onderwerpId: bankontvangstId,
    codes: [bezwaar ?? "ONTVANGST_ONBEKEND_KENMERK"],
    termijn: termijnVan("storting", deps.vandaag, null),
    budgethouderId: storting?.budgethouderId ?? null,
    nu: deps.nu,
  });
  return "naarUitval";
}

/** The storting is in, for the amount that really came, and can be used from now on. */
export async function boekOntvangen(tx: Tx, { nu }: Deps, actor: Actor, storting: Stortingrij, ontvangen: Ontvangen): Promise<void> {
  const { id, nummer, toekenningId, budgethouderId } = storting;
  await lockToekenning(tx, toekenningId);
  if (!(await receiveStorting(tx, id, ontvangen, nu))) throw new Error(`storting ${nummer} changed while it was locked`);
  const gebeurtenisId = await registreer(
    tx,
    actor,
    { soort: "storting.ontvangen", onderwerpSoort: "storting", onderwerpId: id, budgethouderId, gegevens: { nummer, bedragCenten: String(ontvangen.bedrag) } },
    nu,
  );
  await boekStorting(tx, { toekenningId, bedrag: ontvangen.bedrag, sleutel: ontvangen.bankontvangstId, onderwerpSoort: "storting", onderwerpId: id, gebeurtenisId, nu });
}
