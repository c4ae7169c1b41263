import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Bulklezer } from "@/lib/koppelvlak/toekenningsbericht/bulk";
import { herkenToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/herkennen";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { TOEKENNINGSBERICHT_NAAMRUIMTE, TOEKENNINGSBERICHT_XSD } from "@/lib/koppelvlak/toekenningsbericht/schema";
import { alsElement, bulkVanElementen } from "@/tests/builders/koppelvlak/bulk";
import { eenToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

const ELEMENT = alsElement(eenToekenningsbericht()).trimEnd();
const alsDocument = (element: string): Uint8Array => new TextEncoder().encode(element.replace("<Toekenningsbericht>", `<Toekenningsbericht xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}">`));

function lees(bytes: Uint8Array, stap: number): readonly string[] {
  const lezer = new Bulklezer();
  const uit: string[] = [];
  const blokken: (Uint8Array | null)[] = [];
  for (let plek = 0; plek < bytes.length; plek += stap) blokken.push(bytes.subarray(plek, plek + stap));
  for (const blok of [...blokken, null]) {
    for (const gelezen of lezer.voer(blok)) {
      if ("code" in gelezen) return [...uit, gelezen.code];
      uit.push(`${String(gelezen.volgnummer)}@${String(gelezen.regel)} ${gelezen.gelezen.ok ? gelezen.gelezen.bericht.berichtnummer : gelezen.gelezen.fouten.map(({ code, plaats }) => `${code}:${String(plaats?.regel)}`).join()}`);
    }
  }
  return uit;
}

const bytesVan = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

describe("het bestand van het koppelvlak", () => {
  const voorbeeld = readFileSync("docs/koppelvlak/voorbeelden/toekenningsberichten-bulk.xml");
  it("voldoet aan het schema en wordt helemaal gelezen", () => {
    expect(valideer(voorbeeld, TOEKENNINGSBERICHT_XSD)).toEqual([]);
    expect(lees(voorbeeld, 1_000)).toHaveLength(3);
    expect(lees(voorbeeld, 1_000).every((regel) => /^\d@\d+ ZW-/.test(regel))).toBe(true);
  });
});

/** A character changed, a piece left out, doubled or moved: what happens to files. */
const verminking = fc.tuple(fc.nat(ELEMENT.length - 1), fc.integer({ min: 1, max: 40 }), fc.constantFrom("weg", "dubbel", "teken", "wit", "cijfer"), fc.constantFrom("<", "&", "x", "é", " ", "\t", "-", "0", ">", '"'));
const verminkt = ([plek, lengte, hoe, teken]: readonly [number, number, string, string]): string => {
  const [voor, stuk, na] = [ELEMENT.slice(0, plek), ELEMENT.slice(plek, plek + lengte), ELEMENT.slice(plek + lengte)];
  if (hoe === "weg") return voor + na;
  if (hoe === "dubbel") return voor + stuk + stuk + na;
  if (hoe === "wit") return `${voor} ${stuk}${na}`;
  if (hoe === "cijfer") return voor + stuk.replace(/\d/, "9") + na;
  return voor + teken + ELEMENT.slice(plek + 1);
};

describe("een bericht herkennen zonder het te ontleden", () => {
  it("leest hetzelfde als de ontleder met het schema", () => {
    const gelezen = leesToekenningsbericht(alsDocument(ELEMENT));
    expect(gelezen.ok && gelezen.bericht).toEqual(herkenToekenningsbericht(ELEMENT));
  });

  it("neemt nooit iets aan dat het schema weigert of dat er iets anders staat", () => {
    let herkend = 0;
    fc.assert(
      fc.property(verminking, (hoe) => {
        const element = verminkt(hoe);
        const bericht = herkenToekenningsbericht(element);
        if (bericht === null) return;
        herkend += 1;
        expect(leesToekenningsbericht(alsDocument(element))).toEqual({ ok: true, bericht });
      }),
      { numRuns: 10_000 },
    );
    // Otherwise nothing was compared.
    expect(herkend).toBeGreaterThan(300);
  });

  it("kost op een tekst die het bijna is niet meer dan op een goede", () => {
    const lang = ELEMENT.replace("<Voornamen>", `<Voornamen>${"a ".repeat(100_000)}`);
    const begin = performance.now();
    expect(herkenToekenningsbericht(lang)).toBeNull();
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("veel berichten lezen", () => {
  const DRIE = bytesVan(bulkVanElementen([1, 2, 3].map((nr) => `  ${ELEMENT.replace("ZW-2026-000123", `NR-${String(nr)}`)}\n`)));
  const GOED = lees(DRIE, 65_536);

  it("geeft in welke blokken ook hetzelfde", () => {
    expect(GOED.map((regel) => regel.split(" ")[1])).toEqual(["NR-1", "NR-2", "NR-3"]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }), (stap) => {
      expect(lees(DRIE, stap)).toEqual(GOED);
    }), { numRuns: 25 });
  });

  it("meldt een afgebroken bestand, waar het ook is afgebroken", () => {
    const einde = DRIE.length - "\n".length;
    for (let lengte = 0; lengte < einde; lengte += 1) {
      const laatste = lees(DRIE.subarray(0, lengte), 65_536).at(-1) ?? "";
      expect(["BESTAND_LEEG", "XML_NIET_WELGEVORMD", "CODERING_ONBEKEND"], String(lengte)).toContain(laatste);
    }
  }, 120_000);

  it("leest een verminkt bericht als fout van dat bericht of van het bestand, en nooit als iets anders", () => {
    fc.assert(
      fc.property(verminking, (hoe) => {
        const uit = lees(bytesVan(bulkVanElementen([ELEMENT, verminkt(hoe), ELEMENT])), 4_096);
        expect(uit[0]).toBe("1@3 ZW-2026-000123");
        expect(uit.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it("gaat verder vanaf elk punt met hetzelfde antwoord en dezelfde regelnummers", () => {
    const lezer = new Bulklezer();
    const eerste = lezer.voer(DRIE);
    eerste.next();
    const rest = new Bulklezer(lezer.punt);
    const over = [...rest.voer(DRIE.subarray(lezer.punt.positie)), ...rest.voer(null)].map((gelezen) => ("code" in gelezen ? gelezen.code : `${String(gelezen.volgnummer)}@${String(gelezen.regel)}`));
    expect(over).toEqual(GOED.slice(1).map((regel) => regel.split(" ")[0]));
  });

  it("neemt ook prefixen, commentaar, CDATA en een byte order mark", () => {
    const prefix = ELEMENT.replaceAll(/<(\/?)(\w)/g, "<$1p:$2");
    const kop = `<Toekenningsberichten xmlns="${TOEKENNINGSBERICHT_NAAMRUIMTE}" xmlns:p="${TOEKENNINGSBERICHT_NAAMRUIMTE}">`;
    const bestand = `\uFEFF<?xml version="1.0"?><!-- > -->${kop}${prefix}<!-- </Toekenningsberichten> -->${ELEMENT.replace("<Achternaam>Hof", "<Achternaam><![CDATA[</Toekenningsbericht>]]>Hof")}</Toekenningsberichten>`;
    expect(lees(bytesVan(bestand), 100).map((regel) => regel.split(" ")[1])).toEqual(["ZW-2026-000123", "ZW-2026-000123"]);
  });
});
