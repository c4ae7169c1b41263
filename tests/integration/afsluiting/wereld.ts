/** Budgets of 2026 that are over: everything paid or not, and a clock that stands in 2027. */
import { randomUUID } from "node:crypto";

import { centen } from "@/lib/domein/geld";
import { maand } from "@/lib/domein/datum";
import type { Svbfunctie, Verstrekkerfunctie } from "@/lib/domein/toegang";
import { antwoordVanDemobank, type DemobankAntwoord } from "@/lib/integrations/bank/demobank";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import { budgetafsluitberichtenMaken } from "@/lib/usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "@/lib/usecases/afsluiting/budgetten-afsluiten";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { biedAan, type Contract, eenContract, keurGoed, moet, op, type Wereld } from "@/tests/integration/declaratie/wereld";

/** The last day of a period of 2026, and fourteen weeks later. */
export const DAG_ERVOOR = "2027-04-07";
export const AFSLUITDAG = "2027-04-08";
export const SYSTEEM = { rol: "systeem", proces: "afsluiten" } as const;
const BETALER = { naam: "SVB test", iban: "NL91ABNA0417164300" };

export const svb = (...functies: Svbfunctie[]) => ({ rol: "svb", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Test", functies }) as const;
export const medewerker = (verstrekkerId: string, ...functies: Verstrekkerfunctie[]) =>
  ({ rol: "verstrekker", gebruikerId: randomUUID(), sessieId: randomUUID(), naam: "Bas Timmer", verstrekkerId, verstrekkerNaam: "Gemeente", functies }) as const;
export const betaler = svb("betalen");
const vrijgever = svb("vrijgeven");

/** Pays everything that is ready, as the bank says on that day; returns the file, to send it back later. */
export async function betaalAlles(wereld: Wereld, dag: string, antwoord: DemobankAntwoord = "alles_betaald"): Promise<Uint8Array> {
  const { batchId } = moet(await betaalbatchOpmaken(op(wereld, dag), betaler, { sleutel: randomUUID() }));
  const { aantal, totaalCenten } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  moet(await betaalbatchVrijgeven({ ...op(wereld, dag), betaler: BETALER }, vrijgever, { batchId, gezienAantal: aantal, gezienTotaal: centen(totaalCenten) }));
  moet(await betaalbatchAanbieden(op(wereld, dag), betaler, { batchId }));
  const { bestand } = await wereld.eigenaar.betaalbatch.findUniqueOrThrow({ where: { id: batchId } });
  if (bestand === null) throw new Error("no file");
  await bankZegt(wereld, dag, bestand, antwoord);
  return bestand;
}

export async function bankZegt(wereld: Wereld, dag: string, bestand: Uint8Array, antwoord: DemobankAntwoord): Promise<void> {
  const afschrift = antwoordVanDemobank(bestand, antwoord, op(wereld, dag).nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  const inhoud = new Uint8Array(Buffer.from(afschrift.xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  moet(await bankberichtVerwerken(op(wereld, dag), betaler, { ...gelezen.bericht, bestandsnaam: "bank.xml", inhoud }));
}

/** A budget of this size with one declaratie of 200 euro over March, approved. */
export async function metDeclaratie(wereld: Wereld, budgetEuro = 1_000n): Promise<{ contract: Contract; declaratieId: string }> {
  const contract = await eenContract(wereld, { budgetEuro });
  const declaratieId = await biedAan(wereld, contract, { 1: 10_00 }, { m: maand("2026-03"), dag: "2026-04-01" });
  moet(await keurGoed(wereld, contract.budgethouder, declaratieId, "2026-04-02"));
  return { contract, declaratieId };
}

export const maakBerichten = async (wereld: Wereld, dag: string): Promise<number> => moet(await budgetafsluitberichtenMaken(op(wereld, dag), SYSTEEM)).gemaakt;
export const sluitAf = async (wereld: Wereld, dag: string): Promise<number> => moet(await budgettenAfsluiten(op(wereld, dag), SYSTEEM)).afgesloten;
export const berichtenVan = (wereld: Wereld, toekenningId: string) => wereld.eigenaar.budgetafsluitbericht.findMany({ where: { toekenningId }, orderBy: { gemaaktOp: "asc" } });
export const toekenningVan = (wereld: Wereld, id: string) => wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id } });
