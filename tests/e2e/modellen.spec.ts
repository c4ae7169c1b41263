/**
 * Every model of the SVB from the decision help to approved, changed and ended, each step by whoever takes it. The decision help
 * and the form ask the same questions, so they must come to the same model. Mostly without JavaScript; once with.
 */
import type { Page } from "@playwright/test";

import { centen } from "@/lib/domein/geld";
import type { Overeenkomstmodel } from "@/lib/domein/zorgovereenkomst/model";
import { MODEL_LABELS } from "@/lib/messages/labels";

import { overtredingen, vraag } from "./opzet/eigenaar";
import { type Als, berichtVoor, leverAan, namensKind, SELIN } from "./opzet/kinderen";
import { expect, test } from "./opzet/rollen";
import { ToetsPage } from "./pages/svb.page";
import { VerstrekkerPage } from "./pages/verstrekker.page";
import { type Afspraken, KieshulpPage, MedeondertekenenPage, type Tarief, type Wijziging, ZorgovereenkomstPage, type Zorgpersoon } from "./pages/zorgovereenkomst.page";

/** A child of Marieke of its own, and contracts that no other test opens. */
const FENNA = { bsn: "999990329", voornaam: "Fenna", kenmerk: "2026-000913" };
const BEGELEIDING = "Jeugdhulp: begeleiding individueel";
const VERVOER = "Jeugdhulp: vervoer";

const JAN: Zorgpersoon = { bsn: "999990226", voornamen: "Jan", tussenvoegsel: "", achternaam: "Kuiper", geboortedatum: "23-11-1964", kvk: null, inDienst: true };
const PETER: Zorgpersoon = { bsn: "999990238", voornamen: "Peter", tussenvoegsel: "de", achternaam: "Wit", geboortedatum: "30-01-1982", kvk: null, familie: "Familie in de eerste graad (ouder, kind, schoonouder)" };
const BUURVROUW: Zorgpersoon = { bsn: "999990330", voornamen: "Tineke", tussenvoegsel: "", achternaam: "Hoekman", geboortedatum: "14-02-1959", kvk: null };

const APRIL: Pick<Afspraken, "van" | "tm"> = { van: "01-04-2026", tm: "31-12-2026" };

type Model = {
  readonly model: Overeenkomstmodel;
  /** What somebody answers to the decision help, and what of it is filled in when the form asks again. */
  readonly antwoorden: readonly string[];
  readonly ingevuld: readonly string[];
  readonly zorgverlener: string;
  readonly partijen: (pagina: ZorgovereenkomstPage) => Promise<void>;
  readonly afspraken: Afspraken;
  readonly tarief: Tarief;
  readonly maximum: string;
  /** What changes on the way; `langs`: why the gemeente looks along and what it sets, or null when it need not. */
  readonly wijziging: { readonly wat: Wijziging; readonly langs: { readonly waarom: string; readonly maximum: string } | null };
  /** Notice on 10 April 2026. */
  readonly einde: { readonly door: "budgethouder" | "zorgverlener"; readonly reden?: string; readonly laatsteDag: string };
};

const ARBEIDSOVEREENKOMST: Model = {
  model: "arbeidsovereenkomst",
  antwoorden: ["Zorg of begeleiding", "Een persoon", "Nee", "Nee", "Ja, ik ben de baas"],
  ingevuld: ["alleenVervoer=nee", "familierelatie=geen", "ondernemer=nee", "inDienst=ja"],
  zorgverlener: "jan-kuiper",
  partijen: (pagina) => pagina.vulZorgverlenerIn(JAN),
  afspraken: { van: "01-04-2026", tm: "", functiesoort: BEGELEIDING, urenPerWeek: "6", dagenPerWeek: "2", opzegtermijn: "2", zorg: "Jan komt op maandag en woensdag in dienst: samen koken en oefenen met geld." },
  tarief: { bedrag: "21,00" },
  maximum: "25,00",
  wijziging: { wat: { urenPerWeek: "8" }, langs: { waarom: "Het aantal uren of dagen per week verandert.", maximum: "25,00" } },
  // The employer keeps to what was agreed when that is longer than the law asks (BW 7:672 lid 2).
  einde: { door: "budgethouder", laatsteDag: "30 juni 2026" },
};

