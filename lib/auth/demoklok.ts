import { legalDay } from "@/lib/clock";
import { dagenTussen, leesDatum } from "@/lib/domein/datum";

const DAG_MS = 86_400_000;
/** Far enough for every story of the demo; further, the statutory figures run out. */
const VERSTE_DAGEN = 5 * 366;

export type Klokfout = "geen_datum" | "te_ver";

/**
 * How far the product's clock has to be moved to make today the given day, at this time of day. Whole days, corrected for
 * the hour that a change to or from summer time would otherwise cost around midnight.
 */
export function offsetFor(tekst: string, echteNu: Date): number | Klokfout {
  const gewenst = leesDatum(tekst);
  if (gewenst === null) return "geen_datum";
  const dagen = dagenTussen(legalDay(echteNu), gewenst);
  if (Math.abs(dagen) > VERSTE_DAGEN) return "te_ver";
  for (const correctie of [0, -DAG_MS / 24, DAG_MS / 24]) {
    const offset = dagen * DAG_MS + correctie;
    if (legalDay(new Date(echteNu.getTime() + offset)) === gewenst) return offset;
  }
  throw new Error(`no offset makes ${tekst} of now`);
}
