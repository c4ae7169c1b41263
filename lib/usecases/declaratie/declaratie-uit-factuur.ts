import type { Tx } from "@/lib/db/client";
import { readDeclareerbaar } from "@/lib/db/declaratie.repository";
import { type Maand, maandVan } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Bestand, bewaarConcept, type Opgesteld, type OpstellenWeigering, zonderDubbele } from "./declaratie-opstellen";
import { type Factuurverschil, type GelezenFactuur, vergelijkFactuur } from "./factuurvergelijking";
import { eenKeer, type Sleutel } from "./handeling";

export type DeclaratieUitFactuur = Sleutel & {
  readonly factuur: GelezenFactuur;
  readonly bestand: Bestand;
  /** Chosen by the zorgverlener; null: the number on the invoice decides. */
  readonly zorgovereenkomstId: string | null;
};

export type FactuurWeigering =
  | OpstellenWeigering
  | "overeenkomst_niet_genoemd"
  | "maand_niet_eenduidig"
  | { readonly code: "factuur_wijkt_af"; readonly verschillen: readonly Factuurverschil[] };

/**
 * Makes a draft out of an e-invoice. The original is kept as it came, with its hash. An invoice that differs from the
 * agreement is not kept: every difference is named, and the sender mends it in their own administration.
 */
export async function declaratieUitFactuur(deps: Deps, actor: Actor, opdracht: DeclaratieUitFactuur): Promise<Uitkomst<Opgesteld, FactuurWeigering>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return geweigerd("geen_recht");
  const { factuur, bestand, sleutel } = opdracht;
  const invoer = { zorgovereenkomstId: opdracht.zorgovereenkomstId, factuurnummer: factuur.factuurnummer };
  return zonderDubbele(() =>
    eenKeer<Opgesteld, FactuurWeigering>(deps, actor, { sleutel, handeling: "declaratie.uit_factuur", invoer }, async (tx) => {
      const maand = maandUit(factuur);
      if (maand === null) return geweigerd("maand_niet_eenduidig");
      const zorgovereenkomstId = await zoekOvereenkomst(tx, actor.zorgverlenerId, opdracht);
      if (!zorgovereenkomstId.ok) return zorgovereenkomstId;
      const basis = await readDeclareerbaar(tx, zorgovereenkomstId.waarde, maand);
      if (!basis.ok) return basis;
      const zorgverlener = await tx.zorgverlener.findUniqueOrThrow({ where: { id: actor.zorgverlenerId }, select: { kvk: true } });
      const { regels, verschillen } = vergelijkFactuur(factuur, basis.waarde, maand, zorgverlener.kvk);
      if (verschillen.length > 0) return geweigerd({ code: "factuur_wijkt_af", verschillen });
      const { factuurnummer, factuurdatum } = factuur;
      return gelukt(await bewaarConcept(tx, deps, actor, { basis: basis.waarde, maand, regels, factuur: { factuurnummer, factuurdatum, bestand } }));
    }),
  );
}

/** The one month the invoice is about: its period, else that of its lines. */
function maandUit(factuur: GelezenFactuur): Maand | null {
  const perioden = factuur.periode === null ? factuur.regels.flatMap(({ periode }) => periode ?? []) : [factuur.periode];
  const maanden = [...new Set(perioden.flatMap(({ van, tm }) => [maandVan(van), maandVan(tm)]))];
  return maanden.length === 1 ? (maanden[0] ?? null) : null;
}

async function zoekOvereenkomst(
  tx: Tx,
  zorgverlenerId: string,
  { zorgovereenkomstId, factuur }: DeclaratieUitFactuur,
): Promise<Uitkomst<string, "overeenkomst_niet_genoemd" | "overeenkomst_onbekend">> {
  if (zorgovereenkomstId !== null) return gelukt(zorgovereenkomstId);
  if (factuur.zorgovereenkomstnummer === null) return geweigerd("overeenkomst_niet_genoemd");
  const gevonden = await tx.zorgovereenkomst.findFirst({ where: { nummer: factuur.zorgovereenkomstnummer, zorgverlenerId }, select: { id: true } });
  return gevonden === null ? geweigerd("overeenkomst_onbekend") : gelukt(gevonden.id);
}
