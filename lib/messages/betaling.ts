import type { Batchstatus } from "@/lib/domein/betaling/batchstatus";
import type { Onverwerkbaar } from "@/lib/domein/betaling/bankmelding";
import type { Opdrachtstatus } from "@/lib/domein/betaling/opdrachtstatus";
import type { Betaalbron, Uitbetalingsoort } from "@/lib/domein/betaling/uitbetalingstatus";

type Tone = "neutraal" | "info" | "ok" | "wacht" | "fout";
/** The label of a status is in status.ts; here only how it looks in a list of the SVB. */
export const BATCHSTATUS_TONEN = {
  opgemaakt: "wacht",
  vrijgegeven: "info",
  aangeboden: "info",
  deels_verwerkt: "wacht",
  verwerkt: "ok",
  ingetrokken: "neutraal",
} as const satisfies Record<Batchstatus, Tone>;

export const OPDRACHTSTATUS_TONEN = {
  klaar: "wacht",
  in_batch: "wacht",
  vrijgegeven: "info",
  betaald: "ok",
  gestorneerd: "fout",
  vervallen: "neutraal",
} as const satisfies Record<Opdrachtstatus, Tone>;

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

/** What a betaalopdracht pays, in the words of the payment screens. */
export const UITBETALINGSOORT_LABELS = {
  vvb: "Vrij besteedbaar bedrag",
  terugstorting: "Terugbetaling van een storting",
} as const satisfies Record<Uitbetalingsoort, string>;

export const BETAALBRON_LABELS = { budget: "uit het budget", storting: "uit de eigen storting" } as const satisfies Record<Betaalbron, string>;

export const opdrachtsoort = (soort: "declaratie" | Uitbetalingsoort, bron: Betaalbron): string =>
  soort === "declaratie" ? `Zorg, ${BETAALBRON_LABELS[bron]}` : UITBETALINGSOORT_LABELS[soort];
