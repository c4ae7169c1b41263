import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { insertMelding, lockBudgethouder, setOverlijdensdatum } from "@/lib/db/overlijden.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { keurOverlijden, type Overlijdensbezwaar, type Overlijdensbron } from "@/lib/domein/overlijden/einde";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { zorgovereenkomstenAutomatischBeeindigen } from "../zorgovereenkomst/zorgovereenkomsten-automatisch-beeindigen";
import { beeindigGrants } from "./grants";

export type OverlijdenRegistreren = { readonly sleutel: string; readonly budgethouderId: string; readonly dag: Datum; readonly bron: Overlijdensbron };

type Geregistreerd = { readonly toekenningen: number; readonly overeenkomsten: number };
type Weigering = "geen_recht" | "sleutel_hergebruikt" | "budgethouder_onbekend" | "al_geregistreerd" | Overlijdensbezwaar;

/**
 * Registers that a budgethouder died. The contracts end on that day, without notice (BW 7:410; the model contracts), the grants per the day
 * after (Rlz art. 5.20). What was claimed for later days goes to a person (NA_OVERLIJDEN); what was approved before is paid.
 */
export async function overlijdenRegistreren(deps: Deps, actor: Actor, { sleutel, budgethouderId, dag, bron }: OverlijdenRegistreren): Promise<Uitkomst<Geregistreerd, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "overlijden.registreren")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Geregistreerd, Weigering>(tx, { sleutel, handeling: "overlijden.registreren", invoer: { budgethouderId, dag, bron }, nu }, async () => {
      const persoon = await lockBudgethouder(tx, budgethouderId);
      if (persoon === null) return geweigerd("budgethouder_onbekend");
      if (persoon.overlijdensdatum !== null) return geweigerd("al_geregistreerd");
      const bezwaar = keurOverlijden(dag, persoon.geboortedatum, vandaag);
      if (bezwaar !== null) return geweigerd(bezwaar);
      const { id } = await insertMelding(tx, { budgethouderId, dag, bron, door: actor.gebruikerId, nu });
      await setOverlijdensdatum(tx, budgethouderId, dag);
      await registreer(tx, actor, { soort: "overlijden.geregistreerd", onderwerpSoort: "overlijdensmelding", onderwerpId: id, budgethouderId, gegevens: { overlijdenOp: dag, bron } }, nu);
      const { beeindigd } = await zorgovereenkomstenAutomatischBeeindigen(tx, deps, actor, { waar: { budgethouderId }, reden: "overlijden_budgethouder", laatsteDag: dag });
      const toekenningen = await beeindigGrants(tx, deps, actor, budgethouderId, id, dag);
      return gelukt({ toekenningen, overeenkomsten: beeindigd.length });
    }),
  );
}
