/** Rows of storting and bankontvangst. Decides nothing: locks, reads and writes what a use case asks for. */
import { type Centen, centen } from "@/lib/domein/geld";
import { kenmerkVan } from "@/lib/domein/storting/kenmerk";
import type { Ontvangst } from "@/lib/domein/storting/ontvangst";
import type { Gestort } from "@/lib/domein/storting/rest";
import { OVERGANGEN, type Stortingstatus } from "@/lib/domein/storting/status";

import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

export type Stortingrij = {
  readonly id: string;
  readonly nummer: string;
  readonly kenmerk: string;
  readonly status: Stortingstatus;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly bedrag: Centen;
};

const RIJ = { id: true, nummer: true, kenmerk: true, status: true, toekenningId: true, budgethouderId: true, verstrekkerId: true, bedragCenten: true } as const;
type Ruw = Prisma.StortingGetPayload<{ select: typeof RIJ }>;

const alsRij = ({ bedragCenten, ...rij }: Ruw): Stortingrij => ({ ...rij, bedrag: centen(bedragCenten) });

/** Held until the transaction ends, by id, number or payment reference; null when it does not exist or is not the actor's. */
export async function lockStorting(tx: Tx, waar: { id: string } | { nummer: string } | { kenmerk: string }): Promise<Stortingrij | null> {
  const gevonden = await tx.storting.findUnique({ where: waar, select: { id: true } });
  if (gevonden === null) return null;
  await tx.$queryRaw`SELECT 1 FROM storting WHERE id = ${gevonden.id}::uuid FOR UPDATE`;
  const rij = await tx.storting.findUnique({ where: { id: gevonden.id }, select: RIJ });
  return rij === null ? null : alsRij(rij);
}

/** Holds a budget alone for us, so that what is decided on its money is decided one after the other. False: not the actor's. */
export async function lockToekenning(tx: Tx, toekenningId: string): Promise<boolean> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM toekenning WHERE id = ${toekenningId}::uuid FOR NO KEY UPDATE`;
  return rijen.length === 1;
}

export type NieuweStorting = {
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly bedrag: Centen;
  readonly doel: string | null;
  readonly aangekondigdDoor: string;
  readonly nu: Date;
};

/** The payment reference follows from the number, so the number is drawn first. */
export async function insertStorting(tx: Tx, { bedrag, nu, ...rest }: NieuweStorting): Promise<Stortingrij> {
  const [{ nummer }] = await tx.$queryRaw<[{ nummer: string }]>`SELECT volgnummer('ST', 'storting_nummer_seq'::regclass) AS nummer`;
  const rij = await tx.storting.create({
    data: { ...rest, nummer, kenmerk: kenmerkVan(nummer), bedragCenten: bedrag, status: "aangekondigd", aangekondigdOp: nu },
    select: RIJ,
  });
  return alsRij(rij);
}

export async function withdrawStorting(tx: Tx, id: string): Promise<boolean> {
  const { van, naar } = OVERGANGEN.intrekken;
  const { count } = await tx.storting.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar } });
  return count === 1;
}

export type Ontvangen = Pick<Ontvangst, "bedrag" | "iban" | "tenaamstelling"> & { readonly bankontvangstId: string };

/** Marks a storting as received, with what really came in and from where. */
export async function receiveStorting(tx: Tx, id: string, { bankontvangstId, bedrag, iban, tenaamstelling }: Ontvangen, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN.ontvangen;
  const { count } = await tx.storting.updateMany({
    where: { id, status: { in: [...van] } },
    data: { status: naar, bankontvangstId, ontvangenCenten: bedrag, ontvangenOp: nu, iban, tenaamstelling },
  });
  return count === 1;
}

/** What was received for a budget and is refunded or about to be, newest first, with the account it came from. */
export async function listGestort(tx: Tx, toekenningId: string): Promise<readonly (Gestort & { readonly iban: string | null; readonly tenaamstelling: string | null })[]> {
  const rijen = await tx.storting.findMany({
    where: { toekenningId, status: "ontvangen" },
    orderBy: [{ ontvangenOp: "desc" }, { id: "desc" }],
    select: { id: true, ontvangenCenten: true, iban: true, tenaamstelling: true, uitbetalingen: { where: { status: { not: "ingetrokken" } }, select: { bedragCenten: true } } },
  });
  return rijen.map(({ ontvangenCenten, uitbetalingen, ...rij }) => ({
    ...rij,
    ontvangen: centen(ontvangenCenten ?? 0n),
    terug: centen(uitbetalingen.reduce((som, { bedragCenten }) => som + bedragCenten, 0n)),
  }));
}

/** Records a credit of the bank. */
export async function insertBankontvangst(tx: Tx, bankberichtId: string, { bedrag, boekdatum, ...rest }: Ontvangst, nu: Date): Promise<string> {
  const { id } = await tx.bankontvangst.create({
    data: { ...rest, bankberichtId, bedragCenten: bedrag, boekdatum: boekdatum === null ? null : new Date(`${boekdatum}T00:00:00Z`), ontvangenOp: nu },
    select: { id: true },
  });
  return id;
}
