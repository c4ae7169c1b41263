/**
 * next-auth as client of one OpenID Connect broker (DigiD, eHerkenning and SVB staff behind it). It does the protocol:
 * authorization code with PKCE, state and nonce, and the check of the id_token. What it keeps in its cookie is the id of
 * a row in `sessie` and nothing else; every question about who somebody is goes to that row.
 */
import "server-only";

import type { AuthOptions, LoggerInstance } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";

import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { type Aanmelding, beginSessie, chooseHoedanigheid, type Inlogweigering, type Keuze, readAanmelding } from "@/lib/db/aanmelden";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

import { PROVIDER_ID } from "./callback";
import { readClaims } from "./claims";
import { authCookies, COOKIE_SECONDS, readSessieId } from "./cookies";
import { mogelijkheden } from "./hoedanigheden";
import { padMet, safePad } from "./pad";
import { isVoldoende, MAXIMUM_MS, type Minimumniveau, peekSessie } from "./sessie";
import { tijdMet } from "./tijd";

/** Where a login ends: from there to the page somebody wanted, or to the choice for whom they act. */
export const NA_INLOGGEN = "/kies/verder";

export const minimumniveau = (): Minimumniveau => ({
  burger: env().MINIMUMNIVEAU_BURGER,
  medewerker: env().MINIMUMNIVEAU_MEDEWERKER,
});

type Profiel = { readonly sub: string };

const broker = (): OAuthConfig<Profiel> => ({
  id: PROVIDER_ID,
  name: "Inloggen",
  type: "oauth",
  wellKnown: `${env().OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId: env().OIDC_CLIENT_ID,
  clientSecret: env().OIDC_CLIENT_SECRET,
  authorization: { params: { scope: "openid inlog" } },
  checks: ["pkce", "state", "nonce"],
  idToken: true,
  // The default gives up after 3,5 seconds; a broker that starts up takes longer.
  httpOptions: { timeout: 10_000 },
  profile: ({ sub }) => ({ id: sub }),
});

/** What the broker answers when somebody presses "Annuleren" there. */
const AFGEBROKEN = "access_denied";

/** Only the code and the message: the rest of what next-auth would log can hold claims. */
const logger: Partial<LoggerInstance> = {
  error: (code, metadata) => {
    const err = metadata instanceof Error ? metadata : metadata.error;
    if (err.message === AFGEBROKEN) log.info({ code }, "inloggen afgebroken");
    else log.error({ code, err }, "inloggen");
  },
  warn: (code) => log.warn({ code }, "inloggen"),
  debug: () => undefined,
};

type Begonnen = { readonly sessieId: string } | { readonly reden: Inlogweigering | "identiteit_onvolledig" };

async function begin(profile: unknown): Promise<Begonnen> {
  const inlog = readClaims(profile);
  if (inlog === null) return { reden: "identiteit_onvolledig" };
  const nu = systemNow();
  const { identiteit, kring } = inlog;
  const vorigeSessieId = await readSessieId();
  const vorige = vorigeSessieId === null ? null : await peekSessie(db(), vorigeSessieId, nu);
  const resultaat = await beginSessie(
    db(),
    identiteit,
    {
      niveauVoldoende: isVoldoende(identiteit.niveau, minimumniveau()[kring]),
      verlooptOp: new Date(nu.getTime() + MAXIMUM_MS[kring]),
      vorigeSessieId,
    },
    nu,
  );
  if (!resultaat.toegelaten) return { reden: resultaat.reden };
  await chooseWithoutAsking(resultaat.sessieId, vorige?.geldig === true ? vorige.aanmelding : null, nu);
  return { sessieId: resultaat.sessieId };
}

/** Whoever logs in again while logged in goes on as what they were; whoever can be one thing only is not asked what. */
async function chooseWithoutAsking(sessieId: string, vorige: Aanmelding | null, nu: Date): Promise<void> {
  const aanmelding = await readAanmelding(db(), sessieId, true);
  if (aanmelding === null) return;
  const lijst = mogelijkheden(aanmelding, tijdMet(aanmelding.verschuivingMs).vandaag, minimumniveau());
  const zelfde = vorige?.gebruikerId === aanmelding.gebruikerId ? lijst.find(({ keuze }) => isKeuzeVan(vorige, keuze)) : undefined;
  const gekozen = zelfde ?? (lijst.length === 1 ? lijst[0] : undefined);
  if (gekozen === undefined) return;
  const budgethouderId = "budgethouderId" in gekozen.actor ? gekozen.actor.budgethouderId : null;
  await chooseHoedanigheid(db(), aanmelding, gekozen.keuze, budgethouderId, nu);
}

const isKeuzeVan = (aanmelding: Aanmelding, { hoedanigheid, hoedanigheidId }: Keuze): boolean =>
  aanmelding.hoedanigheid === hoedanigheid && aanmelding.hoedanigheidId === hoedanigheidId;

const adres = (pad: string): string => new URL(pad, env().NEXTAUTH_URL).href;

/** next-auth takes the address after login from a parameter and a cookie; both may come from anybody. */
function afterLogin(url: string): string {
  const basis = env().NEXTAUTH_URL;
  const gevraagd = URL.canParse(url, basis) ? new URL(url, basis) : null;
  const terug = gevraagd?.pathname === NA_INLOGGEN ? safePad(gevraagd.searchParams.get("terug")) : null;
  return adres(padMet(NA_INLOGGEN, { terug }));
}

/** Made for one request: the session begun in `signIn` is the one whose id `jwt` puts in the cookie. */
export function authOptions(): AuthOptions {
  let begonnenSessieId: string | null = null;
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [broker()],
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    cookies: authCookies(),
    useSecureCookies: env().NEXTAUTH_URL.startsWith("https://"),
    pages: { signIn: "/inloggen", error: "/inloggen" },
    logger,
    callbacks: {
      async signIn({ profile }) {
        const begonnen = await begin(profile);
        if ("reden" in begonnen) {
          log.warn({ reden: begonnen.reden }, "inlog geweigerd");
          return adres(padMet("/inloggen", { reden: begonnen.reden }));
        }
        begonnenSessieId = begonnen.sessieId;
        return true;
      },
      jwt: ({ token }) => (begonnenSessieId === null ? token : { sid: begonnenSessieId }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => afterLogin(url),
    },
  };
}
