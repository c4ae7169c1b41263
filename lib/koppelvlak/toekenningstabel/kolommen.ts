/**
 * A toekenningsbericht as rows of a list: one row for each zorgfunctiebudget, relatie or contactadres, and all rows with the
 * same budgetkenmerk together the complete state of that budget. The Dutch sentences are part of the format, as the
 * documentation in an XSD is: the template, the page with the explanation and docs/koppelvlak show them.
 */
import { BERICHTMUTATIES, GESLACHTEN } from "@/lib/domein/toekenning/bericht";
import { VERTEGENWOORDIGINGSOORTEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { WETTEN } from "@/lib/domein/wet";

export type Veldsoort = "tekst" | "kenmerk" | "datum" | "bedrag" | "bsn" | "keuze" | "postcode" | "email" | "telefoon" | "functiesoort" | "machtiging";

/** What a column is about: the whole budget, or one zorgfunctiebudget, relatie or contactadres in it. */
export type Niveau = "budget" | "functie" | "relatie" | "contact";

export type Kolom = {
  readonly naam: string;
  readonly niveau: Niveau;
  readonly soort: Veldsoort;
  /** A list without this column, or a fixed value for it, cannot be read. */
  readonly verplicht: boolean;
  readonly uitleg: string;
  readonly voorbeeld: string;
  /** Other headings it goes by; compared without capitals, spaces and signs. */
  readonly ookBekendAls: readonly string[];
  readonly maximum?: number;
  readonly keuzes?: readonly string[];
};

type Rest = Partial<Pick<Kolom, "ookBekendAls" | "maximum" | "keuzes" | "verplicht">>;

const kolom = (niveau: Niveau) => (naam: string, soort: Veldsoort, uitleg: string, voorbeeld: string, rest: Rest = {}): Kolom => ({
  naam, niveau, soort, uitleg, voorbeeld, verplicht: false, ookBekendAls: [], ...rest,
});
const budget = kolom("budget");
const functie = kolom("functie");
const relatie = kolom("relatie");
const contact = kolom("contact");

export const KOLOMMEN = {
  budgetkenmerk: budget("Budgetkenmerk", "kenmerk", "Uw eigen kenmerk van het budget. Rijen met hetzelfde kenmerk horen bij elkaar.", "ZW-WMO-4711", { verplicht: true, ookBekendAls: ["budgetidentificatie", "budget id", "budgetnummer", "toekenningsnummer", "kenmerk"] }),
  vorigBudgetkenmerk: budget("Vorig budgetkenmerk", "kenmerk", "Alleen als dit budget een ander vervangt: het kenmerk daarvan.", "", { ookBekendAls: ["budgetidentificatie oud", "oud kenmerk", "oud budgetkenmerk"] }),
  mutatie: budget("Mutatie", "keuze", "nieuw, wijziging of intrekking.", "nieuw", { verplicht: true, keuzes: BERICHTMUTATIES, ookBekendAls: ["mutatiesoort", "soort mutatie", "soort bericht"] }),
  wet: budget("Wet", "keuze", "wlz, wmo of jeugdwet.", "wmo", { verplicht: true, keuzes: WETTEN, ookBekendAls: ["regeling"] }),
  beschikkingsnummer: budget("Beschikkingsnummer", "kenmerk", "Het nummer van uw besluit.", "B-2026-0815", { verplicht: true, ookBekendAls: ["beschikking", "beschikkingsnr", "besluitnummer", "zaaknummer"] }),
  bsn: budget("BSN", "bsn", "Het burgerservicenummer van de budgethouder. Een nul vooraan mag ontbreken.", "999990019", { verplicht: true, ookBekendAls: ["burgerservicenummer", "bsn budgethouder", "sofinummer", "bsn client"] }),
  voornamen: budget("Voornamen", "tekst", "De voornamen van de budgethouder.", "Johanna Maria", { verplicht: true, maximum: 200, ookBekendAls: ["voornaam", "roepnaam", "voornamen budgethouder"] }),
  tussenvoegsel: budget("Tussenvoegsel", "tekst", "Het tussenvoegsel, als dat er is.", "van 't", { maximum: 20, ookBekendAls: ["tussenvoegsels", "voorvoegsel", "voorvoegsels"] }),
  achternaam: budget("Achternaam", "tekst", "De achternaam van de budgethouder.", "Hof", { verplicht: true, maximum: 200, ookBekendAls: ["geslachtsnaam", "naam", "achternaam budgethouder"] }),
  geboortedatum: budget("Geboortedatum", "datum", "De geboortedatum van de budgethouder.", "08-03-1951", { verplicht: true, ookBekendAls: ["geboren", "geb datum", "gebdatum", "geboortedatum budgethouder"] }),
  geslacht: budget("Geslacht", "keuze", "man, vrouw of onbekend. Leeg is onbekend.", "vrouw", { keuzes: GESLACHTEN, ookBekendAls: ["m v", "man vrouw"] }),
  straat: budget("Straat", "tekst", "Het adres van de budgethouder: alle vier de adreskolommen, of geen.", "Grote Kerkplein", { maximum: 80, ookBekendAls: ["straatnaam", "adres"] }),
  huisnummer: budget("Huisnummer", "tekst", "Het huisnummer met toevoeging.", "15", { maximum: 20, ookBekendAls: ["huisnr", "nummer"] }),
  postcode: budget("Postcode", "postcode", "Vier cijfers en twee letters.", "8011 PK", { ookBekendAls: ["pc"] }),
  woonplaats: budget("Woonplaats", "tekst", "De woonplaats.", "Zwolle", { maximum: 80, ookBekendAls: ["plaats", "plaatsnaam"] }),
  email: budget("E-mail", "email", "Het e-mailadres van de budgethouder.", "", { ookBekendAls: ["emailadres", "mail", "mailadres"] }),
  telefoon: budget("Telefoon", "telefoon", "Het telefoonnummer van de budgethouder.", "", { ookBekendAls: ["telefoonnummer", "tel", "mobiel"] }),
  budgetVan: budget("Budget van", "datum", "De eerste dag van het budget.", "01-01-2026", { verplicht: true, ookBekendAls: ["begindatum", "startdatum", "ingangsdatum", "begindatum budget", "datum van", "van"] }),
  budgetTm: budget("Budget t/m", "datum", "De laatste dag van het budget.", "31-12-2026", { verplicht: true, ookBekendAls: ["einddatum", "einddatum budget", "datum tot en met", "tm", "tot en met", "budget tot en met"] }),
  budgetBedrag: budget("Budget totaal", "bedrag", "Het hele bedrag. Leeg: de som van de functiebudgetten.", "15000,00", { ookBekendAls: ["totaalbedrag", "totaal", "totaal budget", "budgetbedrag", "hoofdbudget"] }),
  functiesoort: functie("Functiesoort", "functiesoort", "De soort zorg van deze rij. Voor de Wlz altijd 99.", "WM-BG", { verplicht: true, ookBekendAls: ["functie", "zorgfunctie", "soort zorg", "functiecode", "productcode", "product"] }),
  functieBedrag: functie("Functiebedrag", "bedrag", "Het bedrag voor deze soort zorg.", "15000,00", { verplicht: true, ookBekendAls: ["bedrag", "zorgfunctiebudget", "functiebudget", "budget", "toegekend bedrag", "bedrag functie"] }),
  functieVvb: functie("Verantwoordingsvrij", "bedrag", "Het verantwoordingsvrije deel daarvan. Leeg is 0.", "250,00", { ookBekendAls: ["vvb", "verantwoordingsvrij bedrag", "vrij besteedbaar", "vrij besteedbaar bedrag"] }),
  functieVan: functie("Functie van", "datum", "De eerste dag van deze soort zorg. Leeg: die van het budget.", "", { ookBekendAls: ["begindatum functie", "functie begindatum", "ingangsdatum functie"] }),
  functieTm: functie("Functie t/m", "datum", "De laatste dag van deze soort zorg. Leeg: die van het budget.", "", { ookBekendAls: ["einddatum functie", "functie einddatum", "functie tot en met"] }),
  relatieSoort: relatie("Relatie soort", "keuze", `Wie namens de budgethouder handelt: ${VERTEGENWOORDIGINGSOORTEN.join(", ").replaceAll("_", " ")}.`, "", { keuzes: VERTEGENWOORDIGINGSOORTEN, ookBekendAls: ["soort vertegenwoordiger", "relatiesoort", "soort relatie"] }),
  relatieBsn: relatie("Relatie BSN", "bsn", "Het burgerservicenummer van de vertegenwoordiger.", "", { ookBekendAls: ["bsn vertegenwoordiger"] }),
  relatieVoornamen: relatie("Relatie voornamen", "tekst", "De voornamen van de vertegenwoordiger.", "", { maximum: 200, ookBekendAls: ["voornamen vertegenwoordiger"] }),
  relatieTussenvoegsel: relatie("Relatie tussenvoegsel", "tekst", "Het tussenvoegsel, als dat er is.", "", { maximum: 20, ookBekendAls: ["tussenvoegsel vertegenwoordiger"] }),
  relatieAchternaam: relatie("Relatie achternaam", "tekst", "De achternaam van de vertegenwoordiger.", "", { maximum: 200, ookBekendAls: ["achternaam vertegenwoordiger", "vertegenwoordiger"] }),
  relatieGeboortedatum: relatie("Relatie geboortedatum", "datum", "De geboortedatum van de vertegenwoordiger.", "", { ookBekendAls: ["geboortedatum vertegenwoordiger"] }),
  relatieMachtiging: relatie("Relatie machtiging", "machtiging", "zorg, geld, of beide met een komma. Telt bij een gemachtigde, gewaarborgde hulp of gevolmachtigde.", "", { ookBekendAls: ["machtiging", "bevoegdheid"] }),
  relatieVan: relatie("Relatie van", "datum", "Vanaf welke dag.", "", { ookBekendAls: ["begindatum vertegenwoordiging"] }),
  relatieTm: relatie("Relatie t/m", "datum", "Tot en met welke dag. Leeg: zonder einde.", "", { ookBekendAls: ["einddatum vertegenwoordiging", "relatie tot en met"] }),
  contactNaam: contact("Contact naam", "tekst", "Naar wie de post gaat, als dat niet de budgethouder is. Ten hoogste één.", "", { maximum: 200, ookBekendAls: ["correspondentie naam", "naam contact", "contactpersoon"] }),
  contactStraat: contact("Contact straat", "tekst", "De straat van het contactadres.", "", { maximum: 80, ookBekendAls: ["correspondentie straat"] }),
  contactHuisnummer: contact("Contact huisnummer", "tekst", "Het huisnummer van het contactadres.", "", { maximum: 20, ookBekendAls: ["correspondentie huisnummer"] }),
  contactPostcode: contact("Contact postcode", "postcode", "De postcode van het contactadres.", "", { ookBekendAls: ["correspondentie postcode"] }),
  contactWoonplaats: contact("Contact woonplaats", "tekst", "De woonplaats van het contactadres.", "", { maximum: 80, ookBekendAls: ["correspondentie woonplaats", "correspondentie plaats"] }),
  berichtnummer: budget("Berichtnummer", "kenmerk", "Uw eigen nummer van het bericht. Leeg: wij maken er een.", "", { ookBekendAls: ["berichtnr", "bericht id"] }),
  aanmaakdatum: budget("Aanmaakdatum", "datum", "De dag waarop u het bericht maakte. Leeg: vandaag.", "", { ookBekendAls: ["aangemaakt op", "datum bericht"] }),
} as const satisfies Readonly<Record<string, Kolom>>;

export type Veld = keyof typeof KOLOMMEN;

export const VELDEN = Object.keys(KOLOMMEN) as readonly Veld[];

export const kolomVan = (veld: Veld): Kolom => KOLOMMEN[veld];
export const velden = (niveau: Niveau): readonly Veld[] => VELDEN.filter((veld) => KOLOMMEN[veld].niveau === niveau);

/** Columns that may have one value for the whole list, because many lists are about one wet or are all new. */
export const VASTE_VELDEN = ["mutatie", "wet"] as const satisfies readonly Veld[];
export const isVastVeld = (veld: Veld): boolean => (VASTE_VELDEN as readonly Veld[]).includes(veld);
