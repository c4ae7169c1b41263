import { readDossier } from "@/lib/db/beoordelingsdossier";
import { moveDeclaratie } from "@/lib/db/declaratie.repository";
import { voorlopigeBeoordeling } from "@/lib/domein/declaratie/beoordeling";
import type { Declaratiecode } from "@/lib/domein/declaratie/codes";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerDeclaratie, type Sleutel } from "./handeling";

export type DeclaratieAanbieden = Sleutel & { readonly declaratieId: string };
export type AanbiedenWeigering = AlgemeneWeigering | { readonly code: "niet_in_orde"; readonly codes: readonly Declaratiecode[] };

type Aangeboden = { readonly declaratieId: string; readonly nummer: string };

/**
 * The zorgverlener offers it to the budgethouder. The same rules run as at approval, without sight of the budget: what
 * would certainly be refused does not leave the zorgverlener.
 */
export async function declaratieAanbieden(
  deps: Deps,
  actor: Actor,
  { declaratieId, sleutel }: DeclaratieAanbieden,
): Promise<Uitkomst<Aangeboden, AanbiedenWeigering>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  return eenKeer<Aangeboden, AanbiedenWeigering>(deps, actor, { sleutel, handeling: "declaratie.aanbieden", invoer: { declaratieId } }, async (tx) => {
    const gevonden = await lockVoor(tx, declaratieId, "aanbieden");
    if (!gevonden.ok) return gevonden;
    const declaratie = { ...gevonden.waarde, aangebodenOp: vandaag };
    const { dossier } = await readDossier(tx, declaratie, { vandaag, goedkeuring: null, ingediendOp: null });
    const { oordeel, uitkomsten } = voorlopigeBeoordeling(dossier);
    if (oordeel === "afgekeurd") {
      const fouten = uitkomsten.filter(({ ernst, uitkomst }) => ernst === "fout" && uitkomst === "niet_goed");
      return geweigerd({ code: "niet_in_orde", codes: fouten.map(({ code }) => code) });
    }
    await moveDeclaratie(tx, declaratieId, "aanbieden", { aangebodenOp: nu }, nu);
    await registreerDeclaratie(tx, actor, declaratie, {
      soort: "aangeboden",
      kring: "partijen",
      nu,
      gegevens: { gevraagdCenten: String(declaratie.gevraagd), maand: declaratie.maand },
    });
    return gelukt({ declaratieId, nummer: declaratie.nummer });
  });
}