const OPDRACHT: Model = {
  model: "opdracht",
  antwoorden: ["Zorg of begeleiding", "Een persoon", "Nee", "Ja, met een KvK-nummer"],
  ingevuld: ["alleenVervoer=nee", "familierelatie=geen", "ondernemer=ja"],
  zorgverlener: "selin-yilmaz",
  partijen: (pagina) => pagina.vulZorgverlenerIn(SELIN),
  afspraken: { ...APRIL, functiesoort: BEGELEIDING, urenPerWeek: "2", zorg: "Selin oefent op dinsdag met reizen en afspreken met vrienden." },
  tarief: { bedrag: "42,00" },
  maximum: "45,00",
  wijziging: { wat: { tarief: "46,00" }, langs: { waarom: "Het tarief wordt hoger dan het maximum dat voor deze zorgovereenkomst is afgesproken.", maximum: "46,00" } },
  // A professional ends a contract for a fixed term only for weighty reasons (BW 7:408 lid 2).
  einde: { door: "zorgverlener", reden: "Ik stop met mijn praktijk.", laatsteDag: "31 mei 2026" },
};

const PARTNER_FAMILIE: Model = {
  model: "partner_familie",
  antwoorden: ["Zorg of begeleiding", "Een persoon", "Ja: partner, ouder"],
  ingevuld: ["alleenVervoer=nee"],
  zorgverlener: "peter-de-wit",
  partijen: (pagina) => pagina.vulZorgverlenerIn(PETER),
  afspraken: { ...APRIL, functiesoort: BEGELEIDING, urenPerWeek: "3", zorg: "Vader begeleidt na schooltijd: rust brengen en huiswerk plannen." },
  tarief: { bedrag: "20,00" },
  maximum: "22,00",
  wijziging: { wat: { tarief: "21,50" }, langs: null },
  einde: { door: "zorgverlener", laatsteDag: "31 mei 2026" },
};

const ZORGINSTELLING: Model = {
  model: "zorginstelling",
  antwoorden: ["Zorg of begeleiding", "Een organisatie"],
  ingevuld: ["alleenVervoer=nee"],
  zorgverlener: "eh-carla-hendriks",
  partijen: (pagina) => pagina.vulInstellingIn({ naam: "Thuiszorg Oost B.V.", kvk: "90000011" }),
  afspraken: { ...APRIL, functiesoort: BEGELEIDING, urenPerWeek: "2", opzegtermijn: "3", zorg: "Begeleiding op vrijdagmiddag door een vaste medewerker." },
  tarief: { bedrag: "41,00" },
  maximum: "48,00",
  wijziging: { wat: { tarief: "44,50" }, langs: null },
  einde: { door: "budgethouder", laatsteDag: "31 juli 2026" },
};

const VERVOERSOVEREENKOMST: Model = {
  model: "vervoer",
  antwoorden: ["Alleen vervoer"],
  ingevuld: ["alleenVervoer=ja"],
  zorgverlener: "eh-els-linde",
  partijen: (pagina) => pagina.vulInstellingIn({ naam: "Zorgboerderij De Linde", kvk: "90000022" }),
  afspraken: { ...APRIL, functiesoort: VERVOER, urenPerWeek: "", zorg: "Op zaterdag met de bus naar de zorgboerderij en terug." },
  tarief: { bedrag: "12,00", eenheid: "rit", omschrijving: "Rit naar de boerderij of terug" },
  maximum: "14,00",
  wijziging: { wat: { tarief: "14,50" }, langs: { waarom: "Het tarief wordt hoger dan het maximum dat voor deze zorgovereenkomst is afgesproken.", maximum: "14,50" } },
  einde: { door: "budgethouder", laatsteDag: "31 mei 2026" },
};

const ouderVan = (als: Als): Promise<Page> => namensKind(als, FENNA);

/** From the first question to two signatures; @returns the id of the contract */
async function sluit(als: Als, { model, antwoorden, ingevuld, partijen, afspraken, tarief, zorgverlener }: Model): Promise<string> {
  const kieshulp = new KieshulpPage(await ouderVan(als));
  await kieshulp.beantwoord(antwoorden);
  await expect(kieshulp.uitkomst).toContainText(MODEL_LABELS[model]);
  await kieshulp.uitkomst.getByRole("link", { name: "Zorgovereenkomst maken" }).click();

  const ouder = new ZorgovereenkomstPage(kieshulp.page);
  const id = await ouder.beginHier();
  expect(await ouder.gekozen()).toEqual(expect.arrayContaining([...ingevuld]));
  await partijen(ouder);
  await ouder.vulAfsprakenIn(afspraken);
  await ouder.vulTariefIn(tarief);
  await expect(ouder.page.getByRole("main")).toContainText(MODEL_LABELS[model]);
  await ouder.onderteken();
  await expect(ouder.aanZet).toContainText("Nu aan zet: de zorgverlener");

  const mede = new MedeondertekenenPage(await als(zorgverlener));
  await mede.open(id);
  await mede.onderteken(null);
  await mede.bevestig();
  return id;
}

