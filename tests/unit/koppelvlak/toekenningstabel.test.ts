import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import type { Rij, Tabel } from "@/lib/koppelvlak/rekenblad/tabel";
import { alsInvoer, formulierVan, leesFormulier } from "@/lib/koppelvlak/toekenningstabel/formulier";
import { KOLOMMEN, kolomVan, VELDEN } from "@/lib/koppelvlak/toekenningstabel/kolommen";
import { keurKoppeling, raadKop, raadKoppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { leesToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/lees";
import { schrijfToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/schrijf";
import { TABELFOUTCODES } from "@/lib/koppelvlak/toekenningstabel/veldlezer";
import { TABEL_MESSAGES } from "@/lib/messages/toekenningstabel";
import { eenToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";

const LEVERING = { afzender: { soort: "gemeente", code: "0193" }, aangemaaktOp: datum("2026-01-05"), nummervoorzet: "B-1" } as const;

const rij = (nummer: number, waarden: readonly string[]): Rij => ({ rij: nummer, cellen: waarden.map((tekst) => ({ tekst, soort: "tekst", formule: false })) });
const tabel = (rijen: readonly (readonly string[])[], samengevoegd: readonly number[] = []): Tabel => ({ blad: null, rijen: rijen.map((waarden, i) => rij(i + 1, waarden)), samengevoegd });

/** A good list of one budget in two rows; a test changes one cell. */
function lijst(verander: (rijen: string[][], kolom: (naam: string) => number) => void = () => undefined): Tabel {
  const { kop, rijen } = schrijfToekenningstabel([eenToekenningsbericht()], "csv");
  const teksten = rijen.map((cellen) => cellen.map((cel) => cel.tekst));
  verander(teksten, (naam) => kop.indexOf(naam));
  return tabel([kop, ...teksten]);
}

const fouten = (t: Tabel): readonly string[] =>
  leesToekenningstabel(t, raadKoppeling(t, raadKop(t), null), LEVERING).flatMap((voorstel) => voorstel.fouten.map(({ code, rij: r, kolom }) => `${code} rij ${String(r)} ${kolom ?? ""}`));

describe("de kolommen", () => {
  it("hebben elk een eigen naam, en namen die bij precies één kolom horen", () => {
    for (const veld of VELDEN) {
      const kop = tabel([[kolomVan(veld).naam, "x"], ["1", "2"]]);
      expect(raadKoppeling(kop, 1, null).velden[veld], veld).toMatchObject({ kolom: 0 });
    }
    const namen = Object.values(KOLOMMEN).flatMap(({ naam, ookBekendAls }) => [naam, ...ookBekendAls]);
    expect(namen.filter((naam, i) => namen.indexOf(naam) !== i)).toEqual([]);
  });

  it("staan met hun uitleg in docs/koppelvlak", () => {
    const uitleg = readFileSync("docs/koppelvlak/lijst.md", "utf8");
    for (const { naam, verplicht, uitleg: zin } of Object.values(KOLOMMEN)) expect(uitleg).toContain(`| ${naam} | ${verplicht ? "ja" : "nee"} | ${zin} |`);
  });

  it("hebben voor elke fout een zin", () => {
    expect(Object.keys(TABEL_MESSAGES).sort()).toEqual([...TABELFOUTCODES].sort());
  });

  it("worden herkend onder andere namen, in een andere volgorde en onder een titel", () => {
    const t = tabel([["Overzicht september"], ["geb.datum", "Burgerservicenummer", "GESLACHTSNAAM"], ["01-02-1960", "999990019", "Hof"]]);
    expect(raadKop(t)).toBe(2);
    expect(raadKoppeling(t, 2, null).velden).toMatchObject({ geboortedatum: { kolom: 0 }, bsn: { kolom: 1 }, achternaam: { kolom: 2 } });
  });

  it("volgen wat de vorige keer is gekozen, als die kolom er weer is", () => {
    const vorige = { blad: null, kop: 1, velden: { achternaam: { kolom: 5, naam: "Cliënt" }, wet: { vast: "wmo" } }, stijlen: {} };
    const velden = raadKoppeling(tabel([["naam", "client"], ["1", "2"]]), 1, vorige).velden;
    expect(velden).toMatchObject({ achternaam: { kolom: 1 }, wet: { vast: "wmo" } });
    expect(raadKoppeling(tabel([["Wet", "client"], ["1", "2"]]), 1, vorige).velden.wet).toMatchObject({ kolom: 0 });
  });

  it("die nodig zijn en niet gekozen, worden genoemd", () => {
    const t = tabel([["Budgetkenmerk", "BSN"], ["1", "2"]]);
    expect(keurKoppeling(t, raadKoppeling(t, 1, null)).map(({ veld }) => veld)).toContain("achternaam");
  });
});

describe("de rijen", () => {
  it("van één budget vormen één bericht, ook als ze niet onder elkaar staan", () => {
    expect(fouten(lijst())).toEqual([]);
  });

  it.each([
    ["Achternaam", "", 0, "LEEG rij 2 Achternaam"],
    ["Geboortedatum", "31-02-1951", 0, "DATUM rij 2 Geboortedatum"],
    ["BSN", "12345", 0, "BSN rij 2 BSN"],
    ["Mutatie", "wissel", 0, "KEUZE rij 2 Mutatie"],
    ["Functiebedrag", "-5,00", 1, "BEDRAG rij 3 Functiebedrag"],
    ["Functiesoort", "", 1, "LEEG rij 3 Functiesoort"],
    ["Postcode", "80 PK", 0, "POSTCODE rij 2 Postcode"],
    ["E-mail", "geen adres", 0, "EMAIL rij 2 E-mail"],
    ["Relatie machtiging", "alles", 0, "MACHTIGING rij 2 Relatie machtiging"],
    ["Budgetkenmerk", "met spatie erin", 0, "KENMERK rij 2 Budgetkenmerk"],
  ])("met in %s %j geven die plaats terug", (kolom, waarde, welke, verwacht) => {
    const t = lijst((rijen, index) => {
      for (const een of kolom === "Functiebedrag" || kolom === "Functiesoort" ? [rijen[welke]] : rijen) if (een !== undefined && (een[index(kolom)] !== "" || welke === 1)) een[index(kolom)] = waarde;
    });
    expect(fouten(t)).toContain(verwacht);
  });

  it("die elkaar tegenspreken, worden genoemd en niet gekozen", () => {
    expect(fouten(lijst((rijen, index) => ((rijen[1] as string[])[index("Achternaam")] = "Bos")))).toEqual(["VERSCHILT rij 3 Achternaam"]);
    expect(fouten(lijst((rijen, index) => ((rijen[1] as string[])[index("Achternaam")] = "")))).toEqual([]);
  });

  it("met samengevoegde cellen, een fout van het rekenblad of een formule zonder uitkomst worden geweigerd", () => {
    const goed = lijst();
    expect(fouten({ ...goed, samengevoegd: [3] })).toEqual(["SAMENGEVOEGD rij 3 Budgetkenmerk"]);
    const stuk = (tekst: string): Tabel => ({ ...goed, rijen: goed.rijen.map((een) => (een.rij === 2 ? { ...een, cellen: een.cellen.map((cel, i) => (i === 5 ? { tekst, soort: "fout", formule: true } : cel)) } : een)) });
    expect(fouten(stuk("#N/A"))).toEqual(["CEL_FOUT rij 2 BSN"]);
    expect(fouten(stuk(""))).toEqual(["FORMULE_LEEG rij 2 BSN"]);
  });

  it("van twee budgetten onder één berichtnummer worden geweigerd", () => {
    const { kop, rijen } = schrijfToekenningstabel([eenToekenningsbericht(), eenToekenningsbericht({ budgetidentificatie: "ander" })], "csv");
    expect(fouten(tabel([kop, ...rijen.map((cellen) => cellen.map((cel) => cel.tekst))]))).toEqual(["NUMMER_DUBBEL rij 4 Berichtnummer"]);
  });

  it("herhalen een waarde uit de lijst nooit in een fout", () => {
    const voorstellen = leesToekenningstabel(lijst((rijen, index) => rijen.forEach((een) => (een[index("BSN")] = "1234567"))), raadKoppeling(lijst(), 1, null), LEVERING);
    expect(JSON.stringify(voorstellen.flatMap((voorstel) => voorstel.fouten))).not.toContain("1234567");
  });
});

describe("het formulier", () => {
  it("leest terug wat het van een bericht maakte", () => {
    const bericht = eenToekenningsbericht({ berichtnummer: "B-1-1" });
    const { voorstel, fouten: gevonden } = leesFormulier(formulierVan(bericht), LEVERING);
    expect(gevonden).toEqual([]);
    expect(voorstel.bericht).toEqual(bericht);
    expect(alsInvoer(formulierVan(bericht))).toMatchObject({ "velden.bsn": "999990019", "functies.1.functieBedrag": "3250,00", "relaties.0.relatieSoort": "gemachtigde", "velden.contactNaam": "Stichting De Regenboog" });
  });

  it("zegt bij het veld wat er niet klopt, met dezelfde codes als een lijst", () => {
    const { velden, functies, relaties } = formulierVan(eenToekenningsbericht());
    const { voorstel, fouten: gevonden } = leesFormulier({ velden: { ...velden, budgetkenmerk: "", bsn: "1" }, functies: [functies[0] ?? {}, { functieBedrag: "1.2" }], relaties }, LEVERING);
    expect(voorstel.bericht).toBeNull();
    expect(gevonden.map(({ naam, code }) => `${naam} ${code}`)).toEqual(["velden.budgetkenmerk LEEG", "velden.bsn BSN", "functies.1.functiesoort LEEG", "functies.1.functieBedrag BEDRAG"]);
  });
});
