/** Deliveries of contracts on paper: the list, its rows and its PDFs. */
import type { Leveringstatus } from "@/lib/domein/zorgovereenkomst/leveringstatus";

import type { Tx } from "./client";
import type { Aanleveroordeel, Lijstsoort, Overeenkomstleveringsoort, Prisma } from "./types";

export type Leveringrij = {
  readonly id: string;
  readonly status: Leveringstatus;
  readonly soort: Overeenkomstleveringsoort;
  readonly bestandsnaam: string;
  readonly lijstSoort: Lijstsoort;
  readonly lijst: Uint8Array<ArrayBuffer>;
  readonly verstrekkerId: string;
  readonly gebruikerId: string;
  readonly sessieId: string;
  readonly aangebodenDoor: string;
  readonly verlooptOp: Date;
};

const LEVERING = {
  id: true, status: true, soort: true, bestandsnaam: true, lijstSoort: true, lijst: true, verstrekkerId: true, gebruikerId: true, sessieId: true, aangebodenDoor: true, verlooptOp: true,
} as const satisfies Prisma.OvereenkomstleveringSelect;

const alsRij = (rij: Prisma.OvereenkomstleveringGetPayload<{ select: typeof LEVERING }>): Leveringrij => ({ ...rij, lijst: new Uint8Array(rij.lijst) });

/** A delivery of this verstrekker that has not expired; `vergrendel` holds it until the transaction ends. */
export async function leesLevering(tx: Tx, verstrekkerId: string, id: string, nu: Date, vergrendel = false): Promise<Leveringrij | null> {
  if (vergrendel) await tx.$queryRaw`SELECT 1 FROM overeenkomstlevering WHERE id = ${id}::uuid FOR UPDATE`;
  const rij = await tx.overeenkomstlevering.findFirst({ where: { id, verstrekkerId }, select: LEVERING });
  return rij === null || (rij.status === "nagekeken" && rij.verlooptOp <= nu) ? null : alsRij(rij);
}

export const leveringVoorTaak = async (tx: Tx, id: string): Promise<Leveringrij | null> => {
  const rij = await tx.overeenkomstlevering.findUnique({ where: { id }, select: LEVERING });
  return rij === null ? null : alsRij(rij);
};

/** A button that was pressed twice, as opposed to somebody who comes back with the same files. */
const TWEEMAAL_MS = 60_000;

/** The same files, delivered before by anybody of this verstrekker. Unconfirmed and not just now, they are looked at again from the start. */
export async function vindLevering(tx: Tx, verstrekkerId: string, inhoudHash: Uint8Array<ArrayBuffer>, nu: Date): Promise<string | null> {
  const rij = await tx.overeenkomstlevering.findUnique({ where: { verstrekkerId_inhoudHash: { verstrekkerId, inhoudHash } }, select: { id: true, status: true, aangebodenOp: true } });
  if (rij === null) return null;
  if (rij.status !== "nagekeken" || rij.aangebodenOp.getTime() > nu.getTime() - TWEEMAAL_MS) return rij.id;
  await tx.overeenkomstlevering.delete({ where: { id: rij.id }, select: { id: true } });
  return null;
}

export type NieuweLevering = Omit<Leveringrij, "id" | "status"> & { readonly inhoudHash: Uint8Array<ArrayBuffer>; readonly scanner: string; readonly aangebodenOp: Date };

export async function bewaarLevering(tx: Tx, levering: NieuweLevering): Promise<string> {
  const { id } = await tx.overeenkomstlevering.create({ data: { ...levering, status: "nagekeken" }, select: { id: true } });
  return id;
}

export type NieuwePdf = { readonly bestandsnaam: string; readonly inhoud: Uint8Array<ArrayBuffer>; readonly inhoudHash: Uint8Array<ArrayBuffer> };

export async function bewaarPdf(tx: Tx, leveringId: string, verstrekkerId: string, pdf: NieuwePdf, gescandOp: Date): Promise<string> {
  const { id } = await tx.overeenkomstbestand.create({ data: { leveringId, verstrekkerId, ...pdf, gescandOp }, select: { id: true } });
  return id;
}

/** JSON of a row: written by the use cases of a delivery alone, so its form is certain to whoever reads it. */
export type Bevinding = Prisma.InputJsonValue;

export type NieuweLeveringregel = {
  readonly rij: number;
  readonly bestandId: string | null;
  readonly bestandsnaam: string;
  readonly budgethouder: string | null;
  readonly zorgverlener: string | null;
  readonly oordeel: Aanleveroordeel;
  readonly fouten: readonly Bevinding[];
};

