/**
 * Every page with real data in it, on a desk and on a phone: WCAG 2.2 AA by axe, and nothing that has to be scrolled
 * sideways on the narrowest screen. A page that is in neither list fails.
 */
import { readdirSync } from "node:fs";
import { sep } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { vraag } from "./opzet/eigenaar";
import { expect, test } from "./opzet/rollen";
import { INLOG, type Wie } from "./toegang/bezoekers";
import { leesPaginaIds } from "./toegang/dossier";
import { ROUTES } from "./toegang/routes";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TELEFOON = 360;
const BREEDTES = [1280, TELEFOON] as const;
const SMALST = 320;

type Scherm = {
  /** Finds the id for the address; the text "[id]" in the route is replaced by it. */
  readonly sql?: string;
  /** What stands for another part in square brackets, or comes behind the address. */
  readonly vul?: Readonly<Record<string, string>>;
  readonly achter?: string;
};

type Bezoek = { readonly wie: string | null; readonly namens?: string; readonly schermen: Readonly<Record<string, Scherm>> };

const naam = (achternaam: string): string => `(SELECT id FROM persoon WHERE achternaam = '${achternaam}' ORDER BY id LIMIT 1)`;
const overeenkomst = (status: string, waar = "true"): Scherm => ({ sql: `SELECT id FROM zorgovereenkomst WHERE status = '${status}' AND ${waar} ORDER BY nummer LIMIT 1` });
const declaratie = (status: string, waar = "true"): Scherm => ({ sql: `SELECT id FROM declaratie WHERE status = '${status}' AND ${waar} ORDER BY nummer LIMIT 1` });
const van = (achternaam: string): string => `budgethouder_id = ${naam(achternaam)}`;
const door = (zorgverlener: string): string => `zorgverlener_id = (SELECT id FROM zorgverlener WHERE naam LIKE '%${zorgverlener}')`;
const vol: Scherm = {};

const conceptVanFatma = overeenkomst("concept", van("Özdemir"));
const bijSelin = overeenkomst("wacht_op_zorgverlener", door("Yılmaz"));

