import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { alsMermaid } from "@/lib/domein/voorlopig/status";
import { dagenOver, isVerlopen, keurVoorlopig, opdrachtgeversVoor, type Voorlopigdossier, type Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";
import { keurVerkorting, keurVerlenging, type Wijzigingsdossier } from "@/lib/domein/voorlopig/wijziging";

const VANDAAG = datum("2026-03-02");
const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

const voorstel = (anders: Partial<Voorlopigvoorstel> = {}): Voorlopigvoorstel => ({
  budgethouder: { bsn: "999990019", geboortedatum: datum("1958-03-14"), voornamen: "Henk", tussenvoegsel: null, achternaam: "Bakker" },
  wet: "wmo",
  periode: JAAR,
  bedragen: [{ functiesoort: "WM-BG", bedrag: centen(1n) }],
  opdracht: { opdrachtgever: "gemeente", op: VANDAAG, kenmerk: "N-1" },
  einddatum: datum("2026-06-30"),
  ...anders,
});
const dossier = (anders: Partial<Voorlopigdossier> = {}): Voorlopigdossier => ({
  vandaag: VANDAAG, verstrekker: { soort: "gemeente", geldig: { van: datum("2015-01-01"), tm: null } }, persoon: null, budgetten: [], openVoorstellen: [], eigenaarBekend: true, ...anders,
});
const codes = (v: Voorlopigvoorstel, d = dossier()): readonly string[] => keurVoorlopig(v, d).map(({ code }) => code);
const budget = (status: "voorlopig" | "definitief" | "ingetrokken" | "afgesloten", van: string, tm: string) => ({ nummer: "TK-1", wet: "wmo" as const, status, periode: { van: datum(van), tm: datum(tm) } });

describe("een voorstel voor een voorlopig budget", () => {
  it.each([
    ["dat in orde is", [], voorstel(), dossier()],
    ["met een opdracht van vandaag", [], voorstel({ opdracht: { opdrachtgever: "vws", op: VANDAAG, kenmerk: "N-1" } }), dossier()],
    ["met een opdracht van morgen", ["OPDRACHT_IN_TOEKOMST"], voorstel({ opdracht: { opdrachtgever: "vws", op: datum("2026-03-03"), kenmerk: "N-1" } }), dossier()],
    ["van een zorgkantoor voor de Wmo", ["OPDRACHTGEVER_PAST_NIET"], voorstel({ opdracht: { opdrachtgever: "zorgkantoor", op: VANDAAG, kenmerk: "N-1" } }), dossier()],
    ["met een einddatum van vandaag", [], voorstel({ einddatum: VANDAAG }), dossier()],
    ["met een einddatum van gisteren", ["EINDDATUM_ONGELDIG"], voorstel({ einddatum: datum("2026-03-01") }), dossier()],
    ["met een einddatum op de eerste dag", [], voorstel({ periode: { van: datum("2026-07-01"), tm: JAAR.tm }, einddatum: datum("2026-07-01") }), dossier()],
    ["met een einddatum voor de eerste dag", ["EINDDATUM_ONGELDIG"], voorstel({ periode: { van: datum("2026-07-01"), tm: JAAR.tm } }), dossier()],
    ["zonder bedrag", ["GEEN_BEDRAG"], voorstel({ bedragen: [] }), dossier()],
    ["van nul euro", ["BEDRAG_ONGELDIG"], voorstel({ bedragen: [{ functiesoort: "WM-BG", bedrag: centen(0n) }] }), dossier()],
    ["met zorg van een andere wet", ["FUNCTIESOORT_PAST_NIET"], voorstel({ bedragen: [{ functiesoort: "JW-BG", bedrag: centen(1n) }] }), dossier()],
    ["met een soort zorg twee keer", ["FUNCTIESOORT_DUBBEL"], voorstel({ bedragen: [1n, 2n].map((b) => ({ functiesoort: "WM-BG", bedrag: centen(b) })) }), dossier()],
    ["naast een toekenning tot de dag ervoor", [], voorstel(), dossier({ budgetten: [budget("definitief", "2025-01-01", "2025-12-31")] })],
    ["naast een toekenning op de eerste dag", ["BUDGET_BESTAAT"], voorstel(), dossier({ budgetten: [budget("definitief", "2025-01-01", "2026-01-01")] })],
    ["naast een ander voorlopig budget", ["VOORLOPIG_BESTAAT"], voorstel(), dossier({ budgetten: [budget("voorlopig", "2026-12-31", "2027-01-31")] })],
    ["naast een ingetrokken toekenning", [], voorstel(), dossier({ budgetten: [budget("ingetrokken", "2026-01-01", "2026-12-31")] })],
    ["dat er al ligt", ["AL_VOORGESTELD"], voorstel(), dossier({ openVoorstellen: ["VB-1"] })],
    ["voor iemand met een andere geboortedatum", ["PERSOON_WIJKT_AF"], voorstel(), dossier({ persoon: { geboortedatum: datum("1958-03-15"), overlijdensdatum: null } })],
    ["voor iemand die op de eerste dag overleed", [], voorstel(), dossier({ persoon: { geboortedatum: datum("1958-03-14"), overlijdensdatum: datum("2026-01-01") } })],
    ["voor iemand die ervoor overleed", ["PERSOON_OVERLEDEN"], voorstel(), dossier({ persoon: { geboortedatum: datum("1958-03-14"), overlijdensdatum: datum("2025-12-31") } })],
    ["bij een gemeente die niet meer bestaat", ["VERSTREKKER_NIET_ACTIEF"], voorstel(), dossier({ verstrekker: { soort: "gemeente", geldig: { van: datum("2015-01-01"), tm: datum("2026-03-01") } } })],
    ["zonder iemand die de toekenning opvraagt", ["EIGENAAR_ONBEKEND"], voorstel(), dossier({ eigenaarBekend: false })],
    ["voor de Wlz over de jaargrens", ["WLZ_BUITEN_KALENDERJAAR"], voorstel({ wet: "wlz", periode: { van: datum("2026-12-01"), tm: datum("2027-01-31") }, einddatum: datum("2026-12-31"), bedragen: [{ functiesoort: "99", bedrag: centen(1n) }], opdracht: { opdrachtgever: "zorgkantoor", op: VANDAAG, kenmerk: "N" } }), dossier({ verstrekker: { soort: "zorgkantoor", geldig: { van: datum("2015-01-01"), tm: null } } })],
  ] as const)("%s: %j", (_, verwacht, v, d) => {
    expect(codes(v, d)).toEqual(verwacht);
  });

  it("komt van de verstrekker van de wet of van het ministerie", () => {
    expect(opdrachtgeversVoor("wlz")).toEqual(["zorgkantoor", "vws"]);
    expect(opdrachtgeversVoor("jeugdwet")).toEqual(["gemeente", "vws"]);
  });
});

describe("de einddatum", () => {
  it("telt af tot en met de laatste dag", () => {
    expect([dagenOver(datum("2026-03-03"), VANDAAG), dagenOver(VANDAAG, VANDAAG), dagenOver(datum("2026-03-01"), VANDAAG)]).toEqual([2, 1, 0]);
    expect([isVerlopen(VANDAAG, VANDAAG), isVerlopen(datum("2026-03-01"), VANDAAG)]).toEqual([false, true]);
  });

  it("verandert de stand niet: die verandert door de toekenning", () => {
    expect(alsMermaid()).toContain("goedgekeurd --> vervangen: vervangen");
  });
});

describe("wijzigen terwijl het loopt", () => {
  const opdracht = { opdrachtgever: "gemeente", op: datum("2026-03-01"), kenmerk: "N-2" } as const;
  const loopt = (anders: Partial<Wijzigingsdossier> = {}): Wijzigingsdossier => ({
    vandaag: VANDAAG, wet: "wmo", lopend: true, begin: datum("2026-01-01"), einddatum: datum("2026-06-30"), opdrachten: [{ ...opdracht, kenmerk: "N-1" }], ligtVoor: false, ...anders,
  });

  it.each([
    ["een dag later, onder een nieuwe opdracht", [], "2026-07-01", opdracht, loopt()],
    ["niet later", ["EINDDATUM_NIET_LATER"], "2026-06-30", opdracht, loopt()],
    ["na de einddatum nog", [], "2026-03-02", opdracht, loopt({ einddatum: datum("2026-03-01") })],
    ["tot gisteren", ["EINDDATUM_VOORBIJ"], "2026-03-01", opdracht, loopt({ einddatum: datum("2026-02-01") })],
    ["onder de opdracht van toen", ["OPDRACHT_AL_GEBRUIKT"], "2026-07-01", { ...opdracht, kenmerk: "N-1" }, loopt()],
    ["onder een brief van een andere dag met hetzelfde kenmerk", [], "2026-07-01", { ...opdracht, kenmerk: "N-1", op: VANDAAG }, loopt()],
    ["onder een opdracht van morgen", ["OPDRACHT_IN_TOEKOMST"], "2026-07-01", { ...opdracht, op: datum("2026-03-03") }, loopt()],
    ["in opdracht van een zorgkantoor", ["OPDRACHTGEVER_PAST_NIET"], "2026-07-01", { ...opdracht, opdrachtgever: "zorgkantoor" as const }, loopt()],
    ["terwijl er al een verlenging ligt", ["VERLENGING_LIGT_VOOR"], "2026-07-01", opdracht, loopt({ ligtVoor: true })],
    ["terwijl de toekenning er is", ["NIET_LOPEND"], "2026-07-01", opdracht, loopt({ lopend: false })],
  ] as const)("langer, %s: %j", (_, verwacht, dag, onder, stand) => {
    expect(keurVerlenging(datum(dag), onder, stand)).toEqual(verwacht);
  });

  it.each([
    ["een dag eerder", [], "2026-06-29", loopt()],
    ["niet eerder", ["EINDDATUM_NIET_EERDER"], "2026-06-30", loopt()],
    ["vandaag", [], VANDAAG, loopt()],
    ["gisteren", ["EINDDATUM_VOORBIJ"], "2026-03-01", loopt()],
    ["op de eerste dag van het budget", [], "2026-05-01", loopt({ begin: datum("2026-05-01") })],
    ["voor de eerste dag van het budget", ["EINDDATUM_VOOR_BEGIN"], "2026-04-30", loopt({ begin: datum("2026-05-01") })],
    ["terwijl er een verlenging ligt", ["VERLENGING_LIGT_VOOR"], "2026-06-29", loopt({ ligtVoor: true })],
  ] as const)("korter, %s: %j", (_, verwacht, dag, stand) => {
    expect(keurVerkorting(datum(dag), stand)).toEqual(verwacht);
  });
});
