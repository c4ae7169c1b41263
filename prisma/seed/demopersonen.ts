/**
 * The cast of the demo: the only list of who can log in through the inlogsimulator, and what the seed gives each of
 * them. Nobody here exists. Every BSN starts with 99999, a range that is never issued, and passes the 11-proef.
 */
import type { Vertegenwoordigingsoort } from "../../lib/domein/vertegenwoordiging/bevoegdheden";
import type { Svbfunctie, Verstrekkerfunctie } from "../../lib/domein/toegang";
import type { Wet } from "../../lib/domein/wet";

/**
 * The issuer in every token of the inlogsimulator, and so of every seeded gebruiker. A name and not an address: the
 * simulator may get another port at each start, and people must still be who they were.
 */
export const DEMO_ISSUER = "https://inlogsimulator.invalid";

export type Inlogsoort = "digid" | "eherkenning" | "svb";

type Verstrekkersleutel = "gemeente:0193" | "gemeente:0166" | "gemeente:0363" | "zorgkantoor:ZK01";

/**
 * What the seed gives a person, as colon-separated words:
 *   budgethouder:<wet>:<verstrekkersoort>:<code>                      a toekenning under that law
 *   vertegenwoordiger:<soort>:<sub of the budgethouder>[:zorg|geld|zorg+geld[:ingetrokken]]
 *   zorgverlener                                                      a zorgverlener row resting on the person (zzp or informal)
 *   zorgverlener:medewerker                                           role at the instelling with this person's kvk
 *   verstrekker:<verstrekkersoort>:<code>:<functie>
 *   svb:<functie>
 */
export type Demorol =
  | `budgethouder:${Wet}:${Verstrekkersleutel}`
  | `vertegenwoordiger:${Vertegenwoordigingsoort}:${string}`
  | "zorgverlener"
  | "zorgverlener:medewerker"
  | `verstrekker:${Verstrekkersleutel}:${Verstrekkerfunctie}`
  | `svb:${Svbfunctie}`;

/** What the basisregistratie says of a citizen. */
export type Demogegevens = {
  readonly voornamen: string;
  readonly tussenvoegsel?: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly geslacht: "man" | "vrouw" | "onbekend";
};

export type Demopersoon = {
  /** Subject at the inlogsimulator; stable, so that a login finds the same gebruiker after a restart. */
  readonly sub: string;
  readonly soort: Inlogsoort;
  readonly naam: string;
  /** One line for the person picker: why you would choose this one. */
  readonly omschrijving: string;
  readonly rollen: readonly Demorol[];
  readonly bsn?: string;
  /** Present exactly when there is a BSN. */
  readonly persoon?: Demogegevens;
  readonly kvk?: string;
  readonly organisatie?: string;
  readonly medewerkernummer?: string;
};

