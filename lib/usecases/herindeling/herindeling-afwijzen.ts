import { registreer } from "@/lib/db/gebeurtenis";
import { lockHerindeling, moveHerindeling } from "@/lib/db/herindeling.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Herindelingstatus } from "@/lib/domein/herindeling/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type HerindelingAfwijzen = { readonly herindelingId: string; readonly reden: string };

type Weigering = "geen_recht" | "reden_ontbreekt" | "herindeling_onbekend" | { readonly code: "status_verder"; readonly status: Herindelingstatus };

/** Another says no; who proposed it takes it back with the same act. */
export async function herindelingAfwijzen(deps: Deps, actor: Actor, { herindelingId, reden }: HerindelingAfwijzen): Promise<Uitkomst<{ readonly herindelingId: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const rij = await lockHerindeling(tx, herindelingId);
    if (rij === null) return geweigerd("herindeling_onbekend");
    if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
    const eigen = rij.opgemaaktDoor === actor.gebruikerId;
    await moveHerindeling(tx, herindelingId, eigen ? "intrekken" : "afwijzen", { door: actor.gebruikerId, op: nu, reden: reden.trim() });
    await registreer(tx, actor, { soort: eigen ? "herindeling.ingetrokken" : "herindeling.afgewezen", onderwerpSoort: "herindeling", onderwerpId: herindelingId, gegevens: { nummer: rij.nummer } }, nu);
    return gelukt({ herindelingId });
  });
}
