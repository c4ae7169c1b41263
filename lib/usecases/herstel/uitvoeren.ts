/** Carrying out a herstel that was approved in this transaction: the budget, the bookings, the contracts, and who hears of it. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekHerstelbedrag, openRekeningen, verrekenBetalingen } from "@/lib/db/grootboek";
import { type Herstelrij, toekenningUitHerstel, versieUitHerstel, voerHerstelUit } from "@/lib/db/herstel.repository";
import { centen } from "@/lib/domein/geld";
import { bedragVan, verplaatst as gaatMee } from "@/lib/domein/herstel/gevolgen";
import type { Hersteldossier } from "@/lib/domein/herstel/voorstel";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { volgOverbesteding } from "../toekenning/overbesteding";
import { registreerHerstel } from "./handeling";

/** @returns what moved from the one budget to the other, in cents; for an amount: the difference */
export async function voerUit(tx: Tx, deps: Deps, actor: Actor, rij: Herstelrij, dossier: Hersteldossier): Promise<bigint> {
  const { voorstel } = rij;
  if (voorstel.soort === "bedrag") return corrigeerBedrag(tx, deps, actor, rij, dossier);
  const naar = voorstel.soort === "koppeling" ? dossier.naar : await toekenningUitHerstel(tx, rij, voorstel, dossier.van, deps.nu);
  if (naar === null) throw new Error(`herstel ${rij.nummer} has no budget to go to`);
  if (voorstel.soort !== "koppeling") await openRekeningen(tx, naar.id);
  const gebeurtenisId = await meld(tx, deps, actor, rij, { van: dossier.van.nummer, naar: naar.nummer });
  const bedrag = await voerHerstelUit(tx, rij.id, gebeurtenisId, deps.nu);
  // What was paid from the wrong budget was paid with the money of the wrong verstrekker.
  const verstrekkers = await tx.toekenning.findMany({ where: { id: { in: [rij.vanToekenningId, naar.id] } }, select: { verstrekkerId: true } });
  await verrekenBetalingen(tx, [...new Set(verstrekkers.map(({ verstrekkerId }) => verstrekkerId))], gebeurtenisId, deps.nu);
  for (const id of [rij.vanToekenningId, naar.id]) await opTijdlijn(tx, deps, actor, rij, id);
  await meldOvereenkomsten(tx, deps, actor, rij, gaatMee(voorstel, dossier).overeenkomsten.map(({ id }) => id));
  for (const id of [rij.vanToekenningId, naar.id]) await volgOverbesteding(tx, deps, actor, id);
  return bedrag;
}

async function corrigeerBedrag(tx: Tx, deps: Deps, actor: Actor, rij: Herstelrij, { van }: Hersteldossier): Promise<bigint> {
  const { voorstel } = rij;
  if (voorstel.soort !== "bedrag") throw new Error(`herstel ${rij.nummer} is not about an amount`);
  const nieuw = bedragVan(voorstel.functiebudgetten);
  const verschil = nieuw - van.bedrag;
  await tx.toekenning.update({ where: { id: van.id }, data: { bedragCenten: nieuw }, select: { id: true } });
  const versie = await versieUitHerstel(tx, van.id, rij.id, voorstel.functiebudgetten, van.periode, deps.nu);
  const gebeurtenisId = await meld(tx, deps, actor, rij, { van: van.nummer, naar: van.nummer });
  await opTijdlijn(tx, deps, actor, rij, van.id, { versie, bedragCenten: String(nieuw), vorigBedragCenten: String(van.bedrag) });
  const grond = { toekenningId: van.id, sleutel: rij.id, onderwerpSoort: "herstel", onderwerpId: rij.id, gebeurtenisId, nu: deps.nu };
  if (verschil !== 0n) await boekHerstelbedrag(tx, verschil > 0n ? "erbij" : "eraf", { ...grond, bedrag: centen(verschil > 0n ? verschil : -verschil) });
  await tx.herstel.update({ where: { id: rij.id }, data: { uitgevoerdOp: deps.nu }, select: { id: true } });
  await volgOverbesteding(tx, deps, actor, van.id);
  return verschil;
}

/** The letter to the budgethouder and to the verstrekker that has the budget now; the other one hears it separately. */
async function meld(tx: Tx, { nu }: Deps, actor: Actor, rij: Herstelrij, gegevens: { van: string; naar: string }): Promise<string> {
  const overgedragen = rij.soort === "overdracht";
  const gebeurtenisId = await registreerHerstel(tx, actor, rij, { soort: overgedragen ? "overgedragen" : "uitgevoerd", nu, verstrekkerId: rij.naarVerstrekkerId, gegevens });
  // A verstrekker that is no more is not told of each budget.
  if (!overgedragen && rij.verstrekkerId !== rij.naarVerstrekkerId) {
    await registreerHerstel(tx, actor, rij, { soort: "weggehaald", nu, verstrekkerId: rij.verstrekkerId, gegevens });
  }
  return gebeurtenisId;
}

async function opTijdlijn(tx: Tx, { nu }: Deps, actor: Actor, rij: Herstelrij, toekenningId: string, gegevens: Readonly<Record<string, string | number>> = {}): Promise<void> {
  const toekenning = await tx.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { nummer: true, verstrekkerId: true } });
  await registreer(
    tx,
    actor,
    {
      soort: rij.soort === "overdracht" ? "toekenning.overgedragen" : "toekenning.hersteld",
      onderwerpSoort: "toekenning",
      onderwerpId: toekenningId,
      budgethouderId: rij.budgethouderId,
      verstrekkerId: toekenning.verstrekkerId,
      gegevens: { nummer: toekenning.nummer, herstel: rij.nummer, reden: rij.reden, ...gegevens },
    },
    nu,
  );
}

/** No word about the budget to the zorgverlener: only that the contract goes on, under which law. */
async function meldOvereenkomsten(tx: Tx, { nu }: Deps, actor: Actor, rij: Herstelrij, ids: readonly string[]): Promise<void> {
  const contracten = await tx.zorgovereenkomst.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, nummer: true, status: true, wet: true, budgethouderId: true, verstrekkerId: true, zorgverlenerId: true },
  });
  for (const { id, nummer, status, wet, budgethouderId, verstrekkerId, zorgverlenerId } of contracten) {
    const concept = status === "concept" || status === "ingetrokken";
    await registreer(
      tx,
      actor,
      {
        soort: "zorgovereenkomst.herkoppeld",
        onderwerpSoort: "zorgovereenkomst",
        onderwerpId: id,
        budgethouderId,
        verstrekkerId: concept ? null : verstrekkerId,
        zorgverlenerId: concept ? null : zorgverlenerId,
        gegevens: { nummer, wet, herstel: rij.nummer },
      },
      nu,
    );
  }
}
