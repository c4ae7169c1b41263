import type { Bankreden } from "../domein/betaling/retourredenen";
import type { Betalingcode, Stortingcode, Uitvaldomein } from "../domein/uitval/codes";
import type { Oplossing } from "../domein/uitval/oplossingen";
import type { Codetekst } from "./tekst";

export const BETALINGTEKSTEN = {
  BETALING_GESTORNEERD: {
    kort: "Betaling teruggekomen",
    lang: "De bank kon het bedrag niet overmaken. Het geld is weer gereserveerd in het budget.",
    watNu: "De SVB zoekt uit waarom. Controleer of het rekeningnummer van de zorgverlener klopt.",
    aanZet: "svb",
    grondslag: "Rlz art. 5.23 (uitvoerbaarheid)",
  },
  IBAN_ONTBREEKT: {
    kort: "Geen geldig rekeningnummer",
    lang: "Er is geen goedgekeurd rekeningnummer van de zorgverlener. Daarom kan de SVB niet betalen.",
    watNu: "Geef het rekeningnummer van de zorgverlener door. De SVB controleert het voordat er wordt betaald.",
    aanZet: "zorgverlener",
    grondslag: "Rlz art. 5.23 (uitvoerbaarheid)",
  },
  BANKBERICHT_ONBEKEND: {
    kort: "Regel van de bank niet herkend",
    lang: "De bank meldt iets over een betaling die wij niet herkennen.",
    watNu: "Een medewerker van de SVB zoekt uit bij welke betaling dit hoort.",
    aanZet: "svb",
    grondslag: "Interne controle van betalingen",
  },
} as const satisfies Record<Betalingcode, Codetekst>;

export const STORTINGTEKSTEN = {
  ONTVANGST_ZONDER_KENMERK: {
    kort: "Geld ontvangen zonder betalingskenmerk",
    lang: "Er is geld binnengekomen zonder betalingskenmerk. Wij weten niet voor welk budget het is.",
    watNu: "Zoek bij wie het geld hoort en koppel het aan een storting.",
    aanZet: "svb",
    grondslag: "Rlz art. 5.23 lid 7 (storting apart boeken)",
  },
  ONTVANGST_ONBEKEND_KENMERK: {
    kort: "Geld ontvangen met een onbekend kenmerk",
    lang: "Er is geld binnengekomen met een betalingskenmerk dat wij niet hebben uitgegeven.",
    watNu: "Zoek bij wie het geld hoort en koppel het aan een storting.",
    aanZet: "svb",
    grondslag: "Rlz art. 5.23 lid 7 (storting apart boeken)",
  },
  ONTVANGST_ANDER_BEDRAG: {
    kort: "Ander bedrag dan aangekondigd",
    lang: "Het bedrag dat binnenkwam is anders dan het bedrag dat de budgethouder heeft aangekondigd.",
    watNu: "Vraag de budgethouder of dit klopt en koppel het bedrag dat er echt is.",
    aanZet: "svb",
    grondslag: "Rlz art. 5.23 lid 7 (storting apart boeken)",
  },
  ONTVANGST_AL_ONTVANGEN: {
    kort: "Nog eens geld met hetzelfde kenmerk",
    lang: "Voor dit betalingskenmerk is al eerder geld ontvangen.",
    watNu: "Vraag de budgethouder of dit een tweede storting is. Laat die dan aankondigen en koppel het geld daaraan.",
    aanZet: "svb",
    grondslag: "Rlz art. 5.23 lid 7 (storting apart boeken)",
  },
} as const satisfies Record<Stortingcode, Codetekst>;

export const BANKREDEN_LABELS = {
  AC01: "Het rekeningnummer bestaat niet",
  AC04: "De rekening is opgeheven",
  AC06: "De rekening is geblokkeerd",
  AG01: "Op deze rekening kan niet worden gestort",
  AM05: "De bank ziet dit als een dubbele betaling",
  BE01: "De naam hoort niet bij de rekening",
  MD07: "De rekeninghouder is overleden",
  MS02: "De ontvanger weigert het bedrag",
  MS03: "De bank noemt geen reden",
  RC01: "De bankcode is onjuist",
  NARR: "De bank noemt geen bekende reden",
} as const satisfies Record<Bankreden, string>;

export const UITVALDOMEIN_LABELS = {
  toekenning: "Toekenningsbericht",
  declaratie: "Declaratie",
  betaling: "Betaling",
  storting: "Ontvangen geld",
  afsluiting: "Budgetafsluiting",
} as const satisfies Record<Uitvaldomein, string>;

export const OPLOSSING_LABELS = {
  BERICHT_VERWERKT: "Bericht alsnog verwerkt",
  BERICHT_AFGEKEURD: "Bericht afgekeurd",
  VERSTREKKER_LEVERT_OPNIEUW: "Verstrekker levert een nieuw bericht aan",
  GOEDGEKEURD: "Geheel goedgekeurd",
  DEELS_GOEDGEKEURD: "Voor een deel goedgekeurd",
  AFGEKEURD: "Afgekeurd",
  OPNIEUW_BETALEN: "Opnieuw betalen op dezelfde rekening",
  NIEUW_REKENINGNUMMER: "Opnieuw betalen op een nieuw rekeningnummer",
  NIET_BETALEN: "Niet betalen",
  GEKOPPELD_AAN_STORTING: "Gekoppeld aan een storting",
  NIET_VOOR_EEN_BUDGET: "Hoort niet bij een budget",
  AFSLUITBERICHT_KLOPT: "Het bericht klopt",
  NIEUW_AFSLUITBERICHT: "Er is een nieuw bericht gemaakt",
} as const satisfies Record<Oplossing, string>;
