/** Zips and PDFs as they come, and as somebody who means harm makes them. */
import { describe, expect, it } from "vitest";

import { keurPdf } from "@/lib/koppelvlak/bestand/pdf";
import { ARCHIEF_GRENZEN, leesArchief } from "@/lib/koppelvlak/zip/archief";
import { zip } from "@/tests/builders/koppelvlak/xlsx";

const tekst = (waarde: string): Uint8Array => new TextEncoder().encode(waarde);
const PDF = tekst("%PDF-1.7\ninhoud\n%%EOF\n");
const deel = (naam: string, inhoud: Uint8Array = PDF) => ({ naam, inhoud });

function code(bytes: Uint8Array): string | undefined {
  const gelezen = leesArchief(bytes);
  return gelezen.ok ? undefined : gelezen.fouten[0]?.code;
}

/** A zip that says it holds this many: counted before anything else is looked at. */
function metAantal(aantal: number): Uint8Array {
  const bytes = zip([deel("een.pdf"), deel("lijst.csv", tekst("a;b"))]);
  new DataView(bytes.buffer).setUint16(bytes.length - 22 + 10, aantal, true);
  return bytes;
}

describe("een zip met zorgovereenkomsten", () => {
  it("geeft de PDF's en de lijst, zonder mappen en zonder wat macOS en Windows erbij zetten", () => {
    const gelezen = leesArchief(zip([deel("map/"), deel("map/een.pdf"), deel("twee.PDF"), deel("lijst.csv", tekst("a;b")), deel("__MACOSX/map/._een.pdf"), deel(".DS_Store"), deel("Thumbs.db")]));
    expect(gelezen.ok && [gelezen.pdfs.map(({ naam }) => naam), gelezen.lijsten.map(({ naam }) => naam)]).toEqual([["een.pdf", "twee.PDF"], ["lijst.csv"]]);
    expect(gelezen.ok && Buffer.from(gelezen.pdfs[0]?.inhoud ?? []).equals(Buffer.from(PDF))).toBe(true);
  });

  it.each(["../een.pdf", "map/../../een.pdf", "/etc/een.pdf", "map\\een.pdf", "..\\een.pdf", "C:een.pdf", "een\u0000.pdf", "een\u202Efdp.exe.pdf", `${"x".repeat(201)}.pdf`])("weigert de naam %j", (naam) => {
    expect(code(zip([{ naam, inhoud: PDF }]))).toBe("ZIP_PAD");
  });

  it.each([
    ["65.000 bestanden", () => metAantal(65_000), "ZIP_TE_VEEL"],
    ["één PDF te veel", () => zip(Array.from({ length: ARCHIEF_GRENZEN.pdfs + 1 }, (_leeg, i) => deel(`${String(i)}.pdf`))), "ZIP_TE_VEEL"],
    ["een bom", () => zip([deel("bom.pdf", new Uint8Array(9_000_000))]), "ZIP_BOM"],
    ["een PDF boven de grens", () => zip([{ naam: "groot.pdf", inhoud: PDF, beweerd: ARCHIEF_GRENZEN.perPdf + 1 }]), "ZIP_BOM"],
    ["een bom die over haar grootte liegt", () => zip([{ naam: "bom.pdf", inhoud: new Uint8Array(9_000_000), beweerd: 20 }]), "ZIP_BOM"],
    ["samen te groot", () => zip(Array.from({ length: 12 }, (_leeg, i) => ({ naam: `${String(i)}.pdf`, inhoud: PDF, beweerd: 9_000_000 }))), "ZIP_BOM"],
    ["zip64", () => zip([{ naam: "een.pdf", inhoud: PDF, beweerd: 0xffffffff }]), "ZIP_BOM"],
    ["een wachtwoord", () => zip([{ ...deel("een.pdf"), versleuteld: true }]), "ZIP_WACHTWOORD"],
    ["een zip in de zip", () => zip([deel("een.pdf"), deel("nog.zip", zip([deel("twee.pdf")]))]), "ZIP_GENEST"],
    ["iets anders", () => zip([deel("een.pdf"), deel("start.exe")]), "ZIP_SOORT"],
    ["twee dezelfde namen", () => zip([deel("een.pdf"), deel("map/EEN.pdf")]), "ZIP_DUBBEL"],
    ["niets", () => zip([deel("map/")]), "ZIP_LEEG"],
    ["geen zip", () => tekst("%PDF-1.7"), "ZIP_BESCHADIGD"],
    ["een grootte die niet klopt", () => zip([{ naam: "een.pdf", inhoud: PDF, beweerd: PDF.length + 1 }]), "ZIP_BESCHADIGD"],
  ])("weigert %s", (_naam, maak, verwacht) => {
    expect(code(maak())).toBe(verwacht);
  });

  it("weigert inhoud die niet bij haar controlegetal past, en valt nergens om van een zip die is afgebroken of verminkt", () => {
    const goed = zip([deel("een.pdf", tekst(`%PDF-1.7\n${"abc".repeat(200)}\n%%EOF`)), deel("lijst.csv", tekst("a;b"))]);
    for (let lengte = 0; lengte < goed.length; lengte += 1) expect(code(goed.subarray(0, lengte))).toBeDefined();
    for (let plaats = 0; plaats < goed.length; plaats += 1) {
      const verminkt = goed.slice();
      verminkt[plaats] = (verminkt[plaats] ?? 0) ^ 0xff;
      expect(() => leesArchief(verminkt)).not.toThrow();
    }
  });
});

describe("een PDF", () => {
  it.each([
    ["goed", PDF, null],
    ["leeg", new Uint8Array(), "PDF_LEEG"],
    ["een web-pagina", tekst("<!doctype html><p>%PDF-1.7 %%EOF"), "PDF_GEEN_PDF"],
    ["een zip met een andere naam", zip([deel("een.pdf")]), "PDF_GEEN_PDF"],
    ["een programma", tekst("MZ%PDF-1.7 %%EOF"), "PDF_GEEN_PDF"],
    ["halverwege afgebroken", tekst("%PDF-1.7\nobj"), "PDF_AFGEBROKEN"],
  ])("die %s is", (_naam, bytes, verwacht) => {
    expect(keurPdf(bytes, 1_000)).toBe(verwacht);
  });

  it("is groter dan mag", () => {
    expect(keurPdf(PDF, PDF.length - 1)).toBe("PDF_TE_GROOT");
    expect(keurPdf(PDF, PDF.length)).toBeNull();
  });
});
