import { type Overeenkomstcode } from "../domein/zorgovereenkomst/codes";
import type { Formeelgrond } from "../domein/zorgovereenkomst/formeel";
import type { Overeenkomstmodel } from "../domein/zorgovereenkomst/model";
import { REGELS } from "../domein/zorgovereenkomst/regels";
import type { Terugreden } from "../domein/zorgovereenkomst/terugredenen";
import type { AanZet } from "../domein/tijdlijn";
import type { Codetekst } from "./tekst";

const tekst = (code: Overeenkomstcode, kort: string, lang: string, watNu: string, aanZet: AanZet = "budgethouder"): Codetekst => ({
  kort,
  lang,
  watNu,
  aanZet,
  grondslag: REGELS[code].grondslag,
});

export const OVEREENKOMSTTEKSTEN = {
  MODEL_PAST_NIET: tekst(
    "MODEL_PAST_NIET",
    "Model past niet bij zorgverlener",
    "Dit soort zorgovereenkomst past niet bij deze zorgverlener.",
    "Controleer bij stap 1 wie de zorgverlener is en of u familie bent.",
  ),
  EENHEID_PAST_NIET: tekst(
    "EENHEID_PAST_NIET",
    "Eenheid past niet bij de overeenkomst",
    "Bij dit soort overeenkomst kan dit tarief niet. Het gaat om: {tarieven}. Vervoer gaat per rit of per kilometer.",
    "Spreek een bedrag per rit of per kilometer af, of kies bij stap 1 dat er ook zorg wordt gegeven.",
  ),
  VERKLARING_NIET_MOGELIJK: tekst(
    "VERKLARING_NIET_MOGELIJK",
    "Verklaring sociaal netwerk kan hier niet",
    "Een verklaring sociaal netwerk kan alleen met een budget uit de Wmo of de Jeugdwet, en niet met een ondernemer of een instelling.",
    "Maak een zorgovereenkomst.",
    "verstrekker",
  ),
  VERKLARING_BOVEN_MAXIMUM: tekst(
    "VERKLARING_BOVEN_MAXIMUM",
    "Verklaring boven het maximum per maand",
    "Het bedrag van {tariefCenten} is hoger dan een verklaring sociaal netwerk toestaat: {maximumCenten} per kalendermaand.",
    "Leg een lager bedrag vast, of maak een zorgovereenkomst.",
    "verstrekker",
  ),
  NIET_VOLLEDIG_ONDERTEKEND: tekst(
    "NIET_VOLLEDIG_ONDERTEKEND",
    "Handtekening ontbreekt of is niet geldig",
    "De zorgovereenkomst is nog niet door iedereen ondertekend. Het gaat om: {ontbreekt}.",
    "Onderteken de zorgovereenkomst, of laat dat doen door iemand die daarvoor bevoegd is.",
  ),
  ONDER_MINIMUMLOON: tekst(
    "ONDER_MINIMUMLOON",
    "Tarief onder minimumloon",
    "Het tarief is lager dan het minimumloon. Voor deze zorgverlener is dat {minimumPerUurCenten} per uur. Daar zit het vakantiegeld in. Bij wie in dienst is, ook de vakantie-uren. Het gaat om: {tarieven}.",
    "Spreek een hoger tarief af.",
  ),
  ETMAAL_BIJ_MINIMUMLOON: tekst(
    "ETMAAL_BIJ_MINIMUMLOON",
    "Etmaaltarief niet toegestaan",
    "Een tarief per etmaal mag niet als voor de zorgverlener het minimumloon geldt.",
    "Spreek een tarief per uur of per dagdeel af.",
  ),
  MEER_DAN_40_UUR: tekst(
    "MEER_DAN_40_UUR",
    "Meer dan 40 uur per week",
    "U spreekt {urenHonderdsten} uur per week af. Eén zorgverlener mag ten hoogste {maximumHonderdsten} uur per week voor u werken.",
    "Spreek minder uren af, of verdeel de uren over meer zorgverleners.",
  ),
  PROEFTIJD_TE_LANG: tekst(
    "PROEFTIJD_TE_LANG",
    "Proeftijd te lang",
    "De proeftijd is te lang. Bij deze looptijd mag de proeftijd ten hoogste {langsteMaanden} maanden zijn.",
    "Maak de proeftijd korter.",
  ),
  OPZEGTERMIJN_TE_KORT: tekst(
    "OPZEGTERMIJN_TE_KORT",
    "Opzegtermijn te kort",
    "De opzegtermijn is te kort. De wet vraagt ten minste {kortsteMaanden} maanden.",
    "Spreek een langere opzegtermijn af.",
  ),
  AANZEGGING: tekst(
    "AANZEGGING",
    "Aanzegging nodig bij einde",
    "Deze zorgovereenkomst duurt zes maanden of langer. U moet een maand voor het einde schriftelijk laten weten of u doorgaat.",
    "Zet de datum in uw agenda.",
  ),
  MAANDBEDRAG_ZONDER_VASTE_UREN: tekst(
    "MAANDBEDRAG_ZONDER_VASTE_UREN",
    "Maandbedrag zonder vaste uren",
    "Een vast bedrag per maand mag alleen als de zorgverlener een vast aantal uren werkt.",
    "Vul het aantal uren per week in, of spreek een tarief per uur af.",
  ),
  SALARISADMINISTRATIE_VERPLICHT: tekst(
    "SALARISADMINISTRATIE_VERPLICHT",
    "Salarisadministratie verplicht",
    "Werkt de zorgverlener vier dagen per week of meer bij u in dienst? Dan doet de SVB de salarisadministratie.",
    "Kies bij stap 2 dat de SVB de salarisadministratie doet. De SVB vraagt u daarna om een kopie van het identiteitsbewijs.",
  ),
  LOOPTIJD_ONGELDIG: tekst(
    "LOOPTIJD_ONGELDIG",
    "Einddatum voor begindatum",
    "De einddatum ligt vóór de begindatum.",
    "Verbeter de datums.",
  ),
  BOVEN_MAXIMUMTARIEF: tekst(
    "BOVEN_MAXIMUMTARIEF",
    "Tarief boven maximum",
    "Het tarief van {tariefCenten} is hoger dan het maximum van {maximumtariefCenten} vanaf {maximumVan}. Uit uw budget wordt ten hoogste het maximum betaald.",
    "Spreek een lager tarief af, of betaal het deel boven het maximum zelf.",
  ),
  BUDGET_NIET_PASSEND: tekst(
    "BUDGET_NIET_PASSEND",
    "Past niet bij het budget",
    "Deze zorgovereenkomst past niet bij uw budget. De zorg kost naar verwachting {kostenCenten}. U hebt nog {vrijCenten} vrij. Uw budget loopt van {budgetVan} t/m {budgetTm}.",
    "Controleer de uren, het tarief en de looptijd. U kunt wel doorgaan.",
  ),
  GEGEVENS_ONGELDIG: tekst(
    "GEGEVENS_ONGELDIG",
    "Nummer ontbreekt of is ongeldig",
    "Een of meer gegevens van de zorgverlener ontbreken of kloppen niet. Het gaat om: {velden}.",
    "Vraag de zorgverlener om de juiste gegevens.",
    "zorgverlener",
  ),
  ZORGVERLENER_IS_BUDGETHOUDER: tekst(
    "ZORGVERLENER_IS_BUDGETHOUDER",
    "Zorgverlener is budgethouder",
    "U kunt geen zorgovereenkomst met uzelf sluiten.",
    "Kies een andere zorgverlener.",
  ),
  ZORGVERLENER_IS_VERTEGENWOORDIGER: tekst(
    "ZORGVERLENER_IS_VERTEGENWOORDIGER",
    "Zorgverlener is vertegenwoordiger",
    "De zorgverlener is ook uw vertegenwoordiger. Uw gemeente of zorgkantoor kijkt daar extra naar.",
    "U kunt doorgaan. Overleg met uw gemeente of zorgkantoor als u twijfelt.",
    "verstrekker",
  ),
} as const satisfies Record<Overeenkomstcode, Codetekst>;

