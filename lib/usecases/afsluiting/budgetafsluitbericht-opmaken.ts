import { eenmalig } from "@/lib/db/antwoord";
import { leesAfsluitfeiten } from "@/lib/db/afsluiting.repository";
import { schrijf } from "@/lib/db/transactie";
import { berichtVoorTermijn } from "@/lib/domein/afsluiting/berichten";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { bewaarBerichten } from "./budgetafsluitberichten-maken";

export type BudgetafsluitberichtOpmaken = { readonly sleutel: string; readonly toekenningId: string; readonly toelichting: string };

type Reden = "geen_recht" | "toekenning_onbekend" | "periode_loopt_nog" | "reden_ontbreekt" | "sleutel_hergebruikt";

/**
 * Makes a budgetafsluitbericht by hand: before its day, or again after a dispute. It tells how the budget stands; closing itself keeps
 * its term of fourteen weeks, because the budgethouder still has that time to declare.
 */
export async function budgetafsluitberichtOpmaken(
  deps: Deps,
  actor: Actor,
  { sleutel, toekenningId, toelichting }: BudgetafsluitberichtOpmaken,
): Promise<Uitkomst<{ readonly berichtId: string }, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "afsluiting.maken")) return geweigerd("geen_recht");
  const reden = toelichting.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu, vandaag } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ readonly berichtId: string }, Reden>(tx, { sleutel, handeling: "budgetafsluitbericht.opmaken", invoer: { toekenningId, reden }, nu }, async () => {
      await tx.$queryRaw`SELECT 1 FROM toekenning WHERE id = ${toekenningId}::uuid FOR NO KEY UPDATE`;
      const [feiten] = await leesAfsluitfeiten(tx, [toekenningId]);
      if (feiten === undefined) return geweigerd("toekenning_onbekend");
      const bericht = berichtVoorTermijn(feiten.stand, vandaag);
      if (bericht === null) return geweigerd("periode_loopt_nog");
      // A message by hand may tell the same state again, so it has a name of its own.
      const aantal = feiten.eerder.filter(({ periodestand }) => periodestand.startsWith("hand-")).length;
      const metEigenNaam = { ...bericht, periodestand: `hand-${String(aantal + 1)}/${bericht.periodestand}` };
      const [berichtId] = await bewaarBerichten(tx, deps, actor, [{ feiten, bericht: metEigenNaam }], { aanleiding: "met_de_hand", toelichting: reden });
      if (berichtId === undefined) throw new Error("the message was not kept");
      return gelukt({ berichtId });
    }),
  );
}
