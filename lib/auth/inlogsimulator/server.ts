/**
 * Starts the inlogsimulator on the port in OIDC_ISSUER: `tsx lib/auth/inlogsimulator/server.ts`. In productie it refuses,
 * because whoever reaches it can be anybody; INLOGSIMULATOR_TOEGESTAAN=ja lifts that for a public demonstration.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";

import type Provider from "oidc-provider";

import { env, type Env } from "@/lib/env";
import { log } from "@/lib/log";
import { isMainModule } from "@/lib/start/main-module";

import { demopersonen } from "../../../prisma/seed/demopersonen";
import { foutpagina, isInlogsoort, keuzepagina, MIDDELEN, startpagina } from "./paginas";
import { createProvider, SESSIECOOKIE } from "./provider";
import { isToegestaan } from "./toegestaan";

const STIJL = readFileSync(new URL("./stijl.css", import.meta.url), "utf8");

type Verzoek = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: URL;
  readonly provider: Provider;
  readonly portaalUrl: string;
};

/** The portal stands in form-action: after the choice the browser is sent there, and browsers count that as the form. */
function headersFor(portaalUrl: string): Record<string, string> {
  return {
    "Content-Security-Policy":
      `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; ` +
      `form-action 'self' ${new URL(portaalUrl).origin}`,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}

function answer(res: ServerResponse, status: number, type: "text/html" | "text/css", inhoud: string): void {
  res.writeHead(status, { "Content-Type": `${type}; charset=utf-8` }).end(inhoud);
}

const GROOTSTE_FORMULIER = 4096;

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let tekst = "";
  for await (const deel of req) {
    tekst += String(deel);
    if (tekst.length > GROOTSTE_FORMULIER) throw new RangeError("form too large");
  }
  return new URLSearchParams(tekst);
}

const KEUZE = /^\/keuze\/(?<uid>[\w-]{1,64})(?<annuleren>\/annuleren)?$/;

async function handleKeuze(verzoek: Verzoek, uid: string, annuleren: boolean): Promise<void> {
  const { req, res, url, provider, portaalUrl } = verzoek;
  const interactie = await provider.interactionDetails(req, res).catch(() => null);
  if (interactie?.uid !== uid) {
    answer(res, 400, "text/html", foutpagina("Deze inlogpoging is verlopen of al gebruikt.", portaalUrl));
    return;
  }
  if (req.method === "POST") {
    await (annuleren ? cancel(verzoek) : choose(verzoek));
    return;
  }
  const hint = interactie.params["login_hint"];
  const gevraagd = url.searchParams.get("soort") ?? (typeof hint === "string" ? hint : null);
  const soort = isInlogsoort(gevraagd) ? gevraagd : "digid";
  answer(res, 200, "text/html", keuzepagina(uid, soort, (url.searchParams.get("zoek") ?? "").slice(0, 100)));
}

const cancel = ({ req, res, provider }: Verzoek): Promise<void> =>
  provider.interactionFinished(req, res, { error: "access_denied", error_description: "geannuleerd" });

async function choose({ req, res, provider, portaalUrl }: Verzoek): Promise<void> {
  const form = await readForm(req);
  const persoon = demopersonen.find(({ sub }) => sub === form.get("sub"));
  const bekend =
    persoon !== undefined && MIDDELEN[persoon.soort].niveaus.some(([niveau]) => niveau === form.get("niveau"));
  if (!bekend) {
    answer(res, 400, "text/html", foutpagina("Kies een persoon en een niveau uit de lijst.", portaalUrl));
    return;
  }
  const login = { accountId: persoon.sub, acr: form.get("niveau") ?? "", remember: false };
  await provider.interactionFinished(req, res, { login });
}

async function handle(verzoek: Verzoek): Promise<void> {
  const { req, res, url, provider, portaalUrl } = verzoek;
  for (const [naam, waarde] of Object.entries(headersFor(portaalUrl))) res.setHeader(naam, waarde);
  if (url.pathname === "/stijl.css") return answer(res, 200, "text/css", STIJL);
  if (url.pathname === "/") return answer(res, 200, "text/html", startpagina(portaalUrl));
  const keuze = KEUZE.exec(url.pathname)?.groups;
  if (keuze?.["uid"] !== undefined) return handleKeuze(verzoek, keuze["uid"], keuze["annuleren"] !== undefined);
  forgetEarlierLogin(req);
  await provider.callback()(req, res);
}

/**
 * No single sign-on, as with DigiD: every login chooses again. With the cookie of an earlier one the provider would first
 * log that person out on a page of its own, which needs a script.
 */
function forgetEarlierLogin(req: IncomingMessage): void {
  const cookies = req.headers.cookie?.split("; ") ?? [];
  req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(SESSIECOOKIE)).join("; ");
}

export async function createHandler(omgeving: Env): Promise<RequestListener> {
  const portaalUrl = omgeving.NEXTAUTH_URL;
  const provider = await createProvider({
    clientId: omgeving.OIDC_CLIENT_ID,
    clientSecret: omgeving.OIDC_CLIENT_SECRET,
    portaalUrl,
    achterProxy: omgeving.OIDC_ISSUER.startsWith("https://"),
  });
  return (req, res) => {
    const url = new URL(req.url ?? "/", "http://simulator");
    handle({ req, res, url, provider, portaalUrl }).catch((fout: unknown) => {
      log.error({ err: fout }, "inlogsimulator");
      if (!res.headersSent)
        answer(res, 500, "text/html", foutpagina("Er ging iets mis in de inlogsimulator.", portaalUrl));
      else res.end();
    });
  };
}

const LOKAAL: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * On a machine of one's own only this machine may choose who it is. "localhost" is two addresses, and browser and server
 * may pick different ones; a machine without IPv6 has one.
 */
async function listen(omgeving: Env, port: number, hostname: string): Promise<readonly Server[]> {
  const handler = await createHandler(omgeving);
  if (!LOKAAL.includes(hostname)) return [await listenAt(handler, { port })];
  const v4 = await listenAt(handler, { port, host: "127.0.0.1" });
  const v6 = await listenAt(handler, { port, host: "::1" }).catch(() => null);
  return v6 === null ? [v4] : [v4, v6];
}

function listenAt(handler: RequestListener, adres: { port: number; host?: string }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("error", reject);
    server.listen(adres, () => resolve(server));
  });
}

async function main(): Promise<void> {
  const omgeving = env();
  if (!isToegestaan(omgeving)) {
    log.fatal("de inlogsimulator start niet in productie zonder INLOGSIMULATOR_TOEGESTAAN=ja");
    process.exitCode = 1;
    return;
  }
  const { hostname, port } = new URL(omgeving.OIDC_ISSUER);
  const servers = await listen(omgeving, Number(port || omgeving.PORT), hostname);
  log.info({ adres: omgeving.OIDC_ISSUER }, "inlogsimulator luistert");
  for (const signaal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signaal, () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    });
  }
}

if (isMainModule(import.meta.url)) await main();
