import { eenmalig } from "@/lib/db/antwoord";
import { insertHerstel, maakVoorstel } from "@/lib/db/herstel.repository";
import { schrijf } from "@/lib/db/transactie";
import { HERSTELREDENEN, type Herstelinvoer, type Herstelreden } from "@/lib/domein/herstel/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Herstelweigering, keurOpScherm, registreerHerstel, type Sleutel } from "./handeling";

export type HerstelVoorstellen = Sleutel & {
  readonly vanToekenningId: string;
  readonly invoer: Herstelinvoer;
  readonly reden: Herstelreden;
  /** Goes into the letter: what went wrong, in plain words. */
  readonly toelichting: string;
  /** Of the preview that was on the screen. */
  readonly vingerafdruk: string;
};

type Voorgesteld = { readonly herstelId: string; readonly nummer: string };
export type VoorstellenWeigering = Herstelweigering | "geen_recht" | "sleutel_hergebruikt" | "toelichting_ontbreekt" | "reden_past_niet" | "al_voorgesteld";

/** The first pair of eyes: says what was wrong and what should be, after seeing what that changes. Nothing changes yet. */
export async function herstelVoorstellen(deps: Deps, actor: Actor, opdracht: HerstelVoorstellen): Promise<Uitkomst<Voorgesteld, VoorstellenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.voorstellen")) return geweigerd("geen_recht");
  const { sleutel, vanToekenningId, invoer, reden, vingerafdruk } = opdracht;
  const toelichting = opdracht.toelichting.trim();
  if (toelichting === "") return geweigerd("toelichting_ontbreekt");
  if (!(HERSTELREDENEN[invoer.soort] as readonly string[]).includes(reden)) return geweigerd("reden_past_niet");
  const { nu } = deps;
  const aanvraag = { vanToekenningId, soort: invoer.soort, reden, toelichting, vingerafdruk };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Voorgesteld, VoorstellenWeigering>(tx, { sleutel, handeling: "herstel.voorstellen", invoer: aanvraag, nu }, async () => {
      await tx.$queryRaw`SELECT 1 FROM toekenning WHERE id = ${vanToekenningId}::uuid FOR UPDATE`;
      const voorstel = await maakVoorstel(tx, vanToekenningId, invoer);
      if (voorstel === null) return geweigerd("toekenning_onbekend");
      const dossier = await keurOpScherm(tx, vanToekenningId, voorstel, vingerafdruk);
      if (!dossier.ok) return dossier;
      const { van, naar } = dossier.waarde;
      if ((await tx.herstel.count({ where: { vanToekenningId, status: "voorgesteld" } })) > 0) return geweigerd("al_voorgesteld");
      const { id, nummer } = await insertHerstel(tx, { voorstel, van, naar, reden, toelichting, vingerafdruk, opgemaaktDoor: actor.gebruikerId, nu });
      await registreerHerstel(tx, actor, { id, nummer, soort: voorstel.soort, reden, budgethouderId: van.budgethouderId }, { soort: "voorgesteld", nu, gegevens: { toekenning: van.nummer } });
      return gelukt({ herstelId: id, nummer });
    }),
  );
}
