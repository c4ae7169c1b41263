import type { Inhoudhash } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Bulkantwoord, eenVoorEen, eigenSleutel } from "../zorgovereenkomst/bulk-besluiten";
import { ambtshalveAccorderen, type Ambtshalveweigering } from "./ambtshalve-accorderen";

export type VelenAmbtshalveAccorderen = {
  readonly sleutel: string;
  readonly mandaatId: string;
  readonly regels: readonly { readonly zorgovereenkomstId: string; readonly inhoudHash: Inhoudhash }[];
};

/** Contracts without remarks, each in its own transaction and judged again under its own lock; one that is not clean any more is left and says so. */
export async function velenAmbtshalveAccorderen(deps: Deps, actor: Actor, { sleutel, mandaatId, regels }: VelenAmbtshalveAccorderen): Promise<Bulkantwoord<Ambtshalveweigering>> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.accorderen")) return geweigerd("geen_recht");
  return eenVoorEen(regels, (regel) =>
    ambtshalveAccorderen(deps, actor, { ...regel, mandaatId, toelichting: null, alleenSchoon: true, sleutel: eigenSleutel(sleutel, regel.zorgovereenkomstId) }),
  );
}
