import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toegekend } from "@/lib/domein/budget/rekeningen";
import { datum, maand } from "@/lib/domein/datum";
import { centen, NUL } from "@/lib/domein/geld";
import { beeldVan, bind, bindLos, gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { type Herstelbezwaar, keurHerstel } from "@/lib/domein/herstel/keuring";
import { GEBONDEN_REKENINGEN, type Hersteldossier, type Herstelvoorstel, type Post } from "@/lib/domein/herstel/voorstel";
import { eenBudgetInHerstel, eenHersteldossier, eenPost, JAAR, naarJeugdwet } from "@/tests/builders/domein/herstel";

const codes = (voorstel: Herstelvoorstel, dossier: Hersteldossier): readonly Herstelbezwaar[] => keurHerstel(voorstel, dossier).map(({ code }) => code);
const bedrag = (euro: bigint, vvb = 0n): Herstelvoorstel => ({ soort: "bedrag", functiebudgetten: [{ functiesoort: "WM-BG", periode: JAAR, bedrag: centen(euro * 100n), vvb: centen(vvb) }] });
const koppeling = (zorgovereenkomsten: readonly string[] = ["contract-1"]): Herstelvoorstel => ({ soort: "koppeling", naarToekenningId: "budget-2", zorgovereenkomsten, functiesoorten: {} });
const ander = (euro: bigint, afwijking = {}) => {
  const vrij = centen(euro * 100n);
  return eenBudgetInHerstel({ id: "budget-2", nummer: "TK-2026-000002", bedrag: vrij, stand: { beschikbaar: vrij, gereserveerd: NUL, onderweg: NUL, besteed: NUL }, ...afwijking });
};

describe("wat een herstel verandert", () => {
  it("een verkeerde wet: 0 en 0 op het ene budget, 10.000 met 2.300 besteed op het andere", () => {
    const { van, naar, perMaand } = gevolgenVan(naarJeugdwet(), eenHersteldossier());
    expect(van.na).toEqual({ beschikbaar: 0n, gereserveerd: 0n, onderweg: 0n, besteed: 0n });
    expect(naar).toMatchObject({ toekenningId: null, na: { beschikbaar: 770_000n, gereserveerd: 0n, onderweg: 0n, besteed: 230_000n } });
    expect(perMaand).toEqual([{ maand: "2026-03", bedrag: 230_000n, aantal: 1 }]);
  });

  it("een verkeerd bedrag: alleen wat vrij is verandert, ook als dat onder nul komt", () => {
    expect(gevolgenVan(bedrag(2_000n), eenHersteldossier()).van.na).toEqual({ beschikbaar: -30_000n, gereserveerd: 0n, onderweg: 0n, besteed: 230_000n });
    expect(gevolgenVan(bedrag(12_000n), eenHersteldossier()).van.na.beschikbaar).toBe(970_000n);
  });

  it("een verkeerd gekoppelde overeenkomst neemt alleen haar eigen declaraties mee, op hun plaats", () => {
    const posten = [eenPost(), eenPost({ declaratieId: "2", zorgovereenkomstId: "contract-2", rekening: "onderweg", bedrag: centen(100n) })];
    const overeenkomsten = [1, 2].map((n) => ({ id: `contract-${String(n)}`, nummer: `ZO-${String(n)}`, functiesoort: "WM-BG" }));
    const gevolgen = gevolgenVan(koppeling(["contract-2"]), eenHersteldossier(posten, { naar: ander(5n), overeenkomsten }));
    expect(gevolgen.van.na).toMatchObject({ onderweg: 0n, besteed: 230_000n });
    expect(gevolgen.naar?.na).toEqual({ beschikbaar: 400n, gereserveerd: 0n, onderweg: 100n, besteed: 0n });
  });

  it("losmaken en weer binden is niets doen, en geen stap verandert wat er is toegekend", () => {
    const post = fc.record({ rekening: fc.constantFrom(...GEBONDEN_REKENINGEN), bedrag: fc.bigInt({ min: 1n, max: 1_000_00n }) });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 8 }), (gekozen) => {
        const posten: readonly Post[] = gekozen.map(({ rekening, bedrag: b }, i) => eenPost({ declaratieId: String(i), rekening, bedrag: centen(b) }));
        const stand = eenHersteldossier(posten).van.stand;
        const los = bindLos(stand, posten);
        expect([los.gereserveerd, los.onderweg, los.besteed]).toEqual([0n, 0n, 0n]);
        expect(toegekend(los)).toBe(toegekend(stand));
        expect(bind(los, posten)).toEqual(stand);
        const { naar } = gevolgenVan(naarJeugdwet(), eenHersteldossier(posten));
        expect(naar?.na).toEqual(stand);
      }),
    );
  });

  it("hetzelfde beeld alleen bij dezelfde gevolgen", () => {
    const beeld = (d: Hersteldossier): string => beeldVan(gevolgenVan(naarJeugdwet(), d));
    expect(beeld(eenHersteldossier())).toBe(beeld(eenHersteldossier()));
    expect(beeld(eenHersteldossier())).not.toBe(beeld(eenHersteldossier([eenPost({ rekening: "onderweg" })])));
  });
});

