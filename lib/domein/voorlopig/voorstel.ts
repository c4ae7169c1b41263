/**
 * An ambtshalve budget: the SVB pays care before the grant has arrived, because a gemeente, a zorgkantoor or the ministry asked for it
 * (domein §2.4, the noodscenario of 2015). What a proposal says, and why it may not.
 */
import { isBsn } from "../bsn";
import { type Datum, dagenTussen, jaarVan } from "../datum";
import { type Centen, NUL, som } from "../geld";
import { isPeriode, type OpenPeriode, overlapt, type Periode, valtIn } from "../periode";
import type { Gegevens } from "../regels";
import type { Naam } from "../toekenning/bericht";
import { pastBijWet } from "../toekenning/functiesoorten";
import type { Toekenningstatus } from "../toekenning/status";
import { VERSTREKKER_VAN_WET, type Verstrekkersoort, type Wet } from "../wet";

export const OPDRACHTGEVERS = ["gemeente", "zorgkantoor", "vws"] as const;
export type Opdrachtgever = (typeof OPDRACHTGEVERS)[number];

/** Who ordered it. Without a mandate paying before the grant is unlawful; after 2015 nobody could say who had asked (domein §8). */
export type Opdracht = { readonly opdrachtgever: Opdrachtgever; readonly op: Datum; readonly kenmerk: string };

export type Voorlopigbedrag = { readonly functiesoort: string; readonly bedrag: Centen };

export type Voorlopigvoorstel = {
  readonly budgethouder: Naam & { readonly bsn: string; readonly geboortedatum: Datum };
  readonly wet: Wet;
  readonly periode: Periode;
  readonly bedragen: readonly Voorlopigbedrag[];
  readonly opdracht: Opdracht;
  /** Last day on which something new may be approved from it. */
  readonly einddatum: Datum;
};

/** What the rules look at besides the proposal itself. */
export type Voorlopigdossier = {
  readonly vandaag: Datum;
  readonly verstrekker: { readonly soort: Verstrekkersoort; readonly geldig: OpenPeriode };
  /** The person with this BSN, when we know one. */
  readonly persoon: { readonly geboortedatum: Datum; readonly overlijdensdatum: Datum | null } | null;
  /** Budgets of this person at this verstrekker. */
  readonly budgetten: readonly { readonly nummer: string; readonly wet: Wet; readonly status: Toekenningstatus; readonly periode: Periode }[];
  /** Numbers of proposals for the same person, verstrekker and law that nobody decided on yet. */
  readonly openVoorstellen: readonly string[];
  /** Whether the owner is somebody at the SVB who handles exceptions. */
  readonly eigenaarBekend: boolean;
};

export const VOORLOPIGBEZWAREN = [
  "BSN_ONGELDIG",
  "GEBOORTEDATUM_ONGELDIG",
  "PERSOON_WIJKT_AF",
  "PERSOON_OVERLEDEN",
  "PERIODE_ONGELDIG",
  "WLZ_BUITEN_KALENDERJAAR",
  "VERSTREKKER_NIET_ACTIEF",
  "WET_PAST_NIET_BIJ_VERSTREKKER",
  "GEEN_BEDRAG",
  "BEDRAG_ONGELDIG",
  "FUNCTIESOORT_PAST_NIET",
  "FUNCTIESOORT_DUBBEL",
  "OPDRACHTGEVER_PAST_NIET",
  "OPDRACHT_IN_TOEKOMST",
  "EINDDATUM_ONGELDIG",
  "EIGENAAR_ONBEKEND",
  "BUDGET_BESTAAT",
  "VOORLOPIG_BESTAAT",
  "AL_VOORGESTELD",
] as const;
export type Voorlopigbezwaar = (typeof VOORLOPIGBEZWAREN)[number];

export type Bezwaar = { readonly code: Voorlopigbezwaar; readonly gegevens: Gegevens };

const als = (waar: boolean, code: Voorlopigbezwaar, gegevens: () => Gegevens = () => ({})): readonly Bezwaar[] =>
  waar ? [{ code, gegevens: gegevens() }] : [];

export const totaalVan = (bedragen: readonly Voorlopigbedrag[]): Centen => som(bedragen.map(({ bedrag }) => bedrag));

/** The verstrekker orders it, or the ministry above it; another kind of office cannot. */
export const opdrachtgeversVoor = (wet: Wet): readonly Opdrachtgever[] => [VERSTREKKER_VAN_WET[wet], "vws"];

