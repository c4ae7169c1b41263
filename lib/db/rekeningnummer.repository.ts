/** Accounts of zorgverleners that change: who waits, who is decided about, and what that does to payments that are ready. */
import type { Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";
import { OVERGANGEN, type Rekeninghandeling, type Rekeningstatus } from "@/lib/domein/betaling/rekeningstatus";
import type { Datum } from "@/lib/domein/datum";

import type { Tx } from "./client";
import { naarDatumOfNull, vanDatum } from "./datums";

export type Rekeningnummerrij = {
  readonly id: string;
  readonly zorgverlenerId: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly status: Rekeningstatus;
  readonly aangevraagdDoor: string;
  readonly vervangtId: string | null;
  readonly verlooptOp: Datum | null;
  readonly naamcontrole: Naamuitslag | null;
};

const RIJ = { id: true, zorgverlenerId: true, iban: true, tenaamstelling: true, status: true, aangevraagdDoor: true, vervangtId: true, verlooptOp: true, naamcontrole: true } as const;

/** Held until the transaction ends; null when it does not exist or is not the actor's. */
export async function lockRekeningnummer(tx: Tx, id: string): Promise<Rekeningnummerrij | null> {
  await tx.$queryRaw`SELECT 1 FROM rekeningnummer WHERE id = ${id}::uuid FOR UPDATE`;
  const rij = await tx.rekeningnummer.findUnique({ where: { id }, select: RIJ });
  return rij === null ? null : { ...rij, verlooptOp: naarDatumOfNull(rij.verlooptOp) };
}

/** Held until the transaction ends, so that no second change of the same zorgverlener runs beside it. */
export async function lockRekeningnummers(tx: Tx, zorgverlenerId: string): Promise<readonly Pick<Rekeningnummerrij, "id" | "iban" | "status">[]> {
  await tx.$queryRaw`SELECT 1 FROM rekeningnummer WHERE zorgverlener_id = ${zorgverlenerId}::uuid ORDER BY id FOR UPDATE`;
  return tx.rekeningnummer.findMany({ where: { zorgverlenerId, status: { in: ["aangevraagd", "geldig"] } }, select: { id: true, iban: true, status: true }, orderBy: { id: "asc" } });
}

export type NieuweWijziging = {
  readonly zorgverlenerId: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly aangevraagdDoor: string;
  readonly vervangtId: string | null;
  readonly verlooptOp: Datum;
  readonly nu: Date;
};

export async function insertRekeningwijziging(tx: Tx, { nu, verlooptOp, ...rest }: NieuweWijziging): Promise<string> {
  const { id } = await tx.rekeningnummer.create({ data: { ...rest, verlooptOp: vanDatum(verlooptOp), status: "aangevraagd", aangevraagdOp: nu }, select: { id: true } });
  return id;
}

export type Rekeningbesluit = { readonly door: string; readonly reden: string | null; readonly betaalbaarVanaf: Datum | null; readonly nu: Date };

/** Moves a request along one edge of the status table. False when it was not in a status that this act may leave. */
export async function moveRekeningnummer(tx: Tx, id: string, handeling: Rekeninghandeling, besluit: Rekeningbesluit | null): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const oordeel =
    besluit === null
      ? {}
      : { beoordeeldDoor: besluit.door, beoordeeldOp: besluit.nu, besluitreden: besluit.reden, betaalbaarVanaf: besluit.betaalbaarVanaf === null ? null : vanDatum(besluit.betaalbaarVanaf) };
  const { count } = await tx.rekeningnummer.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, ...oordeel } });
  return count === 1;
}

/** The account that was in use makes room: only one may be valid. */
export const vervangGeldige = (tx: Tx, zorgverlenerId: string, nu: Date): Promise<{ count: number }> =>
  tx.rekeningnummer.updateMany({ where: { zorgverlenerId, status: "geldig" }, data: { status: OVERGANGEN.vervangen.naar, vervallenOp: nu } });

/** Payments that are ready and in no batch yet wait for the first day of the changed account. Returns how many. */
export const stelBetalingenUit = (tx: Tx, zorgverlenerId: string, tot: Datum): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht SET verwacht_op = ${tot}::date
  WHERE zorgverlener_id = ${zorgverlenerId}::uuid AND status = 'klaar' AND verwacht_op < ${tot}::date`;

export type LopendContract = { readonly id: string; readonly budgethouderId: string };

/** One running contract of each budgethouder of this zorgverlener: where the budgethouder is told about it. */
export const listLopendeContracten = (tx: Tx, zorgverlenerId: string, vandaag: Datum): Promise<readonly LopendContract[]> => tx.$queryRaw<LopendContract[]>`
  SELECT DISTINCT ON (z.budgethouder_id) z.id, z.budgethouder_id AS "budgethouderId"
  FROM zorgovereenkomst z
  WHERE z.zorgverlener_id = ${zorgverlenerId}::uuid AND z.status = 'goedgekeurd' AND (z.beeindigd_per IS NULL OR z.beeindigd_per >= ${vandaag}::date)
  ORDER BY z.budgethouder_id, z.id DESC`;

/** How many others use or ask for this number: other zorgverleners and budgethouders. */
export async function telIbanElders(tx: Tx, iban: string, zorgverlenerId: string): Promise<number> {
  const [rij] = await tx.$queryRaw<[{ aantal: number }]>`
    SELECT (SELECT count(DISTINCT r.zorgverlener_id) FROM rekeningnummer r
            WHERE r.iban = ${iban} AND r.zorgverlener_id <> ${zorgverlenerId}::uuid AND r.status IN ('aangevraagd', 'geldig'))::int
         + (SELECT count(DISTINCT b.budgethouder_id) FROM budgethouderrekening b WHERE b.iban = ${iban} AND b.status IN ('aangevraagd', 'geldig'))::int AS aantal`;
  return rij.aantal;
}

/** Requests for a change on which nobody decided in time. */
export const listVerlopen = (tx: Tx, vandaag: Datum): Promise<readonly { readonly id: string; readonly zorgverlenerId: string }[]> =>
  tx.rekeningnummer.findMany({ where: { status: "aangevraagd", verlooptOp: { lt: vanDatum(vandaag) } }, orderBy: { id: "asc" }, select: { id: true, zorgverlenerId: true } });