describe("of een herstel mag", () => {
  it("een bedrag dat anders is, en niet een dat hetzelfde of ongeldig is", () => {
    expect(codes(bedrag(9_999n), eenHersteldossier())).toEqual([]);
    expect(codes(bedrag(10_000n), eenHersteldossier())).toEqual(["NIETS_GEWIJZIGD"]);
    expect(codes(bedrag(1n, 100n), eenHersteldossier())).toEqual([]);
    expect(codes(bedrag(1n, 101n), eenHersteldossier())).toEqual(["BEDRAG_ONGELDIG"]);
    expect(codes(bedrag(0n), eenHersteldossier())).toEqual([]);
  });

  it.each(["ingetrokken", "afgesloten"] as const)("niets aan een budget dat %s is", (status) => {
    expect(codes(bedrag(1n), eenHersteldossier([], { van: eenBudgetInHerstel({ status }) }))).toEqual(["BUDGET_AFGESLOTEN"]);
    expect(codes(koppeling(), eenHersteldossier([], { naar: ander(1n, { status }) }))).toEqual(["BUDGET_AFGESLOTEN"]);
  });

  it("niet van een voorlopig budget een ander budget maken: dat zou zonder toekenning definitief zijn; bedrag en koppeling kunnen wel", () => {
    const voorlopig = (afwijking = {}) => eenHersteldossier([], { van: eenBudgetInHerstel({ status: "voorlopig" }), ...afwijking });
    expect(codes(naarJeugdwet(), voorlopig())).toEqual(["BUDGET_VOORLOPIG"]);
    expect(codes(bedrag(1n), voorlopig())).toEqual([]);
    expect(codes(koppeling(), voorlopig({ naar: ander(1n, { status: "voorlopig" }) }))).toEqual([]);
  });

  it("naar een andere wet of verstrekker die past, met de zorg onder haar naam van die wet", () => {
    expect(codes(naarJeugdwet(), eenHersteldossier())).toEqual([]);
    expect(codes(naarJeugdwet({ functiesoorten: {} }), eenHersteldossier())).toEqual(["FUNCTIESOORT_PAST_NIET"]);
    expect(codes(naarJeugdwet({ wet: "wlz" }), eenHersteldossier())).toEqual(["WET_PAST_NIET_BIJ_VERSTREKKER", "FUNCTIESOORT_PAST_NIET"]);
    expect(codes(naarJeugdwet({ wet: "wmo", functiesoorten: {}, functiebudgetten: eenBudgetInHerstel().functiebudgetten }), eenHersteldossier())).toEqual(["NIETS_GEWIJZIGD"]);
    expect(codes(naarJeugdwet(), eenHersteldossier([], { kenmerkBezet: true, overlapt: ["TK-9"] }))).toEqual(["BUDGETKENMERK_BEZET", "BUDGET_OVERLAPT"]);
  });

  it("naar de Wlz alleen binnen één kalenderjaar", () => {
    const naarWlz = naarJeugdwet({ wet: "wlz", naar: { verstrekkerId: "zk", soort: "zorgkantoor" }, functiebudgetten: [{ functiesoort: "99", periode: JAAR, bedrag: centen(1n), vvb: NUL }], functiesoorten: { "WM-BG": "99" } });
    expect(codes(naarWlz, eenHersteldossier())).toEqual([]);
    expect(codes(naarWlz, eenHersteldossier([], { van: eenBudgetInHerstel({ periode: { van: JAAR.van, tm: datum("2027-01-01") } }) }))).toEqual(["WLZ_BUITEN_KALENDERJAAR"]);
  });

  it("naar een budget met precies genoeg, en niet met een cent te weinig", () => {
    expect(codes(koppeling(), eenHersteldossier([eenPost()], { naar: ander(2_300n) }))).toEqual([]);
    const tekort = eenHersteldossier([eenPost({ bedrag: centen(230_001n) })], { naar: ander(2_300n) });
    expect(keurHerstel(koppeling(), tekort)).toEqual([{ code: "ANDER_BUDGET_TEKORT", gegevens: { vrijCenten: "230000", tekortCenten: "1" } }]);
  });

  it("niet naar een budget van een ander, een onbekend budget of zonder overeenkomst", () => {
    expect(codes(koppeling(), eenHersteldossier())).toEqual(["ANDER_BUDGET_ONBEKEND"]);
    expect(codes(koppeling(), eenHersteldossier([], { naar: ander(1n, { budgethouderId: "fatma" }) }))).toEqual(["ANDER_BUDGET_ONBEKEND"]);
    expect(codes(koppeling([]), eenHersteldossier([], { naar: ander(1n) }))).toEqual(["GEEN_OVEREENKOMST_GEKOZEN"]);
    expect(codes(koppeling(["contract-1", "van-een-ander"]), eenHersteldossier([], { naar: ander(1n) }))).toEqual(["GEEN_OVEREENKOMST_GEKOZEN"]);
  });

  it("niet waar eigen geld of een vrij bedrag in zit: dat hoort niet bij de zorgovereenkomst; het bedrag kan wel", () => {
    expect(codes(naarJeugdwet(), eenHersteldossier([], { eigenGeld: true }))).toEqual(["EIGEN_GELD"]);
    expect(codes(koppeling(), eenHersteldossier([], { eigenGeld: true, naar: ander(1n) }))).toEqual(["EIGEN_GELD"]);
    expect(codes(bedrag(1n), eenHersteldossier([], { eigenGeld: true }))).toEqual([]);
  });

  it("niet naar een budget dat de dagen van de zorg niet dekt", () => {
    const tot = (tm: string) => eenHersteldossier([eenPost()], { naar: ander(9_000n, { periode: { van: JAAR.van, tm: datum(tm) } }) });
    expect(codes(koppeling(), tot("2026-03-31"))).toEqual([]);
    expect(codes(koppeling(), tot("2026-03-30"))).toEqual(["ZORG_BUITEN_PERIODE"]);
    expect(maand("2026-03")).toBe(eenPost().maand);
  });
});
