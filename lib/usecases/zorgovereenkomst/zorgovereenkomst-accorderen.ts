import type { Tx } from "@/lib/db/client";
import type { Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { setMaximumtarief } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Besluit, type Besluitweigering, legBesluitVast, lockVoorBesluit } from "./besluit";
import { eenKeer, type Sleutel } from "./handeling";

export type Maximumopgave = { readonly tariefId: string; readonly maximumtarief: Centen };

export type ZorgovereenkomstAccorderen = Sleutel & Besluit & { readonly maxima: readonly Maximumopgave[] };

export type Accordeerweigering = Besluitweigering | "maximum_ontbreekt";

/** Every rate gets a maximum, and nothing else does: without one a claim above the grant's rate could not be cut. */
async function stelMaximaVast(tx: Tx, overeenkomst: Overeenkomst, maxima: readonly Maximumopgave[]): Promise<boolean> {
  const ids = new Set(maxima.map(({ tariefId }) => tariefId));
  const compleet = ids.size === maxima.length && overeenkomst.tarieven.every(({ id }) => ids.has(id));
  if (!compleet || maxima.some(({ maximumtarief }) => maximumtarief <= NUL)) return false;
  for (const { tariefId, maximumtarief } of maxima) {
    if (!(await setMaximumtarief(tx, overeenkomst.versieId, tariefId, maximumtarief))) return false;
  }
  return true;
}

/** The verstrekker judges whether the care fits the grant (Rlz art. 5.16 lid 4) and sets what the budget pays at most. */
export async function zorgovereenkomstAccorderen(
  deps: Deps,
  actor: Actor,
  opdracht: ZorgovereenkomstAccorderen,
): Promise<Uitkomst<{ readonly id: string }, Accordeerweigering>> {
  if (!mag(actor, "zorgovereenkomst.accorderen") || actor.rol !== "verstrekker") return geweigerd("geen_recht");
  const { sleutel, maxima, ...besluit } = opdracht;
  const invoer = { ...besluit, maxima: maxima.map(({ tariefId, maximumtarief }) => [tariefId, maximumtarief.toString()]) };

  return eenKeer<{ readonly id: string }, Accordeerweigering>(deps, actor, { sleutel, handeling: "zorgovereenkomst.accorderen", invoer }, async (tx) => {
    const zaak = await lockVoorBesluit(tx, actor, besluit, deps);
    if (!zaak.ok) return zaak;
    if (besluit.oordeel === "akkoord" && !(await stelMaximaVast(tx, zaak.waarde.overeenkomst, maxima))) {
      return geweigerd("maximum_ontbreekt");
    }
    await legBesluitVast(tx, actor, besluit, zaak.waarde, deps.nu);
    return gelukt({ id: besluit.zorgovereenkomstId });
  });
}
