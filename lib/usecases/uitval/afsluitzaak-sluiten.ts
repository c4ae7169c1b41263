import { registreer } from "@/lib/db/gebeurtenis";
import { moveUitvalzaak } from "@/lib/db/uitval.repository";
import { OVERGANGEN } from "@/lib/domein/afsluiting/status";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { OPLOSSINGEN } from "@/lib/domein/uitval/oplossingen";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type AfsluitzaakSluiten = Sleutel & {
  readonly uitvalzaakId: string;
  readonly oplossing: (typeof OPLOSSINGEN)["afsluiting"][number];
  readonly reden: string;
};

type Gesloten = { readonly uitvalzaakId: string };

/** Answers the objection of a verstrekker: the message stands, or a newer one has taken its place. What was sent is never changed. */
export async function afsluitzaakSluiten(
  deps: Deps,
  actor: Actor,
  opdracht: AfsluitzaakSluiten,
): Promise<Uitkomst<Gesloten, AlgemeneWeigering | "reden_ontbreekt" | "ander_domein" | "nieuw_bericht_ontbreekt">> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const { sleutel, uitvalzaakId, oplossing } = opdracht;
  const reden = opdracht.reden.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const aanroep = { sleutel, handeling: "afsluitzaak.sluiten", invoer: { uitvalzaakId, oplossing, reden } };
  return eenKeer<Gesloten, AlgemeneWeigering | "ander_domein" | "nieuw_bericht_ontbreekt">(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "oplossen");
    if (!zaak.ok) return zaak;
    if (zaak.waarde.domein !== "afsluiting") return geweigerd("ander_domein");
    const berichtId = zaak.waarde.onderwerpId;
    const bericht = await tx.budgetafsluitbericht.findUniqueOrThrow({ where: { id: berichtId }, select: { status: true, nummer: true } });
    if (oplossing === "NIEUW_AFSLUITBERICHT" && bericht.status !== "vervangen") return geweigerd("nieuw_bericht_ontbreekt");
    await tx.budgetafsluitbericht.updateMany({ where: { id: berichtId, status: { in: [...OVERGANGEN.standhouden.van] } }, data: { status: OVERGANGEN.standhouden.naar } });
    await moveUitvalzaak(tx, uitvalzaakId, "oplossen", { afloop: { oplossing, toelichting: reden, door: behandelaar.gebruikerId, nu } });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "opgelost", gedeeld: true, nu, gegevens: { besluit: oplossing } });
    await registreer(
      tx,
      behandelaar,
      { soort: "budgetafsluitbericht.nagekeken", onderwerpSoort: "budgetafsluitbericht", onderwerpId: berichtId, verstrekkerId: zaak.waarde.verstrekkerId, gegevens: { nummer: bericht.nummer, besluit: oplossing } },
      nu,
    );
    return gelukt({ uitvalzaakId });
  });
}
