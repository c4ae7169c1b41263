import { lockHerstel, moveHerstel } from "@/lib/db/herstel.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Herstelstatus } from "@/lib/domein/herstel/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { registreerHerstel } from "./handeling";

export type HerstelIntrekken = { readonly herstelId: string };
export type IntrekkenWeigering = "geen_recht" | "herstel_onbekend" | "niet_zelf_opgemaakt" | { readonly code: "status_verder"; readonly status: Herstelstatus };

/** Who proposed it takes it back; nothing had changed yet. */
export async function herstelIntrekken(deps: Deps, actor: Actor, { herstelId }: HerstelIntrekken): Promise<Uitkomst<{ readonly herstelId: string }, IntrekkenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.voorstellen")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const rij = await lockHerstel(tx, herstelId);
    if (rij === null) return geweigerd("herstel_onbekend");
    if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
    if (rij.opgemaaktDoor !== actor.gebruikerId) return geweigerd("niet_zelf_opgemaakt");
    await moveHerstel(tx, herstelId, "intrekken", { door: actor.gebruikerId, op: nu, reden: null });
    await registreerHerstel(tx, actor, rij, { soort: "ingetrokken", nu });
    return gelukt({ herstelId });
  });
}
