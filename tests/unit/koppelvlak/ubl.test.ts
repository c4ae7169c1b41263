import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { leesUblFactuur } from "@/lib/koppelvlak/ubl/lees";
import { rekentijd } from "@/tests/builders/koppelvlak/rekentijd";
import { bytesVan } from "@/tests/builders/koppelvlak/toekenningsbericht";

const FACTUUR = readFileSync("docs/koppelvlak/voorbeelden/factuur-begeleiding.xml", "utf8");

const lees = (xml: string) => leesUblFactuur(bytesVan(xml));
const codes = (xml: string): readonly string[] => {
  const gelezen = lees(xml);
  return gelezen.ok ? [] : gelezen.fouten.map(({ code }) => code);
};
const factuur = (xml: string) => {
  const gelezen = lees(xml);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.factuur;
};

/** The first line made into another sum, with the totals of the invoice made to match. */
const metRegel = ({ aantal = "18.50", prijs = "54.00", basis = "", extra = "", bedrag = "999.00", totaal = "1041.50" }): string =>
  FACTUUR.replace(">18.50<", `>${aantal}<`)
    .replace('<cbc:PriceAmount currencyID="EUR">54.00</cbc:PriceAmount>', `<cbc:PriceAmount currencyID="EUR">${prijs}</cbc:PriceAmount>${basis}`)
    .replace("999.00</cbc:LineExtensionAmount>", `${bedrag}</cbc:LineExtensionAmount>${extra}`)
    .replaceAll(">1041.50<", `>${totaal}<`);

