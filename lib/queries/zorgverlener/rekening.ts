import type { Db } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Rekeningstatus } from "@/lib/domein/betaling/rekeningstatus";
import type { Datum } from "@/lib/domein/datum";
import { maskeerIban } from "@/lib/domein/iban";
import { type Actor, mag } from "@/lib/domein/toegang";

export type Rekeningregel = {
  readonly id: string;
  /** Masked: enough to recognise one's own account, too little for whoever looks over a shoulder. */
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly status: Rekeningstatus;
  readonly aangevraagdOp: Date;
  readonly beoordeeldOp: Date | null;
  readonly besluitreden: string | null;
  readonly verlooptOp: Datum | null;
  readonly betaalbaarVanaf: Datum | null;
  /** A change can be taken back; a first account, which a contract waits for, cannot. */
  readonly magIntrekken: boolean;
};

export type Zorgverlenerrekening = { readonly geldig: Rekeningregel | null; readonly aangevraagd: Rekeningregel | null; readonly eerder: readonly Rekeningregel[] };

const EERDER_HOOGSTENS = 10;

/** The account in use, the one that waits, and what came before. Nothing about anybody else, and not what the bank answered. */
export async function zorgverlenerrekening(db: Db, actor: Actor): Promise<Zorgverlenerrekening | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "rekening.opgeven")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.rekeningnummer.findMany({
      where: { zorgverlenerId: actor.zorgverlenerId },
      orderBy: { id: "desc" },
      take: EERDER_HOOGSTENS + 2,
      select: { id: true, iban: true, tenaamstelling: true, status: true, aangevraagdOp: true, beoordeeldOp: true, besluitreden: true, verlooptOp: true, betaalbaarVanaf: true, vervangtId: true },
    });
    const regels = rijen.map(({ vervangtId, ...rij }): Rekeningregel => ({
      ...rij,
      iban: maskeerIban(rij.iban),
      verlooptOp: naarDatumOfNull(rij.verlooptOp),
      betaalbaarVanaf: naarDatumOfNull(rij.betaalbaarVanaf),
      // A note with an approval is among colleagues.
      besluitreden: rij.status === "afgewezen" ? rij.besluitreden : null,
      magIntrekken: rij.status === "aangevraagd" && vervangtId !== null,
    }));
    return {
      geldig: regels.find(({ status }) => status === "geldig") ?? null,
      aangevraagd: regels.find(({ status }) => status === "aangevraagd") ?? null,
      eerder: regels.filter(({ status }) => status !== "geldig" && status !== "aangevraagd").slice(0, EERDER_HOOGSTENS),
    };
  });
}
