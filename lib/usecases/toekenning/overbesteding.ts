import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { saldoVan } from "@/lib/db/grootboek";
import { insertUitvalzaak, lapseUitvalzaak } from "@/lib/db/uitval.repository";
import { min, NUL } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";

/**
 * A grant may go below what was promised or paid already (iPgb 2: accept and flag). Then a case is open at the SVB, the budgethouder
 * and the verstrekker are told, and nothing more is approved; as soon as the budget is enough again the case closes itself. One case a
 * budget: its subject is the toekenning, whichever message or herstel made it so.
 */
export async function volgOverbesteding(tx: Tx, { nu, vandaag }: Deps, actor: Actor, toekenningId: string): Promise<void> {
  const vrij = (await saldoVan(tx, toekenningId, "beschikbaar")) ?? NUL;
  const open = await tx.uitvalzaak.count({ where: { domein: "toekenning", onderwerpId: toekenningId, status: { notIn: ["opgelost", "vervallen"] } } });
  if (vrij < NUL === open > 0) return;
  const { nummer, budgethouderId, verstrekkerId } = await tx.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { nummer: true, budgethouderId: true, verstrekkerId: true } });
  if (vrij < NUL) {
    const termijn = termijnVan("toekenning", vandaag, null);
    await insertUitvalzaak(tx, { domein: "toekenning", onderwerpId: toekenningId, codes: ["OVERBESTEDING"], termijn, verstrekkerId, budgethouderId, nu });
  } else {
    await lapseUitvalzaak(tx, "toekenning", toekenningId, "BUDGET_WEER_GENOEG", nu);
  }
  await registreer(
    tx,
    actor,
    {
      soort: vrij < NUL ? "toekenning.overbesteed" : "toekenning.overbesteding_voorbij",
      onderwerpSoort: "toekenning",
      onderwerpId: toekenningId,
      budgethouderId,
      verstrekkerId,
      gegevens: { nummer, tekortCenten: String(vrij < NUL ? min(NUL, vrij) : NUL) },
    },
    nu,
  );
}
