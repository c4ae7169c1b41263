/** Changes that wait at the desk of an official, what waits longest first. */
import type { Tx } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import type { Datum } from "@/lib/domein/datum";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Naamdelen } from "./zaak";

export type Wijzigingsregel = {
  readonly id: string;
  readonly nummer: string;
  readonly versie: number;
  readonly van: Datum | null;
  readonly sinds: Date | null;
  readonly budgethouder: Naamdelen;
  readonly zorgverlener: string | null;
};

const MEESTE = 50;

/** Row-level security decides which of them somebody gets. */
export async function listWijzigingen(tx: Tx, status: Versiestatus): Promise<{ readonly regels: readonly Wijzigingsregel[]; readonly totaal: number }> {
  const rijen = await tx.overeenkomstversie.findMany({
    where: { status },
    orderBy: [{ gewijzigdOp: "asc" }, { id: "asc" }],
    take: MEESTE,
    select: {
      versie: true,
      van: true,
      gewijzigdOp: true,
      zorgovereenkomst: {
        select: { id: true, nummer: true, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } }, zorgverlener: { select: { naam: true } } },
      },
    },
  });
  const regels = rijen.map(({ versie, van, gewijzigdOp, zorgovereenkomst: { zorgverlener, ...kop } }) => ({
    ...kop,
    versie,
    van: naarDatumOfNull(van),
    sinds: gewijzigdOp,
    zorgverlener: zorgverlener?.naam ?? null,
  }));
  return { regels, totaal: await tx.overeenkomstversie.count({ where: { status } }) };
}
