import type { Tx } from "@/lib/db/client";
import { type Einde, moveEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { laatVersieVervallen } from "@/lib/db/overeenkomstversie.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { magAntwoorden, OVERGANGEN, type Eindeantwoord, type Eindestatus } from "@/lib/domein/zorgovereenkomst/eindestatus";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type Eindeslot, type Eindeslotweigering, type Eindeverder, isPartij, kantVan, lockVoorEinde, type Partijactor } from "./einde";
import { eenKeer, type Kring, registreerOvereenkomst, type Sleutel } from "./handeling";

export type EindeBeantwoorden = Sleutel & { readonly zorgovereenkomstId: string; readonly eindeId: string; readonly antwoord: Eindeantwoord };

type Reden =
  | Eindeslotweigering
  | Eindeverder
  | "geen_recht"
  | "sleutel_hergebruikt"
  | "vertegenwoordiging_ongeldig"
  /** Another end than the one on the screen, or none. */
  | "einde_gewijzigd"
  /** The answer is for the other party. */
  | "ander_aan_zet"
  | "einddatum_voorbij";

const SOORT: Readonly<Record<Eindeantwoord, { readonly soort: string; readonly kring: Kring }>> = {
  instemmen: { soort: "einde_overeengekomen", kring: "allen" },
  afwijzen: { soort: "einde_afgewezen", kring: "partijen" },
  intrekken: { soort: "einde_voorstel_ingetrokken", kring: "partijen" },
  terugdraaien_vragen: { soort: "terugdraaien_gevraagd", kring: "partijen" },
  terugdraaien: { soort: "einde_teruggedraaid", kring: "allen" },
  laten_staan: { soort: "einde_blijft", kring: "partijen" },
};

function weigering(einde: Einde | null, { eindeId, antwoord }: EindeBeantwoorden, actor: Partijactor, vandaag: Datum): Reden | null {
  if (einde === null || einde.id !== eindeId) return "einde_gewijzigd";
  const van: readonly Eindestatus[] = OVERGANGEN[antwoord].van;
  if (!van.includes(einde.status)) return { code: "einde_verder", status: einde.status };
  if (!magAntwoorden(einde, antwoord, kantVan(actor))) return "ander_aan_zet";
  // After the last day it has happened; agreeing to a day that has passed would settle the past.
  return einde.laatsteDag < vandaag ? "einddatum_voorbij" : null;
}

async function legVast(tx: Tx, { nu }: Deps, actor: Partijactor, { overeenkomst }: Eindeslot, einde: Einde, antwoord: Eindeantwoord): Promise<void> {
  const vraagt = antwoord === "terugdraaien_vragen";
  const gegeven = vraagt ? { gevraagdDoor: kantVan(actor) } : { beslistDoor: actor.gebruikerId, beslistOp: nu };
  if (!(await moveEinde(tx, einde.id, antwoord, gegeven, nu))) throw new Error("locked row moved");
  if (antwoord === "instemmen") {
    await setBeeindigdPer(tx, overeenkomst.id, einde.laatsteDag, nu);
    await laatVersieVervallen(tx, overeenkomst.id, nu);
  }
  if (antwoord === "terugdraaien") await setBeeindigdPer(tx, overeenkomst.id, null, nu);
  const gegevens = { laatsteDag: einde.laatsteDag, door: kantVan(actor) };
  await registreerOvereenkomst(tx, actor, overeenkomst, { ...SOORT[antwoord], nu, gegevens });
}

/**
 * Answers a proposal to stop, takes one's own proposal back, or undoes a notice: who gave notice or received it asks, the
 * other party agrees. Up to and including the last day.
 */
export async function eindeBeantwoorden(deps: Deps, actor: Actor, opdracht: EindeBeantwoorden): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!isPartij(actor)) return geweigerd("geen_recht");
  const { sleutel, ...invoer } = opdracht;
  return eenKeer<{ readonly id: string }, Reden>(deps, actor, { sleutel, handeling: "zorgovereenkomst.einde.beantwoorden", invoer }, async (tx) => {
    if (actor.rol !== "zorgverlener" && !(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoorEinde(tx, opdracht.zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { einde } = slot.waarde;
    const reden = weigering(einde, opdracht, actor, deps.vandaag);
    if (reden !== null || einde === null) return geweigerd(reden ?? "einde_gewijzigd");
    await legVast(tx, deps, actor, slot.waarde, einde, opdracht.antwoord);
    return gelukt({ id: opdracht.zorgovereenkomstId });
  });
}
