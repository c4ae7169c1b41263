import { eenmalig } from "@/lib/db/antwoord";
import { isGewijzigdSinds, lockGrondslagVanHerstel, lockHerstel, moveHerstel } from "@/lib/db/herstel.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Herstelstatus } from "@/lib/domein/herstel/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Herstelweigering, keurOpScherm, type Sleutel } from "./handeling";
import { voerUit } from "./uitvoeren";

export type HerstelGoedkeuren = Sleutel & {
  readonly herstelId: string;
  /** Of what the second pair of eyes had on the screen: the consequences of today, not those of the day of the proposal. */
  readonly vingerafdruk: string;
};

type Uitgevoerd = { readonly herstelId: string; readonly nummer: string; readonly verplaatstCenten: string };
export type GoedkeurenWeigering =
  | Herstelweigering
  | "geen_recht"
  | "sleutel_hergebruikt"
  | "herstel_onbekend"
  | "zelf_opgemaakt"
  /** It says what the functiebudgetten should be, and rests on a grant that is no more. */
  | "toekenning_gewijzigd"
  | { readonly code: "status_verder"; readonly status: Herstelstatus };

/**
 * The second pair of eyes, and at once the correction itself: the budgets are held, the rules look again, and everything moves in this
 * transaction or nothing does. Maker ≠ checker is refused here and, should this be forgotten, by the CHECK herstel_vier_ogen.
 */
export async function herstelGoedkeuren(deps: Deps, actor: Actor, { sleutel, herstelId, vingerafdruk }: HerstelGoedkeuren): Promise<Uitkomst<Uitgevoerd, GoedkeurenWeigering>> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.goedkeuren")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Uitgevoerd, GoedkeurenWeigering>(tx, { sleutel, handeling: "herstel.goedkeuren", invoer: { herstelId, vingerafdruk }, nu }, async () => {
      const rij = await lockHerstel(tx, herstelId);
      if (rij === null) return geweigerd("herstel_onbekend");
      if (rij.status !== "voorgesteld") return geweigerd({ code: "status_verder", status: rij.status });
      if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
      await lockGrondslagVanHerstel(tx, [rij.vanToekenningId, ...(rij.naarToekenningId === null ? [] : [rij.naarToekenningId])]);
      if (rij.soort !== "koppeling" && (await isGewijzigdSinds(tx, rij.vanToekenningId, rij.opgemaaktOp))) return geweigerd("toekenning_gewijzigd");
      const dossier = await keurOpScherm(tx, rij.vanToekenningId, rij.voorstel, vingerafdruk);
      if (!dossier.ok) return dossier;
      if (!(await moveHerstel(tx, herstelId, "goedkeuren", { door: actor.gebruikerId, op: nu, reden: null }))) throw new Error("lost the lock on a herstel");
      const verplaatst = await voerUit(tx, deps, actor, rij, dossier.waarde);
      return gelukt({ herstelId, nummer: rij.nummer, verplaatstCenten: String(verplaatst) });
    }),
  );
}
