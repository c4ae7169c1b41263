import { db } from "@/lib/db";
import { readKlokOffset } from "@/lib/db/systeemklok";
import { type KlokSource, legalDay, realKlokSource, shiftedKlok, systemNow } from "@/lib/clock";
import type { Datum } from "@/lib/domein/datum";
import { env } from "@/lib/env";

export type Tijdstip = { readonly nu: Date; readonly vandaag: Datum };

const at = (nu: Date): Tijdstip => ({ nu, vandaag: legalDay(nu) });

/** What the product takes for now, with the offset that came along with the session. In productie there is none. */
export function tijdMet(verschuivingMs: number): Tijdstip {
  const nu = systemNow();
  return at(env().MODUS === "productie" ? nu : new Date(nu.getTime() + verschuivingMs));
}

let bron: KlokSource | undefined;

/** The same for a request without a session. */
export async function tijdZonderSessie(): Promise<Tijdstip> {
  bron ??= env().MODUS === "productie" ? realKlokSource : shiftedKlok(() => readKlokOffset(db()));
  return at((await bron()).nu());
}
