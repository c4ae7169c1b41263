import { registreer } from "@/lib/db/gebeurtenis";
import { boekTerugbetaling, boekVoorschot } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { volgendeStatus, type Voorschotsoort, type Voorschotstatus } from "@/lib/domein/voorschot/status";

import type { Deps } from "../deps";

export type VoorschotBeoordelen = { readonly mutatieId: string; readonly besluit: "boeken" | "afwijzen"; readonly reden: string };

type Reden = "geen_recht" | "mutatie_onbekend" | "mutatie_al_verder" | "zelf_ingevoerd" | "saldo_te_laag" | "reden_ontbreekt";
type Rij = { readonly verstrekkerId: string; readonly soort: Voorschotsoort; readonly status: Voorschotstatus; readonly bedragCenten: bigint; readonly opgemaaktDoor: string };

/**
 * The second pair of eyes: books what a colleague entered, or refuses it. Maker is not checker, here and in the CHECK
 * voorschotmutatie_vier_ogen. More than is on account is never paid back.
 */
export async function voorschotBeoordelen(deps: Deps, actor: Actor, { mutatieId, besluit, reden: tekst }: VoorschotBeoordelen): Promise<Uitkomst<{ readonly mutatieId: string }, Reden>> {
  if (actor.rol !== "svb" || !mag(actor, "voorschot.goedkeuren")) return geweigerd("geen_recht");
  const reden = tekst.trim();
  if (besluit === "afwijzen" && reden === "") return geweigerd("reden_ontbreekt");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const [rij] = await tx.$queryRaw<Rij[]>`
      SELECT verstrekker_id AS "verstrekkerId", soort::text AS soort, status::text AS status, bedrag_centen AS "bedragCenten", opgemaakt_door AS "opgemaaktDoor"
      FROM voorschotmutatie WHERE id = ${mutatieId}::uuid FOR UPDATE`;
    if (rij === undefined) return geweigerd("mutatie_onbekend");
    if (rij.opgemaaktDoor === actor.gebruikerId) return geweigerd("zelf_ingevoerd");
    const naar = volgendeStatus(rij.status, besluit);
    if (!naar.ok) return geweigerd("mutatie_al_verder");
    await tx.voorschotmutatie.updateMany({
      where: { id: mutatieId },
      data: { status: naar.waarde, beoordeeldDoor: actor.gebruikerId, beoordeeldOp: nu, ...(besluit === "afwijzen" ? { afwijsreden: reden } : {}) },
    });
    const bedrag: Centen = centen(rij.bedragCenten);
    const gebeurtenisId = await registreer(
      tx,
      actor,
      {
        soort: besluit === "boeken" ? "voorschot.geboekt" : "voorschot.afgewezen",
        onderwerpSoort: "voorschotmutatie",
        onderwerpId: mutatieId,
        verstrekkerId: besluit === "boeken" ? rij.verstrekkerId : null,
        gegevens: { soort: rij.soort, bedragCenten: String(bedrag), bron: "met_de_hand" },
      },
      nu,
    );
    if (besluit === "afwijzen") return gelukt({ mutatieId });
    const grond = { verstrekkerId: rij.verstrekkerId, bedrag, sleutel: mutatieId, onderwerpSoort: "voorschotmutatie", onderwerpId: mutatieId, gebeurtenisId, nu };
    if (rij.soort === "ontvangst") await boekVoorschot(tx, grond);
    else if (!(await boekTerugbetaling(tx, grond))) return geweigerd("saldo_te_laag");
    return gelukt({ mutatieId });
  });
}