/** Why this model, in the words of who signs it. */
export const MODEL_UITLEG = {
  opdracht: "De zorgverlener is niet bij u in dienst. U spreekt samen af welke zorg er komt (BW 7:400).",
  arbeidsovereenkomst: "De zorgverlener is bij u in dienst: u bent werkgever (BW 7:610). Er geldt minimumloon met vakantiegeld en vakantie-uren, en bij ziekte betaalt u loon door.",
  partner_familie: "De zorgverlener is uw partner of familie in de eerste of tweede graad. Dat is een overeenkomst van opdracht met een eigen formulier. Het minimumloon geldt.",
  zorginstelling: "De zorg komt van een organisatie. Die is zelf werkgever van wie bij u komt.",
  vervoer: "U spreekt alleen vervoer af, per rit of per kilometer. Dat is een overeenkomst van opdracht met een eigen formulier (BW 7:400).",
  verklaring_sociaal_netwerk: "Iemand uit uw omgeving helpt u en krijgt daarvoor een kleine vergoeding per maand. Dat is geen zorgovereenkomst. Uw gemeente legt de verklaring vast.",
} as const satisfies Record<Overeenkomstmodel, string>;

/** The same for who is not the budgethouder: the zorgverlener, and officials. */
export const MODEL_UITLEG_ANDEREN = {
  opdracht: "De zorgverlener is niet in dienst bij de budgethouder. Zij spreken samen af welke zorg er komt (BW 7:400).",
  arbeidsovereenkomst: "De zorgverlener is in dienst bij de budgethouder, die werkgever is (BW 7:610). Er geldt minimumloon met vakantiegeld en vakantie-uren, en bij ziekte wordt loon doorbetaald.",
  partner_familie: "De zorgverlener is partner of familie van de budgethouder in de eerste of tweede graad. Dat is een overeenkomst van opdracht met een eigen formulier. Het minimumloon geldt.",
  zorginstelling: "De zorg komt van een organisatie. Die is zelf werkgever van wie bij de budgethouder komt.",
  vervoer: "Alleen vervoer is afgesproken, per rit of per kilometer. Dat is een overeenkomst van opdracht met een eigen formulier (BW 7:400).",
  verklaring_sociaal_netwerk: "Iemand uit de omgeving van de budgethouder helpt en krijgt daarvoor een kleine vergoeding per maand. Dat is geen zorgovereenkomst: de gemeente legt de verklaring vast.",
} as const satisfies Record<Overeenkomstmodel, string>;

