import { eenmalig } from "@/lib/db/antwoord";
import { vanDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Voorschotsoort } from "@/lib/domein/voorschot/status";

import type { Deps } from "../deps";

export type VoorschotVoorstellen = {
  readonly sleutel: string;
  readonly verstrekkerId: string;
  readonly soort: Voorschotsoort;
  readonly bedrag: Centen;
  readonly valutadatum: Datum;
  readonly kenmerk: string;
};

type Reden = "geen_recht" | "verstrekker_onbekend" | "bedrag_ongeldig" | "datum_in_toekomst" | "reden_ontbreekt" | "sleutel_hergebruikt";

/** The first pair of eyes: enters what came in or went back outside the statements that are read. Nothing is booked yet. */
export async function voorschotVoorstellen(deps: Deps, actor: Actor, opdracht: VoorschotVoorstellen): Promise<Uitkomst<{ readonly mutatieId: string }, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "voorschot.vastleggen")) return geweigerd("geen_recht");
  const { sleutel, verstrekkerId, soort, bedrag, valutadatum } = opdracht;
  const kenmerk = opdracht.kenmerk.trim();
  if (bedrag <= NUL) return geweigerd("bedrag_ongeldig");
  if (kenmerk === "") return geweigerd("reden_ontbreekt");
  if (valutadatum > deps.vandaag) return geweigerd("datum_in_toekomst");
  const { nu } = deps;
  const invoer = { verstrekkerId, soort, bedragCenten: String(bedrag), valutadatum, kenmerk };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ readonly mutatieId: string }, Reden>(tx, { sleutel, handeling: "voorschot.voorstellen", invoer, nu }, async () => {
      if ((await tx.verstrekker.count({ where: { id: verstrekkerId } })) === 0) return geweigerd("verstrekker_onbekend");
      const { id } = await tx.voorschotmutatie.create({
        data: { verstrekkerId, soort, bron: "met_de_hand", status: "voorgesteld", bedragCenten: bedrag, valutadatum: vanDatum(valutadatum), kenmerk, opgemaaktDoor: actor.gebruikerId, opgemaaktOp: nu },
        select: { id: true },
      });
      await registreer(
        tx,
        actor,
        { soort: "voorschot.voorgesteld", onderwerpSoort: "voorschotmutatie", onderwerpId: id, gegevens: { soort, bedragCenten: String(bedrag), valutadatum } },
        nu,
      );
      return gelukt({ mutatieId: id });
    }),
  );
}
