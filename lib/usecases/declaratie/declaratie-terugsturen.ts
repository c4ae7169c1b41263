import { moveDeclaratie } from "@/lib/db/declaratie.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magGeldkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerDeclaratie, type Sleutel } from "./handeling";

export type DeclaratieTerugsturen = Sleutel & { readonly declaratieId: string; readonly reden: string };
export type TerugsturenWeigering = AlgemeneWeigering | "niet_bevoegd" | "reden_ontbreekt";

type Teruggestuurd = { readonly declaratieId: string; readonly nummer: string };

/** Back to the zorgverlener with a reason in words; the budget is not touched. */
export async function declaratieTerugsturen(
  deps: Deps,
  actor: Actor,
  { declaratieId, reden, sleutel }: DeclaratieTerugsturen,
): Promise<Uitkomst<Teruggestuurd, TerugsturenWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.terugsturen")) return geweigerd("geen_recht");
  if (reden.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu, vandaag } = deps;
  const aanroep = { sleutel, handeling: "declaratie.terugsturen", invoer: { declaratieId, reden } };
  return eenKeer<Teruggestuurd, TerugsturenWeigering>(deps, actor, aanroep, async (tx) => {
    const gevonden = await lockVoor(tx, declaratieId, "terugsturen");
    if (!gevonden.ok) return gevonden;
    if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
    const declaratie = gevonden.waarde;
    await moveDeclaratie(tx, declaratieId, "terugsturen", { terugreden: reden.trim() }, nu);
    await registreerDeclaratie(tx, actor, declaratie, { soort: "teruggestuurd", kring: "partijen", nu });
    return gelukt({ declaratieId, nummer: declaratie.nummer });
  });
}
