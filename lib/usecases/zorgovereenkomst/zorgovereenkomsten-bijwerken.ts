import type { Tx } from "@/lib/db/client";
import { moveEinde, readLevendEinde } from "@/lib/db/overeenkomsteinde.repository";
import { laatVersieVervallen, setVersie } from "@/lib/db/overeenkomstversie.repository";
import {
  listBudgetVerdwenen,
  listHerinneringen,
  listIngegaan,
  listOpLaatsteDag,
  listOverleden,
  listVanRechtswege,
  markeerHerinnerd,
} from "@/lib/db/overeenkomstloop.repository";
import { eindefeitenVan } from "@/lib/db/overeenkomstloopfeiten";
import { schrijf } from "@/lib/db/transactie";
import { listVersies, lockZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import type { Actor } from "@/lib/domein/toegang";
import { aanzegging } from "@/lib/domein/zorgovereenkomst/einde";
import { LEVEND } from "@/lib/domein/zorgovereenkomst/eindestatus";

import type { Deps } from "../deps";
import { registreerOvereenkomst } from "./handeling";
import { zorgovereenkomstenAutomatischBeeindigen } from "./zorgovereenkomsten-automatisch-beeindigen";

const LOOP: Actor = { rol: "systeem", proces: "zorgovereenkomsten" };

export type Bijgewerkt = { readonly ingegaan: number; readonly beeindigd: number; readonly herinnerd: number };

/** One contract in one transaction: what failed for one of them does not hold up the others, and the next night tries again. */
async function perStuk(deps: Deps, ids: readonly string[], werk: (tx: Tx, id: string) => Promise<boolean>): Promise<number> {
  let aantal = 0;
  for (const id of ids) if (await schrijf(deps.db, LOOP, deps.nu, (tx) => werk(tx, id))) aantal += 1;
  return aantal;
}

/** The first day of a newer version has come: the pages show it as what counts. */
async function laatIngaan(deps: Deps, tx: Tx, id: string): Promise<boolean> {
  const overeenkomst = await lockZorgovereenkomst(tx, id);
  const versies = await listVersies(tx, id);
  const geldend = versies.findLast(({ goedgekeurdOp, van }) => goedgekeurdOp !== null && van !== null && van <= deps.vandaag);
  if (overeenkomst === null || geldend === undefined || geldend.versie === overeenkomst.versie) return false;
  await setVersie(tx, id, geldend.versie, deps.nu);
  await registreerOvereenkomst(tx, LOOP, geldend, { soort: "versie_ingegaan", kring: "allen", nu: deps.nu, gegevens: { versie: geldend.versie } });
  return true;
}

/** The last day has passed: the fact becomes the status. A proposal that nobody answered lapses with it. */
async function voerUit(deps: Deps, tx: Tx, id: string): Promise<boolean> {
  const overeenkomst = await lockZorgovereenkomst(tx, id);
  const einde = await readLevendEinde(tx, id);
  if (overeenkomst === null || einde === null || einde.laatsteDag >= deps.vandaag) return false;
  if (einde.status === "voorgesteld") {
    await moveEinde(tx, einde.id, "vervallen", {}, deps.nu);
    await registreerOvereenkomst(tx, LOOP, overeenkomst, { soort: "einde_voorstel_vervallen", kring: "partijen", nu: deps.nu });
    return true;
  }
  if (!(await moveEinde(tx, einde.id, "uitvoeren", {}, deps.nu))) return false;
  await moveZorgovereenkomst(tx, id, "beeindigen", deps.nu);
  await laatVersieVervallen(tx, id, deps.nu);
  const gegevens = { reden: einde.reden, laatsteDag: einde.laatsteDag };
  await registreerOvereenkomst(tx, LOOP, overeenkomst, { soort: "beeindigd", kring: "allen", nu: deps.nu, gegevens });
  return true;
}

/** The agreed term is over and nobody is extending it. */
async function eindigVanRechtswege(deps: Deps, tx: Tx, id: string): Promise<boolean> {
  const feiten = eindefeitenVan(await listVersies(tx, id));
  const tm = feiten?.looptijd.tm ?? null;
  if (tm === null || tm >= deps.vandaag) return false;
  const { beeindigd } = await zorgovereenkomstenAutomatischBeeindigen(tx, deps, LOOP, { waar: { zorgovereenkomstId: id }, reden: "van_rechtswege", laatsteDag: tm });
  return beeindigd.length > 0;
}

/** Both parties hear that the term runs out, once a version; an employer owes the other a written notice (BW 7:668). */
async function herinner(deps: Deps, tx: Tx, id: string): Promise<boolean> {
  const versie = (await listVersies(tx, id)).findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null);
  if (versie?.van == null) return false;
  const plicht = aanzegging(versie.model, { van: versie.van, tm: versie.tm });
  if (plicht === null || deps.vandaag < plicht.herinnerenVanaf || !(await markeerHerinnerd(tx, versie.versieId, deps.nu))) return false;
  const gegevens = { soort: plicht.soort, uiterlijkOp: plicht.uiterlijkOp, laatsteDag: versie.tm };
  await registreerOvereenkomst(tx, LOOP, versie, { soort: "loopt_af", kring: "partijen", nu: deps.nu, gegevens });
  return true;
}

/**
 * What the calendar does to contracts, every night: a newer version begins, a last day passes, a term runs out or is about to.
 * Also what another system told us and nobody acted on: a death, a grant that was withdrawn. Harmless when it runs again.
 */
export async function zorgovereenkomstenBijwerken(deps: Deps): Promise<Bijgewerkt> {
  const { vandaag } = deps;
  const lijst = <T>(werk: (tx: Tx) => Promise<readonly T[]>): Promise<readonly T[]> => schrijf(deps.db, LOOP, deps.nu, werk);
  let beeindigd = 0;
  for (const { budgethouderId, laatsteDag } of await lijst(listOverleden)) {
    const einde = { waar: { budgethouderId }, reden: "overlijden_budgethouder", laatsteDag } as const;
    beeindigd += (await schrijf(deps.db, LOOP, deps.nu, (tx) => zorgovereenkomstenAutomatischBeeindigen(tx, deps, LOOP, einde))).beeindigd.length;
  }
  for (const { toekenningId, laatsteDag } of await lijst(listBudgetVerdwenen)) {
    const einde = { waar: { toekenningId }, reden: "geen_pgb_meer", laatsteDag } as const;
    beeindigd += (await schrijf(deps.db, LOOP, deps.nu, (tx) => zorgovereenkomstenAutomatischBeeindigen(tx, deps, LOOP, einde))).beeindigd.length;
  }
  const ingegaan = await perStuk(deps, await lijst((tx) => listIngegaan(tx, vandaag)), (tx, id) => laatIngaan(deps, tx, id));
  beeindigd += await perStuk(deps, await lijst((tx) => listOpLaatsteDag(tx, vandaag, LEVEND)), (tx, id) => voerUit(deps, tx, id));
  beeindigd += await perStuk(deps, await lijst((tx) => listVanRechtswege(tx, vandaag)), (tx, id) => eindigVanRechtswege(deps, tx, id));
  const herinnerd = await perStuk(deps, await lijst((tx) => listHerinneringen(tx, vandaag)), (tx, id) => herinner(deps, tx, id));
  return { ingegaan, beeindigd, herinnerd };
}
