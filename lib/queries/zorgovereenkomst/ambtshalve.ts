/** The repair list of contracts that the SVB agreed to in place of a verstrekker; row-level security decides whose. */
import type { Tx } from "@/lib/db/client";
import { naarDatum, vanDatum } from "@/lib/db/datums";
import type { Prisma } from "@/lib/db/types";
import { dagenOver } from "@/lib/domein/ambtshalve/akkoord";
import type { Ambtshalvestatus } from "@/lib/domein/ambtshalve/status";
import type { Datum } from "@/lib/domein/datum";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

export type Ambtshalvemerk = {
  readonly status: Exclude<Ambtshalvestatus, "vervallen">;
  readonly op: Date;
  readonly uiterlijk: Datum;
  readonly dagenOver: number;
  readonly beslotenOp: Date | null;
  readonly redenen: readonly string[];
  readonly toelichting: string | null;
};

/** The newest that still says something about this contract. */
export async function readAmbtshalvemerk(tx: Tx, zorgovereenkomstId: string, vandaag: Datum): Promise<Ambtshalvemerk | null> {
  const rij = await tx.ambtshalveAkkoord.findFirst({
    where: { zorgovereenkomstId, status: { not: "vervallen" } },
    orderBy: { id: "desc" },
    select: { status: true, uiterlijk: true, beslotenOp: true, redenen: true, toelichting: true, akkoord: { select: { op: true } } },
  });
  if (rij === null || rij.status === "vervallen") return null;
  const uiterlijk = naarDatum(rij.uiterlijk);
  return { status: rij.status, op: rij.akkoord.op, uiterlijk, dagenOver: dagenOver(uiterlijk, vandaag), beslotenOp: rij.beslotenOp, redenen: rij.redenen, toelichting: rij.toelichting };
}

export const HERSTELFILTERS = ["open", "niet_bekrachtigd", "bekrachtigd", "vervallen"] as const satisfies readonly Ambtshalvestatus[];
export type Herstelfilter = (typeof HERSTELFILTERS)[number];

export type Herstelregel = {
  readonly id: string;
  readonly zorgovereenkomstId: string;
  readonly nummer: string;
  readonly overeenkomststatus: Overeenkomststatus;
  readonly verstrekker: string;
  readonly wet: Wet;
  readonly functiesoort: string | null;
  readonly mandaat: { readonly id: string; readonly nummer: string; readonly kenmerk: string } | null;
  readonly op: Date;
  readonly uiterlijk: Datum;
  readonly dagenOver: number;
  readonly beslotenOp: Date | null;
  /** Not confirmed and still running without an end: the employer has to give notice. */
  readonly looptDoor: boolean;
};

export type Herstellijst = { readonly regels: readonly Herstelregel[]; readonly totaal: number; readonly aantallen: Readonly<Record<Herstelfilter, number>> };
export type Herstelvraag = { readonly filter: Herstelfilter; readonly verstrekker: string | null; readonly pagina: number };

export const HERSTEL_PER_PAGINA = 50;

const REGEL = {
  id: true, status: true, uiterlijk: true, beslotenOp: true,
  akkoord: { select: { op: true, mandaat: { select: { id: true, nummer: true, opdrachtKenmerk: true } } } },
  zorgovereenkomst: { select: { id: true, nummer: true, status: true, wet: true, functiesoort: true, beeindigdPer: true, verstrekkerId: true } },
} as const satisfies Prisma.AmbtshalveAkkoordSelect;

function alsRegel({ id, status, uiterlijk, beslotenOp, akkoord, zorgovereenkomst }: Prisma.AmbtshalveAkkoordGetPayload<{ select: typeof REGEL }>, verstrekkers: ReadonlyMap<string, string>, vandaag: Datum): Herstelregel {
  const { verstrekkerId, beeindigdPer, ...zo } = zorgovereenkomst;
  const dag = naarDatum(uiterlijk);
  return {
    id,
    zorgovereenkomstId: zo.id,
    nummer: zo.nummer,
    overeenkomststatus: zo.status,
    verstrekker: verstrekkers.get(verstrekkerId) ?? "",
    wet: zo.wet,
    functiesoort: zo.functiesoort,
    mandaat: akkoord.mandaat === null ? null : { id: akkoord.mandaat.id, nummer: akkoord.mandaat.nummer, kenmerk: akkoord.mandaat.opdrachtKenmerk },
    op: akkoord.op,
    uiterlijk: dag,
    dagenOver: dagenOver(dag, vandaag),
    beslotenOp,
    looptDoor: status === "niet_bekrachtigd" && zo.status === "goedgekeurd" && beeindigdPer === null,
  };
}

