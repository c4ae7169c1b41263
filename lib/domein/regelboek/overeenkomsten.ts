/**
 * Examples of the checklist on a zorgovereenkomst: what is agreed, and what the rule says of it. A test runs them all and
 * the public regelboek shows them, so the page cannot say anything else than the product does.
 */
import { type Datum, datum } from "../datum";
import { centen, honderdsten } from "../geld";
import type { Toetsuitslag } from "../regels";
import type { Overeenkomstcode } from "../zorgovereenkomst/codes";
import type { BudgetVoorOvereenkomst, Dienstverband, Overeenkomstdossier } from "../zorgovereenkomst/dossier";
import type { Tariefafspraak, Werkafspraken } from "../zorgovereenkomst/model";

export type Overeenkomstvoorbeeld = {
  readonly code: Overeenkomstcode;
  /** What is different from the ordinary contract below, in plain Dutch. */
  readonly geval: string;
  readonly dossier: Overeenkomstdossier;
  readonly verwacht: Toetsuitslag;
};

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

const tarief = (bedrag: bigint, anders: Partial<Tariefafspraak> = {}): Tariefafspraak => ({
  id: "tarief",
  eenheid: "uur",
  omschrijving: "Begeleiding",
  tarief: centen(bedrag),
  maximumtarief: null,
  ...anders,
});

const AFSPRAKEN: Werkafspraken = {
  van: datum("2026-03-01"),
  tm: datum("2026-12-31"),
  urenPerWeek: honderdsten(10_00),
  dagenPerWeek: 2,
  tarieven: [tarief(25_00n)],
};

const BUDGET: BudgetVoorOvereenkomst = { wet: "wlz", periode: JAAR, functiesoorten: ["99"], vrij: centen(20_000_00n) };

/** Ten hours a week at € 25,00 with an adult who is no family and no entrepreneur, Wlz, 1 March to 31 December 2026. */
export const GEWONE_OVEREENKOMST: Overeenkomstdossier = {
  vandaag: datum("2026-02-20"),
  model: "opdracht",
  wet: "wlz",
  functiesoort: "99",
  budgethouder: { persoonId: "budgethouder" },
  vertegenwoordigers: [],
  zorgverlener: {
    soort: "persoon",
    persoonId: "zorgverlener",
    geboortedatum: datum("1985-05-05"),
    kvk: null,
    agb: null,
    bigNummer: null,
    ondernemer: false,
    familierelatie: "geen",
    bsnGeldig: true,
    iban: "NL91ABNA0417164300",
  },
  afspraken: AFSPRAKEN,
  opzegtermijnMaanden: 1,
  dienstverband: null,
  handtekeningen: [
    { partij: "budgethouder", op: datum("2026-02-18"), bevoegd: true, zelfdeInhoud: true },
    { partij: "zorgverlener", op: datum("2026-02-19"), bevoegd: true, zelfdeInhoud: true },
  ],
  beleid: [],
  budget: BUDGET,
};

type Anders = Partial<Overeenkomstdossier>;

const afspraken = (anders: Partial<Werkafspraken>): Anders => ({ afspraken: { ...AFSPRAKEN, ...anders } });
const perUur = (bedrag: bigint): Anders => afspraken({ tarieven: [tarief(bedrag)] });
const zorgverlener = (anders: Partial<Overeenkomstdossier["zorgverlener"]>): Anders => ({
  zorgverlener: { ...GEWONE_OVEREENKOMST.zorgverlener, ...anders },
});
const INSTELLING = zorgverlener({ soort: "instelling", persoonId: null, geboortedatum: null, bsnGeldig: null, kvk: "90000011", ondernemer: true });
const inDienst = (dienst: Partial<Dienstverband>, anders: Anders = {}): Anders => ({
  model: "arbeidsovereenkomst",
  dienstverband: { proeftijdMaanden: 0, dienstjaren: 0, salarisadministratie: false, ...dienst },
  ...anders,
});
const looptijd = (van: string, tm: string | null): Partial<Werkafspraken> => ({ van: datum(van), tm: tm === null ? null : datum(tm) });
const geboren = (dag: Datum): Anders => zorgverlener({ geboortedatum: dag });

