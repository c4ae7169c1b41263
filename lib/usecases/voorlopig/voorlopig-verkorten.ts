import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import { verkort } from "@/lib/db/voorlopigwijziging.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { keurVerkorting } from "@/lib/domein/voorlopig/wijziging";

import type { Deps } from "../deps";
import type { Sleutel } from "./handeling";
import { houdVast, meldEinddatum, nietMogelijk, type Wijzigingsweigering } from "./wijziging";

export type VoorlopigVerkorten = Sleutel & { readonly voorlopigId: string; readonly einddatum: Datum; readonly reden: string };

type Weigering = Wijzigingsweigering | "geen_recht" | "sleutel_hergebruikt" | "reden_ontbreekt";

/**
 * Sooner over than was agreed. To stop needs no second person, as with a mandaat; what was approved until today is paid. What comes in later
 * waits as uitval, and is judged again by itself when the grant comes or the end date moves once more.
 */
export async function voorlopigVerkorten(deps: Deps, actor: Actor, { sleutel, voorlopigId, einddatum, reden }: VoorlopigVerkorten): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ nummer: string }, Weigering>(tx, { sleutel, handeling: "voorlopig.verkorten", invoer: { voorlopigId, einddatum, reden: reden.trim() }, nu }, async () => {
      const gehouden = await houdVast(tx, deps, voorlopigId);
      if (!gehouden.ok) return gehouden;
      const { rij, dossier } = gehouden.waarde;
      const bezwaren = keurVerkorting(einddatum, dossier);
      if (bezwaren.length > 0) return nietMogelijk(bezwaren);
      await verkort(tx, { voorlopigId, reden: reden.trim(), door: actor.gebruikerId, nu, van: rij.voorstel.einddatum, naar: einddatum });
      await meldEinddatum(tx, actor, rij, "verkort", einddatum, nu);
      return gelukt({ nummer: rij.nummer });
    }),
  );
}
