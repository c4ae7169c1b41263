import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { isIban, maskeerIban, normaliseerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import { magGeldkeuzesMaken } from "../declaratie/bevoegdheid";
import type { Deps } from "../deps";

export type RekeningOpgeven = { readonly sleutel: string; readonly iban: string; readonly tenaamstelling: string };
type Reden = "geen_recht" | "niet_bevoegd" | "iban_ongeldig" | "rekening_al_geldig" | "sleutel_hergebruikt";

type Opgegeven = { readonly rekeningId: string };

/**
 * The budgethouder's own account. It is used only after somebody at the SVB has approved it: until then nothing is paid to it. An
 * earlier request that still waited lapses; the account in use stays in use until the new one is approved.
 */
export async function rekeningOpgeven(deps: Deps, actor: Actor, opdracht: RekeningOpgeven): Promise<Uitkomst<Opgegeven, Reden>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "rekening.opgeven")) return geweigerd("geen_recht");
  const iban = normaliseerIban(opdracht.iban);
  if (!isIban(iban)) return geweigerd("iban_ongeldig");
  const { sleutel, tenaamstelling } = opdracht;
  const { nu, vandaag } = deps;
  const { budgethouderId, gebruikerId } = actor;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Opgegeven, Reden>(tx, { sleutel, handeling: "rekening.opgeven", invoer: { iban, tenaamstelling }, nu }, async () => {
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      const geldig = await tx.budgethouderrekening.count({ where: { budgethouderId, status: "geldig", iban } });
      if (geldig > 0) return geweigerd("rekening_al_geldig");
      await tx.budgethouderrekening.updateMany({ where: { budgethouderId, status: "aangevraagd" }, data: { status: "vervallen", vervallenOp: nu } });
      const rij = await tx.budgethouderrekening.create({
        data: { budgethouderId, iban, tenaamstelling, status: "aangevraagd", aangevraagdDoor: gebruikerId, aangevraagdOp: nu },
        select: { id: true },
      });
      await registreer(tx, actor, { soort: "rekening.opgegeven", onderwerpSoort: "budgethouderrekening", onderwerpId: rij.id, budgethouderId, gegevens: { iban: maskeerIban(iban) } }, nu);
      return gelukt({ rekeningId: rij.id });
    }),
  );
}
