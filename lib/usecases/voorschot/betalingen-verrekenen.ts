import { registreer } from "@/lib/db/gebeurtenis";
import { verrekenBetalingen } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

const ALLEN = "00000000-0000-0000-0000-000000000000";

/**
 * Brings every rekening-courant level with what was paid. A bank statement does this by itself, and a migration did it for what was paid before there
 * was one; this is the net under everything else.
 */
export async function betalingenVerrekenen({ db, nu }: Deps, actor: Actor): Promise<Uitkomst<{ readonly bijgewerkt: number }, "geen_recht">> {
  if (actor.rol !== "systeem" || !mag(actor, "voorschot.vastleggen")) return geweigerd("geen_recht");
  return schrijf(db, actor, nu, async (tx) => {
    const gebeurtenisId = await registreer(tx, actor, { soort: "voorschot.verrekend", onderwerpSoort: "verstrekker", onderwerpId: ALLEN }, nu);
    return gelukt({ bijgewerkt: await verrekenBetalingen(tx, null, gebeurtenisId, nu) });
  });
}
