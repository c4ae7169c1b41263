/** For every subject, status and role: what it is called, whose turn it is, and what can be done now. */
import type { Partij } from "../domein/overgangen";
import type { Onderwerp } from "../domein/statusovergangen";
import { type AanZet, aanZetBij, type Stapnaam, type StatusVan } from "../domein/tijdlijn";
import type { Berichtstatus } from "../domein/toekenning/berichtstatus";

type Tekst = { readonly label: string; readonly watNu: Readonly<Record<Partij, string>> };
type Teksten = { readonly [O in Onderwerp]: Readonly<Record<StatusVan[O], Tekst>> };

const allen = (tekst: string): Readonly<Record<Partij, string>> => ({
  budgethouder: tekst,
  zorgverlener: tekst,
  verstrekker: tekst,
  svb: tekst,
});

const per = (budgethouder: string, zorgverlener: string, verstrekker: string, svb: string): Readonly<Record<Partij, string>> => ({
  budgethouder,
  zorgverlener,
  verstrekker,
  svb,
});

const NIETS = "U hoeft niets te doen.";

const TEKSTEN: Teksten = {
  toekenning: {
    voorlopig: {
      label: "Voorlopig",
      watNu: per(
        "U kunt dit budget gebruiken. De toekenning van uw gemeente of zorgkantoor komt nog.",
        NIETS,
        "Lever het definitieve budget aan.",
        "De verstrekker levert het definitieve budget nog aan.",
      ),
    },
    definitief: {
      label: "Definitief",
      watNu: per("U kunt dit budget gebruiken voor zorg.", NIETS, "U kunt een wijziging of intrekking aanleveren.", NIETS),
    },
    ingetrokken: {
      label: "Ingetrokken",
      watNu: per(
        "U kunt dit budget niet meer gebruiken. Vragen? Neem contact op met uw gemeente of zorgkantoor.",
        NIETS,
        NIETS,
        NIETS,
      ),
    },
    afgesloten: { label: "Afgesloten", watNu: allen("Dit budget is afgesloten. U kunt het nog wel bekijken.") },
  },
  zorgovereenkomst: {
    concept: {
      label: "Concept",
      watNu: per(
        "Vul de zorgovereenkomst verder in en onderteken hem.",
        "De budgethouder vult de zorgovereenkomst nog in.",
        "De budgethouder vult de zorgovereenkomst nog in.",
        "De budgethouder vult de zorgovereenkomst nog in.",
      ),
    },
    wacht_op_zorgverlener: {
      label: "Wacht op zorgverlener",
      watNu: per(
        "U hebt ondertekend. Nu moet de zorgverlener dat doen.",
        "Lees de zorgovereenkomst en onderteken hem. Bent u het er niet mee eens? Stuur hem dan terug.",
        "De zorgverlener moet nog ondertekenen.",
        "De zorgverlener moet nog ondertekenen.",
      ),
    },
    bij_verstrekker: {
      label: "Bij gemeente of zorgkantoor",
      watNu: per(
        "Uw gemeente of zorgkantoor bekijkt of de zorg past bij uw budget.",
        "De gemeente of het zorgkantoor bekijkt of de zorg past bij het budget.",
        "Bekijk of de zorg past bij de toekenning. Accordeer, stuur terug of keur af.",
        "De verstrekker bekijkt de zorgovereenkomst.",
      ),
    },
    terug_naar_budgethouder: {
      label: "Terug naar budgethouder",
      watNu: per(
        "Lees waarom de zorgovereenkomst is teruggestuurd. Pas hem aan en onderteken opnieuw, of geef een toelichting.",
        "De budgethouder past de zorgovereenkomst aan. Daarna kunt u opnieuw ondertekenen.",
        "De budgethouder past de zorgovereenkomst aan.",
        "De budgethouder past de zorgovereenkomst aan.",
      ),
    },
    bij_svb: {
      label: "Bij de SVB",
      watNu: per(
        "De SVB controleert of de afspraken kloppen met de wet.",
        "De SVB controleert of de afspraken kloppen met de wet.",
        "De SVB controleert of de afspraken kloppen met de wet.",
        "Controleer de afspraken. Keur goed, stuur terug of keur af.",
      ),
    },
    goedgekeurd: {
      label: "Goedgekeurd",
      watNu: per(
        "De zorg kan worden gedeclareerd en betaald.",
        "U kunt de zorg declareren die u hebt gegeven.",
        NIETS,
        NIETS,
      ),
    },
    afgekeurd: {
      label: "Afgekeurd",
      watNu: per(
        "Lees waarom de zorgovereenkomst is afgekeurd. U kunt een nieuwe opstellen.",
        "Deze zorg kan niet uit het budget worden betaald. Overleg met de budgethouder.",
        NIETS,
        NIETS,
      ),
    },
    beeindigd: {
      label: "Beëindigd",
      watNu: per(
        "Zorg van vóór de einddatum kan nog worden gedeclareerd.",
        "U kunt zorg van vóór de einddatum nog declareren.",
        NIETS,
        NIETS,
      ),
    },
    ingetrokken: { label: "Ingetrokken", watNu: allen(NIETS) },
  },
  overeenkomstversie: {
    concept: {
      label: "Wijziging in concept",
      watNu: per("Maak de wijziging af en onderteken hem.", NIETS, NIETS, "De budgethouder vult de wijziging nog in."),
    },
    wacht_op_zorgverlener: {
      label: "Wijziging wacht op zorgverlener",
      watNu: per(
        "U hebt de wijziging ondertekend. Nu moet de zorgverlener dat doen.",
        "Lees de wijziging en onderteken hem. Bent u het er niet mee eens? Stuur hem dan terug.",
        "De zorgverlener moet de wijziging nog ondertekenen.",
        "De zorgverlener moet de wijziging nog ondertekenen.",
      ),
    },
    bij_verstrekker: {
      label: "Wijziging bij gemeente of zorgkantoor",
      watNu: per(
        "Uw gemeente of zorgkantoor bekijkt de wijziging. Tot die tijd gelden de oude afspraken.",
        "De gemeente of het zorgkantoor bekijkt de wijziging. Tot die tijd gelden de oude afspraken.",
        "Bekijk of de gewijzigde zorg past bij de toekenning. Accordeer, stuur terug of keur af.",
        "De verstrekker bekijkt de wijziging.",
      ),
    },
    terug_naar_budgethouder: {
      label: "Wijziging terug naar budgethouder",
      watNu: per(
        "Lees waarom de wijziging is teruggestuurd. Pas hem aan en onderteken opnieuw, of trek hem in.",
        "De budgethouder past de wijziging aan. Daarna kunt u opnieuw ondertekenen.",
        "De budgethouder past de wijziging aan.",
        "De budgethouder past de wijziging aan.",
      ),
    },
    bij_svb: {
      label: "Wijziging bij de SVB",
      watNu: per(
        "De SVB controleert of de wijziging klopt met de wet. Tot die tijd gelden de oude afspraken.",
        "De SVB controleert of de wijziging klopt met de wet. Tot die tijd gelden de oude afspraken.",
        "De SVB controleert of de wijziging klopt met de wet.",
        "Controleer de wijziging en neem een besluit.",
      ),
    },
    goedgekeurd: { label: "Goedgekeurd", watNu: allen(NIETS) },
    afgekeurd: { label: "Wijziging afgekeurd", watNu: allen("De oude afspraken blijven gelden.") },
    ingetrokken: { label: "Wijziging ingetrokken", watNu: allen("De oude afspraken blijven gelden.") },
  },
  overeenkomsteinde: {
    voorgesteld: { label: "Voorstel om te stoppen", watNu: allen("De een heeft voorgesteld om te stoppen. De ander kan instemmen of het voorstel afwijzen.") },
    vast: { label: "Stopt", watNu: allen("Zorg tot en met de laatste dag kan worden gedeclareerd.") },
    terugdraaien_gevraagd: { label: "Vraag om toch door te gaan", watNu: allen("De een wil toch doorgaan. De ander kan instemmen. Anders stopt de zorgovereenkomst.") },
    uitgevoerd: { label: "Gestopt", watNu: allen("Zorg tot en met de laatste dag kan nog worden gedeclareerd.") },
    afgewezen: { label: "Voorstel afgewezen", watNu: allen("De zorgovereenkomst gaat door.") },
    ingetrokken: { label: "Teruggedraaid", watNu: allen("De zorgovereenkomst gaat door.") },
    vervallen: { label: "Vervallen", watNu: allen("De zorgovereenkomst is door iets anders eerder gestopt.") },
  },
  declaratie: {
    concept: {
      label: "Concept",
      watNu: per(
        "De zorgverlener vult de declaratie nog in.",
        "Vul de declaratie verder in en bied hem aan.",
        "De zorgverlener vult de declaratie nog in.",
        "De zorgverlener vult de declaratie nog in.",
      ),
    },
    ter_accordering: {
      label: "Wacht op goedkeuring",
      watNu: per(
        "Controleer de declaratie. Keur hem goed of stuur hem terug.",
        "De budgethouder controleert uw declaratie.",
        "De budgethouder controleert de declaratie.",
        "De budgethouder controleert de declaratie.",
      ),
    },
    teruggestuurd: {
      label: "Teruggestuurd",
      watNu: per(
        "De zorgverlener verbetert de declaratie.",
        "Lees waarom de declaratie is teruggestuurd. Verbeter hem en bied hem opnieuw aan.",
        "De zorgverlener verbetert de declaratie.",
        "De zorgverlener verbetert de declaratie.",
      ),
    },
    ingediend: {
      label: "Ingediend",
      watNu: allen("De SVB controleert de declaratie. Dat gaat meestal meteen."),
    },
    goedgekeurd: {
      label: "Goedgekeurd",
      watNu: per(
        "De SVB betaalt binnen 30 dagen nadat u de declaratie hebt ingediend.",
        "De SVB betaalt binnen 30 dagen nadat de budgethouder de declaratie heeft ingediend.",
        NIETS,
        "Neem de declaratie mee in een betaalbatch.",
      ),
    },
    uitval: {
      label: "Een medewerker kijkt mee",
      watNu: per(
        "Een medewerker van de SVB bekijkt de declaratie. U krijgt bericht als er iets van u nodig is.",
        "Een medewerker van de SVB bekijkt de declaratie. U krijgt bericht als er iets van u nodig is.",
        "Een medewerker van de SVB bekijkt de declaratie.",
        "Beoordeel de declaratie. Keur goed of keur af.",
      ),
    },
    afgekeurd: {
      label: "Afgekeurd",
      watNu: per(
        "Lees waarom de declaratie is afgekeurd. Bent u het er niet mee eens? Vraag de SVB om een besluit.",
        "Lees waarom de declaratie is afgekeurd. U kunt een nieuwe declaratie maken.",
        NIETS,
        NIETS,
      ),
    },
    in_betaling: { label: "Wordt betaald", watNu: allen("De betaling wordt klaargemaakt voor de bank.") },
    betaald: { label: "Betaald", watNu: allen(NIETS) },
    gestorneerd: {
      label: "Betaling teruggekomen",
      watNu: per(
        "De SVB zoekt uit waarom de bank het bedrag niet kon overmaken.",
        "Controleer of uw rekeningnummer klopt. De SVB zoekt uit waarom de bank het bedrag niet kon overmaken.",
        "De SVB zoekt uit waarom de bank het bedrag niet kon overmaken.",
        "Zoek uit waarom de betaling terugkwam en herstel het.",
      ),
    },
    ingetrokken: { label: "Ingetrokken", watNu: allen(NIETS) },
  },
  betaalopdracht: {
    klaar: { label: "Klaar om te betalen", watNu: allen("Neem de opdracht mee in een betaalbatch.") },
    in_batch: { label: "In een batch", watNu: allen("De batch moet nog worden vrijgegeven.") },
    vrijgegeven: { label: "Onderweg naar de bank", watNu: allen("Wacht op bericht van de bank.") },
    betaald: { label: "Betaald", watNu: allen(NIETS) },
    gestorneerd: { label: "Teruggekomen", watNu: allen("De bank kon het bedrag niet overmaken. Zie de reden van de bank.") },
    vervallen: { label: "Vervallen", watNu: allen("De declaratie is ingetrokken voordat er werd betaald.") },
  },
  toekenningsbestand: {
    aangeboden: { label: "Kolommen kiezen", watNu: allen("Kies welke kolom wat betekent.") },
    gelezen: { label: "Nakijken", watNu: allen("Kijk na wat er is gelezen en bevestig het.") },
    bevestigd: { label: "Wordt verwerkt", watNu: allen("De berichten worden een voor een verwerkt.") },
    verwerkt: { label: "Verwerkt", watNu: allen(NIETS) },
  },
  betaalbatch: {
    opgemaakt: { label: "Opgemaakt", watNu: allen("Een andere medewerker controleert de batch en geeft hem vrij.") },
    vrijgegeven: { label: "Vrijgegeven", watNu: allen("Bied het betaalbestand aan bij de bank.") },
    aangeboden: { label: "Bij de bank", watNu: allen("Wacht op bericht van de bank en lees het in.") },
    deels_verwerkt: { label: "Deels verwerkt", watNu: allen("De bank heeft nog niet over alle opdrachten bericht.") },
    verwerkt: { label: "Verwerkt", watNu: allen(NIETS) },
    ingetrokken: { label: "Ingetrokken", watNu: allen("De opdrachten staan weer klaar voor een andere batch.") },
  },
  uitvalzaak: {
    open: { label: "Open", watNu: allen("Pak de zaak op.") },
    in_behandeling: { label: "In behandeling", watNu: allen("Los de zaak op, of zet hem uit bij een ander.") },
    wacht_op_ander: { label: "Wacht op een ander", watNu: allen("Volg of het antwoord binnen is en ga dan verder.") },
    opgelost: { label: "Opgelost", watNu: allen(NIETS) },
    vervallen: { label: "Vervallen", watNu: allen("De oorzaak is verdwenen. Er is geen besluit nodig.") },
  },
  herstel: {
    voorgesteld: { label: "Voorgesteld", watNu: allen("Een andere medewerker bekijkt het voorstel en keurt het goed of wijst het af.") },
    goedgekeurd: { label: "Uitgevoerd", watNu: allen(NIETS) },
    afgewezen: { label: "Afgewezen", watNu: allen("Er is niets veranderd. Lees waarom en maak zo nodig een nieuw voorstel.") },
    ingetrokken: { label: "Ingetrokken", watNu: allen("Er is niets veranderd.") },
  },
  voorlopig_budget: {
    voorgesteld: { label: "Voorgesteld", watNu: allen("Een andere medewerker keurt het voorstel goed of wijst het af.") },
    goedgekeurd: { label: "Loopt", watNu: allen("Vraag de toekenning op bij de verstrekker. Komt die binnen, dan wordt dit budget vanzelf vervangen.") },
    vervangen: { label: "Vervangen", watNu: allen(NIETS) },
    afgewezen: { label: "Afgewezen", watNu: allen("Er is geen budget geopend. Lees waarom en maak zo nodig een nieuw voorstel.") },
    ingetrokken: { label: "Ingetrokken", watNu: allen("Er is geen budget geopend.") },
  },
  storting: {
    aangekondigd: { label: "Wacht op uw geld", watNu: allen("Maak het bedrag over met het betalingskenmerk.") },
    ontvangen: { label: "Ontvangen", watNu: allen(NIETS) },
    vervallen: { label: "Ingetrokken", watNu: allen(NIETS) },
  },
  uitbetaling: {
    goedgekeurd: { label: "Goedgekeurd", watNu: per("De SVB maakt het bedrag over. U hoeft niets te doen.", NIETS, NIETS, "Neem de opdracht mee in een betaalbatch.") },
    afgewezen: { label: "Afgewezen", watNu: allen("U krijgt dit bedrag niet. Lees waarom.") },
    in_betaling: { label: "Wordt betaald", watNu: allen(NIETS) },
    betaald: { label: "Betaald", watNu: allen(NIETS) },
    gestorneerd: { label: "Teruggekomen", watNu: per("De bank kon het bedrag niet overmaken. De SVB zoekt uit waarom.", NIETS, NIETS, "Behandel de uitvalzaak.") },
    ingetrokken: { label: "Ingetrokken", watNu: allen(NIETS) },
  },
  budgetafsluitbericht: {
    verzonden: {
      label: "Te bevestigen",
      watNu: per(NIETS, NIETS, "Vergelijk de bedragen met uw administratie. Bevestig de ontvangst of geef aan wat er niet klopt.", "De verstrekker bevestigt het bericht nog."),
    },
    ontvangen: { label: "Ontvangen", watNu: allen(NIETS) },
    betwist: { label: "Betwist", watNu: per(NIETS, NIETS, "De SVB bekijkt uw bezwaar.", "Los de zaak over dit bericht op.") },
    vervangen: { label: "Vervangen", watNu: allen("Er is een nieuwer bericht over dit budget.") },
  },
  voorschotmutatie: {
    voorgesteld: { label: "Wacht op een tweede medewerker", watNu: allen("Kijk het na op het afschrift van de bank. Boek het of wijs het af.") },
    geboekt: { label: "Geboekt", watNu: allen(NIETS) },
    afgewezen: { label: "Afgewezen", watNu: allen(NIETS) },
  },
};

