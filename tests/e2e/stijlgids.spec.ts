import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const PUBLIC_PAGES = ["/", "/uitleg", "/toegankelijkheid", "/privacy", "/geen-toegang", "/stijlgids", "/bestaat-niet"] as const;

/** Everything the browser complains about, the refused address itself left out. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  return found;
}

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

for (const path of PUBLIC_PAGES) {
  test(`${path} is toegankelijk, past op het scherm en breekt geen beleid @telefoon`, async ({ page }) => {
    const found = complaints(page);
    const html = (await (await page.goto(path))?.text()) ?? "";
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();

    expect(await violations(page)).toEqual([]);
    expect(html).not.toMatch(/<style| style="/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(found).toEqual([]);
  });
}

test("op 320 pixels breed schuift de stijlgids niet opzij", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/stijlgids");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("elk antwoord draagt de beveiligingsheaders, ook een bestand en een pagina die niet bestaat", async ({ request }) => {
  const first = (await request.get("/")).headers();
  const second = (await request.get("/bestaat-niet")).headers();
  for (const headers of [first, second, (await request.get("/icon.svg")).headers()]) {
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY" });
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toContain("max-age=");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
  expect(first["content-security-policy"]).not.toBe(second["content-security-policy"]);
});

test("security.txt geldt nog minstens een maand en hooguit een jaar", async ({ request }) => {
  const text = await (await request.get("/.well-known/security.txt")).text();
  const days = (Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(366);
});

test("de balk met handelingen verschijnt bij het eerste vinkje, en j en k lopen door de rijen", async ({ page }) => {
  await page.goto("/stijlgids");
  const bar = page.getByRole("group", { name: "Met de gekozen declaraties" });
  await expect(bar).toBeHidden();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator(".table-sticky").getByRole("link", { name: "D-2026-000455" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(bar).toBeVisible();
});

test("een formulier bewaart wat is ingevuld bij een fout en bij een weigering @telefoon", async ({ page }) => {
  await page.goto("/stijlgids");
  const form = page.locator("#proef");
  const send = form.getByRole("button", { name: "Rit controleren" });

  await form.getByLabel("Dag van de rit").fill("31/31/2026");
  await form.getByLabel("Ja").check();
  await send.click();
  await expect(form.getByRole("link", { name: "Schrijf de dag als 31-01-2026." })).toHaveAttribute("href", "#veld-datum");
  await expect(form.getByLabel("Dag van de rit")).toHaveValue("31/31/2026");
  await expect(form.getByLabel("Dag van de rit")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Ja")).toBeChecked();

  await form.getByLabel("Dag van de rit").fill("31-01-2026");
  await form.getByLabel("Vervoer").selectOption("fiets");
  await send.click();
  await expect(form.getByRole("alert")).toContainText("worden niet vergoed");
  await expect(form.getByLabel("Vervoer")).toHaveValue("fiets");

  await form.getByLabel("Vervoer").selectOption("auto");
  await send.click();
  await expect(form.getByRole("status")).toContainText("31-01-2026 ontvangen");
});

test("na een fout staat de aandacht op de samenvatting, die zelf ook toegankelijk is", async ({ page }) => {
  await page.goto("/stijlgids");
  await page.locator("#proef").getByRole("button", { name: "Rit controleren" }).click();
  await expect(page.getByRole("heading", { name: "Er zijn nog 2 dingen die aandacht vragen" })).toBeFocused();
  expect(await violations(page)).toEqual([]);
});
