import { createHash } from "node:crypto";

import { wachtOpBeurt } from "@/lib/db/toekenning.repository";
import { bewaarBestand, vindBestand } from "@/lib/db/toekenningsbestand.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Tabelsoort } from "@/lib/koppelvlak/rekenblad/lees";

import type { Deps } from "../deps";

export type BestandAanbieden = { readonly soort: Tabelsoort; readonly bestandsnaam: string; readonly inhoud: Uint8Array<ArrayBuffer> };

export type Aangeboden = { readonly bestandId: string; /** This very file was here already. */ readonly eerder: boolean };

/** An unconfirmed file holds personal data and nobody's decision: a working day to look at it, and a night. */
const BEWAARTIJD_MS = 24 * 3_600_000;

/** Puts a list aside to be looked at. Nothing of it counts yet; the same list again is the one that is there. */
export async function toekenningsbestandAanbieden(deps: Deps, actor: Actor, { soort, bestandsnaam, inhoud }: BestandAanbieden): Promise<Uitkomst<Aangeboden, "geen_recht">> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  const { verstrekkerId, gebruikerId, sessieId, naam } = actor;
  const { db, nu } = deps;
  const inhoudHash = new Uint8Array(createHash("sha256").update(inhoud).digest());
  return schrijf(db, actor, nu, async (tx) => {
    await wachtOpBeurt(tx, "toekenningsbestand", `${verstrekkerId}/${Buffer.from(inhoudHash).toString("hex")}`);
    const bestaand = await vindBestand(tx, verstrekkerId, inhoudHash, nu);
    if (bestaand !== null) return gelukt({ bestandId: bestaand.id, eerder: true });
    const bestandId = await bewaarBestand(tx, {
      verstrekkerId, gebruikerId, sessieId, aangebodenDoor: naam, soort, bestandsnaam, inhoud, inhoudHash,
      aangebodenOp: nu, verlooptOp: new Date(nu.getTime() + BEWAARTIJD_MS),
    });
    return gelukt({ bestandId, eerder: false });
  });
}
