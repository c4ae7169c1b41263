import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Datum, datum, eersteDag, maand, maandVan, plusDagen, plusMaanden } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten } from "@/lib/domein/geld";
import { valtIn } from "@/lib/domein/periode";
import { zelfdeDagLater } from "@/lib/domein/zorgovereenkomst/arbeidsrecht";
import {
  aanzegging,
  bepaalLaatsteDag,
  type Eindefeiten,
  type Eindevoornemen,
  eindeVanMaandNa,
  laatsteDagNaOpzegging,
  opzegtermijn,
  termijnWerkgever,
} from "@/lib/domein/zorgovereenkomst/einde";
import { magAntwoorden } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { bepaalVerklaringseinde } from "@/lib/domein/zorgovereenkomst/verklaringseinde";
import { verklaringsingangen, verklaringswijzigingsweigering } from "@/lib/domein/zorgovereenkomst/verklaringswijziging";
import { geldigheidVan, versieOp, type Versietermijn, volgOp } from "@/lib/domein/zorgovereenkomst/versies";
import {
  type Afspraken,
  type Ingangsfeiten,
  ingangsweigering,
  kiesbareIngangen,
  redenenVoorVerstrekker,
  verschillen,
  voorgesteldeIngang,
  type Wegfeiten,
} from "@/lib/domein/zorgovereenkomst/wijziging";

const opdracht = (afwijking: Partial<Eindefeiten> = {}): Eindefeiten => ({
  model: "opdracht",
  looptijd: { van: datum("2025-01-01"), tm: null },
  afgesprokenMaanden: 1,
  beroepsmatig: false,
  proeftijdMaanden: 0,
  tussentijdsOpzegbaar: false,
  dagenPerWeek: null,
  ...afwijking,
});
const voornemen = (afwijking: Partial<Eindevoornemen> = {}): Eindevoornemen => ({
  wijze: "opzegging", door: "budgethouder", dag: datum("2026-04-10"), gewenst: null, gewichtigeReden: false, ontslag: null, ...afwijking,
});

