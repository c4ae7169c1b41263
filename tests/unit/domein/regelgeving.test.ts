import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { overlapt } from "@/lib/domein/periode";
import { eerstePaasdag, isBankwerkdag, sluitingsdagen, volgendeBankwerkdag } from "@/lib/domein/regelgeving/bankwerkdagen";
import { WLZ_MAXIMUMTARIEVEN, wlzMaximumtarief } from "@/lib/domein/regelgeving/maximumtarieven";
import { maximumSociaalNetwerk } from "@/lib/domein/regelgeving/sociaal-netwerk";
import { MINIMUMUURLOON, minimumloon } from "@/lib/domein/regelgeving/minimumloon";
import { KILOMETERVERGOEDING, kilometervergoeding } from "@/lib/domein/regelgeving/reiskosten";
import { type Rij, zoekOp } from "@/lib/domein/regelgeving/opzoeken";
import { aanbiedenUiterlijk, betalenUiterlijk, herstellenUiterlijk, indienenUiterlijk } from "@/lib/domein/declaratie/termijnen";
import { keurUitvoerdatum, vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";

const waarde = (gevonden: { uitkomst: "bekend"; waarde: bigint } | { uitkomst: "onbekend" }): bigint | string =>
  gevonden.uitkomst === "bekend" ? gevonden.waarde : "onbekend";

const overlap = (rijen: readonly Rij<unknown>[]): boolean =>
  rijen.some((rij, index) => rijen.slice(index + 1).some((ander) => overlapt(rij, ander)));

describe("opzoeken", () => {
  it("heeft nergens twee rijen voor één dag", () => {
    expect([overlap(WLZ_MAXIMUMTARIEVEN), overlap(MINIMUMUURLOON), overlap(KILOMETERVERGOEDING)]).toEqual([false, false, false]);
  });

  it("noemt bij elke rij een bron", () => {
    for (const rij of [...WLZ_MAXIMUMTARIEVEN, ...MINIMUMUURLOON, ...KILOMETERVERGOEDING]) expect(rij.bron).not.toBe("");
  });

  it("antwoordt onbekend als geen rij de dag dekt", () => {
    expect(zoekOp([], datum("2026-01-01"))).toEqual({ uitkomst: "onbekend" });
  });
});

describe("maximumtarieven Wlz (Rlz art. 5.22)", () => {
  it.each([
    ["2014-12-31", "formeel", "uur", "onbekend"],
    ["2015-01-01", "formeel", "uur", 6_300n],
    ["2015-01-01", "formeel", "dagdeel", 5_800n],
    ["2018-12-31", "informeel", "dagdeel", 2_000n],
    ["2019-01-01", "informeel", "dagdeel", 8_000n],
    ["2020-06-30", "formeel", "uur", 6_300n],
    ["2020-07-01", "formeel", "uur", 6_529n],
    ["2024-12-31", "informeel", "uur", 2_444n],
    ["2025-01-01", "informeel", "uur", "onbekend"],
    ["2025-12-31", "formeel", "dagdeel", "onbekend"],
    ["2026-01-01", "formeel", "uur", 8_499n],
    ["2026-01-01", "formeel", "dagdeel", 7_824n],
    ["2026-12-31", "informeel", "uur", 2_698n],
    ["2027-01-01", "informeel", "uur", "onbekend"],
  ] as const)("%s %s per %s: %s", (dag, soort, eenheid, verwacht) => {
    expect(waarde(wlzMaximumtarief(datum(dag), soort, eenheid))).toBe(verwacht);
  });
});

describe("minimumloon", () => {
  // The table of the SVB of 1 January 2025, all fourteen cells.
  it.each([
    [21, 1_406n, 1_519n, 1_646n],
    [20, 1_125n, 1_215n, 1_317n],
    [19, 844n, 912n, 988n],
    [18, 703n, 760n, 823n],
    [17, 555n, 600n, 650n],
    [16, 485n, 524n, 568n],
    [15, 422n, 456n, 494n],
  ])("is op 1-1-2025 voor %i jaar gelijk aan de tabel van de SVB", (jaren, uurloon, metVakantiegeld, metUren) => {
    expect(minimumloon(jaren, datum("2025-01-01"))).toMatchObject({
      waarde: { uurloon, metVakantiegeld, metVakantiegeldEnVakantieUren: metUren },
    });
  });

  it.each([
    ["2025-06-30", 1_519n],
    ["2025-07-01", 1_556n],
    ["2025-12-31", 1_556n],
    ["2026-01-01", 1_589n],
    ["2026-06-30", 1_589n],
  ])("is op %s voor een volwassene %s cent met vakantiegeld", (dag, verwacht) => {
    expect(minimumloon(45, datum(dag))).toMatchObject({ waarde: { metVakantiegeld: verwacht } });
  });

  it.each([
    [20, 1_177n],
    [19, 883n],
    [18, 736n],
    [17, 581n],
    [16, 507n],
    [15, 441n],
  ])("is in 2026 voor %i jaar %s cent per uur", (jaren, verwacht) => {
    expect(minimumloon(jaren, datum("2026-01-01"))).toMatchObject({ waarde: { uurloon: verwacht } });
  });

  it.each([
    [30, "2026-07-01"],
    [30, "2024-06-30"],
    [14, "2026-01-01"],
  ])("is onbekend voor %i jaar op %s", (jaren, dag) => {
    expect(minimumloon(jaren, datum(dag))).toEqual({ uitkomst: "onbekend" });
  });
});

describe("kilometervergoeding", () => {
  it("verandert op 1 januari 2024", () => {
    expect([waarde(kilometervergoeding(datum("2023-12-31"))), waarde(kilometervergoeding(datum("2024-01-01")))]).toEqual([21n, 23n]);
    expect(waarde(kilometervergoeding(datum("2022-12-31")))).toBe("onbekend");
  });
});

describe("termijnen", () => {
  it("volgen het voorbeeld: zorg van maart 2026", () => {
    expect(aanbiedenUiterlijk(datum("2026-03-31"))).toMatchObject({ waarde: "2026-05-12" });
    expect(indienenUiterlijk(datum("2026-04-10"))).toMatchObject({ waarde: "2026-05-08" });
    expect(betalenUiterlijk(datum("2026-04-20"))).toMatchObject({ waarde: "2026-05-20" });
    expect(herstellenUiterlijk(datum("2026-04-20"))).toMatchObject({ waarde: "2026-05-04" });
  });

  it("zijn onbekend voor zorg van voor 2015", () => {
    expect(aanbiedenUiterlijk(datum("2014-12-31"))).toEqual({ uitkomst: "onbekend" });
  });
});

describe("bankwerkdagen", () => {
  it.each([
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("kent Pasen %i", (jaar, verwacht) => {
    expect(eerstePaasdag(jaar)).toBe(verwacht);
  });

  it("heeft zes sluitingsdagen", () => {
    expect(sluitingsdagen(2026)).toEqual(["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2026-12-26"]);
  });

  it("is open op een Nederlandse feestdag die geen sluitingsdag is", () => {
    expect([isBankwerkdag(datum("2026-04-27")), isBankwerkdag(datum("2026-05-14"))]).toEqual([true, true]);
  });

  it("slaat het paasweekend over", () => {
    expect(volgendeBankwerkdag(datum("2026-04-02"))).toBe("2026-04-07");
    expect(vroegsteUitvoerdatum(datum("2026-04-02"))).toBe("2026-04-07");
  });

  it.each([
    ["2026-04-07", "goed"],
    ["2026-04-02", "te_vroeg"],
    ["2026-04-06", "geen_bankwerkdag"],
    ["2026-04-11", "geen_bankwerkdag"],
  ])("keurt uitvoerdatum %s: %s", (gekozen, verwacht) => {
    expect(keurUitvoerdatum(datum(gekozen), datum("2026-04-02"))).toBe(verwacht);
  });
});

describe("verklaring sociaal netwerk", () => {
  it.each([
    ["2019-04-30", { uitkomst: "onbekend" }],
    ["2019-05-01", { waarde: 141_00n }],
    ["2026-04-10", { waarde: 141_00n }],
  ])("op %s", (dag, verwacht) => {
    expect(maximumSociaalNetwerk(datum(dag))).toMatchObject(verwacht);
  });
});
