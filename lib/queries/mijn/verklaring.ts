import type { Db } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import { readDeclareerbaar } from "@/lib/db/declaratie.repository";
import { lees } from "@/lib/db/transactie";
import { type Datum, laatsteDag, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

export type Verklaringformulier = {
  readonly nummer: string;
  readonly helper: string;
  readonly hoogste: Centen;
  /** Months that are over, inside the verklaring, and not claimed yet, each with what it allows at most; newest first. */
  readonly maanden: readonly { readonly maand: Maand; readonly hoogste: Centen }[];
};

const TERUG = 12;

/** What can still be claimed from a verklaring sociaal netwerk; null when it is not one, not valid, or not this actor's. */
export async function verklaringformulier(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Verklaringformulier | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "zorgovereenkomst.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const verklaring = await tx.zorgovereenkomst.findUnique({ where: { id }, select: { model: true, nummer: true, zorgverlener: { select: { naam: true } } } });
    if (verklaring === null || KENMERKEN[verklaring.model].ondertekend) return null;
    const gedaan = await tx.declaratie.findMany({ where: { zorgovereenkomstId: id, status: { notIn: ["ingetrokken", "afgekeurd"] } }, select: { maand: true } });
    const bezet = gedaan.map(({ maand }) => naarMaand(maand));
    const dezeMaand = maandVan(vandaag);
    const kandidaten = Array.from({ length: TERUG + 1 }, (_leeg, terug) => plusMaanden(dezeMaand, -terug)).filter((maand) => !bezet.includes(maand));
    const maanden: { maand: Maand; hoogste: Centen }[] = [];
    let hoogste: Centen | null = null;
    // One after another: a transaction has one connection.
    for (const maand of kandidaten) {
      const basis = await readDeclareerbaar(tx, id, maand, "budgethouder");
      if (!basis.ok) continue;
      const bedrag = basis.waarde.tarieven[0]?.tarief;
      if (bedrag === undefined) continue;
      hoogste ??= bedrag;
      const tm = basis.waarde.weken.at(-1)?.tm ?? laatsteDag(maand);
      if (tm < vandaag) maanden.push({ maand, hoogste: bedrag });
    }
    return hoogste === null ? null : { nummer: verklaring.nummer, helper: verklaring.zorgverlener?.naam ?? "", hoogste, maanden };
  });
}
