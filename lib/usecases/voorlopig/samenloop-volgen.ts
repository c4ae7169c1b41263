import { insertSamenloop, listNieuweSamenloop, listVoorbijeSamenloop, type Samenloop, sluitSamenloop, type Voorbije } from "@/lib/db/samenloop.repository";
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { metContext, schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

const SYSTEEM: Actor = { rol: "systeem", proces: "samenloop" };

export type Gevolgd = { readonly gemeld: number; readonly voorbij: number };

/**
 * A voorlopig budget beside the grant of another verstrekker: care of the same days could be paid from both. Which of the two is right only people can
 * say, so nothing moves; the SVB and both verstrekkers see it until it is gone. Here and not with the message: who sends it may not see the other's
 * budget. A second run finds nothing new.
 */
export async function samenloopVolgen(deps: Deps): Promise<Gevolgd> {
  const [nieuwe, voorbije] = await metContext(deps.db, { rol: "systeem" }, deps.nu, async (tx) => [await listNieuweSamenloop(tx), await listVoorbijeSamenloop(tx)] as const);
  let [gemeld, voorbij] = [0, 0];
  // What is about other days now goes first, or the new one would find its place taken.
  for (const rij of voorbije) if (await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => sluit(tx, rij, deps.nu))) voorbij += 1;
  for (const rij of nieuwe) if (await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => meld(tx, rij, deps.nu))) gemeld += 1;
  return { gemeld, voorbij };
}

async function meld(tx: Tx, rij: Samenloop, nu: Date): Promise<boolean> {
  if (!(await insertSamenloop(tx, rij, nu))) return false;
  await registreerVoorlopig(tx, SYSTEEM, { id: rij.voorlopigId, nummer: rij.nummer, wet: rij.wet }, "samenloop", nu, { toekenning: rij.toekenning.nummer, ...rij.periode });
  for (const { id, nummer, verstrekkerId } of [rij.voorlopigeToekenning, rij.toekenning]) {
    await registreer(tx, SYSTEEM, { soort: "toekenning.samenloop", onderwerpSoort: "toekenning", onderwerpId: id, verstrekkerId, gegevens: { nummer, wet: rij.wet, ...rij.periode } }, nu);
  }
  return true;
}

async function sluit(tx: Tx, { id, voorlopigId, nummer, wet }: Voorbije, nu: Date): Promise<boolean> {
  if (!(await sluitSamenloop(tx, id, nu))) return false;
  await registreerVoorlopig(tx, SYSTEEM, { id: voorlopigId, nummer, wet }, "samenloop_voorbij", nu);
  return true;
}
