/** Every address, every kind of visitor: see toegang/routes.ts. Somebody else's record and one that does not exist look the same. */
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";

import { expect, test } from "@playwright/test";

import { BEZOEKERS, type Bezoeker, type Cookies, INGELOGDEN, type Ingelogde, logAllenIn } from "./toegang/bezoekers";
import { type Dossier, leesDossier, machtig, stand, trekIn } from "./toegang/dossier";
import { type Route, ROUTES } from "./toegang/routes";
import { type Antwoord, stuur, voorElk, zichtbaar } from "./toegang/verzoek";

test.describe.configure({ timeout: 300_000 });

let cookies: Cookies;
let dossier: Dossier;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  dossier = await leesDossier();
  const vanMachtiging = await machtig(dossier.ids.persoon);
  cookies = await logAllenIn(browser);
  // A second ago: the session that was chosen for Gerda is still there.
  await trekIn(vanMachtiging);
});

const ID = /:(\w+)/g;
const vul = (adres: string, idVan: (naam: string) => string): string => adres.replace(ID, (_alles, naam: string) => idVan(naam));
const echt = (adres: string): string =>
  vul(adres, (naam) => {
    const bekend: Readonly<Record<string, string>> = { ...dossier.ids, ...dossier.vanB };
    const id = bekend[naam];
    if (id === undefined) throw new Error(`no id ${naam}`);
    return id;
  });
const verzonnen = (adres: string): string => vul(adres, () => randomUUID());

const sporen = ({ tekst, headers }: Antwoord, gevraagd: string): readonly string[] => {
  const alles = `${tekst}\n${JSON.stringify(headers)}`;
  // What was asked comes back as the address of the page; that is no answer.
  return dossier.sporen.filter((spoor) => !gevraagd.includes(spoor) && alles.includes(spoor));
};

const beschermd = Object.entries(ROUTES).flatMap(([naam, route]) => (route.soort === "beschermd" ? route.adressen.map((adres) => ({ naam, adres, wie: route.wie })) : []));
/** An id in the address itself; one in the query is a choice that a page may ignore. */
const heeftId = (adres: string): boolean => /^[^?]*:/.test(adres);
const metId = beschermd.filter(({ adres }) => heeftId(adres));

const naarInloggen = ({ status, headers }: Antwoord): boolean => [303, 307].includes(status) && (headers["location"] ?? "").startsWith("/inloggen");
const naarKiezen = ({ status, headers }: Antwoord): boolean => [303, 307].includes(status) && (headers["location"] ?? "").startsWith("/kies?reden=beeindigd");

test("elk adres op schijf staat in de tabel, en omgekeerd", () => {
  const opSchijf = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((bestand) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(bestand))
    .map((bestand) => `/${bestand.replace(/(?:^|\/)(?:page\.tsx|route\.ts)$/, "").replace(/\([^)]*\)\/?/g, "")}`.replace(/(?<=.)\/$/, ""));
  expect(opSchijf.sort()).toEqual(Object.keys(ROUTES).sort());
});

test("wie niet is ingelogd, komt overal op de inlogpagina", async () => {
  const fout: string[] = [];
  await voorElk(beschermd, async ({ adres }) => {
    for (const pad of [echt(adres), verzonnen(adres)]) {
      const antwoord = await stuur(pad);
      if (!naarInloggen(antwoord) || sporen(antwoord, pad).length > 0) fout.push(`${String(antwoord.status)} ${pad} ${sporen(antwoord, pad).join()}`);
    }
  });
  expect(fout).toEqual([]);
});

test("wie net zijn machtiging kwijt is, komt nergens meer bij", async () => {
  const fout: string[] = [];
  await voorElk(beschermd, async ({ adres }) => {
    const pad = echt(adres);
    const antwoord = await stuur(pad, { cookie: cookies.exGemachtigde });
    if (!naarKiezen(antwoord) || sporen(antwoord, pad).length > 0) fout.push(`${String(antwoord.status)} ${pad} ${sporen(antwoord, pad).join()}`);
  });
  expect(fout).toEqual([]);
});

const anderen = INGELOGDEN.filter((bezoeker) => bezoeker !== "exGemachtigde");
/** Their own header may name them, and Tom is a Postma too. */
const A_KANT: readonly Bezoeker[] = ["budgethouderA", "bewindvoerder", "gemachtigdeZorg"];

