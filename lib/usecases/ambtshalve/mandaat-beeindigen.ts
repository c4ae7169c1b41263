import { lockMandaat, moveMandaat } from "@/lib/db/ambtshalve.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Mandaatstatus } from "@/lib/domein/ambtshalve/mandaatstatus";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerMandaat } from "./handeling";

export type MandaatBeeindigen = { readonly mandaatId: string; readonly reden: string };

type Weigering = "geen_recht" | "reden_ontbreekt" | "mandaat_onbekend" | { readonly code: "mandaat_verder"; readonly status: Mandaatstatus };

/** The order is over before its last day. To stop needs no second person; what was agreed to under it stays and still waits for the verstrekker. */
export async function mandaatBeeindigen(deps: Deps, actor: Actor, { mandaatId, reden }: MandaatBeeindigen): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "mandaat.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const mandaat = await lockMandaat(tx, mandaatId);
    if (mandaat === null) return geweigerd("mandaat_onbekend");
    if (mandaat.status !== "goedgekeurd") return geweigerd({ code: "mandaat_verder", status: mandaat.status });
    await moveMandaat(tx, mandaatId, "beeindigen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreerMandaat(tx, actor, mandaat, "beeindigd", nu);
    return gelukt({ nummer: mandaat.nummer });
  });
}
