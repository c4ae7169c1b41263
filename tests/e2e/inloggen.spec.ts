import { expect, test } from "@playwright/test";

import { vraag } from "./opzet/eigenaar";
import { logIn, logUit } from "./opzet/inloggen";

const SESSIE = /pgb-sessie$/;

test("een budgethouder logt in en uit, en het oude cookie is daarna niets meer waard", async ({ page, context }) => {
  await logIn(page, "henk-bakker");
  await expect(page).toHaveURL(/\/mijn$/);
  const cookie = (await context.cookies()).find(({ name }) => SESSIE.test(name));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie?.value.length).toBeLessThan(1000);

  await logUit(page);
  if (cookie !== undefined) await context.addCookies([cookie]);
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/inloggen\?reden=uitgelogd/);
});

test("elke inlog geeft een nieuw cookie en maakt het vorige ongeldig", async ({ page, context }) => {
  await logIn(page, "henk-bakker");
  const vorige = (await context.cookies()).find(({ name }) => SESSIE.test(name));
  await logIn(page, "henk-bakker");
  const nieuwe = (await context.cookies()).find(({ name }) => SESSIE.test(name));
  expect(nieuwe?.value).not.toBe(vorige?.value);
  if (vorige !== undefined) await context.addCookies([vorige]);
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/inloggen\?reden=nieuwe_inlog/);
});

test("wat niet terug te draaien is, vraagt een verse inlog; daarna gaat zij verder als wie zij was", async ({ page }) => {
  const rekening = "/mijn/gegevens/rekening";
  const opgeven = page.getByRole("button", { name: "Rekening opgeven" });
  await logIn(page, "marieke-de-wit", { namens: "Bram de Wit" });
  await page.goto(rekening);
  await page.getByLabel("Rekeningnummer (IBAN)").fill("NL91 ABNA 0417 1643 00");
  await vraag(`UPDATE sessie SET aangemaakt_op = aangemaakt_op - interval '31 minutes'
    WHERE beeindigd_op IS NULL AND gebruiker_id = (SELECT id FROM gebruiker WHERE subject = 'marieke-de-wit')`);

  await page.getByLabel("Naam bij de bank").fill("B. de Wit");
  await page.getByLabel("Deze rekening is van de budgethouder").check();
  await opgeven.click();
  await expect(page.getByText("Log eerst opnieuw in.")).toBeVisible();
  await expect(page.getByLabel("Naam bij de bank")).toHaveValue("B. de Wit");
  expect(await vraag("SELECT id FROM rekeningnummer WHERE tenaamstelling = 'B. de Wit'")).toEqual([]);

  await page.goto(rekening);
  await expect(opgeven).toHaveCount(0);
  await page.getByRole("link", { name: "Opnieuw inloggen" }).click();
  await expect(page.getByText("Log opnieuw in om verder te gaan.")).toBeVisible();
  await logIn(page, "marieke-de-wit", { terug: rekening });
  await expect(page).toHaveURL(new RegExp(`${rekening}$`));
  await expect(page.getByText("U werkt namens Bram de Wit")).toBeVisible();
  await opgeven.click();
  await expect(page.getByText("Log eerst opnieuw in.")).toHaveCount(0);
  await expect(page.getByRole("alert").or(page.getByText("Vul")).first()).toBeVisible();
});

test("een moeder kiest voor welk kind en wisselt later", async ({ page }) => {
  await logIn(page, "marieke-de-wit", { namens: "Bram de Wit" });
  await expect(page).toHaveURL(/\/mijn$/);
  await expect(page.getByText("U werkt namens Bram de Wit")).toBeVisible();
  await page.goto("/kies");
  await page.getByRole("button", { name: "Sanne de Wit" }).click();
  await expect(page.getByText("U werkt namens Sanne de Wit")).toBeVisible();
});

test("na inloggen komt u op de pagina waar u heen wilde, en nergens anders", async ({ page }) => {
  await page.goto("/mijn/declaraties");
  await expect(page).toHaveURL(/\/inloggen\?terug=/);
  await logIn(page, "henk-bakker", { terug: "/mijn/declaraties" });
  await expect(page).toHaveURL(/\/mijn\/declaraties$/);
  await logIn(page, "henk-bakker", { terug: "//evil.example/mijn" });
  await expect(page).toHaveURL(/\/mijn$/);
});

test("medewerkers komen met eHerkenning of hun medewerkersaccount in hun eigen gebied", async ({ page }) => {
  await logIn(page, "eh-zwolle-accorderen");
  await expect(page).toHaveURL(/\/verstrekker$/);
  await logIn(page, "eh-carla-hendriks");
  await expect(page).toHaveURL(/\/zorgverlener$/);
  await logIn(page, "svb-1002");
  await expect(page).toHaveURL(/\/svb$/);
});

test("een ander gebied bestaat niet", async ({ page }) => {
  await logIn(page, "henk-bakker");
  for (const pad of ["/svb", "/verstrekker", "/zorgverlener"]) {
    expect((await page.goto(pad))?.status(), pad).toBe(404);
  }
});

test("een te laag niveau komt er niet in", async ({ page }) => {
  await logIn(page, "henk-bakker", { niveau: "basis" });
  await expect(page).toHaveURL(/\/inloggen\?reden=niveau_te_laag/);
  await logIn(page, "svb-1001", { niveau: "midden" });
  await expect(page.getByText("niet veilig genoeg")).toBeVisible();
});

test("wie was gemachtigd of nog niet bekend is, leest waarom er niets is", async ({ page }) => {
  await logIn(page, "rob-smit");
  await expect(page.getByText("Uw machtiging of rol geldt vandaag niet.")).toBeVisible();
  await logIn(page, "iris-nieuwkomer");
  await expect(page.getByRole("heading", { name: "U staat nog niet in dit systeem" })).toBeVisible();
  await logIn(page, "karel-dijkstra");
  await expect(page.getByText("U hebt een curator.")).toBeVisible();
});

test("annuleren bij de inlogpartij brengt u terug met uitleg", async ({ page }) => {
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met DigiD" }).click();
  await page.getByRole("button", { name: "Annuleren" }).click();
  await expect(page).toHaveURL(/\/inloggen\?/);
  await expect(page.getByText("Het inloggen is niet gelukt of afgebroken.")).toBeVisible();
});

test("een inlog of keuze die niet van onze pagina komt, wordt geweigerd", async ({ request, baseURL }) => {
  for (const pad of [
    "/inloggen/start",
    "/uitloggen",
    "/kies/keuze",
    "/kies/elders-uitloggen",
    "/api/sessie/verlengen",
    "/demo/klok",
  ]) {
    for (const origin of [undefined, "null", "https://evil.example"]) {
      const headers: Record<string, string> = origin === undefined ? {} : { origin };
      const antwoord = await request.post(pad, { headers, form: { soort: "digid" }, maxRedirects: 0 });
      expect(antwoord.status(), `${pad} ${String(origin)} ${String(baseURL)}`).toBe(403);
    }
  }
});

test.describe("zonder JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("werkt inloggen, kiezen en uitloggen ook", async ({ page }) => {
    await logIn(page, "nadia-el-amrani", { namens: "Adam el Amrani" });
    await expect(page).toHaveURL(/\/mijn$/);
    await logUit(page);
  });
});
