import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { lockHerindeling, moveHerindeling, sluitVerstrekker } from "@/lib/db/herindeling.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Herindelingstatus } from "@/lib/domein/herindeling/status";
import { laatsteDagVan } from "@/lib/domein/herindeling/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Gezien, type Herindelingsweigering, keur } from "./herindeling-voorstellen";

export type HerindelingGoedkeuren = Gezien & { readonly sleutel: string; readonly herindelingId: string };

type Weigering = Herindelingsweigering | "geen_recht" | "sleutel_hergebruikt" | "herindeling_onbekend" | "zelf_opgemaakt" | { readonly code: "status_verder"; readonly status: Herindelingstatus };

/** The second pair of eyes, on the figures of this moment. From the day of herindeling on the budgets move, and the old one sends no more messages. */
export async function herindelingGoedkeuren(deps: Deps, actor: Actor, { sleutel, herindelingId, ...gezien }: HerindelingGoedkeuren): Promise<Uitkomst<{ readonly herindelingId: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return geweigerd("geen_recht");
  const { nu } = deps;
  const invoer = { herindelingId, gezienAantal: gezien.gezienAantal, gezienCenten: String(gezien.gezienCenten) };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ readonly herindelingId: string }, Weigering>(tx, { sleutel, handeling: "herindeling.goedkeuren", invoer, nu }, async () => {
      const rij = await lockHerindeling(tx, herindelingId);
      if (rij === null) return geweigerd("herindeling_onbekend");
      if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
      if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
      const gekeurd = await keur(tx, rij, gezien, true);
      if (!gekeurd.ok) return gekeurd;
      await moveHerindeling(tx, herindelingId, "goedkeuren", { door: actor.gebruikerId, op: nu });
      await sluitVerstrekker(tx, rij.vanId, laatsteDagVan(rij.per));
      await registreer(tx, actor, { soort: "herindeling.goedgekeurd", onderwerpSoort: "herindeling", onderwerpId: herindelingId, gegevens: { nummer: rij.nummer, per: rij.per } }, nu);
      return gelukt({ herindelingId });
    }),
  );
}
