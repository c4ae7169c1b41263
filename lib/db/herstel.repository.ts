/** Rows of herstel and what a herstel looks at. The moves themselves are in the SQL function herstel_uitvoeren(). */
import { createHash } from "node:crypto";

import type { Datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { beeldVan, type Gevolgen } from "@/lib/domein/herstel/gevolgen";
import { type Herstelhandeling, OVERGANGEN } from "@/lib/domein/herstel/status";
import {
  type BudgetInHerstel,
  type Functiebudget,
  type Functiesoorten,

  type GebondenRekening,
  type Hersteldossier,
  type Herstelinvoer,
  type Herstelvoorstel,
  type OvereenkomstInHerstel,
  type Post,
  voorstelVan,
} from "@/lib/domein/herstel/voorstel";
import type { Periode } from "@/lib/domein/periode";

import type { Tx } from "./client";
import { naarDatum, naarMaand, vanDatum } from "./datums";
import type { Herstelsoort, Prisma, Wet } from "./generated/client";

const BUDGET = {
  id: true, nummer: true, budgethouderId: true, verstrekkerId: true, wet: true, status: true, van: true, tm: true, bedragCenten: true,
  rekeningen: { select: { soort: true, saldo: { select: { bedragCenten: true } } } },
  versies: {
    orderBy: { versie: "desc" },
    take: 1,
    select: { functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: [{ functiesoort: "asc" }, { van: "asc" }] } },
  },
} as const satisfies Prisma.ToekenningSelect;

type Budgetrij = Prisma.ToekenningGetPayload<{ select: typeof BUDGET }>;

function naarBudget({ van, tm, bedragCenten, rekeningen, versies, ...rij }: Budgetrij): BudgetInHerstel {
  const stand = (soort: string) => centen(rekeningen.find((rekening) => rekening.soort === soort)?.saldo?.bedragCenten ?? 0n);
  return {
    ...rij,
    periode: { van: naarDatum(van), tm: naarDatum(tm) },
    bedrag: centen(bedragCenten),
    stand: { beschikbaar: stand("beschikbaar"), gereserveerd: stand("gereserveerd"), onderweg: stand("onderweg"), besteed: stand("besteed") },
    functiebudgetten: (versies[0]?.functiebudgetten ?? []).map((f) => ({
      functiesoort: f.functiesoort,
      periode: { van: naarDatum(f.van), tm: naarDatum(f.tm) },
      bedrag: centen(f.bedragCenten),
      vvb: centen(f.vvbCenten),
    })),
  };
}

/** One budget as a herstel sees it; null when it is not there for this actor. */
export async function readBudgetInHerstel(tx: Tx, toekenningId: string): Promise<BudgetInHerstel | null> {
  const rij = await tx.toekenning.findUnique({ where: { id: toekenningId }, select: BUDGET });
  return rij === null ? null : naarBudget(rij);
}

type Postrij = Omit<Post, "maand" | "dagen" | "bedrag" | "rekening"> & { readonly maand: Date; readonly van: Date; readonly tm: Date; readonly bedrag: bigint; readonly rekening: GebondenRekening };

/** What the claims on this budget bind, each where its money stands now. */
async function listPosten(tx: Tx, toekenningId: string): Promise<readonly Post[]> {
  const rijen = await tx.$queryRaw<Postrij[]>`
    SELECT d.id AS "declaratieId", d.nummer, d.zorgovereenkomst_id AS "zorgovereenkomstId", d.maand, r.van, r.tm,
           CASE WHEN o.status IN ('klaar', 'in_batch') OR d.status = 'gestorneerd' THEN 'gereserveerd' WHEN o.status = 'vrijgegeven' THEN 'onderweg' ELSE 'besteed' END AS rekening,
           CASE WHEN d.status = 'gestorneerd' THEN d.toegekend_centen ELSE o.bedrag_centen END AS bedrag
    FROM declaratie d
    LEFT JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.status NOT IN ('gestorneerd', 'vervallen')
    JOIN LATERAL (SELECT min(van) AS van, max(tm) AS tm FROM declaratieregel WHERE declaratie_id = d.id) r ON true
    WHERE d.toekenning_id = ${toekenningId}::uuid AND (o.id IS NOT NULL OR d.status = 'gestorneerd')
    ORDER BY d.maand, d.nummer`;
  return rijen.map(({ maand, van, tm, bedrag, ...rij }) => ({ ...rij, maand: naarMaand(maand), dagen: { van: naarDatum(van), tm: naarDatum(tm) }, bedrag: centen(bedrag) }));
}

