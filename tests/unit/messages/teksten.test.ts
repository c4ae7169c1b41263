import { describe, expect, it } from "vitest";

import { beoordeelDeclaratie } from "@/lib/domein/declaratie/beoordeling";
import { datum } from "@/lib/domein/datum";
import { PARTIJEN } from "@/lib/domein/overgangen";
import { STAPPEN, aanZetBij } from "@/lib/domein/tijdlijn";
import { DECLARATIESTATUSSEN } from "@/lib/domein/declaratie/status";
import { OVEREENKOMSTSTATUSSEN } from "@/lib/domein/zorgovereenkomst/status";
import { formatGegevens } from "@/lib/format";
import {
  BETALINGTEKSTEN,
  type Codetekst,
  DECLARATIETEKSTEN,
  functiesoortLabel,
  gebeurtenistekst,
  metGegevens,
  OVEREENKOMSTTEKSTEN,
  RETOURTEKSTEN,
  STAP_LABELS,
  statustekst,
  vulIn,
  weigering,
} from "@/lib/messages";
import { TABELFOUTCODES } from "@/lib/koppelvlak/toekenningstabel/veldlezer";
import { groeptekst, tabeltekst } from "@/lib/messages/toekenningstabel";
import { eenBudget, eenDossier } from "@/tests/builders/domein/declaratie";
import { euro } from "@/tests/builders/domein/geld";

const ALLE: readonly (readonly [string, Codetekst])[] = [
  ...Object.entries(DECLARATIETEKSTEN),
  ...Object.entries(OVEREENKOMSTTEKSTEN),
  ...Object.entries(RETOURTEKSTEN),
  ...Object.entries(BETALINGTEKSTEN),
];

const zinnen = (tekst: string): readonly string[] => tekst.split(/(?<=[.?!]) /);

describe("catalogus", () => {
  it.each(ALLE)("%s heeft overal tekst, in korte zinnen met u", (_code, { kort, lang, watNu, grondslag }) => {
    for (const tekst of [kort, lang, watNu, grondslag]) expect(tekst.trim()).not.toBe("");
    expect(kort.length).toBeLessThanOrEqual(45);
    expect(`${lang} ${watNu}`).not.toMatch(/\b(jij|jouw|je)\b/i);
    for (const zin of [...zinnen(lang), ...zinnen(watNu)]) expect(zin.split(" ").length, zin).toBeLessThanOrEqual(26);
  });

  it.each(ALLE)("%s blijft leesbaar zonder gegevens", (_code, tekst) => {
    const { lang, watNu } = metGegevens(tekst, {});
    expect([lang, watNu].filter((deel) => deel.trim() === "" || deel.includes("{"))).toEqual([]);
  });
});

describe("vulIn", () => {
  it("vult in en laat een zin weg waarvan een gegeven ontbreekt", () => {
    expect(vulIn("Vrij is {vrij}. Nodig is {nodig}.", { nodig: "€ 5,00" })).toBe("Nodig is € 5,00.");
    expect(vulIn("Vrij is {vrij}.", { vrij: "€ 1.000,00" })).toBe("Vrij is € 1.000,00.");
  });

  it("noemt bij een tekort de drie bedragen", () => {
    const { uitkomsten } = beoordeelDeclaratie(eenDossier({ budget: eenBudget({ vrij: euro(200) }) }));
    const gegevens = uitkomsten.find(({ code }) => code === "BUDGET_TEKORT")?.gegevens ?? {};
    expect(metGegevens(DECLARATIETEKSTEN.BUDGET_TEKORT, formatGegevens(gegevens)).lang.replaceAll("\u00a0", " ")).toBe(
      "Er is niet genoeg budget voor deze declaratie. Nodig is € 250,00. Vrij is € 200,00. Het tekort is € 50,00.",
    );
  });

  it("noemt bij te laat alleen de termijn die is gemist", () => {
    const { uitkomsten } = beoordeelDeclaratie(eenDossier({ aangebodenOp: datum("2026-04-10"), ingediendOp: datum("2026-05-09") }));
    const gegevens = uitkomsten.find(({ code }) => code === "TE_LAAT")?.gegevens ?? {};
    expect(metGegevens(DECLARATIETEKSTEN.TE_LAAT, formatGegevens(gegevens)).lang).toBe(
      "Deze declaratie is te laat. De budgethouder moest de declaratie uiterlijk op 8 mei 2026 indienen en deed dat op 9 mei 2026.",
    );
  });
});

describe("statusteksten", () => {
  it("zeggen tegen wie aan zet is dat hij aan zet is, en tegen niemand anders", () => {
    for (const status of DECLARATIESTATUSSEN) {
      for (const rol of PARTIJEN) {
        const { aanZet } = statustekst("declaratie", status, rol);
        expect([status, rol, aanZet === "U bent aan zet"]).toEqual([status, rol, aanZetBij("declaratie", status) === rol]);
      }
    }
    for (const status of OVEREENKOMSTSTATUSSEN) for (const rol of PARTIJEN) expect(statustekst("zorgovereenkomst", status, rol).watNu).not.toBe("");
  });

  it("hebben voor elke stap een naam", () => {
    for (const stap of Object.values(STAPPEN).flat()) expect(STAP_LABELS[stap]).not.toBe("");
  });
});

describe("een fout in een lijst", () => {
  it("vraagt om de rij te verbeteren, niet om een nieuw berichtnummer, en zet een punt na de titel", () => {
    for (const code of Object.keys(RETOURTEKSTEN)) {
      const { titel, watNu } = tabeltekst(code, {});
      expect(titel).toMatch(/[.!?]$/);
      expect(watNu).not.toContain("lever het opnieuw aan met een nieuw berichtnummer");
    }
  });

  it("heet over de hele lijst geteld nooit naar haar code", () => {
    for (const code of [...Object.keys(RETOURTEKSTEN), ...TABELFOUTCODES]) expect(groeptekst(code), code).toMatch(/^[A-ZÀ-Ý].* .*[.!?]$/);
  });
});

describe("gebeurtenissen en weigeringen", () => {
  it("spreken de lezer aan als die het zelf deed", () => {
    expect(gebeurtenistekst("declaratie.ingediend", "budgethouder")).toBe("U hebt de declaratie goedgekeurd en ingediend bij de SVB.");
    expect(gebeurtenistekst("declaratie.ingediend", "zorgverlener")).toBe("De budgethouder heeft de declaratie goedgekeurd en ingediend.");
  });

  it("laten een onbekende soort zien in plaats van haar te verzwijgen", () => {
    expect(gebeurtenistekst("toekenning.nieuw_soort", "svb")).toBe("Toekenning: nieuw soort.");
    expect(weigering("geen_recht")).not.toBe(weigering("iets_onbekends"));
    expect(weigering("iets_onbekends")).not.toBe("");
    expect(functiesoortLabel("ZZ")).toBe("ZZ");
  });
});
