import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Datum, datum, dagenTussen, isDatum, laatsteDag, leeftijd, leesDatum, maand, plusDagen, plusMaanden, weekdag } from "@/lib/domein/datum";
import { aantalDagen, bevat, doorsnede, overlapt, type Periode, periodeVanMaand, sluitAan, valtIn } from "@/lib/domein/periode";
import { wekenIn, wekenVanMaand, weekVan } from "@/lib/domein/declaratie/weken";

const dag: fc.Arbitrary<Datum> = fc.integer({ min: 0, max: 40_000 }).map((n) => plusDagen(datum("1990-01-01"), n));
const periode: fc.Arbitrary<Periode> = fc.tuple(dag, fc.integer({ min: 0, max: 800 })).map(([van, n]) => ({ van, tm: plusDagen(van, n) }));
const m = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 0, max: 11 })).map(([jaar, n]) => plusMaanden(maand(`${String(jaar)}-01`), n));

describe("datum", () => {
  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00"])("weigert %s", (tekst) => {
    expect(isDatum(tekst)).toBe(false);
  });

  it("telt dagen heen en terug", () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -5_000, max: 5_000 }), (d, n) => {
        expect(dagenTussen(d, plusDagen(d, n))).toBe(n);
        expect(plusDagen(d, 7) > d && weekdag(plusDagen(d, 7)) === weekdag(d)).toBe(true);
      }),
    );
  });

  it("kent de laatste dag van februari", () => {
    expect([laatsteDag(maand("2024-02")), laatsteDag(maand("2026-02"))]).toEqual(["2024-02-29", "2026-02-28"]);
  });

  it("wordt jarig op de dag zelf", () => {
    expect(leeftijd(datum("2005-06-15"), datum("2026-06-14"))).toBe(20);
    expect(leeftijd(datum("2005-06-15"), datum("2026-06-15"))).toBe(21);
    expect(leeftijd(datum("2004-02-29"), datum("2025-02-28"))).toBe(20);
    expect(leeftijd(datum("2004-02-29"), datum("2025-03-01"))).toBe(21);
  });

  it("leest een datum zoals mensen hem schrijven", () => {
    expect([leesDatum("1-4-2026"), leesDatum(" 01/04/2026 "), leesDatum("2026-04-01"), leesDatum("31-4-2026")]).toEqual([
      "2026-04-01",
      "2026-04-01",
      "2026-04-01",
      null,
    ]);
  });
});

describe("periode", () => {
  it("overlapt precies als er een doorsnede is", () => {
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        expect(overlapt(a, b)).toBe(doorsnede(a, b) !== null);
        expect(overlapt(a, b)).toBe(overlapt(b, a));
      }),
    );
  });

  it("heeft een doorsnede die in beide ligt", () => {
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        const gedeeld = doorsnede(a, b);
        if (gedeeld !== null) expect(bevat(a, gedeeld) && bevat(b, gedeeld)).toBe(true);
      }),
    );
  });

  it("rekent beide einden mee", () => {
    const mei = periodeVanMaand(maand("2026-05"));
    expect(aantalDagen(mei)).toBe(31);
    expect([valtIn(datum("2026-05-01"), mei), valtIn(datum("2026-05-31"), mei), valtIn(datum("2026-06-01"), mei)]).toEqual([true, true, false]);
  });
});

describe("weken van een maand", () => {
  it("dekken de maand precies, aansluitend en nooit over een zondag heen", () => {
    fc.assert(
      fc.property(m, (gekozen) => {
        const weken = wekenVanMaand(gekozen);
        const hele = periodeVanMaand(gekozen);
        expect([weken[0]?.van, weken.at(-1)?.tm]).toEqual([hele.van, hele.tm]);
        expect(weken.reduce((dagen, week) => dagen + aantalDagen(week), 0)).toBe(aantalDagen(hele));
        weken.slice(1).forEach((week, index) => {
          expect(sluitAan(weken[index] ?? week, week)).toBe(true);
          expect(weekdag(week.van)).toBe(1);
        });
      }),
    );
  });

  it("deelt maart 2026, dat op een zondag begint, in zes stukken", () => {
    expect(wekenVanMaand(maand("2026-03")).map(({ van, tm }) => `${van.slice(8)}-${tm.slice(8)}`)).toEqual([
      "01-01",
      "02-08",
      "09-15",
      "16-22",
      "23-29",
      "30-31",
    ]);
  });

  it("houdt alleen de dagen over die ook binnen de overeenkomst vallen", () => {
    expect(wekenVanMaand(maand("2026-03"), [{ van: datum("2026-03-11"), tm: datum("2026-03-18") }])).toEqual([
      { van: "2026-03-11", tm: "2026-03-15" },
      { van: "2026-03-16", tm: "2026-03-18" },
    ]);
    expect(wekenVanMaand(maand("2026-03"), [{ van: datum("2026-04-01"), tm: null }])).toEqual([]);
  });

  it("begint een week op maandag", () => {
    expect(weekVan(datum("2026-03-15"))).toEqual({ van: "2026-03-09", tm: "2026-03-15" });
    expect(wekenIn({ van: datum("2026-03-15"), tm: datum("2026-03-15") })).toHaveLength(1);
  });
});
