/** Budgets, claims and payments in every state, and the two people who correct them. */
import { randomUUID } from "node:crypto";

import { readHersteldossier, vingerafdruk } from "@/lib/db/herstel.repository";
import { lees } from "@/lib/db/transactie";
import { centen } from "@/lib/domein/geld";
import { gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { HERSTELREDENEN, type Functiebudget, type Herstelvoorstel, type Voorstelsoort } from "@/lib/domein/herstel/voorstel";
import type { Svbfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank, type DemobankAntwoord } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { herstelGoedkeuren } from "@/lib/usecases/herstel/herstel-goedkeuren";
import { herstelVoorstellen } from "@/lib/usecases/herstel/herstel-voorstellen";

import { type Contract, moet, op, sleutel, Wereld } from "../declaratie/wereld";

export const DAG = "2026-04-03";
const BETALER = { naam: "SVB test", iban: "NL91ABNA0417164300" };

export type Voorstel = Extract<Herstelvoorstel, { soort: Voorstelsoort }>;
export const medewerker = (...functies: Svbfunctie[]) => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Test", functies }) as const;
export type Medewerker = ReturnType<typeof medewerker>;

export const maker = medewerker("uitval");
export const controleur = medewerker("vrijgeven");
const betaler = medewerker("betalen");

/** What this proposal changes at this moment, as it would stand on the screen. */
export async function beeld(wereld: Wereld, contract: Pick<Contract, "toekenningId">, voorstel: Herstelvoorstel): Promise<string> {
  const dossier = await lees(wereld.db, maker, (tx) => readHersteldossier(tx, contract.toekenningId, voorstel));
  if (dossier === null) throw new Error("no such budget");
  return vingerafdruk(gevolgenVan(voorstel, dossier));
}

export async function stelVoor(wereld: Wereld, contract: Pick<Contract, "toekenningId">, voorstel: Voorstel, wie: Medewerker = maker, dag = DAG) {
  const reden = HERSTELREDENEN[voorstel.soort][0];
  return herstelVoorstellen(op(wereld, dag), wie, {
    ...sleutel(), vanToekenningId: contract.toekenningId, voorstel, reden, toelichting: "De gemeente heeft zich vergist.", vingerafdruk: await beeld(wereld, contract, voorstel),
  });
}

export async function keurHerstelGoed(wereld: Wereld, contract: Pick<Contract, "toekenningId">, herstelId: string, voorstel: Voorstel, wie: Medewerker = controleur, dag = DAG) {
  return herstelGoedkeuren(op(wereld, dag), wie, { ...sleutel(), herstelId, vingerafdruk: await beeld(wereld, contract, voorstel) });
}

/** Proposed by one and approved by another; returns the budget it went to. */
export async function herstel(wereld: Wereld, contract: Pick<Contract, "toekenningId">, voorstel: Voorstel, dag = DAG): Promise<string> {
  const { herstelId } = moet(await stelVoor(wereld, contract, voorstel, maker, dag));
  moet(await keurHerstelGoed(wereld, contract, herstelId, voorstel, controleur, dag));
  return (await wereld.eigenaar.herstel.findUniqueOrThrow({ where: { id: herstelId } })).naarToekenningId ?? "";
}

export async function functiebudgetten(wereld: Wereld, toekenningId: string, euro: bigint, functiesoort = "begeleiding"): Promise<readonly Functiebudget[]> {
  const { van, tm } = await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } });
  const dag = (moment: Date) => moment.toISOString().slice(0, 10) as Functiebudget["periode"]["van"];
  return [{ functiesoort, periode: { van: dag(van), tm: dag(tm) }, bedrag: centen(euro * 100n), vvb: centen(0n) }];
}

export const bedragVoorstel = async (wereld: Wereld, toekenningId: string, euro: bigint): Promise<Voorstel> => ({ soort: "bedrag", functiebudgetten: await functiebudgetten(wereld, toekenningId, euro) });

/** The same budget under the Jeugdwet of the same gemeente. */
export async function jeugdwetVoorstel(wereld: Wereld, contract: Pick<Contract, "toekenningId" | "verstrekkerId">, euro: bigint): Promise<Voorstel> {
  return {
    soort: "ander_budget",
    naar: { verstrekkerId: contract.verstrekkerId, soort: "gemeente" },
    wet: "jeugdwet",
    budgetidentificatie: `JW-${randomUUID().slice(0, 8)}`,
    beschikkingsnummer: "B-JW",
    functiebudgetten: await functiebudgetten(wereld, contract.toekenningId, euro, "JW-BG"),
    functiesoorten: { begeleiding: "JW-BG" },
  };
}

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
