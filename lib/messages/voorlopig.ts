import type { Opdrachtgever, Voorlopigbezwaar } from "../domein/voorlopig/voorstel";
import type { Voorlopigstatus } from "../domein/voorlopig/status";
import type { Wijzigingsbezwaar, Wijzigingsoort } from "../domein/voorlopig/wijziging";
import type { Wijzigingstatus } from "../domein/voorlopig/wijzigingstatus";
import { koppelvlakMelding } from "./koppelvlak";
import { vulIn, type Waarden } from "./tekst";
import { weigering } from "./weigeringen";

export const OPDRACHTGEVER_LABELS = { gemeente: "De gemeente", zorgkantoor: "Het zorgkantoor", vws: "Het ministerie van VWS" } as const satisfies Record<Opdrachtgever, string>;

/** How each status looks. */
export const VOORLOPIGSTATUS_TOON = { voorgesteld: "wacht", goedgekeurd: "info", afgewezen: "fout", ingetrokken: "neutraal", vervangen: "ok" } as const satisfies Record<Voorlopigstatus, string>;

type Lijstcode = "VERSTREKKER_ONBEKEND" | "DUBBEL_IN_LIJST";

const BEZWAREN = {
  BSN_ONGELDIG: "Het BSN klopt niet.",
  GEBOORTEDATUM_ONGELDIG: "De geboortedatum ligt in de toekomst.",
  PERSOON_WIJKT_AF: "Wij kennen dit BSN met een andere geboortedatum.",
  PERSOON_OVERLEDEN: "Deze persoon is overleden voor het budget begint.",
  PERIODE_ONGELDIG: "De laatste dag ligt voor de eerste dag.",
  WLZ_BUITEN_KALENDERJAAR: "Een Wlz-budget loopt binnen één kalenderjaar.",
  VERSTREKKER_NIET_ACTIEF: "Deze verstrekker is niet meer actief.",
  WET_PAST_NIET_BIJ_VERSTREKKER: "Deze verstrekker geeft geen budget voor deze wet. Een gemeente hoort bij Wmo en Jeugdwet, een zorgkantoor bij de Wlz.",
  GEEN_BEDRAG: "Vul bij minstens één soort zorg een bedrag in.",
  BEDRAG_ONGELDIG: "Elk bedrag is hoger dan nul.",
  FUNCTIESOORT_PAST_NIET: "Deze soort zorg hoort niet bij de wet: {functiesoorten}.",
  FUNCTIESOORT_DUBBEL: "Een soort zorg staat er twee keer in.",
  OPDRACHTGEVER_PAST_NIET: "De opdracht komt van de verstrekker van deze wet, of van het ministerie.",
  OPDRACHT_IN_TOEKOMST: "De opdracht is van een dag die nog moet komen.",
  EINDDATUM_ONGELDIG: "De einddatum is al voorbij, of ligt voor het begin van het budget.",
  EIGENAAR_ONBEKEND: "Kies een medewerker met de functie uitval.",
  BUDGET_BESTAAT: "Er is al een toekenning voor deze wet en deze dagen: {nummers}. Een voorlopig budget is niet nodig.",
  VOORLOPIG_BESTAAT: "Er loopt al een voorlopig budget voor deze wet en deze dagen: {nummers}.",
  AL_VOORGESTELD: "Voor deze persoon ligt al een voorstel: {nummers}.",
  VERSTREKKER_ONBEKEND: "Er is geen verstrekker met deze code voor deze wet.",
  DUBBEL_IN_LIJST: "Deze persoon staat ook in rij {rijen}, voor dezelfde wet.",
} as const satisfies Record<Voorlopigbezwaar | Lijstcode, string>;

export const voorlopigbezwaar = (code: Voorlopigbezwaar | Lijstcode, waarden: Waarden): string => vulIn(BEZWAREN[code], waarden) || BEZWAREN[code];

export const WIJZIGING_LABELS = { overdracht: "Andere eigenaar", verkorting: "Eerder stoppen", verlenging: "Langer" } as const satisfies Record<Wijzigingsoort, string>;
export const WIJZIGINGSTATUS = {
  voorgesteld: { label: "Wacht op besluit", tone: "wacht" },
  doorgevoerd: { label: "Doorgevoerd", tone: "ok" },
  afgewezen: { label: "Afgewezen", tone: "fout" },
  ingetrokken: { label: "Ingetrokken", tone: "neutraal" },
  vervallen: { label: "Vervallen: de toekenning kwam", tone: "neutraal" },
} as const satisfies Record<Wijzigingstatus, { readonly label: string; readonly tone: string }>;