const listOvereenkomsten = (tx: Tx, toekenningId: string): Promise<readonly OvereenkomstInHerstel[]> =>
  tx.zorgovereenkomst.findMany({ where: { toekenningId }, select: { id: true, nummer: true, functiesoort: true }, orderBy: { nummer: "asc" } });

type Elders = Extract<Herstelvoorstel, { soort: "ander_budget" | "overdracht" }>;

async function botsingen(tx: Tx, van: BudgetInHerstel, voorstel: Elders): Promise<Pick<Hersteldossier, "kenmerkBezet" | "overlapt">> {
  const verstrekkerId = voorstel.naar.verstrekkerId;
  const kenmerk = await tx.toekenning.count({ where: { verstrekkerId, budgetidentificatie: voorstel.budgetidentificatie, id: { not: van.id } } });
  const overlapt = await tx.toekenning.findMany({
    where: {
      verstrekkerId, wet: voorstel.wet, budgethouderId: van.budgethouderId, id: { not: van.id }, status: { in: ["voorlopig", "definitief"] },
      van: { lte: vanDatum(van.periode.tm) }, tm: { gte: vanDatum(van.periode.van) },
    },
    select: { nummer: true },
  });
  return { kenmerkBezet: kenmerk > 0, overlapt: overlapt.map(({ nummer }) => nummer) };
}

