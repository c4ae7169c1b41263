import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { datum, maand } from "@/lib/domein/datum";
import { centen, honderdsten, leesAantal, leesBedrag } from "@/lib/domein/geld";
import {
  formatAanspreking,
  formatAantal,
  formatBedrag,
  formatBedragInvoer,
  formatDatum,
  formatDatumKort,
  formatGegevens,
  formatGeheel,
  formatIban,
  formatMaand,
  formatMaandKort,
  formatNaam,
  formatNaamLijst,
  formatPeriode,
  formatTermijn,
  formatTijdstip,
  formatVoorletters,
  formatWeekdag,
} from "@/lib/format";

const spatie = (tekst: string): string => tekst.replaceAll("\u00a0", " ");

describe("bedragen", () => {
  it.each([
    [0n, "€ 0,00"],
    [5n, "€ 0,05"],
    [123_456n, "€ 1.234,56"],
    [-123_456n, "€ -1.234,56"],
    [9_007_199_254_740_993_01n, "€ 9.007.199.254.740.993,01"],
  ])("%s cent is %s", (cent, verwacht) => {
    expect(spatie(formatBedrag(centen(cent)))).toBe(verwacht);
  });

  it("zijn terug te lezen zoals ze zijn geschreven", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 99_999_999 }), (cent, aantal) => {
        expect(leesBedrag(spatie(formatBedrag(centen(cent))))).toBe(cent);
        expect(leesBedrag(formatBedragInvoer(centen(cent)))).toBe(cent);
        expect(leesAantal(formatAantal(honderdsten(aantal)).replaceAll(".", ""))).toBe(aantal);
      }),
    );
  });

  it("heeft bij een aantal geen overbodige nullen", () => {
    expect([formatAantal(honderdsten(750)), formatAantal(honderdsten(700)), formatGeheel(1_234)]).toEqual(["7,5", "7", "1.234"]);
  });
});

describe("datums", () => {
  it("staan er zoals mensen ze schrijven", () => {
    const dag = datum("2026-05-12");
    expect([formatDatum(dag), formatDatumKort(dag), formatWeekdag(dag), formatMaand(maand("2026-05")), formatMaandKort(maand("2026-09"))]).toEqual([
      "12 mei 2026",
      "12-05-2026",
      "dinsdag 12 mei",
      "mei 2026",
      "sep",
    ]);
  });

  it.each([
    ["2026-05-01", "2026-05-31", "1 t/m 31 mei 2026"],
    ["2026-05-01", "2026-06-30", "1 mei t/m 30 juni 2026"],
    ["2025-12-01", "2026-01-31", "1 december 2025 t/m 31 januari 2026"],
    ["2026-05-12", "2026-05-12", "12 mei 2026"],
    ["2026-05-12", null, "vanaf 12 mei 2026"],
  ])("periode %s – %s is %s", (van, tm, verwacht) => {
    expect(formatPeriode({ van: datum(van), tm: tm === null ? null : datum(tm) })).toBe(verwacht);
  });

  it("een termijn telt af naar de laatste dag, en daarna op", () => {
    expect([3, 1, 0, -1, -42].map(formatTermijn)).toEqual(["nog 3 dagen", "nog 1 dag", "vandaag", "1 dag te laat", "42 dagen te laat"]);
  });

  it("een tijdstip is dat van de klok in Nederland, zomer en winter", () => {
    expect(formatTijdstip(new Date("2026-07-01T22:30:00Z"))).toBe("2 juli 2026 om 00:30");
    expect(formatTijdstip(new Date("2026-01-01T22:30:00Z"))).toBe("1 januari 2026 om 23:30");
  });
});

describe("namen en gegevens", () => {
  const wit = { voornamen: "Bram Jan", tussenvoegsel: "de", achternaam: "Wit" };
  it("schrijven een naam voluit, met voorletters en voor een lijst", () => {
    expect([formatNaam(wit), formatVoorletters(wit), formatNaamLijst(wit)]).toEqual(["Bram Jan de Wit", "B.J. de Wit", "Wit, B.J. de"]);
    expect(formatNaam({ voornamen: "Ali", tussenvoegsel: null, achternaam: "Kaya" })).toBe("Ali Kaya");
    expect(["mevrouw", ""].map((aanhef) => formatAanspreking(aanhef, wit))).toEqual(["mevrouw De Wit", "Bram Jan de Wit"]);
    expect(formatAanspreking("meneer", { voornamen: "Ali", tussenvoegsel: null, achternaam: "Kaya" })).toBe("meneer Kaya");
    expect(formatIban("NL91ABNA0417164300")).toBe("NL91 ABNA 0417 1643 00");
  });

  it("maken van gegevens tekst naar de uitgang van hun naam", () => {
    const tekst = formatGegevens({ tekortCenten: "6000", urenHonderdsten: "4500", periodeTm: "2026-03-31", weken: ["2026-03-09 4500"], aantal: 2 });
    expect(spatie(tekst["tekortCenten"] ?? "")).toBe("€ 60,00");
    expect(tekst).toMatchObject({ urenHonderdsten: "45", periodeTm: "31 maart 2026", weken: "de week van 9 maart 2026: 45 uur", aantal: "2" });
  });
});
