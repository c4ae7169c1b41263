import type { Db } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { readIngangsfeiten } from "@/lib/db/overeenkomstloopfeiten";
import { lopendeWijziging } from "@/lib/db/overeenkomstversie.repository";
import { lees } from "@/lib/db/transactie";
import { listVersies } from "@/lib/db/zorgovereenkomst.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { verklaringsingangen } from "@/lib/domein/zorgovereenkomst/verklaringswijziging";
import { voorgesteldeIngang } from "@/lib/domein/zorgovereenkomst/wijziging";

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
        id: true, nummer: true, status: true, wet: true, versie: true,
        budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
        zorgverlener: { select: { naam: true } },
        versies: { select: { versie: true, van: true, tm: true, tarieven: { select: { tariefCenten: true } } }, orderBy: { versie: "asc" } },
      },
    });
    const regels = rijen.map(({ versies, versie, zorgverlener, ...rij }) => {
      // The term began with the first version; the amount is the one that counts, not one that is still on its way.
      const geldend = versies.find((kandidaat) => kandidaat.versie === versie);
      const tarief = geldend?.tarieven[0];
      return { ...rij, helper: zorgverlener?.naam ?? "", van: naarDatumOfNull(versies[0]?.van ?? null), tm: naarDatumOfNull(geldend?.tm ?? null), bedrag: tarief === undefined ? null : centen(tarief.tariefCenten) };
    });
    return { regels, totaal: await tx.zorgovereenkomst.count({ where }), magVastleggen: mag(actor, "zorgovereenkomst.accorderen") };
  });
}

export type Verklaringwijzigformulier = {
  readonly nummer: string;
  readonly budgethouder: Naamdelen;
  readonly helper: string;
  readonly bedrag: Centen;
  /** First days of the months that can be chosen; empty when the verklaring cannot be changed now. */
  readonly ingangen: readonly Datum[];
  readonly voorgesteld: Datum | null;
};

/** What the verstrekker needs to change the amount of a verklaring; null when it is not one, or not this actor's. Opening leaves a line in the inzagelog. */
export async function verklaringwijzigformulier(db: Db, actor: Actor, id: string, { nu, vandaag }: { readonly nu: Date; readonly vandaag: Datum }): Promise<Verklaringwijzigformulier | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.accorderen")) return null;
  return lees(db, actor, async (tx) => {
    const versies = await listVersies(tx, id);
    const oud = versies.findLast(({ goedgekeurdOp }) => goedgekeurdOp !== null);
    const tarief = oud?.tarieven[0];
    if (oud === undefined || tarief === undefined || KENMERKEN[oud.model].ondertekend) return null;
    const { voornamen, tussenvoegsel, achternaam } = await tx.persoon.findUniqueOrThrow({ where: { id: oud.budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } });
    await logInzage(tx, actor, { budgethouderId: oud.budgethouderId, onderdeel: "zorgovereenkomst", onderwerpId: id, doel: "Verklaring wijzigen" }, nu);
    const bezet = oud.status !== "goedgekeurd" || oud.beeindigdPer !== null || lopendeWijziging(versies) !== null;
    const feiten = await readIngangsfeiten(tx, oud, vandaag);
    const ingangen = bezet ? [] : verklaringsingangen(feiten);
    const gewoon = voorgesteldeIngang(feiten);
    return {
      nummer: oud.nummer,
      budgethouder: { voornamen, tussenvoegsel, achternaam },
      helper: oud.zorgverlener?.naam ?? "",
      bedrag: tarief.tarief,
      ingangen,
      voorgesteld: gewoon !== null && ingangen.includes(gewoon) ? gewoon : (ingangen.at(-1) ?? null),
    };
  });
}
