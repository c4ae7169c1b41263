import { schrijf } from "@/lib/db/transactie";
import { lockVoorlopig, moveVoorlopig } from "@/lib/db/voorlopig.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Voorlopigstatus } from "@/lib/domein/voorlopig/status";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

export type VoorlopigAfwijzen = { readonly voorlopigId: string; readonly reden: string };

type Weigering = "geen_recht" | "reden_ontbreekt" | "voorlopig_onbekend" | "zelf_opgemaakt" | { readonly code: "status_verder"; readonly status: Voorlopigstatus };

/** The second pair of eyes says no. */
export async function voorlopigAfwijzen(deps: Deps, actor: Actor, { voorlopigId, reden }: VoorlopigAfwijzen): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const rij = await lockVoorlopig(tx, voorlopigId);
    if (rij === null) return geweigerd("voorlopig_onbekend");
    if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
    if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    await moveVoorlopig(tx, voorlopigId, "afwijzen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreerVoorlopig(tx, actor, rij, "afgewezen", nu);
    return gelukt({ nummer: rij.nummer });
  });
}
