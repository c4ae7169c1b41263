import type { Locator, Page } from "@playwright/test";

/** What somebody of a gemeente or zorgkantoor does: send grants, and judge contracts. */
export class VerstrekkerPage {
  readonly toekenning: Locator;
  readonly punten: Locator;

  constructor(readonly page: Page) {
    this.toekenning = page.getByRole("link", { name: /^Toekenning TK-.* bekijken$/ });
    this.punten = page.getByRole("heading", { name: /^Wat wij vonden/ });
  }

  async leverAan(bestandsnaam: string, xml: string): Promise<void> {
    await this.page.goto("/verstrekker/toekenningsberichten/aanleveren");
    await this.page.getByLabel("Toekenningsbericht").setInputFiles({ name: bestandsnaam, mimeType: "application/xml", buffer: Buffer.from(xml) });
    await this.page.getByRole("button", { name: "Bericht aanleveren" }).click();
    await this.page.waitForURL(/\/verstrekker\/toekenningsberichten\/[\w-]+\?ontvangen=/);
  }

  async openZorgovereenkomst(id: string): Promise<void> {
    await this.page.goto(`/verstrekker/zorgovereenkomsten/${id}`);
  }

  async geefAkkoord(maximum: string): Promise<void> {
    await this.page.getByLabel(/^Maximumtarief/).fill(maximum);
    await this.page.getByRole("button", { name: "Akkoord geven" }).click();
    await this.page.waitForURL(/klaar=/);
  }
}