/** Whether anything beside claims from the grant itself goes through this budget. */
async function heeftEigenGeld(tx: Tx, toekenningId: string): Promise<boolean> {
  const [rij] = await tx.$queryRaw<[{ heeft: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = ${toekenningId}::uuid AND (o.bron <> 'budget' OR o.declaratie_id IS NULL) AND o.status <> 'vervallen')
        OR EXISTS (SELECT 1 FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id
                   WHERE g.toekenning_id = ${toekenningId}::uuid AND g.soort::text LIKE 'storting%' AND s.bedrag_centen <> 0) AS heeft`;
  return rij.heeft;
}

/** Everything the rules and the preview of this voorstel look at; null when there is no such budget. */
export async function readHersteldossier(tx: Tx, vanToekenningId: string, voorstel: Herstelvoorstel): Promise<Hersteldossier | null> {
  const van = await readBudgetInHerstel(tx, vanToekenningId);
  if (van === null) return null;
  return {
    van,
    naar: voorstel.soort === "koppeling" ? await readBudgetInHerstel(tx, voorstel.naarToekenningId) : null,
    eigenGeld: await heeftEigenGeld(tx, vanToekenningId),
    overeenkomsten: await listOvereenkomsten(tx, vanToekenningId),
    posten: await listPosten(tx, vanToekenningId),
    ...(voorstel.soort === "ander_budget" || voorstel.soort === "overdracht" ? await botsingen(tx, van, voorstel) : { kenmerkBezet: false, overlapt: [] }),
  };
}

/** The proposal that what was filled in comes down to; null when the budget or the verstrekker is not there. */
export async function maakVoorstel(tx: Tx, vanToekenningId: string, invoer: Herstelinvoer): Promise<ReturnType<typeof voorstelVan> | null> {
  const van = await readBudgetInHerstel(tx, vanToekenningId);
  const naar = invoer.soort === "ander_budget" ? await tx.verstrekker.findUnique({ where: { id: invoer.verstrekkerId }, select: { soort: true } }) : { soort: "gemeente" as const };
  return van === null || naar === null ? null : voorstelVan(invoer, van, naar.soort);
}

/** Holds all that a herstel decides on and moves, in the order the use cases and herstel_uitvoeren() lock in. */
export async function lockGrondslagVanHerstel(tx: Tx, toekenningen: readonly string[]): Promise<void> {
  const ids = [...toekenningen];
  await tx.$queryRaw`SELECT 1 FROM declaratie WHERE toekenning_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM toekenning WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM zorgovereenkomst WHERE toekenning_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM betaalopdracht WHERE toekenning_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

export const vingerafdruk = (gevolgen: Gevolgen): string => createHash("sha256").update(beeldVan(gevolgen)).digest("hex");

type Bewaard = { readonly functiesoort: string; readonly van: Datum; readonly tm: Datum; readonly bedragCenten: string; readonly vvbCenten: string };

const bewaar = (functiebudgetten: readonly Functiebudget[]): Bewaard[] =>
  functiebudgetten.map(({ functiesoort, periode, bedrag, vvb }) => ({ functiesoort, ...periode, bedragCenten: String(bedrag), vvbCenten: String(vvb) }));

/** The column is written by `insertHerstel` alone, so its form is certain. */
const lees = (kolom: Prisma.JsonValue): readonly Functiebudget[] =>
  (kolom as Bewaard[]).map(({ functiesoort, van, tm, bedragCenten, vvbCenten }) => ({
    functiesoort,
    periode: { van, tm } satisfies Periode,
    bedrag: centen(BigInt(bedragCenten)),
    vvb: centen(BigInt(vvbCenten)),
  }));

export type NieuwHerstel = {
  readonly voorstel: Herstelvoorstel;
  readonly van: BudgetInHerstel;
  readonly naar: BudgetInHerstel | null;
  readonly reden: string;
  readonly toelichting: string;
  readonly vingerafdruk: string;
  readonly opgemaaktDoor: string;
  /** For an overdracht: the herindeling it is part of. */
  readonly herindelingId?: string;
  readonly nu: Date;
};

export async function insertHerstel(tx: Tx, { voorstel, van, naar, nu, vingerafdruk: beeld, ...rest }: NieuwHerstel): Promise<{ id: string; nummer: string }> {
  const elders = voorstel.soort === "ander_budget" || voorstel.soort === "overdracht" ? voorstel : null;
  return tx.herstel.create({
    data: {
      ...rest,
      soort: voorstel.soort,
      status: "voorgesteld",
      budgethouderId: van.budgethouderId,
      verstrekkerId: van.verstrekkerId,
      vanToekenningId: van.id,
      naarVerstrekkerId: elders?.naar.verstrekkerId ?? naar?.verstrekkerId ?? van.verstrekkerId,
      naarToekenningId: voorstel.soort === "bedrag" ? van.id : (naar?.id ?? null),
      naarWet: elders?.wet ?? naar?.wet ?? van.wet,
      budgetidentificatie: elders?.budgetidentificatie ?? null,
      beschikkingsnummer: elders?.beschikkingsnummer ?? null,
      functiebudgetten: voorstel.soort === "koppeling" ? [] : bewaar(voorstel.functiebudgetten),
      functiesoorten: voorstel.soort === "bedrag" ? {} : { ...voorstel.functiesoorten },
      zorgovereenkomsten: voorstel.soort === "koppeling" ? [...voorstel.zorgovereenkomsten] : [],
      vingerafdruk: Buffer.from(beeld, "hex"),
      opgemaaktOp: nu,
    },
    select: { id: true, nummer: true },
  });
}

export type Herstelrij = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Herstelsoort;
  readonly status: "voorgesteld" | "goedgekeurd" | "afgewezen" | "ingetrokken";
  readonly reden: string;
  readonly toelichting: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly vanToekenningId: string;
  readonly naarVerstrekkerId: string;
  readonly naarToekenningId: string | null;
  readonly naarWet: Wet;
  readonly opgemaaktDoor: string | null;
  readonly opgemaaktOp: Date;
  readonly voorstel: Herstelvoorstel;
};

const RIJ = {
  id: true, nummer: true, soort: true, status: true, reden: true, toelichting: true, budgethouderId: true, verstrekkerId: true, vanToekenningId: true,
  naarVerstrekkerId: true, naarToekenningId: true, naarWet: true, opgemaaktDoor: true, opgemaaktOp: true, budgetidentificatie: true, beschikkingsnummer: true,
  functiebudgetten: true, functiesoorten: true, zorgovereenkomsten: true, naarVerstrekker: { select: { soort: true } },
} as const satisfies Prisma.HerstelSelect;

function voorstelUit(rij: Prisma.HerstelGetPayload<{ select: typeof RIJ }>): Herstelvoorstel {
  const functiesoorten = rij.functiesoorten as Functiesoorten;
  switch (rij.soort) {
    case "bedrag":
      return { soort: "bedrag", functiebudgetten: lees(rij.functiebudgetten) };
    case "koppeling":
      return { soort: "koppeling", naarToekenningId: rij.naarToekenningId ?? "", zorgovereenkomsten: rij.zorgovereenkomsten, functiesoorten };
    case "ander_budget":
    case "overdracht":
    case "samenvoeging":
      return {
        soort: rij.soort === "samenvoeging" ? "ander_budget" : rij.soort,
        naar: { verstrekkerId: rij.naarVerstrekkerId, soort: rij.naarVerstrekker.soort },
        wet: rij.naarWet,
        budgetidentificatie: rij.budgetidentificatie ?? "",
        beschikkingsnummer: rij.beschikkingsnummer ?? "",
        functiebudgetten: lees(rij.functiebudgetten),
        functiesoorten,
      };
  }
}

export async function readHerstel(tx: Tx, id: string): Promise<Herstelrij | null> {
  const rij = await tx.herstel.findUnique({ where: { id }, select: RIJ });
  return rij === null ? null : { ...rij, voorstel: voorstelUit(rij) };
}

/** The same, held until the transaction ends. */
export async function lockHerstel(tx: Tx, id: string): Promise<Herstelrij | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM herstel WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length === 0 ? null : readHerstel(tx, id);
}

