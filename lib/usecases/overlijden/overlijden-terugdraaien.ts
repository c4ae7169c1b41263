import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { moveEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { draaiMeldingTerug, listBeeindigd, lockBudgethouder, readMelding, setOverlijdensdatum } from "@/lib/db/overlijden.repository";
import { schrijf } from "@/lib/db/transactie";
import { lockZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerOvereenkomst } from "../zorgovereenkomst/handeling";
import { herstelGrants } from "./grants";

export type OverlijdenTerugdraaien = { readonly budgethouderId: string; readonly reden: string };

type Teruggedraaid = { readonly toekenningen: number; readonly overeenkomsten: number };
type Weigering = "geen_recht" | "reden_ontbreekt" | "budgethouder_onbekend" | "geen_melding";

/** The contracts that this registration ended run again; one that was still being made has to be made again. */
async function heropen(tx: Tx, { nu }: Deps, actor: Actor, budgethouderId: string, dag: Datum): Promise<number> {
  const geraakt = await listBeeindigd(tx, budgethouderId, dag);
  for (const { id, eindeId } of geraakt) {
    const overeenkomst = await lockZorgovereenkomst(tx, id);
    if (overeenkomst === null) continue;
    await moveEinde(tx, eindeId, "vervallen", {}, nu);
    if (overeenkomst.status === "beeindigd") await moveZorgovereenkomst(tx, id, "heropenen", nu);
    await setBeeindigdPer(tx, id, null, nu);
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "heropend", kring: "allen", nu, gegevens: { laatsteDag: dag } });
  }
  return geraakt.length;
}

/** Registered by mistake: the person lives, and everything the registration did is undone as a new fact. */
export async function overlijdenTerugdraaien(deps: Deps, actor: Actor, { budgethouderId, reden }: OverlijdenTerugdraaien): Promise<Uitkomst<Teruggedraaid, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "overlijden.registreren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    if ((await lockBudgethouder(tx, budgethouderId)) === null) return geweigerd("budgethouder_onbekend");
    const melding = await readMelding(tx, budgethouderId);
    if (melding === null) return geweigerd("geen_melding");
    await draaiMeldingTerug(tx, melding.id, { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await setOverlijdensdatum(tx, budgethouderId, null);
    await registreer(tx, actor, { soort: "overlijden.teruggedraaid", onderwerpSoort: "overlijdensmelding", onderwerpId: melding.id, budgethouderId, gegevens: { overlijdenOp: melding.dag } }, nu);
    const toekenningen = await herstelGrants(tx, deps, actor, budgethouderId, melding.id);
    return gelukt({ toekenningen, overeenkomsten: await heropen(tx, deps, actor, budgethouderId, melding.dag) });
  });
}
