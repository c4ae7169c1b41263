/** Rows of overlijdensmelding, and the versions of grants that rest on them. */
import type { Datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { bedragVan, type Grantstand, type Overlijdensbron } from "@/lib/domein/overlijden/einde";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum, vanDatumOfNull } from "./datums";
import type { Prisma } from "./generated/client";

export type Overledene = { readonly id: string; readonly geboortedatum: Datum; readonly overlijdensdatum: Datum | null };

/** A budgethouder, held until the transaction ends. */
export async function lockBudgethouder(tx: Tx, id: string): Promise<Overledene | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM persoon p WHERE p.id = ${id}::uuid AND EXISTS (SELECT 1 FROM toekenning t WHERE t.budgethouder_id = p.id) FOR UPDATE OF p`;
  if (slot.length === 0) return null;
  const rij = await tx.persoon.findUniqueOrThrow({ where: { id }, select: { id: true, geboortedatum: true, overlijdensdatum: true } });
  return { id, geboortedatum: naarDatum(rij.geboortedatum), overlijdensdatum: naarDatumOfNull(rij.overlijdensdatum) };
}

export async function setOverlijdensdatum(tx: Tx, id: string, dag: Datum | null): Promise<void> {
  await tx.persoon.update({ where: { id }, data: { overlijdensdatum: vanDatumOfNull(dag) }, select: { id: true } });
}

export type NieuweMelding = { readonly budgethouderId: string; readonly dag: Datum; readonly bron: Overlijdensbron; readonly door: string; readonly nu: Date };

export const insertMelding = (tx: Tx, { budgethouderId, dag, bron, door, nu }: NieuweMelding): Promise<{ id: string }> =>
  tx.overlijdensmelding.create({ data: { budgethouderId, bron, overlijdensdatum: vanDatum(dag), status: "geldig", geregistreerdDoor: door, geregistreerdOp: nu }, select: { id: true } });

/** The registration that counts; null when there is none, or when it came by another road. */
export async function readMelding(tx: Tx, budgethouderId: string): Promise<{ id: string; dag: Datum } | null> {
  const rij = await tx.overlijdensmelding.findFirst({ where: { budgethouderId, status: "geldig" }, select: { id: true, overlijdensdatum: true } });
  return rij === null ? null : { id: rij.id, dag: naarDatum(rij.overlijdensdatum) };
}

export async function draaiMeldingTerug(tx: Tx, id: string, { door, op, reden }: { readonly door: string; readonly op: Date; readonly reden: string }): Promise<boolean> {
  const { count } = await tx.overlijdensmelding.updateMany({ where: { id, status: "geldig" }, data: { status: "teruggedraaid", teruggedraaidDoor: door, teruggedraaidOp: op, terugdraaireden: reden } });
  return count === 1;
}

const VERSIE = {
  versie: true, van: true, tm: true, overlijdenId: true,
  functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: [{ functiesoort: "asc" }, { van: "asc" }] },
  contactadres: { omit: { toekenningsversieId: true } },
} as const satisfies Prisma.ToekenningsversieSelect;
type Versierij = Prisma.ToekenningsversieGetPayload<{ select: typeof VERSIE }>;

const standVan = ({ van, tm, functiebudgetten }: Versierij): Grantstand => ({
  periode: { van: naarDatum(van), tm: naarDatum(tm) },
  functiebudgetten: functiebudgetten.map((f) => ({ functiesoort: f.functiesoort, periode: { van: naarDatum(f.van), tm: naarDatum(f.tm) }, bedrag: centen(f.bedragCenten), vvb: centen(f.vvbCenten) })),
});

export type Grant = {
  readonly id: string;
  readonly nummer: string;
  readonly verstrekkerId: string;
  readonly versie: number;
  readonly stand: Grantstand;
  readonly contact: Versierij["contactadres"];
  /** The newest version rests on this registration. */
  readonly overlijdenId: string | null;
  /** What it was before the newest version. */
  readonly vorige: Grantstand | null;
};

/** Every living grant of a budgethouder, held, with its newest version and the one before. */
export async function lockGrants(tx: Tx, budgethouderId: string): Promise<readonly Grant[]> {
  await tx.$queryRaw`SELECT 1 FROM toekenning WHERE budgethouder_id = ${budgethouderId}::uuid ORDER BY id FOR UPDATE`;
  const rijen = await tx.toekenning.findMany({
    where: { budgethouderId, status: { in: ["voorlopig", "definitief"] } },
    select: { id: true, nummer: true, verstrekkerId: true, versies: { select: VERSIE, orderBy: { versie: "desc" }, take: 2 } },
    orderBy: { id: "asc" },
  });
  return rijen.flatMap(({ versies: [nieuwste, vorige], ...rij }) =>
    nieuwste === undefined
      ? []
      : [{ ...rij, versie: nieuwste.versie, stand: standVan(nieuwste), contact: nieuwste.contactadres, overlijdenId: nieuwste.overlijdenId, vorige: vorige === undefined ? null : standVan(vorige) }],
  );
}

/** The next version of a grant, resting on a registered death or its undoing. */
export async function versieUitOverlijden(tx: Tx, { id, versie, contact }: Grant, overlijdenId: string, stand: Grantstand, nu: Date): Promise<void> {
  const dagen = { van: vanDatum(stand.periode.van), tm: vanDatum(stand.periode.tm) };
  const bedragCenten = bedragVan(stand);
  await tx.toekenning.update({ where: { id }, data: { ...dagen, bedragCenten }, select: { id: true } });
  await tx.toekenningsversie.create({
    data: {
      ...dagen, bedragCenten, overlijdenId, toekenningId: id, versie: versie + 1, vastgelegdOp: nu,
      functiebudgetten: { create: stand.functiebudgetten.map((f) => ({ functiesoort: f.functiesoort, van: vanDatum(f.periode.van), tm: vanDatum(f.periode.tm), bedragCenten: f.bedrag, vvbCenten: f.vvb })) },
      ...(contact === null ? {} : { contactadres: { create: contact } }),
    },
    select: { id: true },
  });
}

/** Contracts that this death ended. */
export const listBeeindigd = (tx: Tx, budgethouderId: string, dag: Datum): Promise<readonly { id: string; eindeId: string }[]> =>
  tx.$queryRaw<{ id: string; eindeId: string }[]>`
    SELECT z.id::text AS id, e.id::text AS "eindeId" FROM overeenkomsteinde e JOIN zorgovereenkomst z ON z.id = e.zorgovereenkomst_id
    WHERE z.budgethouder_id = ${budgethouderId}::uuid AND e.reden = 'overlijden_budgethouder' AND e.laatste_dag = ${dag}::date AND e.status IN ('vast', 'uitgevoerd') ORDER BY z.id`;
