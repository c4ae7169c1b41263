import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type UitvalzaakHervattenOpdracht = Sleutel & { readonly uitvalzaakId: string };

/** The answer came: the case goes on. */
export async function uitvalzaakHervatten(deps: Deps, actor: Actor, { sleutel, uitvalzaakId }: UitvalzaakHervattenOpdracht): Promise<Uitkomst<{ readonly uitvalzaakId: string }, AlgemeneWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "uitvalzaak.hervatten", invoer: { uitvalzaakId } };
  return eenKeer<{ uitvalzaakId: string }, AlgemeneWeigering>(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "hervatten");
    if (!zaak.ok) return zaak;
    await moveUitvalzaak(tx, uitvalzaakId, "hervatten", { behandelaarId: behandelaar.gebruikerId });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "hervat", gedeeld: false, nu: deps.nu });
    return gelukt({ uitvalzaakId });
  });
}
