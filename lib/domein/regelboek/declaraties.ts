/** Examples of the checks on a declaratie, run by a test and shown in the public regelboek. */
import { type Datum, datum, maand } from "../datum";
import type { Declaratiecode } from "../declaratie/codes";
import type { Beoordelingsdossier, Declaratieregel, OvereenkomstInDossier } from "../declaratie/dossier";
import { centen, type Honderdsten, honderdsten, NUL, prijs, som } from "../geld";
import type { Toetsuitslag } from "../regels";

export type Declaratievoorbeeld = {
  readonly code: Declaratiecode;
  readonly geval: string;
  readonly dossier: Beoordelingsdossier;
  readonly verwacht: Toetsuitslag;
};

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

const OVEREENKOMST: OvereenkomstInDossier = {
  status: "goedgekeurd",
  versieGoedgekeurd: true,
  wet: "wlz",
  looptijd: { van: datum("2026-01-01"), tm: null },
  urenPerWeek: honderdsten(20_00),
  tarieven: [{ id: "tarief", eenheid: "uur", omschrijving: "Begeleiding", tarief: centen(25_00n), maximumtarief: null }],
  tariefsoort: "informeel",
  tariefwijze: "vast",
  salarisadministratie: false,
  beleid: [],
  loon: { geboortedatum: datum("1990-08-08"), dienstverband: false },
};

const regel = (aantal: Honderdsten, anders: Partial<Declaratieregel> = {}): Declaratieregel => {
  const tarief = anders.tarief ?? centen(25_00n);
  return { volgnummer: 1, tariefId: "tarief", van: datum("2026-03-09"), tm: datum("2026-03-15"), aantal, tarief, bedrag: prijs(tarief, aantal), ...anders };
};

/** Ten hours in one week of March 2026 at € 25,00: offered on 2 April, approved and judged on 10 April. */
export const GEWONE_DECLARATIE: Beoordelingsdossier = {
  vandaag: datum("2026-04-10"),
  soort: "uren",
  maand: maand("2026-03"),
  wet: "wlz",
  regels: [regel(honderdsten(10_00))],
  gevraagd: centen(250_00n),
  factuurnummer: null,
  factuurdatum: null,
  aangebodenOp: datum("2026-04-02"),
  ingediendOp: datum("2026-04-10"),
  goedkeuring: { bevoegd: true },
  overeenkomst: OVEREENKOMST,
  budget: { wet: "wlz", periode: JAAR, vrij: centen(10_000_00n), storting: NUL },
  bovenMaximumBeleid: "betaal_tot_maximum",
  zorgverlenersoort: "persoon",
  heeftRekeningnummer: true,
  andereUren: [],
  dubbelMet: [],
  overlijdensdatum: null,
  budgetAfgeslotenOp: null,
  voorlopigTm: null,
  budgetIngetrokken: false,
};

type Anders = Partial<Beoordelingsdossier>;

const overeenkomst = (anders: Partial<OvereenkomstInDossier>): Anders => ({ overeenkomst: { ...OVEREENKOMST, ...anders } });
const metRegels = (...regels: readonly Declaratieregel[]): Anders => ({ regels, gevraagd: som(regels.map(({ bedrag }) => bedrag)) });
const uren = (aantal: number): Anders => metRegels(regel(honderdsten(aantal)));
const perUur = (bedrag: bigint, anders: Partial<OvereenkomstInDossier> = {}): Anders => ({
  ...overeenkomst({ tarieven: [{ id: "tarief", eenheid: "uur", omschrijving: "Begeleiding", tarief: centen(bedrag), maximumtarief: null }], ...anders }),
  ...metRegels(regel(honderdsten(10_00), { tarief: centen(bedrag) })),
});
const opDag = (vandaag: Datum): Anders => ({ vandaag, aangebodenOp: vandaag, ingediendOp: vandaag });

const IN_2025: Anders = {
  maand: maand("2025-03"),
  ...metRegels(regel(honderdsten(10_00), { van: datum("2025-03-10"), tm: datum("2025-03-16") })),
  ...overeenkomst({ looptijd: { van: datum("2025-01-01"), tm: null } }),
  budget: { wet: "wlz", periode: { van: datum("2025-01-01"), tm: datum("2025-12-31") }, vrij: centen(10_000_00n), storting: NUL },
  ...opDag(datum("2025-04-10")),
};

const uitVerklaring = (bedrag: bigint): Anders => ({
  wet: "wmo",
  budget: { wet: "wmo", periode: JAAR, vrij: centen(10_000_00n), storting: NUL },
  ...overeenkomst({ wet: "wmo", urenPerWeek: null, loon: null, tariefwijze: "ten_hoogste", tarieven: [{ id: "tarief", eenheid: "maand", omschrijving: "Hulp", tarief: centen(141_00n), maximumtarief: null }] }),
  ...metRegels(regel(honderdsten(1_00), { tarief: centen(bedrag), van: datum("2026-03-01"), tm: datum("2026-03-31") })),
});

