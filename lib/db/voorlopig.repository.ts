/** Rows of voorlopig_budget, the budget each opens, and how a grant takes its place. */
import { type Datum, plusDagen } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { OVERGANGEN, type Voorlopighandeling } from "@/lib/domein/voorlopig/status";
import { DAGEN_WAARSCHUWING, type Opdracht, totaalVan, type Voorlopigbedrag, type Voorlopigdossier, type Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum } from "./datums";
import type { Prisma, Voorlopigstatus } from "./generated/client";
import { bekendePersoon, legPersoonVast } from "./persoon.repository";
import { vergrendelVoorlopige, wachtOpBeurt } from "./toekenning.repository";
import { bsnIndex, ontsleutelBsn } from "./versleuteling";

export type Verstrekkerrij = { readonly id: string; readonly naam: string; readonly soort: Verstrekkersoort; readonly code: string; readonly geldig: Voorlopigdossier["verstrekker"]["geldig"] };

const VERSTREKKER = { id: true, naam: true, soort: true, code: true, geldigVan: true, geldigTm: true } as const satisfies Prisma.VerstrekkerSelect;

const alsVerstrekker = ({ geldigVan, geldigTm, ...rij }: Prisma.VerstrekkerGetPayload<{ select: typeof VERSTREKKER }>): Verstrekkerrij => ({
  ...rij,
  geldig: { van: naarDatum(geldigVan), tm: naarDatumOfNull(geldigTm) },
});

export async function readVerstrekker(tx: Tx, id: string): Promise<Verstrekkerrij | null> {
  const rij = await tx.verstrekker.findUnique({ where: { id }, select: VERSTREKKER });
  return rij === null ? null : alsVerstrekker(rij);
}

export const listVerstrekkers = async (tx: Tx): Promise<readonly Verstrekkerrij[]> =>
  (await tx.verstrekker.findMany({ select: VERSTREKKER, orderBy: [{ soort: "asc" }, { naam: "asc" }] })).map(alsVerstrekker);

/** One at a time about one person at one verstrekker, in the queue in which the messages of that verstrekker stand. */
export async function wachtOpPersoon(tx: Tx, verstrekkerId: string, bsn: string): Promise<void> {
  await wachtOpBeurt(tx, "toekenning", `${verstrekkerId}/${Buffer.from(bsnIndex(bsn)).toString("hex")}`);
  await vergrendelVoorlopige(tx, verstrekkerId, [bsn]);
}

/** People at the SVB who handle exceptions, today: one of them sees to the grant. */
export async function listEigenaren(tx: Tx, vandaag: Datum): Promise<readonly { readonly id: string; readonly naam: string }[]> {
  return tx.gebruiker.findMany({
    where: { rollen: { some: { soort: "svb", functie: "uitval", ingetrokkenOp: null, van: { lte: vanDatum(vandaag) }, OR: [{ tm: null }, { tm: { gte: vanDatum(vandaag) } }] } } },
    select: { id: true, naam: true },
    orderBy: [{ naam: "asc" }, { id: "asc" }],
  });
}

export type Dossiervraag = { readonly voorstel: Voorlopigvoorstel; readonly verstrekker: Verstrekkerrij; readonly eigenaarId: string; /** Not counted as an open proposal: the one being decided on. */ readonly behalve: string | null; readonly vandaag: Datum };

/** Everything keurVoorlopig looks at. */
export async function readVoorlopigdossier(tx: Tx, { voorstel, verstrekker, eigenaarId, behalve, vandaag }: Dossiervraag): Promise<Voorlopigdossier> {
  const { budgethouder, wet } = voorstel;
  const persoon = await tx.persoon.findUnique({ where: { bsnIndex: bsnIndex(budgethouder.bsn) }, select: { id: true, overlijdensdatum: true } });
  const bekend = await bekendePersoon(tx, budgethouder.bsn, budgethouder.geboortedatum);
  const waar = { budgethouderId: persoon?.id ?? "00000000-0000-0000-0000-000000000000", verstrekkerId: verstrekker.id };
  const budgetten = await tx.toekenning.findMany({ where: waar, select: { nummer: true, wet: true, status: true, van: true, tm: true }, orderBy: { nummer: "asc" } });
  const open = await tx.voorlopigBudget.findMany({ where: { ...waar, wet, status: "voorgesteld", ...(behalve === null ? {} : { id: { not: behalve } }) }, select: { nummer: true } });
  return {
    vandaag,
    verstrekker,
    persoon: bekend === null ? null : { ...bekend, overlijdensdatum: naarDatumOfNull(persoon?.overlijdensdatum ?? null) },
    budgetten: budgetten.map(({ van, tm, ...budget }) => ({ ...budget, periode: { van: naarDatum(van), tm: naarDatum(tm) } })),
    openVoorstellen: open.map(({ nummer }) => nummer),
    eigenaarBekend: (await listEigenaren(tx, vandaag)).some(({ id }) => id === eigenaarId),
  };
}

