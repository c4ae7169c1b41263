import { describe, expect, it } from "vitest";

import { keurTabelsoort, leesTabel, type Tabelsoort } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv, schrijfXlsx } from "@/lib/koppelvlak/rekenblad/schrijf";
import type { Cel } from "@/lib/koppelvlak/rekenblad/tabel";
import { bedragstijlVan, dagVanVolgnummer, leesBedragcel, leesDag } from "@/lib/koppelvlak/rekenblad/waarden";
import { kaalWerkboek, werkboek, zip } from "@/tests/builders/koppelvlak/xlsx";

const tekst = (waarde: string): Uint8Array => new TextEncoder().encode(waarde);
const windows1252 = (waarde: string): Uint8Array => new Uint8Array(Buffer.from(waarde, "latin1"));
const cel = (waarde: string, soort: Cel["soort"] = "tekst"): Cel => ({ tekst: waarde, soort, formule: false });

function waarden(bytes: Uint8Array, soort: Tabelsoort, blad: string | null = null): readonly (readonly string[])[] {
  const gelezen = leesTabel(bytes, soort, blad);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.tabel.rijen.map(({ cellen }) => cellen.map((een) => een.tekst));
}

const foutcode = (bytes: Uint8Array, soort: Tabelsoort): string | undefined => {
  const gelezen = leesTabel(bytes, soort, null);
  return gelezen.ok ? undefined : gelezen.fouten[0]?.code;
};

describe("een CSV", () => {
  it.each([";", ",", "\t", "|"])("met %j tussen de kolommen wordt herkend, ook met een titel erboven", (teken) => {
    const bytes = tekst(`Lijst van september\r\n\r\n${["a", "b", "c"].join(teken)}\r\n${["1", "2", "3"].join(teken)}\r\n`);
    expect(waarden(bytes, "csv").at(-1)).toEqual(["1", "2", "3"]);
  });

  it("houdt de rijnummers van het rekenblad, ook achter lege rijen en regels in een cel", () => {
    const gelezen = leesTabel(tekst('a;b\n\n"een\ntwee";x\n;;\n3;4\n'), "csv", null);
    expect(gelezen.ok && gelezen.tabel.rijen.map(({ rij }) => rij)).toEqual([1, 3, 5]);
  });

  it.each([
    ["UTF-8", tekst("naam;x\nJosé;1"), "utf-8"],
    ["UTF-8 met BOM", tekst("\ufeffnaam;x\nJosé;1"), "utf-8"],
    ["Windows-1252", windows1252("naam;x\nJosé;1"), "windows-1252"],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeffnaam;x\nJosé;1", "utf16le")), "utf-16"],
  ])("in %s leest de letters goed", (_naam, bytes, codering) => {
    expect(waarden(bytes, "csv")).toEqual([["naam", "x"], ["José", "1"]]);
    const gelezen = leesTabel(bytes, "csv", null);
    expect(gelezen.ok && gelezen.herkenning).toMatchObject({ codering });
  });

  it("weigert een leeg bestand, een open aanhalingsteken en te veel rijen", () => {
    expect(foutcode(tekst(""), "csv")).toBe("BESTAND_LEEG");
    expect(foutcode(tekst(";;\n;;\n"), "csv")).toBe("BESTAND_LEEG");
    expect(foutcode(tekst('a;b\n"open;1\n2;3'), "csv")).toBe("CSV_OPMAAK");
    expect(foutcode(tekst("a;b\n".repeat(20_001)), "csv")).toBe("TABEL_TE_VEEL_RIJEN");
    expect(foutcode(tekst("a;b\n".repeat(20_000)), "csv")).toBeUndefined();
    expect(foutcode(tekst(`${"a;".repeat(300)}\n`), "csv")).toBe("TABEL_TE_VEEL_KOLOMMEN");
  });
});

