import { readFileSync, readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { isBsn } from "@/lib/domein/bsn";
import { isFunctiesoort } from "@/lib/domein/toekenning/functiesoorten";
import { RETOURCODES } from "@/lib/domein/toekenning/retourcodes";
import { KOPPELVLAK_FOUTCODES } from "@/lib/koppelvlak/fout";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { TOEKENNINGSBERICHT_XSD } from "@/lib/koppelvlak/toekenningsbericht/schema";
import { schrijfRetourbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { leesUblFactuur } from "@/lib/koppelvlak/ubl/lees";
import { koppelvlakMelding, koppelvlakPlaats } from "@/lib/messages/koppelvlak";
import { valideer } from "@/tests/builders/koppelvlak/xsd";

const MAP = "docs/koppelvlak";
const bestand = (naam: string): Buffer => readFileSync(`${MAP}/${naam}`);
const voorbeelden = (begin: string): readonly string[] => readdirSync(`${MAP}/voorbeelden`).filter((naam) => naam.startsWith(begin));

const TOEKENNINGSXSD = bestand("toekenningsbericht-1.0.xsd").toString("utf8");
const RETOURXSD = bestand("retourbericht-1.0.xsd").toString("utf8");
const GOEDE = voorbeelden("toekenningsbericht-").filter((naam) => !naam.includes("-fout"));

describe("de documentatie van het koppelvlak", () => {
  it("heeft hetzelfde schema als de code", () => {
    expect(TOEKENNINGSBERICHT_XSD).toBe(TOEKENNINGSXSD);
  });

  it("heeft voorbeelden van nieuw, wijziging, intrekking en vertegenwoordiging", () => {
    expect(GOEDE).toHaveLength(4);
  });

  it.each(GOEDE)("%s voldoet aan het schema en is te lezen", (naam) => {
    const bytes = bestand(`voorbeelden/${naam}`);
    const gelezen = leesToekenningsbericht(bytes);

    expect(valideer(bytes, TOEKENNINGSXSD)).toEqual([]);
    expect(gelezen).toMatchObject({ ok: true });
    if (!gelezen.ok) return;
    expect([gelezen.bericht.budgethouder, ...gelezen.bericht.relaties].every(({ bsn }) => isBsn(bsn) && bsn.startsWith("99999"))).toBe(true);
    expect(gelezen.bericht.functiebudgetten.every(({ functiesoort }) => isFunctiesoort(functiesoort))).toBe(true);
  });

  it("noemt van het foute voorbeeld alle fouten, met hun regel", () => {
    const gelezen = leesToekenningsbericht(bestand("voorbeelden/toekenningsbericht-fout.xml"));

    expect(gelezen).toMatchObject({ ok: false, herkend: { berichtnummer: "ZW-2026-000999", afzenderCode: "0193" } });
    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => `${fout.code} ${koppelvlakPlaats(fout) ?? ""}`)).toEqual([
      "SCHEMA_WAARDE regel 11, Wet",
      "SCHEMA_WAARDE regel 15, Budgethouder/Bsn",
      "SCHEMA_WAARDE regel 19, Budgethouder/Geboortedatum",
      "SCHEMA_ELEMENT_ONVERWACHT regel 27, Budgethouder/Mobiel",
      "SCHEMA_WAARDE regel 43, Functiebudgetten/Functiebudget[1]/BedragCenten",
    ]);
  });

  it.each(voorbeelden("retourbericht-"))("%s voldoet aan het schema", (naam) => {
    expect(valideer(bestand(`voorbeelden/${naam}`), RETOURXSD)).toEqual([]);
  });

  it("laat als afgekeurd retourbericht zien wat het foute voorbeeld oplevert", async () => {
    const gelezen = leesToekenningsbericht(bestand("voorbeelden/toekenningsbericht-fout.xml"));
    const fouten = gelezen.ok ? [] : gelezen.fouten;
    const retour = schrijfRetourbericht({
      kenmerk: "019b8d5e-3c1a-7f20-9d44-5a6b7c8d9e10",
      berichtnummer: "ZW-2026-000999",
      ontvangenOp: new Date("2026-01-05T09:30:00Z"),
      status: "afgekeurd",
      toekenningnummer: null,
      codes: fouten.map((fout) => {
        const { titel, watNu } = koppelvlakMelding(fout);
        return { code: fout.code, plaats: koppelvlakPlaats(fout), tekst: `${titel} ${watNu}` };
      }),
    });

    await expect(retour).toMatchFileSnapshot(`../../../${MAP}/voorbeelden/retourbericht-afgekeurd.xml`);
  });

  it("legt elke retourcode uit", () => {
    const leesmij = bestand("README.md").toString("utf8");
    const vanBestand = KOPPELVLAK_FOUTCODES.filter((code) => /^(XML|SCHEMA|CODERING|TEKEN|BESTAND_(?!SOORT|EXTENSIE))/.test(code));

    expect([...Object.keys(RETOURCODES), ...vanBestand].filter((code) => !leesmij.includes(`\`${code}\``))).toEqual([]);
  });

  it("legt elk element uit", () => {
    const leesmij = bestand("README.md").toString("utf8");
    const namen = [...TOEKENNINGSXSD.matchAll(/<xs:element name="(\w+)"/g), ...RETOURXSD.matchAll(/<xs:element name="(\w+)"/g)].map(([, naam]) => naam ?? "");

    expect([...new Set(namen)].filter((naam) => !leesmij.includes(`\`${naam}\``))).toEqual([]);
  });

  it("heeft een e-factuur die te lezen is", () => {
    const gelezen = leesUblFactuur(bestand("voorbeelden/factuur-begeleiding.xml"));

    expect(gelezen).toMatchObject({
      ok: true,
      factuur: {
        factuurnummer: "2026-0031",
        leverancier: { naam: "Begeleiding & Zo B.V.", kvk: "90000001", iban: "NL91ABNA0417164300" },
        totaalIncl: 1_041_50n,
        zorgovereenkomstnummer: "ZO-2026-000123",
        regels: [{ aantal: 18_50, eenheid: "HUR", prijs: 54_00n, bedrag: 999_00n }, { aantal: 170_00, eenheid: "KMT", prijs: 25n, bedrag: 42_50n }],
      },
    });
  });
});
