import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Budgetstand, gebonden, isOverbesteed, overbesteding, toegekend, vrij } from "@/lib/domein/budget/rekeningen";
import { percentageGebruikt, perFunctiesoort, perMaand, perZorgverlener, totaalVan, totaleUitputting, type Uitputtingsregel } from "@/lib/domein/budget/uitputting";
import { datum, type Maand, maand, plusMaanden } from "@/lib/domein/datum";
import { centen, NUL, som } from "@/lib/domein/geld";
import { euro } from "@/tests/builders/domein/geld";

const bedrag = fc.bigInt({ min: 0n, max: 1_000_000n }).map(centen);
const jaar = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

const stand = (anders: Partial<Budgetstand> = {}): Budgetstand => ({ beschikbaar: euro(70), gereserveerd: euro(10), onderweg: euro(5), besteed: euro(15), ...anders });

describe("stand van het budget", () => {
  it("is samen wat is toegekend", () => {
    expect([toegekend(stand()), gebonden(stand()), vrij(stand())]).toEqual([euro(100), euro(30), euro(70)]);
  });

  it("heeft bij een te lage verlaging niets vrij en noemt hoeveel te veel is gebonden", () => {
    const over = stand({ beschikbaar: centen(-1n) });
    expect([vrij(over), isOverbesteed(over), overbesteding(over)]).toEqual([NUL, true, centen(1n)]);
    expect([isOverbesteed(stand({ beschikbaar: NUL })), overbesteding(stand({ beschikbaar: NUL }))]).toEqual([false, NUL]);
  });
});

const regel: fc.Arbitrary<Uitputtingsregel> = fc.record({
  maand: fc.integer({ min: 0, max: 11 }).map((n): Maand => plusMaanden(maand("2026-01"), n)),
  functiesoort: fc.constantFrom("WM-HH", "WM-BI"),
  zorgverlenerId: fc.constantFrom("a", "b", "c"),
  gereserveerd: bedrag,
  onderweg: bedrag,
  besteed: bedrag,
});

describe("uitputting", () => {
  it("telt langs elke weg tot hetzelfde totaal op", () => {
    fc.assert(
      fc.property(fc.array(regel), (regels) => {
        const totaal = totaalVan(totaleUitputting(regels));
        expect(som([...perFunctiesoort(regels).values()].map(totaalVan))).toBe(totaal);
        expect(som([...perZorgverlener(regels).values()].map(totaalVan))).toBe(totaal);
        expect(som(perMaand(regels, jaar).map(totaalVan))).toBe(totaal);
        expect(perMaand(regels, jaar).at(-1)?.totNuToe).toBe(totaal);
      }),
    );
  });

  it("heeft elke maand van de periode, ook zonder zorg", () => {
    expect(perMaand([], { van: datum("2026-02-15"), tm: datum("2026-04-01") }).map((m) => m.maand)).toEqual(["2026-02", "2026-03", "2026-04"]);
  });

  it("heet pas vol als het vol is", () => {
    expect([percentageGebruikt(centen(9_999n), euro(100)), percentageGebruikt(euro(100), euro(100))]).toEqual([99, 100]);
    expect([percentageGebruikt(NUL, NUL), percentageGebruikt(centen(1n), NUL)]).toEqual([0, 100]);
  });
});
