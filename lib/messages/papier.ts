/** What is wrong with a row of a delivery of contracts on paper, and what its sender does about it. Tests compare the codes. */
import { OVEREENKOMSTCODES, type Overeenkomstcode } from "../domein/zorgovereenkomst/codes";
import { vulIn, type Waarden } from "./tekst";
import { OVEREENKOMSTTEKSTEN } from "./zorgovereenkomst";

type Melding = { readonly titel: string; readonly watNu: string };

export const PAPIER_MESSAGES = {
  LEEG: { titel: "Dit veld is leeg.", watNu: "Vul het in. Dit gegeven is nodig." },
  HOORT_LEEG: { titel: "Dit veld hoort hier leeg te zijn.", watNu: "Kijk na of het model en de soort zorgverlener kloppen. Haal anders deze waarde weg." },
  DATUM: { titel: "Dit is geen bestaande datum.", watNu: "Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 31-01-2026." },
  BEDRAG: { titel: "Dit is geen tarief.", watNu: "Schrijf een bedrag boven nul met ten hoogste twee decimalen, in de hele lijst op dezelfde manier." },
  BSN: { titel: "Dit is geen burgerservicenummer.", watNu: "Kijk de negen cijfers na. Alleen een nul vooraan mag ontbreken." },
  KEUZE: { titel: "Deze waarde kennen wij niet.", watNu: "Gebruik een van deze woorden: {keuzes}." },
  LENGTE: { titel: "Deze tekst is te lang.", watNu: "Gebruik ten hoogste {maximum} tekens." },
  KVK: { titel: "Dit is geen KvK-nummer.", watNu: "Schrijf de acht cijfers." },
  BIG: { titel: "Dit is geen BIG-nummer.", watNu: "Schrijf de elf cijfers, of laat het leeg." },
  AGB: { titel: "Dit is geen AGB-code.", watNu: "Schrijf de acht cijfers, of laat het leeg." },
  IBAN: { titel: "Dit is geen rekeningnummer (IBAN).", watNu: "Kijk de letters en cijfers na, bijvoorbeeld NL91 ABNA 0417 1643 00." },
  GETAL: { titel: "Dit getal kan hier niet.", watNu: "Schrijf een heel getal zoals de uitleg van de kolommen zegt." },
  UREN: { titel: "Dit aantal uren kan niet.", watNu: "Schrijf het als 8 of 7,5. Een week heeft ten hoogste 168 uren." },
  FUNCTIECODE: { titel: "Deze functiesoort kan niet.", watNu: "Gebruik een code uit de lijst van functiesoorten." },
  CEL_FOUT: { titel: "In deze cel staat een foutmelding van het rekenblad.", watNu: "Herstel de formule, of typ de waarde." },
  FORMULE_LEEG: { titel: "In deze cel staat een formule zonder uitkomst.", watNu: "Sla de lijst opnieuw op in uw rekenblad, of typ de waarde." },
  SAMENGEVOEGD: { titel: "In deze rij zijn cellen samengevoegd.", watNu: "Hef de samenvoeging op en vul elke rij in." },
  PERIODE_OMGEKEERD: { titel: "De laatste dag ligt vóór de eerste dag.", watNu: "Verbeter de datums." },
  TARIEF_DUBBEL: { titel: "Twee tarieven hebben dezelfde eenheid en omschrijving.", watNu: "Geef ze elk een eigen omschrijving." },
  PDF_DUBBEL_GENOEMD: { titel: "Deze PDF staat ook bij een andere rij.", watNu: "Elke rij is één zorgovereenkomst met een eigen PDF." },
  PDF_LEEG: { titel: "De PDF is leeg.", watNu: "Scan de zorgovereenkomst opnieuw." },
  PDF_TE_GROOT: { titel: "De PDF is groter dan 10 MB.", watNu: "Scan in zwart-wit of met een lagere resolutie." },
  PDF_GEEN_PDF: { titel: "Dit bestand is geen PDF.", watNu: "Sla de scan op als PDF. Alleen de naam veranderen helpt niet." },
  PDF_AFGEBROKEN: { titel: "De PDF is niet compleet.", watNu: "Sla de scan opnieuw op en lever die aan." },
  PDF_ONTBREEKT: { titel: "Deze PDF zit niet bij de aangeleverde bestanden.", watNu: "Zet de PDF in de zip, of verbeter de naam in de lijst." },
  PDF_BESMET: { titel: "De virusscanner heeft in deze PDF iets gevonden ({virus}). De PDF is niet bewaard.", watNu: "Maak een nieuwe scan van het papier op een schone computer." },
  PDF_EERDER_AANGELEVERD: { titel: "Deze PDF is al aangeleverd: zorgovereenkomst {nummer}.", watNu: "U hoeft niets te doen. Is het een andere overeenkomst, kies dan de goede PDF." },
  PDF_TWEE_KEER: { titel: "Deze PDF is precies gelijk aan die van een andere rij.", watNu: "Kies bij elke rij de eigen PDF." },
  PDF_NIET_GENOEMD: { titel: "Deze PDF zit in de zip, maar staat in geen enkele rij.", watNu: "Zet de naam in de lijst als er een rij bij hoort." },
  TOEKENNING_ONBEKEND: { titel: "Wij kennen van u geen toekenning met dit nummer of kenmerk voor deze budgethouder.", watNu: "Kijk het nummer, het kenmerk en het BSN na." },
  BUDGET_ONBEKEND: { titel: "Deze budgethouder heeft van u geen budget dat bij deze wet en periode past.", watNu: "Kijk het BSN en de periode na. Lever anders eerst het toekenningsbericht aan." },
  BUDGET_MEER_DAN_EEN: { titel: "Deze budgethouder heeft {aantal} budgetten die passen.", watNu: "Vul het toekenningsnummer of uw budgetkenmerk in." },
  FUNCTIESOORT_NIET_TOEGEKEND: { titel: "Deze soort zorg zit niet in het budget.", watNu: "Kies een soort zorg uit de toekenning: {soorten}." },
  BUITEN_BUDGETPERIODE: { titel: "De zorgovereenkomst begint buiten de periode van het budget.", watNu: "Kijk de eerste dag na, of noem het goede budget." },
  GEBOORTEDATUM_VERSCHILT: { titel: "De geboortedatum hoort niet bij dit BSN.", watNu: "Kijk het BSN en de geboortedatum van de zorgverlener na." },
  KVK_VAN_ANDER: { titel: "Dit KvK-nummer hoort bij een andere zorgverlener.", watNu: "Kijk het KvK-nummer na." },
  LIJKT_DUBBEL: { titel: "Er is al een zorgovereenkomst met deze zorgverlener, voor dezelfde zorg en periode: {nummer}.", watNu: "Kijk na of dit een andere is. Zo ja, dan kunt u haar gewoon aanleveren." },
  INTUSSEN_VERANDERD: { titel: "Er is intussen iets veranderd. Deze rij is niet verwerkt.", watNu: "Lever de rij opnieuw aan; u ziet dan wat er is." },
  GETEKEND_IN_TOEKOMST: { titel: "Er is getekend op een dag die nog moet komen.", watNu: "Kijk de datum bij de handtekening na." },
  GETEKEND_VOOR_GEBOORTE: { titel: "Er is getekend voordat de budgethouder was geboren.", watNu: "Kijk de datum bij de handtekening na." },
  MINDERJARIG_TEKENT_NIET: { titel: "De budgethouder was minderjarig toen er werd getekend.", watNu: "Een ouder of voogd moet tekenen. Vul diens BSN in bij BSN vertegenwoordiger." },
  CURATELE_TEKENT_NIET: { titel: "De budgethouder stond onder curatele toen er werd getekend.", watNu: "De curator moet tekenen. Vul diens BSN in bij BSN vertegenwoordiger." },
  VERTEGENWOORDIGER_ONBEKEND: { titel: "Wie tekende, is niet geregistreerd als vertegenwoordiger.", watNu: "Lever eerst een toekenningsbericht met deze vertegenwoordiger aan, of kijk het BSN na." },
  VERTEGENWOORDIGER_NIET_BEVOEGD: { titel: "Wie tekende, mocht op die dag niet over de zorg beslissen.", watNu: "Iemand die dat wel mag, moet tekenen. Een bewindvoerder gaat alleen over geld." },
} as const satisfies Readonly<Record<string, Melding>>;

