import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { lockRekeningnummer, moveRekeningnummer } from "@/lib/db/rekeningnummer.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type RekeningnummerIntrekken = { readonly sleutel: string; readonly rekeningId: string };

type Ingetrokken = { readonly rekeningId: string };
type Reden = "geen_recht" | "rekening_onbekend" | "rekening_verder" | "eerste_rekening" | "sleutel_hergebruikt";

/** The zorgverlener takes a request for another account back. A first account cannot be taken back: a contract waits for it. */
export async function rekeningnummerIntrekken(deps: Deps, actor: Actor, { sleutel, rekeningId }: RekeningnummerIntrekken): Promise<Uitkomst<Ingetrokken, Reden>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "rekening.opgeven")) return geweigerd("geen_recht");
  const { nu } = deps;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Ingetrokken, Reden>(tx, { sleutel, handeling: "rekeningnummer.intrekken", invoer: { rekeningId }, nu }, async () => {
      const rij = await lockRekeningnummer(tx, rekeningId);
      if (rij === null || rij.zorgverlenerId !== actor.zorgverlenerId) return geweigerd("rekening_onbekend");
      if (rij.status !== "aangevraagd") return geweigerd("rekening_verder");
      if (rij.vervangtId === null) return geweigerd("eerste_rekening");
      await moveRekeningnummer(tx, rekeningId, "intrekken", null);
      await registreer(tx, actor, { soort: "rekeningnummer.ingetrokken", onderwerpSoort: "rekeningnummer", onderwerpId: rekeningId, zorgverlenerId: rij.zorgverlenerId }, nu);
      return gelukt({ rekeningId });
    }),
  );
}
