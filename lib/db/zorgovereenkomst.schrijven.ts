/** Every write of a zorgovereenkomst, its version, rates and signatures. The caller holds the lock and has judged that it may. */
import type { Datum } from "@/lib/domein/datum";
import type { Centen, Honderdsten } from "@/lib/domein/geld";
import type { Wet } from "@/lib/domein/wet";
import { type Familierelatie, KENMERKEN, type Overeenkomstmodel, type Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import { OVERGANGEN, type Overeenkomsthandeling } from "@/lib/domein/zorgovereenkomst/status";

import type { Tx } from "./client";
import { vanDatum, vanDatumOfNull } from "./datums";
import type { Akkoordregel, Checklistuitslag, Inhoudhash, Overeenkomst, Overeenkomstherkomst } from "./zorgovereenkomst.repository";

const naarBytes = (hash: Inhoudhash): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hash, "hex"));

export type NieuweOvereenkomst = {
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly wet: Wet;
  readonly gebruikerId: string;
  /** Left out: an opdracht, until the answers tell otherwise. */
  readonly model?: Overeenkomstmodel;
  /** Left out: made in the portal. */
  readonly herkomst?: Overeenkomstherkomst;
  readonly nu: Date;
};

export async function insertZorgovereenkomst(tx: Tx, nieuw: NieuweOvereenkomst): Promise<{ id: string; nummer: string }> {
  const { nu, gebruikerId, model = "opdracht", ...kop } = nieuw;
  const overeenkomst = await tx.zorgovereenkomst.create({
    data: { ...kop, model, aangemaaktDoor: gebruikerId, aangemaaktOp: nu, gewijzigdOp: nu },
    select: { id: true, nummer: true },
  });
  await tx.overeenkomstversie.create({ data: { zorgovereenkomstId: overeenkomst.id, versie: 1 }, select: { id: true } });
  return overeenkomst;
}

export type Partijwijziging = {
  readonly model: Overeenkomstmodel;
  readonly zorgverlenerId: string | null;
  readonly familierelatie: Familierelatie | null;
  readonly ondernemer: boolean | null;
  readonly bigNummer: string | null;
};

/** Content changed, so whatever was signed no longer counts: the hash goes with it. */
const ONGETEKEND = { inhoudHash: null } as const;

export async function updatePartijen(tx: Tx, overeenkomst: Overeenkomst, wijziging: Partijwijziging, nu: Date): Promise<void> {
  const { zorgverlenerId, familierelatie, ondernemer, bigNummer, model } = wijziging;
  const zonderDienst = KENMERKEN[model].dienstverband ? {} : { proeftijdMaanden: null, salarisadministratie: null };
  await tx.zorgovereenkomst.update({
    where: { id: overeenkomst.id },
    data: { zorgverlenerId, familierelatie, model, gewijzigdOp: nu },
    select: { id: true },
  });
  await tx.overeenkomstversie.update({ where: { id: overeenkomst.versieId }, data: { ondernemer, bigNummer, ...zonderDienst, ...ONGETEKEND }, select: { id: true } });
}

export type Werkafspraakwijziging = {
  readonly functiesoort: string | null;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly zorgbeschrijving: string | null;
  readonly opzegtermijnMaanden: number | null;
  readonly proeftijdMaanden: number | null;
  readonly salarisadministratie: boolean | null;
  /** Who is replaced for a while: that one's contract, and the name as it will be signed. */
  readonly vervangt: { readonly id: string; readonly naam: string } | null;
};

