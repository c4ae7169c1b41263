import { leesCijfers } from "@/lib/db/budgetcijfers";
import type { Db, Tx } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { gebonden } from "@/lib/domein/budget/rekeningen";
import type { Datum, Maand } from "@/lib/domein/datum";
import { type Centen, centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Budgetoverzicht, overzichtUit } from "./budget";
import { type Onderwerp, onderwerpenVan } from "./onderwerpen";

export type Taak =
  | { readonly soort: "declaratie"; readonly id: string; readonly zorgverlener: string; readonly maand: Maand; readonly bedrag: Centen; readonly sinds: Date }
  | { readonly soort: "zorgovereenkomst"; readonly id: string; readonly zorgverlener: string | null; readonly terug: boolean; readonly sinds: Date };

export type Voorval = {
  readonly id: string;
  readonly soort: string;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  readonly over: Onderwerp;
  readonly op: Date;
};

export type Mijnstart = {
  /** Longest waiting first; at most three. */
  readonly taken: readonly Taak[];
  readonly aantalTaken: number;
  readonly budgetten: readonly Budgetoverzicht[];
  readonly voorvallen: readonly Voorval[];
  readonly ongelezen: number;
  /** Shown in the greeting. */
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string; readonly geslacht: string };
};

const HOOGSTENS_TAKEN = 3;
const VOORVALLEN = 5;

/** Work in progress: worth a line on the page of the case, not on the start page. */
const TUSSENSTAPPEN = [
  "zorgovereenkomst.begonnen",
  "zorgovereenkomst.partijen_bewaard",
  "zorgovereenkomst.werkafspraken_bewaard",
  "zorgovereenkomst.tarieven_bewaard",
  "zorgovereenkomst.bijlage_toegevoegd",
  "zorgovereenkomst.bijlage_verwijderd",
  "zorgovereenkomst.bewaard",
  "declaratie.opgesteld",
  "declaratie.gewijzigd",
] as const;

/** Withdrawn with nothing on it, as after a move to another gemeente: it stands with the other budgets, not on the start page. */
const speeltNog = ({ status, stand }: Budgetoverzicht): boolean => status !== "ingetrokken" || gebonden(stand) > NUL;

type Open = { readonly taken: readonly Taak[]; readonly aantal: number };

async function openDeclaraties(tx: Tx, budgethouderId: string): Promise<Open> {
  const where = { budgethouderId, status: "ter_accordering" } as const;
  const rijen = await tx.declaratie.findMany({
    where,
    select: { id: true, maand: true, gevraagdCenten: true, aangebodenOp: true, gewijzigdOp: true, zorgovereenkomst: { select: { zorgverlener: { select: { naam: true } } } } },
    orderBy: [{ aangebodenOp: "asc" }, { id: "asc" }],
    take: HOOGSTENS_TAKEN,
  });
  const taken = rijen.map(
    (rij): Taak => ({
      soort: "declaratie",
      id: rij.id,
      zorgverlener: rij.zorgovereenkomst.zorgverlener?.naam ?? "",
      maand: naarMaand(rij.maand),
      bedrag: centen(rij.gevraagdCenten),
      sinds: rij.aangebodenOp ?? rij.gewijzigdOp,
    }),
  );
  return { taken, aantal: rijen.length < HOOGSTENS_TAKEN ? rijen.length : await tx.declaratie.count({ where }) };
}

async function openOvereenkomsten(tx: Tx, budgethouderId: string): Promise<Open> {
  const where = { budgethouderId, status: { in: ["concept", "terug_naar_budgethouder"] } } as const;
  const rijen = await tx.zorgovereenkomst.findMany({
    where: { ...where, status: { in: ["concept", "terug_naar_budgethouder"] } },
    select: { id: true, status: true, gewijzigdOp: true, zorgverlener: { select: { naam: true } } },
    orderBy: [{ gewijzigdOp: "asc" }, { id: "asc" }],
    take: HOOGSTENS_TAKEN,
  });
  const taken = rijen.map(
    (rij): Taak => ({
      soort: "zorgovereenkomst",
      id: rij.id,
      zorgverlener: rij.zorgverlener?.naam ?? null,
      terug: rij.status === "terug_naar_budgethouder",
      sinds: rij.gewijzigdOp,
    }),
  );
  return { taken, aantal: rijen.length };
}

const NIETS: Open = { taken: [], aantal: 0 };

/** Everything on the start page. What somebody may not do is not among the things to do. */
export async function mijnstart(db: Db, actor: Actor, vandaag: Datum): Promise<Mijnstart | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const { budgethouderId } = actor;
  return lees(db, actor, async (tx) => {
    const declaraties = mag(actor, "declaratie.goedkeuren") ? await openDeclaraties(tx, budgethouderId) : NIETS;
    const overeenkomsten = mag(actor, "zorgovereenkomst.ondertekenen") ? await openOvereenkomsten(tx, budgethouderId) : NIETS;
    const voorvallen = await tx.gebeurtenis.findMany({
      where: { budgethouderId, onderwerpSoort: { in: ["toekenning", "zorgovereenkomst", "declaratie"] }, soort: { notIn: [...TUSSENSTAPPEN] } },
      select: { id: true, soort: true, onderwerpSoort: true, onderwerpId: true, tijdstip: true },
      orderBy: [{ tijdstip: "desc" }, { volgnummer: "desc" }],
      take: VOORVALLEN,
    });
    const onderwerpen = await onderwerpenVan(tx, voorvallen);
    const cijfers = await leesCijfers(tx, budgethouderId, null, vandaag);
    return {
      taken: [...declaraties.taken, ...overeenkomsten.taken].toSorted((a, b) => a.sinds.getTime() - b.sinds.getTime()).slice(0, HOOGSTENS_TAKEN),
      aantalTaken: declaraties.aantal + overeenkomsten.aantal,
      budgetten: cijfers.map((rij) => overzichtUit(rij, vandaag)).filter(speeltNog),
      voorvallen: voorvallen.map(({ tijdstip, ...rij }) => ({ ...rij, op: tijdstip, over: onderwerpen.get(rij.onderwerpId) ?? null })),
      ongelezen: await tx.bericht.count({ where: { ontvanger: "budgethouder", budgethouderId, gelezenOp: null } }),
      budgethouder: await tx.persoon.findUniqueOrThrow({
        where: { id: budgethouderId },
        select: { voornamen: true, tussenvoegsel: true, achternaam: true, geslacht: true },
      }),
    };
  });
}
