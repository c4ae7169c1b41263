import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type UitvalzaakOppakkenOpdracht = Sleutel & { readonly uitvalzaakId: string };

/** Takes a case that nobody has: from now on it has an owner. */
export async function uitvalzaakOppakken(deps: Deps, actor: Actor, { sleutel, uitvalzaakId }: UitvalzaakOppakkenOpdracht): Promise<Uitkomst<{ readonly uitvalzaakId: string }, AlgemeneWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "uitvalzaak.oppakken", invoer: { uitvalzaakId } };
  return eenKeer<{ uitvalzaakId: string }, AlgemeneWeigering>(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oppakken");
    if (!zaak.ok) return zaak;
    await moveUitvalzaak(tx, uitvalzaakId, "oppakken", { behandelaarId: behandelaar.gebruikerId });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "opgepakt", gedeeld: false, nu: deps.nu });
    return gelukt({ uitvalzaakId });
  });
}