function keurPersoon({ budgethouder, periode }: Voorlopigvoorstel, { persoon, vandaag }: Voorlopigdossier): readonly Bezwaar[] {
  const overleden = persoon?.overlijdensdatum ?? null;
  return [
    ...als(!isBsn(budgethouder.bsn), "BSN_ONGELDIG"),
    ...als(budgethouder.geboortedatum > vandaag, "GEBOORTEDATUM_ONGELDIG"),
    ...als(persoon !== null && persoon.geboortedatum !== budgethouder.geboortedatum, "PERSOON_WIJKT_AF"),
    ...als(overleden !== null && overleden < periode.van, "PERSOON_OVERLEDEN"),
  ];
}

function keurBedragen({ bedragen, wet }: Voorlopigvoorstel): readonly Bezwaar[] {
  const soorten = bedragen.map(({ functiesoort }) => functiesoort);
  const fout = soorten.filter((soort) => !pastBijWet(soort, wet));
  return [
    ...als(bedragen.length === 0, "GEEN_BEDRAG"),
    ...als(bedragen.some(({ bedrag }) => bedrag <= NUL), "BEDRAG_ONGELDIG"),
    ...als(fout.length > 0, "FUNCTIESOORT_PAST_NIET", () => ({ functiesoorten: fout, wet })),
    ...als(new Set(soorten).size !== soorten.length, "FUNCTIESOORT_DUBBEL"),
  ];
}

function keurOpdracht({ opdracht, einddatum, periode, wet }: Voorlopigvoorstel, { vandaag, eigenaarBekend }: Voorlopigdossier): readonly Bezwaar[] {
  return [
    ...als(!opdrachtgeversVoor(wet).includes(opdracht.opdrachtgever), "OPDRACHTGEVER_PAST_NIET", () => ({ wet })),
    ...als(opdracht.op > vandaag, "OPDRACHT_IN_TOEKOMST"),
    // It ends some day: an exception without an end is how 2015 became 2016 (domein §8).
    ...als(einddatum < vandaag || einddatum < periode.van, "EINDDATUM_ONGELDIG"),
    ...als(!eigenaarBekend, "EIGENAAR_ONBEKEND"),
  ];
}

function keurBudgetten({ wet, periode }: Voorlopigvoorstel, { budgetten, openVoorstellen }: Voorlopigdossier): readonly Bezwaar[] {
  const naast = isPeriode(periode) ? budgetten.filter((budget) => budget.wet === wet && overlapt(budget.periode, periode)) : [];
  const met = (status: Toekenningstatus): readonly string[] => naast.flatMap((budget) => (budget.status === status ? [budget.nummer] : []));
  return [
    ...als(met("definitief").length > 0, "BUDGET_BESTAAT", () => ({ nummers: met("definitief") })),
    ...als(met("voorlopig").length > 0, "VOORLOPIG_BESTAAT", () => ({ nummers: met("voorlopig") })),
    ...als(openVoorstellen.length > 0, "AL_VOORGESTELD", () => ({ nummers: openVoorstellen })),
  ];
}

/** Why this may not be proposed or approved; every objection at once. */
export function keurVoorlopig(voorstel: Voorlopigvoorstel, dossier: Voorlopigdossier): readonly Bezwaar[] {
  const { periode, wet } = voorstel;
  const { verstrekker, vandaag } = dossier;
  return [
    ...keurPersoon(voorstel, dossier),
    ...als(!isPeriode(periode), "PERIODE_ONGELDIG"),
    // Rlz art. 5.12: a Wlz period ends on 31 December at the latest.
    ...als(wet === "wlz" && jaarVan(periode.van) !== jaarVan(periode.tm), "WLZ_BUITEN_KALENDERJAAR"),
    ...als(!valtIn(vandaag, verstrekker.geldig), "VERSTREKKER_NIET_ACTIEF"),
    ...als(VERSTREKKER_VAN_WET[wet] !== verstrekker.soort, "WET_PAST_NIET_BIJ_VERSTREKKER", () => ({ wet })),
    ...keurBedragen(voorstel),
    ...keurOpdracht(voorstel, dossier),
    ...keurBudgetten(voorstel, dossier),
  ];
}

/** Days left to the end date, counting the last one; below one: it has passed, by that many days and one. */
export const dagenOver = (einddatum: Datum, vandaag: Datum): number => dagenTussen(vandaag, einddatum) + 1;

/** From its last day on, nothing new is approved from a voorlopig budget. */
export const isVerlopen = (einddatum: Datum, vandaag: Datum): boolean => vandaag > einddatum;

/** From when on the repair list warns: two working weeks to get the grant in. A choice of ours. */
export const DAGEN_WAARSCHUWING = 14;
