import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { saldoVan } from "@/lib/db/grootboek";
import { lees } from "@/lib/db/transactie";
import { listFunctiesoorten } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { type Actor, mag } from "@/lib/domein/toegang";
import { verstrekkernaam, type Wet } from "@/lib/domein/wet";
import type { Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";

import { listOvereenkomsten, type Overeenkomstlijst } from "../zorgovereenkomst/lijst";
import { type Overeenkomstzaak, readZaak } from "../zorgovereenkomst/zaak";

export const MIJN_PAGINAGROOTTE = 20;

/** All contracts of the budgethouder, what was touched last on top. */
export async function mijnZorgovereenkomsten(db: Db, actor: Actor, pagina: number): Promise<Overeenkomstlijst | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  const where = { budgethouderId: actor.budgethouderId };
  return lees(db, actor, (tx) => listOvereenkomsten(tx, { where, volgorde: "nieuwste", pagina, grootte: MIJN_PAGINAGROOTTE }));
}

export type Budgetkeuze = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly verstrekker: string;
  readonly periode: Periode;
  readonly vrij: Centen | null;
};

/** The budgets that have not ended, to choose one for a new contract. */
export async function budgettenVoorOvereenkomst(db: Db, actor: Actor, vandaag: Datum): Promise<readonly Budgetkeuze[] | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.toekenning.findMany({
      where: { budgethouderId: actor.budgethouderId, status: { in: ["voorlopig", "definitief"] } },
      select: { id: true, nummer: true, wet: true, van: true, tm: true, verstrekker: { select: { soort: true, naam: true } } },
      orderBy: [{ van: "desc" }, { id: "asc" }],
    });
    const lopend = rijen.filter(({ tm }) => naarDatum(tm) >= vandaag);
    const keuzes: Budgetkeuze[] = [];
    // One after another: a transaction has one connection.
    for (const { van, tm, verstrekker, ...rij } of lopend) {
      const periode = { van: naarDatum(van), tm: naarDatum(tm) };
      keuzes.push({ ...rij, verstrekker: verstrekkernaam(verstrekker), periode, vrij: await saldoVan(tx, rij.id, "beschikbaar") });
    }
    return keuzes;
  });
}

export type Voorbeeld = { readonly id: string; readonly nummer: string; readonly zorgverlener: string; readonly functiesoort: string | null };

/** Earlier contracts of the same budgethouder whose agreements a new one may begin with, newest first. */
export async function voorbeeldenVoorOvereenkomst(db: Db, actor: Actor): Promise<readonly Voorbeeld[] | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  const rijen = await lees(db, actor, (tx) =>
    tx.zorgovereenkomst.findMany({
      where: { budgethouderId: actor.budgethouderId, status: { in: ["goedgekeurd", "afgekeurd", "beeindigd"] }, model: { not: "verklaring_sociaal_netwerk" } },
      select: { id: true, nummer: true, functiesoort: true, zorgverlener: { select: { naam: true } } },
      orderBy: [{ aangemaaktOp: "desc" }, { id: "desc" }],
      take: 50,
    }),
  );
  return rijen.map(({ zorgverlener, ...rij }) => ({ ...rij, zorgverlener: zorgverlener?.naam ?? "" }));
}

export type BekendeZorgverlener = { readonly id: string; readonly naam: string; readonly soort: Zorgverlenersoort };

export type Overeenkomstopstelling = Overeenkomstzaak & {
  readonly bekenden: readonly BekendeZorgverlener[];
  readonly functiesoorten: readonly string[];
  /** Approved contracts with another zorgverlener, who may be ill or on leave. */
  readonly vervangbaar: readonly { readonly id: string; readonly naam: string }[];
};

/** A contract while it is being written, with what there is to choose from. */
export async function zorgovereenkomstOpstelling(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Overeenkomstopstelling | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  return lees(db, actor, async (tx) => {
    const zaak = await readZaak(tx, actor, id, vandaag);
    if (zaak === null) return null;
    const bekenden = await tx.zorgverlener.findMany({ select: { id: true, naam: true, soort: true }, orderBy: { naam: "asc" }, take: 50 });
    const goedgekeurd = await tx.zorgovereenkomst.findMany({
      where: { budgethouderId: actor.budgethouderId, status: "goedgekeurd", NOT: { id } },
      select: { id: true, zorgverlenerId: true, zorgverlener: { select: { naam: true } } },
      orderBy: { id: "asc" },
      take: 50,
    });
    const eigen = zaak.overeenkomst.zorgverlener?.id;
    const vervangbaar = goedgekeurd.flatMap((rij) => (rij.zorgverlener === null || rij.zorgverlenerId === eigen ? [] : [{ id: rij.id, naam: rij.zorgverlener.naam }]));
    return { ...zaak, bekenden, vervangbaar, functiesoorten: await listFunctiesoorten(tx, zaak.overeenkomst.toekenningId) };
  });
}

export async function mijnZorgovereenkomst(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Overeenkomstzaak | null> {
  if (!mag(actor, "zorgovereenkomst.inzien") || !("budgethouderId" in actor)) return null;
  return lees(db, actor, (tx) => readZaak(tx, actor, id, vandaag));
}
