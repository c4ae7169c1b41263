import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Prognosevraag } from "@/lib/domein/budget/prognose";
import { datum, type Datum } from "@/lib/domein/datum";
import { centen, honderdsten, NUL, plus } from "@/lib/domein/geld";
import { vakantiebijslag, werkgeverslasten } from "@/lib/domein/regelgeving/werkgeverslasten";
import { verwachteKosten } from "@/lib/domein/zorgovereenkomst/kosten";
import { type Simulatievraag, simuleer } from "@/lib/domein/zorgovereenkomst/simulatie";

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
const tarief = (bedrag: bigint, eenheid: "uur" | "maand" | "stuk" = "uur") => ({ id: eenheid, eenheid, omschrijving: "", tarief: centen(bedrag), maximumtarief: null });
const budget = (anders: Partial<Prognosevraag> = {}): Prognosevraag => ({ beschikbaar: centen(20_000_00n), toegekend: centen(24_000_00n), periode: JAAR, vandaag: datum("2026-04-10"), contracten: [], claims: [], ...anders });

type Anders = Partial<Omit<Simulatievraag, "afspraken" | "budget">> & { readonly afspraken?: Partial<Simulatievraag["afspraken"]>; readonly budget?: Partial<Prognosevraag> };
/** Ten hours of € 20 a week, from May on: 245 days, so 35 weeks, € 7.000. */
const vraag = ({ afspraken, budget: eigen, ...anders }: Anders = {}): Simulatievraag => ({
  zorgovereenkomstId: "nieuw", model: "opdracht", ondernemer: false, salarisadministratie: null, eigenLasten: null, grond: { wet: "wmo", tariefsoort: "informeel", beleid: [] },
  afspraken: { van: datum("2026-05-01"), tm: null, urenPerWeek: honderdsten(10_00), dagenPerWeek: 3, tarieven: [tarief(20_00n)], ...afspraken },
  budget: budget(eigen), ...anders,
});
const inDienst = (dagenPerWeek: number | null, anders: Anders = {}): Simulatievraag => vraag({ model: "arbeidsovereenkomst", ...anders, afspraken: { dagenPerWeek, ...anders.afspraken } });

describe("vakantiebijslag en werkgeverslasten", () => {
  it("kent 8% vanaf 2015 en de dag ervoor niets; de premies kent niemand", () => {
    expect(vakantiebijslag(datum("2014-12-31")).uitkomst).toBe("onbekend");
    expect(vakantiebijslag(datum("2015-01-01"))).toMatchObject({ waarde: 8n });
    expect(werkgeverslasten(datum("2026-05-01")).uitkomst).toBe("onbekend");
  });

  it("maakt de salarisadministratie verplicht bij vier dagen en niet bij drie, en alleen in dienst", () => {
    expect(simuleer(inDienst(3)).lastenplicht).toBe("geen");
    expect(simuleer(inDienst(4)).lastenplicht).toBe("verplicht");
    expect(simuleer(inDienst(3, { salarisadministratie: true })).lastenplicht).toBe("gekozen");
    expect(simuleer(inDienst(null)).lastenplicht).toBe("geen");
    expect(simuleer(vraag({ afspraken: { dagenPerWeek: 5 } })).lastenplicht).toBe("geen");
  });

  it("telt lasten alleen bovenop als ze gelden, en noemt ze onbekend zonder percentage", () => {
    expect(simuleer(inDienst(3, { eigenLasten: honderdsten(20_00) })).totEinde).toMatchObject({ afgesproken: 7_000_00n, lasten: NUL, samen: 7_000_00n });
    expect(simuleer(inDienst(4)).totEinde).toMatchObject({ afgesproken: 7_000_00n, lasten: null, samen: 7_000_00n });
    expect(simuleer(inDienst(4, { eigenLasten: honderdsten(20_00) }))).toMatchObject({ percentage: 20_00, over: 11_600_00n, totEinde: { afgesproken: 7_000_00n, lasten: 1_400_00n, samen: 8_400_00n } });
  });

  it("laat het vakantiegeld in het tarief zitten: 8 van elke 108", () => {
    expect(simuleer(vraag({ afspraken: { tarieven: [tarief(10_80n)], urenPerWeek: honderdsten(7_00) } })).perJaar).toMatchObject({ afgesproken: 3_942_00n, vakantiegeld: 292_00n, samen: 3_942_00n });
    expect(simuleer(vraag({ ondernemer: true })).perJaar.vakantiegeld).toBeNull();
    expect(simuleer(vraag({ model: "zorginstelling" })).perJaar.vakantiegeld).toBeNull();
    expect(simuleer(vraag({ afspraken: { van: datum("2014-12-31") }, budget: { periode: { van: datum("2014-01-01"), tm: datum("2015-12-31") } } })).perJaar.vakantiegeld).toBeNull();
  });
});

