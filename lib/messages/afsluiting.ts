/** Every sentence about the closing of budgets and the advances of verstrekkers. */
import type { Belemmeringsoort } from "../domein/afsluiting/belemmeringen";
import type { Afsluitreden, Betwistcode } from "../domein/afsluiting/redenen";
import type { Afsluitberichtstatus } from "../domein/afsluiting/status";
import type { Voorschotsoort, Voorschotstatus } from "../domein/voorschot/status";
import type { Codetekst } from "./tekst";

export const AFSLUITREDEN_LABELS = {
  einde_periode: "Einde van de periode",
  boven_budget: "Meer besteed dan het budget",
  jaargrens: "Einde van het kalenderjaar",
} as const satisfies Record<Afsluitreden, string>;

export const AFSLUITREDEN_UITLEG = {
  einde_periode: "De periode van het budget is voorbij. Dit zijn alle bestedingen over de hele periode.",
  boven_budget: "Er is meer besteed dan het functiebudget, of buiten de periode. Meestal is het budget later verlaagd.",
  jaargrens: "Het functiebudget loopt door in een nieuw jaar. Dit zijn de bestedingen tot en met 31 december.",
} as const satisfies Record<Afsluitreden, string>;

export const AFSLUITBERICHTSTATUS_MESSAGES = {
  verzonden: { label: "Te bevestigen", tone: "info" },
  ontvangen: { label: "Ontvangen", tone: "ok" },
  betwist: { label: "Betwist", tone: "wacht" },
  vervangen: { label: "Vervangen", tone: "neutraal" },
} as const satisfies Record<Afsluitberichtstatus, { label: string; tone: string }>;

export const BELEMMERING_LABELS = {
  declaratie_bij_budgethouder: "De budgethouder moet nog een declaratie goedkeuren of terugsturen",
  declaratie_bij_svb: "De SVB beoordeelt nog een declaratie",
  betaling_klaar: "Een betaling staat klaar",
  betaling_bij_bank: "Een betaling is onderweg naar de bank",
  betaling_teruggekomen: "Een betaling is teruggekomen",
  uitvalzaak: "Er is een open zaak over dit budget",
  bericht_betwist: "De verstrekker is het niet eens met het bericht",
} as const satisfies Record<Belemmeringsoort, string>;

const betwist = (kort: string, lang: string): Codetekst => ({
  kort,
  lang,
  watNu: "De SVB zoekt uit of het bericht klopt en laat het u weten.",
  aanZet: "svb",
  grondslag: "iPgb 2, budgetafsluitbericht",
});

export const BETWISTTEKSTEN = {
  BUDGET_ONBEKEND: betwist("Budget onbekend", "De verstrekker kent dit budget niet."),
  BUDGETHOUDER_ONBEKEND: betwist("Budgethouder onbekend", "De verstrekker kent deze budgethouder niet."),
  PERIODE_WIJKT_AF: betwist("Periode klopt niet", "De periode is anders dan in de administratie van de verstrekker."),
  TOEGEKEND_WIJKT_AF: betwist("Toegekend bedrag klopt niet", "Het toegekende bedrag is anders dan in de administratie van de verstrekker."),
  BESTEDING_WIJKT_AF: betwist("Bestede bedrag klopt niet", "Het bestede bedrag is anders dan in de administratie van de verstrekker."),
  BETWIST_ANDERS: betwist("Iets anders", "De verstrekker is het om een andere reden niet eens met het bericht."),
} as const satisfies Record<Betwistcode, Codetekst>;

export const VOORSCHOTSOORT_LABELS = { ontvangst: "Voorschot ontvangen", terugbetaling: "Voorschot terugbetaald" } as const satisfies Record<Voorschotsoort, string>;
export const VOORSCHOTSTATUS_MESSAGES = {
  voorgesteld: { label: "Wacht op een tweede medewerker", tone: "wacht" },
  geboekt: { label: "Geboekt", tone: "ok" },
  afgewezen: { label: "Afgewezen", tone: "neutraal" },
} as const satisfies Record<Voorschotstatus, { label: string; tone: string }>;

type Weigering = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigering>> = {
  geen_recht: { titel: "Dit hoort niet bij uw functie." },
  bericht_onbekend: { titel: "Dit budgetafsluitbericht bestaat niet." },
  bericht_al_verder: { titel: "Dit bericht is al beantwoord of vervangen.", watNu: "Open het bericht opnieuw en bekijk hoe het er nu voor staat." },
  toekenning_onbekend: { titel: "Dit budget bestaat niet." },
  periode_loopt_nog: { titel: "De periode van dit budget is nog niet voorbij.", watNu: "Maak het bericht na de laatste dag van de periode." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
  niets_nieuws: { titel: "Er is al een bericht over precies deze stand.", uitleg: "Er is niets veranderd sinds dat bericht." },
  verstrekker_onbekend: { titel: "Deze gemeente of dit zorgkantoor bestaat niet." },
  mutatie_onbekend: { titel: "Dit voorschot bestaat niet." },
  mutatie_al_verder: { titel: "Een collega heeft dit voorschot al beoordeeld.", watNu: "Open de lijst opnieuw." },
  zelf_ingevoerd: { titel: "U hebt dit zelf ingevoerd.", watNu: "Een andere medewerker moet het nakijken." },
  saldo_te_laag: { titel: "Er staat niet genoeg op de rekening-courant voor deze terugbetaling." },
  datum_in_toekomst: { titel: "De datum van de bank ligt in de toekomst." },
  sleutel_hergebruikt: { titel: "Deze opdracht is al eerder verstuurd met een andere inhoud.", watNu: "Laad de pagina opnieuw en probeer het nog eens." },
};

export const afsluitweigering = (reden: string): Weigering => WEIGERINGEN[reden] ?? { titel: "Dit kan nu niet.", watNu: "Open de pagina opnieuw." };
