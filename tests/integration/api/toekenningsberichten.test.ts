import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { telMee } from "@/lib/auth/limiet";
import { schrijfHartslag } from "@/lib/db/hartslag";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { centen } from "@/lib/domein/geld";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { retourberichtSchema } from "@/lib/schemas/toekenning";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { apisleutelIntrekken } from "@/lib/usecases/verstrekker/apisleutel-intrekken";
import { bericht, Gemeenten, type Medewerker } from "@/tests/integration/toekenning/gemeenten";

const ADRES = "http://localhost/api/v1/toekenningsberichten";

let wereld: Gemeenten;
let zwolle: string;
let kampen: string;
let api: {
  readonly POST: (verzoek: Request) => Promise<Response>;
  readonly valideren: (verzoek: Request) => Promise<Response>;
  readonly GET: (verzoek: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;
  readonly gezondheid: () => Promise<Response>;
  readonly openapi: () => Response;
};

async function sleutelVan(actor: Medewerker, naam = "Zaaksysteem"): Promise<{ id: string; sleutel: string }> {
  const gemaakt = await apisleutelAanmaken(wereld.deps(), actor, { naam });
  if (!gemaakt.ok) throw new Error(gemaakt.reden);
  return { id: gemaakt.waarde.apisleutelId, sleutel: gemaakt.waarde.sleutel };
}

beforeAll(async () => {
  wereld = await Gemeenten.open();
  // The handlers find their database as in the product: in the environment, read when it is first needed.
  process.env.APP_DATABASE_URL = wereld.appUrl;
  const { POST } = await import("@/app/api/v1/toekenningsberichten/route");
  const valideren = await import("@/app/api/v1/toekenningsberichten/valideren/route");
  const { GET } = await import("@/app/api/v1/toekenningsberichten/[id]/route");
  const gezondheid = await import("@/app/api/gezondheid/route");
  const openapi = await import("@/app/api/v1/openapi.json/route");
  api = { POST, valideren: valideren.POST, GET, gezondheid: gezondheid.GET, openapi: openapi.GET };
  zwolle = (await sleutelVan(wereld.zwolle)).sleutel;
  kampen = (await sleutelVan(wereld.kampen)).sleutel;
});
afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db().$disconnect();
  await wereld.sluit();
});

type Verzending = { readonly sleutel?: string | null; readonly inhoud: string | Uint8Array<ArrayBuffer> | ReadableStream; readonly soort?: string; readonly accept?: string; readonly pad?: string };

function verzoek({ sleutel = zwolle, inhoud, soort = "application/xml", accept = "application/json", pad = "" }: Verzending): Request {
  const headers: Record<string, string> = { "Content-Type": soort, Accept: accept };
  if (sleutel !== null) headers["Authorization"] = `Bearer ${sleutel}`;
  return new Request(ADRES + pad, { method: "POST", headers, body: inhoud, ...(inhoud instanceof ReadableStream ? { duplex: "half" } : {}) });
}

const stuur = (b: Toekenningsbericht, rest: Partial<Verzending> = {}): Promise<Response> => api.POST(verzoek({ inhoud: schrijfToekenningsbericht(b), ...rest }));
const retourVan = async (antwoord: Response) => retourberichtSchema.parse(await antwoord.json());

