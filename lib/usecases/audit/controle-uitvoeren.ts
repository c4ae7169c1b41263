import { bewaarControle, controleer } from "@/lib/checks/controleer";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

/** Runs all invariants and keeps the outcome; for the nightly job and for whoever supervises. */
export async function controleUitvoeren({ db, nu }: Deps, actor: Actor): Promise<Uitkomst<{ readonly groen: boolean }, "geen_recht">> {
  if (!mag(actor, "toezicht.inzien")) return geweigerd("geen_recht");
  const controle = await controleer(db);
  await bewaarControle(db, controle, nu);
  return gelukt({ groen: controle.groen });
}
