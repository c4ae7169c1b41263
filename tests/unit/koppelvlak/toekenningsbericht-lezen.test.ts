import { describe, expect, it } from "vitest";

import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfRetourbericht, schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan, eenToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";

const GOED = schrijfToekenningsbericht(eenToekenningsbericht());
const lees = (xml: string) => leesToekenningsbericht(bytesVan(xml));
const BUDGETHOUDER = eenToekenningsbericht().budgethouder;

describe("bedragen in een toekenningsbericht", () => {
  const bedrag = (tekst: string) => lees(GOED.replace("<BedragCenten>1825000<", `<BedragCenten>${tekst}<`));

  it.each([
    ["0", 0n],
    ["1", 1n],
    ["  1825000\n", 18_250_00n],
    ["99999999999", 99_999_999_999n],
  ])("leest '%s'", (tekst, verwacht) => {
    expect(bedrag(tekst)).toMatchObject({ ok: true, bericht: { bedrag: verwacht } });
  });

  it.each([
    "-1", "+1", "-0", "00", "01", "0.00", "0.001", "1.5", "1,5", "1.234,56", "1,234.56", "1 234", "1'234", "1_234", "1e3", "1E3", "1e309",
    "0x10", "0b1", "0o7", "NaN", "Infinity", "INF", "-INF", "null", "true", "", " ", "100000000000", "9007199254740993", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "9".repeat(400), "１２", "٣", "१२", "1２", "①", "½", "1\u202e2", "\u200e12", "12\u00a0", "€12", "12 EUR",
    "12,5O", "1O", "l2", "1;2", "--1", "1-", "(1)", "1/2", "=1+1", "1n", "12<!-- -->.5",
  ])("weigert '%s'", (tekst) => {
    expect(bedrag(tekst)).toMatchObject({ ok: false, fouten: [{ code: "SCHEMA_WAARDE", gegevens: { element: "BedragCenten", vorm: "centen" } }] });
  });
});

describe("datums in een toekenningsbericht", () => {
  const datum = (tekst: string) => lees(GOED.replace("<AangemaaktOp>2026-01-05<", `<AangemaaktOp>${tekst}<`));

  it.each(["1900-01-01", "2024-02-29", "2199-12-31"])("leest %s", (tekst) => {
    expect(datum(tekst)).toMatchObject({ ok: true, bericht: { aangemaaktOp: tekst } });
  });

  it.each([
    "2025-02-29", "2026-02-31", "0000-00-00", "0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "20262026-01-01", "-2026-01-01", "2026-1-5",
    "05-01-2026", "2026/01/05", "20260105", "2026-01-05Z", "2026-01-05+01:00", "2026-01-05T00:00:00", "２０２６-01-05", "vandaag", "",
  ])("weigert '%s'", (tekst) => {
    expect(datum(tekst)).toMatchObject({ ok: false, fouten: [{ code: "SCHEMA_WAARDE", gegevens: { vorm: "datum" } }] });
  });
});

describe("namen in een toekenningsbericht", () => {
  it.each([
    "Özdemir", "van 't Hof", "O'Brien", "Null", "null", "ß", "ĳ", "Nguyễn", "e\u0301", "李", "أحمد", "שרה", "😀", "👩‍👩‍👧", "\u202eevil", "<script>alert(1)</script>",
    "{{7*7}}", "${7*7}", "=HYPERLINK(\"x\")", "' OR 1=1 --", "]]>", "&amp;", "&", "\"", "%00", "../../etc/passwd", "Robert'); DROP TABLE persoon;--", "a".repeat(200),
  ])("komt '%s' ongewijzigd door", (achternaam) => {
    const bericht = eenToekenningsbericht({ budgethouder: { ...BUDGETHOUDER, achternaam } });

    expect(lees(schrijfToekenningsbericht(bericht))).toEqual({ ok: true, bericht });
  });

  it.each(["", " ", "a".repeat(201)])("wordt '%s' geweigerd", (achternaam) => {
    const xml = GOED.replace("<Achternaam>Hof<", `<Achternaam>${achternaam}<`);

    expect(lees(xml)).toMatchObject({ ok: false, fouten: [{ code: "SCHEMA_WAARDE", plaats: { pad: "Budgethouder/Achternaam" } }] });
  });

  it("leest ook wat in CDATA staat, en laat commentaar weg", () => {
    const xml = GOED.replace("<Achternaam>Hof<", "<Achternaam>H<![CDATA[o & ]]><!-- x -->f<");

    expect(lees(xml)).toMatchObject({ ok: true, bericht: { budgethouder: { achternaam: "Ho & f" } } });
  });
});

