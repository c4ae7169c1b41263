import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { hoogstens, tekortNaStorting, verdeel } from "@/lib/domein/declaratie/verdeling";
import { centen, NUL, plus, som } from "@/lib/domein/geld";
import { isKenmerk, kenmerkVan, zoekKenmerk } from "@/lib/domein/storting/kenmerk";
import { bezwaarTegen } from "@/lib/domein/storting/ontvangst";
import { verdeelRest } from "@/lib/domein/storting/rest";
import { nogOpTeNemen, teVeelOpgenomen, type VvbDossier, vvbBezwaar, vvbRecht } from "@/lib/domein/vvb/recht";
import { euro } from "@/tests/builders/domein/geld";

const J26 = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
const VANAF_JULI = { van: datum("2026-07-01"), tm: datum("2026-12-31") };

const dossier = (anders: Partial<VvbDossier> = {}): VvbDossier => ({
  wet: "wlz", jaar: 2026, periode: J26, bedrag: euro(48_000), voorlopig: false, ingetrokkenOp: null, zorgBetaald: true, gemeentebeleid: [], ...anders,
});
const recht = (anders: Partial<VvbDossier>) => vvbRecht(dossier(anders)).recht;

describe("verantwoordingsvrij bedrag (Rlz art. 5.17)", () => {
  it.each([
    { budget: 12_000, periode: J26, verwacht: 250_00n },
    { budget: 48_000, periode: J26, verwacht: 720_00n },
    { budget: 100_000, periode: J26, verwacht: 1_250_00n },
    { budget: 6_000, periode: VANAF_JULI, verwacht: 126_03n },
    { budget: 24_000, periode: VANAF_JULI, verwacht: 360_00n },
    { budget: 100_000, periode: VANAF_JULI, verwacht: 630_14n },
  ])("€ $budget geeft $verwacht cent", ({ budget, periode, verwacht }) => {
    expect(recht({ bedrag: euro(budget), periode })).toBe(verwacht);
  });

  it("ligt precies op de grenzen waar 1,5 procent het minimum en het maximum raakt", () => {
    expect([recht({ bedrag: centen(16_666_66n) }), recht({ bedrag: centen(16_667_34n) })]).toEqual([250_00n, 250_01n]);
    expect([recht({ bedrag: centen(83_332_66n) }), recht({ bedrag: centen(83_333_34n) }), recht({ bedrag: centen(83_400_00n) })]).toEqual([1_249_99n, 1_250_00n, 1_250_00n]);
  });

  it("is niets zolang er geen zorg is betaald, en niet meer dan het budget", () => {
    expect(recht({ zorgBetaald: false })).toBe(NUL);
    expect(recht({ bedrag: euro(100) })).toBe(euro(100));
  });

  it("loopt bij intrekking tot en met die dag, en wat te veel is opgenomen komt terug", () => {
    const daarna = recht({ ingetrokkenOp: datum("2026-06-30") });
    expect(daarna).toBe(centen((48_000_00n * 181n * 150n + 365n * 5_000n) / (365n * 10_000n)));
    expect([teVeelOpgenomen(daarna, euro(720)), nogOpTeNemen(daarna, euro(720))]).toEqual([centen(720_00n - daarna), NUL]);
  });

  it("volgt bij Wmo en Jeugdwet het beleid van de gemeente, naar rato", () => {
    const vanaf = (van: string, bedrag: number, begonnen = true) => ({ van: datum(van), perJaar: euro(bedrag), begonnen });
    const wmo = (gemeentebeleid: VvbDossier["gemeentebeleid"], anders: Partial<VvbDossier> = {}) => recht({ wet: "wmo", gemeentebeleid, ...anders });
    expect([wmo([]), wmo([vanaf("2026-01-01", 0)])]).toEqual([NUL, NUL]);
    expect([wmo([vanaf("2025-01-01", 250)]), wmo([vanaf("2026-01-01", 250)], { wet: "jeugdwet", periode: VANAF_JULI })]).toEqual([250_00n, 126_03n]);
    // Introduced halfway: only the days from then on. Stopped or changed halfway: each amount its own days, rounded once.
    expect(wmo([vanaf("2026-07-01", 250)])).toBe(126_03n);
    expect(wmo([vanaf("2026-01-01", 250), vanaf("2026-07-01", 0)])).toBe(123_97n);
    expect(wmo([vanaf("2026-01-01", 250), vanaf("2026-07-01", 400)])).toBe(325_62n);
    // Decided and not begun: it ends the one before it, and gives nothing yet.
    expect([wmo([vanaf("2026-01-01", 250), vanaf("2026-07-01", 400, false)]), wmo([vanaf("2026-07-01", 400, false)])]).toEqual([123_97n, NUL]);
  });

  it("zegt waarom niet", () => {
    const bezwaar = (anders: Partial<VvbDossier>, gevraagd = euro(1), vrij = euro(100)) => vvbBezwaar(dossier(anders), vvbRecht(dossier(anders)), gevraagd, vrij);
    expect(bezwaar({})).toBeNull();
    expect(bezwaar({ zorgBetaald: false })).toBe("GEEN_ZORG_BETAALD");
    expect(bezwaar({ voorlopig: true })).toBe("BUDGET_VOORLOPIG");
    expect(bezwaar({ wet: "wmo" })).toBe("GEEN_REGELING");
    expect(bezwaar({ ingetrokkenOp: datum("2026-03-01") })).toBe("BUDGET_INGETROKKEN");
    expect(bezwaar({ jaar: 2027 })).toBe("NIET_IN_DIT_JAAR");
    expect([bezwaar({}, euro(100), euro(100)), bezwaar({}, euro(100), centen(99_99n))]).toEqual([null, "BUDGET_TEKORT"]);
  });
});

