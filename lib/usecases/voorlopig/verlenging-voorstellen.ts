import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import { insertVerlenging } from "@/lib/db/voorlopigwijziging.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Opdracht } from "@/lib/domein/voorlopig/voorstel";
import { keurVerlenging } from "@/lib/domein/voorlopig/wijziging";

import type { Deps } from "../deps";
import { registreerVoorlopig, type Sleutel } from "./handeling";
import { houdVast, nietMogelijk, type Wijzigingsweigering } from "./wijziging";

export type VerlengingVoorstellen = Sleutel & { readonly voorlopigId: string; readonly einddatum: Datum; readonly opdracht: Opdracht; readonly reden: string };

type Weigering = Wijzigingsweigering | "geen_recht" | "sleutel_hergebruikt" | "reden_ontbreekt";

/** The first pair of eyes: longer, under an order of its own. Nothing changes yet. */
export async function verlengingVoorstellen(deps: Deps, actor: Actor, { sleutel, voorlopigId, einddatum, opdracht, reden }: VerlengingVoorstellen): Promise<Uitkomst<{ readonly wijzigingId: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const invoer = { voorlopigId, einddatum, ...opdracht, reden: reden.trim() };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ wijzigingId: string }, Weigering>(tx, { sleutel, handeling: "voorlopig.verlengen", invoer, nu }, async () => {
      const gehouden = await houdVast(tx, deps, voorlopigId);
      if (!gehouden.ok) return gehouden;
      const { rij, dossier } = gehouden.waarde;
      const bezwaren = keurVerlenging(einddatum, opdracht, dossier);
      if (bezwaren.length > 0) return nietMogelijk(bezwaren);
      const wijzigingId = await insertVerlenging(tx, { voorlopigId, reden: reden.trim(), door: actor.gebruikerId, nu, van: rij.voorstel.einddatum, naar: einddatum, opdracht });
      await registreerVoorlopig(tx, actor, rij, "verlenging_voorgesteld", nu, { van: rij.voorstel.einddatum, naar: einddatum });
      return gelukt({ wijzigingId });
    }),
  );
}
