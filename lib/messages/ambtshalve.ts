/** Words about contracts that the SVB agreed to in place of a verstrekker, and about the orders for it. */
import type { Ambtshalvebezwaar, Gevolg } from "../domein/ambtshalve/akkoord";
import type { Mandaatbezwaar } from "../domein/ambtshalve/mandaat";
import type { Mandaatstatus } from "../domein/ambtshalve/mandaatstatus";
import type { Ambtshalvestatus } from "../domein/ambtshalve/status";
import type { Partij } from "../domein/overgangen";
import { vulIn } from "./tekst";
import type { Bulkuitslag } from "./toetswerk";
import { legWeigeringUit, type Overeenkomstweigering } from "./zorgovereenkomst-weigering";

export const MANDAATSTATUS = {
  voorgesteld: { tone: "wacht", label: "Voorgesteld" },
  goedgekeurd: { tone: "ok", label: "Goedgekeurd" },
  afgewezen: { tone: "fout", label: "Afgewezen" },
  beeindigd: { tone: "neutraal", label: "Beëindigd" },
} as const satisfies Record<Mandaatstatus, { tone: string; label: string }>;

export const AMBTSHALVESTATUS = {
  open: { tone: "wacht", label: "Wacht op antwoord" },
  bekrachtigd: { tone: "ok", label: "Bekrachtigd" },
  niet_bekrachtigd: { tone: "fout", label: "Niet bekrachtigd" },
  vervallen: { tone: "neutraal", label: "Vervallen" },
} as const satisfies Record<Ambtshalvestatus, { tone: string; label: string }>;

const MANDAATBEZWAREN = {
  PERIODE_ONGELDIG: "De laatste dag ligt voor de eerste dag.",
  PERIODE_VOORBIJ: "De laatste dag is al voorbij.",
  OPDRACHT_IN_TOEKOMST: "De opdracht is van een dag die nog moet komen.",
  OPDRACHT_NA_BEGIN: "Een opdracht geldt niet voor dagen voordat zij is gegeven. Laat het mandaat beginnen op de dag van de opdracht, of later.",
  OPDRACHTGEVER_PAST_NIET: "De opdracht komt van deze verstrekker zelf, of van het ministerie.",
  VERSTREKKER_NIET_ACTIEF: "Deze verstrekker is niet meer actief.",
  OPDRACHT_BESTAAT: "Deze opdracht is al vastgelegd, als {nummer}.",
  EIGENAAR_ONBEKEND: "Kies een medewerker met de functie uitval.",
} as const satisfies Record<Mandaatbezwaar, string>;

export const AMBTSHALVEBEZWAREN = {
  MANDAAT_GELDT_NIET: "Het mandaat geldt vandaag niet voor deze verstrekker.",
  TERMIJN_LOOPT_NOG: "De verstrekker heeft nog tijd om zelf te beslissen.",
  VERSTREKKER_HEEFT_BESLIST: "De verstrekker heeft al gezegd dat zij niet achter deze zorgovereenkomst staat.",
  NIET_IN_ORDE: "Er zijn punten niet in orde. Die moeten eerst anders: ook een mandaat verandert dat niet.",
  MAXIMUM_ONBEKEND: "Het landelijke maximumtarief voor deze dagen kennen wij niet. Alleen de verstrekker kan hier een maximum vaststellen.",
} as const satisfies Record<Ambtshalvebezwaar, string>;

/** What a reader of the contract is told about it. */
export const MERK: Readonly<Record<Exclude<Ambtshalvestatus, "vervallen">, Readonly<Record<Partij, string>>>> = {
  open: {
    budgethouder: "Uw gemeente of zorgkantoor nam op tijd geen besluit. In hun opdracht heeft de SVB ja gezegd tegen de zorg. Uw gemeente of zorgkantoor kijkt er nog naar. U hoeft niets te doen.",
    zorgverlener: "De gemeente of het zorgkantoor nam op tijd geen besluit. In hun opdracht heeft de SVB ja gezegd tegen de zorg. De gemeente of het zorgkantoor kijkt er nog naar. Zegt die nee, dan hoort u dat. U hoeft niets te doen.",
    verstrekker: "De SVB heeft in uw opdracht ja gezegd tegen de zorg, omdat uw besluit uitbleef. Zeg of u erachter staat.",
    svb: "In opdracht van de verstrekker heeft de SVB ja gezegd tegen de zorg. De verstrekker moet nog zeggen of zij erachter staat.",
  },
  bekrachtigd: {
    budgethouder: "Uw gemeente of zorgkantoor heeft dit later bevestigd.",
    zorgverlener: "De gemeente of het zorgkantoor heeft dit later bevestigd.",
    verstrekker: "U hebt dit later bevestigd.",
    svb: "De verstrekker heeft dit later bevestigd.",
  },
  niet_bekrachtigd: {
    budgethouder: "Uw gemeente of zorgkantoor staat niet achter deze zorgovereenkomst.",
    zorgverlener: "De gemeente of het zorgkantoor staat niet achter deze zorgovereenkomst.",
    verstrekker: "U staat niet achter deze zorgovereenkomst.",
    svb: "De verstrekker staat niet achter deze zorgovereenkomst.",
  },
};

