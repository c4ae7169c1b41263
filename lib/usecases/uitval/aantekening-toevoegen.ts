import { insertAantekening, lockUitvalzaak } from "@/lib/db/uitval.repository";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, alsBehandelaar, eenKeer, registreerZaak, type Sleutel } from "./handeling";

export type AantekeningToevoegen = Sleutel & {
  readonly uitvalzaakId: string;
  readonly tekst: string;
  /** Shared: the parties of the case read it too. */
  readonly gedeeld: boolean;
};

type Toegevoegd = { readonly uitvalzaakId: string };

/** A note in the case, for colleagues or for everybody in it. Never changed afterwards. */
export async function aantekeningToevoegen(
  deps: Deps,
  actor: Actor,
  { sleutel, uitvalzaakId, tekst, gedeeld }: AantekeningToevoegen,
): Promise<Uitkomst<Toegevoegd, AlgemeneWeigering | "reden_ontbreekt">> {
  const behandelaar = alsBehandelaar(actor);
  if (behandelaar === null) return geweigerd("geen_recht");
  if (tekst.trim() === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  const aanroep = { sleutel, handeling: "aantekening.toevoegen", invoer: { uitvalzaakId, tekst, gedeeld } };
  return eenKeer<Toegevoegd, AlgemeneWeigering>(deps, behandelaar, aanroep, async (tx) => {
    const zaak = await lockUitvalzaak(tx, uitvalzaakId);
    if (zaak === null) return geweigerd("zaak_onbekend");
    const { gebruikerId, naam } = behandelaar;
    await insertAantekening(tx, { uitvalzaakId, tekst: tekst.trim(), gedeeld, gebruikerId, naam, op: nu });
    await registreerZaak(tx, behandelaar, zaak, { soort: "aangetekend", gedeeld, nu, gegevens: { gedeeld } });
    return gelukt({ uitvalzaakId });
  });
}
