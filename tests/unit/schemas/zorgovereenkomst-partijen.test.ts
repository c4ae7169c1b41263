/** The question about the BIG-register on the form with the parties. */
import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { zorgovereenkomstPartijenSchema } from "@/lib/schemas/zorgovereenkomst";

const formulier = (anders: Readonly<Record<string, string>>) =>
  zorgovereenkomstPartijenSchema.safeParse({
    aanvraagsleutel: randomUUID(), zorgovereenkomstId: randomUUID(), keuze: randomUUID(), familierelatie: "geen", ondernemer: "nee", inDienst: "nee", kvk: "", knop: "verder", ...anders,
  });
const klachten = (anders: Readonly<Record<string, string>>) => formulier(anders).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
const nummer = (anders: Readonly<Record<string, string>>) => formulier(anders).data?.opdracht.bigNummer;

describe("staat de zorgverlener in het BIG-register", () => {
  it.each([
    ["elf cijfers", "12345678901", []],
    ["met spaties", "12 345 678 901", []],
    ["tien cijfers", "1234567890", [["bigNummer", "Een BIG-nummer heeft elf cijfers."]]],
    ["twaalf cijfers", "123456789012", [["bigNummer", "Een BIG-nummer heeft elf cijfers."]]],
    ["een letter", "1234567890A", [["bigNummer", "Een BIG-nummer heeft elf cijfers."]]],
    ["niets", "", [["bigNummer", "Vul het BIG-nummer in: elf cijfers."]]],
  ])("ja, met %s", (_wat, bigNummer, verwacht) => {
    expect(klachten({ inBig: "ja", bigNummer })).toEqual(verwacht);
    expect(nummer({ inBig: "ja", bigNummer })).toBe(verwacht.length === 0 ? "12345678901" : undefined);
  });

  it("bewaart voor later ook zonder nummer", () => {
    expect(nummer({ inBig: "ja", bigNummer: "", knop: "later" })).toBeNull();
  });

  it.each([
    ["wie nee zegt", { inBig: "nee" }],
    ["wie er niets over zegt", {}],
    ["familie", { inBig: "ja", familierelatie: "graad_2" }],
    ["een instelling", { inBig: "ja", keuze: `instelling:${randomUUID()}` }],
  ])("vergeet wat er nog stond bij %s", (_wie, anders) => {
    expect([klachten({ bigNummer: "123", ...anders }), nummer({ bigNummer: "123", ...anders })]).toEqual([[], null]);
  });
});
