/** What is wrong with a row of a list and what its sender does about it. Codes of lib/koppelvlak/toekenningstabel; a test compares. */
import { retourtekst, type Retourtekst } from "./retour";
import { BERICHT_OPNIEUW } from "./toekenning";
import type { Waarden } from "./tekst";
import { vulIn } from "./tekst";

type Melding = { readonly titel: string; readonly watNu: string };

export const TABEL_MESSAGES = {
  LEEG: { titel: "Dit veld is leeg.", watNu: "Vul het in. Dit gegeven is nodig." },
  DATUM: { titel: "Dit is geen bestaande datum.", watNu: "Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 31-01-2026." },
  BEDRAG: { titel: "Dit is geen bedrag in de schrijfwijze van deze kolom.", watNu: "Schrijf alle bedragen in de kolom op dezelfde manier, zonder minteken en met ten hoogste twee decimalen." },
  BSN: { titel: "Dit is geen burgerservicenummer.", watNu: "Een burgerservicenummer heeft negen cijfers. Alleen een nul vooraan mag ontbreken." },
  KEUZE: { titel: "Deze waarde kennen wij niet.", watNu: "Gebruik een van deze woorden: {keuzes}." },
  LENGTE: { titel: "Deze tekst is te lang.", watNu: "Gebruik ten hoogste {maximum} tekens." },
  KENMERK: { titel: "Dit kenmerk kan niet.", watNu: "Gebruik ten hoogste 35 letters, cijfers, punten, streepjes en schuine strepen. Begin met een letter of cijfer." },
  POSTCODE: { titel: "Dit is geen postcode.", watNu: "Schrijf vier cijfers en twee letters, bijvoorbeeld 8011 PK." },
  EMAIL: { titel: "Dit is geen e-mailadres.", watNu: "Schrijf een adres met één @, zonder spaties." },
  TELEFOON: { titel: "Dit is geen telefoonnummer.", watNu: "Schrijf 6 tot 20 cijfers, spaties of streepjes; een + mag vooraan." },
  FUNCTIECODE: { titel: "Deze functiesoort kan niet.", watNu: "Gebruik een code uit de lijst van functiesoorten." },
  MACHTIGING: { titel: "Deze machtiging kennen wij niet.", watNu: "Schrijf zorg, geld, of beide met een komma ertussen." },
  ONVOLLEDIG: { titel: "Een deel van dit gegeven ontbreekt.", watNu: "Vul alle kolommen ervan in, of laat ze allemaal leeg." },
  VERSCHILT: { titel: "Hier staat iets anders dan in rij {rij}, terwijl het hetzelfde budget is.", watNu: "Maak de rijen van één budget in deze kolom gelijk, of geef elk budget een eigen kenmerk." },
  CEL_FOUT: { titel: "In deze cel staat een foutmelding van het rekenblad.", watNu: "Herstel de formule, of typ de waarde." },
  FORMULE_LEEG: { titel: "In deze cel staat een formule zonder uitkomst.", watNu: "Open de lijst in uw rekenblad, sla haar op en kies haar opnieuw. Of typ de waarde." },
  SAMENGEVOEGD: { titel: "In deze rij zijn cellen samengevoegd. Dan is niet zeker bij welke rij de waarde hoort.", watNu: "Hef de samenvoeging op en vul elke rij in." },
  NUMMER_DUBBEL: { titel: "Dit berichtnummer staat ook bij het budget in rij {rij}.", watNu: "Geef elk budget een eigen berichtnummer, of laat de kolom weg." },
} as const satisfies Record<string, Melding>;

const isTabelcode = (code: string): code is keyof typeof TABEL_MESSAGES => code in TABEL_MESSAGES;

/** The sentence for a row, whoever found it: the reading of the list, or the same keuring that every message gets. */
export function tabeltekst(code: string, waarden: Waarden): Retourtekst {
  if (!isTabelcode(code)) {
    const { titel, uitleg, watNu } = retourtekst(code, waarden);
    return { titel: /[.!?]$/.test(titel) ? titel : `${titel}.`, uitleg, watNu: watNu === BERICHT_OPNIEUW ? "Verbeter dit en lever het opnieuw aan." : watNu };
  }
  const { titel, watNu } = TABEL_MESSAGES[code];
  return { titel: vulIn(titel, waarden), uitleg: "", watNu: vulIn(watNu, waarden) };
}

/** Where the sentence of one row names another row: what is the same in all of them. */
const IN_VELE_RIJEN: Readonly<Record<string, string>> = {
  VERSCHILT: "Hier staat iets anders dan in een eerdere rij van hetzelfde budget.",
  NUMMER_DUBBEL: "Dit berichtnummer staat ook bij een ander budget.",
};

