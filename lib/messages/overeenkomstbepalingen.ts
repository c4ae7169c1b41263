/**
 * What holds under every zorgovereenkomst of a model besides what the parties filled in: the provisions of the law and of
 * the model, in our own plain words, each with the article it rests on. Shown before signing and printed in the document.
 */
import type { Overeenkomstmodel } from "../domein/zorgovereenkomst/model";

export type Bepaling = { readonly kop: string; readonly tekst: string; readonly grondslag: string };

const bepaling = (kop: string, tekst: string, grondslag: string): Bepaling => ({ kop, tekst, grondslag });

/** Rlz art. 5.16 lid 2 says what a zorgovereenkomst contains at least; Wmo and Jeugdwet follow the same model. */
const ALTIJD: readonly Bepaling[] = [
  bepaling(
    "Wanneer de overeenkomst telt",
    "Uit het budget wordt pas betaald als de gemeente of het zorgkantoor en de SVB akkoord zijn.",
    "Blz art. 3.6.4; Rlz art. 5.16 lid 3; Uitvoeringsregeling Wmo 2015 art. 2; Regeling Jeugdwet art. 8",
  ),
  bepaling(
    "Declareren en betalen",
    "De zorgverlener declareert per kalendermaand, na afloop van die maand. De budgethouder keurt de declaratie goed. De SVB betaalt daarna aan de zorgverlener, nooit vooraf.",
    "Rlz art. 5.23; Uitvoeringsregeling Wmo 2015 art. 2; Regeling Jeugdwet art. 8",
  ),
  bepaling(
    "Op tijd declareren",
    "De zorgverlener biedt de declaratie binnen zes weken na de maand aan. De budgethouder stuurt die binnen vier weken door. Wat later komt, wordt misschien niet betaald.",
    "Rlz art. 5.23 lid 4",
  ),
  bepaling(
    "Niet meer dan het maximum",
    "Uit het budget wordt per eenheid ten hoogste het maximumtarief betaald, en nooit meer dan er in het budget zit. Wat daarboven is afgesproken, betaalt de budgethouder zelf.",
    "Rlz art. 5.22 en 5.23 lid 7; Wmo 2015 art. 2.3.6; Jeugdwet art. 8.1.1",
  ),
  bepaling(
    "Terugvordering bij de zorgverlener",
    "Wordt het budget ingetrokken of verlaagd door iets wat de zorgverlener te verwijten is? Dan mag de gemeente of het zorgkantoor het bedrag bij de zorgverlener terughalen.",
    "Rlz art. 5.16 lid 2; Regeling Jeugdwet art. 8a",
  ),
  bepaling(
    "Wijzigen",
    "Een wijziging geldt pas als beide partijen opnieuw hebben ondertekend en zij is goedgekeurd. Tot die dag gelden de oude afspraken.",
    "Rlz art. 5.16 lid 2 en 3",
  ),
];

const EINDE = bepaling(
  "Einde zonder opzeggen",
  "De overeenkomst stopt op de dag waarop de budgethouder overlijdt of geen recht meer heeft op een pgb. Zij stopt ook op de laatste dag van de looptijd. Opzeggen is dan niet nodig.",
  "Modelovereenkomst SVB; BW 7:410",
);

const LOON = bepaling(
  "Minimumloon en vakantiegeld",
  "Is de zorgverlener geen ondernemer? Dan is het tarief ten minste het wettelijk minimumloon. Het vakantiegeld zit in het tarief en wordt niet apart betaald.",
  "Wml art. 7 en 15; Rlz art. 5.16 lid 2",
);

const OPDRACHT: readonly Bepaling[] = [
  bepaling("Geen dienstverband", "De zorgverlener is niet in dienst. Partijen spreken samen af hoe de zorg wordt gegeven. Bij ziekte en vakantie wordt niet doorbetaald.", "BW 7:400"),
  bepaling("Goede zorg", "De zorgverlener doet het werk zelf en met zorg, en laat de budgethouder weten hoe het gaat als die dat vraagt.", "BW 7:401, 7:403 en 7:404"),
];

