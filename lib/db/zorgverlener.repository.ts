/** Zorgverleners and their bank accounts. */
import { type Datum } from "@/lib/domein/datum";

import type { Tx } from "./client";
import { legPersoonVast } from "./persoon.repository";

export type Zorgpersoon = {
  /** Nine digits. */
  readonly bsn: string;
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
};

const vastleggen = async (tx: Tx, persoonId: string, naam: string, kvk: string | null, nu: Date): Promise<string | null> => {
  const [rij] = await tx.$queryRaw<[{ id: string | null }]>`
    SELECT zorgverlener_vastleggen('persoon', ${persoonId}::uuid, ${naam}, ${kvk}, NULL, NULL, NULL, ${nu}::timestamptz) AS id`;
  return rij.id;
};

/**
 * Finds or records a person as zorgverlener; what is already known of somebody is kept.
 * @returns null when the KvK-nummer belongs to somebody else, or is not the one of this person
 */
export async function recordZorgpersoon(tx: Tx, persoon: Zorgpersoon, kvk: string | null, nu: Date): Promise<string | null> {
  const { voornamen, tussenvoegsel, achternaam } = persoon;
  const persoonId = await legPersoonVast(tx, { ...persoon, geslacht: "onbekend", adres: null, email: null, telefoon: null });
  return vastleggen(tx, persoonId, [voornamen, tussenvoegsel, achternaam].filter((deel) => deel !== null).join(" "), kvk, nu);
}

/** Adds the KvK-nummer of a person who is known as zorgverlener without one. Null: see recordZorgpersoon. */
export const recordKvk = (tx: Tx, persoonId: string, naam: string, kvk: string, nu: Date): Promise<string | null> =>
  vastleggen(tx, persoonId, naam, kvk, nu);

export type Zorginstelling = { readonly naam: string; readonly kvk: string; readonly agb: string | null };

/**
 * Finds or records an instelling by KvK-nummer.
 * @returns null when that number belongs to a person
 */
export async function recordInstelling(tx: Tx, instelling: Zorginstelling, nu: Date): Promise<string | null> {
  const [rij] = await tx.$queryRaw<[{ id: string | null }]>`
    SELECT zorgverlener_vastleggen('instelling', NULL, ${instelling.naam}, ${instelling.kvk}, ${instelling.agb}, NULL, NULL, ${nu}::timestamptz) AS id`;
  return rij.id;
}

export type Rekening = {
  readonly id: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly status: "aangevraagd" | "geldig";
  readonly aangevraagdDoor: string;
  readonly aangevraagdOp: Date;
};

/** By zorgverlener, the account in use and the one that waits for a second pair of eyes. Only the zorgverlener and the SVB see them. */
export async function listRekeningenVan(tx: Tx, zorgverlenerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Rekening[]>> {
  const rijen = await tx.rekeningnummer.findMany({
    where: { zorgverlenerId: { in: [...zorgverlenerIds] }, status: { in: ["aangevraagd", "geldig"] } },
    select: { zorgverlenerId: true, id: true, iban: true, tenaamstelling: true, status: true, aangevraagdDoor: true, aangevraagdOp: true },
    orderBy: { id: "asc" },
  });
  const uit = new Map<string, readonly Rekening[]>();
  for (const { zorgverlenerId, status, ...rij } of rijen) uit.set(zorgverlenerId, [...(uit.get(zorgverlenerId) ?? []), { ...rij, status: status === "geldig" ? "geldig" : "aangevraagd" }]);
  return uit;
}

export const listRekeningen = async (tx: Tx, zorgverlenerId: string): Promise<readonly Rekening[]> => (await listRekeningenVan(tx, [zorgverlenerId])).get(zorgverlenerId) ?? [];

export type NieuweRekening = {
  readonly zorgverlenerId: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly aangevraagdDoor: string;
  readonly nu: Date;
};

export async function requestRekening(tx: Tx, { nu, ...rekening }: NieuweRekening): Promise<void> {
  await tx.rekeningnummer.create({ data: { ...rekening, status: "aangevraagd", aangevraagdOp: nu }, select: { id: true } });
}

/** Whether there is an approved account; the number itself is not for who asks. */
export async function heeftRekeningnummer(tx: Tx, zorgverlenerId: string): Promise<boolean> {
  const [rij] = await tx.$queryRaw<[{ heeft: boolean }]>`SELECT heeft_rekeningnummer(${zorgverlenerId}::uuid) AS heeft`;
  return rij.heeft;
}

/** Asks for an account on behalf of somebody else, without being able to read it back. A request that waits already stays the one. */
export async function requestRekeningBlind(tx: Tx, { nu, ...rekening }: NieuweRekening): Promise<void> {
  await tx.rekeningnummer.createMany({ skipDuplicates: true, data: [{ ...rekening, status: "aangevraagd", aangevraagdOp: nu }] });
}

/** Approves a requested account; the one that was in use until now lapses first, because only one may be valid. */
export async function approveRekening(tx: Tx, zorgverlenerId: string, rekeningId: string, door: string, nu: Date): Promise<boolean> {
  await tx.rekeningnummer.updateMany({
    where: { zorgverlenerId, status: "geldig" },
    data: { status: "vervallen", vervallenOp: nu },
  });
  const { count } = await tx.rekeningnummer.updateMany({
    where: { id: rekeningId, zorgverlenerId, status: "aangevraagd" },
    data: { status: "geldig", beoordeeldDoor: door, beoordeeldOp: nu },
  });
  return count === 1;
}
