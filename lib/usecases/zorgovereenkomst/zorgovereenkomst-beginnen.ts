import { insertZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { mag } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { eenKeer, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstBeginnen = Sleutel & { readonly toekenningId: string };

type Reden = "geen_recht" | "toekenning_onbekend" | "sleutel_hergebruikt" | "vertegenwoordiging_ongeldig";

/** Opens a concept under one budget. The budget is chosen first: it fixes the law, the verstrekker and the functies. */
export async function zorgovereenkomstBeginnen(
  deps: Deps,
  actor: Actor,
  { sleutel, toekenningId }: ZorgovereenkomstBeginnen,
): Promise<Uitkomst<{ readonly id: string; readonly nummer: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") return geweigerd("geen_recht");
  const { budgethouderId, gebruikerId } = actor;

  return eenKeer<{ readonly id: string; readonly nummer: string }, Reden>(deps, actor, { sleutel, handeling: "zorgovereenkomst.beginnen", invoer: { toekenningId } }, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const toekenning = await tx.toekenning.findFirst({
      where: { id: toekenningId, budgethouderId, status: { in: ["voorlopig", "definitief"] } },
      select: { verstrekkerId: true, wet: true },
    });
    if (toekenning === null) return geweigerd("toekenning_onbekend");

    const begonnen = await insertZorgovereenkomst(tx, { ...toekenning, toekenningId, budgethouderId, gebruikerId, nu: deps.nu });
    const onderwerp = { ...begonnen, budgethouderId, verstrekkerId: toekenning.verstrekkerId, zorgverlener: null };
    await registreerOvereenkomst(tx, actor, onderwerp, { soort: "begonnen", kring: "budgethouder", nu: deps.nu });
    return gelukt(begonnen);
  });
}