const isEigen = (code: string): code is keyof typeof PAPIER_MESSAGES => code in PAPIER_MESSAGES;
const isControle = (code: string): code is Overeenkomstcode => (OVEREENKOMSTCODES as readonly string[]).includes(code);

/** Signed is signed: what the checklist refuses can only be mended with the parties. */
const NA_CONTROLE = "Kijk na of de rij zegt wat op het papier staat. Klopt dat, dan moeten de partijen hun afspraak aanpassen en opnieuw tekenen.";

/** The sentence for something found in a row: by the reading of the list, by the files, or by the checklist that every contract gets. */
export function papiertekst(code: string, waarden: Waarden): Melding {
  if (isEigen(code)) return { titel: vulIn(PAPIER_MESSAGES[code].titel, waarden), watNu: vulIn(PAPIER_MESSAGES[code].watNu, waarden) };
  if (!isControle(code)) return { titel: code, watNu: "" };
  const { kort, lang } = OVEREENKOMSTTEKSTEN[code];
  return { titel: `${kort}.`, watNu: `${vulIn(lang, waarden)} ${NA_CONTROLE}`.trim() };
}

type Weigering = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export const AANLEVER_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag de beheerder van uw organisatie wie zorgovereenkomsten aanlevert." },
  virusscan_onbereikbaar: { titel: "De virusscanner is nu niet te bereiken.", uitleg: "Dat ligt aan ons en niet aan uw bestanden. Er is niets bewaard.", watNu: "Probeer het over een paar minuten nog een keer." },
  lijst_besmet: { titel: "De virusscanner heeft in de lijst iets gevonden.", uitleg: "Er is niets bewaard.", watNu: "Maak de lijst opnieuw op een schone computer." },
  levering_onbekend: { titel: "Deze levering is er niet meer.", uitleg: "Wat niet is bevestigd, bewaren wij 24 uur.", watNu: "Kies de bestanden opnieuw." },
  niets_gekozen: { titel: "U hebt geen enkele zorgovereenkomst gekozen.", uitleg: "Er is niets veranderd.", watNu: "Zet een vinkje bij wat u wilt aanleveren." },
} as const satisfies Record<string, Weigering>;

export const AANLEVERSTATUS_LABELS = { nagekeken: "Nog niet aangeleverd", bevestigd: "Wordt verwerkt", verwerkt: "Aangeleverd" } as const;
export const AANLEVEROORDEEL_MESSAGES = { goed: { label: "Goed", tone: "ok" }, let_op: { label: "Let op", tone: "wacht" }, fout: { label: "Fout", tone: "fout" } } as const;
export const AANLEVERUITKOMST_MESSAGES = { aangeleverd: { label: "Aangeleverd", tone: "ok" }, geweigerd: { label: "Niet aangeleverd", tone: "fout" } } as const;
