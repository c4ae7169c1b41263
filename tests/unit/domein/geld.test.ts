import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Centen, centen, grootste, honderdsten, kleinste, leesAantal, leesBedrag, min, NUL, plus, prijs, som } from "@/lib/domein/geld";

const bedrag = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(centen);
const tarief = fc.bigInt({ min: 0n, max: 1_000_000n }).map(centen);
const aantal = fc.integer({ min: 0, max: 1_000_000 }).map(honderdsten);

describe("geld", () => {
  it("telt op zonder dat de volgorde ertoe doet", () => {
    fc.assert(
      fc.property(fc.array(bedrag), (bedragen) => {
        expect(som(bedragen)).toBe(som([...bedragen].reverse()));
      }),
    );
  });

  it("trekt af wat is opgeteld", () => {
    fc.assert(
      fc.property(bedrag, bedrag, (a, b) => {
        expect(min(plus(a, b), b)).toBe(a);
      }),
    );
  });

  it("rondt een prijs nooit meer dan een halve cent af", () => {
    fc.assert(
      fc.property(tarief, aantal, (t, a) => {
        const verschil = prijs(t, a) * 100n - t * BigInt(a);
        expect(verschil >= -50n && verschil <= 50n).toBe(true);
      }),
    );
  });

  it("rondt precies een halve cent naar boven af", () => {
    expect(prijs(centen(1n), honderdsten(50))).toBe(1n);
    expect(prijs(centen(1n), honderdsten(49))).toBe(0n);
  });

  it("kiest de kleinste en de grootste", () => {
    expect(kleinste(centen(1n), centen(2n))).toBe(1n);
    expect(grootste(centen(1n), centen(2n))).toBe(2n);
    expect(kleinste(NUL, NUL)).toBe(0n);
  });

  it.each<[string, Centen | null]>([
    ["1.234,56", centen(123_456n)],
    ["€ 1234,56", centen(123_456n)],
    ["1234", centen(123_400n)],
    ["1234.56", null],
    ["1.23,45", null],
    ["-5", null],
    ["12,5", null],
    ["", null],
  ])("leest het bedrag %j", (tekst, verwacht) => {
    expect(leesBedrag(tekst)).toBe(verwacht);
  });

  it.each<[string, number | null]>([
    ["7", 700],
    ["7,5", 750],
    ["7,25", 725],
    ["7,255", null],
    ["7.5", null],
    ["-1", null],
  ])("leest het aantal %j", (tekst, verwacht) => {
    expect(leesAantal(tekst)).toBe(verwacht);
  });

  it("weigert een negatief of gebroken aantal", () => {
    expect(() => honderdsten(-1)).toThrow(RangeError);
    expect(() => honderdsten(0.5)).toThrow(RangeError);
  });
});