describe("een Excel-werkmap", () => {
  it("geeft getallen precies, dagen als dag en een BSN dat een getal werd zonder zijn nul", async () => {
    const bytes = await werkboek({ Lijst: [["bsn", "bedrag", "dag", "tekst"], [99990019, 1234.56, new Date("2026-01-31T00:00:00Z"), " spatie  achter "]] }, (boek) => {
      boek.getWorksheet("Lijst")?.getColumn(3).eachCell((een, rij) => {
        if (rij > 1) een.numFmt = "dd-mm-yyyy";
      });
    });
    expect(waarden(bytes, "xlsx")[1]).toEqual(["99990019", "1234.56", "2026-01-31", "spatie achter"]);
  });

  it("rekent niets uit: van een formule telt de laatste uitkomst, zonder uitkomst is het een fout", async () => {
    const gelezen = leesTabel(await werkboek({ Blad: [["a", "b", "c"], [{ formula: "1+1", result: 2 }, { formula: "SUM(A1)" }, { error: "#N/A" }]] }), "xlsx", null);
    expect(gelezen.ok && gelezen.tabel.rijen[1]?.cellen).toEqual([
      { tekst: "2", soort: "getal", formule: true },
      { tekst: "", soort: "fout", formule: true },
      { tekst: "#N/A", soort: "fout", formule: false },
    ]);
  });

  it("noemt de rijen van samengevoegde cellen", async () => {
    const bytes = await werkboek({ Blad: [["a", "b"], ["1", "2"], ["3", "4"]] }, (boek) => boek.getWorksheet("Blad")?.mergeCells("A2:A3"));
    const gelezen = leesTabel(bytes, "xlsx", null);
    expect(gelezen.ok && gelezen.tabel.samengevoegd).toEqual([2, 3]);
  });

  it("leest het blad dat is gekozen, en anders het eerste dat te zien is", async () => {
    const bytes = await werkboek({ Verborgen: [["a", "b"], ["0", "0"]], Eerste: [["a", "b"], ["1", "1"]], Tweede: [["a", "b"], ["2", "2"]] }, (boek) => {
      const blad = boek.getWorksheet("Verborgen");
      if (blad !== undefined) blad.state = "hidden";
    });
    expect(waarden(bytes, "xlsx")[1]).toEqual(["1", "1"]);
    expect(waarden(bytes, "xlsx", "Tweede")[1]).toEqual(["2", "2"]);
    expect(waarden(bytes, "xlsx", "bestaat niet")[1]).toEqual(["1", "1"]);
  });

  it("telt dagen vanaf 1904 als de werkmap dat zegt", () => {
    const blad = '<worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2026-01-31T00:00:00</v></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>';
    expect(waarden(kaalWerkboek(blad, { eigenschappen: '<workbookPr date1904="1"/>' }), "xlsx")[0]).toEqual(["2026-01-31", "7"]);
    expect(dagVanVolgnummer(0, true)).toBe("1904-01-01");
  });

  it("leest cellen zonder verwijzing en tekst in stukken", () => {
    const blad = '<worksheet><sheetData><row><c t="inlineStr"><is><r><t>een</t></r><r><t xml:space="preserve"> twee</t></r></is></c><c><v>1E2</v></c></row></sheetData></worksheet>';
    expect(waarden(kaalWerkboek(blad), "xlsx")).toEqual([["een twee", "100"]]);
  });
});

describe("een werkmap die niet deugt", () => {
  const BLAD = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';

  it("wordt geweigerd als zij uitgepakt te groot is, wat de kop ook beweert", () => {
    expect(foutcode(kaalWerkboek(BLAD, { beweerd: 4_000_000_000 }), "xlsx")).toBe("XLSX_BOM");
    expect(foutcode(kaalWerkboek(BLAD, { beweerd: 100_000_000 }), "xlsx")).toBe("XLSX_BOM");
    const bom = kaalWerkboek(`<worksheet><sheetData>${" ".repeat(70_000_000)}</sheetData></worksheet>`, { beweerd: 100 });
    expect(bom.length).toBeLessThan(200_000);
    expect(foutcode(bom, "xlsx")).toBe("XLSX_BOM");
  });

  it("wordt geweigerd met duizenden onderdelen, met een wachtwoord, beschadigd of zonder blad", async () => {
    expect(foutcode(zip(Array.from({ length: 2_001 }, (_leeg, i) => ({ naam: `x${String(i)}`, inhoud: tekst("a") }))), "xlsx")).toBe("XLSX_BOM");
    expect(foutcode(kaalWerkboek(BLAD, { versleuteld: true }), "xlsx")).toBe("XLSX_WACHTWOORD");
    expect(foutcode(zip([{ naam: "mimetype", inhoud: tekst("ods") }]), "xlsx")).toBe("XLSX_GEEN_WERKBOEK");
    expect(foutcode(kaalWerkboek("<worksheet><sheetData><row>"), "xlsx")).toBe("XLSX_BESCHADIGD");
    expect(foutcode(kaalWerkboek('<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData/></worksheet>'), "xlsx")).toBe("XLSX_BESCHADIGD");
    const heel = await werkboek({ Blad: [["a", "b"], ["1", "2"]] });
    for (let lengte = 0; lengte < heel.length; lengte += 97) expect(leesTabel(heel.subarray(0, lengte), "xlsx", null).ok, String(lengte)).toBe(false);
  });

  it("wordt geweigerd met meer rijen of kolommen dan een lijst heeft", () => {
    const rijen = Array.from({ length: 20_002 }, (_leeg, i) => `<row r="${String(i + 1)}"><c><v>1</v></c></row>`).join("");
    expect(foutcode(kaalWerkboek(`<worksheet><sheetData>${rijen}</sheetData></worksheet>`), "xlsx")).toBe("TABEL_TE_VEEL_RIJEN");
    expect(foutcode(kaalWerkboek('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'), "xlsx")).toBe("TABEL_TE_VEEL_KOLOMMEN");
  });
});

