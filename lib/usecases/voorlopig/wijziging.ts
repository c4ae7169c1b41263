/** What every change of a voorlopig budget that runs has in common. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { lockVoorlopig, readVoorlopig, type Voorlopigrij, wachtOpPersoon } from "@/lib/db/voorlopig.repository";
import { readWijzigingsdossier } from "@/lib/db/voorlopigwijziging.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Wijzigingsbezwaar, Wijzigingsdossier } from "@/lib/domein/voorlopig/wijziging";

import type { Deps } from "../deps";
import { registreerVoorlopig } from "./handeling";

export type Wijzigingsweigering = "voorlopig_onbekend" | { readonly code: "wijziging_niet_mogelijk"; readonly bezwaren: readonly Wijzigingsbezwaar[] };

export const nietMogelijk = (bezwaren: readonly Wijzigingsbezwaar[]) => geweigerd({ code: "wijziging_niet_mogelijk", bezwaren } as const);

type Gehouden = { readonly rij: Voorlopigrij; readonly dossier: Wijzigingsdossier };

/** The turn of the person first, then the row: a message that replaces the budget holds them in the same order. */
export async function houdVast(tx: Tx, { vandaag }: Pick<Deps, "vandaag">, voorlopigId: string, behalve: string | null = null): Promise<Uitkomst<Gehouden, "voorlopig_onbekend">> {
  const gezien = await readVoorlopig(tx, voorlopigId);
  if (gezien === null) return geweigerd("voorlopig_onbekend");
  await wachtOpPersoon(tx, gezien.verstrekkerId, gezien.voorstel.budgethouder.bsn);
  const rij = await lockVoorlopig(tx, voorlopigId);
  if (rij === null) return geweigerd("voorlopig_onbekend");
  return gelukt({ rij, dossier: await readWijzigingsdossier(tx, rij, vandaag, behalve) });
}

/** On the timeline of the SVB, and to the budgethouder and the verstrekker: until when care can be paid is theirs to know. */
export async function meldEinddatum(tx: Tx, actor: Actor, rij: Voorlopigrij, soort: "verlengd" | "verkort", naar: Datum, nu: Date): Promise<void> {
  const gegevens = { van: rij.voorstel.einddatum, naar };
  await registreerVoorlopig(tx, actor, rij, soort, nu, gegevens);
  const { id, nummer } = await tx.toekenning.findFirstOrThrow({ where: { voorlopig: { id: rij.id } }, select: { id: true, nummer: true } });
  const partijen = { budgethouderId: rij.budgethouderId, verstrekkerId: rij.verstrekkerId };
  await registreer(tx, actor, { ...partijen, soort: `toekenning.voorlopig_${soort}`, onderwerpSoort: "toekenning", onderwerpId: id, gegevens: { nummer, wet: rij.wet, einddatum: naar } }, nu);
}