const BEZOEKEN: readonly Bezoek[] = [
  { wie: null, schermen: { "/": vol, "/uitleg": vol, "/uitleg/kieshulp": vol, "/uitleg/regelboek": vol, "/toegankelijkheid": vol, "/privacy": vol, "/inloggen": vol, "/geen-toegang": vol, "/demo": vol, "/demo/bank": vol, "/stijlgids": vol } },
  { wie: "nadia-el-amrani", schermen: { "/kies": vol } },
  {
    wie: "henk-bakker",
    schermen: {
      "/mijn": vol,
      "/mijn/berichten": vol,
      "/mijn/gegevens": vol,
      "/mijn/budget": vol,
      "/mijn/budget/[id]": { sql: `SELECT id FROM toekenning WHERE ${van("Bakker")} ORDER BY van DESC LIMIT 1` },
      "/mijn/declaraties": vol,
      "/mijn/declaraties/[id]": declaratie("ter_accordering", van("Bakker")),
      "/mijn/declaraties/[id]/terugsturen": declaratie("ter_accordering", van("Bakker")),
      "/mijn/declaraties/[id]/klaar": declaratie("betaald", van("Bakker")),
      "/mijn/zorgovereenkomsten": vol,
      "/mijn/zorgovereenkomsten/nieuw": vol,
      "/mijn/zorgovereenkomsten/[id]": overeenkomst("goedgekeurd", van("Bakker")),
    },
  },
  { wie: "wilhelmina-hofstee", schermen: { "/mijn/declaraties/[id]/intrekken": declaratie("uitval", `budgethouder_id = (SELECT id FROM persoon WHERE achternaam LIKE '%Hofstee')`) } },
  {
    wie: "emre-ozdemir",
    schermen: {
      "/mijn/zorgovereenkomsten/[id]/stap/partijen": conceptVanFatma,
      "/mijn/zorgovereenkomsten/[id]/stap/werkafspraken": conceptVanFatma,
      "/mijn/zorgovereenkomsten/[id]/stap/tarieven": conceptVanFatma,
      "/mijn/zorgovereenkomsten/[id]/stap/controle": conceptVanFatma,
      "/mijn/zorgovereenkomsten/[id]/ondertekenen": conceptVanFatma,
      "/mijn/zorgovereenkomsten/[id]/intrekken": conceptVanFatma,
    },
  },
  { wie: "tom-postma", schermen: { "/mijn/zorgovereenkomsten/[id]/toelichten": overeenkomst("terug_naar_budgethouder", van("Postma")) } },
  {
    wie: "selin-yilmaz",
    schermen: {
      "/zorgverlener": vol,
      "/zorgverlener/berichten": vol,
      "/zorgverlener/declaraties": vol,
      "/zorgverlener/declaraties/factuur": vol,
      "/zorgverlener/declaraties/nieuw": { sql: `SELECT id FROM zorgovereenkomst WHERE status = 'goedgekeurd' AND ${door("Yılmaz")} AND wet = 'wmo' LIMIT 1`, achter: "?contract=[id]&maand=2026-04" },
      "/zorgverlener/declaraties/[id]": declaratie("betaald", door("Yılmaz")),
      "/zorgverlener/declaraties/[id]/intrekken": declaratie("ter_accordering", door("Yılmaz")),
      "/zorgverlener/zorgovereenkomsten": vol,
      "/zorgverlener/zorgovereenkomsten/[id]": overeenkomst("goedgekeurd", door("Yılmaz")),
      "/zorgverlener/zorgovereenkomsten/[id]/ondertekenen": bijSelin,
      "/zorgverlener/zorgovereenkomsten/[id]/terugsturen": bijSelin,
    },
  },
  { wie: "jan-kuiper", schermen: { "/zorgverlener/declaraties/[id]/wijzigen": declaratie("teruggestuurd", door("Kuiper")) } },
  {
    wie: "eh-kampen",
    schermen: {
      "/verstrekker": vol,
      "/verstrekker/toekenningen": vol,
      "/verstrekker/toekenningen/[id]": { sql: `SELECT id FROM toekenning WHERE ${van("Postma")} ORDER BY van DESC LIMIT 1` },
      "/verstrekker/toekenningsberichten": vol,
      "/verstrekker/toekenningsberichten/aanleveren": vol,
      "/verstrekker/toekenningsberichten/[id]": { sql: `SELECT b.id FROM toekenningsbericht b JOIN verstrekker v ON v.id = b.verstrekker_id WHERE v.code = '0166' ORDER BY b.id DESC LIMIT 1` },
      "/verstrekker/zorgovereenkomsten": vol,
      "/verstrekker/zorgovereenkomsten/[id]": overeenkomst("bij_verstrekker", van("Visser")),
      "/verstrekker/zorgovereenkomsten/[id]/[besluit]": { ...overeenkomst("bij_verstrekker", van("Visser")), vul: { "[besluit]": "terugsturen" } },
    },
  },
  { wie: "svb-1002", schermen: { "/svb": vol, "/svb/toets": vol, "/svb/toets/[id]": overeenkomst("bij_svb"), "/svb/toets/[id]/[besluit]": { ...overeenkomst("bij_svb"), vul: { "[besluit]": "afkeuren" } }, "/svb/uitval": vol, "/svb/uitval/[id]": { sql: "SELECT id FROM uitvalzaak ORDER BY nummer LIMIT 1" } } },
  { wie: "svb-1004", schermen: { "/svb/betalingen": vol, "/svb/betalingen/[id]": { sql: "SELECT id FROM betaalbatch ORDER BY nummer LIMIT 1" }, "/svb/betalingen/bank": vol } },
  { wie: "svb-1008", schermen: { "/svb/dossier": { achter: "?q=Bakker" }, "/svb/dossier/[id]": { sql: `SELECT ${naam("Bakker")} AS id` } } },
  { wie: "svb-1012", schermen: { "/svb/toezicht": vol, "/svb/verstrekkers": vol, "/svb/verstrekkers/inlezen": vol } },
  { wie: "eh-zwolle-beheer", schermen: { "/verstrekker/koppeling": vol } },
];

/** Not a screen for people: the empty page that the bench measures against. And one with a test of its own, below. */
const ELDERS = ["/leeg", "/verstrekker/koppeling/intrekken"];

