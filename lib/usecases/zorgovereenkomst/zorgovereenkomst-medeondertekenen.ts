import type { Tx } from "@/lib/db/client";
import type { Inhoudhash } from "@/lib/db/zorgovereenkomst.repository";
import { insertAkkoord, moveZorgovereenkomst } from "@/lib/db/zorgovereenkomst.schrijven";
import { listRekeningen, requestRekening } from "@/lib/db/zorgverlener.repository";
import { isIban, maskeerIban, normaliseerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type AlgemeneWeigering, eenKeer, getekendeHash, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type Rekeningopgave = { readonly iban: string; readonly tenaamstelling: string };

export type ZorgovereenkomstMedeondertekenen = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly inhoudHash: Inhoudhash;
  /** Only asked when no account is on file. */
  readonly rekening: Rekeningopgave | null;
};

type Reden = AlgemeneWeigering | "inhoud_gewijzigd" | "rekening_nodig" | "iban_ongeldig";
type Zorgverlener = Extract<Actor, { rol: "zorgverlener" }>;

/** Without an account nobody can be paid later, so the first signature comes with one; the SVB approves it. */
async function vraagRekeningAan(
  tx: Tx,
  actor: Zorgverlener,
  opgave: Rekeningopgave | null,
  nu: Date,
): Promise<Uitkomst<boolean, "rekening_nodig" | "iban_ongeldig">> {
  if ((await listRekeningen(tx, actor.zorgverlenerId)).length > 0) return gelukt(false);
  if (opgave === null) return geweigerd("rekening_nodig");
  if (!isIban(opgave.iban)) return geweigerd("iban_ongeldig");
  await requestRekening(tx, {
    zorgverlenerId: actor.zorgverlenerId,
    iban: normaliseerIban(opgave.iban),
    tenaamstelling: opgave.tenaamstelling,
    aangevraagdDoor: actor.gebruikerId,
    nu,
  });
  return gelukt(true);
}

/** The zorgverlener signs the same content as the budgethouder did; from then on it does not change any more. */
export async function zorgovereenkomstMedeondertekenen(
  deps: Deps,
  actor: Actor,
  { sleutel, zorgovereenkomstId, inhoudHash, rekening }: ZorgovereenkomstMedeondertekenen,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.ondertekenen") || actor.rol !== "zorgverlener") return geweigerd("geen_recht");
  const invoer = { zorgovereenkomstId, inhoudHash, iban: rekening === null ? null : maskeerIban(rekening.iban) };

  return eenKeer<{ readonly id: string }, Reden>(
    deps,
    actor,
    { sleutel, handeling: "zorgovereenkomst.medeondertekenen", invoer },
    async (tx) => {
      const slot = await lockVoor(tx, zorgovereenkomstId, "medeondertekenen");
      if (!slot.ok) return slot;
      const overeenkomst = slot.waarde;
      if (getekendeHash(overeenkomst, inhoudHash, ["budgethouder"]) === null) return geweigerd("inhoud_gewijzigd");
      const aangevraagd = await vraagRekeningAan(tx, actor, rekening, deps.nu);
      if (!aangevraagd.ok) return aangevraagd;

      await insertAkkoord(tx, {
        versieId: overeenkomst.versieId,
        partij: "zorgverlener",
        oordeel: "akkoord",
        gebruikerId: actor.gebruikerId,
        vertegenwoordigingId: null,
        inhoudHash,
        redenen: [],
        toelichting: null,
        // Most of the list is about the budget, which is not the zorgverlener's to know.
        checklist: [],
        nu: deps.nu,
      });
      if (!(await moveZorgovereenkomst(tx, overeenkomst.id, "medeondertekenen", deps.nu))) throw new Error("locked row moved");
      const gegevens = { inhoudHash, rekeningAangevraagd: aangevraagd.waarde };
      await registreerOvereenkomst(tx, actor, overeenkomst, { soort: "medeondertekend", kring: "allen", nu: deps.nu, gegevens });
      return gelukt({ id: overeenkomst.id });
    },
  );
}
