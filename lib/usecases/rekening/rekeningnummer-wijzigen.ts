import { eenmalig } from "@/lib/db/antwoord";
import { registreer } from "@/lib/db/gebeurtenis";
import { insertRekeningwijziging, lockRekeningnummers } from "@/lib/db/rekeningnummer.repository";
import { schrijf } from "@/lib/db/transactie";
import { verlooptOp } from "@/lib/domein/betaling/rekeningwijziging";
import { isIban, maskeerIban, normaliseerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type RekeningnummerWijzigen = { readonly sleutel: string; readonly iban: string; readonly tenaamstelling: string };

type Aangevraagd = { readonly rekeningId: string };
type Reden = "geen_recht" | "iban_ongeldig" | "rekening_al_geldig" | "rekening_loopt" | "sleutel_hergebruikt";

/**
 * A zorgverlener asks to be paid on another account. Nothing changes yet: the bank is asked whose account it is, somebody at the SVB
 * decides, and until then the account in use stays in use. One request at a time.
 */
export async function rekeningnummerWijzigen(deps: Deps, actor: Actor, { sleutel, tenaamstelling, ...opgave }: RekeningnummerWijzigen): Promise<Uitkomst<Aangevraagd, Reden>> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "rekening.opgeven")) return geweigerd("geen_recht");
  const iban = normaliseerIban(opgave.iban);
  if (!isIban(iban)) return geweigerd("iban_ongeldig");
  const { nu, vandaag } = deps;
  const { zorgverlenerId, gebruikerId } = actor;
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<Aangevraagd, Reden>(tx, { sleutel, handeling: "rekeningnummer.wijzigen", invoer: { iban, tenaamstelling }, nu }, async () => {
      const bekend = await lockRekeningnummers(tx, zorgverlenerId);
      if (bekend.some(({ status }) => status === "aangevraagd")) return geweigerd("rekening_loopt");
      const geldig = bekend.find(({ status }) => status === "geldig");
      if (geldig?.iban === iban) return geweigerd("rekening_al_geldig");
      const rekeningId = await insertRekeningwijziging(tx, {
        zorgverlenerId,
        iban,
        tenaamstelling,
        aangevraagdDoor: gebruikerId,
        vervangtId: geldig?.id ?? null,
        verlooptOp: verlooptOp(vandaag),
        nu,
      });
      await registreer(tx, actor, { soort: "rekeningnummer.aangevraagd", onderwerpSoort: "rekeningnummer", onderwerpId: rekeningId, zorgverlenerId, gegevens: { iban: maskeerIban(iban) } }, nu);
      return gelukt({ rekeningId });
    }),
  );
}
