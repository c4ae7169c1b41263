import { schrijf } from "@/lib/db/transactie";
import { lockVoorlopig, moveVoorlopig } from "@/lib/db/voorlopig.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Voorlopigstatus } from "@/lib/domein/voorlopig/status";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

export type VoorlopigIntrekken = { readonly voorlopigId: string };

type Weigering = "geen_recht" | "voorlopig_onbekend" | "niet_zelf_opgemaakt" | { readonly code: "status_verder"; readonly status: Voorlopigstatus };

/** Who proposed takes it back before anybody decided. */
export async function voorlopigIntrekken(deps: Deps, actor: Actor, { voorlopigId }: VoorlopigIntrekken): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const rij = await lockVoorlopig(tx, voorlopigId);
    if (rij === null) return geweigerd("voorlopig_onbekend");
    if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
    if (rij.opgemaaktDoor !== actor.gebruikerId) return geweigerd("niet_zelf_opgemaakt");
    await moveVoorlopig(tx, voorlopigId, "intrekken", { door: actor.gebruikerId, op: nu });
    await registreerVoorlopig(tx, actor, rij, "ingetrokken", nu);
    return gelukt({ nummer: rij.nummer });
  });
}
