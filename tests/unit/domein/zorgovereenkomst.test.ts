import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen, honderdsten, NUL } from "@/lib/domein/geld";
import type { Toetsuitslag } from "@/lib/domein/regels";
import { aanzeggingNodig, kortsteOpzegtermijn, langsteProeftijd } from "@/lib/domein/zorgovereenkomst/arbeidsrecht";
import { belemmeringen, belemmeringenVoorOndertekenen, toetsZorgovereenkomst, voorToetser } from "@/lib/domein/zorgovereenkomst/checklist";
import { OVEREENKOMSTCODES, type Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import type { Dienstverband, Overeenkomstdossier } from "@/lib/domein/zorgovereenkomst/dossier";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import { canoniekeInhoud, type Inhoud } from "@/lib/domein/zorgovereenkomst/inhoud";
import { verwachteKosten, weekkosten } from "@/lib/domein/zorgovereenkomst/kosten";
import { maximumVoor } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import { TERUGREDENEN, TERUGREDENEN_VAN, toelichtingVerplicht } from "@/lib/domein/zorgovereenkomst/terugredenen";
import { eenTarief } from "@/tests/builders/domein/declaratie";
import { euro, uur } from "@/tests/builders/domein/geld";
import { eenAfspraken, eenOvereenkomstdossier, eenZorgverlener } from "@/tests/builders/domein/zorgovereenkomst";

const uitslag = (dossier: Overeenkomstdossier, code: Overeenkomstcode): Toetsuitslag | undefined =>
  toetsZorgovereenkomst(dossier).find((uitkomst) => uitkomst.code === code)?.uitkomst;

const metTarief = (...tarieven: readonly ReturnType<typeof eenTarief>[]): Partial<Overeenkomstdossier> => ({
  afspraken: eenAfspraken({ tarieven }),
});

const inDienst = (anders: Partial<Dienstverband> = {}): Dienstverband => ({
  proeftijdMaanden: 0,
  dienstjaren: 0,
  salarisadministratie: true,
  ...anders,
});

const RANDEN: readonly (readonly [string, Overeenkomstcode, Partial<Overeenkomstdossier>, Toetsuitslag])[] = [
  ["zonder bekende familierelatie", "MODEL_PAST_NIET", { zorgverlener: eenZorgverlener({ familierelatie: null }) }, "onbekend"],
  ["van opdracht met familie", "MODEL_PAST_NIET", { zorgverlener: eenZorgverlener({ familierelatie: "graad_1" }) }, "niet_goed"],
  ["zonder handtekeningen", "NIET_VOLLEDIG_ONDERTEKEND", { handtekeningen: [] }, "niet_goed"],
  [
    "met een handtekening op andere inhoud",
    "NIET_VOLLEDIG_ONDERTEKEND",
    { handtekeningen: eenOvereenkomstdossier().handtekeningen.map((h) => ({ ...h, zelfdeInhoud: h.partij === "zorgverlener" })) },
    "niet_goed",
  ],
  ["met precies het minimumloon van 2026", "ONDER_MINIMUMLOON", metTarief(eenTarief({ tarief: euro(15.89) })), "goed"],
  ["met een cent minder", "ONDER_MINIMUMLOON", metTarief(eenTarief({ tarief: euro(15.88) })), "niet_goed"],
  ["met een dagdeel van vier keer het minimum", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "dagdeel", tarief: euro(63.56) })), "goed"],
  ["met een dagdeel van een cent minder", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "dagdeel", tarief: euro(63.55) })), "niet_goed"],
  ["met een maandbedrag op het minimum bij 10 uur", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "maand", tarief: euro(688.57) })), "goed"],
  ["met een maandbedrag daaronder", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "maand", tarief: euro(688.56) })), "niet_goed"],
  ["met een stuktarief", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "stuk", tarief: euro(5) })), "onbekend"],
  ["met alleen kilometers", "ONDER_MINIMUMLOON", metTarief(eenTarief({ eenheid: "km", tarief: euro(0.23) })), "goed"],
  ["met een ondernemer", "ONDER_MINIMUMLOON", { zorgverlener: eenZorgverlener({ ondernemer: true, kvk: "12345678" }), ...metTarief(eenTarief({ tarief: euro(5) })) }, "nvt"],
  ["met iemand van twintig", "ONDER_MINIMUMLOON", { zorgverlener: eenZorgverlener({ geboortedatum: datum("2005-03-02") }), ...metTarief(eenTarief({ tarief: euro(12.72) })) }, "goed"],
  ["met begin na 30 juni 2026", "ONDER_MINIMUMLOON", { afspraken: eenAfspraken({ van: datum("2026-07-01") }) }, "onbekend"],
  ["met een etmaal en minimumloon", "ETMAAL_BIJ_MINIMUMLOON", metTarief(eenTarief({ eenheid: "etmaal", tarief: euro(200) })), "niet_goed"],
  ["van 40 uur", "MEER_DAN_40_UUR", { afspraken: eenAfspraken({ urenPerWeek: uur(40) }) }, "goed"],
  ["van iets meer dan 40 uur", "MEER_DAN_40_UUR", { afspraken: eenAfspraken({ urenPerWeek: honderdsten(4_001) }) }, "niet_goed"],
  ["van opdracht", "PROEFTIJD_TE_LANG", {}, "nvt"],
  ["in dienst voor tien maanden met een maand proeftijd", "PROEFTIJD_TE_LANG", { dienstverband: inDienst({ proeftijdMaanden: 1 }) }, "goed"],
  ["in dienst voor tien maanden met twee maanden proeftijd", "PROEFTIJD_TE_LANG", { dienstverband: inDienst({ proeftijdMaanden: 2 }) }, "niet_goed"],
  ["in dienst met een maand opzegtermijn", "OPZEGTERMIJN_TE_KORT", { dienstverband: inDienst({ dienstjaren: 4 }) }, "goed"],
  ["na vijf jaar met een maand opzegtermijn", "OPZEGTERMIJN_TE_KORT", { dienstverband: inDienst({ dienstjaren: 5 }) }, "niet_goed"],
  ["in dienst voor tien maanden", "AANZEGGING", { dienstverband: inDienst() }, "niet_goed"],
  ["met een maandbedrag zonder vaste uren", "MAANDBEDRAG_ZONDER_VASTE_UREN", { afspraken: eenAfspraken({ urenPerWeek: null, tarieven: [eenTarief({ eenheid: "maand" })] }) }, "niet_goed"],
  ["in dienst voor drie dagen", "SALARISADMINISTRATIE_VERPLICHT", { dienstverband: inDienst({ salarisadministratie: false }), afspraken: eenAfspraken({ dagenPerWeek: 3 }) }, "nvt"],
  ["in dienst voor vier dagen zonder salarisadministratie", "SALARISADMINISTRATIE_VERPLICHT", { dienstverband: inDienst({ salarisadministratie: false }), afspraken: eenAfspraken({ dagenPerWeek: 4 }) }, "niet_goed"],
  ["van één dag", "LOOPTIJD_ONGELDIG", { afspraken: eenAfspraken({ tm: datum("2026-03-01") }) }, "goed"],
  ["die eindigt voor hij begint", "LOOPTIJD_ONGELDIG", { afspraken: eenAfspraken({ tm: datum("2026-02-28") }) }, "niet_goed"],
  ["precies op het maximum", "BOVEN_MAXIMUMTARIEF", metTarief(eenTarief({ tarief: euro(26.98) })), "goed"],
  ["een cent boven het maximum", "BOVEN_MAXIMUMTARIEF", metTarief(eenTarief({ tarief: euro(26.99) })), "niet_goed"],
  ["zonder budget", "BUDGET_NIET_PASSEND", { budget: null }, "niet_goed"],
  ["met een functiesoort die er niet in zit", "BUDGET_NIET_PASSEND", { functiesoort: "WM-HH" }, "niet_goed"],
  ["zonder zicht op het saldo", "BUDGET_NIET_PASSEND", { budget: { wet: "wlz", periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") }, functiesoorten: ["99"], vrij: null } }, "onbekend"],
  ["met een ongeldig rekeningnummer", "GEGEVENS_ONGELDIG", { zorgverlener: eenZorgverlener({ iban: "NL00" }) }, "niet_goed"],
  ["met een instelling zonder KvK", "GEGEVENS_ONGELDIG", { zorgverlener: eenZorgverlener({ soort: "instelling", bsnGeldig: null }) }, "niet_goed"],
  ["met zichzelf", "ZORGVERLENER_IS_BUDGETHOUDER", { zorgverlener: eenZorgverlener({ persoonId: "persoon-budgethouder" }) }, "niet_goed"],
  ["met de vertegenwoordiger", "ZORGVERLENER_IS_VERTEGENWOORDIGER", { vertegenwoordigers: [{ persoonId: "persoon-zorgverlener" }] }, "niet_goed"],
];

describe("checklist", () => {
  it("heeft van elke regel een uitkomst, in vaste volgorde, zonder belemmering bij een goede overeenkomst", () => {
    const uitkomsten = toetsZorgovereenkomst(eenOvereenkomstdossier());
    expect(uitkomsten.map(({ code }) => code)).toEqual(OVEREENKOMSTCODES);
    expect(uitkomsten.filter(({ uitkomst }) => uitkomst === "niet_goed" || uitkomst === "onbekend")).toEqual([]);
  });

  it.each(RANDEN)("een overeenkomst %s: %s", (_naam, code, anders, verwacht) => {
    expect(uitslag(eenOvereenkomstdossier(anders), code)).toBe(verwacht);
  });

  it("laat een signaal doorgaan en houdt een fout tegen", () => {
    const boven = toetsZorgovereenkomst(eenOvereenkomstdossier(metTarief(eenTarief({ tarief: euro(50) }))));
    expect(belemmeringen(boven)).toEqual([]);
    const zonderTekenen = toetsZorgovereenkomst(eenOvereenkomstdossier({ handtekeningen: [] }));
    expect(belemmeringen(zonderTekenen).map(({ code }) => code)).toEqual(["NIET_VOLLEDIG_ONDERTEKEND"]);
    expect(belemmeringenVoorOndertekenen(zonderTekenen)).toEqual([]);
  });

  it("geeft SVB en verstrekker samen elke regel", () => {
    const uitkomsten = toetsZorgovereenkomst(eenOvereenkomstdossier());
    const samen = new Set([...voorToetser(uitkomsten, "svb"), ...voorToetser(uitkomsten, "verstrekker")]);
    expect(samen.size).toBe(OVEREENKOMSTCODES.length);
  });

  it("rekent het minimum met de leeftijd op de eerste dag van de zorg", () => {
    const jarig = eenZorgverlener({ geboortedatum: datum("2005-03-01") });
    expect(uitslag(eenOvereenkomstdossier({ zorgverlener: jarig, ...metTarief(eenTarief({ tarief: euro(12.72) })) }), "ONDER_MINIMUMLOON")).toBe("niet_goed");
  });
});

describe("formeel of informeel (Rlz art. 5.22)", () => {
  it.each([
    [{ soort: "instelling" as const }, "formeel", "instelling"],
    [{ bigNummer: "12345678901" }, "formeel", "big"],
    [{ bigNummer: "12345678901", ondernemer: true, kvk: "12345678" }, "formeel", "big"],
    [{ bigNummer: "12345678901", familierelatie: "graad_1" as const }, "informeel", "familie"],
    [{ ondernemer: true, kvk: "12345678" }, "formeel", "zelfstandige"],
    [{ ondernemer: true }, "informeel", "geen_grond"],
    [{ kvk: "12345678" }, "informeel", "geen_grond"],
    [{ bigNummer: "12345678901", familierelatie: "graad_2" as const }, "informeel", "familie"],
    [{ ondernemer: true, kvk: "12345678", familierelatie: "partner" as const }, "informeel", "familie"],
    [{}, "informeel", "geen_grond"],
  ])("%j is %s (%s)", (anders, soort, grond) => {
    expect(bepaalTariefsoort(eenZorgverlener(anders))).toEqual({ soort, grond });
  });
});

describe("maximumVoor", () => {
  const dag = datum("2026-05-01");
  it("kiest het laagste van wet en verstrekker", () => {
    expect(maximumVoor("wlz", "informeel", { eenheid: "uur", maximumtarief: euro(30) }, dag)).toMatchObject({ bedrag: euro(26.98) });
    expect(maximumVoor("wlz", "informeel", { eenheid: "uur", maximumtarief: euro(20) }, dag)).toMatchObject({ bedrag: euro(20) });
    expect(maximumVoor("wmo", "informeel", { eenheid: "uur", maximumtarief: euro(20) }, dag)).toMatchObject({ bedrag: euro(20) });
  });

  it("heeft zonder landelijk tarief en zonder tarief van de gemeente geen maximum", () => {
    expect(maximumVoor("wmo", "formeel", { eenheid: "uur", maximumtarief: null }, dag)).toEqual({ soort: "geen" });
    expect(maximumVoor("wlz", "formeel", { eenheid: "km", maximumtarief: null }, dag)).toEqual({ soort: "geen" });
  });

  it("blijft onbekend in 2025, ook als de verstrekker een maximum heeft", () => {
    expect(maximumVoor("wlz", "formeel", { eenheid: "uur", maximumtarief: euro(20) }, datum("2025-05-01"))).toEqual({ soort: "onbekend" });
  });
});

describe("kosten", () => {
  const jaar = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
  it("zijn uren keer weken keer tarief", () => {
    const afspraken = eenAfspraken({ van: datum("2026-01-05"), tm: datum("2026-01-18") });
    expect(verwachteKosten(afspraken, jaar)).toEqual({ bedrag: euro(500), nietMeegerekend: [] });
  });

  it("rekenen met het hoogste uurtarief en noemen wat niet is meegerekend", () => {
    const afspraken = eenAfspraken({ tarieven: [eenTarief(), eenTarief({ id: "t2", tarief: euro(30) }), eenTarief({ id: "t3", eenheid: "km" })] });
    expect(weekkosten(afspraken)).toBe(euro(300));
    expect(verwachteKosten(afspraken, jaar).nietMeegerekend).toEqual(["km"]);
  });

  it("tellen elke maand die wordt geraakt", () => {
    const afspraken = eenAfspraken({ van: datum("2026-01-31"), tm: datum("2026-03-01"), urenPerWeek: null, tarieven: [eenTarief({ eenheid: "maand", tarief: euro(500) })] });
    expect(verwachteKosten(afspraken, jaar).bedrag).toBe(euro(1_500));
  });

  it("rekenen een dagdeel als vier uur en een etmaal per dag", () => {
    expect(weekkosten(eenAfspraken({ urenPerWeek: uur(12), tarieven: [eenTarief({ eenheid: "dagdeel", tarief: euro(50) })] }))).toBe(euro(150));
    expect(weekkosten(eenAfspraken({ dagenPerWeek: 2, tarieven: [eenTarief({ eenheid: "etmaal", tarief: euro(200) })] }))).toBe(euro(400));
    expect(weekkosten(eenAfspraken({ urenPerWeek: null }))).toBeNull();
  });

  it("zijn nul buiten de budgetperiode", () => {
    expect(verwachteKosten(eenAfspraken({ van: datum("2027-01-01"), tm: null }), jaar).bedrag).toBe(NUL);
  });
});

describe("arbeidsrecht", () => {
  it.each([
    ["2026-01-01", "2026-06-30", 0],
    ["2026-01-01", "2026-07-01", 1],
    ["2026-01-01", "2027-12-30", 1],
    ["2026-01-01", "2027-12-31", 2],
    ["2026-01-01", null, 2],
  ])("proeftijd van %s t/m %s: %i (BW 7:652)", (van, tm, verwacht) => {
    expect(langsteProeftijd({ van: datum(van), tm: tm === null ? null : datum(tm) })).toBe(verwacht);
  });

  it.each([
    [0, 1],
    [4, 1],
    [5, 2],
    [9, 2],
    [10, 3],
    [14, 3],
    [15, 4],
  ])("opzegtermijn na %i jaar: %i (BW 7:672)", (jaren, verwacht) => {
    expect(kortsteOpzegtermijn(jaren)).toBe(verwacht);
  });

  it.each([
    ["2026-06-29", false],
    ["2026-06-30", true],
  ])("aanzegging bij einde op %s: %s (BW 7:668)", (tm, verwacht) => {
    expect(aanzeggingNodig({ van: datum("2026-01-01"), tm: datum(tm) })).toBe(verwacht);
    expect(aanzeggingNodig({ van: datum("2026-01-01"), tm: null })).toBe(false);
  });
});

const inhoud: Inhoud = {
  ...eenAfspraken(),
  nummer: "ZO-2026-000001",
  versie: 1,
  model: "opdracht",
  wet: "wlz",
  functiesoort: "99",
  toekenningId: "t",
  budgethouderId: "b",
  zorgverlenerId: "z",
  familierelatie: "geen",
  ondernemer: false,
  bigNummer: null,
  zorgbeschrijving: "Hulp bij het opstaan",
  opzegtermijnMaanden: 1,
  proeftijdMaanden: null,
  salarisadministratie: null,
  vervangt: null,
  bijlagen: [],
};

describe("canonieke inhoud", () => {
  it("is gelijk voor dezelfde afspraken, ook in een andere volgorde van tarieven", () => {
    const a = eenTarief({ id: "a" });
    const b = eenTarief({ id: "b", eenheid: "km", tarief: centen(23n) });
    expect(canoniekeInhoud({ ...inhoud, tarieven: [a, b] })).toBe(canoniekeInhoud({ ...inhoud, tarieven: [b, a] }));
  });

  it("verandert met elke afspraak en niet met het maximumtarief", () => {
    const anders: readonly Partial<Inhoud>[] = [
      { versie: 2 },
      { wet: "wmo" },
      { functiesoort: "WM-HH" },
      { familierelatie: "partner" },
      { ondernemer: true },
      { bigNummer: "12345678901" },
      { bigNummer: "12345678902" },
      { van: datum("2026-03-02") },
      { tm: null },
      { urenPerWeek: uur(11) },
      { dagenPerWeek: 3 },
      { opzegtermijnMaanden: 2 },
      { proeftijdMaanden: 0 },
      { salarisadministratie: false },
      { salarisadministratie: true },
      { model: "arbeidsovereenkomst" },
      { zorgbeschrijving: "Hulp bij het opstaan " },
      { tarieven: [eenTarief({ tarief: euro(25.01) })] },
      { bijlagen: [{ soort: "diploma", bestandsnaam: "diploma.pdf", hash: "00" }] },
      { bijlagen: [{ soort: "diploma", bestandsnaam: "diploma.pdf", hash: "01" }] },
      { bijlagen: [{ soort: "vog", bestandsnaam: "diploma.pdf", hash: "00" }] },
      { bijlagen: [{ soort: "diploma", bestandsnaam: "diploma\ntm -.pdf", hash: "00" }] },
    ];
    const teksten = new Set(anders.map((wijziging) => canoniekeInhoud({ ...inhoud, ...wijziging })));
    expect(teksten.size).toBe(anders.length);
    expect(teksten.has(canoniekeInhoud(inhoud))).toBe(false);
    expect(canoniekeInhoud({ ...inhoud, tarieven: [eenTarief({ maximumtarief: euro(1) })] })).toBe(canoniekeInhoud(inhoud));
  });

  it("noemt het BIG-nummer op een eigen regel, en laat de tekst zonder nummer zoals die werd ondertekend", () => {
    const zonder = canoniekeInhoud(inhoud);
    expect(zonder).not.toContain("big");
    expect(zonder.split("\n").slice(10, 12)).toEqual(["ondernemer nee", `van ${inhoud.van}`]);
    expect(canoniekeInhoud({ ...inhoud, bigNummer: "12345678901" })).toBe(zonder.replace("ondernemer nee\n", "ondernemer nee\nbig 12345678901\n"));
  });

  it("kan met geen enkele beschrijving een andere regel voorstellen", () => {
    fc.assert(
      fc.property(fc.string(), (zorgbeschrijving) => {
        expect(canoniekeInhoud({ ...inhoud, zorgbeschrijving }).split("\n")).toHaveLength(canoniekeInhoud(inhoud).split("\n").length);
      }),
    );
  });
});

describe("terugredenen", () => {
  it("worden alle door minstens één partij gebruikt", () => {
    const gebruikt = new Set(Object.values(TERUGREDENEN_VAN).flat());
    expect(TERUGREDENEN.filter((reden) => !gebruikt.has(reden))).toEqual([]);
  });

  it("vragen alleen bij anders een toelichting", () => {
    expect([toelichtingVerplicht(["ANDERS"]), toelichtingVerplicht(["TARIEF_TE_HOOG"])]).toEqual([true, false]);
  });
});
