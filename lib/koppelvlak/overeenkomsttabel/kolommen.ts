/**
 * A zorgovereenkomst on paper as one row of a list. The Dutch sentences are part of the format, as the documentation in an XSD is: the
 * template, the page with the explanation, the form and docs/koppelvlak show them.
 */
import { WETTEN } from "@/lib/domein/wet";
import { FAMILIERELATIES, KENMERKEN, OVEREENKOMSTMODELLEN, TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";

/** The models that two parties sign; a verklaring has a road of its own. */
export const MODELLEN_OP_PAPIER = OVEREENKOMSTMODELLEN.filter((model) => KENMERKEN[model].ondertekend);

export type Kolomgroep = "budget" | "zorgverlener" | "afspraken" | "tarieven" | "handtekeningen";

export type Kolom = {
  readonly naam: string;
  readonly groep: Kolomgroep;
  /** `soms`: depends on what else is in the row; the explanation says when. */
  readonly nodig: "ja" | "soms" | "nee";
  readonly uitleg: string;
  readonly voorbeeld: string;
  /** Other headings it goes by; compared without capitals, spaces and signs. */
  readonly ookBekendAls: readonly string[];
  readonly maximum: number;
  readonly keuzes: readonly string[];
};

type Rest = Partial<Pick<Kolom, "ookBekendAls" | "maximum" | "keuzes">>;

const in_ = (groep: Kolomgroep) => (naam: string, nodig: Kolom["nodig"], uitleg: string, voorbeeld: string, rest: Rest = {}): Kolom => ({
  naam, groep, nodig, uitleg, voorbeeld, ookBekendAls: [], maximum: 200, keuzes: [], ...rest,
});
const budget = in_("budget");
const verlener = in_("zorgverlener");
const afspraak = in_("afspraken");
const tarief = in_("tarieven");
const teken = in_("handtekeningen");

const metSpaties = (keuzes: readonly string[]): string => keuzes.join(", ").replaceAll("_", " ");

export const KOLOMMEN = {
  pdf: budget("PDF", "ja", "De naam van het PDF-bestand met de ondertekende zorgovereenkomst.", "jansen-2026.pdf", { ookBekendAls: ["bestand", "bestandsnaam", "pdf bestand", "document"] }),
  toekenningsnummer: budget("Toekenningsnummer", "nee", "Het nummer van de toekenning in dit systeem. Weet u het niet, laat het dan leeg.", "", { maximum: 20, ookBekendAls: ["toekenning", "nummer toekenning"] }),
  budgetkenmerk: budget("Budgetkenmerk", "nee", "Uw eigen kenmerk van het budget. Nodig als de budgethouder meer budgetten van u heeft waar dit bij past.", "ZW-WMO-4711", { maximum: 35, ookBekendAls: ["budgetidentificatie", "kenmerk"] }),
  budgethouderBsn: budget("BSN budgethouder", "ja", "Het burgerservicenummer van de budgethouder. Een nul vooraan mag ontbreken.", "999990019", { ookBekendAls: ["bsn", "bsn client", "burgerservicenummer budgethouder"] }),
  wet: budget("Wet", "nee", "wlz, wmo of jeugdwet. Leeg: de wet van het budget.", "wmo", { keuzes: WETTEN, ookBekendAls: ["regeling"] }),
  functiesoort: budget("Functiesoort", "ja", "De soort zorg. Voor de Wlz altijd 99.", "WM-BG", { maximum: 40, ookBekendAls: ["functie", "soort zorg", "functiecode", "zorgfunctie"] }),

  verlenerBsn: verlener("BSN zorgverlener", "soms", "Bij een persoon. Laat het leeg bij een instelling.", "999990020", { ookBekendAls: ["burgerservicenummer zorgverlener"] }),
  voornamen: verlener("Voornamen zorgverlener", "soms", "Bij een persoon.", "Fatma", { maximum: 100, ookBekendAls: ["voornaam zorgverlener", "voornamen", "voornaam"] }),
  tussenvoegsel: verlener("Tussenvoegsel zorgverlener", "nee", "Het tussenvoegsel, als dat er is.", "", { maximum: 20, ookBekendAls: ["tussenvoegsel"] }),
  achternaam: verlener("Achternaam zorgverlener", "soms", "Bij een persoon.", "Özdemir", { maximum: 100, ookBekendAls: ["achternaam"] }),
  geboortedatum: verlener("Geboortedatum zorgverlener", "soms", "Bij een persoon.", "14-02-1980", { ookBekendAls: ["geboortedatum"] }),
  instelling: verlener("Naam instelling", "soms", "Bij een instelling.", "", { maximum: 100, ookBekendAls: ["instelling", "naam zorginstelling"] }),
  kvk: verlener("KvK-nummer", "soms", "Bij een instelling en bij een persoon die als ondernemer werkt: acht cijfers.", "", { ookBekendAls: ["kvk", "kvk nummer", "handelsregister"] }),
  agb: verlener("AGB-code", "nee", "Van een instelling, als die er een heeft: acht cijfers.", "", { ookBekendAls: ["agb"] }),
  familierelatie: verlener("Familierelatie", "soms", `Bij een persoon, gezien vanuit de budgethouder: ${metSpaties(FAMILIERELATIES)}.`, "geen", { keuzes: FAMILIERELATIES, ookBekendAls: ["familie", "relatie"] }),
  ondernemer: verlener("Ondernemer", "soms", "Bij een persoon: werkt hij als ondernemer, ja of nee.", "nee", { keuzes: ["ja", "nee"], ookBekendAls: ["zzp", "ondernemer ja nee"] }),
  bigNummer: verlener("BIG-nummer", "nee", "Bij een persoon die in het BIG-register staat: elf cijfers.", "", { maximum: 20, ookBekendAls: ["big", "big registratie", "big registratienummer"] }),
  iban: verlener("IBAN", "ja", "Het rekeningnummer van de zorgverlener. Heeft de SVB er al een, dan blijft dat gelden.", "NL91ABNA0417164300", { ookBekendAls: ["rekeningnummer", "iban zorgverlener"] }),
  tenaamstelling: verlener("Tenaamstelling", "ja", "De naam zoals die bij de bank bekend is.", "F. Özdemir", { maximum: 70, ookBekendAls: ["naam rekening", "naam rekeninghouder"] }),

  model: afspraak("Model", "ja", `Het model van de zorgovereenkomst: ${metSpaties(MODELLEN_OP_PAPIER)}.`, "opdracht", { keuzes: MODELLEN_OP_PAPIER, ookBekendAls: ["modelovereenkomst", "soort overeenkomst"] }),
  van: afspraak("Van", "ja", "De eerste dag van de zorgovereenkomst.", "01-01-2026", { ookBekendAls: ["begindatum", "ingangsdatum", "startdatum"] }),
  tm: afspraak("T/m", "nee", "De laatste dag. Leeg: voor onbepaalde tijd.", "31-12-2026", { ookBekendAls: ["einddatum", "tot en met", "t m"] }),
  urenPerWeek: afspraak("Uren per week", "nee", "Bijvoorbeeld 8 of 7,5. Nodig bij een vast bedrag per maand.", "8", { ookBekendAls: ["uren", "aantal uren per week"] }),
  dagenPerWeek: afspraak("Dagen per week", "nee", "Een getal van 1 tot en met 7.", "2", { ookBekendAls: ["dagen"] }),
  opzegtermijn: afspraak("Opzegtermijn", "nee", "In hele maanden.", "1", { ookBekendAls: ["opzegtermijn maanden", "opzegtermijn in maanden"] }),
  proeftijd: afspraak("Proeftijd", "nee", "Alleen bij een arbeidsovereenkomst: 0, 1 of 2 maanden.", "", { ookBekendAls: ["proeftijd maanden", "proeftijd in maanden"] }),
  salarisadministratie: afspraak("Salarisadministratie", "nee", "Alleen bij een arbeidsovereenkomst: doet de SVB die, ja of nee.", "", { keuzes: ["ja", "nee"] }),
  zorgbeschrijving: afspraak("Zorgbeschrijving", "ja", "Welke zorg is afgesproken.", "Begeleiding bij de dagbesteding.", { maximum: 2_000, ookBekendAls: ["omschrijving zorg", "omschrijving", "werkzaamheden"] }),

  eenheid1: tarief("Tarief 1 per", "ja", `Waarvoor het tarief is: ${metSpaties(TARIEFEENHEDEN)}.`, "uur", { keuzes: TARIEFEENHEDEN, ookBekendAls: ["eenheid", "tarief per", "eenheid 1"] }),
  bedrag1: tarief("Tarief 1 bedrag", "ja", "Het bedrag per eenheid.", "25,00", { ookBekendAls: ["tarief", "tarief 1", "bedrag"] }),
  omschrijving1: tarief("Tarief 1 omschrijving", "nee", "Nodig als er twee tarieven met dezelfde eenheid zijn.", "", { maximum: 80, ookBekendAls: ["omschrijving tarief"] }),
  eenheid2: tarief("Tarief 2 per", "nee", "Een tweede tarief, als dat is afgesproken.", "km", { keuzes: TARIEFEENHEDEN, ookBekendAls: ["eenheid 2"] }),
  bedrag2: tarief("Tarief 2 bedrag", "nee", "Het bedrag daarvan.", "0,23", { ookBekendAls: ["tarief 2"] }),
  omschrijving2: tarief("Tarief 2 omschrijving", "nee", "De omschrijving daarvan.", "", { maximum: 80 }),
  eenheid3: tarief("Tarief 3 per", "nee", "Een derde tarief, als dat is afgesproken.", "", { keuzes: TARIEFEENHEDEN, ookBekendAls: ["eenheid 3"] }),
  bedrag3: tarief("Tarief 3 bedrag", "nee", "Het bedrag daarvan.", "", { ookBekendAls: ["tarief 3"] }),
  omschrijving3: tarief("Tarief 3 omschrijving", "nee", "De omschrijving daarvan.", "", { maximum: 80 }),

  budgethouderGetekend: teken("Getekend budgethouder", "ja", "De dag waarop de budgethouder (of wie namens hem tekende) heeft getekend.", "15-12-2025", { ookBekendAls: ["datum handtekening budgethouder", "ondertekend budgethouder"] }),
  vertegenwoordigerBsn: teken("BSN vertegenwoordiger", "nee", "Alleen als een vertegenwoordiger tekende: diens burgerservicenummer. Leeg: de budgethouder tekende zelf.", "", { ookBekendAls: ["getekend namens bsn"] }),
  verlenerGetekend: teken("Getekend zorgverlener", "ja", "De dag waarop de zorgverlener heeft getekend.", "16-12-2025", { ookBekendAls: ["datum handtekening zorgverlener", "ondertekend zorgverlener"] }),
} as const satisfies Readonly<Record<string, Kolom>>;

export type Veld = keyof typeof KOLOMMEN;
export const VELDEN = Object.keys(KOLOMMEN) as readonly Veld[];
export const kolomVan = (veld: Veld): Kolom => KOLOMMEN[veld];

const kaal = (naam: string): string => naam.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/t\/m/g, "tm").replace(/[^a-z0-9]/g, "");

/** The first column that claims a name has it. */
const NAMEN: ReadonlyMap<string, Veld> = new Map([...VELDEN].reverse().flatMap((veld) => [...kolomVan(veld).ookBekendAls, kolomVan(veld).naam].map((naam) => [kaal(naam), veld] as const)));

export const veldMetNaam = (naam: string): Veld | undefined => NAMEN.get(kaal(naam));
