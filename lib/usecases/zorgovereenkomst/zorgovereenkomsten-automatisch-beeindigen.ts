import type { Tx } from "@/lib/db/client";
import { insertEinde, moveEinde, readLevendEinde, setBeeindigdPer } from "@/lib/db/overeenkomsteinde.repository";
import { laatVersieVervallen } from "@/lib/db/overeenkomstversie.repository";
import { lockZorgovereenkomst, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { AutomatischeReden } from "@/lib/domein/zorgovereenkomst/einde";
import { OVERGANGEN, type Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import type { Deps } from "../deps";
import { type Kring, registreerOvereenkomst } from "./handeling";

export type AutomatischEinde = {
  /** Whose contracts, as far as the actor of this transaction may see them. */
  readonly waar: { readonly budgethouderId: string } | { readonly toekenningId: string } | { readonly zorgverlenerId: string } | { readonly zorgovereenkomstId: string };
  readonly reden: AutomatischeReden;
  /** Care on this day still counts, care on the next does not. */
  readonly laatsteDag: Datum;
};

export type AutomatischBeeindigd = { readonly beeindigd: readonly string[]; readonly vervallen: readonly string[] };

/** What is not approved yet lapses as well, except when only one contract came to its own end. */
const LAAT_OOK_VERVALLEN: readonly AutomatischeReden[] = ["overlijden_budgethouder", "overlijden_zorgverlener", "geen_pgb_meer", "instelling_gestopt"];

const TE_VERVALLEN: readonly Overeenkomststatus[] = OVERGANGEN.vervallen.van;

async function beeindig(tx: Tx, { nu, vandaag }: Pick<Deps, "nu" | "vandaag">, actor: Actor, overeenkomst: Overeenkomst, einde: AutomatischEinde): Promise<boolean> {
  const { reden, laatsteDag } = einde;
  if (overeenkomst.zorgverlener === null) return false;
  const bestaand = await readLevendEinde(tx, overeenkomst.id);
  const eindigtAl = bestaand !== null && bestaand.status !== "voorgesteld" && bestaand.laatsteDag <= laatsteDag;
  if (eindigtAl) return false;
  if (bestaand !== null) await moveEinde(tx, bestaand.id, "vervallen", {}, nu);
  const { id: zorgovereenkomstId, budgethouderId, verstrekkerId } = overeenkomst;
  const partijen = { zorgovereenkomstId, budgethouderId, verstrekkerId, zorgverlenerId: overeenkomst.zorgverlener.id };
  const vanzelf = { opgezegdDoor: null, gebruikerId: null, vertegenwoordigingId: null, toelichting: null, gewichtigeReden: false };
  const eindeId = await insertEinde(tx, { ...partijen, ...vanzelf, reden, status: "vast", laatsteDag, opgezegdOp: vandaag, nu });
  await setBeeindigdPer(tx, zorgovereenkomstId, laatsteDag, nu);
  if (laatsteDag < vandaag) {
    await moveEinde(tx, eindeId, "uitvoeren", {}, nu);
    if (overeenkomst.status === "goedgekeurd") await moveZorgovereenkomst(tx, zorgovereenkomstId, "beeindigen", nu);
  }
  await laatVersieVervallen(tx, zorgovereenkomstId, nu);
  const gegevens = { reden, laatsteDag };
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "automatisch_beeindigd", kring: "allen", nu, gegevens });
  return true;
}

/** Who knew of the contract hears that it will not come to be. */
const kringVan = ({ status }: Overeenkomst): Kring =>
  status === "concept" ? "budgethouder" : status === "wacht_op_zorgverlener" ? "partijen" : "allen";

async function vervalt(tx: Tx, nu: Date, actor: Actor, overeenkomst: Overeenkomst, reden: AutomatischeReden): Promise<void> {
  await moveZorgovereenkomst(tx, overeenkomst.id, "vervallen", nu);
  await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "vervallen", kring: kringVan(overeenkomst), nu, gegevens: { reden } });
}

/**
 * Ends every contract that a fact ends by itself: a death, a grant that is gone, an instelling that stopped. Runs inside the
 * transaction of the act that records the fact, under its actor, and records a gebeurtenis for each contract. No notice counts
 * here. Harmless twice: what already ends on or before that day stays as it is; what would end later is brought forward.
 */
export async function zorgovereenkomstenAutomatischBeeindigen(
  tx: Tx,
  deps: Pick<Deps, "nu" | "vandaag">,
  actor: Actor,
  einde: AutomatischEinde,
): Promise<AutomatischBeeindigd> {
  const { waar, reden } = einde;
  const rijen = await tx.zorgovereenkomst.findMany({
    where: { ...("zorgovereenkomstId" in waar ? { id: waar.zorgovereenkomstId } : waar), status: { notIn: ["afgekeurd", "ingetrokken"] } },
    select: { id: true },
    // Always in the same order, so that two of these never wait for each other.
    orderBy: { id: "asc" },
  });
  const beeindigd: string[] = [];
  const vervallen: string[] = [];
  for (const { id } of rijen) {
    const overeenkomst = await lockZorgovereenkomst(tx, id);
    if (overeenkomst === null) continue;
    if (overeenkomst.status === "goedgekeurd" || overeenkomst.status === "beeindigd") {
      if (await beeindig(tx, deps, actor, overeenkomst, einde)) beeindigd.push(id);
    } else if (LAAT_OOK_VERVALLEN.includes(reden) && TE_VERVALLEN.includes(overeenkomst.status)) {
      await vervalt(tx, deps.nu, actor, overeenkomst, reden);
      vervallen.push(id);
    }
  }
  return { beeindigd, vervallen };
}
