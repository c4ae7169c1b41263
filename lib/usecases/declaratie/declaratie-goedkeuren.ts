import { readDossier } from "@/lib/db/beoordelingsdossier";
import { lockGrondslag, moveDeclaratie } from "@/lib/db/declaratie.repository";
import type { Datum } from "@/lib/domein/datum";
import { eindeZorg } from "@/lib/domein/declaratie/dossier";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { beoordeelEnVerwerk, type Beoordeeld } from "./beoordelen";
import { magGeldkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerDeclaratie, type Sleutel } from "./handeling";

export type DeclaratieGoedkeuren = Sleutel & {
  readonly declaratieId: string;
  /** The moment of offering that was on the screen: nobody approves another version than they read. */
  readonly aangebodenOp: string;
};

export type GoedkeurenWeigering =
  | AlgemeneWeigering
  | "niet_bevoegd"
  | "inhoud_gewijzigd"
  | { readonly code: "periode_niet_verstreken"; readonly tm: Datum };

/**
 * The budgethouder approves, and the rules judge at once: approved and bound to the budget, uitval with a case, or refused
 * with reasons. Only care that has been given can be approved; before that nothing is stored (Rlz art. 5.23).
 */
export async function declaratieGoedkeuren(
  deps: Deps,
  actor: Actor,
  opdracht: DeclaratieGoedkeuren,
): Promise<Uitkomst<Beoordeeld, GoedkeurenWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.goedkeuren")) return geweigerd("geen_recht");
  const { declaratieId, aangebodenOp, sleutel } = opdracht;
  const { nu, vandaag } = deps;

  return eenKeer<Beoordeeld, GoedkeurenWeigering>(
    deps,
    actor,
    { sleutel, handeling: "declaratie.goedkeuren", invoer: { declaratieId, aangebodenOp } },
    async (tx) => {
      const gevonden = await lockVoor(tx, declaratieId, "indienen");
      if (!gevonden.ok) return gevonden;
      const declaratie = gevonden.waarde;
      if (declaratie.aangebodenTijdstip?.toISOString() !== aangebodenOp) return geweigerd("inhoud_gewijzigd");
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");

      await lockGrondslag(tx, declaratie);
      const volledig = await readDossier(tx, declaratie, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: vandaag });
      const einde = eindeZorg(volledig.dossier);
      if (vandaag <= einde) return geweigerd({ code: "periode_niet_verstreken", tm: einde });

      await moveDeclaratie(tx, declaratieId, "indienen", { ingediendOp: nu, ingediendDoor: actor.gebruikerId }, nu);
      const gebeurtenisId = await registreerDeclaratie(tx, actor, declaratie, {
        soort: "ingediend",
        kring: "allen",
        nu,
        gegevens: { gevraagdCenten: String(declaratie.gevraagd), maand: declaratie.maand },
      });
      return gelukt(await beoordeelEnVerwerk(tx, deps, actor, { declaratie, volledig, gebeurtenisId }));
    },
  );
}
