import { lockHerstel, moveHerstel } from "@/lib/db/herstel.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Herstelstatus } from "@/lib/domein/herstel/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerHerstel } from "./handeling";

export type HerstelAfwijzen = { readonly herstelId: string; readonly reden: string };
export type AfwijzenWeigering = "geen_recht" | "herstel_onbekend" | "zelf_opgemaakt" | "reden_ontbreekt" | { readonly code: "status_verder"; readonly status: Herstelstatus };

/** The second pair of eyes says no. Whoever made it takes it back instead (herstelIntrekken). */
export async function herstelAfwijzen(deps: Deps, actor: Actor, { herstelId, reden }: HerstelAfwijzen): Promise<Uitkomst<{ readonly herstelId: string }, AfwijzenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const rij = await lockHerstel(tx, herstelId);
    if (rij === null) return geweigerd("herstel_onbekend");
    if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
    if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
    await moveHerstel(tx, herstelId, "afwijzen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreerHerstel(tx, actor, rij, { soort: "afgewezen", nu });
    return gelukt({ herstelId });
  });
}
