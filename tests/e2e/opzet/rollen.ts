/** Several people at once, each in a browser of their own, as in the chain itself. */
import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";

import { type Inlogopties, logIn } from "./inloggen";

type Rollen = {
  /** Somebody of the cast, logged in; a second call with the same words gives the same browser. */
  readonly als: (sub: string, opties?: Inlogopties) => Promise<Page>;
  /** Browser settings for `als`: a phone, no JavaScript. */
  readonly browserinstelling: BrowserContextOptions;
  /** Stay logged in from one test of this worker to the next: for many tests by the same people, in which nobody logs out. */
  readonly blijfIngelogd: boolean;
};

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type Eenmaal = { readonly inlogkoekjes: Map<string, Cookies> };

/** One step that takes longer than this does not come any more; the test as a whole may take minutes. */
const ACTIE_MS = 45_000;

export const test = base.extend<Rollen, Eenmaal>({
  browserinstelling: [{}, { option: true }],
  blijfIngelogd: [false, { option: true }],
  inlogkoekjes: [
    async ({ browser: _browser }, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],
  als: async ({ browser, browserinstelling, blijfIngelogd, inlogkoekjes }, use) => {
    const paginas = new Map<string, Page>();
    await use(async (sub, opties = {}) => {
      const sleutel = `${sub}/${opties.namens ?? ""}`;
      const bekend = paginas.get(sleutel);
      if (bekend !== undefined) return bekend;
      const context = await browser.newContext(browserinstelling);
      context.setDefaultTimeout(ACTIE_MS);
      const page = await context.newPage();
      const koekjes = blijfIngelogd ? inlogkoekjes.get(sleutel) : undefined;
      if (koekjes === undefined) await logIn(page, sub, opties);
      else await context.addCookies(koekjes);
      if (blijfIngelogd) inlogkoekjes.set(sleutel, await context.cookies());
      paginas.set(sleutel, page);
      return page;
    });
    for (const page of paginas.values()) await page.context().close();
  },
});

export { expect };
