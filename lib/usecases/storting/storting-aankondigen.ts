import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { insertStorting } from "@/lib/db/storting.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { magGeldkeuzesMaken } from "../declaratie/bevoegdheid";
import type { Deps } from "../deps";

export type StortingAankondigen = { readonly sleutel: string; readonly toekenningId: string; readonly bedrag: Centen; readonly doel: string | null };
export type StortingWeigering = "geen_recht" | "niet_bevoegd" | "budget_onbekend" | "budget_gesloten" | "budget_voorlopig" | "bedrag_ongeldig" | "sleutel_hergebruikt";

type Aangekondigd = { readonly stortingId: string; readonly toekenningId: string; readonly kenmerk: string };

/** Above this somebody slipped, or the money is not meant for care; own limit, the law sets none. */
export const STORTING_HOOGSTENS = 100_000_00n;

/** The budgethouder says what they will transfer, and gets the reference by which we know it. Nothing is booked until it is in. */
export async function stortingAankondigen(deps: Deps, actor: Actor, opdracht: StortingAankondigen): Promise<Uitkomst<Aangekondigd, StortingWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "storting.aankondigen")) return geweigerd("geen_recht");
  const { sleutel, toekenningId, bedrag, doel } = opdracht;
  const { nu, vandaag } = deps;
  const aanvraag = { sleutel, handeling: "storting.aankondigen", invoer: { toekenningId, bedragCenten: String(bedrag), doel }, nu };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Aangekondigd, StortingWeigering>(tx, aanvraag, async () => {
      const budget = await tx.toekenning.findUnique({ where: { id: toekenningId }, select: { budgethouderId: true, verstrekkerId: true, status: true } });
      if (budget === null) return geweigerd("budget_onbekend");
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      const { budgethouderId, verstrekkerId, status } = budget;
      if (status === "ingetrokken" || status === "afgesloten") return geweigerd("budget_gesloten");
      // Own money is put into one budget by choice, and a voorlopig one is on its way out (docs/besluiten.md).
      if (status === "voorlopig") return geweigerd("budget_voorlopig");
      if (bedrag <= NUL || bedrag > STORTING_HOOGSTENS) return geweigerd("bedrag_ongeldig");
      const storting = await insertStorting(tx, { toekenningId, budgethouderId, verstrekkerId, bedrag, doel, aangekondigdDoor: actor.gebruikerId, nu });
      const gegevens = { nummer: storting.nummer, kenmerk: storting.kenmerk, bedragCenten: String(bedrag) };
      await registreer(tx, actor, { soort: "storting.aangekondigd", onderwerpSoort: "storting", onderwerpId: storting.id, budgethouderId, gegevens }, nu);
      return gelukt({ stortingId: storting.id, toekenningId, kenmerk: storting.kenmerk });
    }),
  );
}
