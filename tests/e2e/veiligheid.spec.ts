/** What a scanner and somebody with bad intentions would try on the built product, over plain HTTP. */
import { existsSync, readFileSync } from "node:fs";

import { expect, test } from "@playwright/test";

import { logIn } from "./opzet/inloggen";
import { logEenIn } from "./toegang/bezoekers";
import { bezwarenTegenBeleid, bezwarenTegenKoppen, nonceUit } from "./toegang/beleid";
import { type Dossier, leesDossier, stand } from "./toegang/dossier";
import { ROUTES } from "./toegang/routes";
import { type Antwoord, stuur, type Verzoek, voorElk } from "./toegang/verzoek";

test.describe.configure({ timeout: 180_000 });

let dossier: Dossier;
let gerda: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(480_000);
  dossier = await leesDossier();
  gerda = await logEenIn(browser, "budgethouderA");
});

const echt = (adres: string): string => {
  const ids: Readonly<Record<string, string>> = { ...dossier.ids, ...dossier.vanB };
  return adres.replace(/:(\w+)/g, (_alles, naam: string) => ids[naam] ?? naam);
};
const mijn = Object.values(ROUTES).flatMap((route) => (route.soort === "beschermd" && route.wie.includes("budgethouderA") ? route.adressen : []));
const formulieradressen = Object.values(ROUTES).flatMap((route) => (route.soort === "formulier" ? [route.adres] : []));
const alleAdressen = Object.values(ROUTES).flatMap((route) => (route.soort === "beschermd" ? route.adressen : [route.adres]));

const eigen = (baseURL: string | undefined): Readonly<Record<string, string>> => ({ origin: baseURL ?? "", "content-type": "application/x-www-form-urlencoded" });