type Geval = readonly [code: Declaratiecode, geval: string, anders: Anders, verwacht: Toetsuitslag];

const GEVALLEN: readonly Geval[] = [
  ["GEEN_ZORGOVEREENKOMST", "De zorgovereenkomst is goedgekeurd", {}, "goed"],
  ["GEEN_ZORGOVEREENKOMST", "De SVB heeft de zorgovereenkomst nog niet goedgekeurd", overeenkomst({ versieGoedgekeurd: false, status: "bij_svb" }), "niet_goed"],
  ["BUITEN_LOOPTIJD", "De overeenkomst eindigt op de laatste dag van de zorg", overeenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-15") } }), "goed"],
  ["BUITEN_LOOPTIJD", "De overeenkomst eindigt een dag eerder", overeenkomst({ looptijd: { van: datum("2026-01-01"), tm: datum("2026-03-14") } }), "niet_goed"],
  ["PERIODE_NIET_VERSTREKEN", "Zorg van maart, ingediend op 31 maart", opDag(datum("2026-03-31")), "niet_goed"],
  ["PERIODE_NIET_VERSTREKEN", "Zorg van maart, ingediend op 1 april", opDag(datum("2026-04-01")), "goed"],
  ["TE_LAAT", "Zorg van maart, aangeboden op 12 mei: precies zes weken", opDag(datum("2026-05-12")), "goed"],
  ["TE_LAAT", "Zorg van maart, aangeboden op 13 mei", opDag(datum("2026-05-13")), "niet_goed"],
  ["ONVOLLEDIG", "Eén week met tien uur", {}, "goed"],
  ["ONVOLLEDIG", "Een declaratie zonder regels", { regels: [], gevraagd: centen(0n) }, "niet_goed"],
  ["NIET_BEVOEGD", "Goedgekeurd door wie dat mag", {}, "goed"],
  ["NIET_BEVOEGD", "Goedgekeurd door een vertegenwoordiger die niet over het geld gaat", { goedkeuring: { bevoegd: false } }, "niet_goed"],
  ["TARIEF_WIJKT_AF", "Gedeclareerd tegen het afgesproken tarief", {}, "goed"],
  ["TARIEF_WIJKT_AF", "Afgesproken € 25,00, gedeclareerd € 25,01", metRegels(regel(honderdsten(10_00), { tarief: centen(25_01n) })), "niet_goed"],
  ["TARIEF_WIJKT_AF", "Verklaring sociaal netwerk van ten hoogste € 141,00, gedeclareerd € 141,00", uitVerklaring(141_00n), "goed"],
  ["TARIEF_WIJKT_AF", "Verklaring sociaal netwerk van ten hoogste € 141,00, gedeclareerd € 90,00", uitVerklaring(90_00n), "goed"],
  ["TARIEF_WIJKT_AF", "Verklaring sociaal netwerk van ten hoogste € 141,00, gedeclareerd € 141,01", uitVerklaring(141_01n), "niet_goed"],
  ["REKENFOUT", "10 uur van € 25,00 is € 250,00", {}, "goed"],
  ["REKENFOUT", "10 uur van € 25,00, gevraagd € 250,01", metRegels(regel(honderdsten(10_00), { bedrag: centen(250_01n) })), "niet_goed"],
  ["VERKEERDE_WET", "Een Wlz-overeenkomst uit een Wlz-budget", {}, "goed"],
  ["VERKEERDE_WET", "Een Wlz-overeenkomst uit een Jeugdwet-budget", { wet: "jeugdwet", budget: { wet: "jeugdwet", periode: JAAR, vrij: centen(5_000_00n), storting: NUL } }, "niet_goed"],
  ["TARIEF_ONBEKEND", "Zorg in 2026: het maximum is bekend", {}, "goed"],
  ["TARIEF_ONBEKEND", "Zorg in maart 2025: het maximum van dat jaar staat niet in onze bronnen", IN_2025, "onbekend"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, informeel: € 26,98 per uur", perUur(26_98n), "goed"],
  ["BOVEN_MAXIMUMTARIEF", "Wlz, informeel: € 26,99 per uur", perUur(26_99n), "niet_goed"],
  ["ONDER_MINIMUMLOON", "€ 15,89 per uur in maart 2026: precies het minimum met vakantiegeld", perUur(15_89n), "goed"],
  ["ONDER_MINIMUMLOON", "€ 15,88 per uur in maart 2026", perUur(15_88n), "niet_goed"],
  ["ONDER_MINIMUMLOON", "Een ondernemer voor € 10,00 per uur", perUur(10_00n, { loon: null }), "nvt"],
  ["BUDGET_AFGESLOTEN", "Het budget is nog open", { budgetAfgeslotenOp: null }, "goed"],
  ["BUDGET_AFGESLOTEN", "Het budget is een dag eerder afgesloten", { budgetAfgeslotenOp: datum("2026-04-01") }, "niet_goed"],
  ["VOORLOPIG_VERLOPEN", "Goedgekeurd op de laatste dag van het voorlopige budget", { voorlopigTm: datum("2026-04-10"), vandaag: datum("2026-04-10") }, "goed"],
  ["VOORLOPIG_VERLOPEN", "Goedgekeurd een dag later", { voorlopigTm: datum("2026-04-10"), vandaag: datum("2026-04-11") }, "niet_goed"],
  ["BUDGET_INGETROKKEN", "Het budget geldt", { budgetIngetrokken: false }, "goed"],
  ["BUDGET_INGETROKKEN", "Het budget is ingetrokken", { budgetIngetrokken: true }, "niet_goed"],
  ["BUITEN_BUDGETPERIODE", "Het budget loopt t/m de laatste dag van de zorg", { budget: { wet: "wlz", periode: { van: datum("2026-01-01"), tm: datum("2026-03-15") }, vrij: centen(10_000_00n), storting: NUL } }, "goed"],
  ["BUITEN_BUDGETPERIODE", "Het budget eindigt een dag eerder", { budget: { wet: "wlz", periode: { van: datum("2026-01-01"), tm: datum("2026-03-14") }, vrij: centen(10_000_00n), storting: NUL } }, "niet_goed"],
  ["BUDGET_TEKORT", "Er is precies € 250,00 vrij", { budget: { wet: "wlz", periode: JAAR, vrij: centen(250_00n), storting: NUL } }, "goed"],
  ["BUDGET_TEKORT", "Er is € 249,99 vrij", { budget: { wet: "wlz", periode: JAAR, vrij: centen(249_99n), storting: NUL } }, "niet_goed"],
  ["MEER_DAN_40_UUR", "40 uur in één week", uren(40_00), "goed"],
  ["MEER_DAN_40_UUR", "30 uur, en 15 uur op een andere declaratie in dezelfde week", { ...uren(30_00), andereUren: [{ maandag: datum("2026-03-09"), uren: honderdsten(15_00) }] }, "niet_goed"],
  ["UREN_ONMOGELIJK", "168 uur in één week: dag en nacht", uren(168_00), "goed"],
  ["UREN_ONMOGELIJK", "168,25 uur in één week", uren(168_25), "niet_goed"],
  ["DUBBEL", "De enige declaratie over deze maand", {}, "goed"],
  ["DUBBEL", "Een tweede declaratie uit een verklaring sociaal netwerk in dezelfde maand", { ...uitVerklaring(41_00n), dubbelMet: ["D-2026-000001"] }, "niet_goed"],
  ["DUBBEL", "Er is al een declaratie over deze maand", { dubbelMet: ["D-2026-000001"] }, "niet_goed"],
  ["NA_OVERLIJDEN", "Zorg t/m de dag van overlijden", { overlijdensdatum: datum("2026-03-15") }, "goed"],
  ["NA_OVERLIJDEN", "Zorg op de dag na overlijden", { overlijdensdatum: datum("2026-03-14") }, "niet_goed"],
  ["IBAN_ONTBREEKT", "Het rekeningnummer is goedgekeurd", {}, "goed"],
  ["IBAN_ONTBREEKT", "Er is geen goedgekeurd rekeningnummer", { heeftRekeningnummer: false }, "niet_goed"],
  ["VIA_SALARISADMINISTRATIE", "Zonder salarisadministratie", {}, "goed"],
  ["VIA_SALARISADMINISTRATIE", "De SVB doet de salarisadministratie", overeenkomst({ salarisadministratie: true }), "niet_goed"],
  ["UREN_AFWIJKEND_VAN_AFSPRAAK", "20 uur gewerkt, 20 uur afgesproken", uren(20_00), "goed"],
  ["UREN_AFWIJKEND_VAN_AFSPRAAK", "20,25 uur gewerkt, 20 uur afgesproken", uren(20_25), "niet_goed"],
];

export const DECLARATIEVOORBEELDEN: readonly Declaratievoorbeeld[] = GEVALLEN.map(([code, geval, anders, verwacht]) => ({
  code,
  geval,
  dossier: { ...GEWONE_DECLARATIE, ...anders },
  verwacht,
}));