describe("verdeling van een declaratie", () => {
  const middelen = { betaalbaar: euro(450), bovenMaximum: euro(50), vrij: euro(1_000), storting: euro(50) };

  it("1: 10 uur van € 50 met maximum € 45 is € 450 uit het budget en € 50 uit de storting", () => {
    expect(hoogstens(middelen)).toEqual({ uitBudget: euro(450), uitStorting: euro(50) });
  });

  it("3: een budget met € 300 wordt aangevuld tot € 360, en één cent te weinig is een tekort", () => {
    const tekort = { betaalbaar: euro(360), bovenMaximum: NUL, vrij: euro(300), storting: euro(60) };
    expect([hoogstens(tekort), tekortNaStorting(tekort)]).toEqual([{ uitBudget: euro(300), uitStorting: euro(60) }, NUL]);
    expect(tekortNaStorting({ ...tekort, storting: centen(59_99n) })).toBe(1n);
  });

  it("gebruikt de storting nooit zolang het budget binnen het maximum kan betalen", () => {
    const bedrag = fc.bigInt({ min: 0n, max: 100_000n }).map(centen);
    fc.assert(
      fc.property(bedrag, bedrag, bedrag, bedrag, bedrag, (betaalbaar, bovenMaximum, vrij, storting, gevraagd) => {
        const m = { betaalbaar, bovenMaximum, vrij, storting };
        const meeste = hoogstens(m);
        const toegekend = gevraagd < plus(meeste.uitBudget, meeste.uitStorting) ? gevraagd : plus(meeste.uitBudget, meeste.uitStorting);
        const { uitBudget, uitStorting } = verdeel(toegekend, m);
        expect(plus(uitBudget, uitStorting)).toBe(toegekend);
        expect(uitBudget <= betaalbaar && uitBudget <= vrij && uitStorting <= storting).toBe(true);
        if (uitStorting > NUL) expect(uitBudget === betaalbaar || uitBudget === vrij).toBe(true);
      }),
    );
  });
});

describe("betalingskenmerk (ISO 11649)", () => {
  it("heeft controlecijfers die elke enkele verschrijving zien", () => {
    const kenmerk = kenmerkVan("ST-2026-000012");
    expect([kenmerk.slice(4), isKenmerk(kenmerk), isKenmerk("RF18539007547034")]).toEqual(["ST2026000012", true, true]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 6, max: 15 }), fc.integer({ min: 1, max: 9 }), (volgnummer, plaats, stap) => {
        const goed = kenmerkVan(`ST-2026-${String(volgnummer).padStart(6, "0")}`);
        const cijfer = String((Number(goed[plaats]) + stap) % 10);
        expect(isKenmerk(goed)).toBe(true);
        expect(isKenmerk(`${goed.slice(0, plaats)}${cijfer}${goed.slice(plaats + 1)}`)).toBe(false);
      }),
    );
  });

  it("wordt gevonden tussen andere tekst, en bij twijfel niet", () => {
    const een = kenmerkVan("ST-2026-000012");
    expect(zoekKenmerk(`pgb storting ${een.replace(/(.{4})/g, "$1 ")}, dank`)).toBe(een);
    expect(zoekKenmerk(`${een} en ${kenmerkVan("ST-2026-000013")}`)).toBeNull();
    expect(zoekKenmerk("voor het pgb van moeder")).toBeNull();
  });

  it("bepaalt met het bedrag wat er met een ontvangst gebeurt", () => {
    const open = { status: "aangekondigd", bedrag: euro(50) } as const;
    const ontvangst = { kenmerk: "RF", bedrag: euro(50) };
    expect(bezwaarTegen(ontvangst, open)).toBeNull();
    expect(bezwaarTegen({ ...ontvangst, kenmerk: null }, open)).toBe("ONTVANGST_ZONDER_KENMERK");
    expect(bezwaarTegen(ontvangst, null)).toBe("ONTVANGST_ONBEKEND_KENMERK");
    expect(bezwaarTegen({ ...ontvangst, bedrag: centen(50_01n) }, open)).toBe("ONTVANGST_ANDER_BEDRAG");
    expect(bezwaarTegen(ontvangst, { ...open, status: "ontvangen" })).toBe("ONTVANGST_AL_ONTVANGEN");
  });
});

describe("wat er over is van stortingen", () => {
  it("is van de nieuwste, en samen precies wat er vrij is", () => {
    const gestort = [
      { id: "nieuw", ontvangen: euro(50), terug: NUL },
      { id: "oud", ontvangen: euro(100), terug: euro(20) },
    ];
    expect(verdeelRest(euro(70), gestort)).toEqual([{ id: "nieuw", bedrag: euro(50) }, { id: "oud", bedrag: euro(20) }]);
    expect(verdeelRest(NUL, gestort)).toEqual([]);
    expect(som(verdeelRest(euro(130), gestort).map(({ bedrag }) => bedrag))).toBe(euro(130));
  });
});