/** The gemeente whether the care fits, the SVB whether it is lawful. */
async function beoordeel(als: Als, id: string, { maximum, model }: Model): Promise<void> {
  const gemeente = new VerstrekkerPage(await als("eh-zwolle-accorderen"));
  await gemeente.openZorgovereenkomst(id);
  await gemeente.geefAkkoord(maximum);
  const svb = new ToetsPage(await als("svb-1001"));
  await svb.open(id);
  await svb.keurGoed();
  expect(await vraag("SELECT status, model FROM zorgovereenkomst WHERE id = $1", [id])).toEqual([{ status: "goedgekeurd", model }]);
}

/** A change from the first of the next month, past whoever has to look, until it stands beside what counts until then. */
async function wijzig(als: Als, id: string, { wijziging, zorgverlener }: Model): Promise<void> {
  const { wat, langs } = wijziging;
  const ouder = new ZorgovereenkomstPage(await ouderVan(als));
  await ouder.wijzig(id, wat);
  await expect(ouder.page.getByRole("heading", { name: "Wat er verandert vanaf 1 mei 2026" })).toBeVisible();
  await expect(ouder.page.getByText(langs === null ? "Deze wijziging hoeft niet langs gemeente Zwolle." : langs.waarom)).toBeVisible();
  await ouder.ondertekenWijziging();
  await new MedeondertekenenPage(await als(zorgverlener)).tekenWijziging(id);
  if (langs !== null) {
    const gemeente = new VerstrekkerPage(await als("eh-zwolle-accorderen"));
    await gemeente.openWijziging(id);
    await gemeente.geefAkkoord(langs.maximum);
  }
  await new ToetsPage(await als("svb-1001")).keurWijzigingGoed(id);

  await ouder.open(id);
  await expect(ouder.page.getByText("gaat gelden: ")).toContainText(/^Versie 2: gaat gelden: (1 mei|vanaf 1 mei)/);
  const tweede = await vraag("SELECT status, langs_verstrekker::text AS langs FROM overeenkomstversie WHERE zorgovereenkomst_id = $1 AND versie = 2", [id]);
  expect(tweede).toEqual([{ status: "goedgekeurd", langs: String(langs !== null) }]);
}

/** Notice by one, read by both. */
async function zegOp(als: Als, id: string, { einde: { door, reden, laatsteDag }, zorgverlener }: Model): Promise<void> {
  const ouder = new ZorgovereenkomstPage(await ouderVan(als));
  const mede = new MedeondertekenenPage(await als(zorgverlener));
  if (door === "budgethouder") await ouder.zegOp(id);
  else await mede.zegOp(id, reden);
  for (const lezer of [ouder, mede]) {
    await lezer.open(id);
    await expect(lezer.page.getByText(`Deze zorgovereenkomst stopt. De laatste dag is ${laatsteDag}.`)).toBeVisible();
    await expect(lezer.page.getByRole("link", { name: "Beëindigen" })).toHaveCount(0);
  }
}

async function loopAf(als: Als, model: Model): Promise<void> {
  const id = await sluit(als, model);
  await beoordeel(als, id, model);
  await wijzig(als, id, model);
  await zegOp(als, id, model);
}

test.use({ blijfIngelogd: true });
test.describe.configure({ mode: "serial" });

