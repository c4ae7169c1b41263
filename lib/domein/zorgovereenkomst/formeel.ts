/** Formal or informal care, with the ground it rests on (Rlz art. 5.22 lid 1-3). Decides which Wlz maximum applies. */
import type { Tariefsoort } from "../regelgeving/maximumtarieven";
import { isFamilie, type Zorgverlenerfeiten } from "./model";

export const FORMEELGRONDEN = ["instelling", "zelfstandige", "big", "familie", "geen_grond"] as const;
export type Formeelgrond = (typeof FORMEELGRONDEN)[number];

/** What the answer rests on. */
export type Tariefsoortfeiten = Pick<Zorgverlenerfeiten, "soort" | "familierelatie" | "bigNummer" | "ondernemer" | "kvk">;

export type Tariefsoortbesluit = { readonly soort: Tariefsoort; readonly grond: Formeelgrond };

/**
 * An onderneming with a care activity is formal whoever it serves. A zelfstandige or a BIG-registered person is formal
 * too, but never for a partner or for relatives in the first or second degree.
 */
export function bepaalTariefsoort(zorgverlener: Tariefsoortfeiten): Tariefsoortbesluit {
  if (zorgverlener.soort === "instelling") return { soort: "formeel", grond: "instelling" };
  if (isFamilie(zorgverlener.familierelatie)) return { soort: "informeel", grond: "familie" };
  if (zorgverlener.bigNummer !== null) return { soort: "formeel", grond: "big" };
  if (zorgverlener.ondernemer && zorgverlener.kvk !== null) return { soort: "formeel", grond: "zelfstandige" };
  return { soort: "informeel", grond: "geen_grond" };
}
