import fc from "fast-check";
import { countrySpecs, isValidIBAN } from "ibantools";
import { stdnum } from "stdnum";
import { describe, expect, it } from "vitest";

import { isBsn, maskeerBsn, normaliseerBsn } from "@/lib/domein/bsn";
import { formatIban, isIban, maskeerIban, normaliseerIban, SEPALANDEN } from "@/lib/domein/iban";
import { isAgb, isBig, isKvk, isPostcode, normaliseerBig, normaliseerPostcode } from "@/lib/domein/nummers";

const cijfers = (lengte: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: lengte, maxLength: lengte }).map((delen) => delen.join(""));

describe("bsn", () => {
  it.each(["999990007", "999990019", "999990020", "999990032", "111222333"])("keurt %s goed", (bsn) => {
    expect(isBsn(bsn)).toBe(true);
  });

  it.each(["000000000", "999990008", "123456789", "12345678a", "1234567", "1234567890", ""])("keurt %j af", (bsn) => {
    expect(isBsn(bsn)).toBe(false);
  });

  it("vult acht cijfers aan met een nul", () => {
    expect(normaliseerBsn("1234.56 78")).toBe("012345678");
    expect(isBsn("10000008") === isBsn("010000008")).toBe(true);
  });

  it("oordeelt over negen cijfers hetzelfde als stdnum", () => {
    fc.assert(
      fc.property(cijfers(9), (bsn) => {
        expect(isBsn(bsn)).toBe(bsn !== "000000000" && stdnum["NL"]?.["bsn"]?.validate(bsn).isValid);
      }),
      { numRuns: 2_000 },
    );
  });

  it("laat bij maskeren alleen de laatste vier cijfers zien", () => {
    expect(maskeerBsn("999990019")).toBe("*****0019");
    expect(maskeerBsn("onzin")).toBe("*********");
  });
});

/** Gives `land` + 00 + rest its own check digits. */
const metControlegetal = (land: string, rest: string): string => {
  const getal = Array.from(`${rest}${land}00`).map((teken) => (/\d/.test(teken) ? teken : String(teken.charCodeAt(0) - 55))).join("");
  return `${land}${String(98n - (BigInt(getal) % 97n)).padStart(2, "0")}${rest}`;
};

describe("iban", () => {
  it.each(["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "BE68539007547034", "DE89370400440532013000", "FR1420041010050500013M02606"])(
    "keurt %s goed",
    (iban) => {
      expect(isIban(iban)).toBe(true);
    },
  );

  it.each(["NL92ABNA0417164300", "NL91ABNA041716430", "NL9104171643000000", "US00", "BR1800360305000010009795493C1", ""])("keurt %j af", (iban) => {
    expect(isIban(iban)).toBe(false);
  });

  it("oordeelt over Nederlandse rekeningen hetzelfde als ibantools, met en zonder goed controlegetal", () => {
    fc.assert(
      fc.property(cijfers(10), fc.integer({ min: 0, max: 99 }), (rekening, getal) => {
        const goed = metControlegetal("NL", `INGB${rekening}`);
        const gok = `NL${String(getal).padStart(2, "0")}INGB${rekening}`;
        expect(isIban(goed)).toBe(isValidIBAN(goed));
        expect(isIban(gok)).toBe(isValidIBAN(gok));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(SEPALANDEN)("kent de lengte van %s zoals ibantools", (land) => {
    const lengte = countrySpecs[land]?.chars ?? 0;
    const metLengte = (tekens: number): boolean => isIban(metControlegetal(land, land === "NL" ? `ABNA${"1".repeat(tekens - 8)}` : "1".repeat(tekens - 4)));
    expect([metLengte(lengte - 1), metLengte(lengte), metLengte(lengte + 1)]).toEqual([false, true, false]);
  });

  it("kent elk land dat volgens ibantools bij SEPA hoort", () => {
    const sepa = Object.entries(countrySpecs).flatMap(([land, { SEPA }]) => (SEPA ? [land] : []));
    expect(sepa.filter((land) => !SEPALANDEN.includes(land))).toEqual([]);
  });

  it("schrijft in groepen van vier en maskeert het midden", () => {
    expect(formatIban("nl91abna0417164300")).toBe("NL91 ABNA 0417 1643 00");
    expect(normaliseerIban(formatIban("NL91ABNA0417164300"))).toBe("NL91ABNA0417164300");
    expect(maskeerIban("NL91ABNA0417164300")).toBe("NL91 **** 4300");
  });
});

describe("andere nummers", () => {
  it("kent KvK, AGB en BIG aan hun lengte", () => {
    expect([isKvk("12345678"), isKvk("1234567"), isAgb("01012345"), isAgb("0101234a")]).toEqual([true, false, true, false]);
    expect([isBig("12345678901"), isBig("1234567890")]).toEqual([true, false]);
  });

  it.each([
    ["12345678901", "12345678901"],
    ["12 345 678 901", "12345678901"],
    [" 12345678901 ", "12345678901"],
    ["1234567890", null],
    ["123456789012", null],
    ["1234567890A", null],
    ["12345.678901", null],
    ["", null],
  ])("leest %j als BIG-nummer: %j", (ruw, verwacht) => {
    expect(normaliseerBig(ruw)).toBe(verwacht);
  });

  it.each([
    ["8011 pk", "8011 PK"],
    ["8011PK", "8011 PK"],
    ["0123 AB", null],
    ["1234 SS", null],
    ["1234 SA", null],
    ["1234 SD", null],
    ["1234 A", null],
  ])("leest postcode %j als %j", (tekst, verwacht) => {
    expect(normaliseerPostcode(tekst)).toBe(verwacht);
    expect(isPostcode(tekst)).toBe(verwacht !== null);
  });
});
