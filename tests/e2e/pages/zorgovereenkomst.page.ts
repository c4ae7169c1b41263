import type { Locator, Page } from "@playwright/test";

export type Zorgpersoon = {
  readonly bsn: string;
  readonly voornamen: string;
  readonly tussenvoegsel: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly kvk: string;
};

export type Afspraken = {
  readonly functiesoort: string;
  readonly van: string;
  readonly tm: string;
  readonly urenPerWeek: string;
  readonly zorg: string;
};

/** The contract as the budgethouder, or whoever acts for them, makes it: in four steps, and then a signature. */
export class ZorgovereenkomstPage {
  readonly tijdlijn: Locator;
  readonly aanZet: Locator;
  readonly magOndertekenen: Locator;
  readonly foutsamenvatting: Locator;

  constructor(readonly page: Page) {
    this.tijdlijn = page.getByRole("list", { name: "Verloop van deze zorgovereenkomst" });
    this.aanZet = this.tijdlijn.locator("[aria-current=step]");
    this.magOndertekenen = page.getByText("U kunt deze zorgovereenkomst ondertekenen.");
    this.foutsamenvatting = page.getByRole("region", { name: /aandacht vra/ });
  }

  /** @returns the id of the new contract */
  async begin(): Promise<string> {
    await this.page.goto("/mijn/zorgovereenkomsten/nieuw");
    await this.page.getByRole("radio").first().check();
    await this.page.getByRole("button", { name: "Beginnen" }).click();
    await this.page.waitForURL(/\/stap\/partijen/);
    return /zorgovereenkomsten\/([\w-]+)\//.exec(this.page.url())?.[1] ?? "";
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/mijn/zorgovereenkomsten/${id}`);
  }

  private async verder(naar: RegExp): Promise<void> {
    await this.page.getByRole("button", { name: "Opslaan en verder" }).click();
    await this.page.waitForURL(naar);
  }

  async vulZorgverlenerIn(persoon: Zorgpersoon): Promise<void> {
    await this.page.getByLabel(/^Een (andere )?persoon$/).check();
    await this.page.getByLabel("Burgerservicenummer (BSN)").fill(persoon.bsn);
    await this.page.getByLabel("Voornamen").fill(persoon.voornamen);
    await this.page.getByLabel("Tussenvoegsel").fill(persoon.tussenvoegsel);
    await this.page.getByLabel("Achternaam").fill(persoon.achternaam);
    await this.page.getByLabel("Geboortedatum").fill(persoon.geboortedatum);
    await this.page.getByRole("radiogroup", { name: /partner of familie/ }).getByLabel("Geen familie en geen partner").check();
    await this.page.getByRole("radiogroup", { name: /als ondernemer/ }).getByLabel("Ja").check();
    await this.page.getByLabel("KvK-nummer van de ondernemer").fill(persoon.kvk);
    await this.verder(/\/stap\/werkafspraken/);
  }

  async vulAfsprakenIn(afspraken: Afspraken): Promise<void> {
    await this.page.getByLabel(afspraken.functiesoort).check();
    await this.page.getByLabel("Eerste dag").fill(afspraken.van);
    await this.page.getByLabel("Laatste dag").fill(afspraken.tm);
    await this.page.getByLabel("Uren per week").fill(afspraken.urenPerWeek);
    await this.page.getByLabel("Welke zorg spreekt u af?").fill(afspraken.zorg);
    await this.verder(/\/stap\/tarieven/);
  }

  async vulTariefIn(tarief: string): Promise<void> {
    await this.page.getByLabel("Waarvoor").first().selectOption("uur");
    await this.page.getByLabel("Omschrijving").first().fill("Begeleiding");
    await this.page.getByRole("textbox", { name: "Tarief" }).first().fill(tarief);
    await this.verder(/\/stap\/controle/);
  }

  async onderteken(): Promise<void> {
    await this.page.getByRole("link", { name: "Verder naar ondertekenen" }).click();
    await this.page.getByLabel(/^Ik heb de afspraken gelezen/).check();
    await this.page.getByRole("button", { name: "Zorgovereenkomst ondertekenen" }).click();
    await this.page.waitForURL(/klaar=ondertekend/);
  }
}

/** The same contract at the zorgverlener. */
export class MedeondertekenenPage {
  readonly aanZet: Locator;

  constructor(readonly page: Page) {
    this.aanZet = page.locator("[aria-current=step]");
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/zorgverlener/zorgovereenkomsten/${id}`);
  }

  async onderteken(rekening: { readonly iban: string; readonly tenaamstelling: string } | null): Promise<void> {
    await this.page.getByRole("link", { name: "Lezen en ondertekenen" }).click();
    await this.page.waitForURL(/\/ondertekenen$/);
    if (rekening !== null) {
      await this.page.getByLabel("Rekeningnummer (IBAN)").fill(rekening.iban);
      await this.page.getByLabel("Naam van de rekeninghouder").fill(rekening.tenaamstelling);
    }
    await this.page.getByLabel("Ik heb de afspraken gelezen en ben het ermee eens.").check();
  }

  async bevestig(): Promise<void> {
    await this.page.getByRole("button", { name: "Zorgovereenkomst ondertekenen" }).click();
    await this.page.waitForURL(/klaar=ondertekend/);
  }
}