const OPZEGGEN = bepaling(
  "Opzeggen",
  "Beide partijen mogen opzeggen met de afgesproken termijn. Wie dit werk als beroep doet en een vaste looptijd afsprak, mag dat alleen om een zwaarwegende reden.",
  "BW 7:408",
);

export const BEPALINGEN = {
  opdracht: [...OPDRACHT, LOON, OPZEGGEN, EINDE],
  partner_familie: [
    ...OPDRACHT,
    LOON,
    bepaling("Informeel tarief", "In de Wlz geldt voor partner en familie in de eerste en tweede graad het informele maximumtarief. Ook voor wie ondernemer is of in het BIG-register staat.", "Rlz art. 5.22 lid 1 tot en met 3"),
    OPZEGGEN,
    EINDE,
  ],
  zorginstelling: [
    bepaling("De instelling is werkgever", "De instelling zorgt zelf voor wie de zorg geeft, ook bij ziekte en vakantie. De budgethouder is geen werkgever.", "BW 7:400; Rlz art. 5.22 lid 1"),
    bepaling("Factuur", "De instelling declareert met een factuur. Daarop staan haar naam en KvK-nummer, de budgethouder, de dagen of perioden, het tarief en het bedrag.", "Rlz art. 5.23 lid 2"),
    OPZEGGEN,
    EINDE,
  ],
  vervoer: [
    bepaling("Alleen vervoer", "Deze overeenkomst gaat over vervoer en niet over andere zorg. Betaald wordt per rit of per kilometer die is gereden.", "Rlz art. 5.23; Regeling Jeugdwet art. 8a"),
    bepaling("Geen dienstverband", "De vervoerder is niet in dienst. Bij ziekte en vakantie wordt niet doorbetaald.", "BW 7:400"),
    OPZEGGEN,
    EINDE,
  ],
  verklaring_sociaal_netwerk: [
    bepaling("Geen zorgovereenkomst", "Dit is een verklaring van de gemeente. Niemand hoeft haar te ondertekenen en er is geen dienstverband.", "Stcrt. 2018, 68315"),
  ],
  arbeidsovereenkomst: [
    bepaling("Dienstverband", "De zorgverlener is in dienst van de budgethouder, die zegt hoe en wanneer het werk gebeurt.", "BW 7:610"),
    bepaling("Minimumloon, vakantiegeld en vakantie-uren", "Het tarief is ten minste het wettelijk minimumloon. Het vakantiegeld en de vakantie-uren zitten in het tarief.", "Wml art. 7 en 15; BW 7:634 en 7:639; Rlz art. 5.16 lid 2"),
    bepaling("Ziekte", "Bij ziekte wordt het loon doorbetaald zolang de wet dat vraagt. Daarvoor kan het budget worden aangevuld.", "BW 7:629"),
    bepaling("Salarisadministratie", "Werkt de zorgverlener vier dagen per week of meer? Dan houdt de SVB loonheffing in en verzorgt zij de loonstroken.", "Wet LB 1964 art. 5"),
    bepaling("Proeftijd", "Een afgesproken proeftijd is voor beide partijen even lang. In de proeftijd mag ieder meteen stoppen.", "BW 7:652 en 7:676"),
    bepaling("Opzeggen", "Opzeggen gaat tegen het einde van een maand, met de wettelijke termijn of de langere termijn die is afgesproken. Is er een einddatum, dan mag niemand tussendoor opzeggen. Bij ziekte of zwangerschap mag de budgethouder niet opzeggen.", "BW 7:667 lid 3, 7:670 en 7:672"),
    bepaling("Aanzegging", "Duurt de overeenkomst zes maanden of langer en heeft zij een einddatum? Dan laat de budgethouder een maand ervoor schriftelijk weten of zij doorgaat.", "BW 7:668"),
    bepaling("Einde zonder opzeggen", "De overeenkomst stopt op de dag waarop de budgethouder overlijdt. Dat spreken partijen hierbij af, omdat de wet dit anders niet regelt.", "BW 7:675; modelovereenkomst SVB"),
  ],
} as const satisfies Record<Overeenkomstmodel, readonly Bepaling[]>;

export const bepalingenVan = (model: Overeenkomstmodel): readonly Bepaling[] => [...ALTIJD, ...BEPALINGEN[model]];
