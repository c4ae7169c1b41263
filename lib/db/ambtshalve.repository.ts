/** Rows of accordeermandaat and of the repair list. What is allowed is decided elsewhere. */
import type { Mandaatdossier, Mandaatvoorstel } from "@/lib/domein/ambtshalve/mandaat";
import { type Mandaathandeling, OVERGANGEN } from "@/lib/domein/ambtshalve/mandaatstatus";
import { type Ambtshalvehandeling, OVERGANGEN as AMBTSHALVEOVERGANGEN } from "@/lib/domein/ambtshalve/status";
import type { Datum } from "@/lib/domein/datum";
import type { Periode } from "@/lib/domein/periode";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import type { Accordeermandaatstatus, Prisma } from "./generated/client";
import { listEigenaren, type Verstrekkerrij } from "./voorlopig.repository";

export type Mandaat = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Accordeermandaatstatus;
  readonly verstrekkerId: string;
  readonly voorstel: Mandaatvoorstel;
  readonly periode: Periode;
  readonly eigenaarId: string;
  readonly opgemaaktDoor: string;
};

const MANDAAT = {
  id: true, nummer: true, status: true, verstrekkerId: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true, gegevenDoor: true, van: true, tm: true, eigenaarId: true, opgemaaktDoor: true,
} as const satisfies Prisma.AccordeermandaatSelect;

export async function readMandaat(tx: Tx, id: string): Promise<Mandaat | null> {
  const gevonden = await tx.accordeermandaat.findUnique({ where: { id }, select: MANDAAT });
  if (gevonden === null) return null;
  const { opdrachtgever, opdrachtOp, opdrachtKenmerk, gegevenDoor, van, tm, ...rij } = gevonden;
  const periode = { van: naarDatum(van), tm: naarDatum(tm) };
  return { ...rij, periode, voorstel: { opdracht: { opdrachtgever, op: naarDatum(opdrachtOp), kenmerk: opdrachtKenmerk }, gegevenDoor, periode } };
}

/** The same, held until the transaction ends. */
export async function lockMandaat(tx: Tx, id: string): Promise<Mandaat | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM accordeermandaat WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length === 0 ? null : readMandaat(tx, id);
}

/** Everything keurMandaat looks at. */
export async function readMandaatdossier(tx: Tx, { voorstel, verstrekker, eigenaarId, behalve, vandaag }: { voorstel: Mandaatvoorstel; verstrekker: Verstrekkerrij; eigenaarId: string; behalve: string | null; vandaag: Datum }): Promise<Mandaatdossier> {
  const zelfde = await tx.accordeermandaat.findFirst({
    where: { verstrekkerId: verstrekker.id, opdrachtKenmerk: voorstel.opdracht.kenmerk, status: { not: "afgewezen" }, ...(behalve === null ? {} : { id: { not: behalve } }) },
    select: { nummer: true },
  });
  return { vandaag, verstrekker, zelfdeOpdracht: zelfde?.nummer ?? null, eigenaarBekend: (await listEigenaren(tx, vandaag)).some(({ id }) => id === eigenaarId) };
}

export type NieuwMandaat = { readonly voorstel: Mandaatvoorstel; readonly verstrekkerId: string; readonly eigenaarId: string; readonly opgemaaktDoor: string; readonly nu: Date };

export const insertMandaat = async (tx: Tx, { voorstel: { opdracht, gegevenDoor, periode }, nu, ...rest }: NieuwMandaat): Promise<{ id: string; nummer: string }> =>
  tx.accordeermandaat.create({
    data: {
      ...rest,
      status: "voorgesteld",
      opdrachtgever: opdracht.opdrachtgever,
      opdrachtOp: vanDatum(opdracht.op),
      opdrachtKenmerk: opdracht.kenmerk,
      gegevenDoor,
      van: vanDatum(periode.van),
      tm: vanDatum(periode.tm),
      opgemaaktOp: nu,
    },
    select: { id: true, nummer: true },
  });

/** Moves along one edge of the status table. False when somebody else was first. */
export async function moveMandaat(tx: Tx, id: string, handeling: Mandaathandeling, { door, op, reden }: { door: string; op: Date; reden: string | null }): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const wie = handeling === "beeindigen" ? { beeindigdDoor: door, beeindigdOp: op } : { beslotenDoor: door, beslotenOp: op };
  const { count } = await tx.accordeermandaat.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, ...wie, ...(reden === null ? {} : { besluitreden: reden }) } });
  return count === 1;
}

export async function insertHerstelpunt(tx: Tx, { uiterlijk, ...punt }: { akkoordId: string; zorgovereenkomstId: string; wachtteSinds: Date; uiterlijk: Datum }): Promise<void> {
  await tx.ambtshalveAkkoord.create({ data: { ...punt, status: "open", uiterlijk: vanDatum(uiterlijk) }, select: { id: true } });
}

