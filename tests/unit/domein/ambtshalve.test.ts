import { describe, expect, it } from "vitest";

import { ambtshalveMaxima, type Ambtshalvedossier, dagenOver, gevolgVanNietBekrachtigen, keurAmbtshalve, termijnVoorbij } from "@/lib/domein/ambtshalve/akkoord";
import { geldtMandaat, keurMandaat, type Mandaatdossier, type Mandaatvoorstel } from "@/lib/domein/ambtshalve/mandaat";
import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { ambtshalvebeleid } from "@/lib/domein/regelgeving/ambtshalve";
import type { Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Beleidsmaximum } from "@/lib/domein/zorgovereenkomst/maximumtarief";

const VANDAAG = datum("2026-04-10");
const voorstel = (anders: Partial<Mandaatvoorstel> = {}): Mandaatvoorstel => ({
  opdracht: { opdrachtgever: "gemeente", op: datum("2026-04-01"), kenmerk: "NOOD-1" }, gegevenDoor: "M. de Graaf", periode: { van: datum("2026-04-01"), tm: datum("2026-06-30") }, ...anders,
});
const mandaatdossier = (anders: Partial<Mandaatdossier> = {}): Mandaatdossier => ({
  vandaag: VANDAAG, verstrekker: { soort: "gemeente", geldig: { van: datum("2015-01-01"), tm: null } }, zelfdeOpdracht: null, eigenaarBekend: true, ...anders,
});
const opdracht = (anders: Partial<Mandaatvoorstel["opdracht"]>) => voorstel({ opdracht: { ...voorstel().opdracht, ...anders } });

