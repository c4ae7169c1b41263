import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { schrijf } from "@/lib/db/transactie";
import { insertVoorlopig } from "@/lib/db/voorlopig.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { totaalVan, type Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";

import type { Deps } from "../deps";
import { keurInBeurt, registreerVoorlopig, type Sleutel, type Voorlopigweigering } from "./handeling";

export type VoorlopigVoorstellen = Sleutel & { readonly voorstel: Voorlopigvoorstel; readonly verstrekkerId: string; readonly eigenaarId: string };

type Voorgesteld = { readonly voorlopigId: string; readonly nummer: string };
export type VoorstellenWeigering = Voorlopigweigering | "geen_recht" | "sleutel_hergebruikt";

type Medewerker = Extract<Actor, { rol: "svb" }>;

/** Stores one proposal that the rules allow; also for each row of a list. */
export async function stelVoor(
  tx: Tx,
  deps: Deps,
  actor: Medewerker,
  { voorstel, verstrekkerId, eigenaarId, lijstId }: Omit<VoorlopigVoorstellen, "sleutel"> & { readonly lijstId: string | null },
): Promise<Uitkomst<Voorgesteld, Voorlopigweigering>> {
  const gekeurd = await keurInBeurt(tx, deps, { voorstel, verstrekkerId, eigenaarId, behalve: null });
  if (!gekeurd.ok) return gekeurd;
  const { id, nummer } = await insertVoorlopig(tx, { voorstel, verstrekkerId, eigenaarId, lijstId, opgemaaktDoor: actor.gebruikerId, nu: deps.nu });
  await registreerVoorlopig(tx, actor, { id, nummer, wet: voorstel.wet }, "voorgesteld", deps.nu, { bedragCenten: String(totaalVan(voorstel.bedragen)) });
  return gelukt({ voorlopigId: id, nummer });
}

/** The first pair of eyes: an ambtshalve budget with its mandate. Nothing can be paid from it yet. */
export async function voorlopigVoorstellen(deps: Deps, actor: Actor, opdracht: VoorlopigVoorstellen): Promise<Uitkomst<Voorgesteld, VoorstellenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  const { sleutel, voorstel, verstrekkerId, eigenaarId } = opdracht;
  const { budgethouder, bedragen, wet, periode, einddatum } = voorstel;
  // The key remembers what was asked by what tells two proposals apart; a BSN is not kept for it.
  const invoer = { geboortedatum: budgethouder.geboortedatum, bedragCenten: String(totaalVan(bedragen)), verstrekkerId, wet, ...periode, einddatum };
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<Voorgesteld, VoorstellenWeigering>(tx, { sleutel, handeling: "voorlopig.voorstellen", invoer, nu: deps.nu }, () =>
      stelVoor(tx, deps, actor, { voorstel, verstrekkerId, eigenaarId, lijstId: null }),
    ),
  );
}
