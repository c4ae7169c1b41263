import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  beoordeelDeclaratie,
  bezwaren,
  magHonoreren,
  ONOVERKOMELIJK,
  signalen,
  voorlopigeBeoordeling,
  zonderBudgetgegevens,
} from "@/lib/domein/declaratie/beoordeling";
import { DECLARATIECODES, type Declaratiecode } from "@/lib/domein/declaratie/codes";
import type { Beoordelingsdossier, OvereenkomstInDossier } from "@/lib/domein/declaratie/dossier";
import { datum, maand, maandVan } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten, kleinste, min, NUL, plus, prijs } from "@/lib/domein/geld";
import type { Toetsuitslag } from "@/lib/domein/regels";
import { eenBudget, eenDossier, eenOvereenkomst, eenRegel, eenTarief } from "@/tests/builders/domein/declaratie";
import { euro, uur } from "@/tests/builders/domein/geld";

const uitslag = (dossier: Beoordelingsdossier, code: Declaratiecode): Toetsuitslag | undefined =>
  beoordeelDeclaratie(dossier).uitkomsten.find((uitkomst) => uitkomst.code === code)?.uitkomst;

/** `aantal` hours at `tarief`, agreed and claimed, on one line in the second week of March. */
const metTarief = (tarief: Centen, aantal: number, anders: Partial<Beoordelingsdossier> = {}): Beoordelingsdossier =>
  eenDossier({
    overeenkomst: eenOvereenkomst({ tarieven: [eenTarief({ tarief })] }),
    regels: [eenRegel({ tarief, aantal: uur(aantal) })],
    ...anders,
  });

const metLoon = (tarief: Centen, loon: OvereenkomstInDossier["loon"]): Beoordelingsdossier =>
  metTarief(tarief, 10, { overeenkomst: eenOvereenkomst({ tarieven: [eenTarief({ tarief })], loon }) });

const wmo = (maximumtarief: Centen | null, tarief: Centen): Partial<Beoordelingsdossier> => ({
  wet: "wmo",
  overeenkomst: eenOvereenkomst({ wet: "wmo", tarieven: [eenTarief({ tarief, maximumtarief })] }),
  budget: eenBudget({ wet: "wmo" }),
});

describe("een declaratie die klopt", () => {
  const beoordeling = beoordeelDeclaratie(eenDossier());

  it("wordt goedgekeurd voor wat is gevraagd", () => {
    expect(beoordeling).toMatchObject({ oordeel: "goedgekeurd", gevraagd: euro(250), toegekend: euro(250), tekort: NUL });
    expect([bezwaren(beoordeling), signalen(beoordeling)]).toEqual([[], []]);
  });

  it("heeft van elke regel een uitkomst, in vaste volgorde", () => {
    expect(beoordeling.uitkomsten.map(({ code }) => code)).toEqual(DECLARATIECODES);
  });
});