const routes = (): readonly string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((bestand) => bestand.endsWith(`${sep}page.tsx`) || bestand === "page.tsx")
    .map((bestand) => `/${bestand.split(sep).filter((deel) => deel !== "page.tsx" && !deel.startsWith("(")).join("/")}`)
    .toSorted();

const genoemd = [...BEZOEKEN.flatMap(({ schermen }) => Object.keys(schermen)), ...ELDERS];

/** Every other page is seen by the first who may open it, in the file of Gerda Postma (toegang/routes.ts). */
const OVERIG = routes().flatMap((naam) => {
  const route = genoemd.includes(naam) ? undefined : ROUTES[naam];
  return route?.soort === "beschermd" ? [{ naam, adres: route.adressen[0] ?? "", wie: route.wie[0] ?? "budgethouderA" }] : [];
});

test("elke pagina die er is, wordt hier bekeken", () => {
  expect([...genoemd, ...OVERIG.map(({ naam }) => naam)].toSorted()).toEqual(routes());
});

async function adresVan(route: string, { sql, vul = {}, achter = "" }: Scherm): Promise<string> {
  const id = sql === undefined ? "" : ((await vraag(sql))[0]?.["id"] ?? `niets-gevonden-voor-${route}`);
  return Object.entries({ ...vul, "[id]": id }).reduce((adres, [plaats, waarde]) => adres.replaceAll(plaats, waarde), route + achter);
}

async function bezwaren(page: Page): Promise<readonly string[]> {
  // No page has a frame (frame-src 'none'): without the search for frames axe needs no second tab to put its answer together.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** How far the page is wider than the screen, and by what. */
const uitstekend = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const breed = [...document.querySelectorAll("body *:not(thead *)")].filter((deel) => deel.getBoundingClientRect().right > clientWidth + 1);
    return [`${String(scrollWidth)} > ${String(clientWidth)}: ${breed.slice(-1).map((deel) => deel.outerHTML.slice(0, 160)).join("")}`];
  });

async function keur(page: Page, waar: string, breedtes: readonly number[] = BREEDTES): Promise<readonly string[]> {
  const gevonden: string[] = [];
  for (const breedte of breedtes) {
    await page.setViewportSize({ width: breedte, height: 800 });
    gevonden.push(...(await bezwaren(page)).map((bezwaar) => `${waar} (${String(breedte)}): ${bezwaar}`));
  }
  await page.setViewportSize({ width: SMALST, height: 700 });
  gevonden.push(...(await uitstekend(page)).map((bezwaar) => `${waar} (${String(SMALST)}): ${bezwaar}`));
  await page.setViewportSize({ width: 1280, height: 800 });
  return gevonden;
}

for (const { wie, namens, schermen } of BEZOEKEN) {
  test(`${wie ?? "een bezoeker"}: ${String(Object.keys(schermen).length)} pagina's zijn toegankelijk en passen op 320 pixels`, async ({ als, page: zonderInlog }) => {
    test.setTimeout(480_000);
    const page = wie === null ? zonderInlog : await als(wie, namens === undefined ? {} : { namens });
    const gevonden: string[] = [];
    for (const [route, scherm] of Object.entries(schermen)) {
      const antwoord = await page.goto(await adresVan(route, scherm));
      if (antwoord?.status() !== 200) gevonden.push(`${route}: status ${String(antwoord?.status())}`);
      else gevonden.push(...(await keur(page, route)));
    }
    expect(gevonden).toEqual([]);
  });
}

for (const wie of new Set(OVERIG.map((pagina) => pagina.wie))) {
  const paginas = OVERIG.filter((pagina) => pagina.wie === wie);
  test(`het dossier van Postma, ${wie}: ${String(paginas.length)} pagina's zijn toegankelijk en passen op 320 pixels`, async ({ als }) => {
    test.setTimeout(600_000);
    const ids = await leesPaginaIds();
    const inlog: Wie = INLOG[wie];
    const page = await als(...inlog);
    const gevonden: string[] = [];
    for (const { naam, adres } of paginas) {
      const antwoord = await page.goto(adres.replace(/:(\w+)/g, (_alles, id: string) => ids[id] ?? "onbekend"));
      if (antwoord?.status() !== 200) gevonden.push(`${naam}: status ${String(antwoord?.status())}`);
      // Made of the parts that were seen on a desk above; on a phone every table and form is laid out anew.
      else gevonden.push(...(await keur(page, naam, [TELEFOON])));
    }
    expect(gevonden).toEqual([]);
  });
}

