import { eenmalig } from "@/lib/db/antwoord";
import { lockToekenning } from "@/lib/db/storting.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import { magGeldkeuzesMaken } from "../declaratie/bevoegdheid";
import type { Deps } from "../deps";
import { stortTerug, type Teruggestort, type TerugstortWeigering } from "./terugstorten";

export type StortingTerugvragen = { readonly sleutel: string; readonly toekenningId: string };
export type TerugvragenWeigering = TerugstortWeigering | "geen_recht" | "niet_bevoegd" | "budget_onbekend" | "sleutel_hergebruikt";

/** The budgethouder wants back what is left. What is promised to a declaratie stays; the rest goes to where it came from. */
export async function stortingTerugvragen(deps: Deps, actor: Actor, { sleutel, toekenningId }: StortingTerugvragen): Promise<Uitkomst<Teruggestort, TerugvragenWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "storting.terugvragen")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Teruggestort, TerugvragenWeigering>(tx, { sleutel, handeling: "storting.terugvragen", invoer: { toekenningId }, nu }, async () => {
      if (!(await lockToekenning(tx, toekenningId))) return geweigerd("budget_onbekend");
      const budget = await tx.toekenning.findUnique({ where: { id: toekenningId }, select: { budgethouderId: true, verstrekkerId: true } });
      if (budget === null) return geweigerd("budget_onbekend");
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      return stortTerug(tx, deps, actor, { toekenningId, ...budget });
    }),
  );
}