/** A message, a herstel or a death made a new version of the grant after that moment. */
export const isGewijzigdSinds = async (tx: Tx, toekenningId: string, sinds: Date): Promise<boolean> =>
  (await tx.toekenningsversie.count({ where: { toekenningId, vastgelegdOp: { gt: sinds } } })) > 0;

export type Herstelbesluit = { readonly door: string; readonly op: Date; readonly reden: string | null };

/** Moves a herstel along one edge of the status table. False when it had been decided already. */
export async function moveHerstel(tx: Tx, id: string, handeling: Herstelhandeling, { door, op, reden }: Herstelbesluit): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.herstel.updateMany({
    where: { id, status: { in: [...van] } },
    data: { status: naar, beslotenDoor: door, beslotenOp: op, besluitreden: reden },
  });
  return count === 1;
}

/** The next version of a budget, resting on a herstel instead of a message. */
export async function versieUitHerstel(tx: Tx, toekenningId: string, herstelId: string, functiebudgetten: readonly Functiebudget[], periode: Periode, nu: Date): Promise<number> {
  const vorige = await tx.toekenningsversie.aggregate({ where: { toekenningId }, _max: { versie: true } });
  const versie = (vorige._max.versie ?? 0) + 1;
  // A correction is about money: who gets the post stays as the last message said.
  const bekend = await tx.contactadres.findFirst({ where: { versie: { toekenningId, versie: versie - 1 } }, omit: { toekenningsversieId: true } });
  await tx.toekenningsversie.create({
    data: {
      toekenningId, herstelId, versie,
      van: vanDatum(periode.van),
      tm: vanDatum(periode.tm),
      bedragCenten: functiebudgetten.reduce((som, { bedrag }) => som + bedrag, 0n),
      vastgelegdOp: nu,
      functiebudgetten: {
        create: functiebudgetten.map((f) => ({ functiesoort: f.functiesoort, van: vanDatum(f.periode.van), tm: vanDatum(f.periode.tm), bedragCenten: f.bedrag, vvbCenten: f.vvb })),
      },
      ...(bekend === null ? {} : { contactadres: { create: bekend } }),
    },
    select: { id: true },
  });
  return versie;
}

/** The budget that takes the place of one that was at the wrong verstrekker or under the wrong law. */
export async function toekenningUitHerstel(tx: Tx, rij: Herstelrij, voorstel: Elders, van: BudgetInHerstel, nu: Date): Promise<{ id: string; nummer: string }> {
  const nieuw = await tx.toekenning.create({
    data: {
      budgethouderId: van.budgethouderId,
      verstrekkerId: voorstel.naar.verstrekkerId,
      wet: voorstel.wet,
      budgetidentificatie: voorstel.budgetidentificatie,
      beschikkingsnummer: voorstel.beschikkingsnummer,
      status: "definitief",
      van: vanDatum(van.periode.van),
      tm: vanDatum(van.periode.tm),
      bedragCenten: voorstel.functiebudgetten.reduce((som, { bedrag }) => som + bedrag, 0n),
      aangemaaktOp: nu,
    },
    select: { id: true, nummer: true },
  });
  await tx.herstel.update({ where: { id: rij.id }, data: { naarToekenningId: nieuw.id }, select: { id: true } });
  await versieUitHerstel(tx, nieuw.id, rij.id, voorstel.functiebudgetten, van.periode, nu);
  return nieuw;
}

/** Books and moves what was approved; see the function in the migration. Returns the amount that moved. */
export async function voerHerstelUit(tx: Tx, herstelId: string, gebeurtenisId: string, nu: Date): Promise<bigint> {
  const [rij] = await tx.$queryRaw<[{ verplaatst: bigint }]>`SELECT herstel_uitvoeren(${herstelId}::uuid, ${gebeurtenisId}::uuid, ${nu}::timestamptz) AS verplaatst`;
  return rij.verplaatst;
}

