import { eenmalig } from "@/lib/db/antwoord";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import type { Sleutel } from "./handeling";
import { keurGoed } from "./voorlopig-goedkeuren";

export type VoorlopiglijstGoedkeuren = Sleutel & { readonly lijstId: string };

type Goedgekeurd = { readonly goedgekeurd: number; /** For which something changed since the proposal, as a grant that came in: they stay proposed. */ readonly overgeslagen: number };
type Weigering = "geen_recht" | "sleutel_hergebruikt" | "lijst_onbekend" | "zelf_opgemaakt" | "niets_goed_te_keuren";

/** The second pair of eyes on a whole list. One that cannot be opened any more does not stop the others. */
export async function voorlopiglijstGoedkeuren(deps: Deps, actor: Actor, { sleutel, lijstId }: VoorlopiglijstGoedkeuren): Promise<Uitkomst<Goedgekeurd, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.goedkeuren")) return geweigerd("geen_recht");
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<Goedgekeurd, Weigering>(tx, { sleutel, handeling: "voorlopiglijst.goedkeuren", invoer: { lijstId }, nu: deps.nu }, async () => {
      const lijst = await tx.voorlopiglijst.findUnique({ where: { id: lijstId }, select: { opgemaaktDoor: true } });
      if (lijst === null) return geweigerd("lijst_onbekend");
      if (lijst.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_opgemaakt");
      const open = await tx.voorlopigBudget.findMany({ where: { lijstId, status: "voorgesteld" }, select: { id: true }, orderBy: { id: "asc" } });
      let goedgekeurd = 0;
      for (const { id } of open) if ((await keurGoed(tx, deps, actor, id)).ok) goedgekeurd += 1;
      return goedgekeurd === 0 ? geweigerd("niets_goed_te_keuren") : gelukt({ goedgekeurd, overgeslagen: open.length - goedgekeurd });
    }),
  );
}
