/** One transaction and one answer per key: what every act that comes from a form has in common. */
import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { schrijf } from "@/lib/db/transactie";
import type { Actor } from "@/lib/domein/toegang";
import type { Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "./deps";

/** The form's own key: the same form sent twice is one act. */
export type Sleutel = { readonly sleutel: string };

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

type Aanroep = Sleutel & { readonly handeling: string; readonly invoer: Json };

/** Runs `werk` once for this key, in one transaction. */
export const eenKeer = <T extends Json, R>(
  deps: Deps,
  actor: Actor,
  { sleutel, handeling, invoer }: Aanroep,
  werk: (tx: Tx) => Promise<Uitkomst<T, R>>,
): Promise<Uitkomst<T, R | "sleutel_hergebruikt">> =>
  schrijf(deps.db, actor, deps.nu, (tx) => eenmalig<T, R>(tx, { sleutel, handeling, invoer, nu: deps.nu }, () => werk(tx)));
