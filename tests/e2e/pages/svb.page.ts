import { readFileSync } from "node:fs";

import type { Download, Locator, Page } from "@playwright/test";

const inhoudVan = async (download: Download): Promise<string> => readFileSync(await download.path(), "utf8");

/** Judging contracts and the cases that no rule can decide. */
export class ToetsPage {
  constructor(readonly page: Page) {}

  async open(id: string): Promise<void> {
    await this.page.goto(`/svb/toets/${id}`);
  }

  async keurGoed(): Promise<void> {
    await this.page.getByRole("button", { name: "Zorgovereenkomst goedkeuren" }).click();
    await this.page.waitForURL(/klaar=/);
  }

  async keurWijzigingGoed(id: string): Promise<void> {
    await this.open(id);
    await this.page.getByRole("link", { name: "Wijziging beoordelen" }).click();
    await this.page.getByRole("button", { name: "Wijziging goedkeuren" }).click();
    await this.page.waitForURL(/klaar=/);
  }
}

export class UitvalPage {
  readonly afgerond: Locator;

  constructor(readonly page: Page) {
    this.afgerond = page.getByText("Deze zaak is afgerond.");
  }

  async open(zaakId: string): Promise<void> {
    await this.page.goto(`/svb/uitval/${zaakId}`);
  }

  async pakOp(): Promise<void> {
    await this.page.getByRole("button", { name: "Zaak oppakken" }).click();
    await this.page.getByRole("button", { name: "Besluit vastleggen" }).waitFor();
  }

  async beslis(keuze: "Toch goedkeuren" | "Afkeuren" | "Opnieuw betalen" | "Niet betalen", reden: string): Promise<void> {
    const formulier = this.page.locator("form").filter({ has: this.page.getByRole("button", { name: "Besluit vastleggen" }) });
    await formulier.getByLabel(keuze).check();
    await formulier.getByLabel("Reden").fill(reden);
    await formulier.getByRole("button", { name: "Besluit vastleggen" }).click();
    await this.afgerond.waitFor();
  }
}

export class BetalingenPage {
  readonly vrijgeven: Locator;

  constructor(readonly page: Page) {
    this.vrijgeven = page.getByRole("button", { name: "Batch vrijgeven" });
  }

  /** A line among the facts of the batch: who took this step. A button alone says something else while it waits. */
  private stap(naam: string): Locator {
    return this.page.getByRole("term").filter({ hasText: naam });
  }

  /** @returns the path of the new batch */
  async maakOp(): Promise<string> {
    await this.page.goto("/svb/betalingen");
    await this.page.getByRole("button", { name: "Betaalbatch opmaken" }).click();
    await this.page.waitForURL(/\/svb\/betalingen\/[\w-]{36}/);
    return new URL(this.page.url()).pathname;
  }

  async geefVrij(): Promise<void> {
    await this.page.getByLabel(/^Ik heb .* betalingen van samen .* nagekeken\.$/).check();
    await this.vrijgeven.click();
    await this.stap("Vrijgegeven").waitFor();
  }

  async haalBestand(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("link", { name: /^Betaalbestand/ }).click()]);
    return inhoudVan(download);
  }

  async legAanbiedenVast(): Promise<void> {
    await this.page.getByRole("button", { name: "Vastleggen: aangeboden aan de bank" }).click();
    await this.stap("Aangeboden aan de bank").waitFor();
  }

  async leesBankberichtIn(naam: string, xml: string): Promise<void> {
    await this.page.goto("/svb/betalingen/bank");
    await this.page.getByLabel("Bestand van de bank").setInputFiles({ name: naam, mimeType: "application/xml", buffer: Buffer.from(xml) });
    await this.page.getByRole("button", { name: "Bankbericht inlezen" }).click();
    await this.page.waitForURL(/bericht=/);
  }
}

/** The stand-in for the bank. */
export class DemobankPage {
  constructor(readonly page: Page) {}

  async antwoordOp(betaalbestand: string, keuze: "Alles betalen" | "Alles betalen, en de eerste"): Promise<string> {
    await this.page.goto("/demo/bank");
    await this.page.getByLabel("Betaalbestand").setInputFiles({ name: "betaalbestand.xml", mimeType: "application/xml", buffer: Buffer.from(betaalbestand) });
    await this.page.getByRole("radio", { name: keuze }).first().check();
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name: "Afschrift maken en downloaden" }).click()]);
    return inhoudVan(download);
  }
}