describe("opzeggen van een opdracht: laatste dag (BW 7:408, modelovereenkomst)", () => {
  it.each([
    // notice on, months agreed, last day
    ["2026-04-10", 1, "2026-05-31"],
    ["2026-04-01", 1, "2026-05-31"],
    ["2026-04-30", 1, "2026-05-31"],
    ["2026-05-01", 1, "2026-06-30"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-04-10", 0, "2026-04-30"],
    ["2026-04-10", 3, "2026-07-31"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-04-10", null, "2026-05-31"],
  ] as const)("%s met %s maanden geeft %s", (dag, afgesprokenMaanden, einde) => {
    expect(laatsteDagNaOpzegging(opdracht({ afgesprokenMaanden }), "budgethouder", datum(dag))).toBe(einde);
  });

  it("eindigt niet later dan de afgesproken looptijd", () => {
    expect(laatsteDagNaOpzegging(opdracht({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-05-15") } }), "budgethouder", datum("2026-04-10"))).toBe("2026-05-15");
  });

  it("kan een beroepsmatige zorgverlener bij bepaalde tijd alleen om gewichtige redenen (BW 7:408 lid 2)", () => {
    const feiten = opdracht({ beroepsmatig: true, looptijd: { van: datum("2026-01-01"), tm: datum("2026-12-31") } });
    expect(bepaalLaatsteDag(feiten, voornemen({ door: "zorgverlener" }))).toEqual({ ok: false, reden: "gewichtige_reden_nodig" });
    expect(bepaalLaatsteDag(feiten, voornemen({ door: "zorgverlener", gewichtigeReden: true }))).toEqual({ ok: true, waarde: "2026-05-31" });
    expect(bepaalLaatsteDag(feiten, voornemen())).toEqual({ ok: true, waarde: "2026-05-31" });
    expect(bepaalLaatsteDag(opdracht({ beroepsmatig: true }), voornemen({ door: "zorgverlener" })).ok).toBe(true);
  });
});

describe("samen stoppen, proeftijd en wat al voorbij is", () => {
  const tot = opdracht({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-06-30") } });
  it.each([
    ["2026-04-09", { ok: false, reden: "einddatum_voorbij" }],
    ["2026-04-10", { ok: true, waarde: "2026-04-10" }],
    ["2026-06-30", { ok: true, waarde: "2026-06-30" }],
    ["2026-07-01", { ok: false, reden: "einddatum_na_looptijd" }],
  ] as const)("samen stoppen op %s (BW 7:670b)", (gewenst, verwacht) => {
    expect(bepaalLaatsteDag(tot, voornemen({ wijze: "wederzijds_goedvinden", gewenst: datum(gewenst) }))).toEqual(verwacht);
  });

  it("vraagt om een dag, en kan niet na de looptijd", () => {
    expect(bepaalLaatsteDag(tot, voornemen({ wijze: "wederzijds_goedvinden" }))).toEqual({ ok: false, reden: "einddatum_nodig" });
    expect(bepaalLaatsteDag(tot, voornemen({ dag: datum("2026-07-01") }))).toEqual({ ok: false, reden: "al_afgelopen" });
  });

  it.each([
    ["2025-12-31", false],
    ["2026-01-01", true],
    ["2026-01-31", true],
    ["2026-02-01", false],
  ] as const)("proeftijd van een maand op %s: %s (BW 7:676)", (dag, mag) => {
    const feiten = opdracht({ looptijd: { van: datum("2026-01-01"), tm: null }, proeftijdMaanden: 1 });
    expect(bepaalLaatsteDag(feiten, voornemen({ wijze: "proeftijd", dag: datum(dag) }))).toEqual(mag ? { ok: true, waarde: dag } : { ok: false, reden: "niet_in_proeftijd" });
  });
});

describe("opzegtermijn naar model", () => {
  it("volgt bij een opdracht de afspraak en anders één maand", () => {
    expect(opzegtermijn(opdracht({ afgesprokenMaanden: 2 }), "zorgverlener", datum("2026-04-10")).maanden).toBe(2);
    expect(KENMERKEN.opdracht.dienstverband).toBe(false);
  });

  it.each([
    // BW 7:672 lid 2, in whole years of service on the day of notice
    ["2021-04-11", 1],
    ["2021-04-10", 2],
    ["2020-04-10", 2],
    ["2016-04-11", 2],
    ["2016-04-10", 3],
    ["2011-04-11", 3],
    ["2011-04-10", 4],
  ] as const)("werkgever, in dienst sinds %s: %s maanden", (van, maanden) => {
    expect(termijnWerkgever(datum(van), null, datum("2026-04-10"))).toBe(maanden);
  });

  const inDienst = (dagenPerWeek: number | null): Eindefeiten => opdracht({ model: "arbeidsovereenkomst", dagenPerWeek });
  const uitslag = (dagenPerWeek: number | null, ontslag: Eindevoornemen["ontslag"], door: Eindevoornemen["door"] = "budgethouder") => {
    const dag = bepaalLaatsteDag(inDienst(dagenPerWeek), voornemen({ ontslag, door }));
    return dag.ok ? dag.waarde : dag.reden;
  };
  const vergunning = (van: string | null) => ({ geenOpzegverbod: true, vergunningVan: van === null ? null : datum(van) });

  it("een werkgever zegt niet op bij ziekte of zwangerschap, of als dat niet is gezegd (BW 7:670)", () => {
    expect(uitslag(3, null)).toBe("opzegverbod");
    expect(uitslag(4, { geenOpzegverbod: false, vergunningVan: datum("2026-04-01") })).toBe("opzegverbod");
    expect(uitslag(3, vergunning(null))).toBe("2026-05-31");
  });

  it.each([
    // days a week, leave of the UWV, outcome of notice on 10 April (BW 7:671 lid 1 onder d, 7:671a lid 6)
    [null, null, "2026-05-31"],
    [3, null, "2026-05-31"],
    [4, null, "ontslagvergunning_nodig"],
    [4, "2026-04-11", "ontslagvergunning_in_de_toekomst"],
    [4, "2026-04-10", "2026-05-31"],
    [4, "2026-03-13", "2026-05-31"],
    [4, "2026-03-12", "ontslagvergunning_verlopen"],
  ] as const)("%s dagen per week, ontslagvergunning van %s: %s", (dagen, van, verwacht) => {
    expect(uitslag(dagen, vergunning(van))).toBe(verwacht);
  });

  it("een werknemer en een opdrachtgever hebben geen ontslagvergunning nodig", () => {
    expect(uitslag(5, null, "zorgverlener")).toBe("2026-05-31");
    expect(bepaalLaatsteDag(opdracht({ dagenPerWeek: 5 }), voornemen()).ok).toBe(true);
    expect(bepaalLaatsteDag(inDienst(5), voornemen({ wijze: "wederzijds_goedvinden", gewenst: datum("2026-04-20") })).ok).toBe(true);
  });

  it("zes jaar in dienst, opgezegd op 10 april: eindigt 30 juni", () => {
    const dag = datum("2026-04-10");
    expect(eindeVanMaandNa(dag, termijnWerkgever(datum("2020-04-01"), null, dag))).toBe("2026-06-30");
  });
});

describe("aanzegging en herinnering (BW 7:668)", () => {
  it.each([
    ["2026-12-31", "2026-11-30", "2026-10-31"],
    ["2026-05-31", "2026-04-30", "2026-03-31"],
    ["2026-06-30", "2026-05-30", "2026-04-30"],
    ["2026-03-31", "2026-02-28", "2026-01-31"],
  ] as const)("einde %s: uiterlijk %s, herinneren vanaf %s", (tm, uiterlijkOp, herinnerenVanaf) => {
    expect(aanzegging("opdracht", { van: datum("2025-01-01"), tm: datum(tm) })).toEqual({ soort: "herinnering", uiterlijkOp, herinnerenVanaf });
  });

  it("is er niet zonder einddatum", () => {
    expect(aanzegging("opdracht", { van: datum("2025-01-01"), tm: null })).toBeNull();
    expect(zelfdeDagLater(datum("2026-03-31"), -1)).toBe("2026-02-28");
  });
});

const afspraken = (afwijking: Partial<Afspraken> = {}): Afspraken => ({
  van: datum("2026-01-01"), tm: datum("2026-12-31"), urenPerWeek: honderdsten(8_00), dagenPerWeek: 2, zorgbeschrijving: "Hulp.",
  tarieven: [{ id: "a", eenheid: "uur", omschrijving: "Hulp", tarief: centen(20_00n), maximumtarief: centen(25_00n) }],
  ...afwijking,
});
const metTarief = (tarief: bigint, maximumtarief: Centen | null = centen(25_00n)): Partial<Afspraken> => ({
  tarieven: [{ id: "b", eenheid: "uur", omschrijving: "Hulp", tarief: centen(tarief), maximumtarief }],
});
const weg = (nieuw: Partial<Afspraken>, afwijking: Partial<Wegfeiten> = {}) =>
  redenenVoorVerstrekker({ wet: "wmo", tariefsoort: "informeel", beleid: [], oud: afspraken(), nieuw: afspraken({ van: datum("2026-05-01"), ...nieuw }), pastInBudget: true, ...afwijking });

describe("welke wijziging langs de verstrekker moet", () => {
  it.each([
    ["een tarief tot het maximum", metTarief(25_00n), []],
    ["een tarief boven het maximum", metTarief(25_01n), ["boven_maximum"]],
    ["een lager tarief", metTarief(19_00n), []],
    ["een langere looptijd binnen het budget", { tm: datum("2027-01-31") }, []],
    ["een kortere looptijd", { tm: datum("2026-11-30") }, ["korter"]],
    ["geen einddatum meer", { tm: null }, ["onbepaald"]],
    ["meer uren", { urenPerWeek: honderdsten(9_00) }, ["uren"]],
    ["een andere beschrijving", { zorgbeschrijving: "Andere hulp." }, ["zorg"]],
    ["een tarief erbij", { tarieven: [...afspraken().tarieven, { id: "c", eenheid: "km", omschrijving: "Reis", tarief: centen(23n), maximumtarief: null }] }, ["ander_tarief"]],
    ["een tarief eraf", { tarieven: [] }, ["ander_tarief"]],
    ["hoger tarief en meer uren", { ...metTarief(26_00n), dagenPerWeek: 3 }, ["uren", "boven_maximum"]],
  ] as const)("%s", (_wat, nieuw, verwacht) => {
    expect(weg(nieuw)).toEqual(verwacht);
  });

  it("een langere looptijd die niet past wel, en zonder maximum elk hoger tarief", () => {
    expect(weg({ tm: datum("2027-01-31") }, { pastInBudget: false })).toEqual(["buiten_budget"]);
    expect(weg(metTarief(21_00n), { oud: afspraken(metTarief(20_00n, null)) })).toEqual(["boven_maximum"]);
  });

  it("in de Wlz telt ook het wettelijk maximum (Rlz art. 5.22)", () => {
    const ruim = afspraken(metTarief(20_00n, centen(90_00n)));
    expect(weg(metTarief(26_98n), { wet: "wlz", oud: ruim })).toEqual([]);
    expect(weg(metTarief(26_99n), { wet: "wlz", oud: ruim })).toEqual(["boven_maximum"]);
  });

  it("noemt elk verschil en alleen verschillen", () => {
    expect(verschillen(afspraken(), afspraken({ van: datum("2026-05-01") }))).toEqual([]);
    expect(verschillen(afspraken(), afspraken({ ...metTarief(21_00n), urenPerWeek: null })).map(({ veld }) => veld)).toEqual(["urenPerWeek", "tarief"]);
  });
});

describe("vanaf wanneer een wijziging geldt", () => {
  const feiten: Ingangsfeiten = { vandaag: datum("2026-04-10"), vorige: { van: datum("2026-01-01"), tm: datum("2026-12-31") }, gedeclareerdVan: null };
  it.each([
    ["2026-02-01", "te_vroeg"],
    ["2026-03-01", null],
    ["2026-05-01", null],
    ["2026-05-02", "niet_eerste_van_maand"],
    ["2026-04-30", "niet_eerste_van_maand"],
    ["2027-01-01", null],
    ["2027-02-01", "laat_gat"],
  ] as const)("%s: %s", (van, verwacht) => {
    expect(ingangsweigering(feiten, datum(van))).toBe(verwacht);
  });

  it.each([
    ["2026-03-01", "maand_gedeclareerd"],
    ["2026-04-01", null],
  ] as const)("na een declaratie over maart, %s: %s", (van, verwacht) => {
    expect(ingangsweigering({ ...feiten, gedeclareerdVan: datum("2026-03-01") }, datum(van))).toBe(verwacht);
  });

  it("niet vóór de vorige versie, en stelt de eerste van de volgende maand voor", () => {
    const later = { ...feiten, vorige: { van: datum("2026-06-01"), tm: null } };
    expect(ingangsweigering(later, datum("2026-05-01"))).toBe("voor_vorige_versie");
    expect(voorgesteldeIngang(feiten)).toBe("2026-05-01");
    expect(voorgesteldeIngang(later)).toBe("2026-06-01");
    expect(voorgesteldeIngang({ ...feiten, vorige: { van: datum("2024-01-01"), tm: datum("2024-12-31") } })).toBeNull();
  });
});

describe("wie mag antwoorden", () => {
  it("laat een voorstel aan de ander en terugdraaien aan wie het niet vroeg", () => {
    const voorstel = { opgezegdDoor: "budgethouder", gevraagdDoor: null };
    expect(magAntwoorden(voorstel, "instemmen", "zorgverlener")).toBe(true);
    expect(magAntwoorden(voorstel, "instemmen", "budgethouder")).toBe(false);
    expect(magAntwoorden(voorstel, "intrekken", "zorgverlener")).toBe(false);
    expect(magAntwoorden({ ...voorstel, gevraagdDoor: "budgethouder" }, "terugdraaien", "budgethouder")).toBe(false);
    expect(magAntwoorden({ ...voorstel, gevraagdDoor: "budgethouder" }, "terugdraaien", "zorgverlener")).toBe(true);
    expect(magAntwoorden({ opgezegdDoor: null, gevraagdDoor: null }, "terugdraaien_vragen", "budgethouder")).toBe(false);
  });
});

const eenDag = fc.integer({ min: 0, max: 3_000 }).map((n): Datum => plusDagen(datum("2024-01-01"), n));

describe("eigenschappen", () => {
  it("versies overlappen nooit en laten nooit een dag open, hoe vaak er ook wordt gewijzigd", () => {
    const begin: Versietermijn = { van: datum("2024-01-01"), tm: datum("2026-12-31"), vervangenPer: null };
    fc.assert(
      fc.property(fc.array(fc.record({ plaats: fc.nat(), verleng: fc.integer({ min: 0, max: 400 }) }), { maxLength: 6 }), eenDag, (wensen, vandaag) => {
        let versies: readonly Versietermijn[] = [begin];
        for (const { plaats, verleng } of wensen) {
          const vorige = versies.at(-1);
          if (vorige === undefined || vorige.tm === null) break;
          const keuzes = kiesbareIngangen({ vandaag, vorige, gedeclareerdVan: null });
          const van = keuzes[plaats % Math.max(keuzes.length, 1)];
          if (van === undefined) continue;
          versies = volgOp(versies, { van, tm: plusDagen(van < vorige.tm ? vorige.tm : van, verleng), vervangenPer: null });
        }
        const einde = versies.at(-1)?.tm ?? begin.van;
        for (let dag: Datum = begin.van; dag <= einde; dag = plusDagen(dag, 13)) {
          expect(versies.filter((versie) => valtIn(dag, geldigheidVan(versie, null)))).toHaveLength(1);
          expect(versieOp(versies, plusDagen(dag, -1), dag)).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });

  it("een opzegging eindigt aan het eind van een maand en nooit eerder dan de termijn, tenzij de looptijd eerder eindigt", () => {
    fc.assert(
      fc.property(eenDag, fc.option(fc.integer({ min: 0, max: 12 })), fc.option(eenDag), fc.constantFrom("budgethouder" as const, "zorgverlener" as const), (dag, afgesprokenMaanden, tm, door) => {
        const feiten = opdracht({ afgesprokenMaanden, looptijd: { van: datum("2023-01-01"), tm } });
        const uitkomst = bepaalLaatsteDag(feiten, voornemen({ dag, door }));
        if (!uitkomst.ok) {
          expect(tm !== null && tm < dag).toBe(true);
          return;
        }
        if (uitkomst.waarde === tm) return;
        expect(plusDagen(uitkomst.waarde, 1)).toBe(eersteDag(maandVan(plusDagen(uitkomst.waarde, 1))));
        expect(uitkomst.waarde >= zelfdeDagLater(dag, afgesprokenMaanden ?? 1)).toBe(true);
        expect(uitkomst.waarde < eersteDag(plusMaanden(maandVan(dag), (afgesprokenMaanden ?? 1) + 1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("een kiesbare ingang is altijd de eerste van een maand waarover niet is gedeclareerd", () => {
    fc.assert(
      fc.property(eenDag, eenDag, fc.option(fc.integer({ min: 0, max: 60 })), (vandaag, van, gedeclareerd) => {
        const gedeclareerdVan = gedeclareerd === null ? null : eersteDag(plusMaanden(maand("2024-01"), gedeclareerd));
        for (const ingang of kiesbareIngangen({ vandaag, vorige: { van, tm: null }, gedeclareerdVan })) {
          expect(ingang.endsWith("-01")).toBe(true);
          expect(gedeclareerdVan === null || ingang > gedeclareerdVan).toBe(true);
          expect(ingang >= van).toBe(true);
        }
      }),
    );
  });
});

describe("een verklaring sociaal netwerk eerder stoppen", () => {
  const feiten = { van: datum("2026-01-15"), tm: datum("2026-12-31"), gedeclareerdVan: datum("2026-03-01") };
  it.each([
    ["de dag voor het begin", { gedeclareerdVan: null }, "2026-01-14", "einddatum_voor_begin"],
    ["de eerste dag", { gedeclareerdVan: null }, "2026-01-15", null],
    ["de dag voor de maand die al is gedeclareerd", {}, "2026-02-28", "einddatum_gedeclareerd"],
    ["de eerste dag van die maand", {}, "2026-03-01", null],
    ["een dag die al voorbij is", {}, "2026-04-09", null],
    ["de dag voor de laatste", {}, "2026-12-30", null],
    ["de laatste dag zelf", {}, "2026-12-31", "einddatum_na_looptijd"],
    ["zonder vastgelegde laatste dag", { tm: null }, "2030-01-01", null],
  ])("%s", (_geval, anders, dag, weigering) => {
    const uitkomst = bepaalVerklaringseinde({ ...feiten, ...anders }, datum(dag), datum("2026-04-10"));
    expect(uitkomst).toEqual(weigering === null ? { ok: true, waarde: dag } : { ok: false, reden: weigering });
  });
  it("kan op de laatste dag nog, en een dag later niet meer", () => {
    expect(bepaalVerklaringseinde(feiten, datum("2026-12-30"), datum("2026-12-31")).ok).toBe(true);
    expect(bepaalVerklaringseinde(feiten, datum("2026-12-30"), datum("2027-01-01"))).toEqual({ ok: false, reden: "al_afgelopen" });
  });
});

describe("het bedrag van een verklaring wijzigen", () => {
  const feiten: Ingangsfeiten = { vandaag: datum("2026-04-10"), vorige: { van: datum("2026-01-01"), tm: datum("2026-12-31") }, gedeclareerdVan: datum("2026-02-01") };
  const was = centen(60_00n);

  it.each([
    ["2026-03-01", 60_01n, null],
    ["2026-04-01", 59_99n, "verlaging_te_vroeg"],
    ["2026-05-01", 59_99n, null],
    ["2026-05-01", 60_00n, "niets_gewijzigd"],
    ["2026-12-01", 70_00n, null],
    ["2027-01-01", 70_00n, "einddatum_na_looptijd"],
    ["2026-02-01", 70_00n, { code: "ingang", waarom: "te_vroeg" }],
    ["2026-05-02", 70_00n, { code: "ingang", waarom: "niet_eerste_van_maand" }],
  ] as const)("vanaf %s naar %s centen: %j", (van, bedrag, reden) => {
    expect(verklaringswijzigingsweigering(feiten, was, { van: datum(van), bedrag: centen(bedrag) })).toEqual(reden);
  });

  it("kan op de eerste dag van een maand die op die dag zelf begint niet omlaag, en een dag eerder wel", () => {
    const omlaag = { van: datum("2026-05-01"), bedrag: centen(59_99n) };
    expect(verklaringswijzigingsweigering({ ...feiten, vandaag: datum("2026-05-01") }, was, omlaag)).toBe("verlaging_te_vroeg");
    expect(verklaringswijzigingsweigering({ ...feiten, vandaag: datum("2026-04-30") }, was, omlaag)).toBeNull();
  });

  it("biedt alleen maanden binnen de looptijd aan", () => {
    expect(verklaringsingangen(feiten).at(0)).toBe("2026-03-01");
    expect(verklaringsingangen(feiten).at(-1)).toBe("2026-12-01");
  });
});