describe("een mandaat", () => {
  it.each<[string, readonly string[], Mandaatvoorstel, Mandaatdossier]>([
    ["in orde", [], voorstel(), mandaatdossier()],
    ["van het ministerie", [], opdracht({ opdrachtgever: "vws" }), mandaatdossier()],
    ["van een zorgkantoor voor een gemeente", ["OPDRACHTGEVER_PAST_NIET"], opdracht({ opdrachtgever: "zorgkantoor" }), mandaatdossier()],
    ["dat vandaag afloopt", [], voorstel({ periode: { van: datum("2026-04-01"), tm: VANDAAG } }), mandaatdossier()],
    ["dat gisteren afliep", ["PERIODE_VOORBIJ"], voorstel({ periode: { van: datum("2026-04-01"), tm: datum("2026-04-09") } }), mandaatdossier()],
    ["dat begint op de dag van de opdracht", [], opdracht({ op: datum("2026-04-01") }), mandaatdossier()],
    ["dat begint op de dag ervoor", ["OPDRACHT_NA_BEGIN"], opdracht({ op: datum("2026-04-02") }), mandaatdossier()],
    ["van morgen", ["OPDRACHT_IN_TOEKOMST", "OPDRACHT_NA_BEGIN"], opdracht({ op: datum("2026-04-11") }), mandaatdossier()],
    ["dat er al is", ["OPDRACHT_BESTAAT"], voorstel(), mandaatdossier({ zelfdeOpdracht: "AM-1" })],
    ["zonder wie om antwoord vraagt", ["EIGENAAR_ONBEKEND"], voorstel(), mandaatdossier({ eigenaarBekend: false })],
    ["van een verstrekker die er niet meer is", ["VERSTREKKER_NIET_ACTIEF"], voorstel(), mandaatdossier({ verstrekker: { soort: "gemeente", geldig: { van: datum("2015-01-01"), tm: datum("2026-04-09") } } })],
  ])("%s", (_naam, codes, een, dossier) => {
    expect(keurMandaat(een, dossier).map(({ code }) => code)).toEqual(codes);
  });

  it("geldt van de eerste tot en met de laatste dag, voor die verstrekker, zolang het goedgekeurd is", () => {
    const mandaat = { status: "goedgekeurd", periode: voorstel().periode, verstrekkerId: "a" } as const;
    expect(["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map((dag) => geldtMandaat(mandaat, "a", datum(dag)))).toEqual([false, true, true, false]);
    expect(geldtMandaat(mandaat, "b", VANDAAG)).toBe(false);
    expect((["voorgesteld", "afgewezen", "beeindigd"] as const).map((status) => geldtMandaat({ ...mandaat, status }, "a", VANDAAG))).toEqual([false, false, false]);
  });
});

const punt = (anders: Partial<Checklistuitkomst>): Checklistuitkomst => ({ code: "ONDER_MINIMUMLOON", grondslag: "", ernst: "fout", wie: "svb", uitkomst: "goed", gegevens: {}, ...anders });
const dossier = (anders: Partial<Ambtshalvedossier> = {}): Ambtshalvedossier => ({
  vandaag: VANDAAG, beleid: { wachtdagen: 10, bekrachtigdagen: 42 }, mandaatGeldt: true, wachtSinds: datum("2026-03-30"), eerderNietBekrachtigd: false, toetsing: [punt({})], maximaBekend: true, ...anders,
});

describe("ambtshalve akkoord", () => {
  it.each<[string, readonly string[], Ambtshalvedossier]>([
    ["na elf dagen", [], dossier()],
    ["na precies tien dagen", ["TERMIJN_LOOPT_NOG"], dossier({ wachtSinds: datum("2026-03-31") })],
    ["zonder beleid voor die dag", ["TERMIJN_LOOPT_NOG"], dossier({ beleid: null })],
    ["zonder mandaat", ["MANDAAT_GELDT_NIET"], dossier({ mandaatGeldt: false })],
    ["na een nee van de verstrekker", ["VERSTREKKER_HEEFT_BESLIST"], dossier({ eerderNietBekrachtigd: true })],
    ["onder het minimumloon", ["NIET_IN_ORDE"], dossier({ toetsing: [punt({ uitkomst: "niet_goed" })] })],
    ["met alleen een signaal", [], dossier({ toetsing: [punt({ ernst: "signaal", uitkomst: "niet_goed" })] })],
    ["met iets onbekends", [], dossier({ toetsing: [punt({ uitkomst: "onbekend" })] })],
    ["zonder bekend landelijk maximum", ["MAXIMUM_ONBEKEND"], dossier({ maximaBekend: false })],
  ])("%s", (_naam, codes, een) => expect(keurAmbtshalve(een)).toEqual(codes));

  it("kent beleid vanaf 2015 en daarvoor niet", () => {
    expect(ambtshalvebeleid(datum("2014-12-31"))).toBeNull();
    expect(ambtshalvebeleid(datum("2015-01-01"))).toEqual({ wachtdagen: 10, bekrachtigdagen: 42 });
    expect(termijnVoorbij(VANDAAG, VANDAAG, { wachtdagen: 0, bekrachtigdagen: 0 })).toBe(false);
  });

  const tarief = (bedrag: bigint, eenheid: "uur" | "maand" = "uur") => ({ id: "t", eenheid, omschrijving: "", tarief: centen(bedrag), maximumtarief: null });
  it("stelt het afgesproken tarief als maximum, en in de Wlz nooit meer dan de wet", () => {
    const bedrag = (wet: "wmo" | "wlz", een: ReturnType<typeof tarief>, van = "2026-04-01", beleid: readonly Beleidsmaximum[] = []) =>
      ambtshalveMaxima({ wet, tariefsoort: "formeel", beleid }, { van: datum(van), tm: datum("2026-12-31"), tarieven: [een] })?.map((maximum) => maximum.bedrag) ?? null;
    expect(bedrag("wmo", tarief(99_00n))).toEqual([99_00n]);
    expect(bedrag("wlz", tarief(84_99n))).toEqual([84_99n]);
    expect(bedrag("wlz", tarief(85_00n))).toEqual([84_99n]);
    expect(bedrag("wlz", tarief(900_00n, "maand"))).toEqual([900_00n]);
    expect(bedrag("wlz", tarief(60_00n), "2025-04-01")).toBeNull();
    const eigen = (dag: string, centenPerUur: bigint): Beleidsmaximum => ({ eenheid: "uur", van: datum(dag), bedrag: centen(centenPerUur) });
    expect(bedrag("wmo", tarief(50_00n), "2026-04-01", [eigen("2026-01-01", 45_00n)])).toEqual([45_00n]);
    // A later figure that is higher is not cut off by the first one; a day after the contract does not count.
    expect(bedrag("wmo", tarief(50_00n), "2026-04-01", [eigen("2026-01-01", 45_00n), eigen("2026-12-31", 48_00n)])).toEqual([48_00n]);
    expect(bedrag("wmo", tarief(50_00n), "2026-04-01", [eigen("2026-01-01", 45_00n), eigen("2027-01-01", 48_00n)])).toEqual([45_00n]);
    expect(bedrag("wmo", tarief(50_00n), "2026-04-01", [eigen("2026-07-01", 45_00n)])).toEqual([50_00n]);
  });

  it("telt de laatste dag mee en telt daarna verder", () => {
    expect(["2026-04-09", "2026-04-10", "2026-04-11"].map((dag) => dagenOver(VANDAAG, datum(dag)))).toEqual([2, 1, 0]);
  });
});

describe("niet bekrachtigen", () => {
  it("stuurt terug wat nog niet is goedgekeurd, en beëindigt de rest per het einde van de maand, behalve een dienstverband", () => {
    const gevolg = (status: "bij_svb" | "goedgekeurd" | "beeindigd", model: "opdracht" | "arbeidsovereenkomst" = "opdracht", dag = VANDAAG) => gevolgVanNietBekrachtigen({ status, model }, dag);
    expect(gevolg("bij_svb")).toEqual({ soort: "terug" });
    expect(gevolg("goedgekeurd")).toEqual({ soort: "einde", laatsteDag: "2026-04-30" });
    expect(gevolg("goedgekeurd", "opdracht", datum("2026-04-30"))).toEqual({ soort: "einde", laatsteDag: "2026-04-30" });
    expect(gevolg("goedgekeurd", "arbeidsovereenkomst")).toEqual({ soort: "opzeggen" });
    expect(gevolg("beeindigd")).toEqual({ soort: "geen" });
  });
});
