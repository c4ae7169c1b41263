import { schrijf } from "@/lib/db/transactie";
import { readVoorlopig } from "@/lib/db/voorlopig.repository";
import { lockVerlenging, moveVerlenging } from "@/lib/db/voorlopigwijziging.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Wijzigingstatus } from "@/lib/domein/voorlopig/wijzigingstatus";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

export type VerlengingIntrekken = { readonly wijzigingId: string };

type Weigering = "geen_recht" | "wijziging_onbekend" | "niet_zelf_opgemaakt" | { readonly code: "wijziging_verder"; readonly status: Wijzigingstatus };

/** Who proposed takes it back before anybody decided. */
export async function verlengingIntrekken(deps: Deps, actor: Actor, { wijzigingId }: VerlengingIntrekken): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const wijziging = await lockVerlenging(tx, wijzigingId);
    const rij = wijziging === null ? null : await readVoorlopig(tx, wijziging.voorlopigId);
    if (wijziging === null || rij === null) return geweigerd("wijziging_onbekend");
    if (wijziging.status !== "voorgesteld") return geweigerd({ code: "wijziging_verder", status: wijziging.status });
    if (wijziging.opgemaaktDoor !== actor.gebruikerId) return geweigerd("niet_zelf_opgemaakt");
    await moveVerlenging(tx, wijzigingId, "intrekken", { door: actor.gebruikerId, op: nu });
    await registreerVoorlopig(tx, actor, rij, "verlenging_ingetrokken", nu);
    return gelukt({ nummer: rij.nummer });
  });
}
