import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { OPLOSSINGEN } from "@/lib/domein/uitval/oplossingen";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type BerichtzaakSluiten = Sleutel & {
  readonly uitvalzaakId: string;
  readonly oplossing: (typeof OPLOSSINGEN)["toekenning"][number];
  readonly reden: string;
};

type Gesloten = { readonly uitvalzaakId: string };

/**
 * Ends a case about a toekenningsbericht. The SVB never changes what a verstrekker sent: the message is processed after a
 * new delivery, or it stays refused.
 */
export async function berichtzaakSluiten(
  deps: Deps,
  actor: Actor,
  opdracht: BerichtzaakSluiten,
): Promise<Uitkomst<Gesloten, AlgemeneWeigering | "reden_ontbreekt" | "ander_domein">> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, oplossing } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const aanroep = { sleutel, handeling: "berichtzaak.sluiten", invoer: { uitvalzaakId, oplossing, reden } };
  return eenKeer<Gesloten, AlgemeneWeigering | "ander_domein">(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oplossen");
    if (!zaak.ok) return zaak;
    if (zaak.waarde.domein !== "toekenning") return geweigerd("ander_domein");
    // Whoever closes the case decides: the message no longer waits to be processed by itself.
    const vervolg = oplossing === "BERICHT_AFGEKEURD" ? ({ status: "afgekeurd", wachtOp: null } as const) : { wachtOp: null };
    await tx.toekenningsbericht.updateMany({ where: { id: zaak.waarde.onderwerpId, status: "uitval" }, data: vervolg });
    await moveUitvalzaak(tx, uitvalzaakId, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: oplossing } });
    return gelukt({ uitvalzaakId });
  });
}
