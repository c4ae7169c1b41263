import { type Datum, plusDagen } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type Eindeslotweigering, lockVoorEinde } from "./einde";
import { eenKeer, type Sleutel } from "./handeling";
import { zorgovereenkomstenAutomatischBeeindigen } from "./zorgovereenkomsten-automatisch-beeindigen";

export type VervangeneTerugMelden = Sleutel & {
  readonly zorgovereenkomstId: string;
  /** First day on which the replaced zorgverlener works again. */
  readonly terugOp: Datum;
};

type Reden = Eindeslotweigering | "geen_recht" | "sleutel_hergebruikt" | "vertegenwoordiging_ongeldig" | "geen_vervanging" | "terugdatum_voorbij" | "eindigt_al";

/** The replaced zorgverlener is back: the contract of the replacement ends on the day before, as was agreed (looptijd C). */
export async function vervangeneTerugMelden(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, terugOp }: VervangeneTerugMelden,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.beeindigen") || (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger")) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "zorgovereenkomst.vervangene_terug", invoer: { zorgovereenkomstId, terugOp } };
  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoorEinde(tx, zorgovereenkomstId);
    if (!slot.ok) return slot;
    const { van } = slot.waarde.feiten.looptijd;
    if (slot.waarde.overeenkomst.vervangtNaam === null) return geweigerd("geen_vervanging");
    // Care that was already given stays covered; before its first day there is nothing to end.
    if (terugOp <= van || terugOp < deps.vandaag) return geweigerd("terugdatum_voorbij");
    const einde = { waar: { zorgovereenkomstId }, reden: "vervangene_terug", laatsteDag: plusDagen(terugOp, -1) } as const;
    const { beeindigd } = await zorgovereenkomstenAutomatischBeeindigen(tx, deps, actor, einde);
    return beeindigd.length === 0 ? geweigerd("eindigt_al") : gelukt({ id: zorgovereenkomstId });
  });
}