/** Which answer leads to which contract, in the order in which the law asks. */
export const MODELKEUZE = {
  vervoer: "Spreekt u alleen vervoer af? Dan wordt het een vervoersovereenkomst.",
  zorginstelling: "Komt de zorg van een organisatie? Dan is er een eigen overeenkomst voor zorginstellingen.",
  partner_familie: "Is het uw partner of familie? Dan is er een eigen overeenkomst voor familie. In dienst kan dan niet.",
  arbeidsovereenkomst: "Is het iemand anders die bij u in dienst komt? Dan wordt het een arbeidsovereenkomst.",
  opdracht: "In alle andere gevallen wordt het een overeenkomst van opdracht.",
} as const satisfies Record<Exclude<Overeenkomstmodel, "verklaring_sociaal_netwerk">, string>;

/** What each model brings with it, for who still has to choose. */
export const MODEL_GEVOLGEN = {
  opdracht: [
    "Is de zorgverlener geen ondernemer, dan geldt het minimumloon, met vakantiegeld in het tarief.",
    "Bij ziekte of vakantie betaalt u niet door.",
    "Eén maand opzegtermijn is gebruikelijk.",
  ],
  arbeidsovereenkomst: [
    "U bent werkgever. Het tarief is ten minste het minimumloon, met vakantiegeld en vakantie-uren.",
    "Bij ziekte betaalt u loon door: zes weken, of bij vier dagen per week of meer 104 weken. Uw budget wordt daarvoor aangevuld.",
    "Bij vier dagen per week of meer doet de SVB de salarisadministratie. Werkgeverslasten komen uit uw budget.",
    "Opzeggen gaat tegen het einde van een maand, met de wettelijke opzegtermijn.",
  ],
  partner_familie: [
    "Het minimumloon geldt, met vakantiegeld in het tarief.",
    "In de Wlz geldt het lagere, informele maximumtarief, ook voor een zelfstandige of iemand in het BIG-register.",
    "Een arbeidsovereenkomst met partner of familie kan niet.",
  ],
  zorginstelling: [
    "U spreekt een tarief af met de organisatie. Het minimumloon hoeft u niet te controleren.",
    "De organisatie stuurt een factuur. Er is een KvK-nummer nodig.",
  ],
  vervoer: [
    "U spreekt een bedrag per rit of per kilometer af, niet per uur.",
    "Het kan met een vervoerder, met iemand uit uw omgeving en met een zorginstelling.",
    "Wordt er behalve vervoer ook zorg gegeven? Dan hebt u een zorgovereenkomst nodig.",
  ],
  verklaring_sociaal_netwerk: [
    "De vergoeding is hooguit € 141 per kalendermaand. Uw gemeente mag een lager bedrag afspreken.",
    "Het kan alleen met een budget uit de Wmo of de Jeugdwet.",
    "U declareert zelf, één keer per maand. De SVB betaalt aan wie u helpt.",
    "Er is geen minimumloon en geen salarisadministratie. Het bedrag telt wel mee voor de belasting.",
    "Vraag de verklaring aan bij uw gemeente. Zij legt die hier voor u vast.",
  ],
} as const satisfies Record<Overeenkomstmodel, readonly string[]>;

