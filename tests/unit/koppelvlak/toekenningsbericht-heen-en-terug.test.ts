import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { bytesVan, eenToekenningsbericht, elkToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";

describe("toekenningsbericht schrijven en lezen", () => {
  it("geeft hetzelfde bericht terug", () => {
    const bericht = eenToekenningsbericht();

    expect(leesToekenningsbericht(bytesVan(schrijfToekenningsbericht(bericht)))).toEqual({ ok: true, bericht });
  });

  it("geeft elk bericht terug dat het schema kan uitdrukken", () => {
    fc.assert(
      fc.property(elkToekenningsbericht, (bericht) => {
        expect(leesToekenningsbericht(bytesVan(schrijfToekenningsbericht(bericht)))).toEqual({ ok: true, bericht });
      }),
      { numRuns: 300 },
    );
  });
});
