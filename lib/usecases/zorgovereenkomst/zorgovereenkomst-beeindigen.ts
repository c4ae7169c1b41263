import type { Tx } from "@/lib/db/client";
import { insertEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { laatVersieVervallen } from "@/lib/db/overeenkomstversie.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { bepaalLaatsteDag, type Eindeweigering, type Eindewijze, isOntslag, type Ontslagverklaring } from "@/lib/domein/zorgovereenkomst/einde";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type Eindeslot, type Eindeslotweigering, isPartij, kantVan, lockVoorEinde, type Partijactor } from "./einde";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstBeeindigen = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly wijze: Eindewijze;
  /** For an end by consent; otherwise null. */
  readonly gewenst: Datum | null;
  /** What the page said the last day would be: nobody ends on another day than they read. Null for an end by consent. */
  readonly gezien: Datum | null;
  readonly gewichtigeReden: boolean;
  /** What an employer declares; kept only with a dismissal. */
  readonly ontslag: Ontslagverklaring | null;
  readonly toelichting: string | null;
};

type Reden = Eindeslotweigering | Eindeweigering | "geen_recht" | "sleutel_hergebruikt" | "vertegenwoordiging_ongeldig" | "eindigt_al" | "einddatum_gewijzigd" | "toelichting_verplicht";

async function legVast(tx: Tx, deps: Deps, actor: Partijactor, { overeenkomst, feiten }: Eindeslot, opdracht: ZorgovereenkomstBeeindigen, laatsteDag: Datum): Promise<void> {
  const { wijze, toelichting, gewichtigeReden } = opdracht;
  const ontslag = wijze === "opzegging" && isOntslag(feiten, kantVan(actor)) ? opdracht.ontslag : null;
  const { nu, vandaag } = deps;
  const { id, budgethouderId, verstrekkerId, zorgverlener } = overeenkomst;
  const samen = wijze === "wederzijds_goedvinden";
  await insertEinde(tx, {
    zorgovereenkomstId: id,
    budgethouderId,
    verstrekkerId,
    zorgverlenerId: zorgverlener.id,
    reden: wijze,
    status: samen ? "voorgesteld" : "vast",
    laatsteDag,
    opgezegdOp: vandaag,
    opgezegdDoor: kantVan(actor),
    gebruikerId: actor.gebruikerId,
    vertegenwoordigingId: actor.rol === "vertegenwoordiger" ? actor.vertegenwoordigingId : null,
    toelichting,
    gewichtigeReden,
    ontslag,
    nu,
  });
  const gegevens = { wijze, laatsteDag, door: kantVan(actor) };
  if (samen) {
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "einde_voorgesteld", kring: "partijen", nu, gegevens });
    return;
  }
  await setBeeindigdPer(tx, id, laatsteDag, nu);
  // There is nothing left to change once it ends.
  await laatVersieVervallen(tx, id, nu);
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "opgezegd", kring: "allen", nu, gegevens });
}

/**
 * One of the parties gives notice, stops during probation, or proposes to stop together. The last day follows from the rule;
 * until then the contract simply counts.
 */
export async function zorgovereenkomstBeeindigen(deps: Deps, actor: Actor, opdracht: ZorgovereenkomstBeeindigen): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!isPartij(actor)) return geweigerd("geen_recht");
  const { sleutel, ...invoer } = opdracht;
  if (opdracht.gewichtigeReden && opdracht.toelichting === null) return geweigerd("toelichting_verplicht");

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, { sleutel, handeling: "zorgovereenkomst.beeindigen", invoer }, async (tx) => {
    if (actor.rol !== "zorgverlener" && !(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoorEinde(tx, opdracht.zorgovereenkomstId);
    if (!slot.ok) return slot;
    // A verklaring sociaal netwerk is no contract that somebody can end; it stops by its date, or nobody claims any more.
    if (!KENMERKEN[slot.waarde.feiten.model].ondertekend) return geweigerd("overeenkomst_onbekend");
    if (slot.waarde.einde !== null) return geweigerd("eindigt_al");
    const { wijze, gewenst, gewichtigeReden, ontslag } = opdracht;
    const dag = bepaalLaatsteDag(slot.waarde.feiten, { wijze, door: kantVan(actor), dag: deps.vandaag, gewenst, gewichtigeReden, ontslag });
    if (!dag.ok) return dag;
    if (wijze !== "wederzijds_goedvinden" && dag.waarde !== opdracht.gezien) return geweigerd("einddatum_gewijzigd");
    await legVast(tx, deps, actor, slot.waarde, opdracht, dag.waarde);
    return gelukt({ id: opdracht.zorgovereenkomstId });
  });
}