/** The sentence for a mistake that is counted over the whole list. */
export const groeptekst = (code: string): string => IN_VELE_RIJEN[code] ?? (tabeltekst(code, {}).titel || code);

/** What is true of the whole list and stops nothing. */
export const TABEL_OPMERKINGEN = {
  FORMULES: "In de kolom {kolom} staan {aantal} formules. Wij gebruiken de uitkomst die het laatst is opgeslagen. Kijk na of die klopt.",
  WINDOWS_1252: "Het bestand is niet in UTF-8 opgeslagen. Wij lezen het als Windows-1252. Kijk in het voorbeeld na of letters als é en ü goed zijn.",
  VERBORGEN_BLADEN: "De werkmap heeft ook verborgen bladen. Wij lezen alleen het blad dat u kiest.",
} as const;

export const KOPPEL_BEZWAREN = {
  KOLOM_NIET_GEKOZEN: "{kolom}: kies de kolom. Zonder dit gegeven kunnen wij de lijst niet lezen.",
  KOLOM_BESTAAT_NIET: "{kolom}: deze kolom staat niet in de lijst. Kies een andere.",
  BEDRAGEN_GEMENGD: "{kolom}: hier staan bedragen als 1.234,56 en als 1234.56 door elkaar. Kies welke schrijfwijze geldt: bedragen in de andere krijgen een fout. Of maak de kolom in uw lijst gelijk.",
  BEDRAGEN_ONBESLIST: "{kolom}: bedragen als 1.234 kunnen twee dingen zijn. Kies de schrijfwijze van deze kolom.",
} as const;

export const BEDRAGSTIJL_LABELS = { nl: "1.234,56 (komma voor de centen)", en: "1,234.56 (punt voor de centen)" } as const;

type Weigering = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export const TOEKENNINGSBESTAND_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag de beheerder van uw organisatie wie toekenningen aanlevert." },
  bestand_onbekend: { titel: "Dit bestand is er niet meer.", uitleg: "Een bestand dat niet is bevestigd, bewaren wij 24 uur.", watNu: "Kies het bestand opnieuw." },
  al_bevestigd: { titel: "Dit bestand is al aangeleverd.", uitleg: "Er is nu niets veranderd.", watNu: "Open het bestand om te zien wat ermee is gebeurd." },
  niets_te_verwerken: { titel: "Geen enkel budget in deze lijst kan worden verwerkt.", uitleg: "Er is niets veranderd.", watNu: "Verbeter de fouten in uw lijst en kies haar opnieuw." },
  anders_gekozen: { titel: "Een collega heeft intussen andere kolommen gekozen.", uitleg: "Er is niets aangeleverd.", watNu: "Kijk de lijst hieronder opnieuw na." },
  kolommen_kloppen_niet: { titel: "De lijst kan nog niet worden gelezen.", watNu: "Kijk bij elke kolom hieronder wat er nog moet." },
} as const satisfies Record<string, Weigering>;

export const TOEKENNINGSFORMULIER_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag de beheerder van uw organisatie wie toekenningen invoert." },
  toekenning_onbekend: { titel: "Deze toekenning bestaat niet.", watNu: "Zoek de toekenning op bij Toekenningen." },
  intussen_gewijzigd: { titel: "Deze toekenning is intussen gewijzigd.", uitleg: "Er is nu niets veranderd.", watNu: "Open de toekenning opnieuw en kijk wat er nu staat." },
  al_verstuurd: { titel: "Dit formulier is al verstuurd, met andere gegevens.", uitleg: "Er is nu niets veranderd.", watNu: "Open de toekenning opnieuw als er nog iets moet veranderen." },
  niet_compleet: { titel: "Het formulier is niet compleet.", uitleg: "Er is niets veranderd.", watNu: "Ga terug naar het formulier en kijk het na." },
} as const satisfies Record<string, Weigering>;

export const REGELUITKOMST_MESSAGES = {
  verwerkt: { label: "Verwerkt", tone: "ok" },
  uitval: { label: "Bij de SVB", tone: "wacht" },
  afgekeurd: { label: "Afgekeurd", tone: "fout" },
  geweigerd: { label: "Berichtnummer bezet", tone: "fout" },
} as const;

export const REGELOORDEEL_MESSAGES = {
  goed: { label: "Goed", tone: "ok" },
  uitval: { label: "Gaat naar de SVB", tone: "wacht" },
  fout: { label: "Fout", tone: "fout" },
} as const;
