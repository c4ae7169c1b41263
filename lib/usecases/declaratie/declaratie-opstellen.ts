import { createHash } from "node:crypto";

import type { Tx } from "@/lib/db/client";
import {
  type Declareerbaar,
  insertDeclaratie,
  insertFactuurbestand,
  readDeclareerbaar,
  type Regel,
  replaceRegels,
} from "@/lib/db/declaratie.repository";
import { isDubbel } from "@/lib/db/foutsoort";
import type { Datum, Maand } from "@/lib/domein/datum";
import { som } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, registreerDeclaratie, type Sleutel } from "./handeling";
import { maakRegels, type Urenregel } from "./urenregels";

export type Bestand = { readonly soort: "ubl" | "pdf"; readonly naam: string; readonly inhoud: Uint8Array<ArrayBuffer> };

export type Factuur = { readonly factuurnummer: string; readonly factuurdatum: Datum; readonly bestand: Bestand | null };

export type DeclaratieOpstellen = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly maand: Maand;
  readonly uren: readonly Urenregel[];
  /** Given by who sends invoices: the lines are then the specification of that invoice. */
  readonly factuur: Factuur | null;
};

export type Opgesteld = { readonly declaratieId: string; readonly nummer: string };
export type OpstellenWeigering =
  | Exclude<AlgemeneWeigering, object>
  | "overeenkomst_onbekend"
  | "niet_declareerbaar"
  | "geen_uren"
  | "week_onbekend"
  | "maand_bestaat_al"
  | "factuurnummer_bestaat_al";

/** Puts a draft together. Every amount is computed here from the agreement; nothing about money comes from the form. */
export async function declaratieOpstellen(deps: Deps, actor: Actor, opdracht: DeclaratieOpstellen): Promise<Uitkomst<Opgesteld, OpstellenWeigering>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return geweigerd("geen_recht");
  const { sleutel, zorgovereenkomstId, maand, uren, factuur } = opdracht;
  const invoer = { zorgovereenkomstId, maand, uren: uren.map((regel) => ({ ...regel })), factuurnummer: factuur?.factuurnummer ?? null };
  return zonderDubbele(() =>
    eenKeer<Opgesteld, OpstellenWeigering>(deps, actor, { sleutel, handeling: "declaratie.opstellen", invoer }, async (tx) => {
      const basis = await readDeclareerbaar(tx, zorgovereenkomstId, maand);
      if (!basis.ok) return basis;
      const regels = maakRegels(uren, basis.waarde.weken, basis.waarde.tarieven);
      if (!regels.ok) return regels;
      return gelukt(await bewaarConcept(tx, deps, actor, { basis: basis.waarde, maand, regels: regels.waarde, factuur }));
    }),
  );
}

type Concept = { readonly basis: Declareerbaar; readonly maand: Maand; readonly regels: readonly Regel[]; readonly factuur: Factuur | null };

export async function bewaarConcept(tx: Tx, { nu }: Deps, actor: Extract<Actor, { rol: "zorgverlener" }>, concept: Concept): Promise<Opgesteld> {
  const { basis, maand, regels, factuur } = concept;
  const { zorgovereenkomstId, overeenkomstversieId, toekenningId, budgethouderId, verstrekkerId } = basis;
  const kop = { zorgovereenkomstId, overeenkomstversieId, toekenningId, budgethouderId, verstrekkerId, zorgverlenerId: actor.zorgverlenerId, maand };
  const gevraagd = som(regels.map(({ bedrag }) => bedrag));
  const { id, nummer } = await insertDeclaratie(tx, {
    ...kop,
    soort: factuur === null ? "uren" : "factuur",
    gevraagd,
    factuurnummer: factuur?.factuurnummer ?? null,
    factuurdatum: factuur?.factuurdatum ?? null,
    opgesteldDoor: actor.gebruikerId,
    nu,
  });
  await replaceRegels(tx, id, regels);
  if (factuur?.bestand != null) await bewaarBestand(tx, id, factuur.bestand, nu);
  await registreerDeclaratie(tx, actor, { ...kop, id, nummer }, { soort: "opgesteld", kring: "zorgverlener", nu, gegevens: { maand, gevraagdCenten: String(gevraagd) } });
  return { declaratieId: id, nummer };
}

async function bewaarBestand(tx: Tx, declaratieId: string, { soort, naam, inhoud }: Bestand, nu: Date): Promise<void> {
  const sha256 = new Uint8Array(createHash("sha256").update(inhoud).digest());
  await insertFactuurbestand(tx, { declaratieId, soort, bestandsnaam: naam, inhoud, sha256, ontvangenOp: nu });
}

/** The unique indexes decide, not a look beforehand: two tabs at once would both see nothing. */
export async function zonderDubbele<T, R>(
  werk: () => Promise<Uitkomst<T, R>>,
): Promise<Uitkomst<T, R | "maand_bestaat_al" | "factuurnummer_bestaat_al">> {
  try {
    return await werk();
  } catch (fout) {
    if (isDubbel(fout, "declaratie_uren_per_maand_key") || isDubbel(fout, "zorgovereenkomst_id")) return geweigerd("maand_bestaat_al");
    if (isDubbel(fout, "declaratie_factuurnummer_key") || isDubbel(fout, "factuurnummer")) return geweigerd("factuurnummer_bestaat_al");
    throw fout;
  }
}
