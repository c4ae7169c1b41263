import type { Herindelingstatus } from "../domein/herindeling/status";
import type { Blijftreden, Herindelingsbezwaar } from "../domein/herindeling/voorstel";
import { weigering } from "./weigeringen";

export const HERINDELINGSTATUS = {
  voorgesteld: { label: "Wacht op besluit", tone: "wacht" },
  goedgekeurd: { label: "Goedgekeurd", tone: "info" },
  uitgevoerd: { label: "Uitgevoerd", tone: "ok" },
  afgewezen: { label: "Afgewezen", tone: "fout" },
  ingetrokken: { label: "Ingetrokken", tone: "neutraal" },
} as const satisfies Record<Herindelingstatus, { readonly label: string; readonly tone: string }>;

export const HERINDELINGSBEZWAREN_TEKST = {
  ZELFDE_VERSTREKKER: "Kies twee verschillende verstrekkers.",
  ANDERE_SOORT: "Een gemeente kan alleen opgaan in een gemeente, een zorgkantoor alleen in een zorgkantoor.",
  OPVOLGER_NIET_ACTIEF: "De opvolger is op die dag nog niet of niet meer actief.",
  NIETS_OVER_TE_DRAGEN: "Er loopt op die dag geen budget dat mee kan.",
  AL_VOORGESTELD: "Voor deze verstrekker ligt al een samenvoeging.",
} as const satisfies Record<Herindelingsbezwaar, string>;

export const BLIJFT_TEKST = {
  VOORLOPIG: "voorlopig budget: wacht op de toekenning",
  EIGEN_GELD: "er is eigen geld of vrij besteedbaar bedrag uit betaald",
  HERSTEL_OPEN: "er ligt een voorstel voor herstel",
  BUDGET_OVERLAPT: "de opvolger heeft al een budget voor deze persoon, wet en dagen",
} as const satisfies Record<Blijftreden, string>;

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigeringtekst>> = {
  verstrekker_onbekend: { titel: "Kies twee verstrekkers." },
  beeld_gewijzigd: { titel: "Er is intussen iets veranderd. Er is niets vastgelegd.", watNu: "Open de pagina opnieuw en bekijk wat er nu zou overgaan." },
  herindeling_onbekend: { titel: "Deze samenvoeging bestaat niet." },
  zelf_opgemaakt: { titel: "U hebt dit zelf voorgesteld.", watNu: "Een andere medewerker keurt het goed." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
  status_verder: { titel: "Over dit voorstel is al besloten.", watNu: "Open de pagina opnieuw." },
};

/** Why an act on a samenvoeging was refused. */
export function herindelingsweigering(reden: string | { readonly code: string; readonly bezwaren?: readonly Herindelingsbezwaar[] }): Weigeringtekst {
  if (typeof reden === "string") return WEIGERINGEN[reden] ?? { titel: weigering(reden) };
  if (reden.bezwaren !== undefined) return { titel: "Deze samenvoeging kan zo niet.", uitleg: reden.bezwaren.map((code) => HERINDELINGSBEZWAREN_TEKST[code]).join(" ") };
  return WEIGERINGEN[reden.code] ?? { titel: weigering(reden.code) };
}
