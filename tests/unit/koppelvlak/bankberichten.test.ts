import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { herkenBankbericht } from "@/lib/koppelvlak/bank/soort";
import { leesCamt053 } from "@/lib/koppelvlak/camt053/lees";
import { leesPain002 } from "@/lib/koppelvlak/pain002/lees";
import { type Afschriftpost, eenCamt053, eenPain002 } from "@/tests/builders/koppelvlak/bankberichten";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

const ISO_MAP = process.env["ISO20022_DIR"];

const codes = (gelezen: ReturnType<typeof leesCamt053> | ReturnType<typeof leesPain002>): readonly string[] =>
  gelezen.ok ? [] : gelezen.fouten.map(({ code }) => code);

const vervang = (bytes: Uint8Array, oud: string, nieuw: string): Uint8Array => bytesVan(new TextDecoder().decode(bytes).replace(oud, nieuw));

const BATCH: Afschriftpost = {
  bedrag: "1500.50",
  richting: "DBIT",
  batch: { berichtId: "PGB-2026-04-10-1", aantal: 2 },
  details: [
    { id: "D-1", bedrag: "1000.00" },
    { id: "D-2", bedrag: "500.50" },
  ],
};
const RETOUR: Afschriftpost = { bedrag: "500.50", richting: "CRDT", details: [{ id: "D-2", bedrag: "500.50", retour: "AC04" }] };

describe("leesPain002", () => {
  it.each(["03", "10"])("leest per opdracht de status en de reden (versie %s)", (versie) => {
    const antwoorden = [
      { id: "D-1", status: "ACSC" },
      { id: "D-2", status: "RJCT", reden: "AC01" },
    ];

    expect(leesPain002(eenPain002(antwoorden, { versie }))).toEqual({
      ok: true,
      bericht: {
        berichtId: "BANK-1",
        origineelBerichtId: "PGB-2026-04-10-1",
        groepstatus: "PART",
        groepredencode: null,
        betaalgroepen: [{ betaalgroepId: "PGB-2026-04-10-1", status: null, redencode: null }],
        opdrachten: [
          { eindtotEindId: "D-1", status: "ACSC", redencode: null },
          { eindtotEindId: "D-2", status: "RJCT", redencode: "AC01" },
        ],
      },
    });
  });

  it("geeft een opdracht zonder eigen status die van haar groep, en anders die van het bestand", () => {
    const zonder = [{ id: "D-1", status: null }];
    const statussen = (bytes: Uint8Array) => {
      const gelezen = leesPain002(bytes);
      return gelezen.ok ? gelezen.bericht.opdrachten.map(({ status, redencode }) => [status, redencode]) : [];
    };

    expect(statussen(eenPain002(zonder, { betaalgroepstatus: "RJCT" }))).toEqual([["RJCT", null]]);
    expect(statussen(eenPain002(zonder, { groepstatus: "RJCT", groepreden: "FF01" }))).toEqual([["RJCT", "FF01"]]);
    expect(statussen(eenPain002(zonder, { groepstatus: null }))).toEqual([[null, null]]);
  });

  it("leest een bestand dat in zijn geheel is geweigerd", () => {
    expect(leesPain002(eenPain002([], { groepstatus: "RJCT", groepreden: "AM18" }))).toMatchObject({
      ok: true,
      bericht: { groepstatus: "RJCT", groepredencode: "AM18", opdrachten: [] },
    });
  });

  it.each([
    { wat: "een opdracht zonder kenmerk", bytes: vervang(eenPain002([{ id: "D-1", status: "RJCT" }]), "<OrgnlEndToEndId>D-1</OrgnlEndToEndId>", ""), code: "BANK_ONTBREEKT" },
    { wat: "een bericht zonder verwijzing", bytes: vervang(eenPain002([]), "<OrgnlMsgId>PGB-2026-04-10-1</OrgnlMsgId>", ""), code: "BANK_ONTBREEKT" },
    { wat: "een andere versie", bytes: eenPain002([], { versie: "99" }), code: "BANK_BERICHTSOORT" },
    { wat: "een afschrift", bytes: eenCamt053([], { eind: "10000.00" }), code: "BANK_BERICHTSOORT" },
    { wat: "een DOCTYPE", bytes: vervang(eenPain002([]), "<Document", "<!DOCTYPE x><Document"), code: "XML_DOCTYPE" },
  ])("weigert $wat", ({ bytes, code }) => {
    expect(codes(leesPain002(bytes))).toEqual([code]);
  });
});

