import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { maskeerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type RekeningBeoordelen = {
  readonly sleutel: string;
  readonly rekeningId: string;
  readonly besluit: { readonly soort: "goedkeuren" } | { readonly soort: "afwijzen"; readonly reden: string };
};

type Beoordeeld = { readonly rekeningId: string };
type Reden = "geen_recht" | "rekening_onbekend" | "rekening_verder" | "zelf_opgegeven" | "reden_ontbreekt" | "sleutel_hergebruikt";

/**
 * The second pair of eyes on an account. From an approval on payments go to it, and the one before lapses. The CHECK
 * budgethouderrekening_vier_ogen holds when this is forgotten.
 */
export async function rekeningBeoordelen(deps: Deps, actor: Actor, opdracht: RekeningBeoordelen): Promise<Uitkomst<Beoordeeld, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "rekening.beoordelen")) return geweigerd("geen_recht");
  const { sleutel, rekeningId, besluit } = opdracht;
  const reden = besluit.soort === "afwijzen" ? besluit.reden.trim() : null;
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Beoordeeld, Reden>(tx, { sleutel, handeling: "rekening.beoordelen", invoer: { rekeningId, besluit: besluit.soort, reden }, nu }, async () => {
      await tx.$queryRaw`SELECT 1 FROM budgethouderrekening WHERE id = ${rekeningId}::uuid FOR UPDATE`;
      const rij = await tx.budgethouderrekening.findUnique({ where: { id: rekeningId } });
      if (rij === null) return geweigerd("rekening_onbekend");
      if (rij.status !== "aangevraagd") return geweigerd("rekening_verder");
      if (rij.aangevraagdDoor === actor.gebruikerId) return geweigerd("zelf_opgegeven");
      const { budgethouderId } = rij;
      const goed = reden === null;
      if (goed) await tx.budgethouderrekening.updateMany({ where: { budgethouderId, status: "geldig" }, data: { status: "vervallen", vervallenOp: nu } });
      await tx.budgethouderrekening.update({
        where: { id: rekeningId },
        data: { status: goed ? "geldig" : "afgewezen", beoordeeldDoor: actor.gebruikerId, beoordeeldOp: nu, afwijsreden: reden },
      });
      const soort = goed ? "rekening.goedgekeurd" : "rekening.afgewezen";
      await registreer(tx, actor, { soort, onderwerpSoort: "budgethouderrekening", onderwerpId: rekeningId, budgethouderId, gegevens: { iban: maskeerIban(rij.iban), reden } }, nu);
      return gelukt({ rekeningId });
    }),
  );
}