export async function updateWerkafspraken(
  tx: Tx,
  overeenkomst: Overeenkomst,
  wijziging: Werkafspraakwijziging,
  nu: Date,
): Promise<void> {
  const { functiesoort, van, tm, vervangt, ...afspraken } = wijziging;
  await tx.zorgovereenkomst.update({
    where: { id: overeenkomst.id },
    data: { functiesoort, vervangtId: vervangt?.id ?? null, vervangtNaam: vervangt?.naam ?? null, gewijzigdOp: nu },
    select: { id: true },
  });
  await tx.overeenkomstversie.update({
    where: { id: overeenkomst.versieId },
    data: { ...afspraken, van: vanDatumOfNull(van), tm: vanDatumOfNull(tm), ...ONGETEKEND },
    select: { id: true },
  });
}

export type Tariefregel = { readonly eenheid: Tariefeenheid; readonly omschrijving: string; readonly tarief: Centen };

/** Replaces all rates: they are one answer to one question, and nothing refers to a rate before it is approved. */
export async function replaceTarieven(tx: Tx, overeenkomst: Overeenkomst, tarieven: readonly Tariefregel[], nu: Date): Promise<void> {
  await tx.tarief.deleteMany({ where: { overeenkomstversieId: overeenkomst.versieId } });
  await tx.tarief.createMany({
    data: tarieven.map(({ eenheid, omschrijving, tarief }) => ({
      overeenkomstversieId: overeenkomst.versieId,
      eenheid,
      omschrijving,
      tariefCenten: tarief,
    })),
  });
  await tx.overeenkomstversie.update({ where: { id: overeenkomst.versieId }, data: ONGETEKEND, select: { id: true } });
  await tx.zorgovereenkomst.update({ where: { id: overeenkomst.id }, data: { gewijzigdOp: nu }, select: { id: true } });
}

/** Moves along one edge of the status table. False when somebody else was first. */
export async function moveZorgovereenkomst(tx: Tx, id: string, handeling: Overeenkomsthandeling, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.zorgovereenkomst.updateMany({
    where: { id, status: { in: [...van] } },
    data: { status: naar, gewijzigdOp: nu },
  });
  return count === 1;
}

export async function setInhoudHash(tx: Tx, versieId: string, hash: Inhoudhash): Promise<void> {
  await tx.overeenkomstversie.update({ where: { id: versieId }, data: { inhoudHash: naarBytes(hash) }, select: { id: true } });
}

export async function setGoedgekeurd(tx: Tx, versieId: string, nu: Date): Promise<void> {
  await tx.overeenkomstversie.update({ where: { id: versieId }, data: { goedgekeurdOp: nu }, select: { id: true } });
}

/** False when the rate is not one of this version. */
export async function setMaximumtarief(tx: Tx, versieId: string, tariefId: string, maximum: Centen | null): Promise<boolean> {
  const { count } = await tx.tarief.updateMany({
    where: { id: tariefId, overeenkomstversieId: versieId },
    data: { maximumtariefCenten: maximum },
  });
  return count === 1;
}

export type NieuwAkkoord = Omit<Akkoordregel, "id" | "op" | "mandaatId" | "wijze" | "getekendOp"> & {
  readonly versieId: string;
  /** Left out: the party itself. */
  readonly mandaatId?: string;
  /** Left out: signed or decided on the screen. */
  readonly papier?: { readonly getekendOp: Datum; readonly bestandId: string };
  readonly checklist: readonly Checklistuitslag[];
  readonly nu: Date;
};

export async function insertAkkoord(tx: Tx, akkoord: NieuwAkkoord): Promise<string> {
  const { versieId, inhoudHash, redenen, checklist, nu, papier, ...rest } = akkoord;
  const { id } = await tx.akkoord.create({
    data: {
      ...rest,
      ...(papier === undefined ? {} : { wijze: "papier", getekendOp: vanDatum(papier.getekendOp), overeenkomstbestandId: papier.bestandId }),
      overeenkomstversieId: versieId,
      inhoudHash: naarBytes(inhoudHash),
      redenen: [...redenen],
      checklist: checklist.map(({ code, ernst, uitkomst }) => ({ code, ernst, uitkomst })),
      op: nu,
    },
    select: { id: true },
  });
  return id;
}
