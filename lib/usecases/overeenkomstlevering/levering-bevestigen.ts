import { registreer } from "@/lib/db/gebeurtenis";
import { kiesRegels, leesLevering, zetBevestigd } from "@/lib/db/overeenkomstlevering.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type LeveringBevestigen = {
  readonly leveringId: string;
  /** Numbers of the rows to deliver. */
  readonly rijen: readonly number[];
};

/** Delivers the chosen rows: from here the worker makes a zorgovereenkomst of each. Twice is once: a delivery that was confirmed answers that it was. */
export async function leveringBevestigen(deps: Deps, actor: Actor, { leveringId, rijen }: LeveringBevestigen): Promise<Uitkomst<{ readonly eerder: boolean }, "geen_recht" | "levering_onbekend" | "niets_gekozen">> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.aanleveren")) return geweigerd("geen_recht");
  const { verstrekkerId, gebruikerId, sessieId, naam } = actor;
  const { db, nu } = deps;
  return schrijf(db, actor, nu, async (tx) => {
    const levering = await leesLevering(tx, verstrekkerId, leveringId, nu, true);
    if (levering === null) return geweigerd("levering_onbekend");
    if (levering.status !== "nagekeken") return gelukt({ eerder: true });
    const aantal = await kiesRegels(tx, leveringId, rijen);
    if (aantal === 0) return geweigerd("niets_gekozen");
    // Whoever confirms delivers, also when a colleague chose the files.
    await zetBevestigd(tx, leveringId, { gebruikerId, sessieId, aangebodenDoor: naam }, nu);
    await registreer(tx, actor, { soort: "overeenkomstlevering.bevestigd", onderwerpSoort: "overeenkomstlevering", onderwerpId: leveringId, verstrekkerId, gegevens: { aantal } }, nu);
    return gelukt({ eerder: false });
  });
}
