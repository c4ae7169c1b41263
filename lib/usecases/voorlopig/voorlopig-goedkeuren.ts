import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekToekenning } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import { lockVoorlopig, moveVoorlopig, openToekenning, readVoorlopig } from "@/lib/db/voorlopig.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Voorlopigstatus } from "@/lib/domein/voorlopig/status";
import { totaalVan } from "@/lib/domein/voorlopig/voorstel";

import type { Deps } from "../deps";
import { keurInBeurt, registreerVoorlopig, type Sleutel, type Voorlopigweigering } from "./handeling";

export type VoorlopigGoedkeuren = Sleutel & { readonly voorlopigId: string };

type Geopend = { readonly voorlopigId: string; readonly toekenningId: string; readonly nummer: string };
export type GoedkeurenWeigering =
  | Voorlopigweigering
  | "geen_recht"
  | "sleutel_hergebruikt"
  | "voorlopig_onbekend"
  | "zelf_opgemaakt"
  | { readonly code: "status_verder"; readonly status: Voorlopigstatus };

/** Opens the budget of one proposal; also for each proposal of a list. */
export async function keurGoed(tx: Tx, deps: Deps, actor: Extract<Actor, { rol: "svb" }>, voorlopigId: string): Promise<Uitkomst<Geopend, GoedkeurenWeigering>> {
  const { nu } = deps;
  const gezien = await readVoorlopig(tx, voorlopigId);
  if (gezien === null) return geweigerd("voorlopig_onbekend");
  // The turn of the person first, then the row: a message holds them in the same order.
  const { voorstel, verstrekkerId, eigenaarId } = gezien;
  const gekeurd = await keurInBeurt(tx, deps, { voorstel, verstrekkerId, eigenaarId, behalve: voorlopigId });
  const rij = await lockVoorlopig(tx, voorlopigId);
  if (rij === null) return geweigerd("voorlopig_onbekend");
  if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
  if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
  if (!gekeurd.ok) return gekeurd;
  const toekenning = await openToekenning(tx, rij, nu);
  if (!(await moveVoorlopig(tx, voorlopigId, "goedkeuren", { door: actor.gebruikerId, op: nu, toekenningId: toekenning.id }))) throw new Error("lost the lock on a voorlopig budget");
  const bedrag = totaalVan(rij.voorstel.bedragen);
  const gegevens = { toekenning: toekenning.nummer, bedragCenten: String(bedrag) };
  await registreerVoorlopig(tx, actor, rij, "goedgekeurd", nu, gegevens);
  const gebeurtenisId = await registreer(
    tx,
    actor,
    {
      soort: "toekenning.voorlopig_geopend",
      onderwerpSoort: "toekenning",
      onderwerpId: toekenning.id,
      budgethouderId: rij.budgethouderId,
      verstrekkerId,
      gegevens: { nummer: toekenning.nummer, wet: rij.wet, bedragCenten: String(bedrag), ...rij.periode, einddatum: rij.voorstel.einddatum },
    },
    nu,
  );
  await boekToekenning(tx, { toekenningId: toekenning.id, bedrag, sleutel: voorlopigId, onderwerpSoort: "voorlopig_budget", onderwerpId: voorlopigId, gebeurtenisId, nu });
  return gelukt({ voorlopigId, toekenningId: toekenning.id, nummer: toekenning.nummer });
}

/** The second pair of eyes: from now on care can be paid. Refused when the grant came in the meantime. */
export async function voorlopigGoedkeuren(deps: Deps, actor: Actor, { sleutel, voorlopigId }: VoorlopigGoedkeuren): Promise<Uitkomst<Geopend, GoedkeurenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<Geopend, GoedkeurenWeigering>(tx, { sleutel, handeling: "voorlopig.goedkeuren", invoer: { voorlopigId }, nu: deps.nu }, () => keurGoed(tx, deps, actor, voorlopigId)),
  );
}
