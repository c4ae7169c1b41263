import { createHash } from "node:crypto";

import { registreer } from "@/lib/db/gebeurtenis";
import { leesBestand, telTeVerwerken, zetBevestigd } from "@/lib/db/toekenningsbestand.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { alsKoppeling } from "./lezen";

export type BestandBevestigen = {
  readonly bestandId: string;
  /** Fingerprint of the columns that were on the screen: a colleague may have read the list with others since. */
  readonly lezing: string;
};

type Weigering = "geen_recht" | "bestand_onbekend" | "niets_te_verwerken" | "anders_gekozen";

/** Tells apart what was read with which columns. */
export const vingerafdrukVan = (koppeling: object): string => createHash("sha256").update(JSON.stringify(gesorteerd(koppeling))).digest("hex").slice(0, 16);

/** jsonb keeps no order of keys. */
function gesorteerd(waarde: unknown): unknown {
  if (typeof waarde !== "object" || waarde === null || Array.isArray(waarde)) return waarde;
  return Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)).map(([naam, deel]) => [naam, gesorteerd(deel)]));
}

/**
 * Delivers a list that was looked at: from here the worker makes a toekenningsbericht of every budget in it that has no
 * fault. Twice is once: a list that was confirmed answers that it was.
 */
export async function toekenningsbestandBevestigen(deps: Deps, actor: Actor, { bestandId, lezing }: BestandBevestigen): Promise<Uitkomst<{ readonly eerder: boolean }, Weigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  const { verstrekkerId, gebruikerId, sessieId, naam } = actor;
  const { db, nu } = deps;
  return schrijf(db, actor, nu, async (tx) => {
    const bestand = await leesBestand(tx, verstrekkerId, bestandId, nu, true);
    if (bestand === null) return geweigerd("bestand_onbekend");
    if (bestand.status === "bevestigd" || bestand.status === "verwerkt") return gelukt({ eerder: true });
    const koppeling = alsKoppeling(bestand.koppeling);
    if (koppeling === null || vingerafdrukVan(koppeling) !== lezing) return geweigerd("anders_gekozen");
    const aantal = await telTeVerwerken(tx, bestandId);
    if (aantal === 0) return geweigerd("niets_te_verwerken");
    // Whoever confirms delivers, also when a colleague chose the file.
    await zetBevestigd(tx, bestandId, { gebruikerId, sessieId, aangebodenDoor: naam }, nu);
    await registreer(tx, actor, { soort: "toekenningsbestand.bevestigd", onderwerpSoort: "toekenningsbestand", onderwerpId: bestandId, verstrekkerId, gegevens: { aantal } }, nu);
    return gelukt({ eerder: false });
  });
}