export const TERUGREDEN_LABELS = {
  ONDUIDELIJKE_WERKZAAMHEDEN: "Het is niet duidelijk welke zorg wordt gegeven",
  ZORG_PAST_NIET_BIJ_TOEKENNING: "De zorg past niet bij wat is toegekend",
  VERKEERD_BUDGET: "De zorg hoort bij een ander budget",
  VERKEERDE_FUNCTIESOORT: "De zorg hoort bij een andere soort zorg",
  TARIEF_TE_HOOG: "Het tarief is te hoog voor deze zorg",
  TARIEF_ONDER_MINIMUMLOON: "Het tarief is lager dan het minimumloon",
  UREN_KLOPPEN_NIET: "Het aantal uren klopt niet",
  TE_VEEL_UREN_PER_WEEK: "Het zijn te veel uren per week voor één zorgverlener",
  LOOPTIJD_KLOPT_NIET: "De begin- of einddatum klopt niet",
  KWALITEIT_NIET_AANGETOOND: "De zorgverlener heeft de kwaliteit niet aangetoond",
  ZORGVERLENER_ONJUIST: "De gegevens van de zorgverlener kloppen niet",
  VERTEGENWOORDIGER_ONJUIST: "Degene die heeft ondertekend, is niet bevoegd",
  GEGEVENS_ONVOLLEDIG: "Er ontbreken gegevens",
  AFSPRAAK_IN_STRIJD_MET_WET: "Een afspraak is in strijd met de wet",
  NIET_AKKOORD_MET_AFSPRAKEN: "De zorgverlener is het niet eens met de afspraken",
  ANDERS: "Een andere reden, zie de toelichting",
} as const satisfies Record<Terugreden, string>;

export const FORMEELGROND_LABELS = {
  instelling: "Formeel: zorginstelling",
  zelfstandige: "Formeel: zelfstandige met inschrijving bij de KvK",
  big: "Formeel: staat in het BIG-register",
  familie: "Informeel: partner of familie in de eerste of tweede graad",
  geen_grond: "Informeel: geen onderneming en geen BIG-registratie",
} as const satisfies Record<Formeelgrond, string>;
