/**
 * What may change about a voorlopig budget that runs: who gets the grant in, and until when may be approved from it. No source says how an
 * ambtshalve budget is lengthened (domein §2.4 only that it happened, in 2015 from 1 April to 1 July); we ask what opening it asks.
 */
import type { Datum } from "../datum";
import type { Wet } from "../wet";
import { type Opdracht, opdrachtgeversVoor } from "./voorstel";

export const WIJZIGINGSOORTEN = ["overdracht", "verkorting", "verlenging"] as const;
export type Wijzigingsoort = (typeof WIJZIGINGSOORTEN)[number];

export type Wijzigingsdossier = {
  readonly vandaag: Datum;
  readonly wet: Wet;
  /** Approved, and the grant is not there yet. */
  readonly lopend: boolean;
  readonly einddatum: Datum;
  /** First day of the budget. */
  readonly begin: Datum;
  /** Under which it was opened or lengthened before. */
  readonly opdrachten: readonly Opdracht[];
  /** Somebody proposed a later end date and nobody decided. */
  readonly ligtVoor: boolean;
};

export const WIJZIGINGSBEZWAREN = ["NIET_LOPEND", "VERLENGING_LIGT_VOOR", "EINDDATUM_NIET_LATER", "EINDDATUM_NIET_EERDER", "EINDDATUM_VOORBIJ", "EINDDATUM_VOOR_BEGIN", "OPDRACHTGEVER_PAST_NIET", "OPDRACHT_IN_TOEKOMST", "OPDRACHT_AL_GEBRUIKT"] as const;
export type Wijzigingsbezwaar = (typeof WIJZIGINGSBEZWAREN)[number];

const als = (waar: boolean, code: Wijzigingsbezwaar): readonly Wijzigingsbezwaar[] => (waar ? [code] : []);

const keurStand = ({ lopend, ligtVoor }: Wijzigingsdossier): readonly Wijzigingsbezwaar[] => [...als(!lopend, "NIET_LOPEND"), ...als(ligtVoor, "VERLENGING_LIGT_VOOR")];

/** More can be paid than was ordered, so it needs an order of its own: the one it rests on said until when. Also after the end date has passed. */
export function keurVerlenging(einddatum: Datum, opdracht: Opdracht, dossier: Wijzigingsdossier): readonly Wijzigingsbezwaar[] {
  return [
    ...keurStand(dossier),
    ...als(einddatum <= dossier.einddatum, "EINDDATUM_NIET_LATER"),
    ...als(einddatum < dossier.vandaag, "EINDDATUM_VOORBIJ"),
    ...als(!opdrachtgeversVoor(dossier.wet).includes(opdracht.opdrachtgever), "OPDRACHTGEVER_PAST_NIET"),
    ...als(opdracht.op > dossier.vandaag, "OPDRACHT_IN_TOEKOMST"),
    ...als(dossier.opdrachten.some(({ op, kenmerk }) => op === opdracht.op && kenmerk === opdracht.kenmerk), "OPDRACHT_AL_GEBRUIKT"),
  ];
}

/** Never before today: what was approved until now was allowed, and stays. */
export function keurVerkorting(einddatum: Datum, dossier: Wijzigingsdossier): readonly Wijzigingsbezwaar[] {
  return [
    ...keurStand(dossier),
    ...als(einddatum >= dossier.einddatum, "EINDDATUM_NIET_EERDER"),
    ...als(einddatum < dossier.vandaag, "EINDDATUM_VOORBIJ"),
    ...als(einddatum < dossier.begin, "EINDDATUM_VOOR_BEGIN"),
  ];
}
