import type { Berichtmutatie } from "../domein/toekenning/bericht";
import type { Retourcode } from "../domein/toekenning/retourcodes";
import type { AanZet } from "../domein/tijdlijn";
import type { Codetekst } from "./tekst";

const IPGB = "iPgb 2, toekenningsbericht";

/** Of one message. In a list the row is mended, and there are no numbers to give. */
export const BERICHT_OPNIEUW = "Verbeter het bericht en lever het opnieuw aan met een nieuw berichtnummer.";

const tekst = (
  kort: string,
  lang: string,
  watNu: string = BERICHT_OPNIEUW,
  aanZet: AanZet = "verstrekker",
  grondslag = IPGB,
): Codetekst => ({ kort, lang, watNu, aanZet, grondslag });

const SVB_KIJKT = "U hoeft nu niets te doen. Een medewerker van de SVB bekijkt het bericht en neemt zo nodig contact op.";

const WACHT =
  "Lever het bericht aan waarmee u dit budget hebt toegekend. Dit bericht wacht daarop en wordt dan vanzelf verwerkt; u hoeft het niet opnieuw te sturen.";

export const RETOURTEKSTEN = {
  DUBBEL_BERICHT: tekst(
    "Berichtnummer al verwerkt",
    "Er is al een bericht met nummer {berichtnummer} verwerkt. Dit bericht verandert niets.",
    "Is dit een ander bericht? Geef het dan een nieuw berichtnummer.",
  ),
  BERICHTNUMMER_HERGEBRUIKT: tekst(
    "Berichtnummer al gebruikt voor ander bericht",
    "Nummer {berichtnummer} is al gebruikt voor een bericht met een andere inhoud. Er is niets veranderd.",
    "Geef het bericht een nieuw berichtnummer en lever het opnieuw aan.",
  ),
  AFZENDER_ONJUIST: tekst(
    "Afzender is niet de aanleveraar",
    "De afzender in het bericht ({inBericht}) is een ander dan degene die het aanlevert ({aanleveraar}).",
  ),
  AFZENDER_NIET_ACTIEF: tekst(
    "Verstrekker niet actief",
    "Deze verstrekker is op dit moment niet actief.",
    "Neem contact op met de SVB.",
  ),
  WET_PAST_NIET_BIJ_AFZENDER: tekst(
    "Wet past niet bij verstrekker",
    "Deze verstrekker kan geen budget toekennen voor deze wet. Een zorgkantoor kent toe voor de Wlz, een gemeente voor de Wmo en de Jeugdwet.",
    undefined,
    "verstrekker",
    "Wlz art. 3.3.3; Wmo 2015 art. 2.3.6; Jeugdwet art. 8.1.1",
  ),
  BSN_ONGELDIG: tekst("BSN ongeldig", "Het burgerservicenummer van de budgethouder bestaat niet: de cijfers kloppen niet."),
  GEBOORTEDATUM_ONGELDIG: tekst("Geboortedatum ongeloofwaardig", "De geboortedatum van de budgethouder kan niet kloppen."),
  PERSOON_WIJKT_AF: tekst(
    "Geboortedatum wijkt af van registratie",
    "Bij dit burgerservicenummer hoort volgens onze gegevens een andere geboortedatum.",
    SVB_KIJKT,
    "svb",
  ),
  PERIODE_ONGELDIG: tekst("Einddatum voor begindatum", "De einddatum ligt vóór de begindatum."),
  WLZ_BUITEN_KALENDERJAAR: tekst(
    "Wlz-periode buiten één kalenderjaar",
    "Een Wlz-budget wordt per kalenderjaar toegekend. De periode loopt over de jaargrens.",
    undefined,
    "verstrekker",
    "Blz art. 3.6.1; Rlz art. 5.12",
  ),
  GEEN_FUNCTIEBUDGET: tekst("Geen functiebudget", "Het bericht noemt geen enkel functiebudget."),
  BEDRAG_ONGELDIG: tekst("Bedrag niet groter dan nul", "Het bedrag van een functiebudget moet groter zijn dan nul."),
  TOTAAL_KLOPT_NIET: tekst(
    "Totaal is niet de som",
    "Het totaalbedrag is {totaalCenten}. De functiebudgetten zijn samen {somCenten}.",
  ),
  VVB_ONGELDIG: tekst(
    "Verantwoordingsvrij bedrag onjuist",
    "Het verantwoordingsvrije bedrag kan niet negatief zijn en niet hoger dan het functiebudget.",
    undefined,
    "verstrekker",
    "Rlz art. 5.17",
  ),
  FUNCTIESOORT_ONBEKEND: tekst("Functiesoort onbekend", "De functiesoort {functiesoort} bestaat niet."),
  FUNCTIESOORT_PAST_NIET_BIJ_WET: tekst(
    "Functiesoort past niet bij wet",
    "De functiesoort {functiesoort} hoort niet bij deze wet. Voor de Wlz is alleen 99 (totaal zorgpakket) toegestaan.",
  ),
  FUNCTIEPERIODE_BUITEN_PERIODE: tekst(
    "Functieperiode buiten budgetperiode",
    "De periode van een functiebudget valt buiten de periode van het budget.",
  ),
  FUNCTIEBUDGET_OVERLAP: tekst(
    "Overlap binnen functiesoort",
    "Twee functiebudgetten van de soort {functiesoort} overlappen elkaar in tijd.",
  ),
  MEER_DAN_EEN_CONTACT: tekst("Meer dan één contactadres", "Het bericht noemt {aantal} contactadressen. Er mag er één zijn."),
  RELATIE_ONGELDIG: tekst("Relatie ongeldig", "De gegevens van een vertegenwoordiger kloppen niet. Het gaat om: {redenen}."),
  MUTATIE_PAST_NIET: tekst(
    "Mutatie past niet bij wat bekend is",
    "De soort wijziging past niet bij wat bij ons bekend is over dit budget.",
    SVB_KIJKT,
    "svb",
  ),
  ORIGINEEL_ONTBREEKT: tekst(
    "Wacht op het eerste bericht van dit budget",
    "Dit bericht wijzigt budget {nummer} of trekt het in. Dat budget kennen wij nog niet.",
    WACHT,
  ),
  BUDGETIDENTIFICATIE_OUD_ONBEKEND: tekst(
    "Oude budgetidentificatie onbekend",
    "Het bericht verwijst naar budget {nummer}. Dat budget kennen wij nog niet.",
    WACHT,
  ),
  TOEKENNING_AFGESLOTEN: tekst(
    "Toekenning ingetrokken",
    "Dit budget is ingetrokken en kan niet meer worden gewijzigd.",
    SVB_KIJKT,
    "svb",
  ),
  BUDGET_DEFINITIEF_AFGESLOTEN: tekst(
    "Budget is definitief afgesloten",
    "Dit budget is afgesloten en afgerekend. Het kan niet meer worden gewijzigd of ingetrokken.",
    "Wilt u toch iets toekennen over deze periode? Lever een nieuw budget aan met een nieuwe budgetidentificatie.",
    "verstrekker",
    "iPgb 2, budgetafsluitbericht",
  ),
  TOEKENNING_OVERLAP: tekst(
    "Overlap met andere toekenning",
    "De budgethouder heeft in deze periode al een budget voor dezelfde wet: {budgetidentificaties}.",
    SVB_KIJKT,
    "svb",
  ),
  VOORLOPIG_NIET_VERVANGBAAR: tekst(
    "Past niet op het voorlopige budget",
    "Er loopt een voorlopig budget: {budgetidentificaties}. Daaruit is al zorg betaald op dagen buiten de periode van deze toekenning, of er is eigen geld gestort.",
    "Ken toe over alle dagen waarop zorg is betaald, of overleg met de SVB.",
    "verstrekker",
    "Blz art. 3.6.6",
  ),
  VOORLOPIG_VERVANGEN: tekst(
    "Voorlopig budget vervangen",
    "Deze toekenning komt in de plaats van het voorlopige budget {budgetidentificaties}. Alle zorgovereenkomsten, declaraties en betalingen zijn meegegaan.",
    "U hoeft niets te doen.",
    "niemand",
  ),
  OVERBESTEDING: tekst(
    "Lager dan al gebonden",
    "Het nieuwe bedrag is {bedragCenten}. Er is al {gebondenCenten} betaald of gereserveerd. Het bericht is wel verwerkt.",
    "Bespreek met de budgethouder wat er moet gebeuren.",
    "verstrekker",
    "iPgb 2, budgetafsluitbericht reden 2",
  ),
} as const satisfies Record<Retourcode, Codetekst>;

export const MUTATIE_LABELS = {
  nieuw: "Nieuw budget",
  wijziging: "Wijziging van een budget",
  intrekking: "Intrekking van een budget",
} as const satisfies Record<Berichtmutatie, string>;
