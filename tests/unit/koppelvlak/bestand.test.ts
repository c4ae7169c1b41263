import { describe, expect, it } from "vitest";

import { herkenBestandsoort, keurBestand } from "@/lib/koppelvlak/bestand/soort";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";

const hex = (tekst: string): Uint8Array => Buffer.from(tekst, "hex");
const EISEN = { toegestaan: ["xml", "pdf"], maximumBytes: 1_000 } as const;

describe("herkenBestandsoort", () => {
  it.each([
    { bytes: bytesVan('<?xml version="1.0"?><Invoice/>'), soort: "xml" },
    { bytes: bytesVan("\ufeff  <Invoice xmlns='x'>"), soort: "xml" },
    { bytes: bytesVan("<!-- uitleg --><a/>"), soort: "xml" },
    { bytes: bytesVan(`<?xml version="1.0"?><!--${"x".repeat(10_000)}--><a/>`), soort: "xml" },
    { bytes: bytesVan("%PDF-1.7\n%âãÏÓ"), soort: "pdf" },
    { bytes: bytesVan(" %PDF-1.7"), soort: "onbekend" },
    { bytes: bytesVan("code;naam\n1;2"), soort: "csv" },
    { bytes: bytesVan("<!DOCTYPE html><html></html>"), soort: "html" },
    { bytes: bytesVan("<HTML><script>alert(1)</script>"), soort: "html" },
    { bytes: bytesVan("<script>alert(1)</script>"), soort: "html" },
    { bytes: bytesVan('<?xml version="1.0"?><svg onload="x"/>'), soort: "svg" },
    { bytes: hex("504b030414000000"), soort: "zip" },
    { bytes: hex("504b0506"), soort: "zip" },
    { bytes: hex("1f8b0800"), soort: "gzip" },
    { bytes: hex("4d5a9000"), soort: "exe" },
    { bytes: hex("7f454c46"), soort: "elf" },
    { bytes: hex("d0cf11e0a1b11ae1"), soort: "office" },
    { bytes: hex("89504e470d0a1a0a"), soort: "png" },
    { bytes: hex("ffd8ffe0"), soort: "jpeg" },
    { bytes: bytesVan("#!/bin/sh"), soort: "script" },
    { bytes: bytesVan("gewone tekst"), soort: "onbekend" },
    { bytes: hex("00010203"), soort: "onbekend" },
    { bytes: new Uint8Array(), soort: "onbekend" },
  ])("herkent $soort", ({ bytes, soort }) => {
    expect(herkenBestandsoort(bytes)).toBe(soort);
  });

  it("is ook op een lange eerste regel snel", () => {
    const bestanden = ["<", "<!--", "<?", " ", "a", "\u00e9"].map((teken) => bytesVan(teken.repeat(1_000_000)));
    const milliseconden = rekentijd(() => bestanden.forEach((bytes) => herkenBestandsoort(bytes)));

    expect(milliseconden).toBeLessThan(500);
  });
});

describe("keurBestand", () => {
  it("neemt een bestand aan waarvan soort, naam en grootte kloppen", () => {
    expect(keurBestand(bytesVan("<a/>"), "Factuur maart.XML", EISEN)).toEqual({ ok: true, soort: "xml" });
    expect(keurBestand(bytesVan("%PDF-1.7"), "factuur.pdf", EISEN)).toEqual({ ok: true, soort: "pdf" });
  });

  it.each([
    { naam: "leeg.xml", bytes: new Uint8Array(), codes: ["BESTAND_LEEG"] },
    { naam: "factuur.pdf", bytes: hex("4d5a9000"), codes: ["BESTAND_SOORT"] },
    { naam: "factuur.pdf", bytes: bytesVan("<a/>"), codes: ["BESTAND_EXTENSIE"] },
    { naam: "factuur.pdf.exe", bytes: bytesVan("%PDF-1.7"), codes: ["BESTAND_EXTENSIE"] },
    { naam: "factuur", bytes: bytesVan("%PDF-1.7"), codes: ["BESTAND_EXTENSIE"] },
    { naam: "lijst.csv", bytes: bytesVan("a;b"), codes: ["BESTAND_SOORT"] },
    { naam: "groot.zip", bytes: Buffer.concat([hex("504b0304"), new Uint8Array(2_000)]), codes: ["BESTAND_TE_GROOT", "BESTAND_SOORT"] },
  ])("weigert $naam met $codes", ({ naam, bytes, codes }) => {
    const gekeurd = keurBestand(bytes, naam, EISEN);

    expect(gekeurd.ok ? [] : gekeurd.fouten.map(({ code }) => code)).toEqual(codes);
  });
});
