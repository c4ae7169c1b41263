/** Who works on a contract that waits: taken by one official, given back, or taken over from a colleague. */
import { registreer } from "@/lib/db/gebeurtenis";
import { lockToetswerk } from "@/lib/db/toetswerk.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import type { Beslisser } from "./besluit";
import { eenKeer, type Sleutel } from "./handeling";

export type ToetswerkOppakken = Sleutel & { readonly zorgovereenkomstId: string; readonly overnemen: boolean };
export type ToetswerkTeruggeven = Sleutel & { readonly zorgovereenkomstId: string };

type Reden = "geen_recht" | "niet_op_bureau" | "al_opgepakt" | "niet_opgepakt" | "sleutel_hergebruikt";
type Klaar = { readonly id: string };

function alsBeslisser(actor: Actor): Beslisser | null {
  if (actor.rol === "verstrekker" && mag(actor, "zorgovereenkomst.accorderen")) return actor;
  return actor.rol === "svb" && mag(actor, "zorgovereenkomst.toetsen") ? actor : null;
}

type Wissel = { readonly soort: "opgepakt" | "teruggegeven"; readonly id: string; readonly mag: (behandelaarId: string | null, wie: string) => Reden | null; readonly naar: boolean };

/** Only for the desk: the parties do not need to know which official has it. */
async function wissel(deps: Deps, beslisser: Beslisser, sleutel: string, { soort, id, mag: toegestaan, naar }: Wissel): Promise<Uitkomst<Klaar, Reden>> {
  const { nu } = deps;
  const aanroep = { sleutel, handeling: `toetswerk.${soort}`, invoer: { id, naar } };
  return eenKeer<Klaar, Reden>(deps, beslisser, aanroep, async (tx) => {
    const behandelaarId = await lockToetswerk(tx, beslisser.rol, id);
    if (behandelaarId === undefined) return geweigerd("niet_op_bureau");
    const bezwaar = toegestaan(behandelaarId, beslisser.gebruikerId);
    if (bezwaar !== null) return geweigerd(bezwaar);
    const data = naar ? { behandelaarId: beslisser.gebruikerId, behandelaarNaam: beslisser.naam, opgepaktOp: nu } : { behandelaarId: null, behandelaarNaam: null, opgepaktOp: null };
    await tx.toetswerk.updateMany({ where: { zorgovereenkomstId: id }, data });
    const verstrekkerId = beslisser.rol === "verstrekker" ? beslisser.verstrekkerId : null;
    await registreer(tx, beslisser, { soort: `toetswerk.${soort}`, onderwerpSoort: "zorgovereenkomst", onderwerpId: id, verstrekkerId }, nu);
    return gelukt({ id });
  });
}

export async function toetswerkOppakken(deps: Deps, actor: Actor, { sleutel, zorgovereenkomstId, overnemen }: ToetswerkOppakken): Promise<Uitkomst<Klaar, Reden>> {
  const beslisser = alsBeslisser(actor);
  if (beslisser === null) return geweigerd("geen_recht");
  const mag = (behandelaarId: string | null, wie: string): Reden | null => (behandelaarId === null || behandelaarId === wie || overnemen ? null : "al_opgepakt");
  return wissel(deps, beslisser, sleutel, { soort: "opgepakt", id: zorgovereenkomstId, mag, naar: true });
}

export async function toetswerkTeruggeven(deps: Deps, actor: Actor, { sleutel, zorgovereenkomstId }: ToetswerkTeruggeven): Promise<Uitkomst<Klaar, Reden>> {
  const beslisser = alsBeslisser(actor);
  if (beslisser === null) return geweigerd("geen_recht");
  const mag = (behandelaarId: string | null, wie: string): Reden | null => (behandelaarId === wie ? null : "niet_opgepakt");
  return wissel(deps, beslisser, sleutel, { soort: "teruggegeven", id: zorgovereenkomstId, mag, naar: false });
}
