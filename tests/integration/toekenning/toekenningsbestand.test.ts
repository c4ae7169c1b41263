import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { datum } from "@/lib/domein/datum";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Actor } from "@/lib/domein/toegang";
import { leesTabel, type Tabelsoort } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv, schrijfXlsx } from "@/lib/koppelvlak/rekenblad/schrijf";
import { type Koppeling, raadKop, raadKoppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { schrijfToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/schrijf";
import { bestanddetail, bestandenlijst, bestandinhoud, mislukteRijen } from "@/lib/queries/verstrekker/toekenningsbestand";
import { toekenningsbestandAanbieden } from "@/lib/usecases/toekenningsbestand/bestand-aanbieden";
import { toekenningsbestandBevestigen, vingerafdrukVan } from "@/lib/usecases/toekenningsbestand/bestand-bevestigen";
import { toekenningsbestandLezen } from "@/lib/usecases/toekenningsbestand/bestand-lezen";
import { toekenningsbestandenNalopen, toekenningsbestandVerwerken } from "@/lib/usecases/toekenningsbestand/bestand-verwerken";
import { eenRelatie } from "@/tests/builders/koppelvlak/toekenningsbericht";

import { bericht, functiebudget, Gemeenten, nieuwBsn, NU } from "./gemeenten";

let wereld: Gemeenten;
beforeAll(async () => {
  wereld = await Gemeenten.open();
});
afterAll(async () => {
  const { regels } = await controleer(wereld.db);
  await wereld.sluit();
  expect(regels.filter(({ aantal }) => aantal > 0).map(({ code }) => code)).toEqual([]);
});

const MORGEN = new Date("2026-04-11T12:00:00Z");
const ALLES = { alleen: "alles", pagina: 1 } as const;

async function bytesVan(berichten: readonly Toekenningsbericht[], soort: Tabelsoort = "csv"): Promise<Uint8Array<ArrayBuffer>> {
  const tabel = schrijfToekenningstabel(berichten, soort);
  return soort === "csv" ? schrijfCsv(tabel) : schrijfXlsx(tabel);
}

const tekst = (inhoud: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(inhoud);

function koppelingVoor(inhoud: Uint8Array, soort: Tabelsoort = "csv"): Koppeling {
  const gelezen = leesTabel(inhoud, soort, null);
  if (!gelezen.ok) throw new Error("test data must be readable");
  return raadKoppeling(gelezen.tabel, raadKop(gelezen.tabel), null);
}

async function biedAan(inhoud: Uint8Array<ArrayBuffer>, soort: Tabelsoort = "csv", actor: Actor = wereld.zwolle): Promise<string> {
  const uitkomst = await toekenningsbestandAanbieden(wereld.deps(), actor, { soort, bestandsnaam: `lijst.${soort}`, inhoud });
  if (!uitkomst.ok) throw new Error(uitkomst.reden);
  return uitkomst.waarde.bestandId;
}

async function lees(inhoud: Uint8Array<ArrayBuffer>, soort: Tabelsoort = "csv"): Promise<string> {
  const bestandId = await biedAan(inhoud, soort);
  const uitkomst = await toekenningsbestandLezen(wereld.deps(), wereld.zwolle, { bestandId, koppeling: koppelingVoor(inhoud, soort) });
  expect(uitkomst).toMatchObject({ ok: true, waarde: { bezwaren: [] } });
  return bestandId;
}

const detail = async (id: string, actor: Actor = wereld.zwolle, nu: Date = NU) => {
  const gevonden = await bestanddetail(wereld.db, actor, nu, id, ALLES);
  if (gevonden === null) throw new Error("no such file");
  return gevonden;
};

const bevestig = async (bestandId: string, nu: Date = NU) =>
  toekenningsbestandBevestigen(wereld.deps(nu), wereld.zwolle, { bestandId, lezing: vingerafdrukVan((await detail(bestandId)).koppeling as object) });

async function lever(berichten: readonly Toekenningsbericht[], soort: Tabelsoort = "csv"): Promise<string> {
  const bestandId = await lees(await bytesVan(berichten, soort), soort);
  expect(await bevestig(bestandId)).toEqual({ ok: true, waarde: { eerder: false } });
  expect(await toekenningsbestandVerwerken(wereld.deps(), bestandId)).toBe("klaar");
  return bestandId;
}

describe("een lijst waarin regels op elkaar volgen", () => {
  it("zegt vooraf van elke regel wat er echt van wordt: eerst inkorten of intrekken, dan een nieuw budget voor dezelfde dagen", async () => {
    const [kort, weg] = [bericht(), bericht()];
    for (const oud of [kort, weg]) await wereld.stuur(wereld.zwolle, oud);
    const half = { van: kort.periode.van, tm: datum("2026-06-30") };
    const rest = { van: datum("2026-07-01"), tm: kort.periode.tm };
    const nieuwVoor = (oud: Toekenningsbericht, periode: Toekenningsbericht["periode"]) =>
      bericht({ budgethouder: oud.budgethouder, periode, functiebudgetten: oud.functiebudgetten.map((functie) => ({ ...functie, periode })) });
    const ingekort = bericht({ budgethouder: kort.budgethouder, budgetidentificatie: kort.budgetidentificatie, mutatie: "wijziging", periode: half, functiebudgetten: kort.functiebudgetten.map((functie) => ({ ...functie, periode: half })) });
    const ingetrokken = { ...weg, berichtnummer: bericht().berichtnummer, mutatie: "intrekking" as const };
    const id = await lees(await bytesVan([ingekort, nieuwVoor(kort, rest), ingetrokken, nieuwVoor(weg, weg.periode)]));
    const regels = () => wereld.eigenaar.toekenningsbestandregel.findMany({ where: { bestandId: id }, orderBy: { volgnummer: "asc" } });
    expect((await regels()).map(({ oordeel }) => oordeel)).toEqual(["goed", "goed", "goed", "goed"]);
    expect(await bevestig(id)).toMatchObject({ ok: true });
    await toekenningsbestandVerwerken(wereld.deps(), id);
    expect((await regels()).map(({ uitkomst }) => uitkomst)).toEqual(["verwerkt", "verwerkt", "verwerkt", "verwerkt"]);
  });
});

describe("een lijst met toekenningen", () => {
  it.each(["csv", "xlsx"] as const)("legt als %s hetzelfde vast als het XML-bericht", async (soort) => {
    const relaties = [eenRelatie({ bsn: nieuwBsn() })];
    const contacten = [{ naam: "Stichting De Regenboog", adres: { straat: "Kerkplein", huisnummer: "15", postcode: "8011 PK", woonplaats: "Zwolle" } }];
    const uitLijst = bericht({ relaties, contacten });
    const uitXml = bericht({ relaties, contacten });
    const bestandId = await lever([uitLijst], soort);
    await wereld.stuur(wereld.zwolle, uitXml);
    const vastgelegd = async ({ budgetidentificatie }: Toekenningsbericht) =>
      wereld.eigenaar.toekenning.findFirstOrThrow({
        where: { budgetidentificatie },
        select: {
          wet: true, status: true, van: true, tm: true, bedragCenten: true, beschikkingsnummer: true,
          versies: { select: { versie: true, functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: { functiesoort: "asc" } }, contactadres: { omit: { toekenningsversieId: true } } } },
          budgethouder: { select: { achternaam: true, geboortedatum: true, vertegenwoordigd: { select: { soort: true, machtiging: true, van: true, tm: true, ingetrokkenOp: true } } } },
        },
      });
    expect(await vastgelegd(uitLijst)).toEqual(await vastgelegd(uitXml));
    const [regel] = (await detail(bestandId)).regels;
    expect(regel).toMatchObject({ uitkomst: "verwerkt", budgetidentificatie: uitLijst.budgetidentificatie });
    const bewaard = await wereld.eigenaar.toekenningsbericht.findUniqueOrThrow({ where: { id: regel?.berichtId ?? "" } });
    expect(bewaard).toMatchObject({ kanaal: "bestand", berichtnummer: uitLijst.berichtnummer, ontvangenVan: wereld.zwolle.naam });
  });

  it("verandert niets voordat zij is bevestigd", async () => {
    const voor = await wereld.telling();
    const bestandId = await lees(await bytesVan([bericht(), bericht()]));
    expect((await detail(bestandId)).tellingen).toMatchObject({ totaal: 2, goed: 2 });
    expect(await wereld.telling()).toEqual(voor);
    expect(await wereld.eigenaar.toekenningsbericht.count({ where: { bestandregels: { some: { bestandId } } } })).toBe(0);
  });

  it("zegt per rij en kolom wat er niet klopt en verwerkt alleen de rest", async () => {
    const goed = bericht();
    const slechtBsn = bericht({ budgethouder: { ...bericht().budgethouder, bsn: "123456789" } });
    const verkeerdeWet = bericht({ wet: "wlz", functiebudgetten: [functiebudget(100n, "99")] });
    const inhoud = await bytesVan([goed, slechtBsn, verkeerdeWet]);
    const bestandId = await lees(inhoud);
    const stand = await detail(bestandId);
    expect(stand.tellingen).toMatchObject({ totaal: 3, goed: 1, fout: 2 });
    expect(stand.regels[1]?.fouten).toMatchObject([{ code: "BSN_ONGELDIG", rij: 4, kolom: "BSN" }]);
    expect(stand.regels[2]?.fouten).toMatchObject([{ code: "WET_PAST_NIET_BIJ_AFZENDER", rij: 6, kolom: "Wet" }]);
    expect(stand.perFout).toContainEqual({ code: "BSN_ONGELDIG", kolom: "BSN", aantal: 1 });
    expect(JSON.stringify(stand.regels)).not.toContain("123456789");
    await bevestig(bestandId);
    await toekenningsbestandVerwerken(wereld.deps(), bestandId);
    expect((await detail(bestandId)).tellingen).toMatchObject({ verwerkt: 1, mislukt: 2 });
    expect(await mislukteRijen(wereld.db, wereld.zwolle, NU, bestandId)).toMatchObject([{ rijen: [4, 5] }, { rijen: [6] }]);
    expect(await wereld.eigenaar.toekenning.count({ where: { budgetidentificatie: { in: [slechtBsn.budgetidentificatie, verkeerdeWet.budgetidentificatie] } } })).toBe(0);
  });

  it("ziet twee budgetten van één budgethouder in dezelfde periode al voor het aanleveren", async () => {
    const eerste = bericht();
    const tweede = bericht({ budgethouder: eerste.budgethouder });
    const bestandId = await lees(await bytesVan([eerste, tweede]));
    expect((await detail(bestandId)).regels.map(({ oordeel, fouten }) => [oordeel, fouten.map(({ code }) => code)])).toEqual([["goed", []], ["uitval", ["TOEKENNING_OVERLAP"]]]);
  });

  it("geeft een bericht zonder eigen nummer een nummer uit bestand en rij", async () => {
    const zonder = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesVan([bericht()])).replace(/T-\d+/g, "");
    const bestandId = await lees(tekst(zonder));
    await bevestig(bestandId);
    await toekenningsbestandVerwerken(wereld.deps(), bestandId);
    const [{ berichtnummer } = { berichtnummer: null }] = await wereld.eigenaar.toekenningsbestandregel.findMany({ where: { bestandId } });
    const hash = createHash("sha256").update(tekst(zonder)).digest("hex");
    expect(berichtnummer).toBe(`B-${hash.slice(0, 4)}-${hash.slice(4, 8)}-${hash.slice(8, 12)}-2`);
  });

  it("verwerkt een wijziging en een intrekking met dezelfde regels", async () => {
    const nieuw = bericht();
    await lever([nieuw]);
    await lever([{ ...nieuw, berichtnummer: "T-w1", mutatie: "wijziging", functiebudgetten: [functiebudget(20_000n)], bedrag: functiebudget(20_000n).bedrag }]);
    const toekenning = await wereld.eigenaar.toekenning.findFirstOrThrow({ where: { budgetidentificatie: nieuw.budgetidentificatie } });
    expect(toekenning).toMatchObject({ status: "definitief", bedragCenten: 2_000_000n });
    await lever([{ ...nieuw, berichtnummer: "T-w2", mutatie: "intrekking" }]);
    expect(await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenning.id } })).toMatchObject({ status: "ingetrokken" });
  });

  it("noemt kolommen met beide schrijfwijzen en leest niets tot iemand kiest", async () => {
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesVan([bericht()])).replace(/;12000,00;/, ";12000.00;");
    const inhoud = tekst(csv);
    const bestandId = await biedAan(inhoud);
    const koppeling = koppelingVoor(inhoud);
    const deps = wereld.deps();
    const uitkomst = await toekenningsbestandLezen(deps, wereld.zwolle, { bestandId, koppeling });
    expect(uitkomst).toMatchObject({ ok: true, waarde: { bezwaren: [{ code: "BEDRAGEN_GEMENGD", veld: "functieBedrag" }] } });
    expect((await detail(bestandId)).status).toBe("aangeboden");
    await toekenningsbestandLezen(deps, wereld.zwolle, { bestandId, koppeling: { ...koppeling, stijlen: { functieBedrag: "nl" } } });
    expect((await detail(bestandId)).regels[0]?.fouten).toMatchObject([{ code: "BEDRAG", rij: 2, kolom: "Functiebedrag" }]);
  });

  it("onthoudt de kolommen voor de volgende lijst van dezelfde verstrekker, en niet voor een ander", async () => {
    const inhoud = await bytesVan([bericht()]);
    const bestandId = await biedAan(inhoud);
    const koppeling = koppelingVoor(inhoud);
    const { geslacht: _weg, ...velden } = koppeling.velden;
    await toekenningsbestandLezen(wereld.deps(), wereld.zwolle, { bestandId, koppeling: { ...koppeling, velden } });
    const volgende = await biedAan(await bytesVan([bericht()]));
    expect((await bestandinhoud(wereld.db, wereld.zwolle, NU, volgende))?.koppeling).toMatchObject({ velden: { bsn: { naam: "BSN" } } });
    const vanKampen = await biedAan(await bytesVan([bericht()]), "csv", wereld.kampen);
    expect((await bestandinhoud(wereld.db, wereld.kampen, NU, vanKampen))?.koppeling).toBeNull();
  });
});