const WIJZIGINGSBEZWAREN = {
  NIET_LOPEND: "Dit budget loopt niet meer als voorlopig budget.",
  VERLENGING_LIGT_VOOR: "Er ligt al een verlenging voor. Laat daar eerst over besluiten, of trek die in.",
  EINDDATUM_NIET_LATER: "De nieuwe einddatum is niet later dan de einddatum van nu.",
  EINDDATUM_NIET_EERDER: "De nieuwe einddatum is niet eerder dan de einddatum van nu.",
  EINDDATUM_VOORBIJ: "De nieuwe einddatum is al voorbij. Kies vandaag of een latere dag.",
  EINDDATUM_VOOR_BEGIN: "De nieuwe einddatum ligt voor het begin van het budget.",
  OPDRACHTGEVER_PAST_NIET: "De opdracht komt van de verstrekker van deze wet, of van het ministerie.",
  OPDRACHT_IN_TOEKOMST: "De opdracht is van een dag die nog moet komen.",
  OPDRACHT_AL_GEBRUIKT: "Onder deze opdracht loopt het budget al. Voor langer is een nieuwe opdracht nodig.",
} as const satisfies Record<Wijzigingsbezwaar, string>;

type Weigeringtekst = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

const WEIGERINGEN: Readonly<Record<string, Weigeringtekst>> = {
  verstrekker_onbekend: { titel: "Kies een verstrekker." },
  zelf_opgemaakt: { titel: "U hebt dit zelf voorgesteld.", watNu: "Een andere medewerker keurt het goed of wijst het af." },
  niet_zelf_opgemaakt: { titel: "Een ander heeft dit voorgesteld.", watNu: "Alleen die medewerker kan het intrekken." },
  reden_ontbreekt: { titel: "Schrijf op waarom." },
  voorlopig_onbekend: { titel: "Dit voorstel bestaat niet." },
  status_verder: { titel: "Over dit voorstel is al besloten.", watNu: "Open de pagina opnieuw om te zien wat er is gebeurd." },
  wijziging_onbekend: { titel: "Deze verlenging bestaat niet." },
  wijziging_verder: { titel: "Over deze verlenging is al besloten.", watNu: "Open de pagina opnieuw om te zien wat er is gebeurd." },
  eigenaar_onbekend: { titel: "Kies een medewerker met de functie uitval." },
  eigenaar_gelijk: { titel: "Deze medewerker vraagt de toekenning al op." },
  lijst_onbekend: { titel: "Deze lijst is er niet meer.", uitleg: "Een lijst die niet is voorgesteld, verdwijnt na een dag.", watNu: "Kies het bestand opnieuw." },
  lijst_niet_van_u: { titel: "Een ander heeft deze lijst ingelezen.", watNu: "Alleen die medewerker kan haar voorstellen." },
  lijst_al_voorgesteld: { titel: "Deze lijst is al voorgesteld.", watNu: "Kijk bij de voorstellen." },
  lijst_niet_in_orde: { titel: "Er zitten nog fouten in de lijst. Er is niets voorgesteld.", watNu: "Verbeter het bestand en lees het opnieuw in." },
  niets_goed_te_keuren: { titel: "Er is niets meer goed te keuren in deze lijst.", watNu: "Open de voorstellen om te zien waarom." },
};

type Reden = string | { readonly code: string; readonly bezwaren?: readonly (Wijzigingsbezwaar | { readonly code: Voorlopigbezwaar; readonly gegevens: Readonly<Record<string, unknown>> })[]; readonly fouten?: readonly Parameters<typeof koppelvlakMelding>[0][] };

const alsTekst = (gegevens: Readonly<Record<string, unknown>>): Waarden =>
  Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, Array.isArray(waarde) ? waarde.join(", ") : String(waarde)]));

/** Why an act on a voorlopig budget was refused; the objections are named at once. */
export function voorlopigweigering(reden: Reden): Weigeringtekst {
  if (typeof reden === "string") return WEIGERINGEN[reden] ?? { titel: weigering(reden) };
  if (reden.bezwaren !== undefined) {
    return { titel: "Dit voorlopige budget kan zo niet.", uitleg: reden.bezwaren.map((bezwaar) => (typeof bezwaar === "string" ? WIJZIGINGSBEZWAREN[bezwaar] : voorlopigbezwaar(bezwaar.code, alsTekst(bezwaar.gegevens)))).join(" ") };
  }
  const eerste = reden.fouten?.[0];
  if (eerste !== undefined) return koppelvlakMelding(eerste);
  return WEIGERINGEN[reden.code] ?? { titel: weigering(reden.code) };
}