const BIJ: Readonly<Record<AanZet, string>> = {
  budgethouder: "De budgethouder is aan zet",
  zorgverlener: "De zorgverlener is aan zet",
  verstrekker: "De gemeente of het zorgkantoor is aan zet",
  svb: "De SVB is aan zet",
  bank: "De bank is aan zet",
  niemand: "Afgerond",
};

export type Statustekst = {
  readonly label: string;
  readonly aanZet: string;
  readonly aanZetBij: AanZet;
  readonly watNu: string;
};

/** `rol` is the side the reader is on; a vertegenwoordiger reads as the budgethouder. */
export function statustekst<O extends Onderwerp>(onderwerp: O, status: StatusVan[O], rol: Partij): Statustekst {
  const { label, watNu } = TEKSTEN[onderwerp][status];
  const beurt = aanZetBij(onderwerp, status);
  return { label, aanZet: beurt === rol ? "U bent aan zet" : BIJ[beurt], aanZetBij: beurt, watNu: watNu[rol] };
}

export const statuslabel = <O extends Onderwerp>(onderwerp: O, status: StatusVan[O]): string => TEKSTEN[onderwerp][status].label;

export const BERICHTSTATUS_LABELS = {
  ontvangen: "Ontvangen",
  verwerkt: "Verwerkt",
  uitval: "Een medewerker kijkt mee",
  afgekeurd: "Afgekeurd",
} as const satisfies Record<Berichtstatus, string>;

