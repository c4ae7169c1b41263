import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { beeldVan, heeftOpen, type Herindelingsbeeld, insertHerindeling, listLopend, type Partijen, readPartijen } from "@/lib/db/herindeling.repository";
import { schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Herindelingsbezwaar, keurHerindeling } from "@/lib/domein/herindeling/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

/** What was on the screen: when it is no longer so, nothing happens. */
export type Gezien = { readonly gezienAantal: number; readonly gezienCenten: bigint };
export type HerindelingVoorstellen = Gezien & { readonly sleutel: string; readonly vanId: string; readonly naarId: string; readonly per: Datum };

export type Herindelingsweigering = "verstrekker_onbekend" | "beeld_gewijzigd" | { readonly code: "niet_mogelijk"; readonly bezwaren: readonly Herindelingsbezwaar[] };
type Weigering = Herindelingsweigering | "geen_recht" | "sleutel_hergebruikt";

type Keuring = { readonly partijen: Partijen; readonly beeld: Herindelingsbeeld };

export async function keur(tx: Tx, { vanId, naarId, per }: Pick<HerindelingVoorstellen, "vanId" | "naarId" | "per">, gezien: Gezien, eigenVoorstel: boolean): Promise<Uitkomst<Keuring, Herindelingsweigering>> {
  const partijen = await readPartijen(tx, vanId, naarId);
  if (partijen === null) return geweigerd("verstrekker_onbekend");
  const beeld = beeldVan(await listLopend(tx, vanId, naarId, per));
  const bezwaren = keurHerindeling(per, { ...partijen, aantal: beeld.aantal, openVoorstel: !eigenVoorstel && (await heeftOpen(tx, vanId)) });
  if (bezwaren.length > 0) return geweigerd({ code: "niet_mogelijk", bezwaren });
  return beeld.aantal === gezien.gezienAantal && beeld.bedrag === gezien.gezienCenten ? gelukt({ partijen, beeld }) : geweigerd("beeld_gewijzigd");
}

/** The first pair of eyes: which verstrekker goes up in which, per which day, after seeing how much that is. Nothing moves yet. */
export async function herindelingVoorstellen(deps: Deps, actor: Actor, opdracht: HerindelingVoorstellen): Promise<Uitkomst<{ readonly herindelingId: string }, Weigering>> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return geweigerd("geen_recht");
  const { sleutel, vanId, naarId, per, gezienAantal, gezienCenten } = opdracht;
  const invoer = { vanId, naarId, per, gezienAantal, gezienCenten: String(gezienCenten) };
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<{ readonly herindelingId: string }, Weigering>(tx, { sleutel, handeling: "herindeling.voorstellen", invoer, nu: deps.nu }, async () => {
      await tx.$queryRaw`SELECT 1 FROM verstrekker WHERE id = ${vanId}::uuid FOR UPDATE`;
      const gekeurd = await keur(tx, opdracht, opdracht, false);
      if (!gekeurd.ok) return gekeurd;
      const { aantal, bedrag } = gekeurd.waarde.beeld;
      const { id, nummer } = await insertHerindeling(tx, { vanId, naarId, per, aantal, bedrag, opgemaaktDoor: actor.gebruikerId, nu: deps.nu });
      await registreer(tx, actor, { soort: "herindeling.voorgesteld", onderwerpSoort: "herindeling", onderwerpId: id, gegevens: { nummer, per, aantal: String(aantal), bedragCenten: String(bedrag) } }, deps.nu);
      return gelukt({ herindelingId: id });
    }),
  );
}
