/** The list that belongs to contracts on paper, as offices write it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { AANLEVERCODES, PAPIERCODES } from "@/lib/domein/zorgovereenkomst/papier";
import { KOLOMMEN, kolomVan, VELDEN, type Veld, veldMetNaam } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";
import { leesOvereenkomsttabel, MEESTE_OVEREENKOMSTEN } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import { foutenlijst, LEEG_SJABLOON, lijstVanEen, VOORBEELD } from "@/lib/koppelvlak/overeenkomsttabel/schrijf";
import { CELCODES } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";
import { keurLijstsoort, leesLijst } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import { elementVan, ZORGOVEREENKOMSTEN_NAAMRUIMTE } from "@/lib/koppelvlak/overeenkomsttabel/xml";
import { leesTabel } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv } from "@/lib/koppelvlak/rekenblad/schrijf";
import { ontsnap } from "@/lib/koppelvlak/xml/schrijf";
import { koppelvlakPlaats } from "@/lib/messages/koppelvlak";
import { PAPIER_MESSAGES } from "@/lib/messages/papier";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

type Rij = Partial<Record<Veld, string>>;
const GOED: Rij = Object.fromEntries(VELDEN.map((veld) => [veld, kolomVan(veld).voorbeeld]));
const PDFCODES = ["PDF_LEEG", "PDF_TE_GROOT", "PDF_GEEN_PDF", "PDF_AFGEBROKEN"];

const csv = (rijen: readonly Rij[]): Uint8Array => schrijfCsv({ ...LEEG_SJABLOON, rijen: rijen.flatMap((rij) => lijstVanEen(rij).rijen) });

function lees(bytes: Uint8Array) {
  const tabel = leesTabel(bytes, "csv", null);
  return tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
}
function rij(anders: Rij) {
  const gelezen = lees(csv([{ ...GOED, ...anders }]));
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  const [eerste] = gelezen.rijen;
  if (eerste === undefined) throw new Error("no row");
  return eerste;
}
const codes = (anders: Rij) => rij(anders).fouten.map(({ code, kolom }) => [code, kolom]);
const bestandscode = (bytes: Uint8Array) => {
  const gelezen = lees(bytes);
  return gelezen.ok ? undefined : gelezen.fouten[0]?.code;
};

describe("de lijst", () => {
  it("het voorbeeld uit de uitleg is zelf een goede rij", () => {
    const gelezen = lees(schrijfCsv(VOORBEELD));
    expect(gelezen.ok && gelezen.rijen[0]?.fouten).toEqual([]);
    expect(rij({}).overeenkomst).toMatchObject({ functiesoort: "WM-BG", model: "opdracht", van: "2026-01-01", tarieven: [{ eenheid: "uur", tarief: 2500n }, { eenheid: "km", tarief: 23n }] });
  });

  it("elke naam hoort bij precies één kolom", () => {
    for (const veld of VELDEN) expect(veldMetNaam(KOLOMMEN[veld].naam)).toBe(veld);
  });

  it.each(["Özdemir", "van 't Hof", "O'Brien-Łukasz", "🙂 de Vries", "李"])("de naam %s blijft heel, ook door een CSV heen", (naam) => {
    expect(rij({ achternaam: naam }).overeenkomst?.zorgverlener).toMatchObject({ achternaam: naam });
  });

  it("telt tekens zoals een mens dat doet: honderd mag, honderd en een niet", () => {
    expect(codes({ achternaam: "🙂".repeat(100) })).toEqual([]);
    expect(codes({ achternaam: "x".repeat(101) })).toEqual([["LENGTE", "Achternaam zorgverlener"]]);
    expect(codes({ achternaam: "x".repeat(300) })).toEqual([["LENGTE", "Achternaam zorgverlener"]]);
  });

  it("een accent is hetzelfde, hoe het ook is geschreven", () => {
    expect(rij({ achternaam: "José".normalize("NFD") }).overeenkomst?.zorgverlener).toMatchObject({ achternaam: "José".normalize("NFC") });
  });

  it.each([
    [{ bedrag1: "1.234,56", bedrag2: "" , eenheid2: "" }, 123456n],
    [{ bedrag1: "1234.56", bedrag2: "", eenheid2: "" }, 123456n],
    [{ bedrag1: "€ 25", bedrag2: "", eenheid2: "" }, 2500n],
  ])("leest het bedrag %j", (anders, verwacht) => {
    expect(rij(anders).overeenkomst?.tarieven[0]?.tarief).toBe(verwacht);
  });

  it.each([
    ["twee schrijfwijzen door elkaar", [{ ...GOED, bedrag1: "1234,56" }, { ...GOED, bedrag1: "1234.56" }]],
    ["iets dat twee dingen kan zijn", [{ ...GOED, bedrag1: "1.234", bedrag2: "", eenheid2: "" }]],
  ])("raadt niet bij %s", (_naam, rijen) => {
    expect(bestandscode(csv(rijen))).toBe("TABEL_BEDRAGEN");
  });

  it.each(["31-01-2026", "2026-01-31", "46053"])("leest de datum %s", (dag) => {
    expect(rij({ van: dag }).overeenkomst?.van).toBe("2026-01-31");
  });

  it.each([
    [{ van: "30-02-2026" }, "DATUM", "Van"],
    [{ van: "01/13/2026" }, "DATUM", "Van"],
    [{ tm: "31-12-2025" }, "PERIODE_OMGEKEERD", "T/m"],
    [{ budgethouderBsn: "123456789" }, "BSN", "BSN budgethouder"],
    [{ iban: "NL91ABNA0417164301" }, "IBAN", "IBAN"],
    [{ model: "verklaring sociaal netwerk" }, "KEUZE", "Model"],
    [{ bedrag1: "0,00" }, "BEDRAG", "Tarief 1 bedrag"],
    [{ urenPerWeek: "169" }, "UREN", "Uren per week"],
    [{ dagenPerWeek: "8" }, "GETAL", "Dagen per week"],
    [{ proeftijd: "1" }, "HOORT_LEEG", "Proeftijd"],
    [{ ondernemer: "ja" }, "LEEG", "KvK-nummer"],
    [{ bigNummer: "1234567890" }, "BIG", "BIG-nummer"],
    [{ eenheid2: "uur" }, "TARIEF_DUBBEL", "Tarief 2 omschrijving"],
    [{ budgethouderGetekend: "" }, "LEEG", "Getekend budgethouder"],
    [{ instelling: "Zorg BV" }, "HOORT_LEEG", "Naam instelling"],
  ])("zegt bij %j wat er is en in welke kolom", (anders, code, kolom) => {
    expect(codes(anders)).toEqual([[code, kolom]]);
    expect(rij(anders).overeenkomst).toBeNull();
  });

  it("een instelling heeft een KvK-nummer en geen familie", () => {
    const instelling = { verlenerBsn: "", voornamen: "", achternaam: "", geboortedatum: "", familierelatie: "", ondernemer: "", instelling: "Zorg BV", kvk: "12345678", model: "zorginstelling" };
    expect(rij(instelling).overeenkomst).toMatchObject({ zorgverlener: { soort: "instelling", naam: "Zorg BV" }, familierelatie: "geen", ondernemer: true });
    expect(codes({ ...instelling, kvk: "" })).toEqual([["LEEG", "KvK-nummer"]]);
    expect(codes({ ...instelling, bigNummer: "12345678901" })).toEqual([["HOORT_LEEG", "BIG-nummer"]]);
  });

  it("leest een BIG-nummer met spaties, en mist het niet als de kolom er niet is", () => {
    expect(rij({ bigNummer: "12 345 678 901" }).overeenkomst?.bigNummer).toBe("12345678901");
    expect(rij({ bigNummer: "" }).overeenkomst?.bigNummer).toBeNull();
    const regels = new TextDecoder().decode(csv([GOED])).split("\r\n").map((regel) => regel.split(";"));
    const plaats = regels[0]?.indexOf("BIG-nummer") ?? -1;
    const zonder = lees(new TextEncoder().encode(regels.map((cellen) => cellen.filter((_, nummer) => nummer !== plaats).join(";")).join("\r\n")));
    expect(zonder).toMatchObject({ ok: true, rijen: [{ fouten: [], overeenkomst: { bigNummer: null } }] });
  });

  it("noemt wat ontbreekt of dubbel is in de kop, en houdt zich aan het hoogste aantal", () => {
    expect(bestandscode(new TextEncoder().encode("PDF;IBAN\na.pdf;x\n"))).toBe("CSV_KOLOM_ONTBREEKT");
    expect(bestandscode(new TextEncoder().encode("PDF;Bestand\na.pdf;x\n"))).toBe("CSV_KOLOM_DUBBEL");
    expect(bestandscode(csv(Array.from({ length: MEESTE_OVEREENKOMSTEN + 1 }, () => GOED)))).toBe("TABEL_TE_VEEL_RIJEN");
    expect(bestandscode(schrijfCsv(LEEG_SJABLOON))).toBe("BESTAND_LEEG");
  });

  it("de lijst met fouten voert niets uit in een rekenblad en is weer te lezen", () => {
    const bron = csv([{ ...GOED, zorgbeschrijving: "=HYPERLINK(\"https://x\")" }, GOED]);
    const tabel = leesTabel(bron, "csv", null);
    if (!tabel.ok) throw new Error("unreadable");
    const uit = schrijfCsv(foutenlijst(tabel.tabel, new Map([[2, "IBAN: fout."]])));
    const regels = new TextDecoder().decode(uit).split("\r\n");
    expect(regels).toHaveLength(3);
    expect(regels[1]).toContain("'=HYPERLINK");
    expect(regels[1]).toContain("IBAN: fout.");
    expect(lees(uit)).toMatchObject({ ok: true, rijen: [{ overeenkomst: { zorgbeschrijving: "=HYPERLINK(\"https://x\")" } }] });
  });

  it("dezelfde PDF bij twee rijen is een fout van de tweede", () => {
    const gelezen = lees(csv([GOED, { ...GOED, pdf: "JANSEN-2026.PDF" }]));
    expect(gelezen.ok && gelezen.rijen.map(({ fouten }) => fouten.map(({ code }) => code))).toEqual([[], ["PDF_DUBBEL_GENOEMD"]]);
  });

  it("elke code heeft een zin, en elke zin een code", () => {
    expect(Object.keys(PAPIER_MESSAGES).sort()).toEqual([...CELCODES, ...PDFCODES, ...PAPIERCODES, ...AANLEVERCODES].sort());
  });
});

describe("de documentatie", () => {
  const lees_ = (naam: string): string => readFileSync(fileURLToPath(new URL(`../../../docs/koppelvlak/${naam}`, import.meta.url)), "utf8");
  it("noemt elke kolom met haar uitleg", () => {
    const tekst = lees_("zorgovereenkomsten.md");
    for (const veld of VELDEN) expect(tekst).toContain(`| ${kolomVan(veld).naam} | ${kolomVan(veld).nodig} | ${kolomVan(veld).uitleg} | ${kolomVan(veld).voorbeeld} |`);
  });
  it("heeft een voorbeeld dat zonder fouten leest", () => {
    const gelezen = lees(new Uint8Array(readFileSync(fileURLToPath(new URL("../../../docs/koppelvlak/voorbeelden/zorgovereenkomsten.csv", import.meta.url)))));
    expect(gelezen.ok && gelezen.rijen.flatMap(({ fouten }) => fouten)).toEqual([]);
  });
});

describe("dezelfde lijst als XML", () => {
  const doc = (naam: string): Buffer => readFileSync(fileURLToPath(new URL(`../../../docs/koppelvlak/${naam}`, import.meta.url)));
  const XSD = doc("zorgovereenkomsten-1.0.xsd").toString("utf8");
  const een = (velden: Readonly<Record<string, string>>): string => `<Zorgovereenkomst>${Object.entries(velden).map(([naam, tekst]) => `<${naam}>${ontsnap(tekst)}</${naam}>`).join("")}</Zorgovereenkomst>`;
  const lijst = (...inhoud: readonly string[]): Uint8Array => new TextEncoder().encode(`<Zorgovereenkomsten xmlns="${ZORGOVEREENKOMSTEN_NAAMRUIMTE}">\n${inhoud.join("\n")}\n</Zorgovereenkomsten>`);
  const VOORBEELDRIJ: Readonly<Record<string, string>> = Object.fromEntries(VELDEN.filter((veld) => kolomVan(veld).voorbeeld !== "").map((veld) => [elementVan(veld), kolomVan(veld).voorbeeld]));
  const leesXml = (bytes: Uint8Array) => {
    const tabel = leesLijst(bytes, "xml");
    return tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  };
  const waar = (bytes: Uint8Array) => {
    const gelezen = leesXml(bytes);
    return gelezen.ok ? [] : gelezen.fouten.map((gevonden) => `${gevonden.code} ${koppelvlakPlaats(gevonden) ?? ""}`.trim());
  };

  it("heeft een schema met dezelfde kolommen, en een voorbeeld dat eraan voldoet en hetzelfde zegt als dat in CSV", () => {
    const elementen = [...XSD.matchAll(/<xs:element name="(?<naam>\w+)"(?<rest>[^>]*)>/g)].flatMap(({ groups }) => (groups?.["naam"]?.startsWith("Zorgovereenkomst") === true ? [] : [[groups?.["naam"], groups?.["rest"]?.includes('minOccurs="0"')]]));
    expect(elementen).toEqual(VELDEN.map((veld) => [elementVan(veld), kolomVan(veld).nodig !== "ja"]));
    const xml = doc("voorbeelden/zorgovereenkomsten.xml");
    expect(valideer(xml, XSD)).toEqual([]);
    const [uitXml, uitCsv] = [leesXml(xml), lees(schrijfCsv(VOORBEELD))];
    expect(uitXml.ok && uitXml.rijen.map(({ overeenkomst, fouten }) => ({ overeenkomst, fouten }))).toEqual(uitCsv.ok && uitCsv.rijen.map(({ overeenkomst, fouten }) => ({ overeenkomst, fouten })));
  });

  it("telt de zorgovereenkomsten, ook als alles op één regel staat, en leest getallen met een punt", () => {
    const anders = { ...VOORBEELDRIJ, Pdf: "twee & drie.pdf", Bedrag1: "1234.5", UrenPerWeek: "7.5" };
    const gelezen = leesXml(lijst(een(VOORBEELDRIJ) + een(anders)));
    expect(gelezen.ok && gelezen.rijen.map(({ rij, pdf, fouten }) => [rij, pdf, fouten])).toEqual([[1, "jansen-2026.pdf", []], [2, "twee & drie.pdf", []]]);
    expect(gelezen.ok && gelezen.rijen[1]?.overeenkomst).toMatchObject({ urenPerWeek: 7_50, tarieven: [{ tarief: 1_234_50n }, { tarief: 23n }] });
  });

  it("noemt bij een rij wat er mis is, zoals in elke lijst", () => {
    const gelezen = leesXml(lijst(een({ ...VOORBEELDRIJ, Iban: "NL00", Van: "31-02-2026" }), een({})));
    expect(gelezen.ok && gelezen.rijen[0]?.fouten.map(({ code, kolom }) => [code, kolom])).toEqual([["IBAN", "IBAN"], ["DATUM", "Van"]]);
    expect(gelezen.ok && gelezen.rijen[1]?.fouten.length).toBeGreaterThan(5);
  });

  it.each([
    ["een vreemd element", lijst(een({ Pdf: "een.pdf", Mobiel: "06" })), ["SCHEMA_ELEMENT_ONVERWACHT regel 2, Zorgovereenkomst[1]/Mobiel"]],
    ["een element twee keer", lijst(een({}), "<Zorgovereenkomst><Pdf>a</Pdf><Pdf>b</Pdf></Zorgovereenkomst>"), ["SCHEMA_ELEMENT_ONVERWACHT regel 3, Zorgovereenkomst[2]/Pdf"]],
    ["een element in een kolom", lijst("<Zorgovereenkomst><Pdf><b>a</b></Pdf></Zorgovereenkomst>"), ["SCHEMA_ELEMENT_ONVERWACHT regel 2, Zorgovereenkomst[1]/b"]],
    ["iets anders in de lijst", lijst("<Toekenningsbericht/>"), ["SCHEMA_ELEMENT_ONVERWACHT regel 2, Zorgovereenkomst[1]/Toekenningsbericht"]],
    ["een andere namespace", new TextEncoder().encode("<Zorgovereenkomsten/>"), ["SCHEMA_VERKEERD_BERICHT regel 1, {}Zorgovereenkomsten"]],
    ["een lege lijst", lijst(), ["BESTAND_LEEG"]],
    ["meer dan vijfhonderd", lijst(...Array.from({ length: 501 }, () => een({ Pdf: "x" }))), ["TABEL_TE_VEEL_RIJEN"]],
    ["geen XML", new TextEncoder().encode("a;b\n1;2\n"), ["XML_NIET_WELGEVORMD regel 3"]],
    ["een DTD", new TextEncoder().encode('<!DOCTYPE a SYSTEM "http://127.0.0.1/x"><a/>'), ["XML_DOCTYPE regel 1"]],
  ] as const)("weigert %s", (_naam, bytes, verwacht) => {
    expect(waar(bytes)).toEqual(verwacht);
  });

  it("breekt op geen enkele plek met iets anders dan een nette weigering", () => {
    const heel = lijst(een(VOORBEELDRIJ));
    for (let lengte = 0; lengte < heel.length; lengte += 1) expect(leesXml(heel.subarray(0, lengte)).ok, String(lengte)).toBe(false);
  });

  it("wordt herkend aan de naam; een CSV die zo heet, wordt niet als CSV gelezen", () => {
    expect(keurLijstsoort(lijst(een({})), "Lijst.XML")).toEqual({ ok: true, soort: "xml" });
    expect(keurLijstsoort(lijst(een({})), "lijst.csv")).toMatchObject({ ok: false });
  });
});
