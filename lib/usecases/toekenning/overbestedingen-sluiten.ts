import { metContext, schrijf } from "@/lib/db/transactie";
import { gelukt } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { volgOverbesteding } from "./overbesteding";

const SYSTEEM = { rol: "systeem", proces: "overbesteding" } as const;

/**
 * Money can come back to an overspent budget without a message or a herstel: a declaratie taken back, a payment that is not made again.
 * Whoever does that may not see the ledger, so the case is closed here, within minutes. Returns how many budgets were enough again.
 */
export async function overbestedingenSluiten(deps: Deps): Promise<number> {
  const genoeg = await metContext(deps.db, SYSTEEM, deps.nu, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT u.onderwerp_id::text AS id FROM uitvalzaak u
    JOIN grootboekrekening g ON g.toekenning_id = u.onderwerp_id AND g.soort = 'beschikbaar' JOIN saldo s ON s.rekening_id = g.id
    WHERE u.domein = 'toekenning' AND u.status NOT IN ('opgelost', 'vervallen') AND u.codes @> '{OVERBESTEDING}' AND s.bedrag_centen >= 0 ORDER BY 1`);
  for (const { id } of genoeg) {
    await schrijf(deps.db, SYSTEEM, deps.nu, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM toekenning WHERE id = ${id}::uuid FOR UPDATE`;
      await volgOverbesteding(tx, deps, SYSTEEM, id);
      return gelukt(null);
    });
  }
  return genoeg.length;
}
