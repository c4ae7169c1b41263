import { totalenUit } from "@/lib/db/afsluiting.repository";
import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Afsluittotalen } from "@/lib/domein/afsluiting/totalen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { verstrekkernaam, type Wet } from "@/lib/domein/wet";

export type MijnAfsluiting = {
  readonly nummer: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly verstrekker: { readonly naam: string; readonly telefoon: string | null };
  readonly afgeslotenOp: Date;
  readonly terug: Centen;
  readonly totalen: Afsluittotalen;
};

/** What became of a budget that is closed; null when it is open or not theirs. */
export async function mijnAfsluiting(db: Db, actor: Actor, toekenningId: string): Promise<MijnAfsluiting | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const rij = await tx.afsluiting.findFirst({
      where: { toekenningId, budgethouderId: actor.budgethouderId },
      select: {
        afgeslotenOp: true, terugCenten: true,
        bericht: { select: { totalen: true } },
        toekenning: { select: { nummer: true, wet: true, van: true, tm: true, verstrekker: { select: { soort: true, naam: true, telefoon: true } } } },
      },
    });
    if (rij === null) return null;
    const { van, tm, verstrekker, ...toekenning } = rij.toekenning;
    return { ...toekenning, verstrekker: { naam: verstrekkernaam(verstrekker), telefoon: verstrekker.telefoon }, van: naarDatum(van), tm: naarDatum(tm), afgeslotenOp: rij.afgeslotenOp, terug: centen(rij.terugCenten), totalen: totalenUit(rij.bericht.totalen) };
  });
}