describe("dezelfde lijst nog eens", () => {
  it("is dezelfde levering en verandert niets", async () => {
    const inhoud = await bytesVan([bericht()]);
    const bestandId = await lees(inhoud);
    await bevestig(bestandId);
    await toekenningsbestandVerwerken(wereld.deps(), bestandId);
    const voor = await wereld.telling();
    expect(await toekenningsbestandAanbieden(wereld.deps(MORGEN), wereld.zwolle, { soort: "csv", bestandsnaam: "andere naam.csv", inhoud })).toEqual({ ok: true, waarde: { bestandId, eerder: true } });
    expect(await bevestig(bestandId, MORGEN)).toEqual({ ok: true, waarde: { eerder: true } });
    expect(await toekenningsbestandVerwerken(wereld.deps(MORGEN), bestandId)).toBe("klaar");
    expect(await wereld.telling()).toEqual(voor);
    expect(await toekenningsbestandLezen(wereld.deps(), wereld.zwolle, { bestandId, koppeling: koppelingVoor(inhoud) })).toEqual({ ok: false, reden: "al_bevestigd" });
  });

  it("wordt bij zes tegelijk één keer aangeboden, bevestigd en verwerkt", async () => {
    const nieuw = bericht();
    const inhoud = await bytesVan([nieuw, bericht()]);
    const zes = <T>(werk: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 6 }, werk));
    expect(new Set(await zes(() => biedAan(inhoud))).size).toBe(1);
    const bestandId = await lees(inhoud);
    const lezing = vingerafdrukVan((await detail(bestandId)).koppeling as object);
    const antwoorden = await zes(() => toekenningsbestandBevestigen(wereld.deps(), wereld.zwolle, { bestandId, lezing }));
    expect(antwoorden.filter((antwoord) => antwoord.ok && !antwoord.waarde.eerder)).toHaveLength(1);
    await zes(() => toekenningsbestandVerwerken(wereld.deps(), bestandId));
    const toekenning = await wereld.eigenaar.toekenning.findFirstOrThrow({ where: { budgetidentificatie: nieuw.budgetidentificatie } });
    expect((await wereld.saldi(toekenning.id))["beschikbaar"]).toBe(1_500_000n);
    expect(await wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: bestandId } })).toBe(2);
  });

  it("gaat na een onderbreking verder waar zij was", async () => {
    const berichten = [bericht(), bericht(), bericht()];
    const bestandId = await lees(await bytesVan(berichten));
    await bevestig(bestandId);
    // As if the worker was cut off after the first message was committed and before its row was marked.
    await wereld.stuur(wereld.zwolle, { ...(berichten[0] as Toekenningsbericht) });
    const later = new Date(NU.getTime() + 300_000);
    expect(await toekenningsbestandenNalopen(wereld.deps(later))).toContain(bestandId);
    await toekenningsbestandVerwerken(wereld.deps(later), bestandId);
    expect((await detail(bestandId)).tellingen).toMatchObject({ verwerkt: 3 });
    expect(await toekenningsbestandenNalopen(wereld.deps(later))).not.toContain(bestandId);
  });
});

