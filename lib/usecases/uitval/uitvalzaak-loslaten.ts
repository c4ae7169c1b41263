import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type UitvalzaakLoslatenOpdracht = Sleutel & { readonly uitvalzaakId: string };

/** Puts a case back for a colleague; also somebody else's, because people fall ill. */
export async function uitvalzaakLoslaten(deps: Deps, actor: Actor, { sleutel, uitvalzaakId }: UitvalzaakLoslatenOpdracht): Promise<Uitkomst<{ readonly uitvalzaakId: string }, AlgemeneWeigering>> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const aanroep = { sleutel, handeling: "uitvalzaak.loslaten", invoer: { uitvalzaakId } };
  return eenKeer<{ uitvalzaakId: string }, AlgemeneWeigering>(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "loslaten");
    if (!zaak.ok) return zaak;
    await moveUitvalzaak(tx, uitvalzaakId, "loslaten", { behandelaarId: null });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "losgelaten", gedeeld: false, nu: deps.nu });
    return gelukt({ uitvalzaakId });
  });
}