describe("leesCamt053", () => {
  it.each(["02", "08"] as const)("leest een batch en een retour (versie %s)", (versie) => {
    expect(leesCamt053(eenCamt053([BATCH, RETOUR], { versie, eind: "9000.00" }))).toEqual({
      ok: true,
      bericht: {
        berichtId: "STMT-1",
        afschriften: [
          {
            afschriftId: "2026-071",
            rekening: "NL02ABNA0123456789",
            beginsaldo: 10_000_00n,
            eindsaldo: 9_000_00n,
            posten: [
              {
                referentie: "REF-1",
                bankreferentie: "REF-1",
                bedrag: 1_500_50n,
                richting: "debet",
                boekdatum: "2026-04-10",
                valuta: "EUR",
                geboekt: true,
                herroeping: false,
                batch: { berichtId: "PGB-2026-04-10-1", betaalgroepId: null, aantal: 2 },
                details: [
                  { eindtotEindId: "D-1", bedrag: 1_000_00n, richting: "debet", retourreden: null, herkomst: null },
                  { eindtotEindId: "D-2", bedrag: 500_50n, richting: "debet", retourreden: null, herkomst: null },
                ],
              },
              {
                referentie: "REF-1",
                bankreferentie: "REF-1",
                bedrag: 500_50n,
                richting: "credit",
                boekdatum: "2026-04-10",
                valuta: "EUR",
                geboekt: true,
                herroeping: false,
                batch: null,
                details: [{ eindtotEindId: "D-2", bedrag: 500_50n, richting: "credit", retourreden: "AC04", herkomst: null }],
              },
            ],
          },
        ],
      },
    });
  });

  it("geeft een enkele betaling zonder eigen bedrag dat van de boeking, meer betalingen niets", () => {
    const bedragen = (post: Afschriftpost, eind: string) => {
      const gelezen = leesCamt053(eenCamt053([post], { eind }));
      return gelezen.ok ? gelezen.bericht.afschriften[0]?.posten[0]?.details.map(({ bedrag }) => bedrag) : [];
    };

    expect(bedragen({ bedrag: "10.00", richting: "DBIT", details: [{ id: "D-1" }] }, "9990.00")).toEqual([10_00n]);
    expect(bedragen({ bedrag: "10.00", richting: "DBIT", details: [{ id: "D-1" }, { id: "D-2" }] }, "9990.00")).toEqual([null, null]);
  });

  it("herkent een herroeping, een aankondiging en een betaling zonder kenmerk", () => {
    const posten: readonly Afschriftpost[] = [
      { bedrag: "10.00", richting: "CRDT", herroeping: true, details: [{ id: "NOTPROVIDED" }] },
      { bedrag: "99.00", richting: "DBIT", status: "PDNG" },
    ];

    expect(leesCamt053(eenCamt053(posten, { eind: "10010.00" }))).toMatchObject({
      ok: true,
      bericht: { afschriften: [{ posten: [{ herroeping: true, details: [{ eindtotEindId: null }] }, { geboekt: false, details: [] }] }] },
    });
  });

  it.each([
    { wat: "een andere munt", bytes: eenCamt053([{ ...BATCH, valuta: "USD" }], { eind: "8499.50" }), code: "BANK_VALUTA" },
    { wat: "een som die niet klopt", bytes: eenCamt053([{ ...BATCH, bedrag: "1500.51" }], { eind: "8499.49" }), code: "BANK_SOM" },
    { wat: "een eindsaldo dat niet klopt", bytes: eenCamt053([BATCH], { eind: "8499.51" }), code: "BANK_SALDO" },
    { wat: "een bedrag met een komma", bytes: vervang(eenCamt053([], { eind: "10000.00" }), ">10000.00<", ">10000,00<"), code: "BANK_WAARDE" },
    { wat: "een bedrag met een halve cent", bytes: vervang(eenCamt053([], { eind: "10000.00" }), ">10000.00<", ">10000.005<"), code: "BANK_WAARDE" },
    { wat: "een datum die niet bestaat", bytes: vervang(eenCamt053([BATCH], { eind: "8499.50" }), "2026-04-10T23", "2026-02-31T23"), code: "BANK_WAARDE" },
    { wat: "een onbekende richting", bytes: vervang(eenCamt053([{ ...BATCH, details: [] }], { eind: "8499.50" }), "<CdtDbtInd>DBIT", "<CdtDbtInd>HEEN"), code: "BANK_WAARDE" },
    { wat: "een bericht zonder afschrift", bytes: bytesVan(new TextDecoder().decode(eenCamt053([], { eind: "1.00" })).replace(/<Stmt>[\s\S]*<\/Stmt>/, "")), code: "BANK_ONTBREEKT" },
    { wat: "een pain.002", bytes: eenPain002([]), code: "BANK_BERICHTSOORT" },
  ])("weigert $wat", ({ bytes, code }) => {
    expect(codes(leesCamt053(bytes))).toContain(code);
  });

  it("leest honderdduizend betalingen in één boeking zonder het bestand te bewaren", () => {
    const details = Array.from({ length: 100_000 }, (_, i) => ({ id: `D-${String(i)}`, bedrag: "1.00" }));
    const bytes = eenCamt053([{ bedrag: "100000.00", richting: "DBIT", details }], { begin: "100000.00", eind: "0.00" });
    const milliseconden = rekentijd(() => {
      const gelezen = leesCamt053(bytes);
      expect(gelezen.ok ? gelezen.bericht.afschriften[0]?.posten[0]?.details.length : 0).toBe(100_000);
    });

    expect(milliseconden).toBeLessThan(10_000);
  });
});