test.describe("zonder JavaScript", () => {
  test.use({ browserinstelling: { javaScriptEnabled: false } });

  test("de gemeente kent een budget toe voor begeleiding en vervoer", async ({ als }) => {
    const bericht = berichtVoor(FENNA, centen(24_000_00n));
    const deel = (functiesoort: string, euro: bigint) => ({ functiesoort, periode: bericht.periode, bedrag: centen(euro), vvb: centen(0n) });
    await leverAan(als, { ...bericht, functiebudgetten: [deel("JW-BI", 22_000_00n), deel("JW-VV", 2_000_00n)] });
  });

  test("arbeidsovereenkomst: meer uren langs de gemeente, en opgezegd met de afgesproken termijn", ({ als }) => loopAf(als, ARBEIDSOVEREENKOMST));
  test("opdracht: boven het maximum langs de gemeente, en opgezegd door de zorgverlener om een belangrijke reden", ({ als }) => loopAf(als, OPDRACHT));
  test("partner of familie: meer binnen het maximum alleen langs de SVB, en opgezegd door de vader", ({ als }) => loopAf(als, PARTNER_FAMILIE));
  test("vervoersovereenkomst: per rit boven het maximum langs de gemeente, en opgezegd", ({ als }) => loopAf(als, VERVOERSOVEREENKOMST));

  test("verklaring sociaal netwerk: door de gemeente vastgelegd en verhoogd, gedeclareerd en gestopt, zonder handtekening", async ({ als }) => {
    const kieshulp = new KieshulpPage(await ouderVan(als));
    await kieshulp.beantwoord(["Een kleine vergoeding", "Wmo of Jeugdwet"]);
    await expect(kieshulp.uitkomst).toContainText(MODEL_LABELS.verklaring_sociaal_netwerk);
    await expect(kieshulp.uitkomst).toContainText("Vraag de verklaring aan bij uw gemeente.");
    await expect(kieshulp.uitkomst.getByRole("link", { name: "Zorgovereenkomst maken" })).toHaveCount(0);

    const [toekenning] = await vraag("SELECT nummer FROM toekenning WHERE budgetidentificatie = $1", [`ZW-JW-${FENNA.kenmerk}`]);
    const gemeente = new VerstrekkerPage(await als("eh-zwolle-accorderen"));
    const nummer = await gemeente.legVerklaringVast({
      toekenningsnummer: toekenning?.["nummer"] ?? "", functiesoort: BEGELEIDING, helper: BUURVROUW, van: "01-02-2026", tm: "31-12-2026", bedrag: "60,00",
      hulp: "Tineke past op woensdagmiddag op en speelt een spel.", iban: "NL16TEST0000001052", tenaamstelling: "T. Hoekman",
    });
    const [verklaring] = await vraag("SELECT id FROM zorgovereenkomst WHERE nummer = $1", [nummer]);
    const id = verklaring?.["id"] ?? "";

    const svb = new ToetsPage(await als("svb-1001"));
    await svb.open(id);
    await svb.keurGoed();
    await gemeente.wijzigVerklaring(id, { van: "2026-05-01", bedrag: "75,00" });
    await svb.keurWijzigingGoed(id);

    const { page } = new ZorgovereenkomstPage(await ouderVan(als));
    await page.goto(`/mijn/zorgovereenkomsten/${id}`);
    await expect(page.getByText("gaat gelden: ")).toContainText(/^Versie 2: gaat gelden: (1 mei|vanaf 1 mei)/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verklaring sociaal netwerk: hulp van Tineke Hoekman");
    await page.getByRole("link", { name: "Maandbedrag declareren" }).click();
    await page.getByLabel("Welke maand?").selectOption("2026-03");
    await page.getByLabel("Bedrag").fill("45,00");
    await page.getByRole("button", { name: "Maandbedrag declareren" }).click();
    await page.waitForURL(/\/mijn\/declaraties\//);

    await page.goto(`/mijn/zorgovereenkomsten/${id}`);
    await page.getByRole("link", { name: "Stoppen" }).click();
    await page.getByLabel("Wat is de laatste dag?").fill("30-04-2026");
    await page.getByLabel("Waarom stopt de hulp?").fill("Tineke verhuist.");
    await page.getByLabel("Ik wil stoppen met deze verklaring.").check();
    await page.getByRole("button", { name: "Verklaring stoppen" }).click();
    await expect(page.getByText("Deze verklaring stopt. De laatste dag is 30 april 2026.")).toBeVisible();
    expect(await vraag("SELECT status, gevraagd_centen AS bedrag FROM declaratie WHERE zorgovereenkomst_id = $1", [id])).toEqual([{ status: "goedgekeurd", bedrag: "4500" }]);
  });
});

test("zorginstelling: met JavaScript, binnen het maximum alleen langs de SVB, en opgezegd met drie maanden", async ({ als }) => {
  await loopAf(als, ZORGINSTELLING);
  expect(await overtredingen()).toEqual([]);
});