describe("POST /api/v1/toekenningsberichten", () => {
  it("verwerkt en antwoordt 200 met het retourbericht, in XML of JSON", async () => {
    const nieuw = bericht();
    const antwoord = await stuur(nieuw);
    expect(antwoord.status).toBe(200);
    expect(await retourVan(antwoord)).toMatchObject({ status: "verwerkt", berichtnummer: nieuw.berichtnummer, codes: [], eerder: false });
    const xml = await stuur(nieuw, { accept: "application/xml" });
    expect(xml.headers.get("content-type")).toContain("application/xml");
    expect(await xml.text()).toMatch(/<Retourbericht[^>]*>[\s\S]*<Status>verwerkt<\/Status>/);
  });

  it("geeft bij herhaling hetzelfde antwoord", async () => {
    const nieuw = bericht();
    const eerste = await retourVan(await stuur(nieuw));
    const tweede = await retourVan(await stuur(nieuw));
    expect(tweede).toEqual({ ...eerste, eerder: true });
  });

  it("antwoordt 202 bij uitval en 422 bij afkeuren, met leesbare tekst", async () => {
    const uitval = await stuur(bericht({ mutatie: "wijziging" }));
    expect(uitval.status).toBe(202);
    expect((await retourVan(uitval)).codes[0]).toMatchObject({ code: "ORIGINEEL_ONTBREEKT" });
    const fout = await stuur(bericht({ bedrag: centen(123_456n) }));
    expect(fout.status).toBe(422);
    const [code] = (await retourVan(fout)).codes;
    expect(code?.tekst.replace(/\u00a0/g, " ")).toContain("€ 1.234,56");
  });

  it("noemt van kapotte XML de regel en antwoordt 422", async () => {
    const antwoord = await api.POST(verzoek({ inhoud: "<a>\n<b>\n</a>" }));
    expect(antwoord.status).toBe(422);
    expect((await retourVan(antwoord)).codes[0]?.plaats).toMatch(/regel \d/);
  });

  it("antwoordt 409 op een hergebruikt nummer", async () => {
    const nieuw = bericht();
    await stuur(nieuw);
    const antwoord = await stuur({ ...nieuw, beschikkingsnummer: "ANDERS" });
    expect(antwoord.status).toBe(409);
    expect(antwoord.headers.get("content-type")).toContain("application/problem+json");
    expect(await antwoord.json()).toMatchObject({ status: 409, code: "berichtnummer_hergebruikt" });
  });

  it("keurt een bericht van een ander af", async () => {
    const antwoord = await stuur(bericht(), { sleutel: kampen });
    expect(antwoord.status).toBe(422);
    expect((await retourVan(antwoord)).codes[0]?.code).toBe("AFZENDER_ONJUIST");
  });

  it("laat niemand binnen zonder goede sleutel en bewaart dan niets", async () => {
    const voor = await wereld.eigenaar.toekenningsbericht.count();
    const { id, sleutel } = await sleutelVan(wereld.zwolle, "Oude koppeling");
    await apisleutelIntrekken(wereld.deps(), wereld.zwolle, { apisleutelId: id });
    for (const geen of [null, "", "pgb_onzin", `pgb_${"A".repeat(43)}`, sleutel]) {
      const antwoord = await stuur(bericht(), { sleutel: geen });
      expect(antwoord.status).toBe(401);
      expect(antwoord.headers.get("www-authenticate")).toContain("Bearer");
    }
    expect(await wereld.eigenaar.toekenningsbericht.count()).toBe(voor);
  });

  it("zegt een koppeling die op hol slaat wanneer het weer kan, en een andere merkt er niets van", async () => {
    const eigen = await sleutelVan(wereld.zwolle, "Op hol");
    for (let keer = 0; keer < 6_000; keer += 1) await telMee("koppeling", eigen.id);
    const antwoord = await stuur(bericht(), { sleutel: eigen.sleutel });
    expect(antwoord.status).toBe(429);
    expect(Number(antwoord.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await stuur(bericht(), { sleutel: (await sleutelVan(wereld.zwolle, "Rustig")).sleutel })).status).toBe(200);
  });

  it("neemt alleen XML aan", async () => {
    for (const soort of ["application/json", "multipart/form-data", "text/plain"]) expect((await stuur(bericht(), { soort })).status).toBe(415);
  });

  it("stopt met lezen na 1 MB, ook als de lengte niet is genoemd", async () => {
    let gelezen = 0;
    const eindeloos = new ReadableStream({
      pull: (stroom) => {
        gelezen += 100_000;
        stroom.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const antwoord = await api.POST(verzoek({ inhoud: eindeloos }));
    expect(antwoord.status).toBe(413);
    expect(gelezen).toBeLessThan(2_000_000);
  });

  it("legt vast met welke sleutel het kwam en wanneer die voor het laatst is gebruikt", async () => {
    const { id, sleutel } = await sleutelVan(wereld.zwolle, "Tweede systeem");
    const retour = await retourVan(await stuur(bericht(), { sleutel }));
    const gebeurtenis = await wereld.eigenaar.gebeurtenis.findFirstOrThrow({ where: { soort: "toekenning.vastgelegd" }, orderBy: { volgnummer: "desc" } });
    expect(gebeurtenis).toMatchObject({ rol: "koppeling", proces: `apisleutel:${id}`, gebruikerId: null });
    expect((await wereld.eigenaar.apisleutel.findUniqueOrThrow({ where: { id } })).laatstGebruiktOp).not.toBeNull();
    expect(await wereld.eigenaar.toekenningsbericht.findUnique({ where: { id: retour.kenmerk ?? "" } })).toMatchObject({ kanaal: "api" });
  });

  it("bewaart van een sleutel alleen een hash", async () => {
    const [{ n }] = await wereld.eigenaar.$queryRaw<[{ n: bigint }]>`SELECT count(*) AS n FROM apisleutel a WHERE a::text LIKE ${`%${zwolle}%`}`;
    expect(n).toBe(0n);
  });
});

describe("GET /api/v1/toekenningsberichten/[id]", () => {
  const vraag = (id: string, sleutel: string) =>
    api.GET(new Request(`${ADRES}/${id}`, { headers: { Authorization: `Bearer ${sleutel}`, Accept: "application/json" } }), { params: Promise.resolve({ id }) });

  it("geeft het eigen antwoord en van een ander niets", async () => {
    const retour = await retourVan(await stuur(bericht()));
    const id = retour.kenmerk ?? "";
    expect(await retourVan(await vraag(id, zwolle))).toMatchObject({ kenmerk: id, status: "verwerkt" });
    for (const [ander, sleutel] of [[id, kampen], ["geen-uuid", zwolle]] as const) {
      const antwoord = await vraag(ander, sleutel);
      expect(antwoord.status).toBe(404);
      expect(await antwoord.json()).toMatchObject({ code: "bericht_onbekend" });
    }
  });
});

describe("POST /api/v1/toekenningsberichten/valideren", () => {
  it("beoordeelt en bewaart niets", async () => {
    const voor = [await wereld.eigenaar.toekenningsbericht.count(), await wereld.telling()];
    const goed = await api.valideren(verzoek({ inhoud: schrijfToekenningsbericht(bericht()), pad: "/valideren" }));
    expect(goed.status).toBe(200);
    expect(await retourVan(goed)).toMatchObject({ kenmerk: null, status: "verwerkt" });
    const fout = await api.valideren(verzoek({ inhoud: "<x/>", pad: "/valideren" }));
    expect(await retourVan(fout)).toMatchObject({ kenmerk: null, status: "afgekeurd" });
    expect([await wereld.eigenaar.toekenningsbericht.count(), await wereld.telling()]).toEqual(voor);
  });
});

describe("de open adressen", () => {
  it("gezondheid zegt dat de database er is, en niets over personen", async () => {
    const antwoord = await api.gezondheid();
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toEqual({ status: "goed", database: "goed", migraties: "goed", worker: "stil" });
  });

  it("gezondheid zegt of de worker kort geleden nog iets deed", async () => {
    const { db } = wereld.deps();
    const minutenGeleden = (minuten: number): Date => new Date(Date.now() - minuten * 60_000);
    await schrijfHartslag(db, minutenGeleden(6));
    expect(await (await api.gezondheid()).json()).toMatchObject({ status: "goed", worker: "stil" });
    await schrijfHartslag(db, minutenGeleden(4));
    expect(await (await api.gezondheid()).json()).toMatchObject({ status: "goed", worker: "goed" });
  });

  it("openapi.json is gelijk aan het bestand in docs", async () => {
    expect(await api.openapi().json()).toEqual(JSON.parse(readFileSync("docs/koppelvlak/openapi.json", "utf8")));
  });
});
