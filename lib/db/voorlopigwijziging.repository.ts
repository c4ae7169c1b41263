/** Rows of voorlopig_wijziging, and what they change on the budget. */
import type { Datum } from "@/lib/domein/datum";
import type { Opdracht } from "@/lib/domein/voorlopig/voorstel";
import type { Wijzigingsdossier } from "@/lib/domein/voorlopig/wijziging";
import { OVERGANGEN, type Wijzigingshandeling } from "@/lib/domein/voorlopig/wijzigingstatus";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import type { Prisma, Voorlopigwijzigingstatus } from "./generated/client";
import type { Voorlopigrij } from "./voorlopig.repository";

export type Wijzigingsrij = {
  readonly id: string;
  readonly voorlopigId: string;
  readonly status: Voorlopigwijzigingstatus;
  readonly oudeEinddatum: Datum;
  readonly nieuweEinddatum: Datum;
  readonly opdracht: Opdracht;
  readonly opgemaaktDoor: string;
};

const VERLENGING = { id: true, voorlopigId: true, status: true, oudeEinddatum: true, nieuweEinddatum: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true, opgemaaktDoor: true } as const;

const alsOpdracht = ({ opdrachtgever, opdrachtOp, opdrachtKenmerk }: Prisma.VoorlopigWijzigingGetPayload<{ select: { opdrachtgever: true; opdrachtOp: true; opdrachtKenmerk: true } }>): Opdracht | null =>
  opdrachtgever === null || opdrachtOp === null || opdrachtKenmerk === null ? null : { opdrachtgever, op: naarDatum(opdrachtOp), kenmerk: opdrachtKenmerk };

/** A proposal to lengthen; null for every other change, which is never decided on. */
export async function readVerlenging(tx: Tx, id: string): Promise<Wijzigingsrij | null> {
  const rij = await tx.voorlopigWijziging.findFirst({ where: { id, soort: "verlenging" }, select: VERLENGING });
  if (rij === null) return null;
  const { oudeEinddatum, nieuweEinddatum, opdrachtgever, opdrachtOp, opdrachtKenmerk, ...rest } = rij;
  const opdracht = alsOpdracht({ opdrachtgever, opdrachtOp, opdrachtKenmerk });
  if (oudeEinddatum === null || nieuweEinddatum === null || opdracht === null) return null;
  return { ...rest, oudeEinddatum: naarDatum(oudeEinddatum), nieuweEinddatum: naarDatum(nieuweEinddatum), opdracht };
}

/** The same, held until the transaction ends. */
export async function lockVerlenging(tx: Tx, id: string): Promise<Wijzigingsrij | null> {
  await tx.$queryRaw`SELECT 1 FROM voorlopig_wijziging WHERE id = ${id}::uuid FOR UPDATE`;
  return readVerlenging(tx, id);
}

/** Everything the rules about a change look at. `behalve`: the proposal being decided on. */
export async function readWijzigingsdossier(tx: Tx, rij: Voorlopigrij, vandaag: Datum, behalve: string | null): Promise<Wijzigingsdossier> {
  const lopend = await tx.voorlopigBudget.count({ where: { id: rij.id, status: "goedgekeurd", toekenning: { status: "voorlopig" } } });
  const eerdere = await tx.voorlopigWijziging.findMany({ where: { voorlopigId: rij.id, status: "doorgevoerd", soort: "verlenging" }, select: { opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true } });
  const open = await tx.voorlopigWijziging.count({ where: { voorlopigId: rij.id, status: "voorgesteld", ...(behalve === null ? {} : { id: { not: behalve } }) } });
  return {
    vandaag,
    wet: rij.wet,
    lopend: lopend > 0,
    einddatum: rij.voorstel.einddatum,
    begin: rij.periode.van,
    opdrachten: [rij.opdracht, ...eerdere.flatMap((wijziging) => alsOpdracht(wijziging) ?? [])],
    ligtVoor: open > 0,
  };
}

type Rond = { readonly voorlopigId: string; readonly reden: string; readonly door: string; readonly nu: Date };
const rond = ({ voorlopigId, reden, door, nu }: Rond) => ({ voorlopigId, reden, opgemaaktDoor: door, opgemaaktOp: nu });

export async function insertVerlenging(tx: Tx, nieuw: Rond & { readonly van: Datum; readonly naar: Datum; readonly opdracht: Opdracht }): Promise<string> {
  const { opdrachtgever, op, kenmerk } = nieuw.opdracht;
  const einde = { oudeEinddatum: vanDatum(nieuw.van), nieuweEinddatum: vanDatum(nieuw.naar) };
  const { id } = await tx.voorlopigWijziging.create({
    data: { ...rond(nieuw), ...einde, soort: "verlenging", status: "voorgesteld", opdrachtgever, opdrachtOp: vanDatum(op), opdrachtKenmerk: kenmerk },
    select: { id: true },
  });
  return id;
}

/** Carried out at once: the row first, because the database lets the budget change only by a recorded change. */
export async function verkort(tx: Tx, nieuw: Rond & { readonly van: Datum; readonly naar: Datum }): Promise<void> {
  const einde = { oudeEinddatum: vanDatum(nieuw.van), nieuweEinddatum: vanDatum(nieuw.naar) };
  await tx.voorlopigWijziging.create({ data: { ...rond(nieuw), ...einde, soort: "verkorting", status: "doorgevoerd", beslotenDoor: nieuw.door, beslotenOp: nieuw.nu }, select: { id: true } });
  await zetEinddatum(tx, nieuw.voorlopigId, nieuw.naar);
}

export async function draagOver(tx: Tx, nieuw: Rond & { readonly van: string; readonly naar: string }): Promise<void> {
  const eigenaar = { oudeEigenaarId: nieuw.van, nieuweEigenaarId: nieuw.naar };
  await tx.voorlopigWijziging.create({ data: { ...rond(nieuw), ...eigenaar, soort: "overdracht", status: "doorgevoerd", beslotenDoor: nieuw.door, beslotenOp: nieuw.nu }, select: { id: true } });
  await tx.voorlopigBudget.update({ where: { id: nieuw.voorlopigId }, data: { eigenaarId: nieuw.naar }, select: { id: true } });
}

export async function zetEinddatum(tx: Tx, voorlopigId: string, einddatum: Datum): Promise<void> {
  await tx.voorlopigBudget.update({ where: { id: voorlopigId }, data: { einddatum: vanDatum(einddatum) }, select: { id: true } });
}

export type Wijzigingsbesluit = { readonly door: string; readonly op: Date; readonly reden?: string };

/** Moves a proposal along one edge of the status table. False when it had been decided already. */
export async function moveVerlenging(tx: Tx, id: string, handeling: Wijzigingshandeling, { door, op, reden }: Wijzigingsbesluit): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.voorlopigWijziging.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, beslotenDoor: door, beslotenOp: op, besluitreden: reden ?? null } });
  return count === 1;
}
