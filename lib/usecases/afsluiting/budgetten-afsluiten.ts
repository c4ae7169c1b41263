import { type AfTeSluiten, boekAfsluitingen, kiesNakomers, kiesVoorAfsluiting, leesAfTeSluiten } from "@/lib/db/afsluiting.repository";
import type { Tx } from "@/lib/db/client";
import { registreerVele } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { OVERGANGEN } from "@/lib/domein/toekenning/status";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { grenzenOp } from "./budgetafsluitberichten-maken";

const PER_KEER = 200;

type Afgesloten = { readonly afgesloten: number; readonly nagekomen: number };

/**
 * Settles every budget of which all has been told and nothing is open: what was granted and not spent goes back to the verstrekker, and
 * nothing more is reserved from it. What is in the way of a budget only delays it. Restartable: each part commits by itself.
 */
export async function budgettenAfsluiten(deps: Deps, actor: Actor): Promise<Uitkomst<Afgesloten, "geen_recht">> {
  if (actor.rol !== "systeem" || !mag(actor, "afsluiting.maken")) return geweigerd("geen_recht");
  const grenzen = grenzenOp(deps.vandaag);
  if (grenzen === null) return gelukt({ afgesloten: 0, nagekomen: 0 });
  let afgesloten = 0;
  let na: string | null = null;
  do {
    const vanaf: string | null = na;
    const deel: { readonly laatste: string | null; readonly aantal: number } = await schrijf(deps.db, actor, deps.nu, async (tx) => {
      const ids = await kiesVoorAfsluiting(tx, grenzen.einde, vanaf, PER_KEER);
      const budgetten = await leesAfTeSluiten(tx, ids);
      await sluitAf(tx, deps, actor, budgetten);
      return { laatste: ids.length === PER_KEER ? (ids.at(-1) ?? null) : null, aantal: budgetten.length };
    });
    afgesloten += deel.aantal;
    na = deel.laatste;
  } while (na !== null);
  return gelukt({ afgesloten, nagekomen: await geefNakomersTerug(deps, actor) });
}

async function sluitAf(tx: Tx, { nu }: Deps, actor: Actor, budgetten: readonly AfTeSluiten[]): Promise<void> {
  if (budgetten.length === 0) return;
  const gebeurtenissen = await registreerVele(
    tx,
    actor,
    budgetten.map(({ id, nummer, wet, budgethouderId, verstrekkerId, toegekend, besteed, rest }) => ({
      soort: "toekenning.afgesloten",
      onderwerpSoort: "toekenning",
      onderwerpId: id,
      budgethouderId,
      verstrekkerId,
      gegevens: { nummer, wet, toegekendCenten: String(toegekend), besteedCenten: String(besteed), terugCenten: String(rest) },
    })),
    nu,
  );
  await boekAfsluitingen(tx, budgetten.map(({ id, rest }, plaats) => ({ toekenningId: id, gebeurtenisId: gebeurtenissen[plaats] ?? "", bedrag: rest })), nu);
  await tx.afsluiting.createMany({
    data: budgetten.map(({ id, budgethouderId, verstrekkerId, berichtId, toegekend, besteed, rest }) => ({
      toekenningId: id, budgethouderId, verstrekkerId, budgetafsluitberichtId: berichtId, toegekendCenten: toegekend, besteedCenten: besteed, terugCenten: rest, afgeslotenOp: nu,
    })),
  });
  const { van, naar } = OVERGANGEN.afsluiten;
  const { count } = await tx.toekenning.updateMany({ where: { id: { in: budgetten.map(({ id }) => id) }, status: { in: [...van] } }, data: { status: naar } });
  if (count !== budgetten.length) throw new Error(`${String(budgetten.length)} settlements but ${String(count)} toekenningen`);
}

/** What came free after closing goes the same way as the rest did. */
const geefNakomersTerug = (deps: Deps, actor: Actor): Promise<number> =>
  schrijf(deps.db, actor, deps.nu, async (tx) => {
    const nakomers = await kiesNakomers(tx, PER_KEER);
    if (nakomers.length === 0) return 0;
    const gebeurtenissen = await registreerVele(
      tx,
      actor,
      nakomers.map(({ id, nummer, budgethouderId, verstrekkerId, rest }) => ({
        soort: "toekenning.rest_terug", onderwerpSoort: "toekenning", onderwerpId: id, budgethouderId, verstrekkerId, gegevens: { nummer, terugCenten: String(rest) },
      })),
      deps.nu,
    );
    await boekAfsluitingen(tx, nakomers.map(({ id, rest }, plaats) => ({ toekenningId: id, gebeurtenisId: gebeurtenissen[plaats] ?? "", bedrag: rest })), deps.nu);
    return nakomers.length;
  });
