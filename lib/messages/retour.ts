/** What belongs to a code in a retourbericht, whoever found it: the reading of the file or the judging of the message. */
import { KOPPELVLAK_MESSAGES, koppelvlakMelding } from "./koppelvlak";
import { type Waarden, vulIn } from "./tekst";
import { RETOURTEKSTEN } from "./toekenning";

export type Retourtekst = { readonly titel: string; readonly uitleg: string; readonly watNu: string };

const isKeuring = (code: string): code is keyof typeof RETOURTEKSTEN => code in RETOURTEKSTEN;
type KoppelvlakCode = keyof typeof KOPPELVLAK_MESSAGES;
const isBestand = (code: string): code is keyof typeof KOPPELVLAK_MESSAGES => code in KOPPELVLAK_MESSAGES;

/** The figures come formatted: amounts as money, days in words. */
export function retourtekst(code: string, waarden: Waarden): Retourtekst {
  if (isKeuring(code)) {
    const { kort, lang, watNu } = RETOURTEKSTEN[code];
    return { titel: kort, uitleg: vulIn(lang, waarden), watNu: vulIn(watNu, waarden) };
  }
  if (isBestand(code)) {
    const { titel, watNu } = koppelvlakMelding({ code, gegevens: waarden });
    return { titel, uitleg: "", watNu };
  }
  // A code that an older version of this system gave: kept with the message, no longer in the catalogue.
  return { titel: code, uitleg: "", watNu: "Neem contact op met de SVB en noem deze code." };
}

export const BERICHTSTATUS_MESSAGES = {
  ontvangen: { label: "Ontvangen", tone: "info", uitleg: "Het bericht is ontvangen." },
  verwerkt: { label: "Verwerkt", tone: "ok", uitleg: "Het bericht is verwerkt. De toekenning is bijgewerkt." },
  uitval: { label: "Bij de SVB", tone: "wacht", uitleg: "Een medewerker van de SVB bekijkt het bericht. Er is nog niets veranderd." },
  afgekeurd: { label: "Afgekeurd", tone: "fout", uitleg: "Het bericht is niet verwerkt. Verbeter het en lever het opnieuw aan met een nieuw berichtnummer." },
} as const;

/** How a message came in. */
export const KANAAL_LABELS = { portaal: "XML in het portaal", api: "de koppeling", bestand: "een lijst", formulier: "het formulier" } as const;

export const TOEKENNINGSTATUS_MESSAGES = {
  voorlopig: { label: "Voorlopig", tone: "info" },
  definitief: { label: "Toegekend", tone: "ok" },
  ingetrokken: { label: "Ingetrokken", tone: "fout" },
  afgesloten: { label: "Afgesloten", tone: "neutraal" },
} as const;

type Weigering = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

export const AANLEVEREN_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag de beheerder van uw organisatie wie toekenningsberichten aanlevert." },
  berichtnummer_hergebruikt: {
    titel: "Dit berichtnummer is al gebruikt voor een ander bericht.",
    uitleg: "Een berichtnummer hoort bij precies één bericht. Er is niets veranderd.",
    watNu: "Geef het bericht een nieuw berichtnummer en lever het opnieuw aan.",
  },
  intussen_gewijzigd: { titel: "Deze toekenning is intussen gewijzigd.", uitleg: "Er is niets veranderd.", watNu: "Open de toekenning opnieuw en kijk wat er nu staat." },
} as const satisfies Record<string, Weigering>;

type Bestandsfout = { readonly code: KoppelvlakCode; readonly plaats: { readonly regel: number | null } | null; readonly gegevens: Waarden };

/** Why a file of many messages was not taken. */
export function leveringsweigering(reden: { readonly code: "bestand_onbruikbaar"; readonly fout: Bestandsfout }): Weigering {
  const { code, plaats, gegevens } = reden.fout;
  const { titel, watNu } = koppelvlakMelding({ code, gegevens });
  const waar = plaats?.regel == null ? "" : `Het gaat om regel ${String(plaats.regel)}. `;
  return { titel, uitleg: `${waar}Het bestand is niet bewaard en er is niets veranderd.`, watNu };
}

export const APISLEUTEL_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Alleen een beheerder van uw organisatie regelt de koppeling." },
  naam_in_gebruik: { titel: "Er is al een werkende sleutel met deze naam.", watNu: "Kies een andere naam, of trek de bestaande sleutel eerst in." },
  te_veel_sleutels: { titel: "U hebt al vijf werkende sleutels.", watNu: "Trek een sleutel in die u niet meer gebruikt." },
  sleutel_onbekend: { titel: "Deze sleutel bestaat niet." },
} as const satisfies Record<string, Weigering>;

export const VERSTREKKERSLIJST_WEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie.", watNu: "Vraag een collega met de functie beheer." },
  lijst_leeg: { titel: "In dit bestand staat geen enkele verstrekker.", watNu: "Kijk na of u het goede bestand hebt gekozen." },
  lijst_dubbel: { titel: "Een code staat meer dan één keer in dit bestand.", uitleg: "Er is niets veranderd.", watNu: "Haal de dubbele regels weg." },
  lijst_onvolledig: {
    titel: "Dit lijkt niet de hele lijst.",
    uitleg: "Meer dan een vijfde van de verstrekkers zou vervallen. Er is niets veranderd.",
    watNu: "Kijk na of het bestand compleet is.",
  },
  lijst_ouder: {
    titel: "Deze lijst is ouder dan wat er al staat.",
    uitleg: "Een verstrekker zou vervallen voordat hij begon. Er is niets veranderd.",
    watNu: "Kijk de ingangsdatum na, of kies de nieuwste lijst.",
  },
  lijst_onleesbaar: { titel: "Dit bestand kunnen wij niet lezen.", uitleg: "Er is niets veranderd.", watNu: "Sla de lijst op als CSV in UTF-8, met de kolommen code en naam." },
} as const satisfies Record<string, Weigering>;