const naamVan = (p: Demogegevens): string => [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(" ");

function burger(
  sub: string,
  bsn: string,
  persoon: Demogegevens,
  omschrijving: string,
  rollen: readonly Demorol[],
): Demopersoon {
  return { sub, soort: "digid", naam: naamVan(persoon), omschrijving, rollen, bsn, persoon };
}

type Organisatie = { readonly kvk: string; readonly organisatie: string };

const THUISZORG_OOST: Organisatie = { kvk: "90000011", organisatie: "Thuiszorg Oost B.V." };
const DE_LINDE: Organisatie = { kvk: "90000022", organisatie: "Zorgboerderij De Linde" };
const ZWOLLE: Organisatie = { kvk: "90000193", organisatie: "Gemeente Zwolle" };
const KAMPEN: Organisatie = { kvk: "90000166", organisatie: "Gemeente Kampen" };
const AMSTERDAM: Organisatie = { kvk: "90000363", organisatie: "Gemeente Amsterdam" };
const ZORGKANTOOR: Organisatie = { kvk: "90000101", organisatie: "Zorgkantoor Zwolle" };

function collega(
  sub: string,
  naam: string,
  bij: Organisatie,
  omschrijving: string,
  rollen: readonly Demorol[],
): Demopersoon {
  return { sub, soort: "eherkenning", naam, omschrijving, rollen, ...bij };
}

function svb(medewerkernummer: string, naam: string, omschrijving: string, ...functies: Svbfunctie[]): Demopersoon {
  return {
    sub: `svb-${medewerkernummer}`,
    soort: "svb",
    naam,
    omschrijving,
    rollen: functies.map((functie) => `svb:${functie}` as const),
    medewerkernummer,
  };
}

const BUDGETHOUDERS: readonly Demopersoon[] = [
  burger(
    "henk-bakker",
    "999990007",
    { voornamen: "Henk", achternaam: "Bakker", geboortedatum: "1958-03-14", geslacht: "man" },
    "Budgethouder Wmo in Zwolle. Regelt alles zelf.",
    ["budgethouder:wmo:gemeente:0193"],
  ),
  burger(
    "fatma-ozdemir",
    "999990019",
    { voornamen: "Fatma", achternaam: "Özdemir", geboortedatum: "1979-11-02", geslacht: "vrouw" },
    "Budgethouder Wlz. Haar zoon Emre helpt als gevolmachtigde.",
    ["budgethouder:wlz:zorgkantoor:ZK01"],
  ),
  burger(
    "bram-de-wit",
    "999990020",
    { voornamen: "Bram", tussenvoegsel: "de", achternaam: "Wit", geboortedatum: "2014-06-21", geslacht: "man" },
    "Kind met een budget uit de Jeugdwet in Zwolle. Zijn moeder handelt voor hem.",
    ["budgethouder:jeugdwet:gemeente:0193"],
  ),
  burger(
    "sanne-de-wit",
    "999990032",
    { voornamen: "Sanne", tussenvoegsel: "de", achternaam: "Wit", geboortedatum: "2008-12-15", geslacht: "vrouw" },
    "Wordt 18 op 15 december 2026. Daarna handelt zij zelf en haar moeder niet meer.",
    ["budgethouder:jeugdwet:gemeente:0193"],
  ),
  burger(
    "willem-van-t-hof",
    "999990044",
    { voornamen: "Willem", tussenvoegsel: "van 't", achternaam: "Hof", geboortedatum: "1946-08-30", geslacht: "man" },
    "Budgethouder Wlz met een bewindvoerder (geld) en een mentor (zorg).",
    ["budgethouder:wlz:zorgkantoor:ZK01"],
  ),
  burger(
    "gerda-postma",
    "999990056",
    { voornamen: "Gerda", achternaam: "Postma", geboortedatum: "1951-01-09", geslacht: "vrouw" },
    "Budgethouder Wmo in Kampen met een bewindvoerder en een gemachtigde.",
    ["budgethouder:wmo:gemeente:0166"],
  ),
  burger(
    "karel-dijkstra",
    "999990068",
    { voornamen: "Karel", achternaam: "Dijkstra", geboortedatum: "1969-05-17", geslacht: "man" },
    "Budgethouder Wlz onder curatele: alleen zijn curator handelt.",
    ["budgethouder:wlz:zorgkantoor:ZK01"],
  ),
  burger(
    "wilhelmina-hofstee",
    "999990081",
    {
      voornamen: "Wilhelmina Alexandrina",
      tussenvoegsel: "van",
      achternaam: "Nijenroode tot Oud-Zuilen-Hofstee",
      geboortedatum: "1962-09-25",
      geslacht: "vrouw",
    },
    "Budgethouder Wmo in Amsterdam met een naam van zestig tekens.",
    ["budgethouder:wmo:gemeente:0363"],
  ),
  burger(
    "adam-el-amrani",
    "999990093",
    { voornamen: "Adam", tussenvoegsel: "el", achternaam: "Amrani", geboortedatum: "2016-02-29", geslacht: "man" },
    "Kind met een budget uit de Jeugdwet in Amsterdam, geboren op 29 februari.",
    ["budgethouder:jeugdwet:gemeente:0363"],
  ),
  burger(
    "daan-visser",
    "999990111",
    { voornamen: "Daan", achternaam: "Visser", geboortedatum: "2011-10-03", geslacht: "man" },
    "Kind met een budget uit de Jeugdwet in Kampen. Zijn voogd handelt voor hem.",
    ["budgethouder:jeugdwet:gemeente:0166"],
  ),
  burger(
    "ria-mulder",
    "999990305",
    { voornamen: "Ria", achternaam: "Mulder", geboortedatum: "1953-06-12", geslacht: "vrouw" },
    "Wacht op haar toekenning van Zwolle. Haar voorlopige budget loopt bijna af.",
    [],
  ),
  burger(
    "hans-van-rijn",
    "999990317",
    { voornamen: "Hans", tussenvoegsel: "van", achternaam: "Rijn", geboortedatum: "1948-10-02", geslacht: "man" },
    "Wacht op zijn toekenning van Zwolle en heeft een voorlopig budget.",
    [],
  ),
  burger(
    "lies-vermeer",
    "999992004",
    { voornamen: "Lies", achternaam: "Vermeer", geboortedatum: "1967-04-18", geslacht: "vrouw" },
    "Budgethouder Wmo in Amsterdam. Haar budget komt naar verwachting niet uit.",
    ["budgethouder:wmo:gemeente:0363"],
  ),
  burger(
    "omar-haddad",
    "999992016",
    { voornamen: "Omar", achternaam: "Haddad", geboortedatum: "1951-12-02", geslacht: "man" },
    "Budgethouder Wmo in Amsterdam. Zijn budget is bijna op.",
    ["budgethouder:wmo:gemeente:0363"],
  ),
  burger(
    "greet-mulder",
    "999992028",
    { voornamen: "Greet", achternaam: "Mulder", geboortedatum: "1942-07-30", geslacht: "vrouw" },
    "Budgethouder Wmo in Amsterdam. Haar budget is op.",
    ["budgethouder:wmo:gemeente:0363"],
  ),
  burger(
    "cor-van-dam",
    "999992041",
    { voornamen: "Cor", tussenvoegsel: "van", achternaam: "Dam", geboortedatum: "1960-01-11", geslacht: "man" },
    "Budgethouder Wmo in Amsterdam. Zijn budget is verlaagd nadat het al was gebruikt.",
    ["budgethouder:wmo:gemeente:0363"],
  ),
];

const VERTEGENWOORDIGERS: readonly Demopersoon[] = [
  burger(
    "marieke-de-wit",
    "999990123",
    { voornamen: "Marieke", tussenvoegsel: "de", achternaam: "Wit", geboortedatum: "1984-04-11", geslacht: "vrouw" },
    "Moeder van Bram en Sanne: handelt voor twee kinderen.",
    ["vertegenwoordiger:ouder:bram-de-wit", "vertegenwoordiger:ouder:sanne-de-wit"],
  ),
  burger(
    "petra-jansen-de-vries",
    "999990135",
    { voornamen: "Petra", achternaam: "Jansen-de Vries", geboortedatum: "1970-07-07", geslacht: "vrouw" },
    "Bewindvoerder van Willem en Gerda: beslist over geld, niet over zorg.",
    ["vertegenwoordiger:bewindvoerder:willem-van-t-hof", "vertegenwoordiger:bewindvoerder:gerda-postma"],
  ),
  burger(
    "lotte-van-den-berg",
    "999990147",
    {
      voornamen: "Lotte",
      tussenvoegsel: "van den",
      achternaam: "Berg",
      geboortedatum: "1988-12-01",
      geslacht: "vrouw",
    },
    "Mentor van Willem: beslist over zorg, niet over geld.",
    ["vertegenwoordiger:mentor:willem-van-t-hof"],
  ),
  burger(
    "tom-postma",
    "999990159",
    { voornamen: "Tom", achternaam: "Postma", geboortedatum: "1980-02-20", geslacht: "man" },
    "Gemachtigde van zijn moeder Gerda, alleen voor zorg.",
    ["vertegenwoordiger:gemachtigde:gerda-postma:zorg"],
  ),
  burger(
    "ingrid-meijer",
    "999990160",
    { voornamen: "Ingrid", achternaam: "Meijer", geboortedatum: "1966-03-28", geslacht: "vrouw" },
    "Curator van Karel: beslist over zorg en geld.",
    ["vertegenwoordiger:curator:karel-dijkstra"],
  ),
  burger(
    "rob-smit",
    "999990172",
    { voornamen: "Rob", achternaam: "Smit", geboortedatum: "1973-06-06", geslacht: "man" },
    "Was gemachtigde van Henk. De machtiging is ingetrokken: hij komt nergens meer bij.",
    ["vertegenwoordiger:gemachtigde:henk-bakker:zorg+geld:ingetrokken"],
  ),
  burger(
    "emre-ozdemir",
    "999990184",
    { voornamen: "Emre", achternaam: "Özdemir", geboortedatum: "2001-01-19", geslacht: "man" },
    "Gevolmachtigde van zijn moeder Fatma, voor zorg en geld.",
    ["vertegenwoordiger:gevolmachtigde:fatma-ozdemir:zorg+geld"],
  ),
  burger(
    "nadia-el-amrani",
    "999990196",
    { voornamen: "Nadia", tussenvoegsel: "el", achternaam: "Amrani", geboortedatum: "1986-10-10", geslacht: "vrouw" },
    "Heeft zelf een budget (Wmo), handelt voor haar zoon Adam en is zorgverlener: drie petten.",
    ["budgethouder:wmo:gemeente:0363", "vertegenwoordiger:ouder:adam-el-amrani", "zorgverlener"],
  ),
  burger(
    "joke-vermeulen",
    "999990202",
    { voornamen: "Joke", achternaam: "Vermeulen", geboortedatum: "1961-05-05", geslacht: "vrouw" },
    "Voogd van Daan.",
    ["vertegenwoordiger:voogd:daan-visser"],
  ),
];

const ZORGVERLENERS: readonly Demopersoon[] = [
  burger(
    "selin-yilmaz",
    "999990214",
    { voornamen: "Selin", achternaam: "Yılmaz", geboortedatum: "1990-08-08", geslacht: "vrouw" },
    "Zelfstandig zorgverlener (zzp), werkt voor Bram en Henk.",
    ["zorgverlener"],
  ),
  burger(
    "jan-kuiper",
    "999990226",
    { voornamen: "Jan", achternaam: "Kuiper", geboortedatum: "1964-11-23", geslacht: "man" },
    "Buurman van Henk die hem tegen betaling helpt (informeel).",
    ["zorgverlener"],
  ),
  burger(
    "peter-de-wit",
    "999990238",
    { voornamen: "Peter", tussenvoegsel: "de", achternaam: "Wit", geboortedatum: "1982-01-30", geslacht: "man" },
    "Vader van Bram, zorgverlener in de familie (informeel).",
    ["zorgverlener"],
  ),
  burger(
    "iris-nieuwkomer",
    "999990251",
    { voornamen: "Iris", achternaam: "Nieuwkomer", geboortedatum: "1995-09-09", geslacht: "vrouw" },
    "Staat nog niet in het systeem: ziet na inloggen een uitleg en verder niets.",
    [],
  ),
  burger(
    "yara-de-boer",
    "999990263",
    { voornamen: "Yara", tussenvoegsel: "de", achternaam: "Boer", geboortedatum: "1993-02-17", geslacht: "vrouw" },
    "Begint als zzp'er. Staat in het systeem zodra iemand haar in een zorgovereenkomst noemt (de rondleiding).",
    [],
  ),
  burger(
    "sem-dekker",
    "999990342",
    { voornamen: "Sem", achternaam: "Dekker", geboortedatum: "2005-03-30", geslacht: "man" },
    "Helpt Wilhelmina op zaterdag. Werd 21 op 30 maart: zijn tarief is nu lager dan het minimumloon.",
    ["zorgverlener"],
  ),
  collega("eh-carla-hendriks", "Carla Hendriks", THUISZORG_OOST, "Administratie van een zorginstelling.", [
    "zorgverlener:medewerker",
  ]),
  collega("eh-mo-aziz", "Mohamed Aziz", THUISZORG_OOST, "Tweede medewerker van dezelfde zorginstelling.", [
    "zorgverlener:medewerker",
  ]),
  collega("eh-els-linde", "Els van der Linde", DE_LINDE, "Houdt een zorgboerderij en declareert zelf.", [
    "zorgverlener:medewerker",
  ]),
];

const VERSTREKKERS: readonly Demopersoon[] = [
  collega("eh-zwolle-invoer", "Bas Timmer", ZWOLLE, "Levert toekenningsberichten aan.", [
    "verstrekker:gemeente:0193:invoer",
  ]),
  collega("eh-zwolle-accorderen", "Anouk de Groot", ZWOLLE, "Keurt zorgovereenkomsten goed.", [
    "verstrekker:gemeente:0193:accorderen",
    "verstrekker:gemeente:0193:inzien",
  ]),
  collega("eh-zwolle-beheer", "Ruben Kok", ZWOLLE, "Beheert de koppeling en de API-sleutels.", [
    "verstrekker:gemeente:0193:beheer",
    "verstrekker:gemeente:0193:inzien",
  ]),
  collega("eh-kampen", "Sjoerd van Dalfsen", KAMPEN, "Doet in een kleine gemeente alles.", [
    "verstrekker:gemeente:0166:invoer",
    "verstrekker:gemeente:0166:accorderen",
    "verstrekker:gemeente:0166:inzien",
  ]),
  collega("eh-amsterdam-invoer", "Dilara Kaya", AMSTERDAM, "Levert toekenningsberichten aan.", [
    "verstrekker:gemeente:0363:invoer",
  ]),
  collega("eh-amsterdam-accorderen", "Pieter van Loon", AMSTERDAM, "Keurt zorgovereenkomsten goed.", [
    "verstrekker:gemeente:0363:accorderen",
    "verstrekker:gemeente:0363:inzien",
  ]),
  collega("eh-zorgkantoor-invoer", "Monique Scholten", ZORGKANTOOR, "Levert toekenningsberichten Wlz aan.", [
    "verstrekker:zorgkantoor:ZK01:invoer",
  ]),
  collega("eh-zorgkantoor-accorderen", "Thijs Wolters", ZORGKANTOOR, "Keurt zorgovereenkomsten Wlz goed.", [
    "verstrekker:zorgkantoor:ZK01:accorderen",
    "verstrekker:zorgkantoor:ZK01:inzien",
  ]),
];

const SVB: readonly Demopersoon[] = [
  svb("1001", "Esther Prins", "Toetst zorgovereenkomsten.", "toetser"),
  svb("1002", "Joost Kramer", "Toetst zorgovereenkomsten en behandelt uitval.", "toetser", "uitval"),
  svb("1003", "Samira Bouzid", "Behandelt uitval.", "uitval"),
  svb("1004", "Wouter Blom", "Maakt betaalbatches op.", "betalen"),
  svb("1005", "Linda Maas", "Maakt betaalbatches op en verwerkt bankberichten.", "betalen"),
  svb("1006", "Theo Schouten", "Geeft betaalbatches vrij: de tweede paar ogen.", "vrijgeven"),
  svb("1007", "Astrid van Vliet", "Geeft betaalbatches vrij.", "vrijgeven"),
  svb("1008", "Kim Hoekstra", "Beantwoordt vragen aan de telefoon (alleen inzien).", "frontoffice"),
  svb("1009", "Dennis Vos", "Beantwoordt vragen aan de telefoon (alleen inzien).", "frontoffice"),
  svb("1010", "Marja Evers", "Houdt toezicht: cijfers, controles en de auditketen.", "toezicht"),
  svb("1011", "Gijs Peeters", "Houdt toezicht.", "toezicht"),
  svb("1012", "Ahmet Demir", "Functioneel beheer: verstrekkers.", "beheer"),
  svb("1013", "Nienke Bos", "Functioneel beheer.", "beheer"),
];

export const demopersonen: readonly Demopersoon[] = [
  ...BUDGETHOUDERS,
  ...VERTEGENWOORDIGERS,
  ...ZORGVERLENERS,
  ...VERSTREKKERS,
  ...SVB,
];
