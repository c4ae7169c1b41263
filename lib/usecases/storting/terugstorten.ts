/** Sends what is left of the stortingen of one budget back to where it came from: on request, and by itself before a budget is closed. */
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekTerugstorting, saldoVan } from "@/lib/db/grootboek";
import { listGestort } from "@/lib/db/storting.repository";
import { insertTerugstorting, insertUitbetalingsopdracht } from "@/lib/db/uitbetaling.repository";
import { type Centen, NUL, som } from "@/lib/domein/geld";
import { verdeelRest } from "@/lib/domein/storting/rest";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type Budget = { readonly toekenningId: string; readonly budgethouderId: string; readonly verstrekkerId: string };

export type Teruggestort = { readonly nummers: readonly string[]; readonly bedragCenten: string };
export type TerugstortWeigering = "niets_over" | "rekening_onbekend";

/**
 * One refund for each storting that has something left, through the batch like every payment. The caller holds the toekenning and has
 * judged the right. Nothing happens when for one of them the bank named no account: then a person finds out first.
 */
export async function stortTerug(tx: Tx, deps: Deps, actor: Actor, budget: Budget): Promise<Uitkomst<Teruggestort, TerugstortWeigering>> {
  const vrij = (await saldoVan(tx, budget.toekenningId, "storting_beschikbaar")) ?? NUL;
  if (vrij <= NUL) return geweigerd("niets_over");
  const gestort = await listGestort(tx, budget.toekenningId);
  const delen = verdeelRest(vrij, gestort).map(({ id, bedrag }) => ({ bedrag, storting: gestort.find((rij) => rij.id === id) }));
  const nummers: string[] = [];
  const bedragen: Centen[] = [];
  for (const { bedrag, storting } of delen) {
    if (storting?.iban == null) return geweigerd("rekening_onbekend");
    nummers.push(await eenTerugstorting(tx, deps, actor, budget, { stortingId: storting.id, iban: storting.iban, tenaamstelling: storting.tenaamstelling ?? "Rekeninghouder", bedrag }));
    bedragen.push(bedrag);
  }
  return gelukt({ nummers, bedragCenten: String(som(bedragen)) });
}

type Deel = { readonly stortingId: string; readonly iban: string; readonly tenaamstelling: string; readonly bedrag: Centen };

async function eenTerugstorting(tx: Tx, deps: Deps, actor: Actor, budget: Budget, deel: Deel): Promise<string> {
  const { nu } = deps;
  const aangevraagdDoor = "gebruikerId" in actor ? actor.gebruikerId : null;
  const uitbetaling = await insertTerugstorting(tx, { ...budget, ...deel, aangevraagdDoor, nu });
  const { id, nummer, toekenningId, bedrag, budgethouderId } = uitbetaling;
  const gegevens = { nummer, soort: "terugstorting", bedragCenten: String(bedrag) };
  const soort = aangevraagdDoor === null ? "uitbetaling.vanzelf" : "uitbetaling.goedgekeurd";
  const gebeurtenisId = await registreer(tx, actor, { soort, onderwerpSoort: "uitbetaling", onderwerpId: id, budgethouderId, gegevens }, nu);
  const opdrachtId = crypto.randomUUID();
  const grond = { toekenningId, bedrag, sleutel: opdrachtId, onderwerpSoort: "uitbetaling", onderwerpId: id, gebeurtenisId, nu };
  if (!(await boekTerugstorting(tx, grond))) throw new Error(`ledger and stortingen disagree about ${nummer}`);
  await insertUitbetalingsopdracht(tx, uitbetaling, opdrachtId, deps);
  return nummer;
}
