import type { Rekeningsoort } from "../domein/budget/rekeningen";
import type { Boekingsoort } from "../domein/budget/rekeningen";
import type { Declaratiesoort } from "../domein/declaratie/dossier";
import type { Oordeel } from "../domein/declaratie/beoordeling";
import type { Partij } from "../domein/overgangen";
import type { Functiesoort } from "../domein/toekenning/functiesoorten";
import type { Rolnaam, Svbfunctie, Verstrekkerfunctie } from "../domein/toegang";
import type { Bevoegdheid, Vertegenwoordigingsoort } from "../domein/vertegenwoordiging/bevoegdheden";
import type { Verstrekkersoort, Wet } from "../domein/wet";
import type { Familierelatie, Overeenkomstmodel, Tariefeenheid, Zorgverlenersoort } from "../domein/zorgovereenkomst/model";

export const WET_LABELS = { wlz: "Wlz", wmo: "Wmo", jeugdwet: "Jeugdwet" } as const satisfies Record<Wet, string>;

export const WET_NAMEN = {
  wlz: "Wet langdurige zorg",
  wmo: "Wet maatschappelijke ondersteuning 2015",
  jeugdwet: "Jeugdwet",
} as const satisfies Record<Wet, string>;

export const VERSTREKKERSOORT_LABELS = {
  gemeente: "gemeente",
  zorgkantoor: "zorgkantoor",
} as const satisfies Record<Verstrekkersoort, string>;

export const FUNCTIESOORT_LABELS = {
  "99": "Totaal zorgpakket",
  "WM-HH": "Huishoudelijke hulp",
  "WM-BI": "Begeleiding individueel",
  "WM-BG": "Begeleiding in een groep",
  "WM-PV": "Persoonlijke verzorging",
  "WM-KV": "Kortdurend verblijf",
  "WM-VV": "Vervoer",
  "JW-BI": "Jeugdhulp: begeleiding individueel",
  "JW-BG": "Jeugdhulp: begeleiding in een groep",
  "JW-PV": "Jeugdhulp: persoonlijke verzorging",
  "JW-LO": "Jeugdhulp: logeeropvang",
  "JW-VV": "Jeugdhulp: vervoer",
} as const satisfies Record<Functiesoort, string>;

/** A code from elsewhere is shown as it is, never hidden. */
export const functiesoortLabel = (code: string): string => new Map<string, string>(Object.entries(FUNCTIESOORT_LABELS)).get(code) ?? code;

export const VERTEGENWOORDIGING_LABELS = {
  ouder: "ouder",
  voogd: "voogd",
  curator: "curator",
  bewindvoerder: "bewindvoerder",
  mentor: "mentor",
  gemachtigde: "gemachtigde",
  gewaarborgde_hulp: "gewaarborgde hulp",
  gevolmachtigde: "gevolmachtigde",
} as const satisfies Record<Vertegenwoordigingsoort, string>;

export const VERTEGENWOORDIGING_UITLEG = {
  ouder: "Vertegenwoordigt een kind tot 18 jaar, voor zorg en geld.",
  voogd: "Vertegenwoordigt een kind tot 18 jaar, voor zorg en geld.",
  curator: "Door de rechter benoemd. Beslist over zorg en geld.",
  bewindvoerder: "Door de rechter benoemd. Beslist over geld, niet over zorg.",
  mentor: "Door de rechter benoemd. Beslist over zorg, niet over geld.",
  gemachtigde: "Door de budgethouder gekozen. Mag doen wat in de machtiging staat.",
  gewaarborgde_hulp: "Door het zorgkantoor goedgekeurd (Wlz). Mag doen wat in de machtiging staat.",
  gevolmachtigde: "Heeft een volmacht van de budgethouder. Mag doen wat daarin staat.",
} as const satisfies Record<Vertegenwoordigingsoort, string>;

export const BEVOEGDHEID_LABELS = {
  zorg: "zorg kiezen en daarvoor tekenen",
  geld: "goedkeuren wat wordt betaald",
} as const satisfies Record<Bevoegdheid, string>;

export const PARTIJ_LABELS = {
  budgethouder: "budgethouder",
  zorgverlener: "zorgverlener",
  verstrekker: "gemeente of zorgkantoor",
  svb: "SVB",
} as const satisfies Record<Partij, string>;

export const ROL_LABELS = {
  budgethouder: "Budgethouder",
  vertegenwoordiger: "Vertegenwoordiger",
  zorgverlener: "Zorgverlener",
  verstrekker: "Medewerker verstrekker",
  svb: "Medewerker SVB",
  koppeling: "Koppeling van een verstrekker",
  systeem: "Automatisch",
} as const satisfies Record<Rolnaam, string>;

export const SVBFUNCTIE_LABELS = {
  toetser: "Toetsen van zorgovereenkomsten",
  uitval: "Uitval behandelen",
  betalen: "Betaalbatches opmaken",
  vrijgeven: "Betaalbatches vrijgeven",
  frontoffice: "Frontoffice",
  toezicht: "Toezicht",
  beheer: "Beheer",
} as const satisfies Record<Svbfunctie, string>;

export const VERSTREKKERFUNCTIE_LABELS = {
  invoer: "Toekenningen aanleveren",
  accorderen: "Zorgovereenkomsten accorderen",
  inzien: "Inzien",
  beheer: "Beheer",
} as const satisfies Record<Verstrekkerfunctie, string>;

