import { leesEigenCijfers } from "@/lib/db/budgetcijfers";
import type { Db } from "@/lib/db/client";
import { naarMaand, vanMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Prisma } from "@/lib/db/types";
import type { Datum, Maand } from "@/lib/domein/datum";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { type Centen, centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Budgetoverzicht, overzichtUit } from "./budget";

export const BUDGETDECLARATIES_PER_PAGINA = 25;
/** On paper there are no pages to turn: all of them, up to what no budget of one person reaches. */
const OP_PAPIER = 1_000;

export type Budgetdeclaratie = {
  readonly id: string;
  readonly nummer: string;
  readonly maand: Maand;
  readonly zorgverlener: string;
  readonly functiesoort: string;
  readonly status: Declaratiestatus;
  readonly gevraagd: Centen;
  /** What the budget pays or paid for it; null as long as it pays nothing. */
  readonly uitBudget: Centen | null;
};

/** Bound to the budget: the same statuses as in the figures of the budget itself. */
const GEBONDEN = ["goedgekeurd", "in_betaling", "betaald", "gestorneerd"] as const satisfies readonly Declaratiestatus[];
const isGebonden = (status: Declaratiestatus): boolean => (GEBONDEN as readonly Declaratiestatus[]).includes(status);

export type Uitsnede = { readonly maand: Maand | null; readonly zorgverlenerId: string | null; readonly functiesoort: string | null };

const KOLOMMEN = {
  id: true, nummer: true, maand: true, status: true, gevraagdCenten: true, toegekendCenten: true,
  zorgovereenkomst: { select: { functiesoort: true, zorgverlener: { select: { naam: true } } } },
} as const satisfies Prisma.DeclaratieSelect;

const alsRegel = ({ maand, gevraagdCenten, toegekendCenten, zorgovereenkomst, ...rij }: Prisma.DeclaratieGetPayload<{ select: typeof KOLOMMEN }>): Budgetdeclaratie => ({
  ...rij,
  maand: naarMaand(maand),
  zorgverlener: zorgovereenkomst.zorgverlener?.naam ?? "",
  functiesoort: zorgovereenkomst.functiesoort ?? "",
  gevraagd: centen(gevraagdCenten),
  uitBudget: toegekendCenten === null || !isGebonden(rij.status) ? null : centen(toegekendCenten),
});

const VOLGORDE = [{ maand: "asc" }, { zorgovereenkomst: { zorgverlener: { naam: "asc" } } }, { nummer: "asc" }] as const satisfies Prisma.DeclaratieOrderByWithRelationInput[];

export type Budgetdeclaraties = {
  readonly budget: Budgetoverzicht;
  readonly declaraties: readonly Budgetdeclaratie[];
  readonly aantal: number;
  /** Of all of them, not only of this page. */
  readonly gevraagd: Centen;
  readonly uitBudget: Centen;
  /** Null when nobody of that id claims on this budget. */
  readonly zorgverlener: string | null;
};

/** The declaraties behind one figure of a budget: of a month, of a zorgverlener, of a kind of care. */
export async function budgetdeclaraties(db: Db, actor: Actor, toekenningId: string, uitsnede: Uitsnede, pagina: number, vandaag: Datum): Promise<Budgetdeclaraties | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien") || !mag(actor, "declaratie.inzien")) return null;
  const cijfers = await leesEigenCijfers(db, actor, toekenningId);
  if (cijfers === null) return null;
  const { maand, zorgverlenerId, functiesoort } = uitsnede;
  const where: Prisma.DeclaratieWhereInput = {
    toekenningId,
    budgethouderId: actor.budgethouderId,
    ...(maand === null ? {} : { maand: vanMaand(maand) }),
    ...(zorgverlenerId === null ? {} : { zorgverlenerId }),
    ...(functiesoort === null ? {} : { zorgovereenkomst: { functiesoort } }),
  };
  return lees(db, actor, async (tx) => {
    const { _count, _sum } = await tx.declaratie.aggregate({ where, _count: { _all: true }, _sum: { gevraagdCenten: true } });
    const gebonden = await tx.declaratie.aggregate({ where: { ...where, status: { in: [...GEBONDEN] } }, _sum: { toegekendCenten: true } });
    const rijen = await tx.declaratie.findMany({
      where,
      select: KOLOMMEN,
      orderBy: [...VOLGORDE],
      skip: (pagina - 1) * BUDGETDECLARATIES_PER_PAGINA,
      take: BUDGETDECLARATIES_PER_PAGINA,
    });
    return {
      budget: overzichtUit(cijfers, vandaag),
      declaraties: rijen.map(alsRegel),
      aantal: _count._all,
      gevraagd: centen(_sum.gevraagdCenten ?? NUL),
      uitBudget: centen(gebonden._sum.toegekendCenten ?? NUL),
      zorgverlener: cijfers.regels.find((regel) => regel.zorgverlenerId === zorgverlenerId)?.zorgverlener ?? null,
    };
  });
}

export type Budgetafdruk = {
  readonly budget: Budgetoverzicht;
  readonly declaraties: readonly Budgetdeclaratie[];
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };
};

/** Everything about one budget, to be read on paper and checked line by line. */
export async function budgetafdruk(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Budgetafdruk | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien") || !mag(actor, "declaratie.inzien")) return null;
  const { budgethouderId } = actor;
  const cijfers = await leesEigenCijfers(db, actor, toekenningId);
  if (cijfers === null) return null;
  return lees(db, actor, async (tx) => ({
    budget: overzichtUit(cijfers, vandaag),
    declaraties: (await tx.declaratie.findMany({ where: { toekenningId, budgethouderId }, select: KOLOMMEN, orderBy: [...VOLGORDE], take: OP_PAPIER })).map(alsRegel),
    budgethouder: await tx.persoon.findUniqueOrThrow({ where: { id: budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } }),
  }));
}
