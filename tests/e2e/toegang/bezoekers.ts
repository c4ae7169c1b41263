/** Everybody of the matrix as a browser session: logged in once, then only their cookies count. */
import type { Browser } from "@playwright/test";

import { type Inlogopties, logIn } from "../opzet/inloggen";
import { baseUrl } from "../opzet/omgeving";
import { GEMACHTIGDE } from "./dossier";

export type Wie = readonly [sub: string, opties?: Inlogopties];

export const INLOG = {
  budgethouderA: ["gerda-postma"],
  bewindvoerder: ["petra-jansen-de-vries", { namens: "Gerda Postma" }],
  gemachtigdeZorg: ["tom-postma"],
  exGemachtigde: [GEMACHTIGDE.sub, { namens: GEMACHTIGDE.namens }],
  budgethouderB: ["henk-bakker"],
  vertegenwoordigerB: ["marieke-de-wit", { namens: "Bram de Wit" }],
  zorgverlenerA: ["eh-carla-hendriks"],
  zorgverlenerB: ["jan-kuiper"],
  v1: ["eh-kampen"],
  v2Invoer: ["eh-zwolle-invoer"],
  v2Accorderen: ["eh-zwolle-accorderen"],
  v2Beheer: ["eh-zwolle-beheer"],
  svbToetsUitval: ["svb-1002"],
  svbBetalen: ["svb-1004"],
  svbVrijgeven: ["svb-1006"],
  svbFrontoffice: ["svb-1008"],
  svbToezicht: ["svb-1010"],
  svbBeheer: ["svb-1012"],
} as const satisfies Record<string, Wie>;

export type Ingelogde = keyof typeof INLOG;
export type Bezoeker = Ingelogde | "anoniem";
export const INGELOGDEN = Object.keys(INLOG) as Ingelogde[];
export const BEZOEKERS: readonly Bezoeker[] = ["anoniem", ...INGELOGDEN];

export type Cookies = Readonly<Record<Bezoeker, string>>;

async function cookieVan(browser: Browser, [sub, opties]: Wie): Promise<string> {
  const context = await browser.newContext({ baseURL: baseUrl(), locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  const page = await context.newPage();
  await logIn(page, sub, opties);
  const cookies = await context.cookies(baseUrl());
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

export const logEenIn = (browser: Browser, bezoeker: Ingelogde): Promise<string> => cookieVan(browser, INLOG[bezoeker]);

export async function logAllenIn(browser: Browser): Promise<Cookies> {
  const cookies: Partial<Record<Bezoeker, string>> = { anoniem: "" };
  for (const bezoeker of INGELOGDEN) cookies[bezoeker] = await logEenIn(browser, bezoeker);
  return cookies as Cookies;
}
