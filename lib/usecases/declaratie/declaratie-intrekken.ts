import { type Betaaldeel, cancelBetaalopdrachten, geefDelenVrij } from "@/lib/db/betaalopdracht.repository";
import { type Declaratierij, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { lapseUitvalzaak } from "@/lib/db/uitval.repository";
import { som } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { grondslagVan } from "./beoordelen";
import { magGeldkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerDeclaratie, type Sleutel } from "./handeling";

export type DeclaratieIntrekken = Sleutel & { readonly declaratieId: string };
export type IntrekkenWeigering = AlgemeneWeigering | "niet_bevoegd" | "al_in_betaling";

type Ingetrokken = { readonly declaratieId: string; readonly nummer: string; readonly vrijgegevenCenten: string | null };

/**
 * Takes a declaratie back as long as it is in no betaalbatch: from then on money may be moving. What was reserved for it
 * is free again, its betaalopdracht and its case lapse.
 */
export async function declaratieIntrekken(
  deps: Deps,
  actor: Actor,
  { declaratieId, sleutel }: DeclaratieIntrekken,
): Promise<Uitkomst<Ingetrokken, IntrekkenWeigering>> {
  if (!mag(actor, "declaratie.intrekken")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const aanroep = { sleutel, handeling: "declaratie.intrekken", invoer: { declaratieId } };
  return eenKeer<Ingetrokken, IntrekkenWeigering>(deps, actor, aanroep, async (tx) => {
    const gevonden = await lockVoor(tx, declaratieId, "intrekken");
    if (!gevonden.ok) return gevonden;
    if (actor.rol !== "zorgverlener" && !(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
    const declaratie = gevonden.waarde;
    const vervallen = declaratie.status === "goedgekeurd" ? await cancelBetaalopdrachten(tx, declaratieId, nu) : null;
    // Between our look and our lock somebody put it in a batch.
    if (declaratie.status === "goedgekeurd" && vervallen === null) return geweigerd("al_in_betaling");
    const vrijgegevenCenten = vervallen === null ? null : bedragVan(vervallen);
    await moveDeclaratie(tx, declaratieId, "intrekken", {}, nu);
    if (declaratie.status === "uitval") await lapseUitvalzaak(tx, "declaratie", declaratieId, "INGETROKKEN", nu);
    const gebeurtenisId = await registreerDeclaratie(tx, actor, declaratie, {
      soort: "ingetrokken",
      kring: kringVan(declaratie),
      nu,
      gegevens: { was: declaratie.status, vrijgegevenCenten },
    });
    if (vervallen !== null) await geefDelenVrij(tx, grondslagVan(declaratie, gebeurtenisId, nu), vervallen);
    return gelukt({ declaratieId, nummer: declaratie.nummer, vrijgegevenCenten });
  });
}

const kringVan = ({ status }: Declaratierij): "zorgverlener" | "partijen" | "allen" => {
  if (status === "concept") return "zorgverlener";
  return status === "ter_accordering" || status === "teruggestuurd" ? "partijen" : "allen";
};

const bedragVan = (delen: readonly Betaaldeel[]): string => String(som(delen.map(({ bedrag }) => bedrag)));
