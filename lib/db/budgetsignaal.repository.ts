import type { Budgetsignaal, Signaalperiode } from "@/lib/domein/budget/signalen";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

import type { Tx } from "./client";
import { naarDatum, vanDatum, vanDatumOfNull } from "./datums";

/** One run at a time; a second one waits and then finds nothing left to say. */
export async function lockSignalen(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('budgetsignaal'))::text`;
}

/** Per toekenning: what is open, and what was told since `sinds`. */
export async function readSignaalperioden(tx: Tx, toekenningIds: readonly string[], sinds: Datum): Promise<ReadonlyMap<string, readonly Signaalperiode[]>> {
  const rijen = await tx.budgetsignaal.findMany({
    where: { toekenningId: { in: [...toekenningIds] }, OR: [{ tot: null }, { gemeldOp: { gte: vanDatum(sinds) } }] },
    select: { id: true, toekenningId: true, soort: true, gemeldOp: true, tot: true },
    orderBy: [{ gemeldOp: "desc" }, { id: "desc" }],
  });
  const per = new Map<string, Signaalperiode[]>();
  for (const { toekenningId, gemeldOp, tot, ...rij } of rijen) {
    per.set(toekenningId, [...(per.get(toekenningId) ?? []), { ...rij, gemeldOp: naarDatum(gemeldOp), open: tot === null }]);
  }
  return per;
}

/** The figures at the moment of telling. */
export type Signaalstand = { readonly beschikbaar: Centen; readonly tekort: Centen; readonly komtUitTot: Datum | null };

export type NieuwSignaal = Signaalstand & { readonly toekenningId: string; readonly budgethouderId: string; readonly verstrekkerId: string; readonly soort: Budgetsignaal };

export async function sluitSignalen(tx: Tx, ids: readonly string[], tot: Datum): Promise<void> {
  if (ids.length > 0) await tx.budgetsignaal.updateMany({ where: { id: { in: [...ids] }, tot: null }, data: { tot: vanDatum(tot) } });
}

export async function heropenSignaal(tx: Tx, id: string, { beschikbaar, tekort, komtUitTot }: Signaalstand): Promise<void> {
  const data = { tot: null, beschikbaarCenten: beschikbaar, tekortCenten: tekort, komtUitTot: vanDatumOfNull(komtUitTot) };
  await tx.budgetsignaal.update({ where: { id }, data, select: { id: true } });
}

export async function insertSignalen(tx: Tx, nieuwe: readonly NieuwSignaal[], gemeldOp: Datum): Promise<void> {
  if (nieuwe.length === 0) return;
  await tx.budgetsignaal.createMany({
    data: nieuwe.map(({ beschikbaar, tekort, komtUitTot, ...rij }) => ({
      ...rij,
      gemeldOp: vanDatum(gemeldOp),
      beschikbaarCenten: beschikbaar,
      tekortCenten: tekort,
      komtUitTot: vanDatumOfNull(komtUitTot),
    })),
  });
}
