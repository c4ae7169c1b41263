import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { afsluitdag, type Afsluitstand, berichtVoorTermijn, jaargrensdag, teMakenBerichten, vaststellenUiterlijk } from "@/lib/domein/afsluiting/berichten";
import { berekenTotalen, isBovenBudget } from "@/lib/domein/afsluiting/totalen";
import { datum, type Maand, maand, plusMaanden } from "@/lib/domein/datum";
import { centen, NUL, som } from "@/lib/domein/geld";
import { voorschotbehoefte } from "@/lib/domein/voorschot/behoefte";
import { kenmerkVan, verstrekkercodeIn } from "@/lib/domein/voorschot/kenmerk";
import { euro } from "@/tests/builders/domein/geld";

const J25 = { van: datum("2025-01-01"), tm: datum("2025-12-31") };
const functie = (functiesoort: string, bedrag: number, periode = J25) => ({ functiesoort, periode, bedrag: euro(bedrag), vvb: NUL });
const besteed = (functiesoort: string, m: string, bedrag: number) => ({ functiesoort, maand: maand(m), besteed: euro(bedrag) });
const stand = (anders: Partial<Afsluitstand> = {}): Afsluitstand => ({
  status: "definitief", versie: 1, periode: J25, functies: [functie("WM-BG", 1_000), functie("WM-HH", 500)], bestedingen: [besteed("WM-BG", "2025-03", 400)], ...anders,
});
const soorten = (s: Afsluitstand, dag: string) => teMakenBerichten(s, datum(dag)).map(({ reden, periodestand, definitief }) => [reden, periodestand, definitief]);

describe("de dag van het budgetafsluitbericht", () => {
  it("is veertien weken na 31-12-2025: 8 april 2026", () => {
    expect(afsluitdag(datum("2025-12-31"))).toMatchObject({ uitkomst: "bekend", waarde: "2026-04-08" });
    expect(jaargrensdag(2025)).toMatchObject({ waarde: "2026-04-08" });
  });

  it("is niet de dag ervoor", () => {
    expect(soorten(stand(), "2026-04-07")).toEqual([]);
    expect(soorten(stand(), "2026-04-08")).toEqual([["einde_periode", "2025-12-31/v1/40000", true]]);
  });

  it("is bij een intrekking meteen, en bij een voorlopig budget nooit", () => {
    expect(soorten(stand({ status: "ingetrokken" }), "2025-06-01")).toEqual([["einde_periode", "ingetrokken/v1/40000", true]]);
    expect(soorten(stand({ status: "voorlopig" }), "2027-01-01")).toEqual([]);
  });

  it("volgt elk functiebudget, en alleen het laatste is definitief", () => {
    const half = { van: J25.van, tm: datum("2025-06-30") };
    const s = stand({ functies: [functie("WM-HH", 500, half), functie("WM-BG", 1_000)], bestedingen: [besteed("WM-BG", "2025-03", 400), besteed("WM-HH", "2025-03", 100)] });
    expect(soorten(s, "2025-10-05")).toEqual([]);
    expect(soorten(s, "2025-10-06")).toEqual([["einde_periode", "2025-06-30/v1/10000", false]]);
    expect(soorten(s, "2026-04-08")).toEqual([["einde_periode", "2025-12-31/v1/50000", true]]);
  });

  it("verandert met een nieuwe versie of een nieuwe betaling, en anders niet", () => {
    const eerste = soorten(stand(), "2026-04-08");
    expect(soorten(stand(), "2026-06-08")).toEqual(eerste);
    expect(soorten(stand({ versie: 2 }), "2026-04-09")).not.toEqual(eerste);
    expect(soorten(stand({ bestedingen: [] }), "2026-04-09")).not.toEqual(eerste);
  });

  it("kan met de hand na de laatste dag, en niet op die dag", () => {
    expect(berichtVoorTermijn(stand(), datum("2025-12-31"))).toBeNull();
    expect(berichtVoorTermijn(stand(), datum("2026-01-01"))).toMatchObject({ definitief: true });
  });

  it("kan met de hand ook voor een budget dat is ingetrokken, want dat loopt niet meer", () => {
    expect(berichtVoorTermijn(stand({ status: "ingetrokken" }), datum("2025-06-02"))).toMatchObject({ periodestand: "ingetrokken/v1/40000", definitief: true });
    expect(berichtVoorTermijn(stand({ status: "voorlopig" }), datum("2026-06-02"))).toBeNull();
  });
});