export const STAP_LABELS = {
  toekennen: "Toegekend",
  gebruiken: "In gebruik",
  afsluiten: "Afgesloten",
  kiezen: "Kolommen kiezen",
  nakijken: "Nakijken",
  inlezen: "Inlezen",
  opstellen: "Opstellen",
  ondertekenen: "Ondertekenen door zorgverlener",
  toets_verstrekker: "Controle door gemeente of zorgkantoor",
  toets_svb: "Controle door de SVB",
  geldig: "Goedgekeurd",
  voorstellen: "Voorgesteld",
  aflopen: "Loopt af",
  beeindigd: "Beëindigd",
  invullen: "Invullen door zorgverlener",
  goedkeuren: "Goedkeuren door budgethouder",
  controleren: "Controle door de SVB",
  betalen: "Betalen",
  betaald: "Betaald",
  klaarzetten: "Klaarzetten",
  vrijgeven: "Vrijgeven",
  bij_bank: "Bij de bank",
  opmaken: "Opmaken",
  aanbieden: "Aanbieden aan de bank",
  verwerken: "Verwerken van bankberichten",
  versturen: "Verstuurd",
  bevestigen: "Bevestigd",
  invoeren: "Ingevoerd",
  boeken: "Geboekt",
  melden: "Gemeld",
  behandelen: "In behandeling",
  afronden: "Afgerond",
  besluiten: "Besluit door een tweede medewerker",
  uitgevoerd: "Uitgevoerd",
  wachten_op_toekenning: "Wachten op de toekenning",
  vervangen: "Vervangen door de toekenning",
  aankondigen: "Aangekondigd",
  overmaken: "Geld overmaken",
  ontvangen: "Ontvangen",
  aanvragen: "Aangevraagd",
} as const satisfies Record<Stapnaam, string>;
