/** Rows of declaratie and what hangs under it. Decides nothing: locks, reads and writes what a use case asks for. */
import type { Datum, Maand } from "@/lib/domein/datum";
import type { Declaratieregel, Declaratiesoort } from "@/lib/domein/declaratie/dossier";
import { type Declaratiehandeling, type Declaratiestatus, OVERGANGEN } from "@/lib/domein/declaratie/status";
import { wekenVanMaand } from "@/lib/domein/declaratie/weken";
import { centen, type Centen, type Honderdsten, honderdsten } from "@/lib/domein/geld";
import { type OpenPeriode, type Periode, periodeVanMaand } from "@/lib/domein/periode";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { KENMERKEN, type Overeenkomstmodel, type Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, naarMaand, vanDatum, vanDatumOfNull, vanMaand } from "./datums";
import { Prisma } from "./generated/client";

/** Whose case it is: goes on every gebeurtenis, so that it stands on everybody's timeline. */
export type Partijen = {
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly zorgverlenerId: string;
};

export type Declaratierij = Partijen & {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Declaratiesoort;
  readonly status: Declaratiestatus;
  readonly zorgovereenkomstId: string;
  readonly overeenkomstversieId: string;
  readonly toekenningId: string;
  readonly maand: Maand;
  readonly gevraagd: Centen;
  readonly toegekend: Centen | null;
  readonly uitStorting: Centen;
  readonly factuurnummer: string | null;
  readonly factuurdatum: Datum | null;
  /** The legal day, in the Netherlands, on which it was offered and passed on. */
  readonly aangebodenOp: Datum | null;
  readonly ingediendOp: Datum | null;
  readonly ingediendDoor: string | null;
  /** The exact moment of the last offer: names the version the budgethouder sees. */
  readonly aangebodenTijdstip: Date | null;
};

type Ruw = Partijen & {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Declaratiesoort;
  readonly status: Declaratiestatus;
  readonly zorgovereenkomstId: string;
  readonly overeenkomstversieId: string;
  readonly toekenningId: string;
  readonly maand: Date;
  readonly gevraagdCenten: bigint;
  readonly toegekendCenten: bigint | null;
  readonly uitStortingCenten: bigint;
  readonly factuurnummer: string | null;
  readonly factuurdatum: Date | null;
  readonly aangebodenDag: Date | null;
  readonly ingediendDag: Date | null;
  readonly ingediendDoor: string | null;
  readonly aangebodenTijdstip: Date | null;
};

const alsRij = ({ maand, gevraagdCenten, toegekendCenten, uitStortingCenten, factuurdatum, aangebodenDag, ingediendDag, ...rest }: Ruw): Declaratierij => ({
  ...rest,
  maand: naarMaand(maand),
  gevraagd: centen(gevraagdCenten),
  toegekend: toegekendCenten === null ? null : centen(toegekendCenten),
  uitStorting: centen(uitStortingCenten),
  factuurdatum: naarDatumOfNull(factuurdatum),
  aangebodenOp: naarDatumOfNull(aangebodenDag),
  ingediendOp: naarDatumOfNull(ingediendDag),
});

const KOLOMMEN = Prisma.sql`
  id, nummer, soort::text AS soort, status::text AS status, zorgovereenkomst_id AS "zorgovereenkomstId",
  overeenkomstversie_id AS "overeenkomstversieId", toekenning_id AS "toekenningId", budgethouder_id AS "budgethouderId",
  verstrekker_id AS "verstrekkerId", zorgverlener_id AS "zorgverlenerId", maand, gevraagd_centen AS "gevraagdCenten",
  toegekend_centen AS "toegekendCenten", uit_storting_centen AS "uitStortingCenten", factuurnummer, factuurdatum, ingediend_door AS "ingediendDoor",
  aangeboden_op AS "aangebodenTijdstip",
  (aangeboden_op AT TIME ZONE 'Europe/Amsterdam')::date AS "aangebodenDag",
  (ingediend_op AT TIME ZONE 'Europe/Amsterdam')::date AS "ingediendDag"`;

/** Null when it does not exist or is not the actor's. */
export async function readDeclaratierij(tx: Tx, id: string): Promise<Declaratierij | null> {
  const [rij] = await tx.$queryRaw<Ruw[]>`SELECT ${KOLOMMEN} FROM declaratie WHERE id = ${id}::uuid`;
  return rij === undefined ? null : alsRij(rij);
}

/** The same, held until the transaction ends. */
export async function lockDeclaratie(tx: Tx, id: string): Promise<Declaratierij | null> {
  const [rij] = await tx.$queryRaw<Ruw[]>`SELECT ${KOLOMMEN} FROM declaratie WHERE id = ${id}::uuid FOR UPDATE`;
  return rij === undefined ? null : alsRij(rij);
}

/**
 * Holds what a judgement rests on. The budget alone for us, so that two declaraties from it are judged one after the other
 * (NO KEY: rows that only refer to it need not wait); the contract shared, so that it does not change meanwhile.
 */
