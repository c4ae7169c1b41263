import type { Locator, Page } from "@playwright/test";

import type { Zorgpersoon } from "./zorgovereenkomst.page";

export type Verklaring = {
  readonly toekenningsnummer: string;
  readonly functiesoort: string;
  readonly helper: Zorgpersoon;
  readonly van: string;
  readonly tm: string;
  readonly bedrag: string;
  readonly hulp: string;
  readonly iban: string;
  readonly tenaamstelling: string;
};

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

  async openWijziging(id: string): Promise<void> {
    await this.page.goto(`/verstrekker/zorgovereenkomsten/${id}`);
    await this.page.getByRole("link", { name: "Wijziging beoordelen" }).click();
    await this.page.waitForURL(/\/wijziging$/);
  }

  async wijzigVerklaring(id: string, { van, bedrag }: { readonly van: string; readonly bedrag: string }): Promise<void> {
    await this.openZorgovereenkomst(id);
    await this.page.getByRole("link", { name: "Bedrag wijzigen" }).click();
    await this.page.getByLabel("Vanaf wanneer?").selectOption(van);
    await this.page.getByLabel("Nieuw bedrag per maand").fill(bedrag);
    await this.page.getByRole("button", { name: "Nieuw bedrag vastleggen" }).click();
    await this.page.waitForURL(/klaar=verklaring_gewijzigd/);
  }

  /** @returns the number of the verklaring */
  async legVerklaringVast(verklaring: Verklaring): Promise<string> {
    const { helper } = verklaring;
    await this.page.goto("/verstrekker/verklaringen");
    await this.page.getByRole("link", { name: "Verklaring vastleggen" }).click();
    await this.page.getByLabel("Nummer van de toekenning").fill(verklaring.toekenningsnummer);
    await this.page.getByLabel("Soort zorg").selectOption({ label: verklaring.functiesoort });
    await this.page.getByLabel("Burgerservicenummer (BSN)").fill(helper.bsn);
    await this.page.getByLabel("Voornamen").fill(helper.voornamen);
    await this.page.getByLabel("Achternaam").fill(helper.achternaam);
    await this.page.getByLabel("Geboortedatum").fill(helper.geboortedatum);
    await this.page.getByLabel("Partner of familie van de budgethouder?").selectOption({ label: helper.familie ?? "Geen familie en geen partner" });
    await this.page.getByLabel("Vanaf").fill(verklaring.van);
    await this.page.getByLabel("Tot en met").fill(verklaring.tm);
    await this.page.getByLabel("Bedrag per maand").fill(verklaring.bedrag);
    await this.page.getByLabel("Welke hulp?").fill(verklaring.hulp);
    await this.page.getByLabel("Rekeningnummer (IBAN)").fill(verklaring.iban);
    await this.page.getByLabel("Naam van de rekeninghouder").fill(verklaring.tenaamstelling);
    await this.page.getByRole("button", { name: "Verklaring vastleggen" }).click();
    await this.page.waitForURL(/klaar=ZO-/);
    return new URL(this.page.url()).searchParams.get("klaar") ?? "";
  }
}
