/**
 * Many approvals at the very same moment, over the real door: a budget with room for ten is used ten times and not once
 * more, whatever the order in which they arrive, and the same form sent again does nothing again.
 */
import { centen } from "@/lib/domein/geld";

import { overtredingen, type Rij, vraag } from "./opzet/eigenaar";
import { bezoekerVan, type Bezoeker, type Formulier, leesFormulier, stuurTegelijk } from "./opzet/formulierpost";
import { type Als, berichtVoor, leverAan, namensKind, sluitOvereenkomst } from "./opzet/kinderen";
import { kopieen } from "./opzet/kopieen";
import { baseUrl } from "./opzet/omgeving";
import { expect, test } from "./opzet/rollen";
import { DeclarerenPage, GoedkeurenPage } from "./pages/declaratie.page";

const TEUN = { bsn: "999990287", voornaam: "Teun", kenmerk: "2026-000911" };
const RUIMTE = 10;
/** Two hours at 40 euro: 80 euro a claim, and 160 such claims of one zorgverlener still fit into the hours of a week. */
const UREN = ["", "0,5", "0,5", "0,5", "0,5", ""];
const BEDRAG = 80_00n;

test.describe.configure({ mode: "serial" });

/** @returns the id of a claim over March that waits for approval */
async function biedMaartAan(als: Als, overeenkomstId: string): Promise<string> {
  const selin = new DeclarerenPage(await als("selin-yilmaz"));
  await selin.kiesMaand(overeenkomstId, "2026-03");
  await selin.vulUrenIn(UREN);
  const id = await selin.slaOp();
  await selin.biedAan();
  return id;
}

async function formulieren(bezoeker: Bezoeker, ids: readonly string[]): Promise<readonly Formulier[]> {
  const gelezen: Formulier[] = [];
  for (const id of ids) gelezen.push(await leesFormulier(bezoeker, `/mijn/declaraties/${id}`, "Goedkeuren"));
  return gelezen;
}

const perStatus = (ids: readonly string[]): Promise<readonly Rij[]> =>
  vraag("SELECT status, count(*) AS aantal FROM declaratie WHERE id = ANY($1::uuid[]) GROUP BY status ORDER BY status", [ids]);

async function zaakcodes(ids: readonly string[]): Promise<readonly Rij[]> {
  return vraag("SELECT array_to_string(codes, ',') AS codes, count(*) AS aantal FROM uitvalzaak WHERE onderwerp_id = ANY($1::uuid[]) GROUP BY 1", [ids]);
}

/** Every account of the budget: the kept balance beside the sum of its bookings. */
const standen = (declaratieId: string): Promise<readonly Rij[]> =>
  vraag(
    `SELECT g.soort, s.bedrag_centen AS saldo, (SELECT coalesce(sum(r.bedrag_centen), 0) FROM boekingsregel r WHERE r.rekening_id = g.id) AS som
     FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
     WHERE g.toekenning_id = (SELECT toekenning_id FROM declaratie WHERE id = $1) AND g.soort IN ('beschikbaar', 'gereserveerd') ORDER BY g.soort`,
    [declaratieId],
  );

let voorbeeld = "";

test("van 32 gelijktijdige goedkeuringen passen er precies tien in het budget", async ({ als }) => {
  test.setTimeout(480_000);
  await leverAan(als, berichtVoor(TEUN, centen(BEDRAG * BigInt(RUIMTE))));
  voorbeeld = await biedMaartAan(als, await sluitOvereenkomst(als, TEUN, "40,00"));
  await proef(als, 32, RUIMTE);
});

test("en van 128 ook, nadat de gemeente het budget met tien declaraties heeft verhoogd", async ({ als }) => {
  test.setTimeout(480_000);
  await leverAan(als, berichtVoor(TEUN, centen(BEDRAG * BigInt(RUIMTE) * 2n), "wijziging"));
  await proef(als, 128, RUIMTE * 2);
});

async function proef(als: Als, aantal: number, gereserveerd: number): Promise<void> {
  const ouder = await namensKind(als, TEUN);
  const bezoeker = await bezoekerVan(ouder.context(), baseUrl());
  const ids = await kopieen(voorbeeld, aantal);
  const antwoorden = await stuurTegelijk(bezoeker, await formulieren(bezoeker, ids));

  expect(antwoorden.map(({ status }) => status)).toEqual(Array.from({ length: aantal }, () => 303));
  expect(antwoorden.every(({ naar }) => naar.endsWith("/klaar"))).toBe(true);
  expect(await perStatus(ids)).toEqual([
    { status: "goedgekeurd", aantal: String(RUIMTE) },
    { status: "uitval", aantal: String(aantal - RUIMTE) },
  ]);
  expect(await zaakcodes(ids)).toEqual([{ codes: "BUDGET_TEKORT", aantal: String(aantal - RUIMTE) }]);
  const vast = String(BEDRAG * BigInt(gereserveerd));
  expect(await standen(voorbeeld)).toEqual([
    { soort: "beschikbaar", saldo: "0", som: "0" },
    { soort: "gereserveerd", saldo: vast, som: vast },
  ]);
  expect(await overtredingen()).toEqual([]);
}

const spoorVan = async (id: string): Promise<number> =>
  (await vraag("SELECT id FROM gebeurtenis WHERE onderwerp_id = $1 AND soort IN ('declaratie.ingediend', 'declaratie.goedgekeurd', 'declaratie.uitgevallen')", [id])).length;

test("hetzelfde formulier twintig keer tegelijk doet zijn werk één keer", async ({ als }) => {
  const ouder = await namensKind(als, TEUN);
  const bezoeker = await bezoekerVan(ouder.context(), baseUrl());
  const [id = ""] = await kopieen(voorbeeld, 1);
  const formulier = await leesFormulier(bezoeker, `/mijn/declaraties/${id}`, "Goedkeuren");
  const antwoorden = await stuurTegelijk(bezoeker, Array.from({ length: 20 }, () => formulier));

  expect(new Set(antwoorden.map(({ status, naar }) => `${String(status)} ${naar}`))).toEqual(new Set([`303 /mijn/declaraties/${id}/klaar`]));
  const eenKeer = await spoorVan(id);
  expect(eenKeer).toBe(2);
  const laat = await stuurTegelijk(bezoeker, [formulier]);
  expect(laat.map(({ status }) => status)).toEqual([303]);
  expect(await spoorVan(id)).toBe(eenKeer);
});

test("een dubbelklik en twee tabbladen keuren één keer goed", async ({ als }) => {
  const ouder = new GoedkeurenPage(await namensKind(als, TEUN));
  const [id = ""] = await kopieen(voorbeeld, 1);
  await ouder.open(id);
  const tweede = new GoedkeurenPage(await ouder.page.context().newPage());
  await tweede.open(id);

  await ouder.goedkeuren.dblclick();
  await ouder.page.waitForURL(/\/klaar$/);
  expect(await spoorVan(id)).toBe(2);

  // The other tab shows what no longer is: it is told so, and nothing happens.
  await tweede.goedkeuren.click();
  await expect(tweede.page.getByRole("main").getByRole("alert")).toBeVisible();
  expect(await spoorVan(id)).toBe(2);
});
