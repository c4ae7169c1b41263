import { lockOpenHerstelpunt, moveHerstelpunt } from "@/lib/db/ambtshalve.repository";
import type { Tx } from "@/lib/db/client";
import { insertEinde, readLevendEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { lockZorgovereenkomst, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Gevolg, gevolgVanNietBekrachtigen } from "@/lib/domein/ambtshalve/akkoord";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "../zorgovereenkomst/handeling";
import { type Bezwaar, type Bezwaarweigering, mankeertAan } from "../zorgovereenkomst/redenen";

export type AmbtshalveNietBekrachtigen = Sleutel & Bezwaar & { readonly zorgovereenkomstId: string };

type Weigering = Bezwaarweigering | "geen_recht" | "sleutel_hergebruikt" | "overeenkomst_onbekend" | "niet_ambtshalve";
type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

/** Back to the budgethouder, as when the verstrekker sends back what lies on its own desk: the no replaces the akkoord that was given in its name. */
async function stuurTerug(tx: Tx, actor: Medewerker, overeenkomst: Overeenkomst, bezwaar: Bezwaar, nu: Date): Promise<void> {
  const { versieId, inhoudHash } = overeenkomst;
  if (inhoudHash === null) throw new Error("a contract at the SVB was signed");
  const wie = { partij: "verstrekker", oordeel: "terug", gebruikerId: actor.gebruikerId, vertegenwoordigingId: null } as const;
  await insertAkkoord(tx, { ...wie, versieId, inhoudHash, ...bezwaar, checklist: [], nu });
  if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "terugsturen", nu))) throw new Error("locked row moved");
}

/** Ends the approval for the days to come, unless it ends sooner already. A later end, a proposal and a change give way in the database. */
async function beeindig(tx: Tx, { nu, vandaag }: Deps, overeenkomst: Overeenkomst, laatsteDag: Datum): Promise<void> {
  const { id: zorgovereenkomstId, budgethouderId, verstrekkerId, zorgverlener } = overeenkomst;
  const bestaand = await readLevendEinde(tx, zorgovereenkomstId);
  if (zorgverlener === null || (bestaand !== null && bestaand.laatsteDag <= laatsteDag)) return;
  const vanzelf = { opgezegdDoor: null, gebruikerId: null, vertegenwoordigingId: null, toelichting: null, gewichtigeReden: false };
  const partijen = { zorgovereenkomstId, budgethouderId, verstrekkerId, zorgverlenerId: zorgverlener.id };
  await insertEinde(tx, { ...partijen, ...vanzelf, reden: "niet_bekrachtigd", status: "vast", laatsteDag, opgezegdOp: vandaag, nu });
  await setBeeindigdPer(tx, zorgovereenkomstId, laatsteDag, nu);
}

async function voerUit(tx: Tx, deps: Deps, actor: Medewerker, overeenkomst: Overeenkomst, bezwaar: Bezwaar, gevolg: Gevolg): Promise<void> {
  if (gevolg.soort === "terug") await stuurTerug(tx, actor, overeenkomst, bezwaar, deps.nu);
  if (gevolg.soort === "einde") await beeindig(tx, deps, overeenkomst, gevolg.laatsteDag);
}

/** The verstrekker does not stand by what was agreed to in its name. What that means for the contract is in lib/domein/ambtshalve. */
export async function ambtshalveNietBekrachtigen(deps: Deps, actor: Actor, opdracht: AmbtshalveNietBekrachtigen): Promise<Uitkomst<{ readonly id: string; readonly gevolg: Gevolg["soort"] }, Weigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return geweigerd("geen_recht");
  const { sleutel, zorgovereenkomstId, redenen, toelichting } = opdracht;
  const mankement = mankeertAan(opdracht, "verstrekker");
  if (mankement !== null) return geweigerd(mankement);
  const aanroep = { sleutel, handeling: "ambtshalve.niet_bekrachtigen", invoer: { zorgovereenkomstId, redenen, toelichting } };
  return eenKeer<{ readonly id: string; readonly gevolg: Gevolg["soort"] }, Weigering>(deps, actor, aanroep, async (tx) => {
    const overeenkomst = await lockZorgovereenkomst(tx, zorgovereenkomstId);
    if (overeenkomst === null) return geweigerd("overeenkomst_onbekend");
    const punt = await lockOpenHerstelpunt(tx, zorgovereenkomstId);
    if (punt === null) return geweigerd("niet_ambtshalve");
    await moveHerstelpunt(tx, punt.id, "niet_bekrachtigen", { door: actor.gebruikerId, op: deps.nu, redenen, toelichting });
    const gevolg = gevolgVanNietBekrachtigen(overeenkomst, deps.vandaag);
    await voerUit(tx, deps, actor, overeenkomst, { redenen, toelichting }, gevolg);
    await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "niet_bekrachtigd", kring: "allen", nu: deps.nu, gegevens: { gevolg: gevolg.soort, redenen } });
    return gelukt({ id: zorgovereenkomstId, gevolg: gevolg.soort });
  });
}
