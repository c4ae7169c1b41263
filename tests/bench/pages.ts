/** Every screen of each role that can be opened without doing anything, and somebody of the demo to look at them as. */
import { demopersonen } from "../../prisma/seed/demopersonen";
import { Browser, logIn, unescape } from "./browser";

/** A path, or the first link of this shape on another page. */
type Screen = string | { readonly name: string; readonly on: string; readonly shape: RegExp };

type Role = { readonly role: string; readonly sub: string | null; readonly screens: readonly Screen[] };

const ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
/** The page of one case, reached as a person does: from the list. */
const oneOf = (folder: string, on: string = folder): Screen => ({
  name: `${folder}/[id]`,
  on,
  shape: new RegExp(`^${folder}/${ID}$`),
});

export const BUDGET = oneOf("/mijn/budget", "/mijn");

const ROLES: readonly Role[] = [
  { role: "iedereen", sub: null, screens: ["/", "/inloggen", "/uitleg", "/toegankelijkheid", "/privacy"] },
  {
    role: "budgethouder",
    sub: "henk-bakker",
    screens: [
      ...["/mijn", "/mijn/budget", BUDGET, "/mijn/zorgovereenkomsten", oneOf("/mijn/zorgovereenkomsten")],
      ...["/mijn/zorgovereenkomsten/nieuw", "/mijn/declaraties", oneOf("/mijn/declaraties")],
      ...["/mijn/berichten", "/mijn/gegevens", "/kies"],
    ],
  },
  {
    role: "zorgverlener",
    sub: "selin-yilmaz",
    screens: [
      ...["/zorgverlener", "/zorgverlener/zorgovereenkomsten", oneOf("/zorgverlener/zorgovereenkomsten")],
      ...["/zorgverlener/declaraties", oneOf("/zorgverlener/declaraties"), "/zorgverlener/declaraties/nieuw"],
      ...["/zorgverlener/declaraties/factuur", "/zorgverlener/berichten"],
    ],
  },
  {
    role: "verstrekker, invoer",
    sub: "eh-zwolle-invoer",
    screens: [
      ...["/verstrekker", "/verstrekker/toekenningsberichten", oneOf("/verstrekker/toekenningsberichten")],
      "/verstrekker/toekenningsberichten/aanleveren",
    ],
  },
  {
    role: "verstrekker, accorderen",
    sub: "eh-zwolle-accorderen",
    screens: [
      ...["/verstrekker/toekenningen", oneOf("/verstrekker/toekenningen")],
      ...["/verstrekker/zorgovereenkomsten"],
      oneOf("/verstrekker/zorgovereenkomsten", "/verstrekker/zorgovereenkomsten?status=alle"),
    ],
  },
  { role: "verstrekker, beheer", sub: "eh-zwolle-beheer", screens: ["/verstrekker/koppeling"] },
  { role: "svb, toetser", sub: "svb-1001", screens: ["/svb", "/svb/toets", oneOf("/svb/toets")] },
  { role: "svb, uitval", sub: "svb-1003", screens: ["/svb/uitval", oneOf("/svb/uitval")] },
  { role: "svb, betalen", sub: "svb-1004", screens: ["/svb/betalingen", oneOf("/svb/betalingen"), "/svb/betalingen/bank"] },
  { role: "svb, frontoffice", sub: "svb-1008", screens: ["/svb/dossier"] },
  { role: "svb, toezicht", sub: "svb-1010", screens: ["/svb/toezicht"] },
  { role: "svb, beheer", sub: "svb-1012", screens: ["/svb/verstrekkers", "/svb/verstrekkers/inlezen"] },
];

export type Visitor = { readonly role: string; readonly browser: Browser; readonly screens: readonly Screen[] };

export async function visitors(base: string): Promise<Visitor[]> {
  const found: Visitor[] = [];
  for (const { role, sub, screens } of ROLES) {
    const persoon = demopersonen.find((een) => een.sub === sub);
    if (sub !== null && persoon === undefined) throw new Error(`the demo has no ${sub}`);
    const browser = persoon === undefined ? new Browser() : await logIn(base, persoon.soort, persoon.sub);
    found.push({ role, browser, screens });
  }
  return found;
}

export function visitorAs(all: readonly Visitor[], role: string): Visitor {
  const found = all.find((visitor) => visitor.role === role);
  if (found === undefined) throw new Error(`nobody to measure as ${role}`);
  return found;
}

/** The address of a screen; null when the page it is reached from has no such link. */
export async function addressOf(base: string, browser: Browser, screen: Screen): Promise<string | null> {
  if (typeof screen === "string") return screen;
  const { html } = await browser.get(base + screen.on);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => unescape(href ?? ""));
  return links.find((href) => screen.shape.test(href)) ?? null;
}

/** How a screen is called in a table, whichever case was opened. */
export const nameOf = (screen: Screen): string => (typeof screen === "string" ? screen : screen.name);
