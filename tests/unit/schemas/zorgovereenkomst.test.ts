import { describe, expect, it } from "vitest";
import type * as z from "zod";

import { zorgovereenkomstMedeondertekenenSchema, zorgovereenkomstPartijenSchema, zorgovereenkomstTarievenSchema, zorgovereenkomstWerkafsprakenSchema } from "@/lib/schemas/zorgovereenkomst";

const zaak = { aanvraagsleutel: crypto.randomUUID(), zorgovereenkomstId: crypto.randomUUID(), knop: "verder" };
const klachten = (schema: z.ZodType, velden: object): readonly string[] => schema.safeParse({ ...zaak, ...velden }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("de partijen", () => {
  const persoon = { bsn: "999990263", voornamen: "Yara", tussenvoegsel: "de", achternaam: "Boer", geboortedatum: "17-02-1993" };
  const met = (afwijking: object) => ({ keuze: "persoon", familierelatie: "geen", ondernemer: "ja", kvk: "90000044", persoon: { ...persoon, ...afwijking } });

  it.each(["Özdemir", "van 't Hof", "Jansen-de Vries", "O'Brien-Łukasz", "e\u0301", "李", "أحمد", "👩‍👩‍👧", "\u202Enoor", "Null", "<script>alert(1)</script>", "=HYPERLINK(1)", "x".repeat(100)])("nemen de naam %j over zoals hij is", (achternaam) => {
    expect(zorgovereenkomstPartijenSchema.parse({ ...zaak, ...met({ achternaam }) }).opdracht.zorgverlener).toMatchObject({ achternaam });
  });

  it.each([
    [{ achternaam: "x".repeat(101) }, "persoon.achternaam"],
    [{ achternaam: "   " }, "persoon.achternaam"],
    [{ voornamen: "x".repeat(257) }, "persoon.voornamen"],
    [{ tussenvoegsel: "x".repeat(21) }, "persoon.tussenvoegsel"],
    [{ bsn: "999990264" }, "persoon.bsn"],
    [{ bsn: "99999026" }, "persoon.bsn"],
    [{ geboortedatum: "29-02-2023" }, "persoon.geboortedatum"],
  ])("weigeren %j bij het veld zelf", (afwijking, veld) => {
    expect(klachten(zorgovereenkomstPartijenSchema, met(afwijking))).toEqual([veld]);
  });

  it("noemen alles wat ontbreekt in één keer, en vragen niets als er later wordt verdergegaan", () => {
    expect(klachten(zorgovereenkomstPartijenSchema, { keuze: "persoon", kvk: "" })).toEqual(["persoon.bsn", "persoon.voornamen", "persoon.achternaam", "persoon.geboortedatum", "familierelatie", "ondernemer"]);
    expect(klachten(zorgovereenkomstPartijenSchema, { keuze: "", kvk: "", knop: "later" })).toEqual([]);
  });
});

describe("de werkafspraken", () => {
  const afspraken = { functiesoort: "WM-BG", van: "01-04-2026", tm: "31-12-2026", urenPerWeek: "8", dagenPerWeek: "2", zorgbeschrijving: "Samen koken.", opzegtermijnMaanden: "1", proeftijdMaanden: "0", vervangt: "" };
  it.each([
    ["urenPerWeek", "0,01", true], ["urenPerWeek", "168", true], ["urenPerWeek", "0", false], ["urenPerWeek", "168,01", false], ["urenPerWeek", "-1", false], ["urenPerWeek", "８", false], ["urenPerWeek", "1e2", false],
    ["dagenPerWeek", "1", true], ["dagenPerWeek", "7", true], ["dagenPerWeek", "0", false], ["dagenPerWeek", "8", false],
    ["opzegtermijnMaanden", "0", true], ["opzegtermijnMaanden", "12", true], ["opzegtermijnMaanden", "13", false],
    ["proeftijdMaanden", "2", true], ["proeftijdMaanden", "3", false],
    ["tm", "01-04-2026", true], ["tm", "31-03-2026", false], ["van", "31-04-2026", false],
    ["zorgbeschrijving", "x".repeat(4000), true], ["zorgbeschrijving", "x".repeat(4001), false], ["zorgbeschrijving", "", false],
  ])("%s %j: %s", (veld, waarde, goed) => {
    expect(klachten(zorgovereenkomstWerkafsprakenSchema, { ...afspraken, [veld]: waarde })).toEqual(goed ? [] : [veld]);
  });
});

describe("de tarieven", () => {
  it.each([
    ["0,01", 1n], ["999.999,99", 99_999_999n], ["25", 25_00n], [" 25,50 ", 25_50n], ["25,5", null],
    ["0,00", null], ["1.000.000,00", null], ["25,001", null], ["25.00", null], ["-25,00", null], ["１２", null], ["1e2", null], ["12,5O", null], ["", null],
  ])("%j wordt %s cent", (tarief, centen) => {
    const uitkomst = zorgovereenkomstTarievenSchema.safeParse({ ...zaak, tarieven: [{ eenheid: "uur", omschrijving: "Begeleiding", tarief }] });
    expect(uitkomst.data?.opdracht.tarieven[0]?.tarief ?? null).toBe(centen);
  });

  it("zegt bij een te hoog tarief wat het hoogste is", () => {
    const fout = zorgovereenkomstTarievenSchema.safeParse({ ...zaak, tarieven: [{ eenheid: "uur", omschrijving: "", tarief: "1.000.000,00" }] }).error;
    expect(fout?.issues).toMatchObject([{ path: ["tarieven", "0", "tarief"], message: "Het tarief is hoogstens € 999.999,99." }]);
  });

  it("zijn er hoogstens tien", () => {
    const rij = { eenheid: "uur", omschrijving: "", tarief: "25" };
    expect(klachten(zorgovereenkomstTarievenSchema, { tarieven: Array.from({ length: 10 }, () => rij) })).toEqual([]);
    expect(klachten(zorgovereenkomstTarievenSchema, { tarieven: Array.from({ length: 11 }, () => rij) })).toEqual(["tarieven"]);
  });
});

describe("medeondertekenen", () => {
  const goed = { inhoudHash: "0".repeat(64), iban: "nl67 test 0000 0010 07", tenaamstelling: "Y. de Boer", rekeningNodig: "ja", akkoord: "ja", knop: undefined };
  it.each([
    [{}, []],
    [{ iban: "NL67TEST0000001008" }, ["iban"]],
    [{ iban: "DE89370400440532013000" }, []],
    [{ tenaamstelling: "x".repeat(70) }, []],
    [{ tenaamstelling: "x".repeat(71) }, ["tenaamstelling"]],
    [{ akkoord: undefined }, ["akkoord"]],
    [{ inhoudHash: "0".repeat(63) }, ["inhoudHash"]],
  ])("%j", (afwijking, velden) => {
    const { knop: _zonder, ...rest } = { ...zaak, ...goed };
    expect(zorgovereenkomstMedeondertekenenSchema.safeParse({ ...rest, ...afwijking }).error?.issues.map(({ path }) => path[0]) ?? []).toEqual(velden);
  });
});