type Bewaard = { readonly functiesoort: string; readonly bedragCenten: string };

/** The column is written by `insertVoorlopig` alone, so its form is certain. */
export const alsBedragen = (kolom: Prisma.JsonValue): readonly Voorlopigbedrag[] =>
  (kolom as Bewaard[]).map(({ functiesoort, bedragCenten }) => ({ functiesoort, bedrag: centen(BigInt(bedragCenten)) }));

export type NieuwVoorlopig = {
  readonly voorstel: Voorlopigvoorstel;
  readonly verstrekkerId: string;
  readonly eigenaarId: string;
  readonly lijstId: string | null;
  readonly opgemaaktDoor: string;
  readonly nu: Date;
};

/** Somebody who is not known yet is recorded: an uitkering needs a person, and a name that was given once is not asked again. */
export async function insertVoorlopig(tx: Tx, { voorstel, nu, ...rest }: NieuwVoorlopig): Promise<{ id: string; nummer: string; budgethouderId: string }> {
  const budgethouderId = await legPersoonVast(tx, { ...voorstel.budgethouder, geslacht: "onbekend", adres: null, email: null, telefoon: null });
  return tx.voorlopigBudget.create({
    data: {
      ...rest,
      status: "voorgesteld",
      budgethouderId,
      wet: voorstel.wet,
      van: vanDatum(voorstel.periode.van),
      tm: vanDatum(voorstel.periode.tm),
      bedragCenten: totaalVan(voorstel.bedragen),
      functiebudgetten: voorstel.bedragen.map(({ functiesoort, bedrag }) => ({ functiesoort, bedragCenten: String(bedrag) })),
      opdrachtgever: voorstel.opdracht.opdrachtgever,
      opdrachtOp: vanDatum(voorstel.opdracht.op),
      opdrachtKenmerk: voorstel.opdracht.kenmerk,
      einddatum: vanDatum(voorstel.einddatum),
      opgemaaktOp: nu,
    },
    select: { id: true, nummer: true, budgethouderId: true },
  });
}

export type Voorlopigrij = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Voorlopigstatus;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly wet: Wet;
  readonly periode: Periode;
  readonly opdracht: Opdracht;
  readonly eigenaarId: string;
  readonly opgemaaktDoor: string;
  readonly lijstId: string | null;
  readonly voorstel: Voorlopigvoorstel;
};

const RIJ = {
  id: true, nummer: true, status: true, budgethouderId: true, verstrekkerId: true, wet: true, van: true, tm: true, functiebudgetten: true, opdrachtgever: true,
  opdrachtOp: true, opdrachtKenmerk: true, einddatum: true, eigenaarId: true, opgemaaktDoor: true, lijstId: true,
  budgethouder: { select: { bsnVersleuteld: true, geboortedatum: true, voornamen: true, tussenvoegsel: true, achternaam: true } },
} as const satisfies Prisma.VoorlopigBudgetSelect;

function alsRij({ van, tm, functiebudgetten, opdrachtgever, opdrachtOp, opdrachtKenmerk, einddatum, budgethouder, ...rij }: Prisma.VoorlopigBudgetGetPayload<{ select: typeof RIJ }>): Voorlopigrij {
  const periode = { van: naarDatum(van), tm: naarDatum(tm) };
  const opdracht = { opdrachtgever, op: naarDatum(opdrachtOp), kenmerk: opdrachtKenmerk };
  const { bsnVersleuteld, geboortedatum, ...naam } = budgethouder;
  return {
    ...rij, periode, opdracht,
    voorstel: {
      budgethouder: { ...naam, bsn: ontsleutelBsn(bsnVersleuteld), geboortedatum: naarDatum(geboortedatum) },
      wet: rij.wet, periode, bedragen: alsBedragen(functiebudgetten), opdracht, einddatum: naarDatum(einddatum),
    },
  };
}

