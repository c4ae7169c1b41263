/**
 * Whose money is left when several stortingen went into one budget: the oldest is used first, so what is left is of the newest.
 * Each part goes back to the account it came from (Rlz art. 5.23 lid 7; the order is our own, no source gives one).
 */
import { type Centen, grootste, kleinste, min, NUL } from "../geld";

/** Newest first. `terug`: refunded or about to be. */
export type Gestort = { readonly id: string; readonly ontvangen: Centen; readonly terug: Centen };
export type Restdeel = { readonly id: string; readonly bedrag: Centen };

/** How `vrij` is divided over the stortingen, newest first; parts of nothing are left out. */
export function verdeelRest(vrij: Centen, stortingen: readonly Gestort[]): readonly Restdeel[] {
  let rest = grootste(vrij, NUL);
  const delen: Restdeel[] = [];
  for (const { id, ontvangen, terug } of stortingen) {
    const bedrag = kleinste(rest, grootste(min(ontvangen, terug), NUL));
    if (bedrag > NUL) delen.push({ id, bedrag });
    rest = min(rest, bedrag);
  }
  return delen;
}