describe("reden 2: meer besteed dan het budget", () => {
  it("begint bij een cent boven een functiebudget", () => {
    const precies = stand({ bestedingen: [besteed("WM-HH", "2025-05", 500)] });
    expect(soorten(precies, "2025-09-01")).toEqual([]);
    const boven = stand({ bestedingen: [{ ...besteed("WM-HH", "2025-05", 500), besteed: centen(50_001n) }] });
    expect(soorten(boven, "2025-09-01")).toEqual([["boven_budget", "v1", false]]);
  });

  it("geldt ook voor zorg buiten de periode, en één keer per versie", () => {
    const buiten = stand({ bestedingen: [besteed("WM-BG", "2026-01", 10)] });
    expect(soorten(buiten, "2026-02-01")).toEqual([["boven_budget", "v1", false]]);
    expect(soorten({ ...buiten, bestedingen: [besteed("WM-BG", "2026-01", 20)] }, "2026-03-01")).toEqual([["boven_budget", "v1", false]]);
  });
});

describe("reden 3: over de jaargrens", () => {
  const over = { van: datum("2025-07-01"), tm: datum("2026-06-30") };
  const s = stand({ periode: over, functies: [functie("WM-BG", 1_000, over)], bestedingen: [besteed("WM-BG", "2025-12", 100), besteed("WM-BG", "2026-01", 50)] });

  it("telt tot en met 31 december, vanaf veertien weken daarna", () => {
    expect(soorten(s, "2026-04-07")).toEqual([]);
    expect(teMakenBerichten(s, datum("2026-04-08"))).toMatchObject([{ reden: "jaargrens", periodestand: "2025/v1/10000", periode: { van: "2025-07-01", tm: "2025-12-31" }, totalen: { besteed: euro(100) } }]);
  });

  it("telt niet mee wat bij een functiebudget hoort dat al eerder eindigde", () => {
    const eerder = { van: datum("2025-01-01"), tm: datum("2025-06-30") };
    const twee = stand({
      periode: { van: eerder.van, tm: over.tm }, functies: [functie("WM-BG", 800, eerder), functie("WM-BG", 1_000, over)],
      bestedingen: [besteed("WM-BG", "2025-03", 300), besteed("WM-BG", "2025-12", 100)],
    });
    const jaar = teMakenBerichten(twee, datum("2026-04-08")).find(({ reden }) => reden === "jaargrens");
    expect(jaar).toMatchObject({ totalen: { toegekend: euro(1_000), besteed: euro(100), rest: euro(900), buiten: [] } });
  });

  it("noemt als periode de dagen waarover het telt, ook over twee jaargrenzen", () => {
    const lang = { van: datum("2024-07-01"), tm: datum("2026-06-30") };
    const drie = stand({ periode: lang, functies: [functie("WM-BG", 1_000, lang)], bestedingen: [besteed("WM-BG", "2024-12", 100), besteed("WM-BG", "2025-03", 50)] });
    expect(teMakenBerichten(drie, datum("2026-04-08")).map(({ periode, totalen }) => [periode.van, periode.tm, totalen.besteed])).toEqual([
      ["2024-07-01", "2024-12-31", euro(100)],
      ["2024-07-01", "2025-12-31", euro(150)],
    ]);
  });

  it("komt niet meer als het budget is ingetrokken: dan is alles al verteld", () => {
    expect(soorten({ ...s, status: "ingetrokken" }, "2026-04-08")).toEqual([["einde_periode", "ingetrokken/v1/15000", true]]);
  });
});

