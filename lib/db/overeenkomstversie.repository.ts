/** Reads and writes of the later versions of a zorgovereenkomst: a change on its way, and what each version replaced. */
import type { Datum } from "@/lib/domein/datum";
import type { Honderdsten } from "@/lib/domein/geld";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";
import { LOPEND, OVERGANGEN, type Versiestatus, type Wijzigingshandeling } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Tx } from "./client";
import { naarDatum, vanDatum, vanDatumOfNull } from "./datums";
import { listVersies, type Overeenkomst } from "./zorgovereenkomst.repository";
import type { Tariefregel } from "./zorgovereenkomst.schrijven";

/** The contract in the version that is being changed into, beside the newest version that counts. */
export type Wijziging = { readonly nieuw: Overeenkomst & { readonly versiestatus: Versiestatus }; readonly oud: Overeenkomst };

const isLopend = (versie: Overeenkomst): versie is Wijziging["nieuw"] => versie.versiestatus !== null && LOPEND.includes(versie.versiestatus);
const telt = (versie: Overeenkomst): boolean => versie.goedgekeurdOp !== null;

/** The change that is on its way, of the versions of a contract; null when there is none in sight. */
export function lopendeWijziging(versies: readonly Overeenkomst[]): Wijziging | null {
  const nieuw = versies.find(isLopend);
  const oud = versies.findLast(telt);
  return nieuw === undefined || oud === undefined ? null : { nieuw, oud };
}

export const readWijziging = async (tx: Tx, zorgovereenkomstId: string): Promise<Wijziging | null> => lopendeWijziging(await listVersies(tx, zorgovereenkomstId));

/** A version after this one, with the same content; nothing of it is signed. */
export async function insertVersie(tx: Tx, oud: Overeenkomst, versie: number, van: Datum, nu: Date): Promise<string> {
  const { id } = await tx.overeenkomstversie.create({
    data: {
      zorgovereenkomstId: oud.id,
      versie,
      status: "concept",
      van: vanDatum(van),
      // A change that begins when the old term is over extends it: until when is still to be filled in.
      tm: vanDatumOfNull(oud.tm !== null && oud.tm < van ? null : oud.tm),
      urenPerWeek: oud.urenPerWeek,
      dagenPerWeek: oud.dagenPerWeek,
      zorgbeschrijving: oud.zorgbeschrijving,
      opzegtermijnMaanden: oud.opzegtermijnMaanden,
      ondernemer: oud.ondernemer,
      bigNummer: oud.bigNummer,
      proeftijdMaanden: oud.proeftijdMaanden,
      salarisadministratie: oud.salarisadministratie,
      gewijzigdOp: nu,
    },
    select: { id: true },
  });
  await insertTarieven(tx, id, oud.tarieven, oud.tarieven);
  return id;
}

/** The maximum that the verstrekker set for the same rate goes along; for another rate there is none yet. */
async function insertTarieven(tx: Tx, versieId: string, tarieven: readonly Tariefregel[], oud: readonly Tariefafspraak[]): Promise<void> {
  await tx.tarief.createMany({
    data: tarieven.map(({ eenheid, omschrijving, tarief }) => ({
      overeenkomstversieId: versieId,
      eenheid,
      omschrijving,
      tariefCenten: tarief,
      maximumtariefCenten: oud.find((was) => was.eenheid === eenheid && was.omschrijving === omschrijving)?.maximumtarief ?? null,
    })),
  });
}

export type Afspraakwijziging = {
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly zorgbeschrijving: string | null;
};

/** Content changed, so whatever was signed no longer counts. */
const ONGETEKEND = { inhoudHash: null, langsVerstrekker: null } as const;

export async function updateVersie(tx: Tx, versieId: string, { van, tm, ...rest }: Afspraakwijziging, nu: Date): Promise<void> {
  await tx.overeenkomstversie.update({
    where: { id: versieId },
    data: { ...rest, van: vanDatum(van), tm: vanDatumOfNull(tm), ...ONGETEKEND, gewijzigdOp: nu },
    select: { id: true },
  });
}

export async function replaceVersietarieven(tx: Tx, { nieuw, oud }: Wijziging, tarieven: readonly Tariefregel[], nu: Date): Promise<void> {
  await tx.tarief.deleteMany({ where: { overeenkomstversieId: nieuw.versieId } });
  await insertTarieven(tx, nieuw.versieId, tarieven, oud.tarieven);
  await tx.overeenkomstversie.update({ where: { id: nieuw.versieId }, data: { ...ONGETEKEND, gewijzigdOp: nu }, select: { id: true } });
}

/** What the budgethouder signs, and whether the verstrekker has to look. */
export async function setGetekend(tx: Tx, versieId: string, inhoudHash: string, langsVerstrekker: boolean): Promise<void> {
  await tx.overeenkomstversie.update({
    where: { id: versieId },
    data: { inhoudHash: new Uint8Array(Buffer.from(inhoudHash, "hex")), langsVerstrekker },
    select: { id: true },
  });
}

/** Moves a change along one edge of the status table. False when somebody else was first. */
export async function moveVersie(tx: Tx, versieId: string, handeling: Wijzigingshandeling, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.overeenkomstversie.updateMany({
    where: { id: versieId, status: { in: [...van] } },
    data: { status: naar, gewijzigdOp: nu, ...(naar === "goedgekeurd" ? { goedgekeurdOp: nu } : {}) },
  });
  return count === 1;
}

/** From the first day of the new version on, the old one no longer counts. */
export async function vervangVersie(tx: Tx, { nieuw, oud }: Wijziging): Promise<void> {
  await tx.overeenkomstversie.update({ where: { id: oud.versieId }, data: { vervangenPer: vanDatumOfNull(nieuw.van) }, select: { id: true } });
}

/** Which version the pages show as the one that counts. */
export async function setVersie(tx: Tx, zorgovereenkomstId: string, versie: number, nu: Date): Promise<void> {
  await tx.zorgovereenkomst.update({ where: { id: zorgovereenkomstId }, data: { versie, gewijzigdOp: nu }, select: { id: true } });
}

/** The contract ended before the change was approved. */
export async function laatVersieVervallen(tx: Tx, zorgovereenkomstId: string, nu: Date): Promise<void> {
  await tx.overeenkomstversie.updateMany({
    where: { zorgovereenkomstId, status: { in: [...LOPEND] } },
    data: { status: OVERGANGEN.vervallen.naar, gewijzigdOp: nu },
  });
}

/** The newest month over which something was claimed that has left the zorgverlener; a draft can still follow another version. */
export async function laatsteGedeclareerd(tx: Tx, zorgovereenkomstId: string): Promise<Datum | null> {
  const rij = await tx.declaratie.findFirst({
    where: { zorgovereenkomstId, status: { notIn: ["concept", "teruggestuurd", "ingetrokken", "afgekeurd"] } },
    orderBy: { maand: "desc" },
    select: { maand: true },
  });
  return rij === null ? null : naarDatum(rij.maand);
}
