/** What a contract on paper is held against: the budgets, persons and PDFs that this verstrekker may know of. */
import { type Datum } from "@/lib/domein/datum";
import type { OpenPeriode, Periode } from "@/lib/domein/periode";
import { verstrekkernaam, type Wet } from "@/lib/domein/wet";
import type { Tekenbevoegde } from "@/lib/domein/zorgovereenkomst/papier";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum, vanDatumOfNull } from "./datums";
import { bsnIndex } from "./versleuteling";
import { listFunctiesoorten } from "./zorgovereenkomst-toetsing.repository";

export type Papierbudget = {
  readonly id: string;
  readonly nummer: string;
  readonly budgetidentificatie: string;
  readonly wet: Wet;
  readonly verstrekkerId: string;
  readonly budgethouderId: string;
  readonly periode: Periode;
  readonly functiesoorten: readonly string[];
};

export type Budgethoudergegevens = { readonly id: string; readonly naam: string; readonly geboren: Datum };

/** Somebody who has or had a budget of this verstrekker; nobody else can be found. */
export async function vindBudgethouder(tx: Tx, verstrekkerId: string, bsn: string): Promise<Budgethoudergegevens | null> {
  const rij = await tx.persoon.findFirst({
    where: { bsnIndex: bsnIndex(bsn), toekenningen: { some: { verstrekkerId } } },
    select: { id: true, voornamen: true, tussenvoegsel: true, achternaam: true, geboortedatum: true },
  });
  if (rij === null) return null;
  const naam = [rij.voornamen, rij.tussenvoegsel, rij.achternaam].filter((deel) => deel !== null && deel !== "").join(" ");
  return { id: rij.id, naam, geboren: naarDatum(rij.geboortedatum) };
}

export async function listPapierbudgetten(tx: Tx, verstrekkerId: string, budgethouderId: string): Promise<readonly Papierbudget[]> {
  const rijen = await tx.toekenning.findMany({
    where: { verstrekkerId, budgethouderId, status: { in: ["voorlopig", "definitief"] } },
    select: { id: true, nummer: true, budgetidentificatie: true, wet: true, verstrekkerId: true, budgethouderId: true, van: true, tm: true },
    orderBy: [{ van: "asc" }, { id: "asc" }],
  });
  const budgetten: Papierbudget[] = [];
  for (const { van, tm, ...rij } of rijen) {
    budgetten.push({ ...rij, periode: { van: naarDatum(van), tm: naarDatum(tm) }, functiesoorten: await listFunctiesoorten(tx, rij.id) });
  }
  return budgetten;
}

export type Geregistreerde = Tekenbevoegde & { readonly persoonId: string; readonly bsnGelijk: boolean };

/** Everybody registered for this budgethouder; `bsnGelijk` marks whom the BSN in the list names. */
export async function listGeregistreerden(tx: Tx, budgethouderId: string, geboren: Datum, bsn: string | null): Promise<readonly Geregistreerde[]> {
  const rijen = await tx.vertegenwoordiging.findMany({
    where: { budgethouderId },
    select: { id: true, soort: true, machtiging: true, van: true, tm: true, ingetrokkenOp: true, vertegenwoordigerId: true, vertegenwoordiger: { select: { bsnIndex: true } } },
    orderBy: { id: "asc" },
  });
  const index = bsn === null ? null : Buffer.from(bsnIndex(bsn));
  return rijen.map(({ vertegenwoordiger, vertegenwoordigerId, van, tm, ...rij }) => ({
    ...rij,
    van: naarDatum(van),
    tm: naarDatumOfNull(tm),
    budgethouderGeboren: geboren,
    persoonId: vertegenwoordigerId,
    bsnGelijk: index !== null && index.equals(Buffer.from(vertegenwoordiger.bsnIndex)),
  }));
}

/** A contract of the same budgethouder with somebody of this name or number, for the same care in the same time. */
export async function vindGelijkende(tx: Tx, budgethouderId: string, functiesoort: string, { van, tm }: OpenPeriode, zorgverlener: { readonly naam: string; readonly kvk: string | null }): Promise<string | null> {
  const { naam, kvk } = zorgverlener;
  const rij = await tx.zorgovereenkomst.findFirst({
    where: {
      budgethouderId, functiesoort,
      status: { in: ["bij_verstrekker", "terug_naar_budgethouder", "bij_svb", "goedgekeurd"] },
      zorgverlener: { OR: [{ naam: { equals: naam, mode: "insensitive" } }, ...(kvk === null ? [] : [{ kvk }])] },
      versies: { some: { van: { lte: vanDatumOfNull(tm) ?? vanDatum("9999-12-31" as Datum) }, OR: [{ tm: null }, { tm: { gte: vanDatum(van) } }] } },
    },
    select: { nummer: true },
    orderBy: { id: "desc" },
  });
  return rij?.nummer ?? null;
}

/** Where this very PDF was delivered before, unless that came to nothing: then it may be delivered again with other data. */
export async function vindEerderePdf(tx: Tx, verstrekkerId: string, inhoudHash: Uint8Array<ArrayBuffer>): Promise<{ readonly nummer: string } | null> {
  const [rij] = await tx.$queryRaw<{ nummer: string }[]>`SELECT nummer FROM eerder_aangeleverd(${verstrekkerId}::uuid, ${inhoudHash}::bytea)`;
  return rij ?? null;
}

export type Papierbron = { readonly verstrekker: string; readonly op: Date; readonly hash: string };

/** Who delivered a contract on paper, and when; null for one that was made in the portal or is not for this actor. */
export async function readPapierbron(tx: Tx, zorgovereenkomstId: string): Promise<Papierbron | null> {
  const rij = await tx.overeenkomstbestand.findUnique({
    where: { zorgovereenkomstId },
    select: { inhoudHash: true, verstrekker: { select: { soort: true, naam: true } }, akkoorden: { select: { op: true }, orderBy: { id: "asc" }, take: 1 } },
  });
  const op = rij?.akkoorden[0]?.op;
  return rij === null || op === undefined ? null : { verstrekker: verstrekkernaam(rij.verstrekker), op, hash: Buffer.from(rij.inhoudHash).toString("hex") };
}

export type Papierbestand = { readonly bestandsnaam: string; readonly inhoud: Uint8Array<ArrayBuffer> };

/** The PDF itself, within what the actor of this transaction may see. */
export async function readPapierbestand(tx: Tx, zorgovereenkomstId: string): Promise<Papierbestand | null> {
  const rij = await tx.overeenkomstbestand.findUnique({ where: { zorgovereenkomstId }, select: { bestandsnaam: true, inhoud: true } });
  return rij === null ? null : { bestandsnaam: rij.bestandsnaam, inhoud: new Uint8Array(rij.inhoud) };
}
