/** Several people at once, each in a browser of their own, as in the chain itself. */
import { type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";

import { type Inlogopties, logIn } from "./inloggen";

type Rollen = {
  /** Somebody of the cast, logged in; a second call with the same words gives the same browser. */
  readonly als: (sub: string, opties?: Inlogopties) => Promise<Page>;
  /** Browser settings for `als`: a phone, no JavaScript. */
  readonly browserinstelling: BrowserContextOptions;
};

/** One step that takes longer than this does not come any more; the test as a whole may take minutes. */
const ACTIE_MS = 45_000;

export const test = base.extend<Rollen>({
  browserinstelling: [{}, { option: true }],
  als: async ({ browser, browserinstelling }, use) => {
    const paginas = new Map<string, Page>();
    await use(async (sub, opties = {}) => {
      const sleutel = `${sub}/${opties.namens ?? ""}`;
      const bekend = paginas.get(sleutel);
      if (bekend !== undefined) return bekend;
      const context = await browser.newContext(browserinstelling);
      context.setDefaultTimeout(ACTIE_MS);
      const page = await context.newPage();
      await logIn(page, sub, opties);
      paginas.set(sleutel, page);
      return page;
    });
    for (const page of paginas.values()) await page.context().close();
  },
});

export { expect };