export async function lockGrondslag(tx: Tx, { toekenningId, zorgovereenkomstId }: Declaratierij): Promise<void> {
  await tx.$queryRaw`SELECT id FROM toekenning WHERE id = ${toekenningId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM zorgovereenkomst WHERE id = ${zorgovereenkomstId}::uuid FOR SHARE`;
}

const REGEL = { volgnummer: true, tariefId: true, van: true, tm: true, aantal: true, tariefCenten: true, bedragCenten: true, omschrijving: true } as const;
type Regelrij = Prisma.DeclaratieregelGetPayload<{ select: typeof REGEL }>;

export type Regel = Declaratieregel & { readonly omschrijving: string | null };

export const naarRegel = (rij: Regelrij): Regel => ({
  volgnummer: rij.volgnummer,
  tariefId: rij.tariefId,
  van: naarDatum(rij.van),
  tm: naarDatum(rij.tm),
  aantal: honderdsten(rij.aantal),
  tarief: centen(rij.tariefCenten),
  bedrag: centen(rij.bedragCenten),
  omschrijving: rij.omschrijving,
});

export async function listRegels(tx: Tx, declaratieId: string): Promise<readonly Regel[]> {
  const rijen = await tx.declaratieregel.findMany({ where: { declaratieId }, select: REGEL, orderBy: { volgnummer: "asc" } });
  return rijen.map(naarRegel);
}

export type NieuweDeclaratie = Partijen & {
  readonly soort: Declaratiesoort;
  readonly zorgovereenkomstId: string;
  readonly overeenkomstversieId: string;
  readonly toekenningId: string;
  readonly maand: Maand;
  readonly gevraagd: Centen;
  readonly factuurnummer: string | null;
  readonly factuurdatum: Datum | null;
  readonly opgesteldDoor: string;
  readonly nu: Date;
};

export async function insertDeclaratie(tx: Tx, nieuw: NieuweDeclaratie): Promise<{ id: string; nummer: string }> {
  const { gevraagd, nu, maand, factuurdatum, ...rest } = nieuw;
  return tx.declaratie.create({
    data: {
      ...rest,
      maand: vanMaand(maand),
      factuurdatum: vanDatumOfNull(factuurdatum),
      gevraagdCenten: gevraagd,
      status: "concept",
      opgesteldOp: nu,
      gewijzigdOp: nu,
    },
    select: { id: true, nummer: true },
  });
}

/** Puts these lines in the place of all earlier ones. The database refuses once the declaratie has left the zorgverlener. */
export async function replaceRegels(tx: Tx, declaratieId: string, regels: readonly Regel[]): Promise<void> {
  await tx.declaratieregel.deleteMany({ where: { declaratieId } });
  await tx.declaratieregel.createMany({
    data: regels.map(({ van, tm, tarief, bedrag, ...rest }) => ({
      ...rest,
      declaratieId,
      van: vanDatum(van),
      tm: vanDatum(tm),
      tariefCenten: tarief,
      bedragCenten: bedrag,
    })),
  });
}

export type Wijziging = {
  readonly toegekend?: Centen | null;
  readonly uitStorting?: Centen;
  readonly aangebodenOp?: Date;
  readonly ingediendOp?: Date;
  readonly ingediendDoor?: string;
  readonly terugreden?: string;
};

/** Moves a declaratie along one edge of the status table. False when it was not in a status that this act may leave. */
export async function moveDeclaratie(
  tx: Tx,
  id: string,
  handeling: Declaratiehandeling,
  { toegekend, uitStorting, ...wijziging }: Wijziging,
  nu: Date,
): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.declaratie.updateMany({
    where: { id, status: { in: [...van] } },
    data: { ...wijziging, ...(toegekend === undefined ? {} : { toegekendCenten: toegekend }), ...(uitStorting === undefined ? {} : { uitStortingCenten: uitStorting }), status: naar, gewijzigdOp: nu },
  });
  return count === 1;
}

/** The same for many at once; who was not in such a status stays where it is. */
export const moveDeclaraties = (tx: Tx, ids: readonly string[], handeling: Declaratiehandeling, nu: Date): Promise<number> => tx.$executeRaw`
  UPDATE declaratie SET status = ${OVERGANGEN[handeling].naar}::declaratiestatus, gewijzigd_op = ${nu}
  WHERE id = ANY(${[...ids]}::uuid[]) AND status = ANY(${[...OVERGANGEN[handeling].van]}::text[]::declaratiestatus[])`;

/** What is asked, after the lines changed. */
export async function updateGevraagd(tx: Tx, id: string, gevraagd: Centen, nu: Date): Promise<void> {
  await tx.declaratie.update({ where: { id }, data: { gevraagdCenten: gevraagd, gewijzigdOp: nu }, select: { id: true } });
}

/** Puts a draft under another version of the same contract; its lines are priced again by the caller. */
export async function updateVersie(tx: Tx, id: string, overeenkomstversieId: string): Promise<void> {
  await tx.declaratie.update({ where: { id }, data: { overeenkomstversieId }, select: { id: true } });
}

