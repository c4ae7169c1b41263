import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aandachtspunten, betaalbaarVanaf, NAAMUITSLAGEN, verlooptOp } from "@/lib/domein/betaling/rekeningwijziging";
import { datum, plusDagen } from "@/lib/domein/datum";
import { isBankwerkdag } from "@/lib/domein/regelgeving/bankwerkdagen";

describe("een gewijzigde rekening", () => {
  it.each([
    // Five days: on a working day it is that day, on a closing day of the bank the next one.
    ["2026-04-08", "2026-04-13"],
    ["2026-04-10", "2026-04-15"],
    ["2026-04-06", "2026-04-13"],
    ["2026-12-20", "2026-12-28"],
  ])("goedgekeurd op %s wordt op zijn vroegst betaald op %s", (dag, vanaf) => {
    expect(betaalbaarVanaf(datum(dag))).toBe(vanaf);
  });

  it("wacht altijd minstens het uitstel en komt altijd op een bankwerkdag uit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (n) => {
        const dag = plusDagen(datum("2020-01-01"), n);
        const vanaf = betaalbaarVanaf(dag);
        expect(vanaf >= plusDagen(dag, 5)).toBe(true);
        expect(isBankwerkdag(vanaf)).toBe(true);
      }),
    );
  });

  it("staat dertig dagen open", () => {
    expect(verlooptOp(datum("2026-04-01"))).toBe("2026-05-01");
  });

  it("vraagt om een tweede blik bij elke naam die niet precies klopt, en bij een nummer dat een ander ook heeft", () => {
    expect(NAAMUITSLAGEN.map((naamcontrole) => aandachtspunten({ naamcontrole, elders: 0 }))).toEqual([[], ["NAAM_LIJKT_OP"], ["NAAM_KOMT_NIET_OVEREEN"], ["NAAM_NIET_GECONTROLEERD"]]);
    expect(aandachtspunten({ naamcontrole: null, elders: 2 })).toEqual(["NAAM_NIET_GECONTROLEERD", "IBAN_ELDERS"]);
    expect(aandachtspunten({ naamcontrole: "komt_overeen", elders: 1 })).toEqual(["IBAN_ELDERS"]);
  });
});
