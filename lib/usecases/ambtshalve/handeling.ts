/** What the acts on an order and on a contract agreed to under it have in common. */
import { readMandaatdossier } from "@/lib/db/ambtshalve.repository";
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { readVerstrekker } from "@/lib/db/voorlopig.repository";
import { type Bezwaar, keurMandaat, type Mandaatvoorstel } from "@/lib/domein/ambtshalve/mandaat";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type Mandaatweigering = "verstrekker_onbekend" | { readonly code: "mandaat_niet_mogelijk"; readonly bezwaren: readonly Bezwaar[] };

type Vraag = { readonly voorstel: Mandaatvoorstel; readonly verstrekkerId: string; readonly eigenaarId: string; readonly behalve: string | null };

/** The rules allow this order today; asked again when it is approved. */
export async function keurVoorstel(tx: Tx, { vandaag }: Pick<Deps, "vandaag">, { voorstel, verstrekkerId, eigenaarId, behalve }: Vraag): Promise<Uitkomst<null, Mandaatweigering>> {
  const verstrekker = await readVerstrekker(tx, verstrekkerId);
  if (verstrekker === null) return geweigerd("verstrekker_onbekend");
  const bezwaren = keurMandaat(voorstel, await readMandaatdossier(tx, { voorstel, verstrekker, eigenaarId, behalve, vandaag }));
  return bezwaren.length > 0 ? geweigerd({ code: "mandaat_niet_mogelijk", bezwaren }) : gelukt(null);
}

type Onderwerp = { readonly id: string; readonly nummer: string; readonly verstrekkerId: string };

/** On the timeline of the verstrekker in whose name it is used. */
export const registreerMandaat = (tx: Tx, actor: Actor, { id, nummer, verstrekkerId }: Onderwerp, soort: string, nu: Date, gegevens: Gegevens = {}): Promise<string> =>
  registreer(tx, actor, { soort: `accordeermandaat.${soort}`, onderwerpSoort: "accordeermandaat", onderwerpId: id, verstrekkerId, gegevens: { nummer, ...gegevens } }, nu);
