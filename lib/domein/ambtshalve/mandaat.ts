/**
 * The order under which the SVB agrees to contracts in place of a verstrekker that does not decide (domein §8). After 2015 nobody could say who
 * had asked for what was done: so no act without an order, and no order without a reference, a name and an end.
 */
import type { Datum } from "../datum";
import { isPeriode, type OpenPeriode, type Periode, valtIn } from "../periode";
import type { Gegevens } from "../regels";
import { type Opdracht, type Opdrachtgever } from "../voorlopig/voorstel";
import type { Verstrekkersoort } from "../wet";
import type { Mandaatstatus } from "./mandaatstatus";

export type Mandaatvoorstel = {
  readonly opdracht: Opdracht;
  /** Who signed the order there. */
  readonly gegevenDoor: string;
  /** Days on which the SVB may agree under it. */
  readonly periode: Periode;
};

export type Mandaatdossier = {
  readonly vandaag: Datum;
  readonly verstrekker: { readonly soort: Verstrekkersoort; readonly geldig: OpenPeriode };
  /** The number under which this reference of this verstrekker was recorded before. */
  readonly zelfdeOpdracht: string | null;
  readonly eigenaarBekend: boolean;
};

export const MANDAATBEZWAREN = ["PERIODE_ONGELDIG", "PERIODE_VOORBIJ", "OPDRACHT_IN_TOEKOMST", "OPDRACHT_NA_BEGIN", "OPDRACHTGEVER_PAST_NIET", "VERSTREKKER_NIET_ACTIEF", "OPDRACHT_BESTAAT", "EIGENAAR_ONBEKEND"] as const;
export type Mandaatbezwaar = (typeof MANDAATBEZWAREN)[number];
export type Bezwaar = { readonly code: Mandaatbezwaar; readonly gegevens: Gegevens };

const als = (waar: boolean, code: Mandaatbezwaar, gegevens: Gegevens = {}): readonly Bezwaar[] => (waar ? [{ code, gegevens }] : []);

/** The verstrekker orders it, or the ministry above it. */
export const opdrachtgeversVan = (soort: Verstrekkersoort): readonly Opdrachtgever[] => [soort, "vws"];

/** Why this order may not be recorded; every objection at once. */
export function keurMandaat({ opdracht, periode }: Mandaatvoorstel, { vandaag, verstrekker, zelfdeOpdracht, eigenaarBekend }: Mandaatdossier): readonly Bezwaar[] {
  return [
    ...als(!isPeriode(periode), "PERIODE_ONGELDIG"),
    ...als(periode.tm < vandaag, "PERIODE_VOORBIJ"),
    ...als(opdracht.op > vandaag, "OPDRACHT_IN_TOEKOMST"),
    // An order does not cover what was done before it was given.
    ...als(opdracht.op > periode.van, "OPDRACHT_NA_BEGIN"),
    ...als(!opdrachtgeversVan(verstrekker.soort).includes(opdracht.opdrachtgever), "OPDRACHTGEVER_PAST_NIET"),
    ...als(!valtIn(vandaag, verstrekker.geldig), "VERSTREKKER_NIET_ACTIEF"),
    ...als(zelfdeOpdracht !== null, "OPDRACHT_BESTAAT", { nummer: zelfdeOpdracht ?? "" }),
    ...als(!eigenaarBekend, "EIGENAAR_ONBEKEND"),
  ];
}

/** Whether something may be agreed to under it on this day, for a contract of this verstrekker. */
export const geldtMandaat = (mandaat: { readonly status: Mandaatstatus; readonly periode: Periode; readonly verstrekkerId: string }, verstrekkerId: string, dag: Datum): boolean =>
  mandaat.status === "goedgekeurd" && mandaat.verstrekkerId === verstrekkerId && valtIn(dag, mandaat.periode);
