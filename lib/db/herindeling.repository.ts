/** Rows of herindeling, and the budgets it is about. */
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, som } from "@/lib/domein/geld";
import { type Herindelingshandeling, type Herindelingstatus, OVERGANGEN } from "@/lib/domein/herindeling/status";
import { type Blijftreden, blijftOm, type Herindelingspartij, type Overtedragen } from "@/lib/domein/herindeling/voorstel";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import { readVerstrekker } from "./voorlopig.repository";

export type Lopend = Overtedragen & { readonly id: string; readonly wet: Wet; readonly bedrag: bigint; readonly gebonden: bigint; readonly overeenkomsten: number };

/** Running budgets of a verstrekker on that day, with what decides whether they can go along. */
export const listLopend = (tx: Tx, van: string, naar: string, per: Datum): Promise<readonly Lopend[]> =>
  tx.$queryRaw<Lopend[]>`
    SELECT t.id::text AS id, t.wet::text AS wet, t.status::text AS status, t.bedrag_centen AS bedrag,
      (SELECT coalesce(sum(s.bedrag_centen), 0)::bigint FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id AND g.soort IN ('gereserveerd', 'onderweg', 'besteed')) AS gebonden,
      (SELECT count(*)::int FROM zorgovereenkomst z WHERE z.toekenning_id = t.id) AS overeenkomsten,
      EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.toekenning_id = t.id AND (o.bron <> 'budget' OR o.declaratie_id IS NULL) AND o.status <> 'vervallen')
        OR EXISTS (SELECT 1 FROM grootboekrekening g JOIN saldo s ON s.rekening_id = g.id WHERE g.toekenning_id = t.id AND g.soort::text LIKE 'storting%' AND s.bedrag_centen <> 0) AS "eigenGeld",
      EXISTS (SELECT 1 FROM herstel h WHERE h.van_toekenning_id = t.id AND h.status = 'voorgesteld') AS "herstelOpen",
      EXISTS (SELECT 1 FROM toekenning a WHERE a.verstrekker_id = ${naar}::uuid AND a.budgethouder_id = t.budgethouder_id AND a.wet = t.wet AND a.status IN ('voorlopig', 'definitief')
        AND daterange(a.van, a.tm, '[]') && daterange(t.van, t.tm, '[]')) AS overlapt
    FROM toekenning t WHERE t.verstrekker_id = ${van}::uuid AND t.status IN ('voorlopig', 'definitief') AND t.tm >= ${per}::date ORDER BY t.id`;

export type Herindelingsbeeld = {
  readonly aantal: number;
  readonly bedrag: Centen;
  readonly gebonden: Centen;
  readonly overeenkomsten: number;
  readonly perWet: readonly { readonly wet: Wet; readonly aantal: number; readonly bedrag: Centen; readonly gebonden: Centen }[];
  readonly blijft: readonly { readonly reden: Blijftreden; readonly aantal: number }[];
};

/** What would move and what would stay: counts and amounts only. */
export function beeldVan(lopend: readonly Lopend[]): Herindelingsbeeld {
  const mee = lopend.filter((budget) => blijftOm(budget) === null);
  const van = (wet: Wet) => mee.filter((budget) => budget.wet === wet);
  const totaal = (budgetten: readonly Lopend[]) => ({
    aantal: budgetten.length, bedrag: som(budgetten.map(({ bedrag }) => centen(bedrag))), gebonden: som(budgetten.map(({ gebonden }) => centen(gebonden))),
  });
  const redenen = lopend.flatMap((budget) => blijftOm(budget) ?? []);
  return {
    ...totaal(mee),
    overeenkomsten: mee.reduce((aantal, { overeenkomsten }) => aantal + overeenkomsten, 0),
    perWet: [...new Set(mee.map(({ wet }) => wet))].map((wet) => ({ wet, ...totaal(van(wet)) })),
    blijft: [...new Set(redenen)].map((reden) => ({ reden, aantal: redenen.filter((ander) => ander === reden).length })),
  };
}

