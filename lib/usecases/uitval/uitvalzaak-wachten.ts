import { insertAantekening, moveUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, lockVoor, registreerZaak, type Sleutel } from "./handeling";

export type UitvalzaakWachten = Sleutel & {
  readonly uitvalzaakId: string;
  /** What was asked of whom; the parties read it. */
  readonly vraag: string;
};

type Uitgezet = { readonly uitvalzaakId: string };

/** Somebody outside the SVB has to answer first. The question stands in the case where the parties see it. */
export async function uitvalzaakWachten(
  deps: Deps,
  actor: Actor,
  { sleutel, uitvalzaakId, vraag }: UitvalzaakWachten,
): Promise<Uitkomst<Uitgezet, AlgemeneWeigering | "reden_ontbreekt">> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  const tekst = vraag.trim();
  if (tekst === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const aanroep = { sleutel, handeling: "uitvalzaak.uitzetten", invoer: { uitvalzaakId, vraag } };
  return eenKeer<Uitgezet, AlgemeneWeigering>(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockVoor(tx, behandelaar, uitvalzaakId, "uitzetten");
    if (!zaak.ok) return zaak;
    await moveUitvalzaak(tx, uitvalzaakId, "uitzetten");
    const { gebruikerId, naam } = behandelaar;
    await insertAantekening(tx, { uitvalzaakId, tekst, gedeeld: true, gebruikerId, naam, op: nu });
    await registreerZaak(tx, behandelaar, zaak.waarde, { soort: "uitgezet", gedeeld: true, nu });
    return gelukt({ uitvalzaakId });
  });
}
