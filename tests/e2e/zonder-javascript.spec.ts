/** Without JavaScript everything works that matters: logging in, reading, deciding, being told what is missing. */
import { vraag } from "./opzet/eigenaar";
import { type Als, berichtVoor, leverAan, namensKind, sluitOvereenkomst } from "./opzet/kinderen";
import { expect, test } from "./opzet/rollen";
import { DeclarerenPage, GoedkeurenPage } from "./pages/declaratie.page";
import { centen } from "@/lib/domein/geld";

const LUUK = { bsn: "999990299", voornaam: "Luuk", kenmerk: "2026-000912" };

test.use({ browserinstelling: { javaScriptEnabled: false } });
test.describe.configure({ mode: "serial" });

let overeenkomst = "";

async function declareer(als: Als, maand: string): Promise<string> {
  const selin = new DeclarerenPage(await als("selin-yilmaz"));
  await selin.kiesMaand(overeenkomst, maand);
  await selin.vulUrenIn(["", "2", "2"]);
  const id = await selin.slaOp();
  await selin.biedAan();
  await expect(selin.page.getByText("De declaratie is aangeboden.")).toBeVisible();
  return id;
}

test("van toekenning tot goedgekeurde zorgovereenkomst, door zes mensen", async ({ als }) => {
  test.setTimeout(480_000);
  await leverAan(als, berichtVoor(LUUK, centen(2_000_00n)));
  overeenkomst = await sluitOvereenkomst(als, LUUK, "42,00");
  const [rij] = await vraag("SELECT status FROM zorgovereenkomst WHERE id = $1", [overeenkomst]);
  expect(rij).toEqual({ status: "goedgekeurd" });
});

test("een declaratie maken, aanbieden en goedkeuren", async ({ als }) => {
  test.setTimeout(120_000);
  const id = await declareer(als, "2026-03");
  const ouder = new GoedkeurenPage(await namensKind(als, LUUK));
  await ouder.open(id);
  await ouder.keurGoed();
  await expect(ouder.page.getByText("U hebt de declaratie goedgekeurd. De SVB gaat betalen.")).toBeVisible();
});

test("terugsturen zonder reden: de fout is te lezen, wat is getypt blijft staan", async ({ als }) => {
  test.setTimeout(120_000);
  const id = await declareer(als, "2026-02");
  const ouder = new GoedkeurenPage(await namensKind(als, LUUK));
  await ouder.openTerugsturen(id);
  await ouder.verstuurTerug();
  await expect(ouder.foutsamenvatting.getByRole("link")).toHaveAttribute("href", "#veld-reden");
  await expect(ouder.reden).toHaveAttribute("aria-invalid", "true");
  await ouder.reden.fill("Op 10 februari was er geen begeleiding.");
  await ouder.verstuurTerug();
  await expect(ouder.page.getByText("De declaratie is teruggestuurd.")).toBeVisible();
});

test("een fout in een lang formulier: wat is ingevuld blijft staan", async ({ als }) => {
  test.setTimeout(120_000);
  const { page } = new GoedkeurenPage(await namensKind(als, LUUK));
  await page.goto("/mijn/zorgovereenkomsten/nieuw");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Beginnen" }).click();
  await page.getByLabel(/^Een andere persoon$/).check();
  await page.getByLabel("Burgerservicenummer (BSN)").fill("12345");
  await page.getByLabel("Achternaam").fill("Van Dijk");
  await page.getByRole("button", { name: "Opslaan en verder" }).click();

  const samenvatting = page.getByRole("region", { name: /aandacht vra/ });
  await expect(samenvatting.getByRole("link", { name: "Vul het burgerservicenummer in: negen cijfers." })).toBeVisible();
  await expect(page.getByLabel("Burgerservicenummer (BSN)")).toHaveValue("12345");
  await expect(page.getByLabel("Achternaam")).toHaveValue("Van Dijk");
});