export type Partijen = { readonly van: Herindelingspartij & { readonly naam: string }; readonly naar: Herindelingspartij & { readonly naam: string } };

export async function readPartijen(tx: Tx, vanId: string, naarId: string): Promise<Partijen | null> {
  const [van, naar] = [await readVerstrekker(tx, vanId), await readVerstrekker(tx, naarId)];
  return van === null || naar === null ? null : { van, naar };
}

export const heeftOpen = async (tx: Tx, vanId: string): Promise<boolean> =>
  (await tx.herindeling.count({ where: { vanVerstrekkerId: vanId, status: { in: ["voorgesteld", "goedgekeurd"] } } })) > 0;

export type Herindelingrij = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Herindelingstatus;
  readonly vanId: string;
  readonly naarId: string;
  readonly per: Datum;
  readonly aantal: number;
  readonly bedrag: Centen;
  readonly opgemaaktDoor: string;
  readonly beslotenDoor: string | null;
};

export async function readHerindeling(tx: Tx, id: string): Promise<Herindelingrij | null> {
  const rij = await tx.herindeling.findUnique({
    where: { id },
    select: { id: true, nummer: true, status: true, vanVerstrekkerId: true, naarVerstrekkerId: true, per: true, aantal: true, bedragCenten: true, opgemaaktDoor: true, beslotenDoor: true },
  });
  if (rij === null) return null;
  const { vanVerstrekkerId, naarVerstrekkerId, per, bedragCenten, ...rest } = rij;
  return { ...rest, vanId: vanVerstrekkerId, naarId: naarVerstrekkerId, per: naarDatum(per), bedrag: centen(bedragCenten) };
}

/** The same, held until the transaction ends. */
export async function lockHerindeling(tx: Tx, id: string): Promise<Herindelingrij | null> {
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM herindeling WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length === 0 ? null : readHerindeling(tx, id);
}

export const insertHerindeling = (tx: Tx, nieuw: { readonly vanId: string; readonly naarId: string; readonly per: Datum; readonly aantal: number; readonly bedrag: Centen; readonly opgemaaktDoor: string; readonly nu: Date }): Promise<{ id: string; nummer: string }> =>
  tx.herindeling.create({
    data: { status: "voorgesteld", vanVerstrekkerId: nieuw.vanId, naarVerstrekkerId: nieuw.naarId, per: vanDatum(nieuw.per), aantal: nieuw.aantal, bedragCenten: nieuw.bedrag, opgemaaktDoor: nieuw.opgemaaktDoor, opgemaaktOp: nieuw.nu },
    select: { id: true, nummer: true },
  });

/** Moves it along one edge of the status table. False when it was somewhere else by then. */
export async function moveHerindeling(tx: Tx, id: string, handeling: Exclude<Herindelingshandeling, "uitvoeren">, { door, op, reden }: { readonly door: string; readonly op: Date; readonly reden?: string }): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { count } = await tx.herindeling.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, beslotenDoor: door, beslotenOp: op, besluitreden: reden ?? null } });
  return count === 1;
}

export async function voltooi(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const { van, naar } = OVERGANGEN.uitvoeren;
  return (await tx.herindeling.updateMany({ where: { id, status: { in: [...van] } }, data: { status: naar, uitgevoerdOp: nu } })).count === 1;
}

/** From the day of herindeling the old one sends nothing any more. */
export async function sluitVerstrekker(tx: Tx, id: string, laatsteDag: Datum): Promise<void> {
  await tx.verstrekker.updateMany({ where: { id, OR: [{ geldigTm: null }, { geldigTm: { gt: vanDatum(laatsteDag) } }] }, data: { geldigTm: vanDatum(laatsteDag) } });
}

/** Approved ones whose day has come. */
export const listUitTeVoeren = async (tx: Tx, vandaag: Datum): Promise<readonly string[]> =>
  (await tx.herindeling.findMany({ where: { status: "goedgekeurd", per: { lte: vanDatum(vandaag) } }, select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
