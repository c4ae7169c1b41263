import type { Brief } from "../domein/brief";
import type { Herstelbezwaar } from "../domein/herstel/keuring";
import type { GebondenRekening, Herstelreden, Herstelsoort } from "../domein/herstel/voorstel";
import { vulIn, type Waarden } from "./tekst";
import { weigering } from "./weigeringen";

export const HERSTELSOORT_LABELS = {
  bedrag: "Bedrag verbeteren",
  ander_budget: "Budget bij een andere verstrekker of wet",
  koppeling: "Zorgovereenkomst naar een ander budget",
  samenvoeging: "Voorlopig budget samenvoegen",
  overdracht: "Overdracht aan een andere verstrekker",
} as const satisfies Record<Herstelsoort, string>;

export const HERSTELREDEN_LABELS = {
  VERKEERD_BEDRAG: "Het bedrag klopte niet",
  VERKEERDE_VERSTREKKER: "Het budget stond bij de verkeerde verstrekker",
  VERKEERDE_WET: "Het budget stond onder de verkeerde wet",
  VERKEERD_BUDGET: "De zorgovereenkomst stond op het verkeerde budget",
  VOORLOPIG_VERVANGEN: "Een voorlopig budget is vervangen door het echte",
  VERSTREKKER_OPGEVOLGD: "Een andere verstrekker heeft de taken overgenomen",
} as const satisfies Record<Herstelreden, string>;

export const STANDLABELS = { gereserveerd: "Gereserveerd", onderweg: "Onderweg naar de bank", besteed: "Betaald" } as const satisfies Record<GebondenRekening, string>;

const BEZWAREN = {
  BUDGET_AFGESLOTEN: "Budget {nummer} is ingetrokken of afgesloten. Daar kan niets meer aan worden hersteld.",
  BUDGET_VOORLOPIG: "Budget {nummer} is voorlopig en kan niet in zijn geheel over. Stel op de goede plaats een nieuw voorlopig budget voor. Zet daarna de zorgovereenkomsten over.",
  EIGEN_GELD: "Uit budget {nummer} is eigen geld of vrij besteedbaar bedrag betaald. Dat kan niet mee naar een ander budget. Overleg met functioneel beheer.",
  NIETS_GEWIJZIGD: "Dit is hetzelfde als het nu is. Er is niets te herstellen.",
  BEDRAG_ONGELDIG: "Een bedrag is lager dan nul, of lager dan het verantwoordingsvrije bedrag erin.",
  WET_PAST_NIET_BIJ_VERSTREKKER: "Deze verstrekker geeft geen budget voor deze wet. Een gemeente hoort bij Wmo en Jeugdwet, een zorgkantoor bij de Wlz.",
  FUNCTIESOORT_PAST_NIET: "Deze soort zorg bestaat niet onder de nieuwe wet: {functiesoorten}. Kies een andere soort.",
  WLZ_BUITEN_KALENDERJAAR: "Een Wlz-budget eindigt uiterlijk op 31 december. Dit budget loopt van {periodeVan} tot en met {periodeTm}.",
  BUDGETKENMERK_BEZET: "De andere verstrekker heeft al een budget met dit kenmerk.",
  BUDGET_OVERLAPT: "De budgethouder heeft daar al een budget voor dezelfde wet en periode: {nummers}. Zet de zorgovereenkomsten over naar dat budget.",
  ANDER_BUDGET_ONBEKEND: "Kies een ander budget van dezelfde budgethouder.",
  GEEN_OVEREENKOMST_GEKOZEN: "Kies welke zorgovereenkomsten naar het andere budget gaan.",
  ZORG_BUITEN_PERIODE: "Het andere budget loopt van {budgetVan} tot en met {budgetTm}. Daar valt de zorg van deze declaraties buiten: {nummers}.",
  ANDER_BUDGET_TEKORT: "Op het andere budget is {vrijCenten} vrij. Er is {tekortCenten} te weinig.",
} as const satisfies Record<Herstelbezwaar, string>;