/** What follows when the verstrekker says no; read before the button. */
export const GEVOLGEN: Readonly<Record<Gevolg["soort"], readonly string[]>> = {
  terug: ["De zorgovereenkomst gaat terug naar de budgethouder, met uw redenen.", "De SVB toetst haar nu niet verder. Er kan nog geen zorg mee worden betaald."],
  einde: ["De zorgovereenkomst stopt na de laatste dag van deze maand. Zorg tot en met die dag wordt nog betaald.", "De budgethouder en de zorgverlener lezen uw redenen."],
  opzeggen: [
    "Dit is een arbeidsovereenkomst. Die stopt niet door uw besluit: de budgethouder moet haar opzeggen, met de opzegtermijn die daarbij hoort. Tot die tijd loopt het loon door.",
    "De budgethouder en de zorgverlener lezen uw redenen. De SVB houdt in de gaten of de zorgovereenkomst is opgezegd.",
  ],
  geen: ["De zorgovereenkomst is al gestopt. Uw antwoord wordt alleen vastgelegd."],
};

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigeringtekst>> = {
  verstrekker_onbekend: { titel: "Kies een verstrekker." },
  mandaat_onbekend: { titel: "Dit mandaat bestaat niet." },
  mandaat_verder: { titel: "Over dit mandaat is al besloten.", watNu: "Open de pagina opnieuw om te zien wat er is gebeurd." },
  zelf_opgemaakt: { titel: "U hebt dit mandaat zelf voorgesteld.", watNu: "Een andere medewerker keurt het goed of wijst het af." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
  toelichting_nodig: { titel: "Schrijf op waarom u toch akkoord geeft.", uitleg: "Bij de controles staat iets om te wegen. De verstrekker leest uw toelichting." },
  niet_ambtshalve: { titel: "Hier is niets meer te bekrachtigen.", uitleg: "Er is al antwoord gegeven, of de zorgovereenkomst is teruggestuurd.", watNu: "Open de zorgovereenkomst opnieuw." },
};

type Reden =
  | Overeenkomstweigering
  | { readonly code: "mandaat_niet_mogelijk"; readonly bezwaren: readonly { readonly code: Mandaatbezwaar; readonly gegevens: Readonly<Record<string, unknown>> }[] }
  | { readonly code: "ambtshalve_niet_mogelijk"; readonly bezwaren: readonly Ambtshalvebezwaar[] }
  | { readonly code: "mandaat_verder"; readonly status: Mandaatstatus };

const mandaatbezwaar = (code: Mandaatbezwaar, gegevens: Readonly<Record<string, unknown>>): string =>
  vulIn(MANDAATBEZWAREN[code], Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, String(waarde)]))) || MANDAATBEZWAREN[code];

/** Why an act was refused; every objection at once. */
export function ambtshalveweigering(reden: Reden): Weigeringtekst {
  if (typeof reden === "string") return WEIGERINGEN[reden] ?? legWeigeringUit(reden);
  switch (reden.code) {
    case "mandaat_niet_mogelijk":
      return { titel: "Dit mandaat kan zo niet.", uitleg: reden.bezwaren.map(({ code, gegevens }) => mandaatbezwaar(code, gegevens)).join(" ") };
    case "ambtshalve_niet_mogelijk":
      return { titel: "Ambtshalve akkoord geven kan hier niet.", uitleg: reden.bezwaren.map((code) => AMBTSHALVEBEZWAREN[code]).join(" ") };
    case "mandaat_verder":
      return WEIGERINGEN["mandaat_verder"] ?? { titel: "Over dit mandaat is al besloten." };
    default:
      return legWeigeringUit(reden);
  }
}

/** One line of the answer after many at once. */
export function ambtshalveuitslag(id: string, reden: Reden | null): Bulkuitslag {
  if (reden === null) return { id, gelukt: true, tekst: "Ambtshalve akkoord. De zorgovereenkomst ligt nu bij een toetser van de SVB." };
  const { titel, uitleg } = ambtshalveweigering(reden);
  return { id, gelukt: false, tekst: uitleg === undefined ? `Overgeslagen. ${titel}` : `Overgeslagen. ${titel} ${uitleg}` };
}
