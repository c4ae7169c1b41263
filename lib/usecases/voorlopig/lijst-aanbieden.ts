import { createHash } from "node:crypto";

import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { insertLijst, isAlVoorgesteld } from "@/lib/db/voorlopiglijst.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Opdracht } from "@/lib/domein/voorlopig/voorstel";
import type { KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { leesVoorlopiglijst } from "@/lib/koppelvlak/voorlopiglijst/lees";

import type { Deps } from "../deps";

export type VoorlopiglijstAanbieden = {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly opdracht: Opdracht;
  readonly einddatum: Datum;
  readonly eigenaarId: string;
};

type Weigering = "geen_recht" | "lijst_al_voorgesteld" | { readonly code: "bestand_onleesbaar"; readonly fouten: readonly KoppelvlakFout[] };

/** Keeps a list that can be read, to look at. Nothing is proposed by it. */
export async function voorlopiglijstAanbieden(deps: Deps, actor: Actor, opdracht: VoorlopiglijstAanbieden): Promise<Uitkomst<{ readonly lijstId: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  const gelezen = leesVoorlopiglijst(opdracht.inhoud);
  if (!gelezen.ok) return geweigerd({ code: "bestand_onleesbaar", fouten: gelezen.fouten });
  const inhoudHash = new Uint8Array(createHash("sha256").update(opdracht.inhoud).digest());
  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    if (await isAlVoorgesteld(tx, inhoudHash)) return geweigerd("lijst_al_voorgesteld");
    const { id, nummer } = await insertLijst(tx, { ...opdracht, inhoudHash, opgemaaktDoor: actor.gebruikerId, nu: deps.nu });
    await registreer(tx, actor, { soort: "voorlopiglijst.aangeboden", onderwerpSoort: "voorlopiglijst", onderwerpId: id, gegevens: { nummer, budgetten: String(gelezen.voorstellen.length) } }, deps.nu);
    return gelukt({ lijstId: id });
  });
}
