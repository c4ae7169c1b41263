import type { Tx } from "@/lib/db/client";
import { setGoedgekeurd } from "@/lib/db/zorgovereenkomst.schrijven";
import { approveRekening, listRekeningen } from "@/lib/db/zorgverlener.repository";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { belemmeringen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";

import type { Deps } from "../deps";
import { type Besluit, type Besluitweigering, legBesluitVast, lockVoorBesluit, type TeBeslissen } from "./besluit";
import { eenKeer, type Sleutel } from "./handeling";

export type ZorgovereenkomstToetsen = Sleutel &
  Besluit & {
    /** The requested account that stood on the screen; null when none was waiting. */
    readonly rekeningnummerId: string | null;
  };

type Rekeningweigering = "rekening_ontbreekt" | "rekening_gewijzigd" | "vier_ogen";
export type Toetsweigering = Besluitweigering | Rekeningweigering | { readonly code: "checklist"; readonly codes: readonly Overeenkomstcode[] };

type Toetser = Extract<Actor, { rol: "svb" }>;

/**
 * A first account that waits is approved with the contract, by somebody else than who asked for it. A change of an account in use has a
 * road of its own and does not hold the contract up.
 */
async function keurRekeningGoed(
  tx: Tx,
  actor: Toetser,
  zorgverlenerId: string,
  gezien: string | null,
  nu: Date,
): Promise<Uitkomst<boolean, Rekeningweigering>> {
  const rekeningen = await listRekeningen(tx, zorgverlenerId);
  const aangevraagd = rekeningen.find(({ status }) => status === "aangevraagd");
  if (rekeningen.some(({ status }) => status === "geldig")) return gelukt(false);
  if (aangevraagd === undefined) return rekeningen.length === 0 ? geweigerd("rekening_ontbreekt") : gelukt(false);
  if (aangevraagd.id !== gezien) return geweigerd("rekening_gewijzigd");
  if (aangevraagd.aangevraagdDoor === actor.gebruikerId) return geweigerd("vier_ogen");
  const gelukte = await approveRekening(tx, zorgverlenerId, aangevraagd.id, actor.gebruikerId, nu);
  return gelukte ? gelukt(true) : geweigerd("rekening_gewijzigd");
}

async function keurGoed(
  tx: Tx,
  actor: Toetser,
  { overeenkomst, toetsing }: TeBeslissen,
  gezien: string | null,
  nu: Date,
): Promise<Uitkomst<boolean, Toetsweigering>> {
  const codes = belemmeringen(toetsing).map(({ code }) => code);
  if (codes.length > 0) return geweigerd({ code: "checklist", codes });
  if (overeenkomst.zorgverlener === null) return geweigerd("inhoud_gewijzigd");
  const rekening = await keurRekeningGoed(tx, actor, overeenkomst.zorgverlener.id, gezien, nu);
  if (rekening.ok) await setGoedgekeurd(tx, overeenkomst.versieId, nu);
  return rekening;
}

/**
 * The SVB judges the contract against the law. It withholds approval only for conflict with the law or because the contract
 * cannot be carried out (Rlz art. 5.16 lid 5); from approval on the contract can be claimed under.
 */
export async function zorgovereenkomstToetsen(
  deps: Deps,
  actor: Actor,
  opdracht: ZorgovereenkomstToetsen,
): Promise<Uitkomst<{ readonly id: string }, Toetsweigering>> {
  if (!mag(actor, "zorgovereenkomst.toetsen") || actor.rol !== "svb") return geweigerd("geen_recht");
  const { sleutel, rekeningnummerId, ...besluit } = opdracht;
  const aanroep = { sleutel, handeling: "zorgovereenkomst.toetsen", invoer: { ...besluit, rekeningnummerId } };

  return eenKeer<{ readonly id: string }, Toetsweigering>(deps, actor, aanroep, async (tx) => {
    const zaak = await lockVoorBesluit(tx, actor, besluit, deps);
    if (!zaak.ok) return zaak;
    if (besluit.oordeel === "akkoord") {
      const goedgekeurd = await keurGoed(tx, actor, zaak.waarde, rekeningnummerId, deps.nu);
      if (!goedgekeurd.ok) return goedgekeurd;
    }
    await legBesluitVast(tx, actor, besluit, zaak.waarde, deps.nu);
    return gelukt({ id: besluit.zorgovereenkomstId });
  });
}