/** Nearest date first; what was answered, newest first. Numbers only: no names, so nobody's file is opened. */
export async function readHerstellijst(tx: Tx, { filter, verstrekker, pagina }: Herstelvraag, vandaag: Datum): Promise<Herstellijst> {
  const keuze: Prisma.AmbtshalveAkkoordWhereInput = verstrekker === null ? {} : { zorgovereenkomst: { verstrekkerId: verstrekker } };
  const groepen = await tx.ambtshalveAkkoord.groupBy({ by: ["status"], where: keuze, _count: true });
  const rijen = await tx.ambtshalveAkkoord.findMany({
    where: { ...keuze, status: filter },
    orderBy: filter === "open" ? [{ uiterlijk: "asc" }, { id: "asc" }] : [{ beslotenOp: "desc" }, { id: "desc" }],
    skip: (pagina - 1) * HERSTEL_PER_PAGINA,
    take: HERSTEL_PER_PAGINA,
    select: REGEL,
  });
  const namen = await tx.verstrekker.findMany({ where: { id: { in: rijen.map((rij) => rij.zorgovereenkomst.verstrekkerId) } }, select: { id: true, naam: true } });
  const verstrekkers = new Map(namen.map(({ id, naam }) => [id, naam]));
  const tel = (status: Herstelfilter): number => groepen.find((groep) => groep.status === status)?._count ?? 0;
  return {
    regels: rijen.map((rij) => alsRegel(rij, verstrekkers, vandaag)),
    totaal: tel(filter),
    aantallen: { open: tel("open"), niet_bekrachtigd: tel("niet_bekrachtigd"), bekrachtigd: tel("bekrachtigd"), vervallen: tel("vervallen") },
  };
}

export type Mandaatregel = {
  readonly id: string;
  readonly nummer: string;
  readonly status: "voorgesteld" | "goedgekeurd" | "afgewezen" | "beeindigd";
  readonly verstrekker: string;
  readonly opdrachtgever: "gemeente" | "zorgkantoor" | "vws";
  readonly opdrachtOp: Datum;
  readonly kenmerk: string;
  readonly gegevenDoor: string;
  readonly van: Datum;
  readonly tm: Datum;
  readonly eigenaar: string | null;
  /** Agreed to under it. */
  readonly akkoorden: number;
  /** Counts today. */
  readonly geldt: boolean;
};

export const MANDAATREGEL = {
  id: true, nummer: true, status: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true, gegevenDoor: true, van: true, tm: true,
  verstrekker: { select: { naam: true } }, _count: { select: { akkoorden: true } },
} as const satisfies Prisma.AccordeermandaatSelect;

export function alsMandaatregel({ opdrachtOp, opdrachtKenmerk, van, tm, verstrekker, _count, ...rij }: Prisma.AccordeermandaatGetPayload<{ select: typeof MANDAATREGEL }>, vandaag: Datum): Omit<Mandaatregel, "eigenaar"> {
  const [eerste, laatste] = [naarDatum(van), naarDatum(tm)];
  return {
    ...rij,
    verstrekker: verstrekker.naam,
    opdrachtOp: naarDatum(opdrachtOp),
    kenmerk: opdrachtKenmerk,
    van: eerste,
    tm: laatste,
    akkoorden: _count.akkoorden,
    geldt: rij.status === "goedgekeurd" && eerste <= vandaag && vandaag <= laatste,
  };
}

/** Orders that count on a day or will; for a form that chooses one. */
export const geldigOp = (vandaag: Datum): Prisma.AccordeermandaatWhereInput => ({ status: "goedgekeurd", van: { lte: vanDatum(vandaag) }, tm: { gte: vanDatum(vandaag) } });
