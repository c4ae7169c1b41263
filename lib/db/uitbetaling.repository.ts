/** Rows of uitbetaling and their betaalopdracht. Decides nothing: locks, reads and writes what a use case asks for. */
import { sepaUitbetaling } from "@/lib/domein/betaling/sepa";
import { bronVan, OVERGANGEN, type Uitbetalinghandeling, type Uitbetalingsoort, type Uitbetalingstatus } from "@/lib/domein/betaling/uitbetalingstatus";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";

import type { Tx } from "./client";
import { vanDatum } from "./datums";

export type Uitbetalingrij = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Uitbetalingsoort;
  readonly status: Uitbetalingstatus;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly bedrag: Centen;
};

const RIJ = { id: true, nummer: true, soort: true, status: true, toekenningId: true, budgethouderId: true, verstrekkerId: true, bedragCenten: true } as const;

const alsRij = ({ bedragCenten, ...rij }: Omit<Uitbetalingrij, "bedrag"> & { readonly bedragCenten: bigint }): Uitbetalingrij => ({ ...rij, bedrag: centen(bedragCenten) });

/** Held until the transaction ends; null when it does not exist or is not the actor's. */
export async function lockUitbetaling(tx: Tx, id: string): Promise<Uitbetalingrij | null> {
  await tx.$queryRaw`SELECT 1 FROM uitbetaling WHERE id = ${id}::uuid FOR UPDATE`;
  const rij = await tx.uitbetaling.findUnique({ where: { id }, select: RIJ });
  return rij === null ? null : alsRij(rij);
}

/** Moves an uitbetaling along one edge of the status table. False when it was not in a status that this act may leave. */
export async function moveUitbetaling(tx: Tx, id: string, handeling: Uitbetalinghandeling, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.uitbetaling.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, gewijzigdOp: nu } });
  return count === 1;
}

/** The same for many at once; who was not in such a status stays where it is. */
export const moveUitbetalingen = (tx: Tx, ids: readonly string[], handeling: Uitbetalinghandeling, nu: Date): Promise<number> => tx.$executeRaw`
  UPDATE uitbetaling SET status = ${OVERGANGEN[handeling].naar}::uitbetalingstatus, gewijzigd_op = ${nu}
  WHERE id = ANY(${[...ids]}::uuid[]) AND status = ANY(${[...OVERGANGEN[handeling].van]}::text[]::uitbetalingstatus[])`;

type Basis = {
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly bedrag: Centen;
  readonly nu: Date;
};

export type NieuwVvb = Basis & {
  readonly aangevraagdDoor: string;
  readonly jaar: number;
  readonly recht: Centen;
  readonly eerder: Centen;
  readonly berekening: object;
  /** Null: approved. */
  readonly redencode: string | null;
};

/** `aangevraagdDoor`: null when the budget was over and nobody asked. */
export type NieuweTerugstorting = Basis & { readonly aangevraagdDoor: string | null; readonly stortingId: string; readonly iban: string; readonly tenaamstelling: string };

export async function insertVvb(tx: Tx, { bedrag, recht, eerder, nu, ...rest }: NieuwVvb): Promise<Uitbetalingrij> {
  const rij = await tx.uitbetaling.create({
    data: {
      ...rest,
      soort: "vvb",
      status: rest.redencode === null ? "goedgekeurd" : "afgewezen",
      bedragCenten: bedrag,
      rechtCenten: recht,
      eerderCenten: eerder,
      aangevraagdOp: nu,
      gewijzigdOp: nu,
    },
    select: RIJ,
  });
  return alsRij(rij);
}

export async function insertTerugstorting(tx: Tx, { bedrag, nu, ...rest }: NieuweTerugstorting): Promise<Uitbetalingrij> {
  const rij = await tx.uitbetaling.create({
    data: { ...rest, soort: "terugstorting", status: "goedgekeurd", bedragCenten: bedrag, aangevraagdOp: nu, gewijzigdOp: nu },
    select: RIJ,
  });
  return alsRij(rij);
}

/**
 * Makes the living betaalopdracht of an approved uitbetaling. The account is looked up when the batch is released.
 * @returns the day on which it can be expected
 */
export async function insertUitbetalingsopdracht(tx: Tx, uitbetaling: Uitbetalingrij, id: string, { vandaag, nu }: { vandaag: Datum; nu: Date }): Promise<Datum> {
  const eerdere = await tx.betaalopdracht.count({ where: { uitbetalingId: uitbetaling.id } });
  const verwachtOp = vroegsteUitvoerdatum(vandaag);
  const { toekenningId, budgethouderId, verstrekkerId, nummer, soort, bedrag } = uitbetaling;
  const { nummer: toekenningsnummer } = await tx.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { nummer: true } });
  await tx.betaalopdracht.create({
    data: {
      id,
      uitbetalingId: uitbetaling.id,
      bron: bronVan(soort),
      toekenningId,
      budgethouderId,
      verstrekkerId,
      bedragCenten: bedrag,
      status: "klaar",
      eindtotEindId: `${nummer}-${String(eerdere + 1)}`,
      omschrijving: sepaUitbetaling(toekenningsnummer, nummer),
      verwachtOp: vanDatum(verwachtOp),
      aangemaaktOp: nu,
    },
    select: { id: true },
  });
  return verwachtOp;
}
