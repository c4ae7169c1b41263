import { leesKeuringsdossier, type Retourregel, vindBericht } from "@/lib/db/toekenning.repository";
import { lees } from "@/lib/db/transactie";
import { keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { inhoudHashVan } from "@/lib/koppelvlak/toekenningsbericht/inhoud";

import type { Deps } from "../deps";
import { type Gelezen, uitBestand, uitKeuring } from "./retourregels";

export type Validatie = {
  /** What would become of the message if it were sent now. */
  readonly status: "verwerkt" | "uitval" | "afgekeurd";
  readonly berichtnummer: string | null;
  readonly retourcodes: readonly Retourregel[];
};

const STATUS = { verwerken: "verwerkt", uitval: "uitval", afkeuren: "afgekeurd" } as const;

/** Judges a message as it would be judged on receipt, and keeps nothing: for a supplier who tries out his software. */
export async function toekenningsberichtValideren(deps: Deps, actor: Actor, gelezen: Gelezen): Promise<Uitkomst<Validatie, "geen_recht">> {
  if (!mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  if (actor.rol !== "verstrekker" && actor.rol !== "koppeling") return geweigerd("geen_recht");
  const { verstrekkerId } = actor;
  if (!gelezen.ok) {
    return gelukt({ status: "afgekeurd", berichtnummer: gelezen.herkend.berichtnummer ?? null, retourcodes: gelezen.fouten.map(uitBestand) });
  }
  const { bericht } = gelezen;
  const keuring = await lees(deps.db, actor, async (tx) => {
    const dossier = await leesKeuringsdossier(tx, verstrekkerId, bericht, deps.vandaag);
    const inhoudHash = inhoudHashVan(bericht);
    const bekend = await vindBericht(tx, verstrekkerId, bericht.berichtnummer, inhoudHash);
    const eerder = bekend === null ? null : Buffer.from(bekend.inhoudHash).equals(inhoudHash) ? "gelijk" : "anders";
    return keurToekenningsbericht(bericht, { ...dossier, eerder });
  });
  return gelukt({ status: STATUS[keuring.oordeel], berichtnummer: bericht.berichtnummer, retourcodes: keuring.bevindingen.map(uitKeuring) });
}