test("een adres bestaat alleen voor wie het is; voor ieder ander is het er niet, net als wat niemand heeft", async () => {
  const fout: string[] = [];
  await voorElk(beschermd, async ({ naam, adres, wie }) => {
    const ziet: Ingelogde[] = [];
    for (const bezoeker of anderen) {
      const cookie = cookies[bezoeker];
      const pad = echt(adres);
      const vanA = await stuur(pad, { cookie });
      if (vanA.status !== 404) ziet.push(bezoeker);
      if (vanA.status >= 500) fout.push(`${naam}: ${bezoeker} ${String(vanA.status)}`);
      if (vanA.status === 404 && !A_KANT.includes(bezoeker) && sporen(vanA, pad).length > 0) fout.push(`${naam}: ${bezoeker} reads ${sporen(vanA, pad).join()}`);
      if (!heeftId(adres)) continue;
      const vanNiemand = await stuur(verzonnen(adres), { cookie });
      if (vanNiemand.status !== 404) fout.push(`${naam}: ${bezoeker} gets ${String(vanNiemand.status)} for what does not exist`);
      if (wie.includes(bezoeker)) continue;
      if (zichtbaar(vanA.tekst) !== zichtbaar(vanNiemand.tekst)) fout.push(`${naam}: ${bezoeker} sees a difference`);
      if (vanA.headers["content-type"] !== vanNiemand.headers["content-type"]) fout.push(`${naam}: ${bezoeker} gets another type`);
    }
    const hoort = anderen.filter((bezoeker) => wie.includes(bezoeker));
    if (ziet.join() !== hoort.join()) fout.push(`${naam}: seen by ${ziet.join()}; expected ${hoort.join()}`);
  });
  expect(fout).toEqual([]);
});

test("een adres met iets dat geen kenmerk is, bestaat voor niemand", async () => {
  const fout: string[] = [];
  await voorElk(metId, async ({ naam, adres, wie }) => {
    for (const onzin of ["geen-id", "1", "%00", "..%2f..%2fmijn", "' OR 1=1 --", "01a20199-e1e8-764b-8ad3-e5e48d93f7dg"]) {
      for (const bezoeker of [wie[0], "svbFrontoffice"] as const) {
        if (bezoeker === undefined) continue;
        const antwoord = await stuur(vul(adres, () => encodeURI(onzin)), { cookie: cookies[bezoeker] });
        if (![400, 404].includes(antwoord.status)) fout.push(`${naam}: ${bezoeker} gets ${String(antwoord.status)} for ${onzin}`);
      }
    }
  });
  expect(fout).toEqual([]);
});

/** Next sends who forgot the cache-busting parameter to the address that has it. */
async function alsNavigatie(pad: string, cookie: string, headers: Readonly<Record<string, string>>): Promise<Antwoord> {
  const antwoord = await stuur(pad, { cookie, headers });
  const verder = antwoord.headers["location"] ?? "";
  return /[?&]_rsc/.test(verder) ? stuur(verder.replace(/^https?:\/\/[^/]+/, ""), { cookie, headers }) : antwoord;
}

