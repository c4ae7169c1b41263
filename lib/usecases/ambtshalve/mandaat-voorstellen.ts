import { insertMandaat } from "@/lib/db/ambtshalve.repository";
import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import type { Mandaatvoorstel } from "@/lib/domein/ambtshalve/mandaat";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { keurVoorstel, type Mandaatweigering, registreerMandaat } from "./handeling";

export type MandaatVoorstellen = { readonly sleutel: string; readonly voorstel: Mandaatvoorstel; readonly verstrekkerId: string; readonly eigenaarId: string };

type Voorgesteld = { readonly mandaatId: string; readonly nummer: string };
type Weigering = Mandaatweigering | "geen_recht" | "sleutel_hergebruikt";

/** The first pair of eyes: the order of a verstrekker is recorded. Nothing can be agreed to under it yet. */
export async function mandaatVoorstellen(deps: Deps, actor: Actor, { sleutel, voorstel, verstrekkerId, eigenaarId }: MandaatVoorstellen): Promise<Uitkomst<Voorgesteld, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "mandaat.voorstellen")) return geweigerd("geen_recht");
  const { opdracht, gegevenDoor, periode } = voorstel;
  const invoer = { ...opdracht, gegevenDoor, ...periode, verstrekkerId, eigenaarId };
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<Voorgesteld, Weigering>(tx, { sleutel, handeling: "mandaat.voorstellen", invoer, nu: deps.nu }, async () => {
      const gekeurd = await keurVoorstel(tx, deps, { voorstel, verstrekkerId, eigenaarId, behalve: null });
      if (!gekeurd.ok) return gekeurd;
      const { id, nummer } = await insertMandaat(tx, { voorstel, verstrekkerId, eigenaarId, opgemaaktDoor: actor.gebruikerId, nu: deps.nu });
      await registreerMandaat(tx, actor, { id, nummer, verstrekkerId }, "voorgesteld", deps.nu, { kenmerk: opdracht.kenmerk });
      return gelukt({ mandaatId: id, nummer });
    }),
  );
}