export type Factuurkop = { readonly factuurnummer: string; readonly factuurdatum: Datum };

export async function updateFactuurkop(tx: Tx, id: string, { factuurnummer, factuurdatum }: Factuurkop): Promise<void> {
  await tx.declaratie.update({ where: { id }, data: { factuurnummer, factuurdatum: vanDatum(factuurdatum) }, select: { id: true } });
}

export type NieuwFactuurbestand = {
  readonly declaratieId: string;
  readonly soort: "ubl" | "pdf";
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly ontvangenOp: Date;
};

/** The original as it came in; it never changes afterwards. */
export async function insertFactuurbestand(tx: Tx, nieuw: NieuwFactuurbestand): Promise<void> {
  await tx.factuurbestand.create({ data: nieuw, select: { id: true } });
}

export type Declareerbaar = {
  readonly zorgovereenkomstId: string;
  readonly overeenkomstversieId: string;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly nummer: string;
  readonly model: Overeenkomstmodel;
  readonly looptijd: OpenPeriode;
  readonly urenPerWeek: Honderdsten | null;
  readonly tarieven: readonly Tariefafspraak[];
  /** The weeks of the month that lie in both contract and budget: the lines that can be filled in. */
  readonly weken: readonly Periode[];
};

/** From a verklaring sociaal netwerk the budgethouder claims, from a zorgovereenkomst the zorgverlener. */
export type Declarant = "zorgverlener" | "budgethouder";

/**
 * What can be claimed for one month under one contract: the newest approved version that runs in it. `overeenkomst_onbekend`
 * when the contract is not the asker's, `niet_declareerbaar` when nothing of it runs in that month.
 */
export async function readDeclareerbaar(
  tx: Tx,
  zorgovereenkomstId: string,
  maand: Maand,
  wie: Declarant = "zorgverlener",
): Promise<Uitkomst<Declareerbaar, "overeenkomst_onbekend" | "niet_declareerbaar">> {
  const contract = await tx.zorgovereenkomst.findUnique({
    where: { id: zorgovereenkomstId },
    select: { nummer: true, model: true, toekenningId: true, budgethouderId: true, verstrekkerId: true, status: true, beeindigdPer: true },
  });
  if (contract === null || KENMERKEN[contract.model].ondertekend !== (wie === "zorgverlener")) return geweigerd("overeenkomst_onbekend");
  const { van, tm } = periodeVanMaand(maand);
  const versie = await tx.overeenkomstversie.findFirst({
    where: {
      zorgovereenkomstId,
      goedgekeurdOp: { not: null },
      van: { lte: vanDatum(tm) },
      OR: [{ tm: null }, { tm: { gte: vanDatum(van) } }],
    },
    orderBy: { versie: "desc" },
    select: {
      id: true,
      van: true,
      tm: true,
      vervangenPer: true,
      urenPerWeek: true,
      tarieven: { select: { id: true, eenheid: true, omschrijving: true, tariefCenten: true, maximumtariefCenten: true }, orderBy: { id: "asc" } },
    },
  });
  if (versie?.van == null || (contract.status !== "goedgekeurd" && contract.status !== "beeindigd")) return geweigerd("niet_declareerbaar");
  const [budget] = await tx.$queryRaw<{ van: Date; tm: Date }[]>`SELECT van, tm FROM budgetperiode_van(${zorgovereenkomstId}::uuid)`;
  const looptijd = geldigheidVan(
    { van: naarDatum(versie.van), tm: naarDatumOfNull(versie.tm), vervangenPer: naarDatumOfNull(versie.vervangenPer) },
    naarDatumOfNull(contract.beeindigdPer),
  );
  const budgetperiode = budget === undefined ? null : { van: naarDatum(budget.van), tm: naarDatum(budget.tm) };
  const weken = wekenVanMaand(maand, budgetperiode === null ? [looptijd] : [looptijd, budgetperiode]);
  if (weken.length === 0) return geweigerd("niet_declareerbaar");
  const { nummer, model, toekenningId, budgethouderId, verstrekkerId } = contract;
  return gelukt({
    model,
    zorgovereenkomstId,
    overeenkomstversieId: versie.id,
    toekenningId,
    budgethouderId,
    verstrekkerId,
    nummer,
    looptijd,
    urenPerWeek: versie.urenPerWeek === null ? null : honderdsten(versie.urenPerWeek),
    tarieven: versie.tarieven.map(naarTariefafspraak),
    weken,
  });
}

type Tariefrij = { readonly id: string; readonly eenheid: Tariefafspraak["eenheid"]; readonly omschrijving: string; readonly tariefCenten: bigint; readonly maximumtariefCenten: bigint | null };

export const naarTariefafspraak = ({ tariefCenten, maximumtariefCenten, ...rest }: Tariefrij): Tariefafspraak => ({
  ...rest,
  tarief: centen(tariefCenten),
  maximumtarief: maximumtariefCenten === null ? null : centen(maximumtariefCenten),
});
