import type { Exportstatus } from "@/lib/domein/export/status";
import type { Exportformaat, Exportsoort } from "@/lib/domein/export/soorten";

import type { Tx } from "./client";

export type Exportrij = {
  readonly id: string;
  readonly soort: Exportsoort;
  readonly formaat: Exportformaat;
  readonly vraag: unknown;
  readonly status: Exportstatus;
  readonly verstrekkerId: string;
  readonly gebruikerId: string;
  readonly bestandsnaam: string;
  readonly rijenTotaal: number;
  readonly rijenKlaar: number;
  readonly omvang: bigint | null;
  readonly aangevraagdOp: Date;
  readonly klaarOp: Date | null;
  readonly verlooptOp: Date;
};

const KOLOMMEN = {
  id: true, soort: true, formaat: true, vraag: true, status: true, verstrekkerId: true, gebruikerId: true, bestandsnaam: true,
  rijenTotaal: true, rijenKlaar: true, omvang: true, aangevraagdOp: true, klaarOp: true, verlooptOp: true,
} as const;

export const readExport = (tx: Tx, id: string): Promise<Exportrij | null> => tx.export.findUnique({ where: { id }, select: KOLOMMEN });

export const readExports = (tx: Tx, gebruikerId: string, aantal: number): Promise<Exportrij[]> =>
  tx.export.findMany({ where: { gebruikerId }, orderBy: [{ aangevraagdOp: "desc" }, { id: "desc" }], take: aantal, select: KOLOMMEN });

type NieuweExport = Omit<Exportrij, "id" | "vraag" | "rijenKlaar" | "omvang" | "klaarOp"> & { readonly vraag: object };
type Bestand = { readonly inhoud: Uint8Array<ArrayBuffer>; readonly sha256: Uint8Array<ArrayBuffer> };

/** With a file: it is there at once. Without: the database queues the job that makes it. */
export async function insertExport(tx: Tx, nieuw: NieuweExport, bestand: Bestand | null): Promise<string> {
  const gemaakt = bestand === null ? {} : { rijenKlaar: nieuw.rijenTotaal, omvang: BigInt(bestand.inhoud.length), sha256: bestand.sha256, klaarOp: nieuw.aangevraagdOp };
  const { id } = await tx.export.create({ data: { ...nieuw, ...gemaakt }, select: { id: true } });
  if (bestand !== null) await tx.exportdeel.create({ data: { exportId: id, volgnummer: 1, inhoud: bestand.inhoud }, select: { volgnummer: true } });
  return id;
}

/** Takes the work up, also after a worker that died half-way: what was there is thrown away. False: there is nothing to do. */
export async function beginExport(tx: Tx, id: string): Promise<boolean> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`UPDATE export SET status = 'bezig', rijen_klaar = 0 WHERE id = ${id}::uuid AND status IN ('wacht', 'mislukt', 'bezig') RETURNING id`;
  if (rijen.length === 0) return false;
  await tx.exportdeel.deleteMany({ where: { exportId: id } });
  return true;
}

export async function insertDeel(tx: Tx, id: string, volgnummer: number, inhoud: Uint8Array<ArrayBuffer>, rijenKlaar: number): Promise<void> {
  if (inhoud.length > 0) await tx.exportdeel.create({ data: { exportId: id, volgnummer, inhoud }, select: { volgnummer: true } });
  await tx.export.update({ where: { id }, data: { rijenKlaar }, select: { id: true } });
}

export const rondExportAf = (tx: Tx, id: string, af: { readonly omvang: bigint; readonly sha256: Uint8Array<ArrayBuffer>; readonly rijen: number; readonly nu: Date }): Promise<number> =>
  tx.$executeRaw`UPDATE export SET status = 'klaar', omvang = ${af.omvang}, sha256 = ${af.sha256}, rijen_klaar = ${af.rijen}, rijen_totaal = ${af.rijen}, klaar_op = ${af.nu}
                 WHERE id = ${id}::uuid AND status = 'bezig'`;

export const meldMislukt = (tx: Tx, id: string): Promise<number> => tx.$executeRaw`UPDATE export SET status = 'mislukt' WHERE id = ${id}::uuid AND status = 'bezig'`;

/** The bytes of one piece; null after the last. */
export async function readDeel(tx: Tx, id: string, na: number): Promise<{ readonly volgnummer: number; readonly inhoud: Uint8Array<ArrayBuffer> } | null> {
  return tx.exportdeel.findFirst({ where: { exportId: id, volgnummer: { gt: na } }, orderBy: { volgnummer: "asc" }, select: { volgnummer: true, inhoud: true } });
}

/** Throws away the files whose days are over; that there was one stays on record. */
export async function ruimExportsOp(tx: Tx, nu: Date): Promise<number> {
  await tx.$executeRaw`DELETE FROM exportdeel d USING export e WHERE e.id = d.export_id AND e.verloopt_op <= ${nu}`;
  return tx.$executeRaw`UPDATE export SET status = 'verlopen' WHERE verloopt_op <= ${nu} AND status <> 'verlopen'`;
}

/** One line for each person in a file, however often the file is made again. */
export const logExportinzage = (tx: Tx, budgethouders: readonly string[], waarvan: Exportrij | { readonly id: string; readonly gebruikerId: string; readonly verstrekkerId: string }, nu: Date): Promise<number> => tx.$executeRaw`
  INSERT INTO inzagelog (gebruiker_id, rol, verstrekker_id, budgethouder_id, onderdeel, onderwerp_id, doel, op)
  SELECT ${waarvan.gebruikerId}::uuid, 'verstrekker', ${waarvan.verstrekkerId}::uuid, x.id, 'uitputting', ${waarvan.id}::uuid, 'Overzicht van budgetten als bestand', ${nu}
  FROM (SELECT DISTINCT unnest(${[...budgethouders]}::uuid[]) AS id) x
  WHERE NOT EXISTS (SELECT 1 FROM inzagelog i WHERE i.budgethouder_id = x.id AND i.onderwerp_id = ${waarvan.id}::uuid)`;
