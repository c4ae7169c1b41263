/** Budgets, claims and payments in every state, and the two people who correct them. */
import { randomUUID } from "node:crypto";

import { maakVoorstel, readHersteldossier, vingerafdruk } from "@/lib/db/herstel.repository";
import { lees } from "@/lib/db/transactie";
import { centen } from "@/lib/domein/geld";
import { gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { HERSTELREDENEN, type Herstelinvoer } from "@/lib/domein/herstel/voorstel";
import type { Svbfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank, type DemobankAntwoord } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { herstelGoedkeuren } from "@/lib/usecases/herstel/herstel-goedkeuren";
import { herstelVoorstellen } from "@/lib/usecases/herstel/herstel-voorstellen";

import { type Contract, moet, op, sleutel, type Wereld } from "../declaratie/wereld";

export const DAG = "2026-04-03";
const BETALER = { naam: "SVB test", iban: "NL91ABNA0417164300" };

export type Invoer = Herstelinvoer;
export const medewerker = (...functies: Svbfunctie[]) => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Test", functies }) as const;
export type Medewerker = ReturnType<typeof medewerker>;

export const maker = medewerker("uitval");
export const controleur = medewerker("vrijgeven");
const betaler = medewerker("betalen");

/** What this proposal changes at this moment, as it would stand on the screen. */
export function beeld(wereld: Wereld, { toekenningId }: Pick<Contract, "toekenningId">, invoer: Herstelinvoer): Promise<string> {
  return lees(wereld.db, maker, async (tx) => {
    const voorstel = await maakVoorstel(tx, toekenningId, invoer);
    const dossier = voorstel === null ? null : await readHersteldossier(tx, toekenningId, voorstel);
    if (voorstel === null || dossier === null) throw new Error("no such budget");
    return vingerafdruk(gevolgenVan(voorstel, dossier));
  });
}

export async function stelVoor(wereld: Wereld, contract: Pick<Contract, "toekenningId">, invoer: Invoer, wie: Medewerker = maker, dag = DAG) {
  const reden = HERSTELREDENEN[invoer.soort][0];
  return herstelVoorstellen(op(wereld, dag), wie, {
    ...sleutel(), vanToekenningId: contract.toekenningId, invoer, reden, toelichting: "De gemeente heeft zich vergist.", vingerafdruk: await beeld(wereld, contract, invoer),
  });
}

export async function keurHerstelGoed(wereld: Wereld, contract: Pick<Contract, "toekenningId">, herstelId: string, invoer: Invoer, wie: Medewerker = controleur, dag = DAG) {
  return herstelGoedkeuren(op(wereld, dag), wie, { ...sleutel(), herstelId, vingerafdruk: await beeld(wereld, contract, invoer) });
}

/** Proposed by one and approved by another; returns the budget it went to. */
export async function herstel(wereld: Wereld, contract: Pick<Contract, "toekenningId">, invoer: Invoer, dag = DAG): Promise<string> {
  const { herstelId } = moet(await stelVoor(wereld, contract, invoer, maker, dag));
  moet(await keurHerstelGoed(wereld, contract, herstelId, invoer, controleur, dag));
  return (await wereld.eigenaar.herstel.findUniqueOrThrow({ where: { id: herstelId } })).naarToekenningId ?? "";
}

export const bedragInvoer = (euro: bigint): Invoer => ({ soort: "bedrag", bedragen: [centen(euro * 100n)] });

/** The same budget under the Jeugdwet of the same gemeente. */
export const jeugdwetInvoer = (contract: Pick<Contract, "verstrekkerId">): Invoer => ({
  soort: "ander_budget",
  verstrekkerId: contract.verstrekkerId,
  wet: "jeugdwet",
  budgetidentificatie: `JW-${randomUUID().slice(0, 8)}`,
  beschikkingsnummer: "B-JW",
  functiesoorten: ["JW-BG"],
});

export async function maakBatch(wereld: Wereld, dag = DAG): Promise<string> {
  return moet(await betaalbatchOpmaken(op(wereld, dag), betaler, { sleutel: randomUUID() })).batchId;
}

export async function geefVrij(wereld: Wereld, batchId: string, dag = DAG): Promise<void> {
  const batch = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  moet(await betaalbatchVrijgeven({ ...op(wereld, dag), betaler: BETALER }, controleur, { batchId, gezienAantal: batch.aantal, gezienTotaal: centen(batch.totaalCenten) }));
  moet(await betaalbatchAanbieden(op(wereld, dag), betaler, { batchId }));
}

export async function bank(wereld: Wereld, batchId: string, antwoord: DemobankAntwoord = "alles_betaald", dag = DAG): Promise<void> {
  const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  const afschrift = antwoordVanDemobank(new Uint8Array(bestand ?? []), antwoord, op(wereld, dag).nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  const inhoud = new Uint8Array(Buffer.from(afschrift.xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  moet(await bankberichtVerwerken(op(wereld, dag), betaler, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud }));
}

/** Pays whatever is ready, so that the next batch holds only what a test makes itself. */
export async function betaalAlles(wereld: Wereld, dag = DAG): Promise<void> {
  const uitkomst = await betaalbatchOpmaken(op(wereld, dag), betaler, { sleutel: randomUUID() });
  if (!uitkomst.ok) return;
  await geefVrij(wereld, uitkomst.waarde.batchId, dag);
  await bank(wereld, uitkomst.waarde.batchId, "alles_betaald", dag);
}
