/** The main pages of each role, and somebody of the demo to look at them as. */
import { type Demopersoon, demopersonen } from "../../prisma/seed/demopersonen";
import { Browser, logIn, unescape } from "./browser";

export type Visitor = { readonly role: string; readonly browser: Browser; readonly paths: readonly string[] };

const first = (matches: (persoon: Demopersoon) => boolean): Demopersoon => {
  const found = demopersonen.find(matches);
  if (found === undefined) throw new Error("the demo has nobody in a role that is measured");
  return found;
};
const has =
  (start: string) =>
  ({ rollen }: Demopersoon): boolean =>
    rollen.length > 0 && rollen.every((rol) => rol.startsWith(start));

const ROLES = [
  {
    role: "budgethouder",
    who: has("budgethouder:"),
    paths: ["/mijn", "/mijn/zorgovereenkomsten", "/mijn/declaraties", "/mijn/berichten", "/mijn/gegevens"],
  },
  {
    role: "zorgverlener",
    who: has("zorgverlener"),
    paths: ["/zorgverlener", "/zorgverlener/zorgovereenkomsten", "/zorgverlener/declaraties"],
  },
  {
    role: "verstrekker",
    who: has("verstrekker:gemeente"),
    paths: ["/verstrekker", "/verstrekker/toekenningen", "/verstrekker/toekenningsberichten"],
  },
  { role: "svb toetser", who: has("svb:toetser"), paths: ["/svb", "/svb/toets"] },
  { role: "svb betalen", who: has("svb:betalen"), paths: ["/svb/betalingen"] },
  { role: "svb toezicht", who: has("svb:toezicht"), paths: ["/svb/toezicht"] },
] as const;

const OPEN_PATHS = ["/", "/inloggen", "/uitleg"];

export async function visitors(base: string): Promise<Visitor[]> {
  const found: Visitor[] = [{ role: "iedereen", browser: new Browser(), paths: OPEN_PATHS }];
  for (const { role, who, paths } of ROLES) {
    const { soort, sub } = first(who);
    found.push({ role, browser: await logIn(base, soort, sub), paths });
  }
  return found;
}

/** The first link on a page to an address of this shape, or the page itself. */
export async function follow(base: string, browser: Browser, path: string, shape: RegExp): Promise<string> {
  const { html } = await browser.get(base + path);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => unescape(href ?? ""));
  return links.find((href) => shape.test(href)) ?? path;
}