export async function bewaarRegels(tx: Tx, leveringId: string, regels: readonly NieuweLeveringregel[]): Promise<void> {
  await tx.overeenkomstleveringregel.createMany({ data: regels.map(({ fouten, ...regel }) => ({ ...regel, leveringId, fouten: [...fouten] })) });
}

/** Marks what was chosen; rows with a fault cannot be. @returns how many */
export async function kiesRegels(tx: Tx, leveringId: string, rijen: readonly number[]): Promise<number> {
  const { count } = await tx.overeenkomstleveringregel.updateMany({ where: { leveringId, rij: { in: [...rijen] }, oordeel: { not: "fout" } }, data: { gekozen: true } });
  return count;
}

export async function zetBevestigd(tx: Tx, id: string, wie: Pick<Leveringrij, "gebruikerId" | "sessieId" | "aangebodenDoor">, nu: Date): Promise<void> {
  await tx.overeenkomstlevering.update({ where: { id }, data: { ...wie, status: "bevestigd", bevestigdOp: nu, voortgangOp: nu }, select: { id: true } });
}

export type OpenLeveringregel = { readonly rij: number; readonly bestandId: string | null; readonly bestandsnaam: string };

export const openLeveringregels = (tx: Tx, leveringId: string): Promise<readonly OpenLeveringregel[]> =>
  tx.overeenkomstleveringregel.findMany({ where: { leveringId, gekozen: true, uitkomst: null }, select: { rij: true, bestandId: true, bestandsnaam: true }, orderBy: { rij: "asc" } });

/** Holds the row; false when somebody else was first. */
export async function lockOpenRegel(tx: Tx, leveringId: string, rij: number): Promise<boolean> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM overeenkomstleveringregel WHERE levering_id = ${leveringId}::uuid AND rij = ${rij} AND gekozen AND uitkomst IS NULL FOR UPDATE`;
  return slot.length > 0;
}

export type Leveringuitkomst = { readonly uitkomst: "aangeleverd"; readonly zorgovereenkomstId: string } | { readonly uitkomst: "geweigerd"; readonly fouten: readonly Bevinding[] };

export async function zetLeveringuitkomst(tx: Tx, leveringId: string, rij: number, stand: Leveringuitkomst, nu: Date): Promise<void> {
  const { uitkomst } = stand;
  const rest = stand.uitkomst === "aangeleverd" ? { zorgovereenkomstId: stand.zorgovereenkomstId } : { fouten: [...stand.fouten] };
  await tx.overeenkomstleveringregel.updateMany({ where: { leveringId, rij, uitkomst: null }, data: { uitkomst, ...rest } });
  await tx.overeenkomstlevering.update({ where: { id: leveringId }, data: { voortgangOp: nu }, select: { id: true } });
}

export async function koppelPdf(tx: Tx, bestandId: string, zorgovereenkomstId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { inhoudHash } = await tx.overeenkomstbestand.update({ where: { id: bestandId }, data: { zorgovereenkomstId }, select: { inhoudHash: true } });
  return new Uint8Array(inhoudHash);
}

export async function hashVanPdf(tx: Tx, bestandId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { inhoudHash } = await tx.overeenkomstbestand.findUniqueOrThrow({ where: { id: bestandId }, select: { inhoudHash: true } });
  return new Uint8Array(inhoudHash);
}

/** @returns false when it was done already */
export async function zetVerwerkt(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const { count } = await tx.overeenkomstlevering.updateMany({ where: { id, status: "bevestigd" }, data: { status: "verwerkt", verwerktOp: nu, voortgangOp: nu } });
  return count === 1;
}

/** Confirmed deliveries of which nothing has moved since `sinds`: whoever worked on them is gone. */
export const stilgevallenLeveringen = async (tx: Tx, sinds: Date): Promise<readonly string[]> =>
  (await tx.overeenkomstlevering.findMany({ where: { status: "bevestigd", voortgangOp: { lt: sinds } }, select: { id: true }, orderBy: { voortgangOp: "asc" }, take: 20 })).map(({ id }) => id);

/** What nobody confirmed in time, and PDFs that came to nothing. */
export async function wisVerlopenLeveringen(tx: Tx, nu: Date): Promise<void> {
  await tx.overeenkomstlevering.deleteMany({ where: { status: "nagekeken", verlooptOp: { lte: nu } } });
  await tx.overeenkomstbestand.deleteMany({ where: { zorgovereenkomstId: null, levering: { status: "verwerkt", verlooptOp: { lte: nu } } } });
}