describe("een dag vol betalingen, elk op een eigen regel", () => {
  const AANTAL = 20_000;

  it("wordt als afschrift gelezen", () => {
    const posten = Array.from({ length: AANTAL }, (_, i) => ({ bedrag: "1.00", richting: "DBIT" as const, details: [{ id: `D-${String(i)}` }] }));
    const gelezen = leesCamt053(eenCamt053(posten, { begin: "20000.00", eind: "0.00" }));

    expect(gelezen.ok ? gelezen.bericht.afschriften[0]?.posten.length : gelezen.fouten).toBe(AANTAL);
  });

  it("wordt als statusbericht gelezen", () => {
    const gelezen = leesPain002(eenPain002(Array.from({ length: AANTAL }, (_, i) => ({ id: `D-${String(i)}`, status: "ACSC" }))));

    expect(gelezen.ok ? gelezen.bericht.opdrachten.length : gelezen.fouten).toBe(AANTAL);
  });
});

describe("herkenBankbericht", () => {
  it.each([
    { bytes: eenPain002([]), verwacht: { ok: true, soort: "pain002" } },
    { bytes: eenPain002([], { versie: "03" }), verwacht: { ok: true, soort: "pain002" } },
    { bytes: eenCamt053([], { eind: "1.00" }), verwacht: { ok: true, soort: "camt053" } },
    { bytes: eenCamt053([], { eind: "1.00", versie: "02" }), verwacht: { ok: true, soort: "camt053" } },
  ])("geeft $verwacht", ({ bytes, verwacht }) => {
    expect(herkenBankbericht(bytes)).toEqual(verwacht);
  });

  it.each([
    { bytes: bytesVan("<Document/>"), code: "BANK_BERICHTSOORT" },
    { bytes: bytesVan('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><a/></Document>'), code: "BANK_BERICHTSOORT" },
    { bytes: bytesVan("MT940"), code: "XML_NIET_WELGEVORMD" },
    { bytes: new Uint8Array(), code: "BESTAND_LEEG" },
  ])("weigert met $code", ({ bytes, code }) => {
    const gelezen = herkenBankbericht(bytes);

    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => fout.code)).toEqual([code]);
  });
});

describe.skipIf(ISO_MAP === undefined)("de bankberichten van de tests tegen de schema's van ISO 20022 zelf (draait met ISO20022_DIR)", () => {
  const schema = (naam: string): string => readFileSync(`${ISO_MAP ?? ""}/${naam}.xsd`, "utf8");

  it("voldoen", () => {
    expect(valideer(eenPain002([{ id: "D-1", status: "RJCT", reden: "AC01" }]), schema("pain.002.001.10"))).toEqual([]);
    expect(valideer(eenCamt053([BATCH, RETOUR], { eind: "9000.00" }), schema("camt.053.001.08"))).toEqual([]);
    expect(valideer(eenCamt053([BATCH, RETOUR], { versie: "02", eind: "9000.00" }), schema("camt.053.001.02"))).toEqual([]);
  });
});
