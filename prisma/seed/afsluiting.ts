/**
 * Budgets of 2025 at the end of their fourteen weeks, and the advances that pay for it all: settled with and without a rest, one that waits
 * for a declaratie, one lowered below what was spent, one the zorgkantoor does not agree with.
 */
import { lees } from "../../lib/db/transactie";
import { datum } from "../../lib/domein/datum";
import { centen } from "../../lib/domein/geld";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { budgetafsluitberichtBetwisten } from "../../lib/usecases/afsluiting/budgetafsluitbericht-betwisten";
import { budgetafsluitberichtBevestigen } from "../../lib/usecases/afsluiting/budgetafsluitbericht-bevestigen";
import { budgetafsluitberichtenMaken } from "../../lib/usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "../../lib/usecases/afsluiting/budgetten-afsluiten";
import { voorschotBeoordelen } from "../../lib/usecases/voorschot/voorschot-beoordelen";
import { voorschotVoorstellen } from "../../lib/usecases/voorschot/voorschot-voorstellen";
import { leverVerlaging } from "./toekenning";
import type { Zaaideps } from "./zaaideps";

const INVOERDER = "svb-1004";
const NAKIJKER = "svb-1006";

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

/** What the worker does each night. */
async function nacht({ op }: Zaaideps, dag: string): Promise<void> {
  const systeem = { rol: "systeem", proces: "afsluiten" } as const;
  moet(await budgetafsluitberichtenMaken(op(`${dag}T02:30`), systeem), "berichten maken");
  moet(await budgettenAfsluiten(op(`${dag}T02:31`), systeem), "budgetten afsluiten");
}

const VOORSCHOTTEN = [
  { code: "0193", op: "2026-01-12", euro: 2_500n },
  { code: "0166", op: "2026-01-12", euro: 1_500n },
  { code: "0363", op: "2026-01-13", euro: 500n },
  { code: "ZK01", op: "2026-01-14", euro: 7_500n },
  { code: "0193", op: "2026-04-02", euro: 1_000n },
] as const;

async function zaaiVoorschotten(deps: Zaaideps): Promise<void> {
  const invoerder = await deps.actor(INVOERDER);
  const nakijker = await deps.actor(NAKIJKER);
  for (const [plaats, { code, op, euro }] of VOORSCHOTTEN.entries()) {
    const { id: verstrekkerId } = await lees(deps.db, invoerder, (tx) => tx.verstrekker.findFirstOrThrow({ where: { code }, select: { id: true } }));
    const opdracht = { sleutel: `zaai-voorschot-${String(plaats)}`, verstrekkerId, soort: "ontvangst", bedrag: centen(euro * 100n), valutadatum: datum(op), kenmerk: `NL-${op.replaceAll("-", "")}-${code}` } as const;
    const { mutatieId } = moet(await voorschotVoorstellen(deps.op(`${op}T09:40`), invoerder, opdracht), "voorschot invoeren");
    moet(await voorschotBeoordelen(deps.op(`${op}T15:10`), nakijker, { mutatieId, besluit: "boeken", reden: "" }), "voorschot boeken");
  }
  const { id: verstrekkerId } = await lees(deps.db, invoerder, (tx) => tx.verstrekker.findFirstOrThrow({ where: { code: "0363" }, select: { id: true } }));
  const open = { sleutel: "zaai-voorschot-open", verstrekkerId, soort: "ontvangst", bedrag: centen(200_000n), valutadatum: datum("2026-04-09"), kenmerk: "NL-20260409-0363" } as const;
  moet(await voorschotVoorstellen(deps.op("2026-04-09T16:20"), invoerder, open), "voorschot invoeren");
}

const berichtOver = async (deps: Zaaideps, budgetidentificatie: string): Promise<string> =>
  (await lees(deps.db, { rol: "systeem", proces: "zaaien" }, (tx) => tx.budgetafsluitbericht.findFirstOrThrow({ where: { toekenning: { budgetidentificatie }, definitief: true, status: "verzonden" }, select: { id: true } }))).id;

export async function zaaiAfsluitingen(deps: Zaaideps): Promise<void> {
  await zaaiVoorschotten(deps);
  await leverVerlaging(deps);
  await nacht(deps, "2026-02-21");
  await nacht(deps, "2026-04-08");
  const tekst = "Wij hebben vorig jaar wel facturen gezien. Klopt het dat er niets is betaald?";
  moet(await budgetafsluitberichtBetwisten(deps.op("2026-04-09T10:05"), await deps.actor("eh-zorgkantoor-invoer"), { berichtId: await berichtOver(deps, "ZK01-25-0087"), code: "BESTEDING_WIJKT_AF", tekst }), "betwisten");
  moet(await budgetafsluitberichtBevestigen(deps.op("2026-04-09T11:30"), await deps.actor("eh-zwolle-invoer"), { berichtId: await berichtOver(deps, "ZW-WMO-25-4711") }), "bevestigen");
}
