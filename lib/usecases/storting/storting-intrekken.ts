import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { lockStorting, withdrawStorting } from "@/lib/db/storting.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { magGeldkeuzesMaken } from "../declaratie/bevoegdheid";
import type { Deps } from "../deps";

export type StortingIntrekken = { readonly sleutel: string; readonly stortingId: string };

type Ingetrokken = { readonly toekenningId: string };
type Reden = "geen_recht" | "niet_bevoegd" | "storting_onbekend" | "storting_verder" | "sleutel_hergebruikt";

/** Takes an announcement back before the money is in. Money that comes all the same is still booked for this budget. */
export async function stortingIntrekken(deps: Deps, actor: Actor, { sleutel, stortingId }: StortingIntrekken): Promise<Uitkomst<Ingetrokken, Reden>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "storting.aankondigen")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Ingetrokken, Reden>(tx, { sleutel, handeling: "storting.intrekken", invoer: { stortingId }, nu }, async () => {
      const storting = await lockStorting(tx, { id: stortingId });
      if (storting === null) return geweigerd("storting_onbekend");
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      if (!(await withdrawStorting(tx, stortingId))) return geweigerd("storting_verder");
      const { nummer, budgethouderId, toekenningId } = storting;
      await registreer(tx, actor, { soort: "storting.ingetrokken", onderwerpSoort: "storting", onderwerpId: stortingId, budgethouderId, gegevens: { nummer } }, nu);
      return gelukt({ toekenningId });
    }),
  );
}
