import { type Declaratiecode, type OntbrekendGegeven } from "../domein/declaratie/codes";
import { REGELS } from "../domein/declaratie/regels";
import type { Ernst, Toetsuitslag } from "../domein/regels";
import type { AanZet } from "../domein/tijdlijn";
import type { Codetekst } from "./tekst";

const tekst = (code: Declaratiecode, kort: string, lang: string, watNu: string, aanZet: AanZet): Codetekst => ({
  kort,
  lang,
  watNu,
  aanZet,
  grondslag: REGELS[code].grondslag,
});

export const DECLARATIETEKSTEN = {
  GEEN_ZORGOVEREENKOMST: tekst(
    "GEEN_ZORGOVEREENKOMST",
    "Geen goedgekeurde zorgovereenkomst",
    "Er is geen goedgekeurde zorgovereenkomst voor deze zorg. Zonder goedgekeurde zorgovereenkomst mag de SVB niet betalen.",
    "Wacht tot de zorgovereenkomst is goedgekeurd. Dien de declaratie daarna opnieuw in.",
    "budgethouder",
  ),
  BUITEN_LOOPTIJD: tekst(
    "BUITEN_LOOPTIJD",
    "Buiten looptijd zorgovereenkomst",
    "Op een of meer dagen van deze declaratie liep de zorgovereenkomst niet. Het gaat om regel {regels}.",
    "Controleer de dagen. Haal de dagen weg waarop de zorgovereenkomst niet liep.",
    "zorgverlener",
  ),
  PERIODE_NIET_VERSTREKEN: tekst(
    "PERIODE_NIET_VERSTREKEN",
    "Periode nog niet voorbij",
    "De periode van deze declaratie is nog niet voorbij. De SVB betaalt zorg pas als die is gegeven. De periode loopt t/m {periodeTm}.",
    "Dien de declaratie in na afloop van de periode.",
    "zorgverlener",
  ),
  TE_LAAT: tekst(
    "TE_LAAT",
    "Te laat aangeboden of ingediend",
    "Deze declaratie is te laat. De zorgverlener moest de declaratie uiterlijk op {aanbiedenUiterlijkOp} aanbieden en deed dat op {aangebodenOp}. De budgethouder moest de declaratie uiterlijk op {indienenUiterlijkOp} indienen en deed dat op {ingediendOp}.",
    "U hoeft nu niets te doen. Een medewerker van de SVB beslist of de declaratie toch wordt betaald.",
    "svb",
  ),
  ONVOLLEDIG: tekst(
    "ONVOLLEDIG",
    "Gegevens ontbreken",
    "Deze declaratie is niet compleet. Dit klopt nog niet: {ontbreekt}.",
    "Vul de gegevens aan en bied de declaratie opnieuw aan.",
    "zorgverlener",
  ),
  NIET_BEVOEGD: tekst(
    "NIET_BEVOEGD",
    "Goedkeurder niet bevoegd",
    "Degene die de declaratie heeft goedgekeurd, mocht dat op die dag niet doen voor de budgethouder.",
    "Laat de budgethouder of een bevoegde vertegenwoordiger de declaratie goedkeuren.",
    "budgethouder",
  ),
  TARIEF_WIJKT_AF: tekst(
    "TARIEF_WIJKT_AF",
    "Tarief wijkt af van overeenkomst",
    "Het tarief op de declaratie is anders dan het tarief in de zorgovereenkomst. Het gaat om regel {regels}.",
    "Gebruik het tarief uit de zorgovereenkomst. Is er een nieuw tarief afgesproken? Wijzig dan eerst de zorgovereenkomst.",
    "zorgverlener",
  ),
  REKENFOUT: tekst(
    "REKENFOUT",
    "Bedrag is niet aantal × tarief",
    "Het bedrag klopt niet. Gevraagd is {gevraagdCenten}. Het aantal keer het tarief is {berekendCenten}.",
    "Controleer de aantallen en bedragen en bied de declaratie opnieuw aan.",
    "zorgverlener",
  ),
  VERKEERDE_WET: tekst(
    "VERKEERDE_WET",
    "Budget van een andere wet",
    "De declaratie hoort bij een andere wet dan de zorgovereenkomst. Een declaratie kan alleen worden betaald uit het budget van de zorgovereenkomst.",
    "Kies de zorgovereenkomst die bij deze zorg hoort.",
    "zorgverlener",
  ),
  TARIEF_ONBEKEND: tekst(
    "TARIEF_ONBEKEND",
    "Wettelijk maximum voor datum onbekend",
    "Voor de dagen van deze zorg is het wettelijke maximumtarief bij ons niet bekend. Daarom kan de computer niet beslissen.",
    "U hoeft nu niets te doen. Een medewerker van de SVB zoekt uit welk tarief geldt.",
    "svb",
  ),
  BOVEN_MAXIMUMTARIEF: tekst(
    "BOVEN_MAXIMUMTARIEF",
    "Tarief boven maximum",
    "Het tarief is hoger dan het maximumtarief van {maximumtariefCenten}. Uit het budget wordt ten hoogste het maximum betaald. Het deel boven het maximum is {bovenMaximumCenten}. Daarvan komt {uitStortingCenten} uit de vrijwillige storting.",
    "Spreek met elkaar af wie het deel boven het maximum betaalt, of pas het tarief in de zorgovereenkomst aan.",
    "budgethouder",
  ),
  ONDER_MINIMUMLOON: tekst(
    "ONDER_MINIMUMLOON",
    "Tarief onder minimumloon",
    "Het afgesproken tarief is lager dan het minimumloon. Afgesproken is {tariefCenten}, het minimum is {minimumCenten}. Het gaat om regel {regels}. Zo mag de SVB niet betalen.",
    "De budgethouder verhoogt het tarief met een wijziging van de zorgovereenkomst. Declareer daarna met het nieuwe tarief.",
    "budgethouder",
  ),
  BUDGET_AFGESLOTEN: tekst(
    "BUDGET_AFGESLOTEN",
    "Budget is afgesloten",
    "Het budget voor deze zorg is afgesloten op {afgeslotenOp}. Na het afsluiten kan er niets meer uit dit budget worden betaald.",
    "Is de zorg wel gegeven? Vraag uw gemeente of zorgkantoor of er voor deze dagen een nieuwe toekenning komt.",
    "verstrekker",
  ),
  VOORLOPIG_VERLOPEN: tekst(
    "VOORLOPIG_VERLOPEN",
    "Voorlopig budget is verlopen",
    "Dit is een voorlopig budget. Daaruit mocht tot en met {voorlopigTm} worden betaald. De toekenning van uw gemeente of zorgkantoor is er nog niet.",
    "U hoeft niets te doen. De SVB vraagt de toekenning op. Als die er is, wordt deze declaratie vanzelf opnieuw beoordeeld.",
    "verstrekker",
  ),
  BUDGET_INGETROKKEN: tekst(
    "BUDGET_INGETROKKEN",
    "Budget is ingetrokken",
    "De gemeente of het zorgkantoor heeft het budget voor deze zorg ingetrokken. Daaruit kan niets meer worden betaald.",
    "Vraag uw gemeente of zorgkantoor of er een nieuwe toekenning komt voor deze dagen. Komt die er niet? Dan betaalt u deze zorg zelf. Bent u het niet eens met de intrekking? Maak dan bezwaar bij uw gemeente of zorgkantoor.",
    "verstrekker",
  ),
  BUITEN_BUDGETPERIODE: tekst(
    "BUITEN_BUDGETPERIODE",
    "Buiten periode van de toekenning",
    "Op een of meer dagen van deze declaratie was er geen budget. Het budget loopt van {budgetVan} t/m {budgetTm}.",
    "Vraag uw gemeente of zorgkantoor of er een toekenning is voor deze dagen.",
    "verstrekker",
  ),
  BUDGET_TEKORT: tekst(
    "BUDGET_TEKORT",
    "Onvoldoende vrij budget",
    "Er is niet genoeg budget voor deze declaratie. Nodig is {nodigCenten}. Vrij is {vrijCenten}. Uit de storting kan {stortingCenten}. Het tekort is {tekortCenten}.",
    "Stort zelf geld bij dit budget, of neem contact op met uw gemeente of zorgkantoor als u meer zorg nodig hebt dan is toegekend.",
    "budgethouder",
  ),
  MEER_DAN_40_UUR: tekst(
    "MEER_DAN_40_UUR",
    "Meer dan 40 uur in een week",
    "Eén zorgverlener mag per week ten hoogste {maximumHonderdsten} uur werken voor dit budget. Het is meer in {weken}. Samen is dat {bovenHonderdsten} uur te veel.",
    "U hoeft nu niets te doen. Een medewerker van de SVB beoordeelt welk deel wordt betaald.",
    "svb",
  ),
  UREN_ONMOGELIJK: tekst(
    "UREN_ONMOGELIJK",
    "Meer uren dan er in de dagen zitten",
    "Er zijn meer uren ingevuld dan er in die dagen zitten. Het gaat om {weken}.",
    "Controleer de uren en verbeter de declaratie.",
    "zorgverlener",
  ),
  DUBBEL: tekst(
    "DUBBEL",
    "Dubbel met andere declaratie",
    "Deze zorg is al gedeclareerd. Zie declaratie {nummers}.",
    "Trek een van de declaraties in.",
    "zorgverlener",
  ),
  NA_OVERLIJDEN: tekst(
    "NA_OVERLIJDEN",
    "Zorg na overlijden budgethouder",
    "De budgethouder is overleden op {overlijdenOp}. Zorg na die dag kan niet uit het budget worden betaald.",
    "U hoeft nu niets te doen. Een medewerker van de SVB beoordeelt de dagen tot en met het overlijden.",
    "svb",
  ),
  IBAN_ONTBREEKT: tekst(
    "IBAN_ONTBREEKT",
    "Geen geldig rekeningnummer",
    "Er is geen goedgekeurd rekeningnummer van de zorgverlener. Daarom kan de SVB niet betalen.",
    "Geef het rekeningnummer van de zorgverlener door. De SVB controleert het voordat er wordt betaald.",
    "zorgverlener",
  ),
  VIA_SALARISADMINISTRATIE: tekst(
    "VIA_SALARISADMINISTRATIE",
    "Loon via salarisadministratie",
    "De SVB doet voor deze zorgverlener de salarisadministratie. Van het loon gaan loonbelasting en premies af. Daarom wordt dit bedrag niet vanzelf betaald.",
    "U hoeft nu niets te doen. Een medewerker van de SVB berekent het loon.",
    "svb",
  ),
  UREN_AFWIJKEND_VAN_AFSPRAAK: tekst(
    "UREN_AFWIJKEND_VAN_AFSPRAAK",
    "Meer uren dan afgesproken",
    "Er zijn meer uren gedeclareerd dan de {afgesprokenHonderdsten} uur per week uit de zorgovereenkomst. Het gaat om {weken}.",
    "Controleer of deze uren echt zijn gewerkt. Klopt het? Dan kunt u gewoon goedkeuren.",
    "budgethouder",
  ),
} as const satisfies Record<Declaratiecode, Codetekst>;

export const ONTBREEKT_LABELS = {
  regels: "er zijn geen uren of bedragen ingevuld",
  gevraagd_bedrag: "het bedrag is nul",
  factuurnummer: "het factuurnummer ontbreekt",
  factuurdatum: "de factuurdatum ontbreekt",
  regel_zonder_aantal: "een regel heeft geen aantal",
  regel_zonder_tarief: "een regel heeft geen tarief uit de zorgovereenkomst",
  regel_buiten_maand: "een regel valt buiten de maand",
} as const satisfies Record<OntbrekendGegeven, string>;

export const ERNST_LABELS = {
  fout: "Verbeteren",
  uitval: "Medewerker beslist",
  signaal: "Let op",
} as const satisfies Record<Ernst, string>;

export const UITSLAG_LABELS = {
  goed: "In orde",
  niet_goed: "Niet in orde",
  nvt: "Niet van toepassing",
  onbekend: "Nog niet bekend",
} as const satisfies Record<Toetsuitslag, string>;