/** The one this contract waits for, held until the transaction ends; the contract is held already. */
export async function lockOpenHerstelpunt(tx: Tx, zorgovereenkomstId: string): Promise<{ readonly id: string } | null> {
  const [rij] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ambtshalve_akkoord WHERE zorgovereenkomst_id = ${zorgovereenkomstId}::uuid AND status = 'open' FOR UPDATE`;
  return rij ?? null;
}

export type Antwoord = { readonly door: string; readonly op: Date; readonly redenen: readonly string[]; readonly toelichting: string | null };

export async function moveHerstelpunt(tx: Tx, id: string, handeling: Exclude<Ambtshalvehandeling, "vervallen">, { door, op, redenen, toelichting }: Antwoord): Promise<boolean> {
  const { van, naar } = AMBTSHALVEOVERGANGEN[handeling];
  const { count } = await tx.ambtshalveAkkoord.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, beslotenDoor: door, beslotenOp: op, redenen: [...redenen], toelichting } });
  return count === 1;
}

/** Of these contracts the ones that the verstrekker refused to confirm before; that counts whatever version. */
export async function listEerderNietBekrachtigd(tx: Tx, zorgovereenkomsten: readonly string[]): Promise<ReadonlySet<string>> {
  const rijen = await tx.ambtshalveAkkoord.findMany({ where: { zorgovereenkomstId: { in: [...zorgovereenkomsten] }, status: "niet_bekrachtigd" }, select: { zorgovereenkomstId: true } });
  return new Set(rijen.map(({ zorgovereenkomstId }) => zorgovereenkomstId));
}

export const isEerderNietBekrachtigd = async (tx: Tx, zorgovereenkomstId: string): Promise<boolean> => (await listEerderNietBekrachtigd(tx, [zorgovereenkomstId])).has(zorgovereenkomstId);

export type Wachttijd = { readonly sinds: Date; /** The legal day of it. */ readonly dag: Datum };

/** Since when each of these waits for the verstrekker; one that does not wait is not in it. */
export async function listWachttijden(tx: Tx, zorgovereenkomsten: readonly string[]): Promise<ReadonlyMap<string, Wachttijd>> {
  const rijen = await tx.$queryRaw<{ id: string; sinds: Date; dag: Date }[]>`
    SELECT zorgovereenkomst_id AS id, sinds, (sinds AT TIME ZONE 'Europe/Amsterdam')::date AS dag FROM toetswerk
    WHERE zorgovereenkomst_id = ANY(${[...zorgovereenkomsten]}::uuid[]) AND bureau = 'verstrekker'`;
  return new Map(rijen.map(({ id, sinds, dag }) => [id, { sinds, dag: naarDatum(dag) }]));
}

/** Since when it waits for the verstrekker; null when it does not. */
export const readWacht = async (tx: Tx, zorgovereenkomstId: string): Promise<Wachttijd | null> => (await listWachttijden(tx, [zorgovereenkomstId])).get(zorgovereenkomstId) ?? null;

export type Wachtend = { readonly id: string; readonly nummer: string; readonly wet: Wet; readonly functiesoort: string | null; readonly dag: Datum; readonly aandacht: readonly string[]; readonly geweigerd: boolean };

/** What came on the desk of this verstrekker before a day and still waits there, longest first. Numbers only: no names, so nobody's file is opened. */
export async function listWachtenden(tx: Tx, { verstrekkerId, voor, pagina, grootte }: { verstrekkerId: string; voor: Datum; pagina: number; grootte: number }): Promise<{ readonly regels: readonly Wachtend[]; readonly totaal: number }> {
  const rijen = await tx.$queryRaw<(Omit<Wachtend, "dag"> & { dag: Date; totaal: number })[]>`
    WITH gekozen AS MATERIALIZED (
      SELECT t.zorgovereenkomst_id, t.sinds, t.aandacht, count(*) OVER ()::int AS totaal FROM toetswerk t
      WHERE t.bureau = 'verstrekker' AND t.verstrekker_id = ${verstrekkerId}::uuid AND t.sinds < (${voor}::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
      ORDER BY t.sinds, t.zorgovereenkomst_id OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte})
    SELECT z.id, z.nummer, z.wet::text AS wet, z.functiesoort, (k.sinds AT TIME ZONE 'Europe/Amsterdam')::date AS dag, k.aandacht, k.totaal,
           EXISTS (SELECT 1 FROM ambtshalve_akkoord h WHERE h.zorgovereenkomst_id = z.id AND h.status = 'niet_bekrachtigd') AS geweigerd
    FROM gekozen k JOIN zorgovereenkomst z ON z.id = k.zorgovereenkomst_id ORDER BY k.sinds, z.id`;
  return { regels: rijen.map(({ totaal: _totaal, dag, ...rij }) => ({ ...rij, dag: naarDatum(dag) })), totaal: rijen[0]?.totaal ?? 0 };
}

/** For the start page: how many wait for an answer, and how many of them past their date. */
export async function telHerstelpunten(tx: Tx, vandaag: Datum): Promise<{ readonly open: number; readonly teLaat: number }> {
  return {
    open: await tx.ambtshalveAkkoord.count({ where: { status: "open" } }),
    teLaat: await tx.ambtshalveAkkoord.count({ where: { status: "open", uiterlijk: { lt: vanDatum(vandaag) } } }),
  };
}
