import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { listRekeningen } from "@/lib/db/zorgverlener.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { listOvereenkomsten, type Overeenkomstlijst } from "../zorgovereenkomst/lijst";
import { type Overeenkomstzaak, readZaak } from "../zorgovereenkomst/zaak";

export const ZORGVERLENER_PAGINAGROOTTE = 20;

/** A draft that was taken back before anybody signed it was never offered to the zorgverlener. */
const AANGEBODEN = { versies: { some: { akkoorden: { some: {} } } } };
export async function zorgverlenerZorgovereenkomsten(db: Db, actor: Actor, pagina: number): Promise<Overeenkomstlijst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "zorgverlener") return null;
  const where = { zorgverlenerId: actor.zorgverlenerId, ...AANGEBODEN };
  return lees(db, actor, (tx) => listOvereenkomsten(tx, { where, volgorde: "nieuwste", pagina, grootte: ZORGVERLENER_PAGINAGROOTTE }));
}

export type Rekeningstand = { readonly iban: string; readonly status: "aangevraagd" | "geldig" } | null;

export type ZorgverlenerOvereenkomst = Overeenkomstzaak & {
  /** The account that will be used; null when none was given yet. */
  readonly rekening: Rekeningstand;
};

export async function zorgverlenerZorgovereenkomst(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<ZorgverlenerOvereenkomst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || actor.rol !== "zorgverlener") return null;
  return lees(db, actor, async (tx) => {
    const zaak = await readZaak(tx, actor, id, vandaag);
    if (zaak === null || zaak.akkoorden.length === 0) return null;
    const rekeningen = await listRekeningen(tx, actor.zorgverlenerId);
    // A new number that is still looked at does not count yet.
    const rekening = rekeningen.find(({ status }) => status === "geldig") ?? rekeningen.at(-1);
    return { ...zaak, rekening: rekening === undefined ? null : { iban: rekening.iban, status: rekening.status } };
  });
}