describe("van wie een lijst is", () => {
  it("een andere verstrekker ziet haar niet en kan er niets mee", async () => {
    const inhoud = await bytesVan([bericht()]);
    const bestandId = await lees(inhoud);
    const deps = wereld.deps();
    expect(await bestanddetail(wereld.db, wereld.kampen, NU, bestandId, ALLES)).toBeNull();
    expect(await bestandinhoud(wereld.db, wereld.kampen, NU, bestandId)).toBeNull();
    expect(await mislukteRijen(wereld.db, wereld.kampen, NU, bestandId)).toBeNull();
    expect((await bestandenlijst(wereld.db, wereld.kampen, NU))?.map(({ id }) => id)).not.toContain(bestandId);
    expect(await toekenningsbestandLezen(deps, wereld.kampen, { bestandId, koppeling: koppelingVoor(inhoud) })).toEqual({ ok: false, reden: "bestand_onbekend" });
    expect(await toekenningsbestandBevestigen(deps, wereld.kampen, { bestandId, lezing: "0".repeat(16) })).toEqual({ ok: false, reden: "bestand_onbekend" });
  });

  it("zonder de functie invoer kan niemand iets", async () => {
    const kijker = { ...wereld.zwolle, functies: ["inzien"] as const };
    expect(await toekenningsbestandAanbieden(wereld.deps(), kijker, { soort: "csv", bestandsnaam: "x.csv", inhoud: tekst("a;b") })).toEqual({ ok: false, reden: "geen_recht" });
    expect(await bestandenlijst(wereld.db, kijker, NU)).toBeNull();
  });

  it("wie bevestigt wat een collega intussen anders las, krijgt het opnieuw te zien", async () => {
    const bestandId = await lees(await bytesVan([bericht()]));
    expect(await toekenningsbestandBevestigen(wereld.deps(), wereld.zwolle, { bestandId, lezing: "0".repeat(16) })).toEqual({ ok: false, reden: "anders_gekozen" });
  });

  it("wat niet is bevestigd is na een dag weg, wat is aangeleverd blijft", async () => {
    const open = await lees(await bytesVan([bericht()]));
    const geleverd = await lever([bericht()]);
    expect(await bestanddetail(wereld.db, wereld.zwolle, MORGEN, open, ALLES)).toBeNull();
    await toekenningsbestandenNalopen(wereld.deps(MORGEN));
    expect(await wereld.eigenaar.toekenningsbestand.count({ where: { id: open } })).toBe(0);
    expect(await wereld.eigenaar.toekenningsbestand.count({ where: { id: geleverd } })).toBe(1);
    await expect(wereld.eigenaar.toekenningsbestand.delete({ where: { id: geleverd } })).rejects.toThrow("does not change");
  });
});
