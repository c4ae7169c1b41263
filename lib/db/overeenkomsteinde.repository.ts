/** Reads and writes of the end of a zorgovereenkomst. When and whether it may end is decided elsewhere. */
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Eindereden, Ontslagverklaring } from "@/lib/domein/zorgovereenkomst/einde";
import { type Eindehandeling, type Eindestatus, LEVEND, OVERGANGEN } from "@/lib/domein/zorgovereenkomst/eindestatus";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum, vanDatumOfNull } from "./datums";

export type Einde = {
  readonly id: string;
  readonly zorgovereenkomstId: string;
  readonly reden: Eindereden;
  readonly status: Eindestatus;
  readonly laatsteDag: Datum;
  readonly opgezegdOp: Datum;
  /** Null: by rule. */
  readonly opgezegdDoor: Partij | null;
  readonly toelichting: string | null;
  readonly gewichtigeReden: boolean;
  /** On what day the UWV allowed a dismissal; null when that was not needed. */
  readonly ontslagvergunningVan: Datum | null;
  readonly gevraagdDoor: Partij | null;
  readonly aangemaaktOp: Date;
};

const EINDE = {
  id: true,
  zorgovereenkomstId: true,
  reden: true,
  status: true,
  laatsteDag: true,
  opgezegdOp: true,
  opgezegdDoor: true,
  toelichting: true,
  gewichtigeReden: true,
  ontslagvergunningVan: true,
  gevraagdDoor: true,
  aangemaaktOp: true,
} as const;

type Einderij = Omit<Einde, "laatsteDag" | "opgezegdOp" | "ontslagvergunningVan"> & { readonly laatsteDag: Date; readonly opgezegdOp: Date; readonly ontslagvergunningVan: Date | null };

const naarEinde = ({ laatsteDag, opgezegdOp, ontslagvergunningVan, ...rij }: Einderij): Einde => ({
  ...rij,
  ontslagvergunningVan: naarDatumOfNull(ontslagvergunningVan),
  laatsteDag: naarDatum(laatsteDag),
  opgezegdOp: naarDatum(opgezegdOp),
});

/** The end that counts, or the proposal for one; at most one. */
export async function readLevendEinde(tx: Tx, zorgovereenkomstId: string): Promise<Einde | null> {
  const rij = await tx.overeenkomsteinde.findFirst({ where: { zorgovereenkomstId, status: { in: [...LEVEND] } }, select: EINDE });
  return rij === null ? null : naarEinde(rij);
}

/** Every end there ever was, newest first: also what was refused or undone. */
export async function listEinden(tx: Tx, zorgovereenkomstId: string): Promise<readonly Einde[]> {
  const rijen = await tx.overeenkomsteinde.findMany({ where: { zorgovereenkomstId }, select: EINDE, orderBy: { id: "desc" }, take: 50 });
  return rijen.map(naarEinde);
}

export type Eindepartijen = {
  readonly zorgovereenkomstId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly zorgverlenerId: string;
};

export type NieuwEinde = Eindepartijen & {
  readonly reden: Eindereden;
  readonly status: "voorgesteld" | "vast";
  readonly laatsteDag: Datum;
  readonly opgezegdOp: Datum;
  readonly opgezegdDoor: Partij | null;
  readonly gebruikerId: string | null;
  readonly vertegenwoordigingId: string | null;
  readonly toelichting: string | null;
  readonly gewichtigeReden: boolean;
  /** Only with notice by an employer. */
  readonly ontslag?: Ontslagverklaring | null;
  readonly nu: Date;
};

export async function insertEinde(tx: Tx, { laatsteDag, opgezegdOp, ontslag = null, nu, ...nieuw }: NieuwEinde): Promise<string> {
  const { id } = await tx.overeenkomsteinde.create({
    data: {
      ...nieuw,
      laatsteDag: vanDatum(laatsteDag),
      opgezegdOp: vanDatum(opgezegdOp),
      geenOpzegverbod: ontslag?.geenOpzegverbod ?? false,
      ontslagvergunningVan: vanDatumOfNull(ontslag?.vergunningVan ?? null),
      aangemaaktOp: nu,
      gewijzigdOp: nu,
    },
    select: { id: true },
  });
  return id;
}

export type Eindeantwoord = { readonly gevraagdDoor?: Partij | null; readonly beslistDoor?: string; readonly beslistOp?: Date };

/** Moves along one edge of the status table. False when somebody else was first. */
export async function moveEinde(tx: Tx, id: string, handeling: Eindehandeling, antwoord: Eindeantwoord, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.overeenkomsteinde.updateMany({
    where: { id, status: { in: [...van] } },
    data: { ...antwoord, status: naar, gewijzigdOp: nu },
  });
  return count === 1;
}

/** The last day as every rule about a day of care reads it; null when the end was undone. */
export async function setBeeindigdPer(tx: Tx, zorgovereenkomstId: string, dag: Datum | null, nu: Date): Promise<void> {
  await tx.zorgovereenkomst.update({
    where: { id: zorgovereenkomstId },
    data: { beeindigdPer: vanDatumOfNull(dag), gewijzigdOp: nu },
    select: { id: true },
  });
}