describe("rekenvoorbeelden", () => {
  it("1: gemeente, 10 uur van € 50 met maximum € 45 geeft € 450 en € 50 tekort", () => {
    const beoordeling = beoordeelDeclaratie(metTarief(euro(50), 10, wmo(euro(45), euro(50))));
    expect(beoordeling).toMatchObject({ oordeel: "goedgekeurd", gevraagd: euro(500), toegekend: euro(450), tekort: euro(50) });
    expect(signalen(beoordeling)).toEqual(["BOVEN_MAXIMUMTARIEF"]);
  });

  it("1: met beleid uitval kijkt een medewerker, en wordt intussen niets toegekend", () => {
    const dossier = { ...metTarief(euro(50), 10, wmo(euro(45), euro(50))), bovenMaximumBeleid: "uitval" } as const;
    expect(beoordeelDeclaratie(dossier)).toMatchObject({ oordeel: "uitval", toegekend: NUL, tekort: euro(500), voorstel: euro(450) });
  });

  it("2: Wlz 2026 informeel, 20 uur van € 30 geeft € 539,60 en € 60,40 tekort", () => {
    expect(beoordeelDeclaratie(metTarief(euro(30), 20))).toMatchObject({ toegekend: euro(539.6), tekort: euro(60.4) });
  });

  it("2: dezelfde zorg formeel geeft € 600", () => {
    const dossier = metTarief(euro(30), 20);
    const overeenkomst = eenOvereenkomst({ tarieven: [eenTarief({ tarief: euro(30) })], tariefsoort: "formeel" });
    expect(beoordeelDeclaratie({ ...dossier, overeenkomst })).toMatchObject({ toegekend: euro(600), tekort: NUL });
  });

  it("2: in 2015 gaf 20 uur van € 30 informeel € 400", () => {
    const regels = [eenRegel({ tarief: euro(30), aantal: uur(20), van: datum("2015-03-09"), tm: datum("2015-03-15") })];
    const dossier = eenDossier({
      maand: maand("2015-03"),
      vandaag: datum("2015-04-10"),
      aangebodenOp: datum("2015-04-02"),
      ingediendOp: datum("2015-04-10"),
      regels,
      overeenkomst: eenOvereenkomst({
        looptijd: { van: datum("2015-01-01"), tm: null },
        tarieven: [eenTarief({ tarief: euro(30) })],
      }),
      budget: eenBudget({ periode: { van: datum("2015-01-01"), tm: datum("2015-12-31") } }),
    });
    expect(beoordeelDeclaratie(dossier)).toMatchObject({ toegekend: euro(400) });
  });

  it("3: € 360 op een Wmo-budget met € 300 vrij geeft een tekort van € 60", () => {
    const dossier = metTarief(euro(30), 12, { ...wmo(null, euro(30)), budget: eenBudget({ wet: "wmo", vrij: euro(300) }) });
    const beoordeling = beoordeelDeclaratie(dossier);
    expect(beoordeling).toMatchObject({ oordeel: "uitval", toegekend: NUL, voorstel: euro(300) });
    expect(beoordeling.uitkomsten.find(({ code }) => code === "BUDGET_TEKORT")?.gegevens).toEqual({
      nodigCenten: "36000",
      vrijCenten: "30000",
      tekortCenten: "6000",
    });
  });

  it("8: 30 uur en elders 15 uur in dezelfde week is 5 uur te veel", () => {
    const dossier = metTarief(euro(20), 30, {
      overeenkomst: eenOvereenkomst({ urenPerWeek: null, tarieven: [eenTarief({ tarief: euro(20) })] }),
      andereUren: [{ maandag: datum("2026-03-09"), uren: uur(15) }],
    });
    const uitkomst = beoordeelDeclaratie(dossier).uitkomsten.find(({ code }) => code === "MEER_DAN_40_UUR");
    expect(uitkomst).toMatchObject({ uitkomst: "niet_goed", gegevens: { bovenHonderdsten: "500", weken: ["2026-03-09 4500"] } });
  });

  it("14: drie dagdelen van € 50 is € 150", () => {
    const tarief = eenTarief({ eenheid: "dagdeel", tarief: euro(50) });
    const dossier = eenDossier({
      overeenkomst: eenOvereenkomst({ loon: null, tarieven: [tarief] }),
      regels: [eenRegel({ tarief: euro(50), aantal: uur(3) })],
    });
    expect(beoordeelDeclaratie(dossier)).toMatchObject({ oordeel: "goedgekeurd", toegekend: euro(150) });
  });
});

