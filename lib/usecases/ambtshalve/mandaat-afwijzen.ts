import { lockMandaat, moveMandaat } from "@/lib/db/ambtshalve.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Mandaatstatus } from "@/lib/domein/ambtshalve/mandaatstatus";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerMandaat } from "./handeling";

export type MandaatAfwijzen = { readonly mandaatId: string; readonly reden: string };

type Weigering = "geen_recht" | "reden_ontbreekt" | "mandaat_onbekend" | "zelf_opgemaakt" | { readonly code: "mandaat_verder"; readonly status: Mandaatstatus };

/** The second pair of eyes says no: there is no such order, or it says something else. */
export async function mandaatAfwijzen(deps: Deps, actor: Actor, { mandaatId, reden }: MandaatAfwijzen): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "mandaat.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const mandaat = await lockMandaat(tx, mandaatId);
    if (mandaat === null) return geweigerd("mandaat_onbekend");
    if (mandaat.status !== "voorgesteld") return geweigerd({ code: "mandaat_verder", status: mandaat.status });
    if (mandaat.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    await moveMandaat(tx, mandaatId, "afwijzen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreerMandaat(tx, actor, mandaat, "afgewezen", nu);
    return gelukt({ nummer: mandaat.nummer });
  });
}
