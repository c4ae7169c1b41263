import type { Tariefsoort } from "../domein/regelgeving/maximumtarieven";
import type { Herkeuringsoort, Herkeuringsuitkomst } from "../domein/zorgovereenkomst/herkeuring";
import type { Herkeuringstatus } from "../domein/zorgovereenkomst/herkeuringstatus";
import type { Tariefeenheid } from "../domein/zorgovereenkomst/model";
import { EENHEID_LABELS } from "./labels";
import { weigering } from "./weigeringen";

/** What a running contract is on the list of the herkeuring for, and what follows from it. */
export const HERKEURING: Readonly<Record<Herkeuringsuitkomst, { readonly label: string; readonly uitleg: string }>> = {
  onder_minimumloon: {
    label: "Onder het minimumloon",
    uitleg: "Dit mag niet volgens de wet (Wml art. 7). Een declaratie voor zorg vanaf deze dag wordt met dit tarief niet betaald. Budgethouder en zorgverlener moeten het tarief verhogen.",
  },
  boven_maximumtarief: {
    label: "Boven het maximumtarief",
    uitleg: "Het budget betaalt hiervan ten hoogste het maximum (Rlz art. 5.22, of het maximum van de gemeente). De rest is eigen geld van de budgethouder.",
  },
  minimumloon_onbekend: {
    label: "Minimumloon onbekend",
    uitleg: "Het minimumloon van deze dag is nog niet bekend, of de afspraak heeft geen vast aantal uren. Een medewerker moet kijken.",
  },
  maximumtarief_onbekend: { label: "Maximumtarief onbekend", uitleg: "Het wettelijke maximum van deze dag is nog niet bekend. Een declaratie over deze zorg gaat naar een medewerker." },
};

export const HERKEURINGSTATUS = {
  bezig: { label: "Bezig", tone: "info" },
  klaar: { label: "Klaar", tone: "ok" },
} as const satisfies Record<Herkeuringstatus, { readonly label: string; readonly tone: string }>;

export const HERKEURINGSOORT = {
  wettelijk: "Wettelijke cijfers",
  tarieven: "Maximumtarief van een verstrekker",
} as const satisfies Record<Herkeuringsoort, string>;

export const TARIEFSOORT_LABELS = { formeel: "Formeel (professional of instelling)", informeel: "Informeel (familie of niet-professional)" } as const satisfies Record<Tariefsoort, string>;

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigeringtekst>> = {
  peildag_onbekend: { titel: "Kies een van de dagen op de pagina.", watNu: "Open de pagina opnieuw." },
  cijfers_onbekend: { titel: "Wij kennen nog niet alle cijfers van die dag.", uitleg: "Er is niets uitgevoerd.", watNu: "Voer de herkeuring uit na de bekendmaking van de cijfers." },
  al_bezig: { titel: "Deze herkeuring is al bezig.", watNu: "U vindt haar onder eerdere herkeuringen." },
  niet_aangevinkt: { titel: "Zet een vinkje als u de lijst hebt bekeken." },
  datum_voorbij: { titel: "Kies een eerste dag van een maand die nog komt.", uitleg: "Zorg die al is gegeven, betalen wij zoals het was." },
  bedrag_ongeldig: { titel: "Vul een bedrag in tussen € 0,01 en € 10.000." },
  wet_past_niet: { titel: "Een gemeente kiest Wmo of Jeugdwet, een zorgkantoor kiest Wlz." },
  functiesoort_onbekend: { titel: "Kies een soort zorg uit de lijst." },
  al_vastgesteld: { titel: "Voor deze zorg is vanaf die dag al een maximum vastgesteld.", watNu: "Kies een andere dag." },
  beeld_gewijzigd: { titel: "Er is intussen iets veranderd. Er is niets vastgelegd.", watNu: "Bekijk opnieuw hoeveel overeenkomsten het raakt." },
};

/** Why a herkeuring or a new maximum was refused. */
export const herkeuringsweigering = (reden: string): Weigeringtekst => WEIGERINGEN[reden] ?? { titel: weigering(reden) };

/** The words of a list as a file. */
export const HERKEURINGSWOORDEN = {
  uitkomst: (code: Herkeuringsuitkomst): string => HERKEURING[code].label,
  eenheid: (code: Tariefeenheid): string => EENHEID_LABELS[code].per,
} as const;