describe("afwijkingen van het schema", () => {
  it.each([
    { wat: "een ander bericht", xml: "<Factuur/>", code: "SCHEMA_VERKEERD_BERICHT", pad: "Factuur" },
    { wat: "zonder namespace", xml: GOED.replace(/ xmlns="[^"]*"/, ""), code: "SCHEMA_VERKEERD_BERICHT", pad: "Toekenningsbericht" },
    { wat: "een element te veel", xml: GOED.replace("<Wet>", "<Iets/><Wet>"), code: "SCHEMA_ELEMENT_ONVERWACHT", pad: "Iets" },
    { wat: "een element uit een andere namespace", xml: GOED.replace("<Wet>", '<Wet xmlns="urn:x">'), code: "SCHEMA_ELEMENT_ONVERWACHT", pad: "Wet" },
    { wat: "een element te weinig", xml: GOED.replace("<Wet>wmo</Wet>", ""), code: "SCHEMA_ELEMENT_ONVERWACHT", pad: "Budgetidentificatie" },
    { wat: "een leeg onderdeel", xml: GOED.replace(/<Functiebudget>[\s\S]*<\/Functiebudget>/, ""), code: "SCHEMA_ELEMENT_ONTBREEKT", pad: "Functiebudgetten" },
    { wat: "een attribuut", xml: GOED.replace("<Wet>", '<Wet id="1">'), code: "SCHEMA_ATTRIBUUT", pad: "Wet" },
    { wat: "losse tekst", xml: GOED.replace("<Afzender>", "<Afzender>x"), code: "SCHEMA_TEKST_ONVERWACHT", pad: "Afzender" },
    { wat: "een onbekende keuze", xml: GOED.replace("<Wet>wmo", "<Wet>WMO"), code: "SCHEMA_WAARDE", pad: "Wet" },
    { wat: "xsi:nil", xml: GOED.replace("<Wet>wmo</Wet>", '<Wet xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'), code: "SCHEMA_OVERIG", pad: "Wet" },
  ])("noemt $wat", ({ xml, code, pad }) => {
    const gelezen = lees(xml);

    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => [fout.code, fout.plaats?.pad])).toContainEqual([code, pad]);
  });

  it("herhaalt nooit een waarde uit het bericht", () => {
    const geheim = "123456782";
    const gelezen = lees(GOED.replaceAll("999990019", `${geheim}x`).replace("<Wet>wmo", `<Wet>${geheim}`).replace("Zwolle", geheim.repeat(20)));

    expect(gelezen.ok).toBe(false);
    expect(JSON.stringify(gelezen)).not.toContain(geheim);
  });

  it("onthoudt een berichtnummer of afzender alleen in de goede vorm", () => {
    const gelezen = lees(GOED.replace("ZW-2026-000123", "<![CDATA[<script>]]>").replace("0193", "a".repeat(1_000)));

    expect(gelezen).toMatchObject({ ok: false, herkend: {} });
    expect(gelezen.ok ? {} : gelezen.herkend).toEqual({});
  });

  it("leest een bericht met duizend fouten snel en noemt er honderd", () => {
    const milliseconden = rekentijd(() => {
      const gelezen = lees(GOED.replace("</Functiebudgetten>", `${"<Functiebudget/>".repeat(4_000)}</Functiebudgetten>`));
      expect(gelezen.ok ? 0 : gelezen.fouten.length).toBe(100);
    });

    expect(milliseconden).toBeLessThan(2_000);
  });
});

describe("schrijfRetourbericht", () => {
  it("geeft dezelfde tekst bij dezelfde invoer en laat weg wat er niet is", () => {
    const retour = { kenmerk: null, berichtnummer: null, ontvangenOp: new Date("2026-01-05T09:30:00Z"), status: "afgekeurd", toekenningnummer: null, codes: [] } as const;

    expect(schrijfRetourbericht(retour)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Retourbericht xmlns="urn:trekkingsrecht-pgb:retourbericht:1.0">\n  <OntvangenOp>2026-01-05T09:30:00.000Z</OntvangenOp>\n  <Status>afgekeurd</Status>\n</Retourbericht>\n',
    );
  });
});
