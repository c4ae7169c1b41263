/**
 * Own money and free money of the demo: a storting that pays what is above the maximum, one that is announced and not in yet,
 * a verantwoordingsvrij bedrag taken in part, and one refused because no care was paid.
 */
import { leesBankmeldingen } from "../../lib/koppelvlak/bank/meldingen";
import { datum } from "../../lib/domein/datum";
import { centen } from "../../lib/domein/geld";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { lees } from "../../lib/db/transactie";
import { env } from "../../lib/env";
import { stortingBijDemobank } from "../../lib/integrations/bank/demobank";
import { bankberichtVerwerken } from "../../lib/usecases/betaling/bankbericht-verwerken";
import { rekeningBeoordelen } from "../../lib/usecases/rekening/rekening-beoordelen";
import { rekeningOpgeven } from "../../lib/usecases/rekening/rekening-opgeven";
import { stortingAankondigen } from "../../lib/usecases/storting/storting-aankondigen";
import { vvbAanvragen } from "../../lib/usecases/vvb/vvb-aanvragen";
import { vvbbeleidVaststellen } from "../../lib/usecases/vvb/vvbbeleid-vaststellen";
import type { Zaaideps } from "./zaaideps";

const BANKLEZER = "svb-1005";
const TOETSER = "svb-1001";
const BEHEER = "svb-1012";

type Wie = readonly [sub: string, namens?: string];
const KAREL: Wie = ["ingrid-meijer", "karel-dijkstra"];
const GERDA: Wie = ["petra-jansen-de-vries", "gerda-postma"];
const WILLEM: Wie = ["petra-jansen-de-vries", "willem-van-t-hof"];
const WILHELMINA: Wie = ["wilhelmina-hofstee"];

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

const als = ({ actor }: Zaaideps, [sub, namens]: Wie) => actor(sub, namens);

/** The oldest budget of this person: the one of 2026. */
async function budgetVan(deps: Zaaideps, wie: Wie): Promise<string> {
  const rij = await lees(deps.db, await als(deps, wie), (tx) => tx.toekenning.findFirstOrThrow({ where: { status: "definitief" }, orderBy: { id: "asc" }, select: { id: true } }));
  return rij.id;
}

async function kondigAan(deps: Zaaideps, wie: Wie, tijdstip: string, bedrag: bigint, doel: string): Promise<string> {
  const toekenningId = await budgetVan(deps, wie);
  const opdracht = { sleutel: `demo-storting-${wie.join("-")}`, toekenningId, bedrag: centen(bedrag), doel };
  return moet(await stortingAankondigen(deps.op(tijdstip), await als(deps, wie), opdracht), "storting").kenmerk;
}

/** Before the first declaraties: what is above the maximum of Karel comes from his storting. */
export async function zaaiStortingen(deps: Zaaideps): Promise<void> {
  const kenmerk = await kondigAan(deps, KAREL, "2026-01-26T20:10", 150_00n, "Het deel van het uurtarief boven het maximum");
  const { naam, xml } = stortingBijDemobank({ bedrag: centen(150_00n), kenmerk, naam: "K. Dijkstra", iban: "NL13TEST0123456789", omschrijving: "Storting pgb", rekening: env().BETAAL_IBAN }, deps.op("2026-01-30T06:00").nu);
  const inhoud = new Uint8Array(Buffer.from(xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error("the statement of the demo bank cannot be read");
  moet(await bankberichtVerwerken(deps.op("2026-01-30T08:20"), await deps.actor(BANKLEZER), { ...gelezen.bericht, bestandsnaam: naam, inhoud }), "bankbericht");
  await kondigAan(deps, GERDA, "2026-04-08T19:40", 240_00n, "Extra uren begeleiding in de zomer");
}

/** After the payments: free money needs care that was paid. */
export async function zaaiVrijBesteedbaar(deps: Zaaideps): Promise<void> {
  const willem = await als(deps, WILLEM);
  const { rekeningId } = moet(await rekeningOpgeven(deps.op("2026-04-07T20:00"), willem, { sleutel: "demo-rekening-willem", iban: "NL54TEST0000009001", tenaamstelling: "W. van 't Hof" }), "rekening");
  moet(await rekeningBeoordelen(deps.op("2026-04-08T09:15"), await deps.actor(TOETSER), { sleutel: "demo-rekening-willem", rekeningId, besluit: { soort: "goedkeuren" } }), "beoordeling");
  moet(await vvbAanvragen(deps.op("2026-04-10T08:55"), willem, { sleutel: "demo-vvb-willem", toekenningId: await budgetVan(deps, WILLEM), bedrag: centen(300_00n) }), "vvb");
  const wilhelmina = await als(deps, WILHELMINA);
  // Her gemeente has such an amount; her care is still being looked at, so nothing was paid yet.
  const { verstrekkerId } = await lees(deps.db, wilhelmina, (tx) => tx.toekenning.findFirstOrThrow({ where: { status: "definitief" }, orderBy: { id: "asc" }, select: { verstrekkerId: true } }));
  const beleid = { sleutel: "demo-vvbbeleid", verstrekkerId, wet: "wmo", van: datum("2026-01-01"), bedragPerJaar: centen(250_00n) } as const;
  moet(await vvbbeleidVaststellen(deps.op("2025-12-22T11:00"), await deps.actor(BEHEER), beleid), "beleid");
  moet(await vvbAanvragen(deps.op("2026-04-09T10:30"), wilhelmina, { sleutel: "demo-vvb-wilhelmina", toekenningId: await budgetVan(deps, WILHELMINA), bedrag: centen(100_00n) }), "vvb");
}
