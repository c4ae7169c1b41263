/**
 * The whole chain, in the browser, each step by whoever takes it: from the grant of a gemeente to money at the zorgverlener
 * and in the budget of the child it was for. It is also the tour of README.md: the same people, the same files.
 */
import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";

import { overtredingen, vraag } from "./opzet/eigenaar";
import { expect, test } from "./opzet/rollen";
import { foto } from "./opzet/schermen";
import { DeclarerenPage, GoedkeurenPage } from "./pages/declaratie.page";
import { BetalingenPage, DemobankPage, ToetsPage, UitvalPage } from "./pages/svb.page";
import { VerstrekkerPage } from "./pages/verstrekker.page";
import { MedeondertekenenPage, ZorgovereenkomstPage } from "./pages/zorgovereenkomst.page";

const TOEKENNINGSBERICHT = "docs/rondleiding/toekenningsbericht-noor-de-wit.xml";
const FACTUUR = "docs/rondleiding/factuur-februari.xml";
const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
const IBAN = "NL67TEST0000001007";

const bericht: Toekenningsbericht = {
  afzender: { soort: "gemeente", code: "0193" },
  berichtnummer: "ZW-2026-000900",
  aangemaaktOp: datum("2026-04-10"),
  mutatie: "nieuw",
  wet: "jeugdwet",
  budgetidentificatie: "ZW-JW-26-0990",
  budgetidentificatieOud: null,
  beschikkingsnummer: "B-2026-000900",
  budgethouder: {
    bsn: "999990275",
    voornamen: "Noor",
    tussenvoegsel: "de",
    achternaam: "Wit",
    geboortedatum: datum("2017-03-30"),
    geslacht: "vrouw",
    adres: { straat: "Voorbeeldstraat", huisnummer: "12", postcode: "8011 XX", woonplaats: "Zwolle" },
    email: null,
    telefoon: null,
  },
  periode: JAAR,
  bedrag: centen(9_600_00n),
  functiebudgetten: [{ functiesoort: "JW-BI", periode: JAAR, bedrag: centen(9_600_00n), vvb: centen(0n) }],
  relaties: [
    {
      soort: "ouder",
      bsn: "999990123",
      voornamen: "Marieke",
      tussenvoegsel: "de",
      achternaam: "Wit",
      geboortedatum: datum("1984-04-11"),
      machtiging: [],
      van: datum("2026-01-01"),
      tm: null,
    },
  ],
  contacten: [],
};

const YARA = { bsn: "999990263", voornamen: "Yara", tussenvoegsel: "de", achternaam: "Boer", geboortedatum: "17-02-1993", kvk: "90000044" };
const AFSPRAKEN = {
  functiesoort: "Jeugdhulp: begeleiding individueel",
  van: "01-01-2026",
  tm: "31-12-2026",
  urenPerWeek: "4",
  zorg: "Yara begeleidt Noor op dinsdag en donderdag na school: huiswerk plannen, oefenen met reizen en samen spelen.",
};

type Als = (sub: string, opties?: { readonly namens?: string }) => Promise<Page>;

const NOOR = { namens: "Noor de Wit" } as const;
const marieke = (als: Als): Promise<Page> => als("marieke-de-wit", NOOR);

async function sluitOvereenkomst(als: Als): Promise<string> {
  const overeenkomst = new ZorgovereenkomstPage(await marieke(als));
  const id = await overeenkomst.begin();
  await overeenkomst.vulZorgverlenerIn(YARA);
  await overeenkomst.vulAfsprakenIn(AFSPRAKEN);
  await overeenkomst.vulTariefIn({ bedrag: "40,00" });
  await expect(overeenkomst.magOndertekenen).toBeVisible();
  await foto(overeenkomst.page, "03-controle");
  await overeenkomst.onderteken();
  await expect(overeenkomst.aanZet).toContainText("Nu aan zet: de zorgverlener");

  const mede = new MedeondertekenenPage(await als("yara-de-boer"));
  await mede.open(id);
  await expect(mede.aanZet).toContainText("Nu aan zet: u");
  await mede.onderteken({ iban: IBAN, tenaamstelling: "Y. de Boer" });
  await foto(mede.page, "04-medeondertekenen");
  await mede.bevestig();
  await expect(mede.aanZet).toContainText(/Nu aan zet: de gemeente/);
  return id;
}

async function beoordeelOvereenkomst(als: Als, id: string): Promise<void> {
  const verstrekker = new VerstrekkerPage(await als("eh-zwolle-accorderen"));
  await verstrekker.openZorgovereenkomst(id);
  await foto(verstrekker.page, "05-verstrekker", 620);
  await verstrekker.geefAkkoord("45,00");

  const toets = new ToetsPage(await als("svb-1001"));
  await toets.open(id);
  await expect(toets.page.getByText("NL67 TEST 0000 0010 07").first()).toBeVisible();
  await foto(toets.page, "06-svb-toets", 640);
  await toets.keurGoed();

  const overeenkomst = new ZorgovereenkomstPage(await marieke(als));
  await overeenkomst.open(id);
  await expect(overeenkomst.aanZet).toHaveCount(0);
  await expect(overeenkomst.tijdlijn.getByRole("listitem")).not.toHaveCount(0);
  await expect(overeenkomst.page.getByText("Goedgekeurd", { exact: true }).first()).toBeVisible();
}

