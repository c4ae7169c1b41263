import { schrijf } from "@/lib/db/transactie";
import { readVoorlopig } from "@/lib/db/voorlopig.repository";
import { lockVerlenging, moveVerlenging } from "@/lib/db/voorlopigwijziging.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Wijzigingstatus } from "@/lib/domein/voorlopig/wijzigingstatus";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

export type VerlengingAfwijzen = { readonly wijzigingId: string; readonly reden: string };

type Weigering = "geen_recht" | "reden_ontbreekt" | "wijziging_onbekend" | "zelf_opgemaakt" | { readonly code: "wijziging_verder"; readonly status: Wijzigingstatus };

/** The second pair of eyes says no: the end date stays. */
export async function verlengingAfwijzen(deps: Deps, actor: Actor, { wijzigingId, reden }: VerlengingAfwijzen): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const wijziging = await lockVerlenging(tx, wijzigingId);
    const rij = wijziging === null ? null : await readVoorlopig(tx, wijziging.voorlopigId);
    if (wijziging === null || rij === null) return geweigerd("wijziging_onbekend");
    if (wijziging.status !== "voorgesteld") return geweigerd({ code: "wijziging_verder", status: wijziging.status });
    if (wijziging.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    await moveVerlenging(tx, wijzigingId, "afwijzen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreerVoorlopig(tx, actor, rij, "verlenging_afgewezen", nu);
    return gelukt({ nummer: rij.nummer });
  });
}
