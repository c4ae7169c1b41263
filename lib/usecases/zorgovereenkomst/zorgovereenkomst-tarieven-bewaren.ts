import { replaceTarieven, type Tariefregel } from "@/lib/db/zorgovereenkomst.schrijven";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type ZorgovereenkomstTarievenBewaren = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly tarieven: readonly Tariefregel[];
};

type Reden = AlgemeneWeigering | "tarief_dubbel" | "vertegenwoordiging_ongeldig";

const naamVan = ({ eenheid, omschrijving }: Tariefregel): string => `${eenheid}/${omschrijving.trim().toLowerCase()}`;

/** Saves the agreed rates. Two rates of one unit need different descriptions, or a claim could not say which it means. */
export async function zorgovereenkomstTarievenBewaren(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, tarieven }: ZorgovereenkomstTarievenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  if (new Set(tarieven.map(naamVan)).size < tarieven.length) return geweigerd("tarief_dubbel");
  const invoer = {
    zorgovereenkomstId,
    tarieven: tarieven.map((regel) => [regel.eenheid, regel.omschrijving, regel.tarief.toString()]),
  };

  return eenKeer<{ readonly id: string }, Reden>(
    deps,
    actor,
    { sleutel, handeling: "zorgovereenkomst.bewaren.tarieven", invoer },
    async (tx) => {
      if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
      const slot = await lockVoor(tx, zorgovereenkomstId, "ondertekenen");
      if (!slot.ok) return slot;
      await replaceTarieven(tx, slot.waarde, tarieven, deps.nu);
      await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "tarieven_bewaard", kring: "budgethouder", nu: deps.nu });
      return gelukt({ id: slot.waarde.id });
    },
  );
}
