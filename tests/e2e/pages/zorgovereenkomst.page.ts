import type { Locator, Page } from "@playwright/test";

export type Zorgpersoon = {
  readonly bsn: string;
  readonly voornamen: string;
  readonly tussenvoegsel: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  /** Null: no entrepreneur. */
  readonly kvk: string | null;
  /** As on the screen; left out: no partner and no family. */
  readonly familie?: string;
  /** Asked only of who is neither family nor an entrepreneur. */
  readonly inDienst?: boolean;
};

export type Zorgorganisatie = { readonly naam: string; readonly kvk: string };

export type Afspraken = {
  readonly functiesoort: string;
  readonly van: string;
  /** Empty: no last day was agreed. */
  readonly tm: string;
  /** Empty: no hours were agreed. */
  readonly urenPerWeek: string;
  readonly zorg: string;
  readonly dagenPerWeek?: string;
  readonly opzegtermijn?: string;
};

export type Tarief = { readonly bedrag: string; readonly eenheid?: "uur" | "rit"; readonly omschrijving?: string };

/** What becomes different, each field as it is filled in; what is left out stays. */
export type Wijziging = { readonly urenPerWeek?: string; readonly tarief?: string };

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
    return this.beginHier();
  }

  /** On the page where a new one begins, however somebody got there. */
  async beginHier(): Promise<string> {
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

  private kies(vraag: RegExp, antwoord: string | RegExp): Promise<void> {
    return this.page.getByRole("radiogroup", { name: vraag }).getByRole("radio", { name: antwoord }).check();
  }

  async vulZorgverlenerIn(persoon: Zorgpersoon): Promise<void> {
    await this.page.getByLabel(/^Een (andere )?persoon$/).check();
    await this.page.getByLabel("Burgerservicenummer (BSN)").fill(persoon.bsn);
    await this.page.getByLabel("Voornamen").fill(persoon.voornamen);
    await this.page.getByLabel("Tussenvoegsel").fill(persoon.tussenvoegsel);
    await this.page.getByLabel("Achternaam").fill(persoon.achternaam);
    await this.page.getByLabel("Geboortedatum").fill(persoon.geboortedatum);
    await this.kies(/partner of familie/, persoon.familie ?? "Geen familie en geen partner");
    await this.kies(/als ondernemer/, persoon.kvk === null ? "Nee" : "Ja");
    if (persoon.kvk !== null) await this.page.getByLabel("KvK-nummer van de ondernemer").fill(persoon.kvk);
    if (persoon.inDienst !== undefined) await this.kies(/bij u in dienst/, persoon.inDienst ? /^Ja/ : /^Nee/);
    await this.verder(/\/stap\/werkafspraken/);
  }

  /** Every choice that is made on this page: "ondernemer=nee". */
  async gekozen(): Promise<readonly string[]> {
    return this.page.locator("main input[type=radio]:checked").evaluateAll((knoppen) => knoppen.map((knop) => `${knop.getAttribute("name") ?? ""}=${knop.getAttribute("value") ?? ""}`));
  }

  async vulInstellingIn({ naam, kvk }: Zorgorganisatie): Promise<void> {
    await this.page.getByLabel(/^Een (andere )?zorginstelling$/).check();
    await this.page.getByLabel("Naam van de instelling").fill(naam);
    await this.page.getByLabel("KvK-nummer", { exact: true }).fill(kvk);
    await this.verder(/\/stap\/werkafspraken/);
  }

  async vulAfsprakenIn(afspraken: Afspraken): Promise<void> {
    await this.page.getByLabel(afspraken.functiesoort).check();
    await this.page.getByLabel("Eerste dag").fill(afspraken.van);
    await this.page.getByLabel("Laatste dag").fill(afspraken.tm);
    await this.page.getByLabel("Uren per week").fill(afspraken.urenPerWeek);
    if (afspraken.dagenPerWeek !== undefined) await this.page.getByLabel("Dagen per week").fill(afspraken.dagenPerWeek);
    if (afspraken.opzegtermijn !== undefined) await this.page.getByLabel("Opzegtermijn in maanden").fill(afspraken.opzegtermijn);
    await this.page.getByLabel("Welke zorg spreekt u af?").fill(afspraken.zorg);
    await this.verder(/\/stap\/tarieven/);
  }

  async vulTariefIn({ bedrag, eenheid = "uur", omschrijving = "Begeleiding" }: Tarief): Promise<void> {
    await this.page.getByLabel("Eenheid").first().selectOption(eenheid);
    await this.page.getByLabel("Waarvoor").first().fill(omschrijving);
    await this.page.getByRole("textbox", { name: "Tarief" }).first().fill(bedrag);
    await this.verder(/\/stap\/controle/);
  }

  async onderteken(): Promise<void> {
    await this.page.getByRole("link", { name: "Verder naar ondertekenen" }).click();
    await this.page.getByLabel(/^Ik heb de afspraken gelezen/).check();
    await this.page.getByRole("button", { name: "Zorgovereenkomst ondertekenen" }).click();
    await this.page.waitForURL(/klaar=ondertekend/);
  }

  /** Begins a change and fills in what becomes different; ends where it is signed. */
  async wijzig(id: string, { urenPerWeek, tarief }: Wijziging): Promise<void> {
    await this.open(id);
    await this.page.getByRole("link", { name: "Wijzigen", exact: true }).click();
    await this.page.getByRole("button", { name: "Wijziging beginnen" }).click();
    await this.page.waitForURL(/\/wijzigen\/afspraken/);
    if (urenPerWeek !== undefined) await this.page.getByLabel("Uren per week").fill(urenPerWeek);
    await this.verder(/\/wijzigen\/tarieven/);
    if (tarief !== undefined) await this.page.getByRole("textbox", { name: "Tarief" }).first().fill(tarief);
    await this.verder(/\/wijzigen\/controle/);
  }

  async ondertekenWijziging(): Promise<void> {
    await this.page.getByLabel(/^Ik heb de wijziging gelezen/).check();
    await this.page.getByRole("button", { name: "Wijziging ondertekenen" }).click();
    await this.page.waitForURL(/klaar=wijziging_ondertekend/);
  }

  async zegOp(id: string): Promise<void> {
    await this.open(id);
    await new OpzegPage(this.page).zegOp();
  }
}

