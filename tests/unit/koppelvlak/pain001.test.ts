import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { centen } from "@/lib/domein/geld";
import { Pain001Fout, pain001Blokken, schrijfPain001 } from "@/lib/koppelvlak/pain001/schrijf";
import { leesXml } from "@/lib/koppelvlak/xml/veilig";
import { kinderen, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import { eenBetaalbestand, eenOpdracht, PAIN001_EIGEN_XSD } from "@/tests/builders/koppelvlak/betaling";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

const ISO_MAP = process.env["ISO20022_DIR"];

const opdrachten = fc.array(
  fc.record({
    bedrag: fc.bigInt({ min: 1n, max: 99_999_999_999n }).map(centen),
    naam: fc.string({ unit: "binary", maxLength: 120 }).map((naam) => `A${naam}`),
    omschrijving: fc.string({ unit: "grapheme", maxLength: 60 }).map((tekst) => `PGB ${tekst}`),
  }),
  { minLength: 1, maxLength: 20 },
);

const elkBestand = opdrachten.map((lijst) => eenBetaalbestand(lijst.map((o, i) => eenOpdracht({ ...o, eindtotEindId: `D-${String(i)}` }))));

const fouten = (bestand: ReturnType<typeof eenBetaalbestand>): readonly string[] => {
  try {
    schrijfPain001(bestand);
    return [];
  } catch (opgevangen) {
    if (opgevangen instanceof Pain001Fout) return opgevangen.fouten.map(({ code, plaats }) => `${code} ${plaats?.pad ?? "-"}`);
    throw opgevangen;
  }
};

describe("schrijfPain001", () => {
  it("schrijft altijd een bestand dat aan het schema voldoet, wat er ook in een naam staat", () => {
    fc.assert(
      fc.property(elkBestand, (bestand) => {
        // A description may grow past its limit when letters are written out; that is refused, not cut.
        fc.pre(fouten(bestand).length === 0);
        expect(valideer(schrijfPain001(bestand), PAIN001_EIGEN_XSD)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("schrijft de bedragen op de cent, en de som klopt met de kop", () => {
    fc.assert(
      fc.property(elkBestand, (bestand) => {
        fc.pre(fouten(bestand).length === 0);
        const gelezen = leesXml(bytesVan(schrijfPain001(bestand)), { bytes: 1e7, diepte: 20, elementen: 1e5, attributen: 5, waarde: 1e4 }, {
          naamruimten: ["urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"],
        });
        const groep = gelezen.ok ? vind(gelezen.wortel, "CstmrCdtTrfInitn", "PmtInf") : null;
        if (groep === null) throw new Error("no PmtInf");
        const inCenten = (tekst: string | null): bigint => BigInt((tekst ?? "").replace(".", ""));
        const regels = kinderen(groep, "CdtTrfTxInf").map((regel) => inCenten(tekstVan(regel, "Amt", "InstdAmt")));
        expect(regels).toEqual([...bestand.opdrachten].map(({ bedrag }) => bedrag));
        expect(inCenten(tekstVan(groep, "CtrlSum"))).toBe(regels.reduce((a, b) => a + b, 0n));
        expect(tekstVan(groep, "NbOfTxs")).toBe(String(regels.length));
      }),
      { numRuns: 100 },
    );
  });

  it("geeft bij dezelfde invoer dezelfde bytes, ineens of in blokken", () => {
    const bestand = eenBetaalbestand([eenOpdracht(), eenOpdracht({ eindtotEindId: "D-2" })]);

    expect(schrijfPain001(bestand)).toBe(schrijfPain001(bestand));
    expect([...pain001Blokken(bestand)].join("")).toBe(schrijfPain001(bestand));
  });

  it.each([
    { bedrag: 1n, tekst: "0.01" },
    { bedrag: 10n, tekst: "0.10" },
    { bedrag: 100n, tekst: "1.00" },
    { bedrag: 99_999_999_999n, tekst: "999999999.99" },
  ])("schrijft $bedrag cent als $tekst", ({ bedrag, tekst }) => {
    expect(schrijfPain001(eenBetaalbestand([eenOpdracht({ bedrag: centen(bedrag) })]))).toContain(`<InstdAmt Ccy="EUR">${tekst}</InstdAmt>`);
  });

  it.each([
    { naam: "Özdemir", tekst: "Ozdemir" },
    { naam: "van 't Hof & Zn", tekst: "van &apos;t Hof + Zn" },
    { naam: "<script>", tekst: ".script." },
    { naam: "Zoë Ångström", tekst: "Zoe Angstrom" },
    { naam: "A".repeat(90), tekst: "A".repeat(70) },
  ])("schrijft de naam $naam zoals een bank die aanneemt", ({ naam, tekst }) => {
    expect(schrijfPain001(eenBetaalbestand([eenOpdracht({ naam })]))).toContain(`<Cdtr><Nm>${tekst}</Nm></Cdtr>`);
  });

  it("noemt de bank van de betaler als die bekend is", () => {
    const bestand = eenBetaalbestand(undefined, { betaler: { naam: "SVB", iban: "NL02ABNA0123456789", bic: "ABNANL2A" } });

    expect(schrijfPain001(bestand)).toContain("<BICFI>ABNANL2A</BICFI>");
    expect(valideer(schrijfPain001(bestand), PAIN001_EIGEN_XSD)).toEqual([]);
  });

  it("noemt alle bezwaren tegelijk", () => {
    const bestand = eenBetaalbestand(
      [
        eenOpdracht({ eindtotEindId: "A", bedrag: centen(0n) }),
        eenOpdracht({ eindtotEindId: "A" }),
        eenOpdracht({ eindtotEindId: "met spatie" }),
        eenOpdracht({ eindtotEindId: "x".repeat(36) }),
        eenOpdracht({ eindtotEindId: "B", iban: "NL91ABNA0417164301", naam: "李", omschrijving: "x".repeat(141) }),
        eenOpdracht({ eindtotEindId: "C", bedrag: centen(100_000_000_000n) }),
        eenOpdracht({ eindtotEindId: "D", bedrag: centen(-1n) }),
      ],
      { aantal: 9, totaal: centen(1n) },
    );

    expect(fouten(bestand)).toEqual([
      "PAIN001_BEDRAG A",
      "PAIN001_ID_DUBBEL A",
      "PAIN001_ID met spatie",
      `PAIN001_ID ${"x".repeat(36)}`,
      "PAIN001_IBAN B",
      "PAIN001_NAAM B",
      "PAIN001_OMSCHRIJVING B",
      "PAIN001_BEDRAG C",
      "PAIN001_BEDRAG D",
      "PAIN001_AANTAL -",
      "PAIN001_SOM -",
    ]);
  });

  it.each([
    { afwijking: { aantal: 2 }, code: "PAIN001_AANTAL -" },
    { afwijking: { totaal: centen(999_01n) }, code: "PAIN001_SOM -" },
    { afwijking: { berichtId: "x".repeat(36) }, code: "PAIN001_ID berichtId" },
    { afwijking: { betaler: { naam: "SVB", iban: "NL00ABNA0123456789" } }, code: "PAIN001_IBAN betaler" },
    { afwijking: { betaler: { naam: "SVB", iban: "NL02ABNA0123456789", bic: "abc" } }, code: "PAIN001_BIC betaler" },
  ])("weigert $code en maakt het bestand dan niet af", ({ afwijking, code }) => {
    const bestand = eenBetaalbestand(undefined, afwijking);
    const blokken: string[] = [];

    expect(fouten(bestand)).toEqual([code]);
    expect(() => {
      for (const blok of pain001Blokken(bestand)) blokken.push(blok);
    }).toThrow(Pain001Fout);
    expect(blokken.join("")).not.toContain("</Document>");
  });

  it("weigert een leeg bestand", () => {
    expect(fouten(eenBetaalbestand([]))).toEqual(["PAIN001_LEEG -"]);
  });

  it("schrijft honderdduizend opdrachten in blokken, binnen tien seconden", () => {
    const lijst = Array.from({ length: 100_000 }, (_, i) => eenOpdracht({ eindtotEindId: `D-${String(i)}` }));
    let lengte = 0;
    const milliseconden = rekentijd(() => {
      for (const blok of pain001Blokken(eenBetaalbestand(lijst))) lengte += blok.length;
    });

    expect(lengte).toBeGreaterThan(25_000_000);
    expect(milliseconden).toBeLessThan(10_000);
  });
});

describe.skipIf(ISO_MAP === undefined)("schrijfPain001 tegen het schema van ISO 20022 zelf (draait met ISO20022_DIR)", () => {
  it("voldoet", () => {
    const schema = readFileSync(`${ISO_MAP ?? ""}/pain.001.001.09.xsd`, "utf8");
    fc.assert(
      fc.property(elkBestand, (bestand) => {
        fc.pre(fouten(bestand).length === 0);
        expect(valideer(schrijfPain001(bestand), schema)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
