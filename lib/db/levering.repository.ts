/** Bulk files: kept in pieces as they came in, and how far the worker is with them. */
import type { Actor } from "@/lib/domein/toegang";

import type { Tx } from "./client";
import type { Berichtkanaal, Leveringsuitkomst } from "./generated/client";
import type { Retourregel } from "./toekenning.repository";

type Aanleveraar = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

/** A piece of a file: large enough to be few, small enough to read one at a time. */
export const DEEL_BYTES = 1_048_576;

export type Leveringsstand = {
  readonly id: string;
  readonly verstrekkerId: string;
  readonly kanaal: Berichtkanaal;
  readonly bestandsnaam: string | null;
  readonly totaal: number;
  readonly gelezen: number;
  readonly positie: bigint;
  readonly regel: number;
  readonly ontvangenOp: Date;
  readonly ontvangenVan: string;
  readonly klaarOp: Date | null;
};

const STAND = {
  id: true,
  verstrekkerId: true,
  kanaal: true,
  bestandsnaam: true,
  totaal: true,
  gelezen: true,
  positie: true,
  regel: true,
  ontvangenOp: true,
  ontvangenVan: true,
  klaarOp: true,
} as const;

/** The delivery and who delivered it: the worker goes on in that scope and no wider. */
export async function leesLevering(tx: Tx, id: string): Promise<{ readonly stand: Leveringsstand; readonly actor: Aanleveraar } | null> {
  const rij = await tx.levering.findUnique({ where: { id }, select: { ...STAND, rol: true, gebruikerId: true, sessieId: true, apisleutelId: true } });
  if (rij === null) return null;
  const { rol, gebruikerId, sessieId, apisleutelId, ...stand } = rij;
  const { verstrekkerId, ontvangenVan: naam } = stand;
  if (rol === "koppeling" && apisleutelId !== null) return { stand, actor: { rol, verstrekkerId, apisleutelId, naam } };
  if (rol === "verstrekker" && gebruikerId !== null && sessieId !== null) {
    // What somebody may do was asked when they delivered it.
    return { stand, actor: { rol, gebruikerId, sessieId, naam, verstrekkerId, verstrekkerNaam: "", functies: ["invoer"] } };
  }
  throw new Error("a levering without somebody who delivered it");
}

export type NieuweLevering = {
  readonly kanaal: Berichtkanaal;
  readonly bestandsnaam: string | null;
  readonly bytes: number;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly totaal: number;
  readonly ontvangenOp: Date;
};

/** The file with this content that this verstrekker delivered before. */
export const vindLevering = (tx: Tx, verstrekkerId: string, inhoudHash: Uint8Array<ArrayBuffer>): Promise<{ id: string } | null> =>
  tx.levering.findUnique({ where: { verstrekkerId_inhoudHash: { verstrekkerId, inhoudHash } }, select: { id: true } });

/** The row of a file; its pieces follow in the same transaction. The database queues the work. */
export async function maakLevering(tx: Tx, actor: Aanleveraar, { bytes, ...nieuw }: NieuweLevering): Promise<string> {
  const { id } = await tx.levering.create({
    data: {
      ...nieuw,
      bytes: BigInt(bytes),
      verstrekkerId: actor.verstrekkerId,
      rol: actor.rol,
      gebruikerId: actor.rol === "verstrekker" ? actor.gebruikerId : null,
      sessieId: actor.rol === "verstrekker" ? actor.sessieId : null,
      apisleutelId: actor.rol === "koppeling" ? actor.apisleutelId : null,
      ontvangenVan: actor.naam,
    },
    select: { id: true },
  });
  return id;
}

export async function maakDeel(tx: Tx, leveringId: string, volgnummer: number, inhoud: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.leveringsdeel.create({ data: { leveringId, volgnummer, inhoud }, select: { volgnummer: true } });
}

export async function leesDeel(tx: Tx, leveringId: string, volgnummer: number): Promise<Uint8Array | null> {
  const rij = await tx.leveringsdeel.findUnique({ where: { leveringId_volgnummer: { leveringId, volgnummer } }, select: { inhoud: true } });
  return rij?.inhoud ?? null;
}

/** One worker at a time; another one that comes along leaves it alone. */
export async function magVerwerken(tx: Tx, leveringId: string): Promise<boolean> {
  const [rij] = await tx.$queryRaw<[{ mag: boolean }]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${`leveringsdeel/${leveringId}`}, 0)) AS mag`;
  return rij.mag;
}

export type Voortgang = { readonly van: number; readonly naar: number; readonly positie: number; readonly regel: number; readonly klaarOp: Date | null };

/** Moves on, together with what was done to get there. False when somebody else already did this part. */
export async function zetVoortgang(tx: Tx, leveringId: string, { van, naar, positie, regel, klaarOp }: Voortgang): Promise<boolean> {
  const { count } = await tx.levering.updateMany({
    where: { id: leveringId, gelezen: van },
    data: { gelezen: naar, positie: BigInt(positie), regel, ...(klaarOp === null ? {} : { klaarOp }) },
  });
  return count === 1;
}

export type NieuwLeveringsbericht = {
  readonly volgnummer: number;
  readonly regel: number;
  readonly berichtnummer: string | null;
  readonly uitkomst: Leveringsuitkomst;
  readonly berichtId: string | null;
  readonly retourcodes: readonly Retourregel[];
};

export async function voegLeveringsberichtenToe(tx: Tx, leveringId: string, rijen: readonly NieuwLeveringsbericht[]): Promise<void> {
  if (rijen.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO leveringsbericht (levering_id, volgnummer, regel, berichtnummer, uitkomst, bericht_id, retourcodes)
    SELECT ${leveringId}::uuid, v.volgnummer, v.regel, v.berichtnummer, v.uitkomst, v."berichtId", v.retourcodes
    FROM json_to_recordset(${JSON.stringify(rijen)}::json) AS v (volgnummer int, regel int, berichtnummer text, uitkomst leveringsuitkomst, "berichtId" uuid, retourcodes jsonb)`;
}

/** Deliveries that are not finished, oldest first: work that a worker that stopped left behind. */
export const onafgemaakteLeveringen = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.levering.findMany({ where: { klaarOp: null }, select: { id: true }, orderBy: { ontvangenOp: "asc" } })).map(({ id }) => id);