describe("wat het de rest van het budget kost", () => {
  it("is wat de zorgovereenkomst zelf zegt te kosten, en een maandbedrag telt twaalf keer per jaar", () => {
    const een = vraag({ afspraken: { tarieven: [tarief(20_00n), tarief(150_00n, "maand")] } });
    expect(simuleer(een).totEinde.samen).toBe(verwachteKosten(een.afspraken, JAAR).bedrag);
    expect(simuleer(vraag({ afspraken: { tarieven: [tarief(150_00n, "maand")] } }))).toMatchObject({ perMaand: { samen: 150_00n }, perJaar: { samen: 1_800_00n }, totEinde: { samen: 1_200_00n } });
    expect(simuleer(vraag({ afspraken: { tarieven: [tarief(20_00n), tarief(5_00n, "stuk")] } })).nietMeegerekend).toEqual(["stuk"]);
  });

  it("past tot op de cent, en bij een cent minder een dag eerder niet meer", () => {
    const precies = simuleer(vraag({ budget: { beschikbaar: centen(7_000_00n) } }));
    expect(precies).toMatchObject({ over: NUL, komtUitTot: null, uitwegen: null, laatsteDagDiePast: null });
    const net = simuleer(vraag({ budget: { beschikbaar: centen(6_999_99n) } }));
    expect(net).toMatchObject({ over: -1n, komtUitTot: "2026-12-30", laatsteDagDiePast: "2026-12-30", uitwegen: { bijTeVragen: 1_00n } });
    expect(net.uitwegen?.perContract[0]).toMatchObject({ urenDan: 9_75 });
  });

  it("houdt rekening met wat anderen nog krijgen, en vervangt de eigen eerdere versie vanaf de eerste dag", () => {
    const ander = { zorgovereenkomstId: "ander", van: JAAR.van, tm: null, weekkosten: NUL, maandkosten: centen(100_00n) };
    const metAnder = simuleer(vraag({ budget: { contracten: [ander] } }));
    // January is too late to claim on 10 April? Not yet: its term ends on 11 April, so all twelve months count.
    expect(metAnder).toMatchObject({ andere: 1_200_00n, over: 20_000_00n - 1_200_00n - 7_000_00n });
    const eerder = { ...ander, zorgovereenkomstId: "nieuw" };
    expect(simuleer(vraag({ budget: { contracten: [eerder] } })).over).toBe(20_000_00n - 400_00n - 7_000_00n);
    const opvolger = { ...eerder, van: datum("2026-07-01") };
    expect(simuleer(vraag({ afspraken: { tm: datum("2026-06-30") }, budget: { contracten: [opvolger] } })).over).toBe(20_000_00n - 1_742_86n - 600_00n);
  });

  it("weet geen laatste dag als het ook zonder deze zorg niet uitkomt", () => {
    const ander = { zorgovereenkomstId: "ander", van: JAAR.van, tm: null, weekkosten: NUL, maandkosten: centen(3_000_00n) };
    expect(simuleer(vraag({ budget: { contracten: [ander] } }))).toMatchObject({ laatsteDagDiePast: null });
  });

  const dag = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as Datum);
  const eenVraag = fc.record({ van: dag, uren: fc.integer({ min: 1, max: 160 }), euro: fc.bigInt({ min: 1n, max: 200_00n }), maand: fc.bigInt({ min: 0n, max: 900_00n }), vrij: fc.bigInt({ min: 0n, max: 40_000_00n }), lasten: fc.option(fc.integer({ min: 0, max: 40_00 })), dagen: fc.integer({ min: 1, max: 7 }), vandaag: dag })
    .map(({ van, uren, euro, maand, vrij, lasten, dagen, vandaag }) => vraag({
      model: "arbeidsovereenkomst", eigenLasten: lasten === null ? null : honderdsten(lasten),
      afspraken: { van, urenPerWeek: honderdsten(uren * 25), dagenPerWeek: dagen, tarieven: [tarief(euro), ...(maand > 0n ? [tarief(maand, "maand")] : [])] },
      budget: { beschikbaar: centen(vrij), vandaag, contracten: [{ zorgovereenkomstId: "ander", van: JAAR.van, tm: null, weekkosten: centen(70_00n), maandkosten: NUL }] },
    }));

  it("telt in elke kolom op, en het budget ook", () => {
    fc.assert(fc.property(eenVraag, (een) => {
      const { perMaand, perJaar, totEinde, toegekend, gebruikt, andere, over } = simuleer(een);
      for (const kolom of [perMaand, perJaar, totEinde]) {
        expect(plus(kolom.afgesproken, kolom.lasten ?? NUL)).toBe(kolom.samen);
        expect(kolom.vakantiegeld ?? NUL).toBeLessThanOrEqual(kolom.afgesproken);
      }
      expect(toegekend - gebruikt - andere - totEinde.samen).toBe(over);
    }));
  });

  it("laat niets tekort op de laatste dag die past, en wel een dag later", () => {
    fc.assert(fc.property(eenVraag, (een) => {
      const { laatsteDagDiePast: laatste } = simuleer(een);
      if (laatste === null) return;
      const met = (tm: Datum) => simuleer({ ...een, afspraken: { ...een.afspraken, tm } }).over;
      expect(met(laatste)).toBeGreaterThanOrEqual(NUL);
      expect(met(new Date(Date.parse(laatste) + 86_400_000).toISOString().slice(0, 10) as Datum)).toBeLessThan(NUL);
    }), { numRuns: 60 });
  });

  it("laat met de voorgestelde uren niets tekort", () => {
    fc.assert(fc.property(eenVraag, (een) => {
      const anders = simuleer(een).uitwegen?.perContract[0]?.urenDan;
      // What runs already can only change from next month on.
      if (anders == null || een.afspraken.van <= "2026-12-01" && een.afspraken.van <= een.budget.vandaag) return;
      if (een.afspraken.van.slice(0, 7) <= een.budget.vandaag.slice(0, 7)) return;
      expect(simuleer({ ...een, afspraken: { ...een.afspraken, urenPerWeek: anders } }).over).toBeGreaterThanOrEqual(NUL);
    }), { numRuns: 60 });
  });
});