test("een sleutel intrekken vraagt het eerst, op een toegankelijke pagina", async ({ als }) => {
  test.setTimeout(180_000);
  const page = await als("eh-zwolle-beheer");
  await page.goto("/verstrekker/koppeling");
  await page.getByRole("textbox").first().fill("Proef toegankelijkheid");
  await page.getByRole("button", { name: /maken/i }).click();
  await page.getByRole("link", { name: /intrekken/i }).first().click();
  await page.waitForURL(/\/intrekken\?sleutel=/);
  expect(await keur(page, "/verstrekker/koppeling/intrekken")).toEqual([]);
});

type Foutgeval = { readonly wat: string; readonly wie: string; readonly route: string; readonly scherm: Scherm; readonly knop: RegExp };

/** Each sent as it stands, with nothing filled in. */
const FOUTGEVALLEN: readonly Foutgeval[] = [
  { wat: "een declaratie terugsturen", wie: "henk-bakker", route: "/mijn/declaraties/[id]/terugsturen", scherm: declaratie("ter_accordering", van("Bakker")), knop: /^Terugsturen naar/ },
  { wat: "een zorgovereenkomst ondertekenen", wie: "selin-yilmaz", route: "/zorgverlener/zorgovereenkomsten/[id]/ondertekenen", scherm: bijSelin, knop: /ondertekenen$/ },
  { wat: "een zorgovereenkomst terugsturen", wie: "eh-kampen", route: "/verstrekker/zorgovereenkomsten/[id]/[besluit]", scherm: { ...overeenkomst("bij_verstrekker", van("Visser")), vul: { "[besluit]": "terugsturen" } }, knop: /^Terugsturen/ },
  { wat: "een bericht aanleveren", wie: "eh-kampen", route: "/verstrekker/toekenningsberichten/aanleveren", scherm: vol, knop: /aanleveren$/ },
  { wat: "een bankbericht inlezen", wie: "svb-1004", route: "/svb/betalingen/bank", scherm: vol, knop: /inlezen$/ },
];

for (const { wat, wie, route, scherm, knop } of FOUTGEVALLEN) {
  test(`${wat} met niets ingevuld: de samenvatting krijgt de aandacht en wijst naar het veld`, async ({ als }) => {
    const page = await als(wie);
    await page.goto(await adresVan(route, scherm));
    await page.getByRole("main").getByRole("button", { name: knop }).first().click();
    const samenvatting = page.getByRole("region", { name: /aandacht vra/ });
    await expect(samenvatting.getByRole("heading")).toBeFocused();
    expect(await keur(page, `${route} met fouten`)).toEqual([]);

    const eerste = samenvatting.getByRole("link").first();
    const doel = (await eerste.getAttribute("href")) ?? "";
    await eerste.press("Enter");
    await expect(page.locator(doel)).toBeFocused();
    await expect(page.locator(doel)).toBeInViewport();
  });
}

test("een heel formulier met alleen het toetsenbord", async ({ als }) => {
  test.setTimeout(180_000);
  const page = await als("emre-ozdemir");
  await page.goto(await adresVan("/mijn/zorgovereenkomsten/[id]/stap/werkafspraken", conceptVanFatma));
  // The first Tab is the way past everything that is on every page.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Direct naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const naar = async (label: string): Promise<void> => {
    const doel = page.getByLabel(label).first();
    for (let tab = 0; tab < 25; tab += 1) {
      if (await doel.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${label} is not reached with the Tab key`);
  };
  const typ = async (label: string, tekst: string): Promise<void> => {
    await naar(label);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(tekst);
  };
  await typ("Eerste dag", "1-5-2026");
  await typ("Uren per week", "5,5");
  await typ("Welke zorg spreekt u af?", "Samen boodschappen doen en koken.");
  await typ("Opzegtermijn in maanden", "2");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stap\/tarieven/);
  await page.goto(await adresVan("/mijn/zorgovereenkomsten/[id]/stap/werkafspraken", conceptVanFatma));
  await expect(page.getByLabel("Uren per week")).toHaveValue("5,5");
});