const RIT = tarief(14_50n, { eenheid: "rit", omschrijving: "Naar de dagbesteding" });
const KILOMETER = tarief(45n, { eenheid: "km", omschrijving: "Per kilometer" });
const maandbedrag = (bedrag: bigint): Tariefafspraak => tarief(bedrag, { eenheid: "maand", omschrijving: "Hulp" });
const verklaring = (bedrag: bigint): Anders => ({
  model: "verklaring_sociaal_netwerk",
  wet: "wmo",
  functiesoort: "WM-HH",
  budget: { ...BUDGET, wet: "wmo", functiesoorten: ["WM-HH"] },
  ...afspraken({ urenPerWeek: null, dagenPerWeek: null, tarieven: [maandbedrag(bedrag)] }),
});

type Regel = readonly [code: Overeenkomstcode, geval: string, anders: Anders, verwacht: Toetsuitslag];

const GEVALLEN: readonly Regel[] = [
  ["MODEL_PAST_NIET", "Overeenkomst van opdracht met iemand die geen familie is", {}, "goed"],
  ["MODEL_PAST_NIET", "Overeenkomst van opdracht met uw zus", zorgverlener({ familierelatie: "graad_2" }), "niet_goed"],
  ["MODEL_PAST_NIET", "Overeenkomst met partner of familie, met uw zus", { model: "partner_familie", ...zorgverlener({ familierelatie: "graad_2" }) }, "goed"],
  ["MODEL_PAST_NIET", "Arbeidsovereenkomst met uw vader", inDienst({}, zorgverlener({ familierelatie: "graad_1" })), "niet_goed"],
  ["MODEL_PAST_NIET", "Overeenkomst van opdracht met een zorginstelling", INSTELLING, "niet_goed"],
  ["MODEL_PAST_NIET", "Overeenkomst met een zorginstelling, met een zorginstelling", { model: "zorginstelling", ...INSTELLING }, "goed"],
  ["MODEL_PAST_NIET", "Overeenkomst voor vervoer met een taxibedrijf", { ...INSTELLING, model: "vervoer", ...afspraken({ tarieven: [RIT] }) }, "goed"],
  ["EENHEID_PAST_NIET", "Overeenkomst van opdracht voor € 25,00 per uur", {}, "goed"],
  ["EENHEID_PAST_NIET", "Overeenkomst voor vervoer, € 14,50 per rit en € 0,45 per kilometer", { model: "vervoer", ...afspraken({ tarieven: [RIT, KILOMETER] }) }, "goed"],
  ["EENHEID_PAST_NIET", "Overeenkomst voor vervoer, € 25,00 per uur", { model: "vervoer" }, "niet_goed"],
  ["VERKLARING_NIET_MOGELIJK", "Verklaring sociaal netwerk uit een Wmo-budget", verklaring(141_00n), "goed"],
  ["VERKLARING_NIET_MOGELIJK", "Verklaring sociaal netwerk uit een Wlz-budget", { ...verklaring(141_00n), wet: "wlz", budget: BUDGET }, "niet_goed"],
  ["VERKLARING_NIET_MOGELIJK", "Verklaring sociaal netwerk voor een ondernemer", { ...verklaring(141_00n), ...zorgverlener({ ondernemer: true, kvk: "90000033" }) }, "niet_goed"],
  ["VERKLARING_BOVEN_MAXIMUM", "Verklaring sociaal netwerk, € 141,00 per maand", verklaring(141_00n), "goed"],
  ["VERKLARING_BOVEN_MAXIMUM", "Verklaring sociaal netwerk, € 141,01 per maand", verklaring(141_01n), "niet_goed"],
  ["VERKLARING_BOVEN_MAXIMUM", "Verklaring vanaf 30 april 2019: die bestond nog niet", { ...verklaring(100_00n), ...afspraken({ van: datum("2019-04-30"), tm: datum("2019-12-31"), tarieven: [maandbedrag(100_00n)] }) }, "onbekend"],
  ["NIET_VOLLEDIG_ONDERTEKEND", "Een verklaring sociaal netwerk hoeft niemand te ondertekenen", { ...verklaring(141_00n), handtekeningen: [] }, "nvt"],
  ["NIET_VOLLEDIG_ONDERTEKEND", "Allebei ondertekend", {}, "goed"],
  ["NIET_VOLLEDIG_ONDERTEKEND", "Alleen de budgethouder heeft ondertekend", { handtekeningen: GEWONE_OVEREENKOMST.handtekeningen.slice(0, 1) }, "niet_goed"],
  ["NIET_VOLLEDIG_ONDERTEKEND", "Na ondertekenen is het tarief veranderd", { handtekeningen: GEWONE_OVEREENKOMST.handtekeningen.map((h) => ({ ...h, zelfdeInhoud: false })) }, "niet_goed"],
  ["ONDER_MINIMUMLOON", "€ 15,89 per uur in 2026: precies het minimum met vakantiegeld", perUur(15_89n), "goed"],
  ["ONDER_MINIMUMLOON", "€ 15,88 per uur in 2026", perUur(15_88n), "niet_goed"],
  ["ONDER_MINIMUMLOON", "In dienst voor € 17,22 per uur: precies het minimum met vakantiegeld en vakantie-uren", inDienst({}, perUur(17_22n)), "goed"],
  ["ONDER_MINIMUMLOON", "In dienst voor € 17,21 per uur", inDienst({}, perUur(17_21n)), "niet_goed"],
  ["ONDER_MINIMUMLOON", "Een zorgverlener van 20 jaar voor € 12,72 per uur", { ...perUur(12_72n), ...geboren(datum("2005-12-01")) }, "goed"],
  ["ONDER_MINIMUMLOON", "Een ondernemer voor € 10,00 per uur", { ...perUur(10_00n), ...zorgverlener({ ondernemer: true, kvk: "90000033" }) }, "nvt"],
  ["ONDER_MINIMUMLOON", "Begin op 1 juli 2026: dat minimum is nog niet bekend", afspraken(looptijd("2026-07-01", null)), "onbekend"],
  ["ONDER_MINIMUMLOON", "Verklaring sociaal netwerk: geen loon", verklaring(50_00n), "nvt"],
  ["ETMAAL_BIJ_MINIMUMLOON", "€ 200,00 per etmaal met een particulier", afspraken({ tarieven: [tarief(200_00n, { eenheid: "etmaal" })] }), "niet_goed"],
  ["ETMAAL_BIJ_MINIMUMLOON", "€ 200,00 per etmaal met een zorginstelling", { model: "zorginstelling", ...INSTELLING, ...afspraken({ tarieven: [tarief(200_00n, { eenheid: "etmaal" })] }) }, "goed"],
  ["MEER_DAN_40_UUR", "40 uur per week", afspraken({ urenPerWeek: honderdsten(40_00) }), "goed"],
  ["MEER_DAN_40_UUR", "40,25 uur per week", afspraken({ urenPerWeek: honderdsten(40_25) }), "niet_goed"],
  ["MEER_DAN_40_UUR", "60 uur per week door een zorginstelling", { model: "zorginstelling", ...INSTELLING, ...afspraken({ urenPerWeek: honderdsten(60_00) }) }, "nvt"],
  ["PROEFTIJD_TE_LANG", "Zes maanden in dienst, één maand proeftijd", inDienst({ proeftijdMaanden: 1 }, afspraken(looptijd("2026-03-01", "2026-08-31"))), "niet_goed"],
  ["PROEFTIJD_TE_LANG", "Zes maanden en één dag in dienst, één maand proeftijd", inDienst({ proeftijdMaanden: 1 }, afspraken(looptijd("2026-03-01", "2026-09-01"))), "goed"],
  ["PROEFTIJD_TE_LANG", "Eén jaar in dienst, twee maanden proeftijd", inDienst({ proeftijdMaanden: 2 }, afspraken(looptijd("2026-03-01", "2027-02-28"))), "niet_goed"],
  ["PROEFTIJD_TE_LANG", "In dienst zonder einddatum, twee maanden proeftijd", inDienst({ proeftijdMaanden: 2 }, afspraken(looptijd("2026-03-01", null))), "goed"],
  ["OPZEGTERMIJN_TE_KORT", "Vier jaar in dienst, één maand opzegtermijn", inDienst({ dienstjaren: 4 }), "goed"],
  ["OPZEGTERMIJN_TE_KORT", "Vijf jaar in dienst, één maand opzegtermijn", inDienst({ dienstjaren: 5 }), "niet_goed"],
  ["OPZEGTERMIJN_TE_KORT", "Opdracht zonder opzegtermijn", { opzegtermijnMaanden: null }, "nvt"],
  ["AANZEGGING", "Zes maanden in dienst", inDienst({}, afspraken(looptijd("2026-03-01", "2026-08-31"))), "niet_goed"],
  ["AANZEGGING", "Een dag korter dan zes maanden in dienst", inDienst({}, afspraken(looptijd("2026-03-01", "2026-08-30"))), "goed"],
  ["MAANDBEDRAG_ZONDER_VASTE_UREN", "€ 800,00 per maand zonder afgesproken uren", afspraken({ urenPerWeek: null, tarieven: [tarief(800_00n, { eenheid: "maand" })] }), "niet_goed"],
  ["MAANDBEDRAG_ZONDER_VASTE_UREN", "€ 800,00 per maand voor 10 uur per week", afspraken({ tarieven: [tarief(800_00n, { eenheid: "maand" })] }), "goed"],
  ["SALARISADMINISTRATIE_VERPLICHT", "Drie dagen per week in dienst, zonder salarisadministratie", inDienst({}, afspraken({ dagenPerWeek: 3 })), "nvt"],
  ["SALARISADMINISTRATIE_VERPLICHT", "Vier dagen per week in dienst, zonder salarisadministratie", inDienst({}, afspraken({ dagenPerWeek: 4 })), "niet_goed"],
  ["SALARISADMINISTRATIE_VERPLICHT", "Vier dagen per week in dienst, met salarisadministratie", inDienst({ salarisadministratie: true }, afspraken({ dagenPerWeek: 4 })), "goed"],
  ["LOOPTIJD_ONGELDIG", "Van 1 maart t/m 1 maart 2026: één dag", afspraken(looptijd("2026-03-01", "2026-03-01")), "goed"],
  ["LOOPTIJD_ONGELDIG", "Van 1 maart t/m 28 februari 2026", afspraken(looptijd("2026-03-01", "2026-02-28")), "niet_goed"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, geen familie: € 26,98 per uur, het maximum van 2026", perUur(26_98n), "goed"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, geen familie: € 26,99 per uur", perUur(26_99n), "niet_goed"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, geen familie, in het BIG-register: € 84,99 per uur", { ...perUur(84_99n), ...zorgverlener({ bigNummer: "12345678901" }) }, "goed"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, uw zus in het BIG-register: € 30,00 per uur", { model: "partner_familie", ...perUur(30_00n), ...zorgverlener({ bigNummer: "12345678901", familierelatie: "graad_2" }) }, "niet_goed"],
  ["BUDGET_NIET_PASSEND", "De zorg kost minder dan er vrij is", {}, "goed"],
  ["BUDGET_NIET_PASSEND", "Er is nog € 5.000,00 vrij", { budget: { ...BUDGET, vrij: centen(5_000_00n) } }, "niet_goed"],
  ["BUDGET_NIET_PASSEND", "De overeenkomst loopt een dag langer dan het budget", afspraken(looptijd("2026-03-01", "2027-01-01")), "niet_goed"],
  ["GEGEVENS_ONGELDIG", "BSN en rekeningnummer kloppen", {}, "goed"],
  ["GEGEVENS_ONGELDIG", "Een rekeningnummer met een tikfout", zorgverlener({ iban: "NL91ABNA0417164301" }), "niet_goed"],
  ["GEGEVENS_ONGELDIG", "Een ondernemer zonder KvK-nummer", zorgverlener({ ondernemer: true }), "niet_goed"],
  ["ZORGVERLENER_IS_BUDGETHOUDER", "De zorgverlener is iemand anders", {}, "goed"],
  ["ZORGVERLENER_IS_BUDGETHOUDER", "De zorgverlener is de budgethouder", zorgverlener({ persoonId: "budgethouder" }), "niet_goed"],
  ["ZORGVERLENER_IS_VERTEGENWOORDIGER", "De zorgverlener is niet uw vertegenwoordiger", {}, "goed"],
  ["ZORGVERLENER_IS_VERTEGENWOORDIGER", "De zorgverlener is ook uw vertegenwoordiger", { vertegenwoordigers: [{ persoonId: "zorgverlener" }] }, "niet_goed"],
];

export const OVEREENKOMSTVOORBEELDEN: readonly Overeenkomstvoorbeeld[] = GEVALLEN.map(([code, geval, anders, verwacht]) => ({
  code,
  geval,
  dossier: { ...GEWONE_OVEREENKOMST, ...anders },
  verwacht,
}));