/** Giving notice, the same for both parties: the day it leads to is read before it is done. */
export class OpzegPage {
  constructor(readonly page: Page) {}

  async zegOp(gewichtigeReden?: string): Promise<void> {
    await this.page.getByRole("link", { name: "Beëindigen" }).click();
    await this.page.getByRole("link", { name: "Opzeggen", exact: true }).click();
    const gezond = this.page.getByLabel(/ is niet ziek, niet zwanger/);
    await this.page.getByLabel("Ik weet zeker dat ik wil stoppen.").waitFor();
    if (await gezond.isVisible()) await gezond.check();
    if (gewichtigeReden !== undefined) await this.page.getByLabel("De belangrijke reden").fill(gewichtigeReden);
    await this.page.getByLabel("Ik weet zeker dat ik wil stoppen.").check();
    await this.page.getByRole("button", { name: "Zorgovereenkomst opzeggen" }).click();
    await this.page.waitForURL(/klaar=opgezegd/);
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

  async tekenWijziging(id: string): Promise<void> {
    await this.open(id);
    await this.page.getByRole("link", { name: "Lezen en ondertekenen" }).click();
    await this.page.getByLabel("Ik heb de wijziging gelezen en ben het ermee eens.").check();
    await this.page.getByRole("button", { name: "Wijziging ondertekenen" }).click();
    await this.page.waitForURL(/klaar=wijziging_ondertekend/);
  }

  async zegOp(id: string, gewichtigeReden?: string): Promise<void> {
    await this.open(id);
    await new OpzegPage(this.page).zegOp(gewichtigeReden);
  }
}

/** The decision help: a question a page, and then what fits. */
export class KieshulpPage {
  readonly uitkomst: Locator;

  constructor(readonly page: Page) {
    this.uitkomst = page.getByRole("region", { name: "Uitkomst" });
  }

  /** The beginnings of the answers, in the order of the questions. */
  async beantwoord(antwoorden: readonly string[]): Promise<void> {
    await this.page.goto("/uitleg/kieshulp");
    for (const antwoord of antwoorden) {
      const eerder = this.page.url();
      await this.page.getByRole("link", { name: antwoord }).click();
      await this.page.waitForURL((url) => url.href !== eerder);
    }
  }
}
