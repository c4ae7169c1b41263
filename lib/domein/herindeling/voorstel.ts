/**
 * One gemeente goes up in another, or one zorgkantoor in another. Wet arhi art. 44: on the date of herindeling all rights and duties of the
 * old gemeente pass to the new one, so each running budget goes whole, with its past.
 */
import { type Datum, plusDagen } from "../datum";
import type { OpenPeriode } from "../periode";
import { valtIn } from "../periode";
import type { Toekenningstatus } from "../toekenning/status";
import type { Verstrekkersoort } from "../wet";

export type Herindelingspartij = { readonly id: string; readonly soort: Verstrekkersoort; readonly code: string; readonly geldig: OpenPeriode };

export const HERINDELINGSBEZWAREN = ["ZELFDE_VERSTREKKER", "ANDERE_SOORT", "OPVOLGER_NIET_ACTIEF", "NIETS_OVER_TE_DRAGEN", "AL_VOORGESTELD"] as const;
export type Herindelingsbezwaar = (typeof HERINDELINGSBEZWAREN)[number];

export type Herindelingsdossier = { readonly van: Herindelingspartij; readonly naar: Herindelingspartij; readonly aantal: number; readonly openVoorstel: boolean };

export function keurHerindeling(per: Datum, { van, naar, aantal, openVoorstel }: Herindelingsdossier): readonly Herindelingsbezwaar[] {
  return [
    ...(van.id === naar.id ? (["ZELFDE_VERSTREKKER"] as const) : []),
    ...(van.soort === naar.soort ? [] : (["ANDERE_SOORT"] as const)),
    ...(valtIn(per, naar.geldig) ? [] : (["OPVOLGER_NIET_ACTIEF"] as const)),
    ...(aantal > 0 ? [] : (["NIETS_OVER_TE_DRAGEN"] as const)),
    ...(openVoorstel ? (["AL_VOORGESTELD"] as const) : []),
  ];
}

/**
 * What stays behind and has to be looked at by a person: a voorlopig budget waits for a grant of the old name; own money was put into one
 * budget; a correction that is being decided on; a budget of the same person that is already there.
 */
export const BLIJFT_REDENEN = ["VOORLOPIG", "EIGEN_GELD", "HERSTEL_OPEN", "BUDGET_OVERLAPT"] as const;
export type Blijftreden = (typeof BLIJFT_REDENEN)[number];

export type Overtedragen = { readonly status: Toekenningstatus; readonly eigenGeld: boolean; readonly herstelOpen: boolean; readonly overlapt: boolean };

export function blijftOm({ status, eigenGeld, herstelOpen, overlapt }: Overtedragen): Blijftreden | null {
  if (status === "voorlopig") return "VOORLOPIG";
  if (eigenGeld) return "EIGEN_GELD";
  if (herstelOpen) return "HERSTEL_OPEN";
  return overlapt ? "BUDGET_OVERLAPT" : null;
}

/** Last day on which the old one sends messages. */
export const laatsteDagVan = (per: Datum): Datum => plusDagen(per, -1);
