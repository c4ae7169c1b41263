/** What every act on the end of a contract has in common: the facts the rules ask, read under the lock of the contract. */
import type { Tx } from "@/lib/db/client";
import { type Einde, readLevendEinde } from "@/lib/db/overeenkomsteinde.repository";
import { eindefeitenVan } from "@/lib/db/overeenkomstloopfeiten";
import { listVersies, lockRij, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Eindefeiten, Opzeggende } from "@/lib/domein/zorgovereenkomst/einde";
import type { Eindestatus } from "@/lib/domein/zorgovereenkomst/eindestatus";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

/** A party to the contract; a representative acts as the budgethouder. */
export type Partijactor = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" | "zorgverlener" }>;

export const isPartij = (actor: Actor): actor is Partijactor =>
  mag(actor, "zorgovereenkomst.beeindigen") && (actor.rol === "budgethouder" || actor.rol === "vertegenwoordiger" || actor.rol === "zorgverlener");

export const kantVan = (actor: Partijactor): Opzeggende => (actor.rol === "zorgverlener" ? "zorgverlener" : "budgethouder");

export type Eindeslotweigering = "overeenkomst_onbekend" | { readonly code: "status_verder"; readonly status: Overeenkomststatus };
export type Eindeverder = { readonly code: "einde_verder"; readonly status: Eindestatus };

export type Eindeslot = {
  readonly overeenkomst: Overeenkomst & { readonly zorgverlener: NonNullable<Overeenkomst["zorgverlener"]> };
  readonly feiten: Eindefeiten;
  readonly einde: Einde | null;
};

/** The approved contract, locked, with what is known of its end. */
export async function lockVoorEinde(tx: Tx, zorgovereenkomstId: string): Promise<Uitkomst<Eindeslot, Eindeslotweigering>> {
  if (!(await lockRij(tx, zorgovereenkomstId))) return geweigerd("overeenkomst_onbekend");
  const versies = await listVersies(tx, zorgovereenkomstId);
  const overeenkomst = versies.findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null) ?? versies[0];
  if (overeenkomst === undefined) return geweigerd("overeenkomst_onbekend");
  const feiten = eindefeitenVan(versies);
  const { zorgverlener } = overeenkomst;
  if (overeenkomst.status !== "goedgekeurd" || feiten === null || zorgverlener === null) return geweigerd({ code: "status_verder", status: overeenkomst.status });
  return gelukt({ overeenkomst: { ...overeenkomst, zorgverlener }, feiten, einde: await readLevendEinde(tx, zorgovereenkomstId) });
}
