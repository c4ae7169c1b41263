/** What every act on a voorlopig budget has in common. */
import type { Tx } from "@/lib/db/client";
import { type Gegevens, registreer } from "@/lib/db/gebeurtenis";
import { readVerstrekker, readVoorlopigdossier, type Voorlopigrij, wachtOpPersoon } from "@/lib/db/voorlopig.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Bezwaar, keurVoorlopig, type Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";

import type { Deps } from "../deps";

/** The form's own key: the same form sent twice is one act. */
export type Sleutel = { readonly sleutel: string };

export type Voorlopigweigering = "verstrekker_onbekend" | { readonly code: "niet_mogelijk"; readonly bezwaren: readonly Bezwaar[] };

type Vraag = { readonly voorstel: Voorlopigvoorstel; readonly verstrekkerId: string; readonly eigenaarId: string; readonly behalve: string | null };

/** Nothing about this person at this verstrekker moves until the transaction ends, and the rules allow the voorstel. */
export async function keurInBeurt(tx: Tx, { vandaag }: Deps, { voorstel, verstrekkerId, eigenaarId, behalve }: Vraag): Promise<Uitkomst<null, Voorlopigweigering>> {
  const verstrekker = await readVerstrekker(tx, verstrekkerId);
  if (verstrekker === null) return geweigerd("verstrekker_onbekend");
  await wachtOpPersoon(tx, verstrekkerId, voorstel.budgethouder.bsn);
  const bezwaren = keurVoorlopig(voorstel, await readVoorlopigdossier(tx, { voorstel, verstrekker, eigenaarId, behalve, vandaag }));
  return bezwaren.length > 0 ? geweigerd({ code: "niet_mogelijk", bezwaren }) : gelukt(null);
}

type Onderwerp = Pick<Voorlopigrij, "id" | "nummer" | "wet">;

/** A proposal is work of the SVB; the parties hear of a budget when it is there. */
export const registreerVoorlopig = (tx: Tx, actor: Actor, { id, nummer, wet }: Onderwerp, soort: string, nu: Date, gegevens: Gegevens = {}): Promise<string> =>
  registreer(tx, actor, { soort: `voorlopig.${soort}`, onderwerpSoort: "voorlopig_budget", onderwerpId: id, gegevens: { nummer, wet, ...gegevens } }, nu);
