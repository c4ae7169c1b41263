import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import { lockVerlenging, moveVerlenging, readVerlenging, zetEinddatum } from "@/lib/db/voorlopigwijziging.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { keurVerlenging } from "@/lib/domein/voorlopig/wijziging";
import type { Wijzigingstatus } from "@/lib/domein/voorlopig/wijzigingstatus";

import type { Deps } from "../deps";
import type { Sleutel } from "./handeling";
import { houdVast, meldEinddatum, nietMogelijk, type Wijzigingsweigering } from "./wijziging";

export type VerlengingGoedkeuren = Sleutel & { readonly wijzigingId: string };

type Weigering = Wijzigingsweigering | "geen_recht" | "sleutel_hergebruikt" | "wijziging_onbekend" | "zelf_opgemaakt" | { readonly code: "wijziging_verder"; readonly status: Wijzigingstatus };

/** The second pair of eyes: from now on more can be approved from it, by the rules of today. */
export async function verlengingGoedkeuren(deps: Deps, actor: Actor, { sleutel, wijzigingId }: VerlengingGoedkeuren): Promise<Uitkomst<{ readonly nummer: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ nummer: string }, Weigering>(tx, { sleutel, handeling: "voorlopig.verlenging_goedkeuren", invoer: { wijzigingId }, nu }, async () => {
      const gezien = await readVerlenging(tx, wijzigingId);
      if (gezien === null) return geweigerd("wijziging_onbekend");
      const gehouden = await houdVast(tx, deps, gezien.voorlopigId, wijzigingId);
      if (!gehouden.ok) return gehouden;
      const wijziging = await lockVerlenging(tx, wijzigingId);
      if (wijziging?.status !== "voorgesteld") return geweigerd({ code: "wijziging_verder", status: (wijziging ?? gezien).status });
      if (wijziging.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
      const { rij, dossier } = gehouden.waarde;
      const { nieuweEinddatum: naar } = wijziging;
      const bezwaren = keurVerlenging(naar, wijziging.opdracht, dossier);
      if (bezwaren.length > 0) return nietMogelijk(bezwaren);
      if (!(await moveVerlenging(tx, wijzigingId, "goedkeuren", { door: actor.gebruikerId, op: nu }))) throw new Error("lost the lock on a change");
      await zetEinddatum(tx, rij.id, naar);
      await meldEinddatum(tx, actor, rij, "verlengd", naar, nu);
      return gelukt({ nummer: rij.nummer });
    }),
  );
}