export const bezwaartekst = (code: Herstelbezwaar, waarden: Waarden): string => vulIn(BEZWAREN[code], waarden) || BEZWAREN[code];

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigeringtekst>> = {
  beeld_gewijzigd: { titel: "Er is intussen iets veranderd.", uitleg: "Wat u zag, klopt niet meer. Er is niets vastgelegd.", watNu: "Open de pagina opnieuw en bekijk wat er nu verandert." },
  toekenning_gewijzigd: {
    titel: "De toekenning is gewijzigd nadat dit voorstel is gemaakt.",
    uitleg: "Het voorstel zou het oude bedrag of de oude dagen terugzetten. Er is niets vastgelegd.",
    watNu: "Wijs het voorstel af. Is er nog iets te herstellen? Laat dan een nieuw voorstel maken.",
  },
  zelf_opgemaakt: { titel: "U hebt dit voorstel zelf gemaakt.", watNu: "Een andere medewerker keurt het goed of wijst het af." },
  niet_zelf_opgemaakt: { titel: "Een ander heeft dit voorstel gemaakt.", watNu: "Alleen die medewerker kan het intrekken." },
  al_voorgesteld: { titel: "Voor dit budget ligt al een voorstel.", watNu: "Laat dat eerst goedkeuren, afwijzen of intrekken." },
  toelichting_ontbreekt: { titel: "Schrijf op wat er mis was. De budgethouder leest dit in de brief." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
  reden_past_niet: { titel: "Deze reden hoort niet bij dit herstel." },
  herstel_onbekend: { titel: "Dit herstel bestaat niet." },
  toekenning_onbekend: { titel: "Dit budget of deze verstrekker bestaat niet." },
  niet_mogelijk: { titel: "Dit herstel kan zo niet.", watNu: "Open de pagina opnieuw: daar staat waarom." },
  status_verder: { titel: "Over dit voorstel is al besloten.", watNu: "Open de pagina opnieuw om te zien wat er is gebeurd." },
};

/** Why an act on a herstel was refused. */
export function herstelweigering(reden: string | { readonly code: string }): Weigeringtekst {
  const code = typeof reden === "string" ? reden : reden.code;
  return WEIGERINGEN[code] ?? { titel: weigering(code) };
}

/** What the letter tells, written out by whoever asks for it. */
export type Herstelbriefgegevens = {
  readonly nummer: string;
  readonly datum: string;
  readonly aan: string;
  readonly lezer: "budgethouder" | "verstrekker" | "svb";
  readonly soort: Herstelsoort;
  readonly reden: Herstelreden;
  readonly toelichting: string;
  readonly van: { readonly nummer: string; readonly omschrijving: string };
  readonly naar: { readonly nummer: string; readonly omschrijving: string };
  readonly bedragVan: string;
  readonly bedragNaar: string;
  readonly overeenkomsten: readonly (readonly string[])[];
  readonly declaraties: readonly (readonly string[])[];
  readonly totaal: string;
};

const alinea = (tekst: string): Brief["delen"][number] => ({ soort: "alinea", tekst });
const kop = (tekst: string): Brief["delen"][number] => ({ soort: "kop", tekst });

function watVeranderde(b: Herstelbriefgegevens): readonly Brief["delen"][number][] {
  if (b.soort === "bedrag") return [alinea(`Het bedrag van budget ${b.van.nummer} (${b.van.omschrijving}) was ${b.bedragVan}. Het is nu ${b.bedragNaar}.`)];
  if (b.soort === "koppeling") return [alinea(`De zorgovereenkomst hoorde bij budget ${b.van.nummer} (${b.van.omschrijving}). Zij hoort nu bij budget ${b.naar.nummer} (${b.naar.omschrijving}).`)];
  return [
    alinea(`Budget ${b.van.nummer} (${b.van.omschrijving}) van ${b.bedragVan} is vervallen.`),
    alinea(`Daarvoor in de plaats is budget ${b.naar.nummer} (${b.naar.omschrijving}) gekomen. Het bedrag is ${b.bedragNaar}.`),
  ];
}

function gevolg(b: Herstelbriefgegevens): readonly Brief["delen"][number][] {
  const geenTabel = b.soort === "bedrag";
  return [
    ...(b.overeenkomsten.length === 0 ? [] : [{ soort: "tabel" as const, tabel: { titel: "Zorgovereenkomsten die zijn meegegaan", kolommen: ["Nummer", "Zorgverlener"], rijen: b.overeenkomsten } }]),
    ...(b.declaraties.length === 0
      ? geenTabel ? [] : [alinea("Er waren nog geen declaraties die geld uit het budget gebruiken.")]
      : [
          { soort: "tabel" as const, tabel: { titel: "Wat is meegegaan, per maand", kolommen: ["Maand", "Declaratie", "Stand", "Bedrag"], rijen: b.declaraties } },
          alinea(`Samen is dat ${b.totaal}. Dit bedrag is op het oude budget teruggeboekt en op het nieuwe budget opnieuw geboekt.`),
        ]),
  ];
}

/** Nothing was wrong when a grant took the place of a voorlopig budget, or a gemeente that of another. */
function titelVan({ soort, lezer }: Herstelbriefgegevens): string {
  if (soort === "samenvoeging") return lezer === "verstrekker" ? "Uw toekenning vervangt een voorlopig budget" : "Uw voorlopige budget is vervangen";
  if (soort === "overdracht") return lezer === "verstrekker" ? "U hebt een budget overgenomen" : "Uw budget is overgegaan";
  return lezer === "verstrekker" ? "Wij hebben een fout in een budget hersteld" : "Wij hebben een fout in uw budget hersteld";
}

/** In B1: what was wrong, what changed, what it means for the reader. */
export const herstelbrief = (b: Herstelbriefgegevens): Brief => ({
  titel: titelVan(b),
  datum: b.datum,
  kenmerk: b.nummer,
  aan: b.aan,
  delen: [
    kop(b.soort === "samenvoeging" || b.soort === "overdracht" ? "Wat is er gebeurd?" : "Wat was er mis?"),
    alinea(`${HERSTELREDEN_LABELS[b.reden]}.`),
    alinea(b.toelichting),
    kop("Wat is er veranderd?"),
    ...watVeranderde(b),
    ...gevolg(b),
    kop("Wat betekent dit voor u?"),
    ...(b.lezer === "verstrekker"
      ? [alinea("Controleer of het budget zo klopt. Klopt het niet? Stuur dan een nieuw toekenningsbericht of neem contact op met de SVB.")]
      : [
          alinea("Er is niets dubbel betaald en u krijgt geen geld minder of meer voor zorg die al is gegeven. De afspraken met uw zorgverleners zijn niet veranderd."),
          alinea("U hoeft niets te doen. U ziet de nieuwe bedragen bij uw budget."),
          alinea("Klopt er volgens u iets niet? Bel dan de SVB en noem het kenmerk van deze brief."),
        ]),
  ],
});