const RANDEN: readonly (readonly [string, Declaratiecode, Partial<Beoordelingsdossier>, Toetsuitslag])[] = [
  ["zonder overeenkomst", "GEEN_ZORGOVEREENKOMST", { overeenkomst: null }, "niet_goed"],
  ["met een overeenkomst bij de SVB", "GEEN_ZORGOVEREENKOMST", { overeenkomst: eenOvereenkomst({ status: "bij_svb" }) }, "niet_goed"],
  ["met een niet goedgekeurde versie", "GEEN_ZORGOVEREENKOMST", { overeenkomst: eenOvereenkomst({ versieGoedgekeurd: false }) }, "niet_goed"],
  ["met een beëindigde overeenkomst", "GEEN_ZORGOVEREENKOMST", { overeenkomst: eenOvereenkomst({ status: "beeindigd" }) }, "goed"],
  ["die op de eerste dag van de regel begint", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-03-09"), tm: null } }) }, "goed"],
  ["die een dag later begint", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-03-10"), tm: null } }) }, "niet_goed"],
  ["die op de laatste dag van de regel eindigt", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-15") } }) }, "goed"],
  ["die een dag eerder eindigt", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-14") } }) }, "niet_goed"],
  ["op 30 maart", "PERIODE_NIET_VERSTREKEN", { vandaag: datum("2026-03-30") }, "niet_goed"],
  ["op 31 maart", "PERIODE_NIET_VERSTREKEN", { vandaag: datum("2026-03-31") }, "niet_goed"],
  ["op 1 april", "PERIODE_NIET_VERSTREKEN", { vandaag: datum("2026-04-01") }, "goed"],
  ["aangeboden op 12 mei", "TE_LAAT", { aangebodenOp: datum("2026-05-12"), ingediendOp: datum("2026-05-12") }, "goed"],
  ["aangeboden op 13 mei", "TE_LAAT", { aangebodenOp: datum("2026-05-13"), ingediendOp: datum("2026-05-13") }, "niet_goed"],
  ["ontvangen 10 april, ingediend 8 mei", "TE_LAAT", { aangebodenOp: datum("2026-04-10"), ingediendOp: datum("2026-05-08") }, "goed"],
  ["ontvangen 10 april, ingediend 9 mei", "TE_LAAT", { aangebodenOp: datum("2026-04-10"), ingediendOp: datum("2026-05-09") }, "niet_goed"],
  ["nog niet aangeboden op 13 mei", "TE_LAAT", { aangebodenOp: null, ingediendOp: null, vandaag: datum("2026-05-13") }, "niet_goed"],
  ["zonder regels", "ONVOLLEDIG", { regels: [], gevraagd: NUL }, "niet_goed"],
  ["met een factuur zonder nummer", "ONVOLLEDIG", { soort: "factuur", factuurdatum: datum("2026-04-01") }, "niet_goed"],
  ["met een factuur zonder datum", "ONVOLLEDIG", { soort: "factuur", factuurnummer: "F1" }, "niet_goed"],
  ["met een volledige factuur", "ONVOLLEDIG", { soort: "factuur", factuurnummer: "F1", factuurdatum: datum("2026-04-01") }, "goed"],
  ["met een regel buiten de maand", "ONVOLLEDIG", { regels: [eenRegel({ tm: datum("2026-04-01") })] }, "niet_goed"],
  ["met een regel zonder aantal", "ONVOLLEDIG", { regels: [eenRegel({ aantal: honderdsten(0) })] }, "niet_goed"],
  ["met een tarief dat niet is afgesproken", "ONVOLLEDIG", { regels: [eenRegel({ tariefId: "ander" })] }, "niet_goed"],
  ["goedgekeurd door een onbevoegde", "NIET_BEVOEGD", { goedkeuring: { bevoegd: false } }, "niet_goed"],
  ["nog niet goedgekeurd", "NIET_BEVOEGD", { goedkeuring: null }, "nvt"],
  ["met een cent boven het afgesproken tarief", "TARIEF_WIJKT_AF", { regels: [eenRegel({ tarief: centen(2_501n) })] }, "niet_goed"],
  ["met een cent onder het afgesproken tarief", "TARIEF_WIJKT_AF", { regels: [eenRegel({ tarief: centen(2_499n) })] }, "niet_goed"],
  ["met een regelbedrag dat een cent afwijkt", "REKENFOUT", { regels: [eenRegel({ bedrag: centen(25_001n) })] }, "niet_goed"],
  ["met een totaal dat een cent afwijkt", "REKENFOUT", { gevraagd: centen(25_001n) }, "niet_goed"],
  ["gevraagd uit een andere wet dan de overeenkomst", "VERKEERDE_WET", { wet: "jeugdwet" }, "niet_goed"],
  ["met een budget van een andere wet", "VERKEERDE_WET", { budget: eenBudget({ wet: "wmo" }) }, "niet_goed"],
  ["precies op het maximum", "BOVEN_MAXIMUMTARIEF", metTarief(euro(26.98), 10), "goed"],
  ["een cent boven het maximum", "BOVEN_MAXIMUMTARIEF", metTarief(euro(26.99), 10), "niet_goed"],
  ["met een lager maximum van de verstrekker", "BOVEN_MAXIMUMTARIEF", { overeenkomst: eenOvereenkomst({ tarieven: [eenTarief({ maximumtarief: euro(24.99) })] }) }, "niet_goed"],
  ["op precies het minimumloon", "ONDER_MINIMUMLOON", metTarief(euro(15.89), 10), "goed"],
  ["een cent onder het minimumloon", "ONDER_MINIMUMLOON", metTarief(euro(15.88), 10), "niet_goed"],
  ["van een werknemer, een cent onder het minimum met vakantie-uren", "ONDER_MINIMUMLOON", metLoon(euro(17.21), { geboortedatum: datum("1990-08-08"), dienstverband: true }), "niet_goed"],
  ["van een werknemer, precies op dat minimum", "ONDER_MINIMUMLOON", metLoon(euro(17.22), { geboortedatum: datum("1990-08-08"), dienstverband: true }), "goed"],
  ["van wie pas op de laatste dag van de week 21 wordt", "ONDER_MINIMUMLOON", metLoon(euro(12.72), { geboortedatum: datum("2005-03-15"), dienstverband: false }), "goed"],
  ["van wie op de eerste dag van de week 21 wordt", "ONDER_MINIMUMLOON", metLoon(euro(12.72), { geboortedatum: datum("2005-03-09"), dienstverband: false }), "niet_goed"],
  ["van een ondernemer of instelling voor minder", "ONDER_MINIMUMLOON", metLoon(euro(10), null), "nvt"],
  ["van wie de leeftijd niet bekend is", "ONDER_MINIMUMLOON", metLoon(euro(10), { geboortedatum: null, dienstverband: false }), "nvt"],
  ["uit een budget dat is afgesloten", "BUDGET_AFGESLOTEN", { budgetAfgeslotenOp: datum("2026-04-01") }, "niet_goed"],
  ["uit een budget dat open is", "BUDGET_AFGESLOTEN", { budgetAfgeslotenOp: null }, "goed"],
  ["op de laatste dag van een voorlopig budget", "VOORLOPIG_VERLOPEN", { voorlopigTm: datum("2026-04-10"), vandaag: datum("2026-04-10") }, "goed"],
  ["een dag na de laatste dag van een voorlopig budget", "VOORLOPIG_VERLOPEN", { voorlopigTm: datum("2026-04-10"), vandaag: datum("2026-04-11") }, "niet_goed"],
  ["uit een budget dat is ingetrokken", "BUDGET_INGETROKKEN", { budgetIngetrokken: true }, "niet_goed"],
  ["uit een budget dat niet is ingetrokken", "BUDGET_INGETROKKEN", { budgetIngetrokken: false }, "goed"],
  ["zonder zicht op het budget", "BUDGET_INGETROKKEN", { budget: null, budgetIngetrokken: false }, "onbekend"],
  ["meer dan er is uit een budget dat is ingetrokken", "BUDGET_TEKORT", { budgetIngetrokken: true, gevraagd: centen(99_999_999n) }, "nvt"],
  ["uit een budget dat niet voorlopig is", "VOORLOPIG_VERLOPEN", {}, "nvt"],
  ["zonder zicht op een voorlopig budget", "VOORLOPIG_VERLOPEN", { budget: null, voorlopigTm: datum("2026-04-10"), vandaag: datum("2026-04-11") }, "onbekend"],
  ["na een einde door overlijden", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-14") } }), overlijdensdatum: datum("2026-03-14") }, "goed"],
  ["na een ander einde", "BUITEN_LOOPTIJD", { overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-14") } }) }, "niet_goed"],
  ["met een budget dat een dag te laat begint", "BUITEN_BUDGETPERIODE", { budget: eenBudget({ periode: { van: datum("2026-03-10"), tm: datum("2026-12-31") } }) }, "niet_goed"],
  ["met een budget t/m de laatste dag", "BUITEN_BUDGETPERIODE", { budget: eenBudget({ periode: { van: datum("2026-01-01"), tm: datum("2026-03-15") } }) }, "goed"],
  ["met precies genoeg budget", "BUDGET_TEKORT", { budget: eenBudget({ vrij: euro(250) }) }, "goed"],
  ["met een cent te weinig budget", "BUDGET_TEKORT", { budget: eenBudget({ vrij: centen(24_999n) }) }, "niet_goed"],
  ["zonder zicht op het budget", "BUDGET_TEKORT", { budget: null }, "onbekend"],
  ["van precies 40 uur", "MEER_DAN_40_UUR", { regels: [eenRegel({ aantal: uur(40) })] }, "goed"],
  ["van 40 uur en een honderdste", "MEER_DAN_40_UUR", { regels: [eenRegel({ aantal: honderdsten(4_001) })] }, "niet_goed"],
  ["van een instelling met 60 uur", "MEER_DAN_40_UUR", { regels: [eenRegel({ aantal: uur(60) })], zorgverlenersoort: "instelling" }, "nvt"],
  ["onder de Wmo met 60 uur", "MEER_DAN_40_UUR", { ...wmo(null, euro(25)), regels: [eenRegel({ aantal: uur(60) })] }, "nvt"],
  ["van 168 uur in een week", "UREN_ONMOGELIJK", { regels: [eenRegel({ aantal: uur(168) })] }, "goed"],
  ["van meer dan 168 uur in een week", "UREN_ONMOGELIJK", { regels: [eenRegel({ aantal: honderdsten(16_801) })] }, "niet_goed"],
  ["van meer uren dan de twee dagen die nog in de maand vallen", "UREN_ONMOGELIJK", { regels: [eenRegel({ van: datum("2026-03-30"), tm: datum("2026-03-31"), aantal: honderdsten(4_801) })] }, "niet_goed"],
  ["dubbel met een andere", "DUBBEL", { dubbelMet: ["D-2026-000001"] }, "niet_goed"],
  ["t/m de dag van overlijden", "NA_OVERLIJDEN", { overlijdensdatum: datum("2026-03-15") }, "goed"],
  ["tot een dag na overlijden", "NA_OVERLIJDEN", { overlijdensdatum: datum("2026-03-14") }, "niet_goed"],
  ["zonder rekeningnummer", "IBAN_ONTBREEKT", { heeftRekeningnummer: false }, "niet_goed"],
  ["zonder salarisadministratie", "VIA_SALARISADMINISTRATIE", {}, "goed"],
  ["met salarisadministratie bij de SVB", "VIA_SALARISADMINISTRATIE", { overeenkomst: eenOvereenkomst({ salarisadministratie: true }) }, "niet_goed"],
  ["van precies de afgesproken uren", "UREN_AFWIJKEND_VAN_AFSPRAAK", { regels: [eenRegel({ aantal: uur(20) })] }, "goed"],
  ["van iets meer dan de afgesproken uren", "UREN_AFWIJKEND_VAN_AFSPRAAK", { regels: [eenRegel({ aantal: honderdsten(2_001) })] }, "niet_goed"],
];

describe("het minimumloon van de dag van de zorg", () => {
  const zorgOp = (van: string): Partial<Beoordelingsdossier> => {
    const tarief = euro(15.88);
    const regels = [eenRegel({ van: datum(van), tm: datum(van), tarief, aantal: uur(10) })];
    return { maand: maandVan(datum(van)), regels, gevraagd: prijs(tarief, uur(10)), overeenkomst: eenOvereenkomst({ tarieven: [eenTarief({ tarief })], looptijd: { van: datum("2025-01-01"), tm: null } }) };
  };
  it.each([
    ["2025-12-31", "goed"],
    ["2026-01-01", "niet_goed"],
    ["2026-06-30", "niet_goed"],
    // No figure is known to us from here on: nobody's wage stops on that.
    ["2026-07-01", "nvt"],
  ])("noemt op %s een tarief van € 15,88 %s", (van, verwacht) => {
    const uitkomst = beoordeelDeclaratie(eenDossier(zorgOp(van))).uitkomsten.find(({ code }) => code === "ONDER_MINIMUMLOON");
    expect(uitkomst?.uitkomst).toBe(verwacht);
  });
});

describe("grenzen van elke regel", () => {
  it.each(RANDEN)("een declaratie %s: %s", (_naam, code, anders, verwacht) => {
    expect(uitslag(eenDossier(anders), code)).toBe(verwacht);
  });

  it("raken elke regel minstens één keer aan de slechte kant", () => {
    const geraakt = new Set(RANDEN.filter(([, , , verwacht]) => verwacht === "niet_goed").map(([, code]) => code));
    expect(DECLARATIECODES.filter((code) => !geraakt.has(code))).toEqual(["TARIEF_ONBEKEND"]);
  });
});

describe("oordeel", () => {
  it("weegt een fout zwaarder dan uitval en noemt beide", () => {
    const beoordeling = beoordeelDeclaratie(eenDossier({ heeftRekeningnummer: false, dubbelMet: ["D-1"] }));
    expect(beoordeling.oordeel).toBe("afgekeurd");
    expect(bezwaren(beoordeling)).toEqual(["DUBBEL", "IBAN_ONTBREEKT"]);
  });

  it("keurt bij een onbekend wettelijk tarief (2025) niets goed en niets af", () => {
    const regels = [eenRegel({ van: datum("2025-03-10"), tm: datum("2025-03-16") })];
    const dossier = eenDossier({
      maand: maand("2025-03"),
      vandaag: datum("2025-04-10"),
      aangebodenOp: datum("2025-04-02"),
      ingediendOp: datum("2025-04-10"),
      regels,
      overeenkomst: eenOvereenkomst({ looptijd: { van: datum("2025-01-01"), tm: null } }),
      budget: eenBudget({ periode: { van: datum("2025-01-01"), tm: datum("2025-12-31") } }),
    });
    const beoordeling = beoordeelDeclaratie(dossier);
    expect(beoordeling).toMatchObject({ oordeel: "uitval", toegekend: NUL, voorstel: NUL });
    expect(bezwaren(beoordeling)).toEqual(["TARIEF_ONBEKEND"]);
  });

  it("stelt alleen regels voor die betaald mogen worden: niet na overlijden", () => {
    const regels = [
      eenRegel({ volgnummer: 1, van: datum("2026-03-09"), tm: datum("2026-03-15") }),
      eenRegel({ volgnummer: 2, van: datum("2026-03-16"), tm: datum("2026-03-22") }),
    ];
    expect(beoordeelDeclaratie(eenDossier({ regels, overlijdensdatum: datum("2026-03-15") }))).toMatchObject({
      oordeel: "uitval",
      voorstel: euro(250),
    });
  });

  it("spreidt een factuurregel over een hele maand over de weken", () => {
    const regels = [eenRegel({ van: datum("2026-03-01"), tm: datum("2026-03-31"), aantal: uur(155) })];
    const factuur = eenDossier({ soort: "factuur", factuurnummer: "F1", factuurdatum: datum("2026-04-01"), regels });
    expect(uitslag(factuur, "MEER_DAN_40_UUR")).toBe("goed");
    const meer = eenDossier({ ...factuur, regels: [eenRegel({ van: datum("2026-03-01"), tm: datum("2026-03-31"), aantal: uur(186) })] });
    expect(uitslag(meer, "MEER_DAN_40_UUR")).toBe("niet_goed");
  });
});

describe("voorlopige beoordeling voor de zorgverlener", () => {
  it("laat zich niet leiden door het budget en noemt het niet", () => {
    const dossier = eenDossier({ budget: eenBudget({ vrij: NUL }), goedkeuring: null });
    const voorlopig = voorlopigeBeoordeling(dossier);
    expect(voorlopig).toMatchObject({ oordeel: "goedgekeurd", betaalbaar: euro(250) });
    expect(voorlopig.uitkomsten.find(({ code }) => code === "BUDGET_TEKORT")).toMatchObject({ uitkomst: "onbekend", gegevens: {} });
  });

  it("geeft voor elke stand van het budget hetzelfde antwoord", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), (vrij) => {
        const dossier = eenDossier({ budget: eenBudget({ vrij: centen(vrij) }) });
        expect(voorlopigeBeoordeling(dossier)).toEqual(voorlopigeBeoordeling(eenDossier({ budget: null })));
      }),
    );
  });

  it("haalt bedragen van het budget uit een definitieve beoordeling", () => {
    const { uitkomsten } = beoordeelDeclaratie(eenDossier({ budget: eenBudget({ vrij: euro(1) }) }));
    const tekort = zonderBudgetgegevens(uitkomsten).find(({ code }) => code === "BUDGET_TEKORT");
    expect(tekort).toMatchObject({ uitkomst: "niet_goed", gegevens: {} });
  });
});

describe("honoreren door een medewerker", () => {
  const teLaat = beoordeelDeclaratie(eenDossier({ aangebodenOp: datum("2026-06-01"), ingediendOp: datum("2026-06-01") }));

  it("mag tot en met het voorstel", () => {
    expect(magHonoreren(teLaat, euro(250))).toEqual({ mag: true });
    expect(magHonoreren(teLaat, centen(25_001n))).toEqual({ mag: false, reden: "BEDRAG_ONGELDIG" });
    expect(magHonoreren(teLaat, NUL)).toEqual({ mag: false, reden: "BEDRAG_ONGELDIG" });
  });

  it("mag niet als er wettelijk niets betaald kan worden", () => {
    const zonderRekening = beoordeelDeclaratie(eenDossier({ heeftRekeningnummer: false }));
    expect(magHonoreren(zonderRekening, euro(1))).toEqual({ mag: false, reden: "IBAN_ONTBREEKT" });
    expect(ONOVERKOMELIJK).toContain("GEEN_ZORGOVEREENKOMST");
    expect(ONOVERKOMELIJK).not.toContain("TE_LAAT");
  });
});

const willekeurig = fc.record({
  uren: fc.integer({ min: 1, max: 4_000 }),
  tarief: fc.bigInt({ min: 1n, max: 12_000n }),
  maximum: fc.option(fc.bigInt({ min: 1n, max: 12_000n })),
  vrij: fc.bigInt({ min: -50_000n, max: 500_000n }),
  beleid: fc.constantFrom("betaal_tot_maximum" as const, "uitval" as const),
  rekening: fc.boolean(),
});

const dossierVan = ({ uren, tarief, maximum, vrij, beleid, rekening }: (typeof willekeurig extends fc.Arbitrary<infer T> ? T : never)): Beoordelingsdossier =>
  eenDossier({
    regels: [eenRegel({ tarief: centen(tarief), aantal: honderdsten(uren) })],
    overeenkomst: eenOvereenkomst({
      tarieven: [eenTarief({ tarief: centen(tarief), maximumtarief: maximum === null ? null : centen(maximum) })],
    }),
    budget: eenBudget({ vrij: centen(vrij) }),
    bovenMaximumBeleid: beleid,
    heeftRekeningnummer: rekening,
  });

describe("wat altijd geldt", () => {
  it("gevraagd is toegekend plus tekort, en toegekend blijft binnen voorstel, vrij en maximum", () => {
    fc.assert(
      fc.property(willekeurig, (gegeven) => {
        const dossier = dossierVan(gegeven);
        const { gevraagd, toegekend, tekort, voorstel } = beoordeelDeclaratie(dossier);
        expect(plus(toegekend, tekort)).toBe(gevraagd);
        expect(toegekend >= NUL && toegekend <= voorstel && voorstel <= gevraagd).toBe(true);
        expect(voorstel <= kleinste(gevraagd, centen(gegeven.vrij < 0n ? 0n : gegeven.vrij))).toBe(true);
      }),
    );
  });

  it("een reeks declaraties maakt het budget in geen enkele volgorde negatief", () => {
    fc.assert(
      fc.property(fc.array(willekeurig, { maxLength: 20 }), fc.bigInt({ min: 0n, max: 500_000n }), (reeks, begin) => {
        let vrij = centen(begin);
        for (const gegeven of reeks) {
          vrij = min(vrij, beoordeelDeclaratie(dossierVan({ ...gegeven, vrij })).toegekend);
          expect(vrij >= NUL).toBe(true);
        }
      }),
    );
  });

  it("hetzelfde dossier geeft hetzelfde oordeel", () => {
    fc.assert(
      fc.property(willekeurig, (gegeven) => {
        expect(beoordeelDeclaratie(dossierVan(gegeven))).toEqual(beoordeelDeclaratie(dossierVan(gegeven)));
      }),
    );
  });
});
