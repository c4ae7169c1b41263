/** Rows of voorlopiglijst: the file as it came in, with the mandate that holds for all of it. */
import type { Datum } from "@/lib/domein/datum";
import type { Opdracht } from "@/lib/domein/voorlopig/voorstel";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";

export type NieuweLijst = {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly opdracht: Opdracht;
  readonly einddatum: Datum;
  readonly eigenaarId: string;
  readonly opgemaaktDoor: string;
  readonly nu: Date;
};

export const insertLijst = (tx: Tx, { opdracht, einddatum, nu, ...rest }: NieuweLijst): Promise<{ id: string; nummer: string }> =>
  tx.voorlopiglijst.create({
    data: { ...rest, einddatum: vanDatum(einddatum), opdrachtgever: opdracht.opdrachtgever, opdrachtOp: vanDatum(opdracht.op), opdrachtKenmerk: opdracht.kenmerk, opgemaaktOp: nu },
    select: { id: true, nummer: true },
  });

export type Lijstrij = {
  readonly id: string;
  readonly nummer: string;
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array;
  readonly inhoudHash: Uint8Array;
  readonly opdracht: Opdracht;
  readonly einddatum: Datum;
  readonly eigenaarId: string;
  readonly opgemaaktDoor: string;
  readonly opgemaaktOp: Date;
  readonly voorgesteldOp: Date | null;
};

export async function readLijst(tx: Tx, id: string): Promise<Lijstrij | null> {
  const rij = await tx.voorlopiglijst.findUnique({ where: { id } });
  if (rij === null) return null;
  const { opdrachtgever, opdrachtOp, opdrachtKenmerk, einddatum, ...rest } = rij;
  return { ...rest, einddatum: naarDatum(einddatum), opdracht: { opdrachtgever, op: naarDatum(opdrachtOp), kenmerk: opdrachtKenmerk } };
}

/** The same, held until the transaction ends. */
export async function lockLijst(tx: Tx, id: string): Promise<Lijstrij | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM voorlopiglijst WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length === 0 ? null : readLijst(tx, id);
}

/** Another list with the same bytes that was proposed before. */
export const isAlVoorgesteld = async (tx: Tx, inhoudHash: Uint8Array): Promise<boolean> =>
  (await tx.voorlopiglijst.count({ where: { inhoudHash: new Uint8Array(inhoudHash), voorgesteldOp: { not: null } } })) > 0;

const DAG_MS = 86_400_000;

/** A list that nobody proposed within a day is gone: it holds the data of people for whom nothing was decided. */
export const ruimLijstenOp = async (tx: Tx, nu: Date): Promise<number> =>
  (await tx.voorlopiglijst.deleteMany({ where: { voorgesteldOp: null, opgemaaktOp: { lt: new Date(nu.getTime() - DAG_MS) } } })).count;
