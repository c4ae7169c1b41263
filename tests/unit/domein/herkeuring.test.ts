import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { maximumVoor } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import { besluitweigering } from "@/lib/domein/zorgovereenkomst/tariefbesluit";
import { herkeuringscijfers, isVolledig, peildagen } from "@/lib/domein/zorgovereenkomst/herkeuring";

describe("herkeuring", () => {
  it.each([
    ["2026-01-01", ["2026-01-01", "2026-07-01", "2027-01-01"]],
    ["2026-06-30", ["2026-06-30", "2026-07-01", "2027-01-01"]],
    ["2026-07-01", ["2026-07-01", "2027-01-01", "2027-07-01"]],
    ["2026-12-31", ["2026-12-31", "2027-01-01", "2027-07-01"]],
  ])("kijkt op %s naar de cijfers van %j", (vandaag, dagen) => {
    expect(peildagen(datum(vandaag))).toEqual(dagen);
  });

  it("kent het minimum van elke leeftijd, en zegt het als een cijfer nog niet bekend is", () => {
    const { minimum, wlz } = herkeuringscijfers(datum("2026-01-01"));
    expect(minimum?.map(({ leeftijd, opdracht }) => [leeftijd, opdracht])).toEqual([[15, 477n], [16, 548n], [17, 628n], [18, 795n], [19, 954n], [20, 1272n], [21, 1589n]]);
    expect(minimum?.at(-1)?.dienstverband).toBe(1722n);
    expect(wlz).toEqual({ formeel: { uur: 8499n, dagdeel: 7824n }, informeel: { uur: 2698n, dagdeel: 10792n } });
    expect(herkeuringscijfers(datum("2026-07-01")).minimum).toBeNull();
    expect(herkeuringscijfers(datum("2025-01-01")).wlz).toBeNull();
  });
});

describe("wat een verstrekker ten hoogste betaalt", () => {
  const beleid = [
    { eenheid: "uur", van: datum("2026-07-01"), bedrag: centen(40_00n) },
    { eenheid: "uur", van: datum("2027-01-01"), bedrag: centen(50_00n) },
    { eenheid: "dagdeel", van: datum("2026-01-01"), bedrag: centen(1_00n) },
  ] as const;
  const op = (dag: string, maximumtarief: bigint | null) => maximumVoor("wmo", "formeel", { eenheid: "uur", maximumtarief: maximumtarief === null ? null : centen(maximumtarief) }, datum(dag), beleid);

  it.each([
    ["de dag ervoor", "2026-06-30", 45_00n, 45_00n],
    ["vanaf de eerste dag, lager dan bij de overeenkomst is gezet", "2026-07-01", 45_00n, 40_00n],
    ["en niet hoger dan bij de overeenkomst is gezet", "2027-01-01", 45_00n, 45_00n],
    ["ook als bij de overeenkomst niets is gezet", "2026-12-31", null, 40_00n],
    ["tot de dag waarop het volgende begint", "2027-01-01", null, 50_00n],
  ])("geldt %s", (_geval, dag, gezet, verwacht) => {
    expect(op(dag, gezet)).toMatchObject({ soort: "maximum", bedrag: verwacht });
  });

  it("is er niet voor een dag waarop niets is vastgesteld, en gaat niet boven de wet", () => {
    expect(op("2026-06-30", null)).toEqual({ soort: "geen" });
    const hoger = [{ eenheid: "uur", van: datum("2026-01-01"), bedrag: centen(90_00n) }] as const;
    expect(maximumVoor("wlz", "formeel", { eenheid: "uur", maximumtarief: null }, datum("2026-03-01"), hoger)).toMatchObject({ bedrag: 84_99n });
    expect(maximumVoor("wlz", "formeel", { eenheid: "uur", maximumtarief: null }, datum("2025-03-01"), hoger)).toEqual({ soort: "onbekend" });
  });

  const besluit = { wet: "wmo", functiesoort: "WM-BI", van: datum("2026-05-01"), bedrag: centen(1n) } as const;
  it.each([
    ["mag vanaf de eerste van de volgende maand", {}, null],
    ["niet midden in een maand", { van: datum("2026-05-02") }, "datum_voorbij"],
    ["niet voor een dag die al is begonnen", { van: datum("2026-04-01") }, "datum_voorbij"],
    ["niet voor niets", { bedrag: centen(0n) }, "bedrag_ongeldig"],
    ["tot en met tienduizend euro", { bedrag: centen(10_000_00n) }, null],
    ["niet daarboven", { bedrag: centen(10_000_01n) }, "bedrag_ongeldig"],
    ["niet voor een andere wet", { wet: "wlz" as const, functiesoort: "99" }, "wet_past_niet"],
    ["niet voor zorg van een andere wet", { functiesoort: "JW-BI" }, "functiesoort_onbekend"],
  ])("%s", (_geval, anders, verwacht) => {
    expect(besluitweigering("gemeente", { ...besluit, ...anders }, datum("2026-04-01"))).toBe(verwacht);
  });

  it("kan een zorgkantoor alleen voor de Wlz, en uitvoeren kan alleen met alle cijfers", () => {
    expect(besluitweigering("zorgkantoor", { ...besluit, wet: "wlz", functiesoort: "99" }, datum("2026-04-01"))).toBeNull();
    expect(besluitweigering("zorgkantoor", besluit, datum("2026-04-01"))).toBe("wet_past_niet");
    expect([isVolledig(herkeuringscijfers(datum("2026-01-01"))), isVolledig(herkeuringscijfers(datum("2026-07-01"))), isVolledig(herkeuringscijfers(datum("2025-01-01")))]).toEqual([true, false, false]);
  });
});