/** March by hours: sent back with a reason first, mended, offered again and approved. */
async function declareerMaart(als: Als, overeenkomstId: string): Promise<string> {
  const yara = new DeclarerenPage(await als("yara-de-boer"));
  await yara.kiesMaand(overeenkomstId, "2026-03");
  await yara.vulUrenIn(["", "4", "4", "4", "4", ""]);
  await foto(yara.page, "07-uren");
  const id = await yara.slaOp();
  await yara.biedAan();
  await expect(yara.aanZet).toContainText("Nu aan zet: de budgethouder");

  const ouder = new GoedkeurenPage(await marieke(als));
  await ouder.openTerugsturen(id);
  await ouder.reden.fill("In de tweede week kwam Yara drie uur.");
  await ouder.verstuurTerug();
  await ouder.page.waitForURL(/\/klaar$/);

  await yara.open(id);
  await expect(yara.aanZet).toContainText("Nu aan zet: u");
  await expect(yara.page.getByText("Reden: In de tweede week kwam Yara drie uur.")).toBeVisible();
  await yara.page.getByRole("link", { name: "Uren wijzigen" }).click();
  await yara.uren.nth(2).fill("3");
  await yara.page.getByRole("button", { name: /Opslaan/ }).click();
  await yara.page.waitForURL(new RegExp(`/zorgverlener/declaraties/${id}$`));
  await yara.biedAan();

  await ouder.open(id);
  await expect(ouder.aanZet).toContainText("Nu aan zet: u");
  await foto(ouder.page, "08-goedkeuren");
  await ouder.keurGoed();
  await ouder.open(id);
  await expect(ouder.aanZet).toContainText("Nu aan zet: de SVB");
  return id;
}

/** February as an e-invoice: first one that does not fit the agreement, then the right one. */
async function declareerFebruari(als: Als, overeenkomstId: string): Promise<string> {
  const factuur = readFileSync(FACTUUR, "utf8");
  const yara = new DeclarerenPage(await als("yara-de-boer"));
  await yara.bestand("factuur.xml", factuur.replaceAll(">40.00<", ">41.00<").replaceAll(">640.00<", ">656.00<"), overeenkomstId);
  await expect(yara.page.getByRole("cell", { name: "Ander tarief" })).toBeVisible();

  await yara.bestand("factuur.xml", factuur, overeenkomstId);
  const id = await yara.ingelezen();
  await yara.biedAan();
  const ouder = new GoedkeurenPage(await marieke(als));
  await ouder.open(id);
  await ouder.keurGoed();
  return id;
}

/** The list has as many pages as there are cases; which one this is on depends on what else is tested. */
const zaakMet = async (nummer: string): Promise<string> => (await vraag("SELECT id FROM uitvalzaak WHERE nummer = $1", [nummer]))[0]?.["id"] ?? "";

/** January is too late: a person at the SVB decides. */
async function declareerJanuari(als: Als, overeenkomstId: string): Promise<string> {
  const yara = new DeclarerenPage(await als("yara-de-boer"));
  await yara.kiesMaand(overeenkomstId, "2026-01");
  await yara.vulUrenIn(["", "4", "4"]);
  const id = await yara.slaOp();
  await yara.biedAan();
  const ouder = new GoedkeurenPage(await marieke(als));
  await ouder.open(id);
  await ouder.keurGoed();
  const zaaknummer = /Zaaknummer (\S+)\./.exec(await ouder.page.getByText(/Zaaknummer/).innerText())?.[1] ?? "";

  const uitval = new UitvalPage(await als("svb-1003"));
  await uitval.open(await zaakMet(zaaknummer));
  await uitval.pakOp();
  await foto(uitval.page, "09-uitval", 760);
  await uitval.beslis("Toch goedkeuren", "De zorgovereenkomst is pas in april goedgekeurd. Eerder declareren kon niet.");
  await ouder.open(id);
  await expect(ouder.page.getByText("De SVB heeft deze declaratie goedgekeurd.")).toBeVisible();
  return id;
}

const bedragenIn = (xml: string): readonly number[] => [...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, bedrag]) => Math.round(Number(bedrag) * 100));
const veldIn = (xml: string, veld: string): string => new RegExp(`<${veld}>([^<]+)<`).exec(xml)?.[1] ?? "";