export async function readVoorlopig(tx: Tx, id: string): Promise<Voorlopigrij | null> {
  const rij = await tx.voorlopigBudget.findUnique({ where: { id }, select: RIJ });
  return rij === null ? null : alsRij(rij);
}

/** The same, held until the transaction ends. */
export async function lockVoorlopig(tx: Tx, id: string): Promise<Voorlopigrij | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM voorlopig_budget WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length === 0 ? null : readVoorlopig(tx, id);
}

export type Besluit = { readonly door: string; readonly op: Date; readonly reden?: string; readonly toekenningId?: string };

/** Moves a proposal along one edge of the status table. False when it had been decided already. */
export async function moveVoorlopig(tx: Tx, id: string, handeling: Voorlopighandeling, { door, op, reden, toekenningId }: Besluit): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.voorlopigBudget.updateMany({
    where: { id, status: { in: [...van] } },
    data: { status: naar, beslotenDoor: door, beslotenOp: op, besluitreden: reden ?? null, toekenningId: toekenningId ?? null },
  });
  return count === 1;
}

/** The budget itself: its kenmerk at the verstrekker is our number, because the grant that has one is not there yet. */
export async function openToekenning(tx: Tx, rij: Voorlopigrij, nu: Date): Promise<{ id: string; nummer: string }> {
  const { periode, bedragen } = rij.voorstel;
  const dagen = { van: vanDatum(periode.van), tm: vanDatum(periode.tm) };
  const bedragCenten = totaalVan(bedragen);
  const toekenning = await tx.toekenning.create({
    data: {
      ...dagen, bedragCenten, budgethouderId: rij.budgethouderId, verstrekkerId: rij.verstrekkerId, wet: rij.wet,
      budgetidentificatie: rij.nummer, beschikkingsnummer: rij.opdracht.kenmerk, status: "voorlopig", aangemaaktOp: nu,
    },
    select: { id: true, nummer: true },
  });
  await tx.toekenningsversie.create({
    data: {
      ...dagen, toekenningId: toekenning.id, voorlopigId: rij.id, versie: 1, bedragCenten, vastgelegdOp: nu,
      functiebudgetten: { create: bedragen.map(({ functiesoort, bedrag }) => ({ ...dagen, functiesoort, bedragCenten: bedrag })) },
    },
    select: { id: true },
  });
  return toekenning;
}

export type Vervanging = { readonly herstelId: string; readonly nummer: string; readonly verplaatst: bigint; readonly overeenkomsten: readonly string[] };

/** Moves everything on a voorlopig budget to the grant; see the function in the migration. */
export async function vervangVoorlopig(tx: Tx, voorlopigId: string, grantId: string, gebeurtenisId: string, nu: Date): Promise<Vervanging> {
  const [rij] = await tx.$queryRaw<[Vervanging]>`
    SELECT herstel_id::text AS "herstelId", herstelnummer AS nummer, verplaatst, overeenkomsten::text[] AS overeenkomsten
    FROM voorlopig_vervangen(${voorlopigId}::uuid, ${grantId}::uuid, ${gebeurtenisId}::uuid, ${nu}::timestamptz)`;
  return rij;
}

/** Budgets that wait for their grant; one that the verstrekker withdrew does not. */
export const LOPEND = { status: "goedgekeurd", toekenning: { status: "voorlopig" } } as const satisfies Prisma.VoorlopigBudgetWhereInput;

/** Runs, and somebody proposed a later end date: a second person is asked. */
export const VERLENGING_LIGT_VOOR = { ...LOPEND, wijzigingen: { some: { status: "voorgesteld" } } } as const satisfies Prisma.VoorlopigBudgetWhereInput;

export type Voorlopigtelling = { readonly lopend: number; readonly bijna: number; readonly verlopen: number; readonly voorgesteld: number };

/** For the start page. */
export async function telVoorlopige(tx: Tx, vandaag: Datum): Promise<Voorlopigtelling> {
  const tel = (einddatum: Prisma.DateTimeFilter): Promise<number> => tx.voorlopigBudget.count({ where: { ...LOPEND, einddatum } });
  const dag = vanDatum(vandaag);
  return {
    lopend: await tel({}),
    bijna: await tel({ gte: dag, lt: vanDatum(plusDagen(vandaag, DAGEN_WAARSCHUWING)) }),
    verlopen: await tel({ lt: dag }),
    voorgesteld: await tx.voorlopigBudget.count({ where: { OR: [{ status: "voorgesteld" }, VERLENGING_LIGT_VOOR] } }),
  };
}