export const MODEL_LABELS = {
  opdracht: "Zorgovereenkomst van opdracht",
  arbeidsovereenkomst: "Arbeidsovereenkomst",
  partner_familie: "Zorgovereenkomst met een partner of familielid",
  zorginstelling: "Zorgovereenkomst met een zorginstelling",
  vervoer: "Vervoersovereenkomst",
  verklaring_sociaal_netwerk: "Verklaring sociaal netwerk",
} as const satisfies Record<Overeenkomstmodel, string>;

export const FAMILIERELATIE_LABELS = {
  geen: "Geen familie en geen partner",
  partner: "Partner",
  graad_1: "Familie in de eerste graad (ouder, kind, schoonouder)",
  graad_2: "Familie in de tweede graad (broer, zus, grootouder, kleinkind)",
} as const satisfies Record<Familierelatie, string>;

export const ZORGVERLENERSOORT_LABELS = {
  persoon: "Persoon",
  instelling: "Zorginstelling",
} as const satisfies Record<Zorgverlenersoort, string>;

export const DECLARATIESOORT_LABELS = { uren: "Urendeclaratie", factuur: "Factuur" } as const satisfies Record<Declaratiesoort, string>;

export const OORDEEL_LABELS = {
  goedgekeurd: "Goedgekeurd",
  uitval: "Een medewerker beslist",
  afgekeurd: "Afgekeurd",
} as const satisfies Record<Oordeel, string>;

type Eenheidlabel = { readonly per: string; readonly enkelvoud: string; readonly meervoud: string };

export const EENHEID_LABELS = {
  uur: { per: "per uur", enkelvoud: "uur", meervoud: "uur" },
  dagdeel: { per: "per dagdeel (4 uur)", enkelvoud: "dagdeel", meervoud: "dagdelen" },
  etmaal: { per: "per etmaal (24 uur)", enkelvoud: "etmaal", meervoud: "etmalen" },
  maand: { per: "per maand", enkelvoud: "maand", meervoud: "maanden" },
  stuk: { per: "per keer", enkelvoud: "keer", meervoud: "keer" },
  km: { per: "per kilometer", enkelvoud: "kilometer", meervoud: "kilometer" },
  rit: { per: "per rit", enkelvoud: "rit", meervoud: "ritten" },
} as const satisfies Record<Tariefeenheid, Eenheidlabel>;

export const REKENING_LABELS = {
  voorschot: "Voorschot van de verstrekker",
  beschikbaar: "Vrij",
  gereserveerd: "Gereserveerd",
  onderweg: "Onderweg naar de bank",
  besteed: "Besteed",
  gestort: "Gestort door de budgethouder",
  storting_beschikbaar: "Storting: vrij",
  storting_gereserveerd: "Storting: gereserveerd",
  storting_onderweg: "Storting: onderweg naar de bank",
  storting_besteed: "Storting: besteed",
  storting_terugbetaald: "Storting: terugbetaald",
  ontvangsten: "Ontvangen van de verstrekker",
  rekening_courant: "Rekening-courant",
  uitbetaald: "Uitbetaald voor de budgetten",
} as const satisfies Record<Rekeningsoort, string>;

export const BOEKING_LABELS = {
  toekenning: "Budget toegekend",
  toekenning_wijziging: "Budget gewijzigd",
  toekenning_intrekking: "Budget ingetrokken",
  reservering: "Gereserveerd",
  vrijval: "Reservering vrijgegeven",
  vrijgave: "Naar de bank",
  betaling: "Betaald",
  stornering: "Betaling teruggekomen",
  herstel: "Herstel van een fout",
  storting: "Storting ontvangen",
  terugstorting: "Storting gaat terug",
  afsluiting: "Restant terug bij afsluiting",
  bevoorschotting: "Voorschot ontvangen",
  terugbetaling: "Voorschot terugbetaald",
  verrekening: "Betalingen verrekend",
} as const satisfies Record<Boekingsoort, string>;

/** Names of fields, the same on every form, in every error and in the API. */
export const VELD_LABELS = {
  bsn: "burgerservicenummer (BSN)",
  voornamen: "voornamen",
  tussenvoegsel: "tussenvoegsel",
  achternaam: "achternaam",
  geboortedatum: "geboortedatum",
  adres: "adres",
  postcode: "postcode",
  woonplaats: "woonplaats",
  email: "e-mailadres",
  telefoon: "telefoonnummer",
  iban: "rekeningnummer (IBAN)",
  tenaamstelling: "naam van de rekeninghouder",
  kvk: "KvK-nummer",
  agb: "AGB-code",
  big: "BIG-nummer",
  van: "begindatum",
  tm: "einddatum",
  urenPerWeek: "uren per week",
  dagenPerWeek: "dagen per week",
  zorgbeschrijving: "beschrijving van de zorg",
  opzegtermijn: "opzegtermijn",
  tarief: "tarief",
  eenheid: "eenheid",
  maximumtarief: "maximumtarief",
  functiesoort: "soort zorg",
  maand: "maand",
  aantal: "aantal",
  bedrag: "bedrag",
  factuurnummer: "factuurnummer",
  factuurdatum: "factuurdatum",
  toelichting: "toelichting",
  reden: "reden",
} as const;
export type Veld = keyof typeof VELD_LABELS;
