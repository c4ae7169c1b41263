/** What people type in a cell, exactly: days and amounts in the notations that occur, and nothing that would be a guess. */
import { type Datum, datum, leesDatum, plusDagen } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";

import type { Cel } from "./tabel";

const LAATSTE_DAG = 109_574;
/** Lotus 1-2-3 thought 1900 was a leap year, and every spreadsheet since counts a 29 February 1900 that never was. */
const NOOIT_GEWEEST = 60;
const VERSCHIL_1904 = 1_462;

/** The day with this number in a spreadsheet, or null when there is no such day. */
export function dagVanVolgnummer(nummer: number, sinds1904 = false): Datum | null {
  const dag = sinds1904 ? nummer + VERSCHIL_1904 : nummer;
  if (!Number.isInteger(dag) || dag < 1 || dag > LAATSTE_DAG || dag === NOOIT_GEWEEST) return null;
  return plusDagen(datum("1900-01-01"), dag < NOOIT_GEWEEST ? dag - 1 : dag - 2);
}

/** dd-mm-jjjj, jjjj-mm-dd or the number of a spreadsheet; with a time behind it when that is all zero. */
export function leesDag({ tekst }: Cel): Datum | null {
  if (/^\d{5,6}$/.test(tekst)) return dagVanVolgnummer(Number(tekst));
  return leesDatum(tekst.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, ""));
}

export const BEDRAGSTIJLEN = ["nl", "en"] as const;
/** `nl`: 1.234,56. `en`: 1234.56 or 1,234.56. */
export type Bedragstijl = (typeof BEDRAGSTIJLEN)[number];

const VORM: Readonly<Record<Bedragstijl, RegExp>> = {
  nl: /^(?<min>-?)(?<heel>\d{1,3}(?:\.\d{3})+|\d{1,11})(?:,(?<deel>\d{1,2}|-))?$/,
  en: /^(?<min>-?)(?<heel>\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(?<deel>\d{1,2}|-))?$/,
};

const zonderTeken = (tekst: string): string => tekst.replace(/^(?:€|EUR)\s*/i, "").replace(/\s*(?:€|EUR)$/i, "");

function leesIn(tekst: string, stijl: Bedragstijl): Centen | null {
  const gevonden = VORM[stijl].exec(zonderTeken(tekst))?.groups;
  if (gevonden === undefined) return null;
  const { min = "", heel = "", deel = "" } = gevonden;
  const waarde = BigInt(heel.replace(/[.,]/g, "") + deel.replace("-", "").padEnd(2, "0"));
  return centen(min === "-" ? -waarde : waarde);
}

/** A number of a spreadsheet has a point whatever the screen shows; text follows the style of its column. */
export const leesBedragcel = ({ tekst, soort }: Cel, stijl: Bedragstijl): Centen | null => leesIn(tekst, soort === "getal" ? "en" : stijl);

/** Thousands, or three decimals as some programs write them: a factor thousand apart. */
const EEN_GROEP = /^-?\d{1,3}[.,]\d{3}$/;

export type Kolomstijl = Bedragstijl | "gemengd" | "onbeslist";

/**
 * How a column writes its amounts. Only values that mean something else in the other style, or nothing, are evidence;
 * "1.234" alone proves nothing, and a column with evidence for both is for its owner to decide.
 */
export function bedragstijlVan(cellen: readonly Cel[]): Kolomstijl {
  let nl = false;
  let en = false;
  let dubbelzinnig = false;
  for (const { tekst, soort } of cellen) {
    if (soort !== "tekst" || tekst === "") continue;
    if (EEN_GROEP.test(zonderTeken(tekst))) {
      dubbelzinnig = true;
      continue;
    }
    const als = { nl: leesIn(tekst, "nl"), en: leesIn(tekst, "en") };
    if (als.nl !== null && als.en === null) nl = true;
    else if (als.en !== null && als.nl === null) en = true;
  }
  if (nl && en) return "gemengd";
  if (nl || en) return nl ? "nl" : "en";
  return dubbelzinnig ? "onbeslist" : "nl";
}