describe("welk soort bestand het is", () => {
  const soort = (bytes: Uint8Array, naam: string): string => {
    const gekeurd = keurTabelsoort(bytes, naam);
    return gekeurd.ok ? gekeurd.soort : (gekeurd.fouten[0]?.code ?? "");
  };
  const ole = (inhoud = ""): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(inhoud, "utf16le")]));

  it("zegt de inhoud en niet de naam", () => {
    expect(soort(tekst("a;b\n1;2"), "lijst.csv")).toBe("csv");
    expect(soort(tekst("a\tb\n1\t2"), "lijst.txt")).toBe("csv");
    expect(soort(tekst("a;b\n1;2"), "lijst.xlsx")).toBe("BESTAND_EXTENSIE");
    expect(soort(zip([{ naam: "x", inhoud: tekst("y") }]), "lijst.xlsx")).toBe("xlsx");
    expect(soort(zip([{ naam: "x", inhoud: tekst("y") }]), "lijst.ods")).toBe("TABEL_SOORT");
    expect(soort(tekst("%PDF-1.7"), "lijst.csv")).toBe("TABEL_SOORT");
    expect(soort(tekst("<html><body>"), "lijst.csv")).toBe("TABEL_SOORT");
    expect(soort(new Uint8Array([1, 0, 2, 0]), "lijst.csv")).toBe("TABEL_SOORT");
  });

  it("noemt een oude Excel en een wachtwoord bij hun naam", () => {
    expect(soort(ole("Workbook"), "lijst.xls")).toBe("XLSX_OUD");
    expect(soort(ole("EncryptedPackage"), "lijst.xlsx")).toBe("XLSX_WACHTWOORD");
  });
});

describe("bedragen", () => {
  it.each([
    ["1.234,56", "nl", 123456n], ["1234,56", "nl", 123456n], ["1234,5", "nl", 123450n], ["€ 1.234,-", "nl", 123400n], ["1.234", "nl", 123400n], ["0", "nl", 0n],
    ["1234.56", "en", 123456n], ["1,234.56", "en", 123456n], ["1,234", "en", 123400n], ["EUR 12", "en", 1200n],
    ["1234.56", "nl", null], ["1234,56", "en", null], ["1.23,4", "nl", null], ["12,345", "nl", null], ["1e3", "nl", null], ["", "nl", null], ["1 234", "nl", null],
  ] as const)("%s als %s", (waarde, stijl, centen) => {
    expect(leesBedragcel(cel(waarde), stijl)).toBe(centen);
  });

  it("van een getal in Excel is de punt altijd een punt", () => {
    expect(leesBedragcel(cel("1234.56", "getal"), "nl")).toBe(123456n);
    expect(leesBedragcel(cel("1234.567", "getal"), "nl")).toBeNull();
  });

  it.each([
    [["1.234,56", "12"], "nl"], [["1234.56", "12"], "en"], [["1.234,56", "1234.56"], "gemengd"], [["1,5", "2.5"], "gemengd"],
    [["1.234"], "onbeslist"], [["1.234", "5,00"], "nl"], [["1,234", "5.00"], "en"], [["12", ""], "nl"], [[], "nl"],
  ] as const)("%j in één kolom is %s", (kolom, stijl) => {
    expect(bedragstijlVan(kolom.map((waarde) => cel(waarde)))).toBe(stijl);
  });

  it("getallen van Excel naast tekst zeggen niets over de schrijfwijze", () => {
    expect(bedragstijlVan([cel("1234.56", "getal"), cel("1.234,56")])).toBe("nl");
  });
});

describe("datums", () => {
  it.each([
    ["31-01-2026", "2026-01-31"], ["1-2-2026", "2026-02-01"], ["2026-01-31", "2026-01-31"], ["2026-01-31 00:00:00", "2026-01-31"], ["46053", "2026-01-31"],
    ["31-02-2026", null], ["01-13-2026", null], ["31-01-26", null], ["2026-01-31 12:00", null], ["0", null], ["999999", null],
  ])("%s is %s", (waarde, dag) => {
    expect(leesDag(cel(waarde))).toBe(dag);
  });

  it("telt als een rekenblad, met een 29 februari 1900 die er nooit was", () => {
    expect([1, 59, 60, 61, 109_574, 109_575].map((nummer) => dagVanVolgnummer(nummer))).toEqual(["1900-01-01", "1900-02-28", null, "1900-03-01", "2199-12-31", null]);
  });
});

describe("een lijst om te downloaden", () => {
  it.each(["=1+1", "+31 38", "-5", "@x", "'=x", "''=x", "' gewoon", " =1+1", "\t=1+1", "＝1+1", "' =x", 'met "aanhaling"; en puntkomma'])("%s wordt nergens een formule en komt gelijk terug", async (waarde) => {
    const tabel = { blad: "B", kop: ["a", "b"], rijen: [[cel(waarde), cel("1")]] };
    const csv = schrijfCsv(tabel);
    expect(new TextDecoder().decode(csv)).not.toMatch(/(^|;|")[ \t]*[=+\-@＝]/m);
    expect(waarden(csv, "csv")[1]?.[0]).toBe(waarde.trim());
    expect(waarden(await schrijfXlsx(tabel), "xlsx")[1]?.[0]).toBe(waarde.trim());
  });
});
