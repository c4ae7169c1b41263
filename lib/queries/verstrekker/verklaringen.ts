import type { Db } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import type { Naamdelen } from "../zorgovereenkomst/zaak";

export const VERKLARINGEN_PER_PAGINA = 20;

export type Verklaringregel = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Overeenkomststatus;
  readonly wet: Wet;
  readonly budgethouder: Naamdelen;
  readonly helper: string;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly bedrag: Centen | null;
};

export type Verklaringen = { readonly regels: readonly Verklaringregel[]; readonly totaal: number; readonly magVastleggen: boolean };

/** The verklaringen sociaal netwerk of this verstrekker, newest first. */
export async function verklaringenlijst(db: Db, actor: Actor, pagina: number): Promise<Verklaringen | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.inzien")) return null;
  const where = { verstrekkerId: actor.verstrekkerId, model: "verklaring_sociaal_netwerk" } as const;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.zorgovereenkomst.findMany({
      where,
      orderBy: [{ aangemaaktOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * VERKLARINGEN_PER_PAGINA,
      take: VERKLARINGEN_PER_PAGINA,
      select: {
        id: true, nummer: true, status: true, wet: true,
        budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
        zorgverlener: { select: { naam: true } },
        versies: { select: { van: true, tm: true, tarieven: { select: { tariefCenten: true } } }, orderBy: { versie: "desc" }, take: 1 },
      },
    });
    const regels = rijen.map(({ versies: [versie], zorgverlener, ...rij }) => ({
      ...rij,
      helper: zorgverlener?.naam ?? "",
      van: naarDatumOfNull(versie?.van ?? null),
      tm: naarDatumOfNull(versie?.tm ?? null),
      bedrag: versie?.tarieven[0] === undefined ? null : centen(versie.tarieven[0].tariefCenten),
    }));
    return { regels, totaal: await tx.zorgovereenkomst.count({ where }), magVastleggen: mag(actor, "zorgovereenkomst.accorderen") };
  });
}
