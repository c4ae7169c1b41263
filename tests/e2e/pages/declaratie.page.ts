import type { Locator, Page } from "@playwright/test";

const idUit = (page: Page): string => /declaraties\/([\w-]{36})/.exec(page.url())?.[1] ?? "";

/** Claims as the zorgverlener makes them. */
export class DeclarerenPage {
  readonly foutsamenvatting: Locator;
  readonly aanZet: Locator;
  readonly status: Locator;
  readonly uren: Locator;

  constructor(readonly page: Page) {
    this.foutsamenvatting = page.getByRole("region", { name: /aandacht vra/ });
    this.aanZet = page.getByRole("list", { name: "Verloop van deze declaratie" }).locator("[aria-current=step]");
    this.status = page.getByRole("main");
    this.uren = page.locator('input[name^="uren."][name$=".aantal"]');
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/zorgverlener/declaraties/${id}`);
  }

  async kiesMaand(zorgovereenkomstId: string, maand: string): Promise<void> {
    await this.page.goto("/zorgverlener/declaraties/nieuw");
    await this.page.getByLabel("Voor wie hebt u gewerkt?").selectOption(zorgovereenkomstId);
    await this.page.getByLabel("Over welke maand?").selectOption(maand);
    await this.page.getByRole("button", { name: "Verder" }).click();
    await this.uren.first().waitFor();
  }

  /** Per week of the month, the first one first; an empty text leaves a week empty. */
  async vulUrenIn(perWeek: readonly string[]): Promise<void> {
    for (const [week, uren] of perWeek.entries()) await this.uren.nth(week).fill(uren);
  }

  /** @returns the id of the claim */
  async slaOp(): Promise<string> {
    await this.page.getByRole("button", { name: "Opslaan en controleren" }).click();
    await this.page.waitForURL(/\/zorgverlener\/declaraties\/[\w-]{36}/);
    return idUit(this.page);
  }

  async bestand(bestandsnaam: string, xml: string, zorgovereenkomstId: string): Promise<void> {
    await this.page.goto("/zorgverlener/declaraties/factuur");
    await this.page.getByLabel("E-factuur").setInputFiles({ name: bestandsnaam, mimeType: "application/xml", buffer: Buffer.from(xml) });
    await this.page.getByLabel("Zorgovereenkomst").selectOption(zorgovereenkomstId);
    await this.page.getByRole("button", { name: "Factuur inlezen en vergelijken" }).click();
  }

  async ingelezen(): Promise<string> {
    await this.page.waitForURL(/\/zorgverlener\/declaraties\/[\w-]{36}/);
    return idUit(this.page);
  }

  async biedAan(): Promise<void> {
    await this.page.getByLabel(/^Ik heb deze zorg gegeven/).check();
    await this.page.getByRole("button", { name: /^Aanbieden aan/ }).click();
    await this.page.waitForURL(/aangeboden=ja/);
  }
}

/** Claims as the budgethouder, or whoever decides on their money, reads them. */
export class GoedkeurenPage {
  readonly goedkeuren: Locator;
  readonly foutsamenvatting: Locator;
  readonly aanZet: Locator;
  readonly reden: Locator;

  constructor(readonly page: Page) {
    this.goedkeuren = page.getByRole("button", { name: "Goedkeuren", exact: true });
    this.foutsamenvatting = page.getByRole("region", { name: /aandacht vra/ });
    this.aanZet = page.getByRole("list", { name: "Verloop van deze declaratie" }).locator("[aria-current=step]");
    this.reden = page.getByLabel("Reden");
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/mijn/declaraties/${id}`);
  }

  async keurGoed(): Promise<void> {
    await this.goedkeuren.click();
    await this.page.waitForURL(/\/klaar$/);
  }

  async openTerugsturen(id: string): Promise<void> {
    await this.page.goto(`/mijn/declaraties/${id}/terugsturen`);
  }

  async verstuurTerug(): Promise<void> {
    await this.page.getByRole("button", { name: /^Terugsturen naar/ }).click();
  }
}
