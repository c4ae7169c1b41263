import { expect, type Page } from "@playwright/test";

import { demopersonen, type Inlogsoort } from "@/prisma/seed/demopersonen";

const KNOP = {
  digid: "Inloggen met DigiD",
  eherkenning: "Inloggen met eHerkenning",
  svb: "Inloggen als SVB-medewerker",
} as const satisfies Record<Inlogsoort, string>;

export type Inlogopties = {
  /** The name on the button, when somebody can choose for whom they act: "Bram de Wit". */
  readonly namens?: string;
  readonly niveau?: "basis" | "midden" | "substantieel" | "hoog";
  /** A page of ours to which the login must lead. */
  readonly terug?: string;
};

/** Logs in the way a visitor does: our page, the inlogsimulator, back, and the choice for whom if there is one. */
export async function logIn(page: Page, demopersoonSub: string, opties: Inlogopties = {}): Promise<void> {
  const persoon = demopersonen.find(({ sub }) => sub === demopersoonSub);
  if (persoon === undefined) throw new Error(`${demopersoonSub} is not in prisma/seed/demopersonen.ts`);

  await page.goto(opties.terug === undefined ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(opties.terug)}`);
  await page.getByRole("button", { name: KNOP[persoon.soort] }).click();
  await expect(page.getByRole("heading", { name: "Als wie wilt u inloggen?" })).toBeVisible();
  if (opties.niveau !== undefined) await page.locator(`input[name=niveau][value=${opties.niveau}]`).check();
  await page.locator(`button[name=sub][value="${demopersoonSub}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/kies/verder" && !url.pathname.startsWith("/keuze/"));

  if (opties.namens === undefined) return;
  await page.getByRole("button", { name: opties.namens }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/kies"));
}

export async function logUit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Uitloggen" }).first().click();
  await page.waitForURL(/\/inloggen\?reden=uitgelogd/);
}
