import { eenmalig } from "@/lib/db/antwoord";
import { vanDatum } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import type { Wet } from "@/lib/domein/wet";

import type { Deps } from "../deps";

export type VvbbeleidVaststellen = {
  readonly sleutel: string;
  /** The SVB sets it for any gemeente; a verstrekker only its own. */
  readonly verstrekkerId: string | null;
  readonly wet: Exclude<Wet, "wlz">;
  readonly van: Datum;
  /** Nothing: from that day there is no such amount. */
  readonly bedragPerJaar: Centen;
};

type Reden = "geen_recht" | "verstrekker_onbekend" | "geen_gemeente" | "datum_voorbij" | "bedrag_te_hoog" | "sleutel_hergebruikt";

/** Far above any amount in use; keeps a slip of the keyboard out. */
const HOOGSTENS = 10_000_00n;

/** What a gemeente lets be spent without account, from a day on. Never over days that are past: people were paid by it. */
export async function vvbbeleidVaststellen(deps: Deps, actor: Actor, opdracht: VvbbeleidVaststellen): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if ((actor.rol !== "verstrekker" && actor.rol !== "svb") || !mag(actor, "vvbbeleid.vaststellen")) return geweigerd("geen_recht");
  const verstrekkerId = actor.rol === "verstrekker" ? actor.verstrekkerId : opdracht.verstrekkerId;
  const { sleutel, wet, van, bedragPerJaar } = opdracht;
  if (verstrekkerId === null) return geweigerd("verstrekker_onbekend");
  if (bedragPerJaar > HOOGSTENS) return geweigerd("bedrag_te_hoog");
  if (van < deps.vandaag) return geweigerd("datum_voorbij");
  const { nu } = deps;
  const aanvraag = { sleutel, handeling: "vvbbeleid.vaststellen", invoer: { verstrekkerId, wet, van, bedragCenten: String(bedragPerJaar) }, nu };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<{ readonly id: string }, Reden>(tx, aanvraag, async () => {
      const verstrekker = await tx.verstrekker.findUnique({ where: { id: verstrekkerId }, select: { soort: true } });
      if (verstrekker === null) return geweigerd("verstrekker_onbekend");
      if (verstrekker.soort !== "gemeente") return geweigerd("geen_gemeente");
      const { id } = await tx.vvbBeleid.create({
        data: { verstrekkerId, wet, van: vanDatum(van), bedragPerJaarCenten: bedragPerJaar, vastgesteldDoor: actor.gebruikerId, vastgesteldOp: nu },
        select: { id: true },
      });
      await registreer(
        tx,
        actor,
        { soort: "vvbbeleid.vastgesteld", onderwerpSoort: "verstrekker", onderwerpId: verstrekkerId, verstrekkerId, gegevens: { wet, van, bedragCenten: String(bedragPerJaar) } },
        nu,
      );
      return gelukt({ id });
    }),
  );
}
