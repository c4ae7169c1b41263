import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { type Overeenkomstgegevens, overeenkomstdocument } from "@/app/(portaal)/overeenkomstdocument";
import { datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import { OVEREENKOMSTMODELLEN } from "@/lib/domein/zorgovereenkomst/model";
import { schrijfPdf } from "@/lib/koppelvlak/pdf/schrijf";
import { bepalingenVan } from "@/lib/messages/overeenkomstbepalingen";

const HASH = "a1b2".repeat(16);

const GEGEVENS: Overeenkomstgegevens = {
  inhoud: {
    nummer: "ZO-2026-000123", versie: 2, model: "arbeidsovereenkomst", wet: "wlz", functiesoort: "99", toekenningId: "t", budgethouderId: "b", zorgverlenerId: "z",
    familierelatie: "geen", ondernemer: false, bigNummer: "12345678901", van: datum("2026-01-01"), tm: null, urenPerWeek: honderdsten(12_50), dagenPerWeek: 3,
    zorgbeschrijving: "Wassen, aankleden en samen de dag plannen.", opzegtermijnMaanden: 1, proeftijdMaanden: 2, salarisadministratie: true, vervangt: null,
    bijlagen: [],
  tarieven: [
      { id: "1", eenheid: "uur", omschrijving: "Overdag", tarief: centen(25_50n), maximumtarief: centen(20_00n) },
      { id: "2", eenheid: "km", omschrijving: "Reiskosten", tarief: centen(23n), maximumtarief: null },
    ],
  },
  inhoudHash: HASH,
  budgethouder: "Fatma Özdemir",
  zorgverlener: { naam: "Selin Yılmaz-Łukaszewska", soort: "persoon", kvk: null, agb: null },
  handtekeningen: [{ partij: "Budgethouder", wie: "Ayşe Özdemir, mentor, namens Fatma Özdemir", wanneer: "2 januari 2026 om 10:15" }],
  stand: "Goedgekeurd op 5 januari 2026.",
  opgemaaktOp: "10 april 2026",
};

const maak = (anders: Partial<Overeenkomstgegevens> = {}): Promise<Uint8Array<ArrayBuffer>> => schrijfPdf(overeenkomstdocument({ ...GEGEVENS, ...anders }));
const ruw = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");
const bladzijden = (pdf: Uint8Array): number => [...ruw(pdf).matchAll(/\/Type \/Page\b(?!s)/g)].length;

/** Everything in the file that was packed, unpacked. */
function stromen(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf);
  return [...ruw(pdf).matchAll(/stream\n/g)].flatMap((begin) => {
    try {
      return [inflateSync(bytes.subarray(begin.index + begin[0].length)).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** The characters of every embedded font, from its table back to Unicode: what is drawn is in one of them. */
function tekensIn(pdf: Uint8Array): string {
  const codes = stromen(pdf).filter((stroom) => stroom.includes("begincmap")).flatMap((stroom) => [...stroom.matchAll(/<([0-9a-f]{4})>/gi)].map(([, hex]) => String.fromCodePoint(parseInt(hex ?? "0", 16))));
  return codes.join("");
}

function woorden(pdf: Uint8Array): string | null {
  const map = mkdtempSync(path.join(tmpdir(), "overeenkomst-"));
  try {
    writeFileSync(path.join(map, "document.pdf"), pdf);
    return execFileSync("pdftotext", ["-layout", path.join(map, "document.pdf"), "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  } catch {
    return null;
  } finally {
    rmSync(map, { recursive: true });
  }
}

describe("het document van een ondertekende zorgovereenkomst", () => {
  it("is getagd, in het Nederlands, met titel, koppen en tabellen", async () => {
    const pdf = ruw(await maak());
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    for (const teken of ["/MarkInfo", "/StructTreeRoot", "/Lang (nl-NL)", "pdfuaid", "/S /H1", "/S /H2", "/S /H3", "/S /Table", "/S /TH", "/S /TD"]) expect(pdf).toContain(teken);
  });

  it("zegt wat is getekend, door wie en met welk kenmerk, en niets over het maximum dat de verstrekker later zet", () => {
    const document = overeenkomstdocument(GEGEVENS);
    const tekst = JSON.stringify(document.delen).replaceAll("\u00A0", " ");
    for (const woord of ["Fatma Özdemir", "12,5 uur", "€ 25,50", "per kilometer", "2 maanden", "door de SVB", HASH, "mentor, namens"]) expect(tekst).toContain(woord);
    expect(tekst).not.toContain("20,00");
    expect(document.titel).toContain("ZO-2026-000123");
  });

  it("toont letters met accenten en letters uit andere talen", async () => {
    const pdf = await maak();
    for (const letter of "ÖıŁş€") expect(tekensIn(pdf)).toContain(letter);
    const tekst = woorden(pdf);
    if (tekst !== null) for (const woord of ["Selin Yılmaz-Łukaszewska", "Fatma Özdemir", "Ayşe Özdemir"]) expect(tekst).toContain(woord);
  });

  it("zet een zichtbaar teken voor wat het niet kan tonen, en zegt dat erbij", async () => {
    const pdf = await maak({ budgethouder: "נועה 👩‍👧 \u202Eremed" });
    expect(tekensIn(pdf)).toContain("\uFFFD");
    const tekst = woorden(pdf);
    if (tekst !== null) expect(tekst).toContain("staat voor een teken dat dit document niet kan tonen");
    expect(tekensIn(pdf)).not.toContain("\u202E");
    const gewoon = woorden(await maak());
    if (gewoon !== null) expect(gewoon).not.toContain("niet kan tonen");
  });

  it("breekt een naam van 256 tekens af en verliest er geen", async () => {
    const naam = "Wolfeschlegelstein".repeat(15).slice(0, 256);
    const pdf = await maak({ budgethouder: naam });
    const tekst = woorden(pdf);
    if (tekst !== null) expect(tekst.replaceAll(" ", "")).toContain(naam.slice(0, 30));
    expect(bladzijden(pdf)).toBeLessThan(6);
  });

  it("sluit op elke bladzijde wat het opent, en niet meer dan dat", async () => {
    const lang = { ...GEGEVENS.inhoud, zorgbeschrijving: "Hulp bij wassen en aankleden.\n".repeat(130) };
    const stukken = stromen(await maak({ inhoud: lang })).filter((stroom) => stroom.includes("BDC"));
    expect(stukken.length).toBeGreaterThan(3);
    for (const stuk of stukken) expect(stuk.match(/\bEMC\b/g)?.length).toBe(stuk.match(/\bB[DM]C\b/g)?.length);
  });

  it("loopt door op een volgende bladzijde", async () => {
    const lang = { ...GEGEVENS.inhoud, zorgbeschrijving: "Hulp bij wassen en aankleden.\n".repeat(130) };
    expect(bladzijden(await maak({ inhoud: lang }))).toBeGreaterThan(bladzijden(await maak()) + 1);
  });
});

describe("de bepalingen bij een model", () => {
  it.each(OVEREENKOMSTMODELLEN)("%s: korte zinnen, elk met een artikel", (model) => {
    const bepalingen = bepalingenVan(model);
    expect(new Set(bepalingen.map(({ kop }) => kop)).size).toBe(bepalingen.length);
    for (const { tekst, grondslag } of bepalingen) {
      expect(grondslag).toMatch(/art\.|BW 7:|Modelovereenkomst|Stcrt\./);
      for (const zin of tekst.split(/(?<=[.?!]) /)) expect(zin.split(" ").length, zin).toBeLessThanOrEqual(26);
    }
  });
});