/** Made by one, released by another, at the bank, and back. */
async function betaal(als: Als, antwoord: "Alles betalen" | "Alles betalen, en de eerste", fotos: boolean): Promise<string> {
  const maker = new BetalingenPage(await als("svb-1004"));
  const batch = await maker.maakOp();
  await expect(maker.vrijgeven).toHaveCount(0);
  await expect(maker.page.getByText("U hebt deze batch opgemaakt.")).toBeVisible();

  const vrijgever = new BetalingenPage(await als("svb-1006"));
  await vrijgever.page.goto(batch);
  if (fotos) await foto(vrijgever.page, "10-vrijgeven");
  await vrijgever.geefVrij();

  await maker.page.goto(batch);
  const pain001 = await maker.haalBestand();
  const bedragen = bedragenIn(pain001);
  expect(bedragen.length).toBe(Number(veldIn(pain001, "NbOfTxs")));
  expect(bedragen.reduce((a, b) => a + b, 0)).toBe(Math.round(Number(veldIn(pain001, "CtrlSum")) * 100));
  expect(pain001).toContain(IBAN);
  expect(pain001).not.toContain("999990275");
  await maker.legAanbiedenVast();

  const afschrift = await new DemobankPage(maker.page).antwoordOp(pain001, antwoord);
  await maker.leesBankberichtIn("afschrift.xml", afschrift);
  if (fotos) await foto(maker.page, "11-bankbericht");
  return pain001;
}

async function betaaldVoorIedereen(als: Als, ids: readonly string[]): Promise<void> {
  const yara = new DeclarerenPage(await als("yara-de-boer"));
  const ouder = new GoedkeurenPage(await marieke(als));
  for (const id of ids) {
    await yara.open(id);
    await expect(yara.page.getByRole("main").getByText("Betaald", { exact: true }).first()).toBeVisible();
    await ouder.open(id);
    await expect(ouder.page.getByRole("main").getByText("Betaald", { exact: true }).first()).toBeVisible();
    await expect(ouder.aanZet).toHaveCount(0);
  }
  await foto(yara.page, "12-betaald", 780);
}

async function budgetToont(als: Als, besteed: string, vrij: string): Promise<void> {
  const page = await marieke(als);
  await page.goto("/mijn/budget");
  await page.getByRole("link", { name: /Zwolle/ }).first().click();
  const stand = page.getByRole("region", { name: "Hoe staat het ervoor?" });
  await expect(stand.getByText(besteed).first()).toBeVisible();
  await expect(stand.getByText(vrij).first()).toBeVisible();
}

/** The bank sends the first payment of a batch back; nobody is out of pocket and a person decides. */
async function kwamTerug(als: Als, pain001: string): Promise<void> {
  const kenmerk = veldIn(pain001, "EndToEndId");
  const [rij] = await vraag(
    `SELECT u.id FROM betaalopdracht o JOIN uitvalzaak u ON u.onderwerp_id = o.id WHERE o.eind_tot_eind_id = $1`,
    [kenmerk],
  );
  const uitval = new UitvalPage(await als("svb-1003"));
  await uitval.open(rij?.["id"] ?? "");
  await uitval.pakOp();
  await uitval.beslis("Niet betalen", "De rekening is opgeheven en de zorgverlener is gestopt.");
}

test("van toekenning tot betaald, elke stap door wie hem zet", async ({ als }) => {
  test.setTimeout(600_000);
  let overeenkomst = "";
  let betaald: string[] = [];

  await test.step("de gemeente levert een toekenning aan", async () => {
    const xml = schrijfToekenningsbericht(bericht);
    expect(readFileSync(TOEKENNINGSBERICHT, "utf8")).toBe(xml);
    const verstrekker = new VerstrekkerPage(await als("eh-zwolle-invoer"));
    await verstrekker.leverAan("ZW-2026-000900.xml", xml);
    await expect(verstrekker.toekenning).toBeVisible();
    await foto(verstrekker.page, "01-toekenningsbericht");
    await verstrekker.leverAan("nog een keer.xml", xml);
    await expect(verstrekker.page.getByText("Dit bericht had u al aangeleverd.")).toBeVisible();
  });

  await test.step("de moeder ziet het budget van haar kind", async () => {
    await budgetToont(als, "€ 0,00", "€ 9.600,00");
    await foto(await marieke(als), "02-budget");
  });

  await test.step("budgethouder en zorgverlener sluiten een overeenkomst", async () => {
    overeenkomst = await sluitOvereenkomst(als);
  });
  await test.step("gemeente en SVB keuren haar goed", () => beoordeelOvereenkomst(als, overeenkomst));
  await test.step("maart en februari worden gedeclareerd en goedgekeurd", async () => {
    betaald = [await declareerMaart(als, overeenkomst), await declareerFebruari(als, overeenkomst)];
  });
  await test.step("de SVB betaalt: opmaken, vrijgeven door een ander, bank", async () => {
    await betaal(als, "Alles betalen", true);
    await betaaldVoorIedereen(als, betaald);
    await budgetToont(als, "€ 1.240,00", "€ 8.360,00");
    await foto(await marieke(als), "13-besteed");
  });
  await test.step("januari is te laat: een medewerker beslist, de betaling komt terug, het geld is weer vrij", async () => {
    await declareerJanuari(als, overeenkomst);
    await budgetToont(als, "€ 1.240,00", "€ 8.040,00");
    await kwamTerug(als, await betaal(als, "Alles betalen, en de eerste", false));
    await budgetToont(als, "€ 1.240,00", "€ 8.360,00");
  });
  expect(await overtredingen()).toEqual([]);
});