describe("de totalen", () => {
  it("verdelen elke betaling over precies één functiebudget of daarbuiten", () => {
    const bedrag = fc.bigInt({ min: 0n, max: 500_000n }).map(centen);
    const regel = fc.record({
      functiesoort: fc.constantFrom("WM-BG", "WM-HH", "WM-PV"),
      maand: fc.integer({ min: -2, max: 14 }).map((n): Maand => plusMaanden(maand("2025-01"), n)),
      besteed: bedrag,
    });
    fc.assert(
      fc.property(fc.array(regel), bedrag, bedrag, (bestedingen, a, b) => {
        const functies = [{ functiesoort: "WM-BG", periode: J25, bedrag: a, vvb: NUL }, { functiesoort: "WM-HH", periode: J25, bedrag: b, vvb: NUL }];
        const totalen = berekenTotalen(functies, bestedingen);
        const verdeeld = som([...totalen.functies.map((f) => f.besteed), ...totalen.buiten.map((f) => f.besteed)]);
        expect(verdeeld).toBe(som(bestedingen.map((een) => een.besteed)));
        expect(totalen.rest).toBe(totalen.besteed > totalen.toegekend ? NUL : totalen.toegekend - totalen.besteed);
        if (totalen.besteed > totalen.toegekend) expect(isBovenBudget(totalen)).toBe(true);
      }),
    );
  });
});

describe("de vaststelling", () => {
  it("is voor de Wlz binnen een half jaar, en daarbuiten niet bekend", () => {
    expect(vaststellenUiterlijk("wlz", datum("2025-12-31"), datum("2026-04-08"))).toMatchObject({ waarde: "2026-06-30" });
    expect(vaststellenUiterlijk("wlz", datum("2024-12-31"), datum("2025-12-31")).uitkomst).toBe("onbekend");
    expect(vaststellenUiterlijk("wmo", datum("2025-12-31"), datum("2026-04-08")).uitkomst).toBe("onbekend");
  });
});

describe("het voorschot", () => {
  const betaald = [{ maand: maand("2026-01"), bedrag: euro(300) }, { maand: maand("2026-02"), bedrag: euro(300) }, { maand: maand("2026-03"), bedrag: euro(300) }];

  it("is het gemiddelde van drie hele maanden met een tiende erbij, min wat er staat", () => {
    expect(voorschotbehoefte(datum("2026-04-10"), euro(100), NUL, betaald)).toMatchObject({ waarde: { verwacht: euro(330), opvragen: euro(230) } });
    expect(voorschotbehoefte(datum("2026-04-10"), euro(330), NUL, betaald)).toMatchObject({ waarde: { opvragen: NUL } });
    expect(voorschotbehoefte(datum("2026-04-10"), euro(330), NUL, [...betaald, { maand: maand("2026-04"), bedrag: euro(9_000) }, { maand: maand("2025-12"), bedrag: euro(9_000) }])).toMatchObject({ waarde: { opvragen: NUL } });
  });

  it("is nooit minder dan wat al klaarstaat, en telt een tekort mee", () => {
    expect(voorschotbehoefte(datum("2026-04-10"), euro(-50), euro(400), betaald)).toMatchObject({ waarde: { verwacht: euro(400), opvragen: euro(450) } });
  });

  it("herkent zijn kenmerk, en niets anders", () => {
    expect(verstrekkercodeIn(`april ${kenmerkVan("0193")}`)).toBe("0193");
    expect(verstrekkercodeIn("voorschot: zk01")).toBe("ZK01");
    for (const tekst of ["VOORSCHOT 19", "VOORSCHOT 01934", "0193", ""]) expect(verstrekkercodeIn(tekst)).toBeNull();
  });
});
