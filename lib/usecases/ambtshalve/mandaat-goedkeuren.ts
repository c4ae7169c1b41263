import { lockMandaat, moveMandaat } from "@/lib/db/ambtshalve.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Mandaatstatus } from "@/lib/domein/ambtshalve/mandaatstatus";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { keurVoorstel, type Mandaatweigering, registreerMandaat } from "./handeling";

export type MandaatGoedkeuren = { readonly mandaatId: string };

type Weigering = Mandaatweigering | "geen_recht" | "mandaat_onbekend" | "zelf_opgemaakt" | { readonly code: "mandaat_verder"; readonly status: Mandaatstatus };

/** The second pair of eyes has seen the order: from now on the SVB may agree under it. The verstrekker hears of it. */
export async function mandaatGoedkeuren(deps: Deps, actor: Actor, { mandaatId }: MandaatGoedkeuren): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "mandaat.goedkeuren")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const mandaat = await lockMandaat(tx, mandaatId);
    if (mandaat === null) return geweigerd("mandaat_onbekend");
    if (mandaat.status !== "voorgesteld") return geweigerd({ code: "mandaat_verder", status: mandaat.status });
    if (mandaat.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    const gekeurd = await keurVoorstel(tx, deps, { ...mandaat, behalve: mandaatId });
    if (!gekeurd.ok) return gekeurd;
    await moveMandaat(tx, mandaatId, "goedkeuren", { door: actor.gebruikerId, op: nu, reden: null });
    await registreerMandaat(tx, actor, mandaat, "goedgekeurd", nu, { kenmerk: mandaat.voorstel.opdracht.kenmerk });
    return gelukt({ nummer: mandaat.nummer });
  });
}
