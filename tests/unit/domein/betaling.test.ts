import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alsBankreden, BANKREDENEN, vraagtNieuwRekeningnummer } from "@/lib/domein/betaling/retourredenen";
import { naarSepaTekens, sepaNaam, sepaOmschrijving } from "@/lib/domein/betaling/sepa";
import { maand } from "@/lib/domein/datum";

describe("SEPA-tekst", () => {
  it.each([
    ["Özdemir", "Ozdemir"],
    ["Jürgen Weiß", "Jurgen Weiss"],
    ["Łukasz Żółć", "Lukasz Zolc"],
    ["Renée d’Arc", "Renee d'Arc"],
    ["Ærø & Søn", "AEro + Son"],
    ["Ĳsbrand", "IJsbrand"],
    ["Zorg / Thuis //", "Zorg / Thuis"],
    ["日本", ".."],
    ["a\nb", "a b"],
  ])("schrijft %j als %j", (naam, verwacht) => {
    expect(naarSepaTekens(naam)).toBe(verwacht);
  });

  it("bevat nooit een teken dat een bank mag weigeren en verandert bij herhalen niet", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (tekst) => {
        const schoon = naarSepaTekens(tekst);
        expect(schoon).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
        expect(schoon).not.toMatch(/^\/|\/$|\/\//);
        expect(naarSepaTekens(schoon)).toBe(schoon);
        expect(sepaNaam(tekst).length).toBeLessThanOrEqual(70);
      }),
    );
  });

  it("houdt een naam van 70 tekens heel en kort een van 71 in", () => {
    expect(sepaNaam("a".repeat(70))).toHaveLength(70);
    expect(sepaNaam("a".repeat(71))).toHaveLength(70);
  });

  it("noemt alleen nummers in de omschrijving", () => {
    expect(sepaOmschrijving("ZO-2026-000012", maand("2026-03"), "D-2026-000345")).toBe("PGB ZO-2026-000012 2026-03 D-2026-000345");
  });
});

describe("redenen van de bank", () => {
  it("leest een onbekende code als geen bekende reden", () => {
    expect([alsBankreden("AC04"), alsBankreden("ZZ99")]).toEqual(["AC04", "NARR"]);
  });

  it("vraagt alleen een nieuw rekeningnummer als de rekening niet deugt", () => {
    expect(BANKREDENEN.filter(vraagtNieuwRekeningnummer)).toEqual(["AC01", "AC04", "AC06", "BE01", "MD07", "RC01"]);
  });
});
