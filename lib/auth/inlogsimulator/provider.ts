/**
 * The inlogsimulator: a real OpenID provider in place of the broker, for demo and tests. Only who somebody is comes from
 * a list instead of from DigiD or eHerkenning; the protocol is whole, so that what works here works there.
 */
import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";

import Provider, { type AccountClaims, type Configuration, type JWK } from "oidc-provider";

import { DEMO_ISSUER, demopersonen } from "../../../prisma/seed/demopersonen";
import { CALLBACK_PAD } from "../callback";
import { foutpagina } from "./paginas";
import { Opslag } from "./opslag";

export type Instellingen = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the web application lives. */
  readonly portaalUrl: string;
  /** True behind a proxy that does https. */
  readonly achterProxy: boolean;
};

export const SESSIECOOKIE = "sim-sessie";

/** Seconds. Time to choose somebody, and what is left of a login after that. */
const DUUR = { login: 10 * 60, token: 5 * 60 } as const;

/** The level is a matter of this login, not of the person, so it comes from the code and not from the list. */
function claimsVan(sub: string, niveau: string | undefined): AccountClaims | null {
  const persoon = demopersonen.find((kandidaat) => kandidaat.sub === sub);
  if (persoon === undefined) return null;
  return {
    sub,
    name: persoon.naam,
    betrouwbaarheidsniveau: niveau,
    bsn: persoon.bsn,
    kvk: persoon.kvk,
    organisatie: persoon.organisatie,
    medewerkernummer: persoon.medewerkernummer,
  };
}

/** Made at start and kept in memory only: a token of yesterday's simulator is worth nothing today. */
async function ondertekensleutel(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const { kty = "RSA", n, e, d, p, q, dp, dq, qi } = privateKey.export({ format: "jwk" });
  return { kty, n, e, d, p, q, dp, dq, qi, use: "sig", alg: "RS256" };
}

function configuratie(instellingen: Instellingen, sleutel: JWK): Configuration {
  const { clientId, clientSecret, portaalUrl } = instellingen;
  return {
    adapter: Opslag,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [new URL(CALLBACK_PAD, portaalUrl).href],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [sleutel] },
    cookies: {
      keys: [randomBytes(32).toString("hex")],
      names: { interaction: "sim-keuze", resume: "sim-vervolg", session: SESSIECOOKIE },
      short: { sameSite: "lax", httpOnly: true },
      long: { sameSite: "lax", httpOnly: true },
    },
    scopes: ["openid", "inlog"],
    claims: {
      openid: ["sub"],
      inlog: ["name", "betrouwbaarheidsniveau", "bsn", "kvk", "organisatie", "medewerkernummer"],
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { url: (_ctx, interaction) => `/keuze/${interaction.uid}` },
    ttl: {
      AccessToken: DUUR.token,
      AuthorizationCode: 60,
      Grant: DUUR.login,
      IdToken: DUUR.token,
      Interaction: DUUR.login,
      Session: DUUR.login,
    },
    findAccount: (_ctx, sub, token) => {
      const niveau = token !== undefined && "acr" in token ? token.acr : undefined;
      const claims = claimsVan(sub, niveau);
      return claims === null ? undefined : { accountId: sub, claims: () => claims };
    },
    // The portal is ours: nobody is asked whether it may know who they are.
    loadExistingGrant: async (ctx) => {
      const { provider, client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid inlog");
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = foutpagina(`Deze aanvraag klopt niet (${out.error}).`, portaalUrl);
    },
  };
}

export async function createProvider(instellingen: Instellingen): Promise<Provider> {
  const provider = new Provider(DEMO_ISSUER, configuratie(instellingen, await ondertekensleutel()));
  provider.proxy = instellingen.achterProxy;
  return provider;
}
