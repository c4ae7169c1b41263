/** Words for own money (storting), free money (verantwoordingsvrij bedrag) and the budgethouder's own account. */
import type { Vvbreden } from "../domein/vvb/recht";

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export const VVB_TEKSTEN = {
  BUDGET_VOORLOPIG: {
    titel: "Dit budget is nog voorlopig.",
    watNu: "U kunt het bedrag opnemen zodra de toekenning van uw gemeente of zorgkantoor binnen is.",
  },
  GEEN_REGELING: {
    titel: "Uw gemeente heeft geen vrij besteedbaar bedrag.",
    watNu: "Vraag uw gemeente waarvoor u het budget wel kunt gebruiken.",
  },
  GEEN_ZORG_BETAALD: {
    titel: "Er is nog geen zorg betaald uit dit budget.",
    watNu: "U kunt het bedrag opnemen zodra de eerste zorg is betaald. Vraag het dan opnieuw aan.",
  },
  NIET_IN_DIT_JAAR: { titel: "Dit budget loopt niet in dit jaar.", watNu: "Kies het budget van dit jaar." },
  TARIEF_ONBEKEND: { titel: "Voor dit jaar kennen wij de regel nog niet.", watNu: "Neem contact op met de SVB." },
  BUDGET_INGETROKKEN: { titel: "Dit budget is ingetrokken.", watNu: "Vragen? Neem contact op met uw gemeente of zorgkantoor." },
  BUDGET_TEKORT: { titel: "Er is niet genoeg vrij in uw budget.", watNu: "Vraag een lager bedrag aan." },
} as const satisfies Record<Vvbreden, Weigeringtekst>;

const EIGEN_GELD: Readonly<Record<string, Weigeringtekst>> = {
  geen_recht: { titel: "U mag dit niet doen.", watNu: "Iemand die over het geld mag beslissen, kan dit doen." },
  niet_bevoegd: { titel: "U mag nu niet over het geld beslissen.", uitleg: "Uw registratie als vertegenwoordiger geldt niet meer voor geld." },
  budget_onbekend: { titel: "Dit budget bestaat niet.", watNu: "Ga terug naar het overzicht." },
  budget_voorlopig: { titel: "Op een voorlopig budget kunt u niet storten.", uitleg: "Dit budget wordt vervangen zodra de toekenning binnen is.", watNu: "Wacht op de toekenning van uw gemeente of zorgkantoor." },
  budget_gesloten: { titel: "Op dit budget kunt u niet meer storten.", uitleg: "Het budget is ingetrokken of afgesloten." },
  sleutel_hergebruikt: { titel: "Dit formulier is al verstuurd.", watNu: "Open de pagina opnieuw." },
  bedrag_ongeldig: { titel: "Dit bedrag kan niet.", watNu: "Vul een bedrag in tussen € 0,01 en € 100.000,00." },
  bedrag_te_hoog: { titel: "Dit bedrag is te hoog.", watNu: "Vul ten hoogste € 10.000,00 per jaar in." },
  datum_voorbij: { titel: "Deze dag is al voorbij.", watNu: "Kies vandaag of een dag daarna." },
  geen_gemeente: { titel: "Dit geldt alleen voor gemeenten.", uitleg: "Voor de Wlz staat het bedrag in de wet." },
  verstrekker_onbekend: { titel: "Deze gemeente is niet bekend." },
  storting_onbekend: { titel: "Deze storting bestaat niet.", watNu: "Controleer het nummer of het betalingskenmerk." },
  storting_verder: { titel: "Dit kan niet meer.", uitleg: "Het geld is al binnen, of de storting was al ingetrokken." },
  storting_al_ontvangen: { titel: "Voor deze storting is al geld ontvangen.", watNu: "Laat de budgethouder een nieuwe storting aankondigen." },
  niets_over: { titel: "Er is niets over om terug te betalen.", uitleg: "Wat al is beloofd aan een zorgverlener, blijft staan." },
  rekening_onbekend: { titel: "Wij weten niet van welke rekening het geld kwam.", watNu: "Neem contact op met de SVB. Wij zoeken het uit." },
  iban_ongeldig: { titel: "Dit is geen geldig rekeningnummer." },
  rekening_al_geldig: { titel: "Deze rekening gebruiken wij al.", uitleg: "U hoeft niets te doen." },
  rekening_verder: { titel: "Over deze rekening is al besloten.", watNu: "Laad de pagina opnieuw." },
  zelf_opgegeven: { titel: "U kunt een rekening die u zelf hebt opgegeven niet goedkeuren.", watNu: "Laat een collega dit doen." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
};

type Reden = string | { readonly code: "boven_recht"; readonly nogCenten: string };

const euro = (centen: string): string => `€ ${(BigInt(centen) / 100n).toLocaleString("nl-NL")},${(BigInt(centen) % 100n).toString().padStart(2, "0")}`;

export function eigenGeldWeigering(reden: Reden): Weigeringtekst {
  if (typeof reden === "string") return EIGEN_GELD[reden] ?? { titel: "Dit kan nu niet." };
  return { titel: "U kunt niet zoveel opnemen.", uitleg: `U kunt nog ${euro(reden.nogCenten)} opnemen. Er is niets opgeslagen.`, watNu: "Vul een lager bedrag in." };
}
