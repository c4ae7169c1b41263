import type { Batchstatus } from "@/lib/domein/betaling/batchstatus";
import type { Onverwerkbaar } from "@/lib/domein/betaling/bankmelding";
import type { Opdrachtstatus } from "@/lib/domein/betaling/opdrachtstatus";

type Tone = "neutraal" | "info" | "ok" | "wacht" | "fout";
type Label = { readonly label: string; readonly tone: Tone; readonly watNu: string };

/** For employees of the SVB: nobody else sees batches. */
export const BATCHSTATUS_MESSAGES = {
  opgemaakt: { label: "Wacht op vrijgave", tone: "wacht", watNu: "Een andere medewerker kijkt de batch na en geeft haar vrij." },
  vrijgegeven: { label: "Vrijgegeven", tone: "info", watNu: "Download het betaalbestand en bied het aan bij de bank." },
  aangeboden: { label: "Aangeboden aan de bank", tone: "info", watNu: "Lees het bericht van de bank in zodra het er is." },
  deels_verwerkt: { label: "Deels verwerkt", tone: "wacht", watNu: "De bank heeft nog niet over alle betalingen bericht." },
  verwerkt: { label: "Verwerkt", tone: "ok", watNu: "De bank heeft over alle betalingen bericht. U hoeft niets meer te doen." },
  ingetrokken: { label: "Ingetrokken", tone: "neutraal", watNu: "De betalingen staan weer klaar voor een volgende batch." },
} as const satisfies Record<Batchstatus, Label>;

export const OPDRACHTSTATUS_MESSAGES = {
  klaar: { label: "Klaar om te betalen", tone: "wacht", watNu: "Gaat mee in de volgende batch." },
  in_batch: { label: "In een batch", tone: "wacht", watNu: "Wacht op vrijgave van de batch." },
  vrijgegeven: { label: "Onderweg", tone: "info", watNu: "Wacht op bericht van de bank." },
  betaald: { label: "Betaald", tone: "ok", watNu: "Klaar." },
  gestorneerd: { label: "Teruggekomen", tone: "fout", watNu: "Er staat een uitvalzaak open." },
  vervallen: { label: "Vervallen", tone: "neutraal", watNu: "Wordt niet betaald." },
} as const satisfies Record<Opdrachtstatus, Label>;

/** Why a line of a bank message was not booked. */
export const ONVERWERKT_MESSAGES = {
  onbekende_opdracht: "Dit kenmerk hoort bij geen enkele betaling van ons. Kijk na of het bestand van de goede rekening is.",
  ander_bedrag: "De bank noemt een ander bedrag dan wij hebben opgedragen. Er is niets geboekt. Neem contact op met de bank.",
  tegenstrijdig: "De bank meldde eerder iets anders over deze betaling. Er is niets geboekt. Zoek dit uit met de bank.",
} as const satisfies Record<Onverwerkbaar, string>;

type Weigering = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export const BETALING_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag uw leidinggevende wie dit wel mag." },
  niets_te_betalen: { titel: "Er staat niets klaar om te betalen.", uitleg: "Alle goedgekeurde declaraties zitten al in een batch." },
  sleutel_hergebruikt: { titel: "Dit formulier is al eerder verstuurd.", watNu: "Open de pagina opnieuw." },
  tegelijk_opgemaakt: { titel: "Iemand anders heeft op hetzelfde moment een batch opgemaakt.", watNu: "Bekijk de lijst met batches." },
  batch_onbekend: { titel: "Deze batch bestaat niet." },
  zelf_opgemaakt: { titel: "U hebt deze batch zelf opgemaakt.", uitleg: "Een andere medewerker moet haar vrijgeven.", watNu: "Vraag een collega met de functie vrijgeven." },
  batch_al_verder: { titel: "Deze batch is al verder.", uitleg: "Iemand was u voor.", watNu: "Bekijk hieronder wat er met de batch is gebeurd." },
  batch_niet_vrijgegeven: { titel: "Deze batch is nog niet vrijgegeven.", watNu: "Wacht tot een collega haar heeft vrijgegeven." },
  batch_gewijzigd: { titel: "De batch is veranderd sinds u haar opende.", uitleg: "Er is niets vrijgegeven.", watNu: "Kijk de bedragen opnieuw na." },
  rekening_vervallen: {
    titel: "Van een zorgverlener in deze batch is het rekeningnummer niet meer goedgekeurd.",
    uitleg: "Er is niets vrijgegeven.",
    watNu: "Trek de batch in en maak een nieuwe op. De betaling zonder rekeningnummer blijft dan achter.",
  },
  uitvoerdatum_voorbij: { titel: "De uitvoerdatum van deze batch is voorbij.", uitleg: "Er is niets vrijgegeven.", watNu: "Trek de batch in en maak een nieuwe op." },
  geen_meldingen: { titel: "In dit bestand staat niets over onze betalingen.", uitleg: "Er is niets geboekt.", watNu: "Kijk na of u het goede bestand hebt gekozen." },
} as const satisfies Record<string, Weigering>;
