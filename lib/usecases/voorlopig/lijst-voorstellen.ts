import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { isAlVoorgesteld, lockLijst } from "@/lib/db/voorlopiglijst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { keurLijst } from "./lijst-keuren";
import { stelVoor } from "./voorlopig-voorstellen";

export type VoorlopiglijstVoorstellen = { readonly lijstId: string };

type Weigering = "geen_recht" | "lijst_onbekend" | "lijst_niet_van_u" | "lijst_al_voorgesteld" | "lijst_niet_in_orde";

/** Proposes every budget of a list, or none: a list with one mistake is mended first. Sent twice it proposes once. */
export async function voorlopiglijstVoorstellen(deps: Deps, actor: Actor, { lijstId }: VoorlopiglijstVoorstellen): Promise<Uitkomst<{ readonly aantal: number }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    const lijst = await lockLijst(tx, lijstId);
    if (lijst === null) return geweigerd("lijst_onbekend");
    if (lijst.opgemaaktDoor !== actor.gebruikerId) return geweigerd("lijst_niet_van_u");
    if (lijst.voorgesteldOp !== null || (await isAlVoorgesteld(tx, lijst.inhoudHash))) return geweigerd("lijst_al_voorgesteld");
    const keuring = await keurLijst(tx, deps, lijst);
    if (!keuring.ok || !keuring.inOrde) return geweigerd("lijst_niet_in_orde");
    // In one order for everybody, because each takes the turn of its person.
    const budgetten = keuring.voorstellen.toSorted((a, b) => (a.voorstel?.budgethouder.bsn ?? "").localeCompare(b.voorstel?.budgethouder.bsn ?? ""));
    for (const { voorstel, verstrekker } of budgetten) {
      if (voorstel === null || verstrekker === null) return geweigerd("lijst_niet_in_orde");
      const uitkomst = await stelVoor(tx, deps, actor, { voorstel, verstrekkerId: verstrekker.id, eigenaarId: lijst.eigenaarId, lijstId });
      if (!uitkomst.ok) return geweigerd("lijst_niet_in_orde");
    }
    await tx.voorlopiglijst.update({ where: { id: lijstId }, data: { voorgesteldOp: deps.nu }, select: { id: true } });
    await registreer(tx, actor, { soort: "voorlopiglijst.voorgesteld", onderwerpSoort: "voorlopiglijst", onderwerpId: lijstId, gegevens: { nummer: lijst.nummer, budgetten: String(budgetten.length) } }, deps.nu);
    return gelukt({ aantal: budgetten.length });
  });
}