describe("leesUblFactuur", () => {
  it("leest wat een declaratie nodig heeft", () => {
    expect(factuur(FACTUUR)).toEqual({
      factuurnummer: "2026-0031",
      factuurdatum: "2026-04-02",
      valuta: "EUR",
      leverancier: { naam: "Begeleiding & Zo B.V.", kvk: "90000001", btwId: null, iban: "NL91ABNA0417164300" },
      afnemer: { naam: "J.M. van 't Hof" },
      periode: { van: "2026-03-01", tm: "2026-03-31" },
      regels: [
        {
          nummer: "1", omschrijving: "Individuele begeleiding", aantal: 18_50, aantalTekst: "18.50", eenheid: "HUR", prijs: 54_00n, prijsTekst: "54.00",
          bedrag: 999_00n, periode: { van: "2026-03-01", tm: "2026-03-31" },
        },
        {
          nummer: "2", omschrijving: "Vervoer", aantal: 170_00, aantalTekst: "170", eenheid: "KMT", prijs: 25n, prijsTekst: "0.25", bedrag: 42_50n, periode: null,
        },
      ],
      totaalExcl: 1_041_50n,
      btw: 0n,
      totaalIncl: 1_041_50n,
      teBetalen: 1_041_50n,
      betaalkenmerk: "2026-0031",
      verwijzing: "ZO-2026-000123",
      zorgovereenkomstnummer: "ZO-2026-000123",
    });
  });

  it("leest een factuur met btw, korting, toeslag en een eerdere betaling", () => {
    const xml = FACTUUR.replace(/<cbc:TaxAmount currencyID="EUR">0.00/g, '<cbc:TaxAmount currencyID="EUR">210.00')
      .replace('TaxExclusiveAmount currencyID="EUR">1041.50', 'TaxExclusiveAmount currencyID="EUR">1000.00')
      .replace('TaxInclusiveAmount currencyID="EUR">1041.50', 'TaxInclusiveAmount currencyID="EUR">1210.00')
      .replace('<cbc:PayableAmount currencyID="EUR">1041.50', '<cbc:PrepaidAmount currencyID="EUR">10.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="EUR">1200.00')
      .replace(
        "<cac:TaxTotal>",
        '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">50.00</cbc:Amount></cac:AllowanceCharge><cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">8.50</cbc:Amount></cac:AllowanceCharge><cac:TaxTotal>',
      );

    expect(factuur(xml)).toMatchObject({ totaalExcl: 1_000_00n, btw: 210_00n, totaalIncl: 1_210_00n, teBetalen: 1_200_00n });
  });

  it.each([
    { regel: { aantal: "18.5", prijs: "54" }, aantal: 18_50, prijs: 54_00n },
    { regel: { aantal: "1.5", prijs: "666.00" }, aantal: 1_50, prijs: 666_00n },
    { regel: { aantal: "18.500000", prijs: "54.0000" }, aantal: 18_50, prijs: 54_00n },
    { regel: { aantal: "18.3333", prijs: "54.4910" }, aantal: null, prijs: null },
    { regel: { aantal: "111", prijs: "90.00", basis: '<cbc:BaseQuantity unitCode="HUR">10</cbc:BaseQuantity>' }, aantal: 111_00, prijs: null },
    { regel: { aantal: "-18.50", bedrag: "-999.00", totaal: "-956.50" }, aantal: null, prijs: 54_00n },
  ])("leest aantal en prijs precies: $regel", ({ regel, aantal, prijs }) => {
    expect(factuur(metRegel(regel)).regels[0]).toMatchObject({ aantal, prijs });
  });

  it("staat een cent afronding per regel toe en niet meer", () => {
    expect(codes(metRegel({ bedrag: "999.01", totaal: "1041.51" }))).toEqual([]);
    expect(codes(metRegel({ bedrag: "999.02", totaal: "1041.52" }))).toEqual(["UBL_REGEL_BEDRAG"]);
  });

  it("noemt bij een rekenfout de regel, het berekende en het vermelde bedrag", () => {
    expect(lees(metRegel({ aantal: "17.50" }))).toMatchObject({
      ok: false,
      fouten: [{ code: "UBL_REGEL_BEDRAG", plaats: { regel: 81 }, gegevens: { nummer: "1", berekend: "945.00", vermeld: "999.00" } }],
    });
  });

  it.each([
    { wat: "een creditnota", xml: FACTUUR.replace(/Invoice-2/g, "CreditNote-2").replaceAll("<Invoice ", "<CreditNote ").replaceAll("</Invoice>", "</CreditNote>"), code: "UBL_CREDITNOTA" },
    { wat: "een factuur met het soort van een creditnota", xml: FACTUUR.replace(">380<", ">381<"), code: "UBL_CREDITNOTA" },
    { wat: "een voorschotnota", xml: FACTUUR.replace(">380<", ">386<"), code: "UBL_FACTUURSOORT" },
    { wat: "dollars", xml: FACTUUR.replace("Code>EUR<", "Code>USD<"), code: "UBL_VALUTA" },
    { wat: "een enkel bedrag in dollars", xml: FACTUUR.replace('PayableAmount currencyID="EUR"', 'PayableAmount currencyID="USD"'), code: "UBL_VALUTA" },
    { wat: "een bedrag zonder munt", xml: FACTUUR.replace('<cbc:PayableAmount currencyID="EUR"', "<cbc:PayableAmount"), code: "UBL_VALUTA" },
    { wat: "geen nummer", xml: FACTUUR.replace("<cbc:ID>2026-0031</cbc:ID>", ""), code: "UBL_ONTBREEKT" },
    { wat: "geen regels", xml: FACTUUR.replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, ""), code: "UBL_ONTBREEKT" },
    { wat: "geen leverancier", xml: FACTUUR.replaceAll("AccountingSupplierParty", "SellerSupplierParty"), code: "UBL_ONTBREEKT" },
    { wat: "geen totalen", xml: FACTUUR.replaceAll("LegalMonetaryTotal", "RequestedMonetaryTotal"), code: "UBL_ONTBREEKT" },
    { wat: "geen eenheid", xml: FACTUUR.replace(' unitCode="HUR"', ""), code: "UBL_ONTBREEKT" },
    { wat: "een dubbel regelnummer", xml: FACTUUR.replace("<cbc:ID>2</cbc:ID>", "<cbc:ID>1</cbc:ID>"), code: "UBL_REGELNUMMER_DUBBEL" },
    { wat: "een verkeerde som van de regels", xml: FACTUUR.replace('LineExtensionAmount currencyID="EUR">1041.50', 'LineExtensionAmount currencyID="EUR">1041.49'), code: "UBL_SOM_REGELS" },
    { wat: "een verkeerd totaal zonder btw", xml: FACTUUR.replace('TaxExclusiveAmount currencyID="EUR">1041.50', 'TaxExclusiveAmount currencyID="EUR">1000.00'), code: "UBL_TOTAAL_EXCL" },
    { wat: "een verkeerd totaal met btw", xml: FACTUUR.replace('TaxInclusiveAmount currencyID="EUR">1041.50', 'TaxInclusiveAmount currencyID="EUR">1260.22'), code: "UBL_TOTAAL_INCL" },
    { wat: "een verkeerd te betalen bedrag", xml: FACTUUR.replace('PayableAmount currencyID="EUR">1041.50', 'PayableAmount currencyID="EUR">10.00'), code: "UBL_TE_BETALEN" },
    { wat: "een datum die niet bestaat", xml: FACTUUR.replace("2026-04-02", "2026-02-30"), code: "UBL_WAARDE" },
    { wat: "een omgekeerde periode", xml: FACTUUR.replace("2026-03-01", "2026-04-01"), code: "UBL_WAARDE" },
    { wat: "een prijs per nul stuks", xml: metRegel({ basis: '<cbc:BaseQuantity unitCode="HUR">0</cbc:BaseQuantity>' }), code: "UBL_WAARDE" },
    { wat: "een ander document", xml: "<Order/>", code: "SCHEMA_VERKEERD_BERICHT" },
    { wat: "een factuur in een andere namespace", xml: FACTUUR.replace("Invoice-2", "Invoice-3"), code: "SCHEMA_VERKEERD_BERICHT" },
    { wat: "een DOCTYPE", xml: FACTUUR.replace("<Invoice", "<!DOCTYPE Invoice><Invoice"), code: "XML_DOCTYPE" },
  ])("weigert $wat met $code", ({ xml, code }) => {
    expect(codes(xml)).toContain(code);
  });

  it.each(["-", "1,5", "1.000,00", "1e3", "+1", " 1 2", "１２", "NaN", "Infinity", "0x10", ".5", "5.", "1".repeat(16), `1.${"1".repeat(11)}`])(
    "weigert het aantal '%s'",
    (aantal) => {
      expect(codes(metRegel({ aantal }))).toContain("UBL_WAARDE");
    },
  );

  it.each(["999.005", "999,00", "9e2", "٩٩٩", "1".repeat(400)])("weigert het bedrag '%s'", (bedrag) => {
    expect(codes(metRegel({ bedrag }))).toContain("UBL_WAARDE");
  });

  it("noemt alle fouten tegelijk", () => {
    const xml = FACTUUR.replace("<cbc:ID>2026-0031</cbc:ID>", "").replace("2026-04-02", "gisteren").replace(' unitCode="KMT"', "");

    expect(codes(xml)).toEqual(["UBL_ONTBREEKT", "UBL_ONTBREEKT", "UBL_WAARDE"]);
  });

  it("telt namen uit een andere namespace niet mee", () => {
    const xml = FACTUUR.replace("<cbc:ID>2026-0031</cbc:ID>", '<ID xmlns="urn:x">vals</ID><cbc:ID>2026-0031</cbc:ID>');

    expect(factuur(xml).factuurnummer).toBe("2026-0031");
  });

  it.each([
    { verwijzing: "order ZO-2026-000777 van maart", nummer: "ZO-2026-000777" },
    { verwijzing: "ZO-2026-0007771", nummer: null },
    { verwijzing: "zomaar", nummer: null },
  ])("zoekt het nummer van de zorgovereenkomst in '$verwijzing'", ({ verwijzing, nummer }) => {
    expect(factuur(FACTUUR.replace("ZO-2026-000123", verwijzing))).toMatchObject({ verwijzing, zorgovereenkomstnummer: nummer });
  });

  it.each([
    { kvk: "32081330 Amersfoort", verwacht: "32081330" },
    { kvk: "KvK 32081330", verwacht: "32081330" },
    { kvk: "320813301", verwacht: null },
  ])("haalt het KvK-nummer uit '$kvk'", ({ kvk, verwacht }) => {
    expect(factuur(FACTUUR.replace("90000001", kvk)).leverancier.kvk).toBe(verwacht);
  });

  it("geeft geen rekeningnummer dat niet bestaat", () => {
    expect(factuur(FACTUUR.replace("NL91ABNA0417164300", "37.78.15.500")).leverancier.iban).toBeNull();
  });

  it("leest een factuur met een ingesloten PDF van vijf megabyte", () => {
    const pdf = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">${"QUJD".repeat(1_250_000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
    const xml = FACTUUR.replace("<cac:AccountingSupplierParty>", `${pdf}<cac:AccountingSupplierParty>`);
    const milliseconden = rekentijd(() => {
      expect(codes(xml)).toEqual([]);
    });

    expect(milliseconden).toBeLessThan(5_000);
  });

  it.each(["1", " ", "\n", "-", ".", "ZO-2026-", "1.", "1 ", "a1", "'", "NL91", "é"])("leest velden met een lange reeks van '%s' zonder te blijven hangen", (stukje) => {
    const lang = stukje.repeat(Math.ceil(50_000 / stukje.length));
    const velden = ["2026-0031", "2026-04-02", "ZO-2026-000123", "90000001", "NL91ABNA0417164300", "18.50", "999.00"];
    const milliseconden = rekentijd(() => {
      for (const veld of velden) expect(lees(FACTUUR.replace(`>${veld}<`, `>${lang}<`))).toHaveProperty("ok");
    });

    expect(milliseconden).toBeLessThan(1_500);
  });
});