test("ook wat de browser bij het doorklikken ophaalt, bevat niets van een ander", async () => {
  const fout: string[] = [];
  const kijk = async (naam: string, adres: string, bezoeker: Bezoeker, headers: Readonly<Record<string, string>>): Promise<void> => {
    const pad = echt(adres);
    const gelezen = sporen(await alsNavigatie(pad, cookies[bezoeker], headers), pad);
    if (gelezen.length > 0) fout.push(`${naam}: ${bezoeker} ${JSON.stringify(headers)} ${gelezen.join()}`);
  };
  await voorElk(metId, async ({ naam, adres, wie }) => {
    for (const bezoeker of BEZOEKERS.filter((een) => !(wie as readonly Bezoeker[]).includes(een) && !A_KANT.includes(een))) await kijk(naam, adres, bezoeker, { rsc: "1" });
    for (const bezoeker of ["anoniem", "vertegenwoordigerB"] as const) {
      await kijk(naam, adres, bezoeker, { rsc: "1", "next-router-prefetch": "1" });
      await kijk(naam, adres, bezoeker, { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" });
    }
  });
  expect(fout).toEqual([]);
  // The same question by whom it is for does have an answer, or the emptiness above would prove nothing.
  for (const adres of ["/mijn/declaraties/:declaratie", "/mijn/zorgovereenkomsten/:zorgovereenkomst"]) {
    expect(sporen(await alsNavigatie(echt(adres), cookies.budgethouderA, { rsc: "1" }), echt(adres)).length, adres).toBeGreaterThan(1);
  }
});

test("lijsten en zoekresultaten van een ander noemen niets van A", async () => {
  const partijen: readonly Bezoeker[] = [...A_KANT, "zorgverlenerA", "v1"];
  const fout: string[] = [];
  await voorElk(beschermd, async ({ naam, adres, wie }) => {
    for (const bezoeker of wie.filter((een) => !partijen.includes(een) && !een.startsWith("svb"))) {
      const pad = echt(adres);
      const antwoord = await stuur(pad, { cookie: cookies[bezoeker] });
      if (sporen(antwoord, pad).length > 0) fout.push(`${naam}: ${bezoeker} reads ${sporen(antwoord, pad).join()}`);
    }
  });
  expect(fout).toEqual([]);
});

test("de API kent van een andere gemeente niets, en zonder sleutel niemand", async () => {
  const koppelingen = Object.values(ROUTES).flatMap((route: Route) => (route.soort === "koppeling" ? [route] : []));
  const sleutel = (waarde: string) => ({ authorization: `Bearer ${waarde}`, "content-type": "application/xml" });
  for (const { methode, adres } of koppelingen) {
    const zonder: readonly Readonly<Record<string, string>>[] = [{}, sleutel("pgb_onzin"), sleutel(`pgb_${"A".repeat(43)}`), { authorization: `Basic ${dossier.sleutels.v1}` }];
    for (const headers of zonder) {
      const antwoord = await stuur(echt(adres), { methode, headers });
      expect(antwoord.status, `${adres} ${JSON.stringify(headers)}`).toBe(401);
    }
    // A session in a browser is no key.
    expect((await stuur(echt(adres), { methode, cookie: cookies.v1 })).status, adres).toBe(401);
  }
  const bericht = "/api/v1/toekenningsberichten/:bericht";
  expect((await stuur(echt(bericht), { headers: sleutel(dossier.sleutels.v1) })).status).toBe(200);
  const [vanA, vanNiemand, onzin] = [echt(bericht), verzonnen(bericht), vul(bericht, () => "geen-id")].map((pad) => stuur(pad, { headers: sleutel(dossier.sleutels.v2) }));
  expect((await vanA)?.status).toBe(404);
  expect((await vanA)?.tekst).toBe((await vanNiemand)?.tekst);
  expect((await vanA)?.tekst).toBe((await onzin)?.tekst);
});

// ---------------------------------------------------------------- forms of somebody else
const GRENS = "----toegang";
const leesbaar = (html: string): string => html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The forms on a page with a server action in them, each with every field it would send. */
async function formulieren(pad: string, cookie: string): Promise<readonly (readonly (readonly [string, string])[])[]> {
  const { tekst } = await stuur(pad, { cookie });
  return [...tekst.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([form]) =>
      [...form.matchAll(/<(?:input|textarea|button)([^>]*)>/g)].flatMap(([, attributen = ""]): (readonly [string, string])[] => {
        const waarde = (naam: string): string | undefined => new RegExp(` ${naam}="([^"]*)"`).exec(attributen)?.[1];
        const naam = waarde("name");
        return naam === undefined ? [] : [[leesbaar(naam), leesbaar(waarde("value") ?? "ja")]];
      }),
    )
    .filter((velden) => velden.some(([naam]) => naam.startsWith("$ACTION")));
}

const alsFormulier = (velden: readonly (readonly [string, string])[]): string =>
  `${velden.map(([naam, waarde]) => `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`).join("")}--${GRENS}--\r\n`;

test("een formulier van A met de cookies van een ander verandert niets", async ({ baseURL }) => {
  const bladen: readonly (readonly [string, Ingelogde])[] = [
    ["/mijn/declaraties/:declaratie/intrekken", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/intrekken", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/ondertekenen", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/partijen", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/tarieven", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/werkafspraken", "budgethouderA"],
    ["/mijn/zorgovereenkomsten/:overeenkomstTerug/toelichten", "budgethouderA"],
    ["/zorgverlener/declaraties/:declaratie/intrekken", "zorgverlenerA"],
    ["/svb/uitval/:zaak", "svbToetsUitval"],
  ];
  const voor = await stand(dossier);
  let geprobeerd = 0;
  for (const [adres, eigenaar] of bladen) {
    const pad = echt(adres);
    const lezers: readonly Bezoeker[] = [...A_KANT, ...(beschermd.find((route) => route.adres === adres)?.wie ?? [])];
    const leest = (bezoeker: Bezoeker): boolean => lezers.includes(bezoeker);
    for (const velden of await formulieren(pad, cookies[eigenaar])) {
      const vreemden = BEZOEKERS.filter((een) => een !== eigenaar && !["bewindvoerder", "gemachtigdeZorg", "zorgverlenerA"].includes(een) && !(eigenaar === "zorgverlenerA" && een === "budgethouderA"));
      for (const bezoeker of vreemden) {
        const antwoord = await stuur(pad, {
          methode: "POST",
          cookie: cookies[bezoeker],
          headers: { origin: baseURL ?? "", "content-type": `multipart/form-data; boundary=${GRENS}` },
          inhoud: alsFormulier(velden),
        });
        geprobeerd += 1;
        expect(antwoord.status, `${adres} ${bezoeker}`).toBeLessThan(500);
        if (!leest(bezoeker)) expect(sporen(antwoord, `${pad} ${velden.map(([, waarde]) => waarde).join(" ")}`), `${adres} ${bezoeker}`).toEqual([]);
      }
    }
  }
  expect(geprobeerd).toBeGreaterThan(50);
  expect(await stand(dossier)).toBe(voor);
});
