/** One sentence for each recorded gebeurtenis, from the side of the reader. */
import type { Partij } from "../domein/overgangen";
import { vulIn, type Waarden } from "./tekst";

type Zin = { readonly algemeen: string } & Partial<Readonly<Record<Partij, string>>>;

const GEBEURTENISSEN: Readonly<Record<string, Zin>> = {
  "toekenning.vastgelegd": { algemeen: "Het budget is toegekend.", budgethouder: "U hebt een budget gekregen." },
  "toekenning.gewijzigd": { algemeen: "Het budget is gewijzigd.", budgethouder: "Uw budget is gewijzigd." },
  "toekenning.ingetrokken": { algemeen: "Het budget is ingetrokken.", budgethouder: "Uw budget is ingetrokken." },
  "toekenning.hersteld": { algemeen: "De SVB heeft een fout in het budget hersteld.", budgethouder: "De SVB heeft een fout in uw budget hersteld." },
  "toekenning.overbesteed": {
    algemeen: "Het budget is lager dan wat al is betaald of gereserveerd.",
    budgethouder: "Uw budget is lager dan wat al is betaald of gereserveerd. De SVB kan nu geen nieuwe declaraties betalen.",
  },
  "toekenning.overbesteding_voorbij": { algemeen: "Het budget is weer genoeg voor wat al is betaald of gereserveerd.", budgethouder: "Uw budget is weer genoeg. De SVB kan weer declaraties betalen." },
  "herstel.voorgesteld": { algemeen: "Een medewerker heeft een herstel voorgesteld." },
  "herstel.uitgevoerd": { algemeen: "De SVB heeft een fout in het budget hersteld. Lees de brief.", budgethouder: "De SVB heeft een fout in uw budget hersteld. Lees de brief.", svb: "Het herstel is goedgekeurd en uitgevoerd." },
  "herstel.weggehaald": { algemeen: "De SVB heeft een budget bij u weggehaald. Lees de brief." },
  "herstel.afgewezen": { algemeen: "Het voorstel voor een herstel is afgewezen." },
  "herstel.ingetrokken": { algemeen: "Het voorstel voor een herstel is ingetrokken." },
  "zorgovereenkomst.herkoppeld": { algemeen: "De zorgovereenkomst hoort nu bij een ander budget. De afspraken zijn niet veranderd." },
  "toekenning.afgesloten": { algemeen: "Het budget is afgesloten.", budgethouder: "Uw budget is afgesloten." },
  "budget.komt_niet_uit": {
    algemeen: "Een budget komt naar verwachting niet uit tot het einde.",
    budgethouder: "Uw budget komt naar verwachting niet uit. U leest daar wat u kunt doen.",
  },
  "budget.bijna_op": { algemeen: "Een budget is bijna op.", budgethouder: "Uw budget is bijna op. U leest daar wat u kunt doen." },
  "budget.op": { algemeen: "Een budget is op.", budgethouder: "Uw budget is op. U leest daar wat u kunt doen." },
  "budget.overbesteed": {
    algemeen: "Van een budget is meer gebruikt dan is toegekend.",
    budgethouder: "Van uw budget is meer gebruikt dan is toegekend. U leest daar wat u kunt doen.",
  },
  "budget.signaal_terug": { algemeen: "Het budget vraagt weer aandacht." },
  "budget.signaal_voorbij": { algemeen: "Het budget vraagt geen aandacht meer." },
  "export.aangevraagd": { algemeen: "Een lijst is als bestand gevraagd." },
  "export.opgehaald": { algemeen: "Een lijst is als bestand opgehaald." },
  "toekenningsbestand.bevestigd": { algemeen: "Een bestand met toekenningen is aangeleverd." },
  "toekenningsbestand.verwerkt": { algemeen: "Het bestand met toekenningen is verwerkt." },
  "toekenningsbericht.ontvangen": { algemeen: "Het toekenningsbericht is ontvangen." },
  "toekenningsbericht.verwerkt": { algemeen: "Het toekenningsbericht is verwerkt." },
  "toekenningsbericht.afgekeurd": { algemeen: "Het toekenningsbericht is afgekeurd." },
  "toekenningsbericht.uitgevallen": { algemeen: "Een medewerker van de SVB bekijkt het toekenningsbericht." },
  "levering.ontvangen": { algemeen: "Een bestand met toekenningsberichten is ontvangen." },
  "levering.verwerkt": { algemeen: "Een bestand met toekenningsberichten is verwerkt." },
  "zorgovereenkomst.begonnen": {
    algemeen: "De budgethouder is een zorgovereenkomst begonnen.",
    budgethouder: "U bent een zorgovereenkomst begonnen.",
  },
  "zorgovereenkomst.partijen_bewaard": { algemeen: "De gegevens van de zorgverlener zijn opgeslagen." },
  "zorgovereenkomst.werkafspraken_bewaard": { algemeen: "De werkafspraken zijn opgeslagen." },
  "zorgovereenkomst.tarieven_bewaard": { algemeen: "De tarieven zijn opgeslagen." },
  "zorgovereenkomst.ondertekend": {
    algemeen: "De budgethouder heeft de zorgovereenkomst ondertekend.",
    budgethouder: "U hebt de zorgovereenkomst ondertekend.",
  },
  "zorgovereenkomst.medeondertekend": {
    algemeen: "De zorgverlener heeft de zorgovereenkomst ondertekend.",
    zorgverlener: "U hebt de zorgovereenkomst ondertekend.",
  },
  "zorgovereenkomst.geweigerd": {
    algemeen: "De zorgverlener heeft de zorgovereenkomst teruggestuurd.",
    zorgverlener: "U hebt de zorgovereenkomst teruggestuurd.",
  },
  "zorgovereenkomst.toegelicht": {
    algemeen: "De budgethouder heeft een toelichting gegeven.",
    budgethouder: "U hebt een toelichting gegeven.",
  },
  "zorgovereenkomst.geaccordeerd": {
    algemeen: "De gemeente of het zorgkantoor is akkoord met de zorg.",
    verstrekker: "De zorgovereenkomst is geaccordeerd.",
  },
  "zorgovereenkomst.teruggestuurd": { algemeen: "De zorgovereenkomst is teruggestuurd naar de budgethouder." },
  "zorgovereenkomst.goedgekeurd": { algemeen: "De SVB heeft de zorgovereenkomst goedgekeurd." },
  "zorgovereenkomst.afgekeurd": { algemeen: "De zorgovereenkomst is afgekeurd." },
  "zorgovereenkomst.beeindigd": { algemeen: "De zorgovereenkomst is beëindigd." },
  "zorgovereenkomst.automatisch_beeindigd": { algemeen: "De zorgovereenkomst stopt vanzelf. Bij de zorgovereenkomst staat waarom en wanneer." },
  "zorgovereenkomst.vervallen": { algemeen: "De zorgovereenkomst was nog niet goedgekeurd en is vervallen." },
  "zorgovereenkomst.opgezegd": {
    algemeen: "De zorgovereenkomst is opgezegd. Bij de zorgovereenkomst staat wat de laatste dag is.",
  },
  "zorgovereenkomst.einde_voorgesteld": { algemeen: "Er is voorgesteld om samen te stoppen met de zorgovereenkomst." },
  "zorgovereenkomst.einde_overeengekomen": { algemeen: "Budgethouder en zorgverlener zijn het eens: de zorgovereenkomst stopt." },
  "zorgovereenkomst.einde_afgewezen": { algemeen: "Het voorstel om te stoppen is afgewezen. De zorgovereenkomst gaat door." },
  "zorgovereenkomst.einde_voorstel_ingetrokken": { algemeen: "Het voorstel om te stoppen is ingetrokken. De zorgovereenkomst gaat door." },
  "zorgovereenkomst.einde_voorstel_vervallen": { algemeen: "Op het voorstel om te stoppen kwam geen antwoord. De zorgovereenkomst gaat door." },
  "zorgovereenkomst.terugdraaien_gevraagd": { algemeen: "Er is gevraagd om toch door te gaan met de zorgovereenkomst." },
  "zorgovereenkomst.einde_teruggedraaid": { algemeen: "De opzegging is teruggedraaid. De zorgovereenkomst gaat door." },
  "zorgovereenkomst.einde_blijft": { algemeen: "De opzegging blijft staan." },
  "zorgovereenkomst.loopt_af": {
    algemeen: "De zorgovereenkomst loopt binnenkort af.",
    budgethouder: "Uw zorgovereenkomst loopt binnenkort af. Laat op tijd weten of u doorgaat.",
  },
  "zorgovereenkomst.wijziging_begonnen": {
    algemeen: "De budgethouder is een wijziging begonnen.",
    budgethouder: "U bent een wijziging begonnen.",
  },
  "zorgovereenkomst.wijziging_bewaard": { algemeen: "De wijziging is opgeslagen." },
  "zorgovereenkomst.wijziging_ondertekend": {
    algemeen: "De budgethouder heeft een wijziging ondertekend.",
    budgethouder: "U hebt een wijziging ondertekend.",
    zorgverlener: "De budgethouder vraagt u een wijziging te ondertekenen.",
  },
  "zorgovereenkomst.wijziging_medeondertekend": {
    algemeen: "De zorgverlener heeft de wijziging ondertekend.",
    zorgverlener: "U hebt de wijziging ondertekend.",
  },
  "zorgovereenkomst.wijziging_geweigerd": {
    algemeen: "De zorgverlener heeft de wijziging teruggestuurd.",
    zorgverlener: "U hebt de wijziging teruggestuurd.",
  },
  "zorgovereenkomst.wijziging_geaccordeerd": { algemeen: "De gemeente of het zorgkantoor is akkoord met de wijziging." },
  "zorgovereenkomst.wijziging_teruggestuurd": { algemeen: "De wijziging is teruggestuurd naar de budgethouder." },
  "zorgovereenkomst.wijziging_afgekeurd": { algemeen: "De wijziging is afgekeurd. De oude afspraken blijven gelden." },
  "zorgovereenkomst.wijziging_goedgekeurd": { algemeen: "De SVB heeft de wijziging goedgekeurd." },
  "zorgovereenkomst.wijziging_ingetrokken": { algemeen: "De wijziging is ingetrokken. De oude afspraken blijven gelden." },
  "zorgovereenkomst.versie_ingegaan": { algemeen: "De gewijzigde afspraken zijn ingegaan." },
  "zorgovereenkomst.ingetrokken": {
    algemeen: "De budgethouder heeft de zorgovereenkomst ingetrokken.",
    budgethouder: "U hebt de zorgovereenkomst ingetrokken.",
  },
  "declaratie.opgesteld": {
    algemeen: "De zorgverlener is een declaratie begonnen.",
    zorgverlener: "U bent een declaratie begonnen.",
  },
  "declaratie.gewijzigd": {
    algemeen: "De zorgverlener heeft de declaratie gewijzigd.",
    zorgverlener: "U hebt de declaratie gewijzigd.",
  },
  "declaratie.aangeboden": {
    algemeen: "De zorgverlener heeft een declaratie aangeboden aan de budgethouder.",
    budgethouder: "De zorgverlener vraagt u een declaratie goed te keuren.",
    zorgverlener: "U hebt de declaratie aangeboden aan de budgethouder.",
  },
  "declaratie.teruggestuurd": {
    algemeen: "De budgethouder heeft de declaratie teruggestuurd.",
    budgethouder: "U hebt de declaratie teruggestuurd.",
  },
  "declaratie.ingediend": {
    algemeen: "De budgethouder heeft de declaratie goedgekeurd en ingediend.",
    budgethouder: "U hebt de declaratie goedgekeurd en ingediend bij de SVB.",
  },
  "declaratie.goedgekeurd": { algemeen: "De declaratie is goedgekeurd. De SVB gaat betalen." },
  "declaratie.uitgevallen": { algemeen: "Een medewerker van de SVB bekijkt de declaratie." },
  "declaratie.afgekeurd": { algemeen: "De declaratie is afgekeurd." },
  "declaratie.in_betaling": { algemeen: "De betaling wordt klaargemaakt." },
  "declaratie.uit_betaling": { algemeen: "De betaling is uit de batch gehaald en wordt later meegenomen." },
  "declaratie.betaald": { algemeen: "De declaratie is betaald.", zorgverlener: "Uw declaratie is betaald." },
  "declaratie.gestorneerd": { algemeen: "De bank kon het bedrag niet overmaken. De SVB zoekt uit waarom." },
  "declaratie.opnieuw_betaald": { algemeen: "De SVB betaalt het bedrag opnieuw." },
  "declaratie.ingetrokken": { algemeen: "De declaratie is ingetrokken." },
  "betaalbatch.opgemaakt": { algemeen: "De betaalbatch is opgemaakt." },
  "betaalbatch.vrijgegeven": { algemeen: "De betaalbatch is vrijgegeven." },
  "betaalbatch.aangeboden": { algemeen: "Het betaalbestand is aangeboden aan de bank." },
  "betaalbatch.ingetrokken": { algemeen: "De betaalbatch is ingetrokken." },
  "bankbericht.verwerkt": { algemeen: "Een bericht van de bank is verwerkt." },
  "uitvalzaak.geopend": { algemeen: "Er is een uitvalzaak geopend." },
  "uitvalzaak.opgepakt": { algemeen: "Een medewerker heeft de uitvalzaak opgepakt." },
  "uitvalzaak.losgelaten": { algemeen: "De uitvalzaak is teruggelegd." },
  "uitvalzaak.uitgezet": { algemeen: "De uitvalzaak wacht op een ander." },
  "uitvalzaak.hervat": { algemeen: "Een medewerker gaat verder met de uitvalzaak." },
  "uitvalzaak.opgelost": { algemeen: "De uitvalzaak is opgelost." },
  "uitvalzaak.aangetekend": { algemeen: "Een medewerker heeft een aantekening gemaakt." },
  "uitvalzaak.vervallen": { algemeen: "De uitvalzaak is vervallen." },
  "aantekening.toegevoegd": { algemeen: "Er is een aantekening gemaakt." },
  "apisleutel.aangemaakt": { algemeen: "Er is een sleutel voor de koppeling gemaakt." },
  "apisleutel.ingetrokken": { algemeen: "Een sleutel voor de koppeling is ingetrokken." },
  "declaratie.uit_factuur": { algemeen: "Er is een factuur aangeleverd. Daarvan is een declaratie gemaakt." },
  "verstrekkers.ingelezen": { algemeen: "De lijst van gemeenten en zorgkantoren is ingelezen." },
  "declaratie.deel_betaald": { algemeen: "Een deel van de declaratie is betaald.", zorgverlener: "Een deel van uw declaratie is betaald. Het andere deel volgt." },
  "storting.aangekondigd": { algemeen: "Er is een storting aangekondigd.", budgethouder: "U hebt een storting aangekondigd." },
  "storting.ontvangen": { algemeen: "De storting is ontvangen.", budgethouder: "Uw storting is ontvangen." },
  "storting.ingetrokken": { algemeen: "De storting is ingetrokken.", budgethouder: "U hebt de storting ingetrokken." },
  "uitbetaling.goedgekeurd": { algemeen: "Een uitbetaling is goedgekeurd.", budgethouder: "Uw aanvraag voor een uitbetaling is goedgekeurd." },
  "uitbetaling.afgewezen": { algemeen: "Een uitbetaling is afgewezen.", budgethouder: "Uw aanvraag voor een uitbetaling is afgewezen." },
  "uitbetaling.in_betaling": { algemeen: "De uitbetaling wordt klaargemaakt." },
  "uitbetaling.uit_betaling": { algemeen: "De uitbetaling is uit de batch gehaald en wordt later meegenomen." },
  "uitbetaling.betaald": { algemeen: "De uitbetaling is gedaan.", budgethouder: "Het bedrag is naar u overgemaakt." },
  "uitbetaling.gestorneerd": { algemeen: "De bank kon het bedrag niet overmaken. De SVB zoekt uit waarom." },
  "uitbetaling.opnieuw_betaald": { algemeen: "De SVB betaalt het bedrag opnieuw." },
  "uitbetaling.ingetrokken": { algemeen: "De uitbetaling gaat niet door." },
  "vvbbeleid.vastgesteld": { algemeen: "De gemeente heeft het vrij besteedbare bedrag vastgesteld." },
  "rekening.opgegeven": { algemeen: "De budgethouder heeft een eigen rekening opgegeven.", budgethouder: "U hebt een eigen rekening opgegeven." },
  "rekening.goedgekeurd": { algemeen: "De eigen rekening is goedgekeurd." },
  "rekening.afgewezen": { algemeen: "De eigen rekening is afgewezen." },
  "rekeningnummer.aangevraagd": { algemeen: "Er is een nieuw rekeningnummer doorgegeven." },
  "rekeningnummer.goedgekeurd": { algemeen: "Het nieuwe rekeningnummer is goedgekeurd." },
  "rekeningnummer.afgewezen": { algemeen: "Het nieuwe rekeningnummer is afgewezen." },
  "sessie.begonnen": { algemeen: "Ingelogd." },
  "sessie.beeindigd": { algemeen: "Uitgelogd." },
  "inlog.geweigerd": { algemeen: "Inloggen is geweigerd." },
  "hoedanigheid.gekozen": { algemeen: "Gekozen voor wie er wordt gewerkt." },
};

/** A kind without a sentence of its own shows its name in plain words: the trail is never silently shorter. */
const naam = (soort: string): string => {
  const [onderwerp = soort, voltooid = ""] = soort.replaceAll("_", " ").split(".");
  return `${onderwerp.charAt(0).toUpperCase()}${onderwerp.slice(1)}: ${voltooid}`.replace(/: $/, "").concat(".");
};

export function gebeurtenistekst(soort: string, rol: Partij, waarden: Waarden = {}): string {
  const zin = GEBEURTENISSEN[soort];
  return zin === undefined ? naam(soort) : vulIn(zin[rol] ?? zin.algemeen, waarden);
}