// ---------------------------------------------------------------- headers
async function soorten(baseURL: string | undefined): Promise<Readonly<Record<string, Antwoord>>> {
  const start = await stuur("/");
  const script = /\/_next\/static\/[^"]+\.js/.exec(start.tekst)?.[0] ?? "/geen-script";
  const stijl = /\/_next\/static\/[^"]+\.css/.exec(start.tekst)?.[0] ?? "/geen-stijl";
  const bestand = /media\/[^)"']+\.woff2/.exec((await stuur(stijl)).tekst)?.[0] ?? "geen-lettertype";
  const vraag: Readonly<Record<string, readonly [string, Verzoek?]>> = {
    "openbare pagina": ["/"],
    inlogpagina: ["/inloggen"],
    "pagina van iemand": ["/mijn", { cookie: gerda }],
    "pagina die er niet is": ["/bestaat-niet"],
    "dossier van niemand": [`/mijn/declaraties/${dossier.ids.persoon}`, { cookie: gerda }],
    doorverwijzing: ["/mijn"],
    "wat doorklikken ophaalt": ["/mijn?_rsc", { cookie: gerda, headers: { rsc: "1" } }],
    "antwoord van de API": ["/api/gezondheid"],
    "geweigerd door de API": ["/api/v1/toekenningsberichten", { methode: "POST" }],
    "beschrijving van de API": ["/api/v1/openapi.json"],
    sessie: ["/api/sessie", { cookie: gerda }],
    "adres onder api dat er niet is": ["/api/bestaat-niet"],
    script: [script],
    stijlblad: [stijl],
    lettertype: [`/_next/static/${bestand}`],
    "script dat er niet is": ["/_next/static/chunks/bestaat-niet.js"],
    pictogram: ["/icon.svg"],
    robots: ["/robots.txt"],
    download: [echt("/mijn/declaraties/:declaratie/bestand"), { cookie: gerda }],
    "security.txt": ["/.well-known/security.txt"],
    "geweigerd formulier": ["/uitloggen", { methode: "POST" }],
    "uitgevoerd formulier": ["/inloggen/start", { methode: "POST", headers: eigen(baseURL), inhoud: "soort=digid" }],
    "verkeerde methode": ["/mijn", { methode: "DELETE" }],
    "verkeerde methode op de API": ["/api/gezondheid", { methode: "PUT" }],
    "adres met een nulteken": ["/mijn?zoek=%00"],
    "adres dat geen adres is": ["/%E0%A4%A"],
    "onbekende handeling": ["/mijn", { methode: "POST", headers: { ...eigen(baseURL), "next-action": "00".repeat(21) } }],
  };
  const antwoorden: Record<string, Antwoord> = {};
  for (const [naam, [pad, verzoek]] of Object.entries(vraag)) antwoorden[naam] = await stuur(pad, verzoek);
  return antwoorden;
}

test("elk soort antwoord draagt de beveiligingskoppen", async ({ baseURL }) => {
  const antwoorden = await soorten(baseURL);
  for (const [naam, { status, headers }] of Object.entries(antwoorden)) {
    expect.soft(bezwarenTegenKoppen(headers), `${naam} (${String(status)})`).toEqual([]);
    expect.soft(status, naam).toBeLessThan(500);
  }
  const statussen = Object.fromEntries(Object.entries(antwoorden).map(([naam, { status }]) => [naam, status]));
  expect(statussen).toMatchObject({
    "pagina van iemand": 200, "pagina die er niet is": 404, doorverwijzing: 307, "wat doorklikken ophaalt": 200, script: 200, stijlblad: 200, lettertype: 200, download: 200, "geweigerd formulier": 403, "verkeerde methode": 405, "adres met een nulteken": 400,
  });
});

test("wat van iemand is, blijft nergens achter", async ({ baseURL }) => {
  const antwoorden = await soorten(baseURL);
  for (const naam of ["pagina van iemand", "dossier van niemand", "doorverwijzing", "wat doorklikken ophaalt", "sessie", "download", "geweigerd door de API", "uitgevoerd formulier"]) {
    expect.soft(antwoorden[naam]?.headers["cache-control"], naam).toContain("no-store");
  }
});

test("een download is een bestand en nooit een pagina", async () => {
  const { headers } = await stuur(echt("/mijn/declaraties/:declaratie/bestand"), { cookie: gerda });
  expect(headers["content-disposition"]).toMatch(/^attachment;/);
  expect(headers["content-type"]).toMatch(/^application\/pdf/);
});

test("elk antwoord heeft zijn eigen nonce, en elk script op de pagina draagt die", async () => {
  const nonces = new Set<string>();
  for (let keer = 0; keer < 20; keer += 1) {
    const { headers, tekst } = await stuur(keer % 2 === 0 ? "/" : "/mijn", { cookie: gerda });
    const beleid = headers["content-security-policy"] ?? "";
    const nonce = nonceUit(beleid);
    expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
    nonces.add(nonce);
    expect(bezwarenTegenBeleid(beleid)).toEqual([]);
    const scripts = [...tekst.matchAll(/<script([^>]*)>/g)].map(([, attributen = ""]) => attributen);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((attributen) => !attributen.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(20);
});

test("geen pagina heeft code of opmaak in een attribuut", async () => {
  const fout: string[] = [];
  await voorElk([...mijn, "/", "/inloggen", "/uitleg", "/privacy", "/toegankelijkheid"], async (adres) => {
    const { tekst } = await stuur(echt(adres), { cookie: gerda });
    const zonderScript = tekst.replace(/<script[\s\S]*?<\/script>/g, "");
    for (const [stuk] of zonderScript.matchAll(/<[^>]*\s(?:on[a-z]+|style)="[^"]*"|(?:href|src|action)="(?:javascript|data):[^"]*"/g)) fout.push(`${adres}: ${stuk.slice(0, 120)}`);
  });
  expect(fout).toEqual([]);
});

// ---------------------------------------------------------------- going round the front door
test("geen kop, schrijfwijze of omweg brengt wie niet is ingelogd binnen", async () => {
  const koppen: readonly Readonly<Record<string, string>>[] = [
    ...["middleware", "proxy", "src/middleware", "src/proxy", "pages/_middleware"].map((naam) => ({ "x-middleware-subrequest": Array(5).fill(naam).join(":") })),
    { "x-middleware-next": "1" },
    { "x-middleware-rewrite": "/mijn" },
    { "x-nextjs-data": "1" },
    { "x-invoke-path": "/mijn", "x-invoke-status": "200" },
    { "x-matched-path": "/mijn" },
    { "x-original-url": "/mijn", "x-rewrite-url": "/mijn" },
    { "x-forwarded-host": "127.0.0.1", "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
    { "x-pad": "https://evil.example/" },
    { rsc: "1", "next-router-prefetch": "1" },
    { cookie: "pgb-sessie=" },
    { cookie: "pgb-sessie=eyJhbGciOiJub25lIn0.e30." },
    { cookie: `pgb-sessie=${"A".repeat(4000)}` },
    { cookie: "__Host-pgb-sessie=x; next-auth.session-token=x; pgb-sessie=null" },
  ];
  const fout: string[] = [];
  await voorElk(["/mijn", "/zorgverlener", "/verstrekker", "/svb", "/kies", echt("/mijn/declaraties/:declaratie")], async (pad) => {
    for (const headers of koppen) {
      const antwoord = await stuur(pad, { headers });
      const terecht = [303, 307].includes(antwoord.status) && /^\/(?:inloggen|[^/].*_rsc=)/.test(antwoord.headers["location"] ?? "");
      if (!terecht || antwoord.tekst.includes("Postma") || (antwoord.headers["location"] ?? "").includes("evil")) fout.push(`${String(antwoord.status)} ${pad} ${JSON.stringify(headers).slice(0, 80)}`);
    }
  });
  const omwegen = ["//mijn", "/mijn/", "/./mijn", "/uitleg/../mijn", "/uitleg/..%2fmijn", "/%6dijn", "/MIJN", "/mijn%2f", "/mijn;a=b", "/mijn.rsc", "/mijn.txt", "/mijn.segments/_tree.segment.rsc", "/_next/data/x/mijn.json", "/mijn/__next._tree.txt", "/mijn?_rsc=x", "\\mijn"];
  await voorElk(omwegen, async (pad) => {
    const antwoord = await stuur(pad);
    if (antwoord.status === 200 || antwoord.status >= 500) fout.push(`${String(antwoord.status)} ${pad}`);
  });
  expect(fout).toEqual([]);
});

test("wat Next zelf kan, staat niet open: geen beeldbewerking, geen ontwikkeladres", async () => {
  for (const pad of [
    "/_next/image?url=https%3A%2F%2Fevil.example%2Fa.png&w=64&q=75", "/_next/image?url=%2F%2Fevil.example%2Fa.png&w=64&q=75", "/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=64&q=75",
    "/_next/image?url=%2Ficon.svg&w=64&q=75", "/_next/webpack-hmr", "/__nextjs_original-stack-frames", "/__nextjs_source-map", "/_next/development/_devPagesManifest.json", "/.env", "/.git/config", "/.data/bouw.json", "/package.json",
  ]) {
    const antwoord = await stuur(pad);
    expect.soft([400, 404], `${pad} ${String(antwoord.status)}`).toContain(antwoord.status);
  }
  const { tekst } = await stuur("/");
  for (const script of new Set([...tekst.matchAll(/\/_next\/static\/[^"\\]+\.js/g)].map(([pad]) => pad))) {
    expect((await stuur(`${script}.map`)).status, `${script}.map`).toBe(404);
    expect((await stuur(script)).tekst).not.toContain("sourceMappingURL");
  }
});

// ---------------------------------------------------------------- methods
test("andere methoden dan een pagina of formulier nodig heeft, worden geweigerd", async () => {
  const fout: string[] = [];
  await voorElk(alleAdressen, async (adres) => {
    for (const methode of ["PUT", "PATCH", "DELETE", "PROPFIND"]) {
      const { status, tekst } = await stuur(echt(adres), { methode, cookie: gerda });
      if (status !== 405 || tekst !== "") fout.push(`${methode} ${adres} ${String(status)}`);
    }
    // Next has no answer of its own for TRACE; what counts is that nothing comes back of what was sent.
    const spiegel = await stuur(echt(adres), { methode: "TRACE", cookie: gerda, headers: { "x-proef": "spiegelbeeld" } });
    if (spiegel.status < 400 || spiegel.tekst.includes("spiegelbeeld") || spiegel.tekst.includes(gerda)) fout.push(`TRACE ${adres} ${String(spiegel.status)}`);
  });
  for (const adres of formulieradressen.filter((een) => een !== "/uitloggen")) {
    const { status } = await stuur(adres, { cookie: gerda });
    if (status !== 405) fout.push(`GET ${adres} ${String(status)}`);
  }
  expect(fout).toEqual([]);
});

// ---------------------------------------------------------------- where a form comes from
const GRENS = "----veiligheid";

async function formulierVan(pad: string, cookie: string, veld: string): Promise<readonly (readonly [string, string])[]> {
  const { tekst } = await stuur(pad, { cookie });
  const leesbaar = (html: string): string => html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
  const form = [...tekst.matchAll(/<form[\s\S]*?<\/form>/g)].map(([alles]) => alles).find((alles) => alles.includes(`name="${veld}"`));
  if (form === undefined) throw new Error(`${pad} has no form with ${veld}`);
  return [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributen = ""]): readonly [string, string] => {
    const waarde = (naam: string): string => leesbaar(new RegExp(` ${naam}="([^"]*)"`).exec(attributen)?.[1] ?? "");
    return [waarde("name"), waarde("value")];
  });
}

test("een formulier dat van elders komt, verandert niets", async ({ baseURL }) => {
  const pad = echt("/mijn/declaraties/:declaratie/intrekken");
  const velden = await formulierVan(pad, gerda, "declaratieId");
  const inhoud = `${velden.map(([naam, waarde]) => `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`).join("")}--${GRENS}--\r\n`;
  const soort = { "content-type": `multipart/form-data; boundary=${GRENS}` };
  const id = /[0-9a-f]{40,}/.exec(JSON.stringify(velden))?.[0];
  expect(id, "the id of the server action").toBeDefined();
  const voor = await stand(dossier);
  const eigenHerkomst = new URL(baseURL ?? "");
  const vreemd: readonly (string | undefined)[] = [
    undefined, "null", "https://evil.example", `${eigenHerkomst.protocol}//evil.${eigenHerkomst.host}`, `${eigenHerkomst.protocol}//${eigenHerkomst.hostname}:1`, `https://${eigenHerkomst.host}.evil.example`, "file://", "",
  ];
  for (const origin of vreemd) {
    const herkomst: Readonly<Record<string, string>> = origin === undefined ? {} : { origin };
    const zonder = await stuur(pad, { methode: "POST", cookie: gerda, headers: { ...soort, ...herkomst }, inhoud });
    const met = await stuur(pad, { methode: "POST", cookie: gerda, headers: { ...soort, ...herkomst, "next-action": id ?? "", accept: "text/x-component" }, inhoud });
    for (const antwoord of [zonder, met]) {
      expect.soft(antwoord.headers["location"] ?? "", String(origin)).not.toContain("klaar");
      expect.soft(antwoord.tekst, String(origin)).not.toMatch(/ at .+\.(?:js|ts):\d+/);
    }
  }
  for (const adres of formulieradressen) {
    for (const origin of vreemd) {
      const herkomst: Readonly<Record<string, string>> = origin === undefined ? {} : { origin };
      const { status } = await stuur(adres, { methode: "POST", cookie: gerda, headers: { "content-type": "application/x-www-form-urlencoded", ...herkomst }, inhoud: "soort=digid" });
      expect.soft(status, `${adres} ${String(origin)}`).toBe(adres === "/demo/klok" && status === 404 ? 404 : 403);
    }
  }
  expect(await stand(dossier)).toBe(voor);
  expect((await stuur("/mijn", { cookie: gerda })).status, "still logged in").toBe(200);
});

test("kijken verandert nooit iets, ook niet met de velden van een formulier in het adres", async () => {
  const voor = await stand(dossier);
  const velden = await formulierVan(echt("/mijn/declaraties/:declaratie/intrekken"), gerda, "declaratieId");
  const alsVraag = new URLSearchParams(velden.map(([naam, waarde]) => [naam, waarde])).toString();
  await voorElk(mijn, async (adres) => {
    const pad = echt(adres);
    for (const methode of ["GET", "HEAD"]) await stuur(pad, { methode, cookie: gerda });
    await stuur(`${pad}${pad.includes("?") ? "&" : "?"}${alsVraag}`, { cookie: gerda });
    await stuur(pad, { methode: "POST", cookie: gerda });
  });
  await stuur("/uitloggen", { cookie: gerda });
  await stuur("/kies/verder", { cookie: gerda });
  expect(await stand(dossier)).toBe(voor);
  expect((await stuur("/mijn", { cookie: gerda })).status, "still logged in").toBe(200);
});

// ---------------------------------------------------------------- session and cookies
test("elk cookie is onleesbaar voor scripts, blijft bij deze site en is klein", async ({ page, context, baseURL }) => {
  const gezet: string[] = [];
  page.on("response", (antwoord) => {
    if (!antwoord.url().startsWith(baseURL ?? "")) return;
    void antwoord.headersArray().then((koppen) => gezet.push(...koppen.filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value)), () => undefined);
  });
  await logIn(page, "gerda-postma");
  await expect.poll(() => gezet.length).toBeGreaterThan(2);
  const https = (baseURL ?? "").startsWith("https:");
  for (const cookie of gezet) {
    const naam = cookie.split("=")[0] ?? "";
    expect.soft(cookie, naam).toMatch(/;\s*HttpOnly/i);
    expect.soft(cookie, naam).toMatch(/;\s*SameSite=(?:Lax|Strict)/i);
    expect.soft(cookie, naam).toMatch(/;\s*Path=\/(?:;|$)/i);
    expect.soft(cookie, naam).not.toMatch(/;\s*Domain=/i);
    expect.soft(cookie.length, naam).toBeLessThan(4096);
    expect.soft(/;\s*Secure/i.test(cookie), `${naam} Secure`).toBe(https);
    expect.soft(naam.startsWith("__Host-"), `${naam} __Host-`).toBe(https);
  }
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))).not.toMatch(/Postma|\d{9}/);
  expect((await context.cookies(baseURL)).filter(({ httpOnly }) => !httpOnly)).toEqual([]);
});

test("na uitloggen is het cookie niets meer waard, op geen enkel adres", async ({ browser, baseURL }) => {
  const cookie = await logEenIn(browser, "budgethouderA");
  expect((await stuur("/mijn", { cookie })).status).toBe(200);
  const uit = await stuur("/uitloggen", { methode: "POST", cookie, headers: eigen(baseURL) });
  expect(uit.status).toBe(303);
  expect(uit.headers["clear-site-data"]).toContain("cache");
  const fout: string[] = [];
  await voorElk(mijn, async (adres) => {
    const antwoord = await stuur(echt(adres), { cookie });
    if (antwoord.status !== 307 || !(antwoord.headers["location"] ?? "").startsWith("/inloggen?reden=uitgelogd") || antwoord.tekst.includes("Postma")) fout.push(`${String(antwoord.status)} ${adres}`);
  });
  expect(fout).toEqual([]);
  expect((await stuur("/api/sessie", { cookie })).status).toBe(401);
  expect((await stuur("/api/sessie/verlengen", { methode: "POST", cookie, headers: eigen(baseURL) })).status).toBe(401);
});

// ---------------------------------------------------------------- where one is sent
const ELDERS = [
  "https://evil.example", "http://evil.example/mijn", "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "/\\/evil.example", "https:evil.example", "https:/evil.example", "/%2fevil.example", "/%5cevil.example",
  "%2f%2fevil.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,evil.example", "/mijn//evil.example", "/mijn/../..//evil.example", "/mijn@evil.example", "@evil.example", "evil.example", ".evil.example", "/mijn\r\nLocation: https://evil.example",
  "/mijn%0d%0aLocation:%20https://evil.example", "/\tevil.example", "\thttps://evil.example", " https://evil.example", "/ /evil.example", "/mijn?terug=https://evil.example", "/mijn#https://evil.example", "https://evil.example#/mijn", "https://localhost@evil.example/mijn",
  "/mijn/%2e%2e/evil.example", "/kies/../evil.example", "ftp://evil.example", "//evil.example/%2e%2e", "/;/evil.example", "http:///evil.example", "/。evil.example", "//evil%E3%80%82example", "x:/evil.example", "/mijn?a=b//evil.example",
];

test("de terugweg na inloggen leidt nooit van de site", async ({ baseURL }) => {
  const basis = new URL(baseURL ?? "");
  const naarBuiten = (adres: string): boolean => {
    const doel = URL.canParse(adres, basis) ? new URL(adres, basis) : null;
    return doel === null || doel.host !== basis.host || adres.includes("evil");
  };
  for (const elders of ELDERS) {
    const terug = encodeURIComponent(elders);
    const pagina = await stuur(`/inloggen?terug=${terug}`);
    expect.soft(pagina.status, elders).toBeLessThan(500);
    for (const [, waarde = ""] of pagina.tekst.replace(/<script[\s\S]*?<\/script>/g, "").matchAll(/(?:href|action|value|content)="([^"]*)"/g)) expect.soft(waarde, elders).not.toContain("evil");
    const begin = await stuur("/inloggen/start", { methode: "POST", headers: eigen(baseURL), inhoud: `soort=digid&terug=${terug}` });
    expect.soft(begin.status, elders).toBeLessThan(400);
    expect.soft(decodeURIComponent(begin.headers["location"] ?? ""), elders).not.toContain("evil");
    expect.soft(decodeURIComponent(begin.cookies.join()), elders).not.toContain("evil");
    const verder = await stuur(`/kies/verder?terug=${terug}`, { cookie: gerda });
    expect.soft(naarBuiten(verder.headers["location"] ?? "https://evil"), `${elders} → ${verder.headers["location"] ?? ""}`).toBe(false);
    for (const pad of [`/api/auth/signin?callbackUrl=${terug}`, `/api/auth/signout?callbackUrl=${terug}`, `/api/auth/error?error=${terug}`, `/api/auth/callback/inlog?callbackUrl=${terug}`]) {
      const { status, headers } = await stuur(pad);
      expect.soft(status, pad).toBeLessThan(500);
      if (status < 400) expect.soft(naarBuiten(headers["location"] ?? "/"), `${pad} → ${headers["location"] ?? ""}`).toBe(false);
    }
  }
});

// ---------------------------------------------------------------- what an error says
test("vreemde invoer geeft nooit een stacktrace, een pad of SQL terug", async ({ browser }) => {
  const cookie = await logEenIn(browser, "svbToetsUitval");
  const invoer = ["%00", "abc%00def", "%25%25%25", "'", "';SELECT pg_sleep(5)--", "\\", "%F0%9F%92%A9", "a".repeat(3000), "%EF%BF%BF", "$%7B7*7%7D", "%3Cscript%3Ealert(1)%3C/script%3E", "%E2%80%AE", "__proto__", "999999999999999999999", "-1", "1e99", "NaN"];
  const adressen = ["/svb/dossier?zoek=", "/svb/toets?zoek=", "/svb/toets?pagina=", "/svb/uitval?pagina=", "/svb/uitval?filter=", "/svb/toets?status=", "/svb/dossier/", "/svb/uitval/", "/inloggen?reden=", "/kies?reden=", "/demo?klok="];
  await voorElk(adressen, async (adres) => {
    for (const waarde of invoer) {
      const { status, tekst } = await stuur(`${adres}${encodeURI(decodeURIComponentVeilig(waarde))}`, { cookie });
      expect.soft(status, `${adres}${waarde}`).toBeLessThan(500);
      expect.soft(tekst, `${adres}${waarde}`).not.toMatch(/ at [\w.<]+ \(|node_modules|\.next\/server|PrismaClient|SELECT .+ FROM|\/lib\/db\//);
      expect.soft(tekst, `${adres}${waarde}`).not.toContain("<script>alert(1)</script>");
    }
  });
});

/** Values are written above as they go on the line; what is already encoded stays as it is. */
function decodeURIComponentVeilig(waarde: string): string {
  try {
    return decodeURIComponent(waarde) === waarde || !waarde.includes("%00") ? decodeURIComponent(waarde) : waarde;
  } catch {
    return waarde;
  }
}

test("een kapot formulier geeft een nette weigering", async ({ baseURL }) => {
  const pad = echt("/mijn/declaraties/:declaratie/intrekken");
  const kapot: readonly Verzoek[] = [
    { headers: { "content-type": "multipart/form-data; boundary=x" }, inhoud: "--x\r\nContent-Disposition: form-data; name=\"$ACTION_ID_00\"\r\n\r\n\r\n--x--" },
    { headers: { "content-type": "multipart/form-data; boundary=x" }, inhoud: "--x\r\nkapot" },
    { headers: { "content-type": "text/plain;charset=UTF-8", "next-action": "00".repeat(21) }, inhoud: '["$1","$F1","$@1","$B99","$K1","__proto__"]' },
    { headers: { "content-type": "text/plain;charset=UTF-8", "next-action": "zz" }, inhoud: "[]" },
    { headers: { "content-type": "application/json", "next-action": "00".repeat(21) }, inhoud: '{"__proto__":{"then":"$1:__proto__:then"}}' },
  ];
  for (const verzoek of kapot) {
    const { status, tekst } = await stuur(pad, { ...verzoek, methode: "POST", cookie: gerda, headers: { ...verzoek.headers, origin: baseURL ?? "" } });
    expect.soft(tekst, String(verzoek.inhoud)).not.toMatch(/ at [\w.<]+ \(|node_modules|\.next\/server/);
    expect.soft(status, String(verzoek.inhoud)).not.toBe(200);
  }
  expect((await stuur("/api/gezondheid")).status).toBe(200);
});

// ---------------------------------------------------------------- the rest
test("security.txt klopt met RFC 9116", async ({ baseURL }) => {
  const { status, headers, tekst } = await stuur("/.well-known/security.txt");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  const regels = tekst.split(/\r?\n/).filter((regel) => regel !== "" && !regel.startsWith("#"));
  const velden = regels.map((regel): readonly [string, string] => [regel.slice(0, regel.indexOf(":")), regel.slice(regel.indexOf(":") + 1).trim()]);
  const van = (naam: string): readonly string[] => velden.filter(([veld]) => veld === naam).map(([, waarde]) => waarde);
  expect(van("Contact").length).toBeGreaterThan(0);
  expect(van("Contact").every((contact) => /^(?:mailto:|https:|tel:)/.test(contact))).toBe(true);
  expect(van("Expires")).toHaveLength(1);
  const dagen = (Date.parse(van("Expires")[0] ?? "") - new Date().getTime()) / 86_400_000;
  expect(dagen).toBeGreaterThan(30);
  expect(dagen).toBeLessThan(366);
  expect(van("Preferred-Languages")).toEqual(["nl, en"]);
  expect(van("Canonical")).toEqual([`${baseURL ?? ""}/.well-known/security.txt`]);
});

test("het logboek van de server noemt niemand", async () => {
  const LOG = "test-results/product.log";
  test.skip(!existsSync(LOG), "the product writes its log elsewhere");
  // First make sure there is something that should not be in it.
  await stuur("/mijn/gegevens", { cookie: gerda });
  await stuur("/svb/dossier?zoek=Postma", { cookie: gerda });
  await stuur("/inloggen?terug=/mijn&bsn=999990056&naam=Postma");
  await stuur("/api/v1/toekenningsberichten", { methode: "POST", headers: { authorization: `Bearer ${dossier.sleutels.v1}`, "content-type": "application/xml" }, inhoud: "<x><bsn>999990056</bsn><naam>Postma</naam></x>" });
  await stuur("/mijn", { cookie: gerda, headers: { "user-agent": "Postma 999990056 NL91ABNA0417164300" } });
  const logboek = readFileSync(LOG, "utf8");
  expect(logboek.length).toBeGreaterThan(0);
  const verboden: readonly RegExp[] = [
    /(?<![\d.-])99999\d{4}(?!\d)/, /\bNL\d{2}[A-Z]{4}\d{10}\b/, /Postma|Nijenroode|Özdemir|Yılmaz|Dijkstra/, /pgb_[A-Za-z0-9_-]{43}/, /pgb-sessie=/, /eyJ[\w-]{20,}\./, /Bearer\s/,
  ];
  const gevonden = logboek.split("\n").flatMap((regel) => verboden.filter((patroon) => patroon.test(regel)).map((patroon) => `${String(patroon)}: ${regel.slice(0, 200)}`));
  expect(gevonden).toEqual([]);
});
