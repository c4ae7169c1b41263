import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { REKENINGSOORTEN, type Rekeningsoort } from "@/lib/domein/budget/rekeningen";
import { percentageVerstreken } from "@/lib/domein/budget/uitputtingslijst";
import { BESTEMMINGEN, INBRENG, type Saldi, telOp, vergelijk } from "@/lib/domein/budget/vergelijking";
import { datum } from "@/lib/domein/datum";
import { centen, NUL } from "@/lib/domein/geld";

const bedrag = fc.bigInt({ min: 1n, max: 10_000_000n }).map(centen);
const soort = fc.constantFrom(...REKENINGSOORTEN);

/** Any row of moves from one account to another. */
const geboekt = (zetten: readonly { readonly van: Rekeningsoort; readonly naar: Rekeningsoort; readonly bedrag: bigint }[]): Saldi => {
  const saldi: Partial<Record<Rekeningsoort, bigint>> = {};
  for (const zet of zetten) {
    saldi[zet.van] = (saldi[zet.van] ?? 0n) - zet.bedrag;
    saldi[zet.naar] = (saldi[zet.naar] ?? 0n) + zet.bedrag;
  }
  return saldi as Saldi;
};

describe("de budgetvergelijking", () => {
  it("geeft elke rekening precies één kant", () => {
    expect([...INBRENG, ...BESTEMMINGEN].sort()).toEqual([...REKENINGSOORTEN].sort());
  });

  it("klopt na elke rij boekingen, welke ook", () => {
    fc.assert(fc.property(fc.array(fc.record({ van: soort, naar: soort, bedrag })), (zetten) => vergelijk(geboekt(zetten)).verschil === NUL));
  });

  it("noemt elke cent die eraf is", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ van: soort, naar: soort, bedrag })), soort, bedrag, (zetten, waar, weg) => {
        const saldi = geboekt(zetten);
        const verschil = vergelijk({ ...saldi, [waar]: centen((saldi[waar] ?? NUL) - weg) }).verschil;
        return verschil === weg;
      }),
    );
  });

  it("telt groepen op zonder iets te verliezen", () => {
    expect(telOp([{ voorschot: centen(-5n), besteed: centen(5n) }, { voorschot: centen(-2n), beschikbaar: centen(2n) }])).toEqual({ voorschot: -7n, besteed: 5n, beschikbaar: 2n });
    expect(vergelijk({}).verschil).toBe(NUL);
  });
});

describe("percentageVerstreken", () => {
  const jaar = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
  it.each([
    ["2025-12-31", 0],
    ["2026-01-01", 0],
    ["2026-01-04", 1],
    ["2026-12-30", 99],
    ["2026-12-31", 100],
    ["2027-06-01", 100],
  ])("op %s: %d %%", (dag, verwacht) => {
    expect(percentageVerstreken(jaar, datum(dag))).toBe(verwacht);
  });
});
