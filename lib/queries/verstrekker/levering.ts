import type { Db, Tx } from "@/lib/db/client";
import { alsRetourregels, type Retourregel } from "@/lib/db/toekenning.repository";
import { lees } from "@/lib/db/transactie";
import type { Berichtkanaal, Prisma } from "@/lib/db/types";
import { type Actor, mag } from "@/lib/domein/toegang";

import type { Retour } from "./toekenningsbericht";

type Aanleveraar = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

const magZien = (actor: Actor): actor is Aanleveraar =>
  (actor.rol === "verstrekker" || actor.rol === "koppeling") && (mag(actor, "toekenningsbericht.aanleveren") || mag(actor, "toekenning.inzien"));

export const LEVERINGEN_PER_PAGINA = 20;
export const REGELS_PER_PAGINA = 50;

/** How many messages of a file have which answer now: one that waited and was processed after all counts as processed. */
export type Leveringstelling = { readonly verwerkt: number; readonly uitval: number; readonly afgekeurd: number; readonly eerder: number };

export type Leveringsregel = {
  readonly id: string;
  readonly bestandsnaam: string | null;
  readonly kanaal: Berichtkanaal;
  readonly ontvangenOp: Date;
  readonly ontvangenVan: string;
  readonly klaarOp: Date | null;
  readonly totaal: number;
  readonly gelezen: number;
  readonly bytes: bigint;
};

const REGEL = {
  id: true,
  bestandsnaam: true,
  kanaal: true,
  ontvangenOp: true,
  ontvangenVan: true,
  klaarOp: true,
  totaal: true,
  gelezen: true,
  bytes: true,
} as const satisfies Prisma.LeveringSelect;

export type Leveringenlijst = { readonly leveringen: readonly Leveringsregel[]; readonly totaal: number };

export async function leveringenlijst(db: Db, actor: Actor, pagina: number): Promise<Leveringenlijst | null> {
  if (!magZien(actor)) return null;
  const where = { verstrekkerId: actor.verstrekkerId };
  return lees(db, actor, async (tx) => ({
    leveringen: await tx.levering.findMany({
      where,
      select: REGEL,
      orderBy: [{ ontvangenOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * LEVERINGEN_PER_PAGINA,
      take: LEVERINGEN_PER_PAGINA,
    }),
    totaal: await tx.levering.count({ where }),
  }));
}

async function leesTelling(tx: Tx, leveringId: string): Promise<Leveringstelling> {
  const rijen = await tx.$queryRaw<{ wat: keyof Leveringstelling; aantal: number }[]>`
    SELECT CASE WHEN l.uitkomst = 'geweigerd' THEN 'afgekeurd' WHEN l.uitkomst = 'eerder' THEN 'eerder' ELSE b.status::text END AS wat, count(*)::int AS aantal
    FROM leveringsbericht l LEFT JOIN toekenningsbericht b ON b.id = l.bericht_id
    WHERE l.levering_id = ${leveringId}::uuid GROUP BY 1`;
  const aantal = (wat: keyof Leveringstelling): number => rijen.find((rij) => rij.wat === wat)?.aantal ?? 0;
  return { verwerkt: aantal("verwerkt"), uitval: aantal("uitval"), afgekeurd: aantal("afgekeurd"), eerder: aantal("eerder") };
}

export type Leveringsstatus = Leveringsregel & { readonly telling: Leveringstelling };

/** How far a file of one's own organisation is. */
export async function leveringsstatus(db: Db, actor: Actor, id: string): Promise<Leveringsstatus | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const levering = await tx.levering.findFirst({ where: { id, verstrekkerId: actor.verstrekkerId }, select: REGEL });
    return levering === null ? null : { ...levering, telling: await leesTelling(tx, id) };
  });
}

export type Leveringsbericht = {
  readonly volgnummer: number;
  readonly regel: number;
  readonly berichtnummer: string | null;
  readonly uitkomst: "verwerkt" | "uitval" | "afgekeurd";
  readonly eerder: boolean;
  readonly berichtId: string | null;
  readonly toekenningnummer: string | null;
  readonly retourcodes: readonly Retourregel[];
};

type Rij = Omit<Leveringsbericht, "retourcodes"> & { readonly retourcodes: Prisma.JsonValue };

export type Leveringsvraag = { readonly vanaf: number; readonly aantal: number; readonly alleenMislukt: boolean };

/** The answers to messages of one file, in the order of the file. */
async function leesAntwoorden(tx: Tx, leveringId: string, { vanaf, aantal, alleenMislukt }: Leveringsvraag): Promise<readonly Leveringsbericht[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT l.volgnummer, l.regel, l.berichtnummer, coalesce(b.status::text, 'afgekeurd') AS uitkomst, l.uitkomst = 'eerder' AS eerder, l.bericht_id::text AS "berichtId",
           t.nummer AS toekenningnummer, coalesce(b.retourcodes, l.retourcodes) AS retourcodes
    FROM leveringsbericht l LEFT JOIN toekenningsbericht b ON b.id = l.bericht_id LEFT JOIN toekenning t ON t.id = b.toekenning_id
    WHERE l.levering_id = ${leveringId}::uuid AND l.volgnummer >= ${vanaf} AND (NOT ${alleenMislukt} OR b.status IS DISTINCT FROM 'verwerkt')
    ORDER BY l.volgnummer LIMIT ${aantal}`;
  return rijen.map((rij) => ({ ...rij, retourcodes: alsRetourregels(rij.retourcodes) }));
}

export type Leveringsdetail = Leveringsstatus & { readonly mislukt: readonly Leveringsbericht[]; readonly aantalMislukt: number };

/** A file with the messages that were not processed, a page at a time. */
export async function leveringsdetail(db: Db, actor: Actor, id: string, pagina: number): Promise<Leveringsdetail | null> {
  const status = await leveringsstatus(db, actor, id);
  if (status === null) return null;
  return lees(db, actor, async (tx) => {
    const [{ aantal }] = await tx.$queryRaw<[{ aantal: number }]>`
      SELECT count(*)::int AS aantal FROM leveringsbericht l LEFT JOIN toekenningsbericht b ON b.id = l.bericht_id
      WHERE l.levering_id = ${id}::uuid AND b.status IS DISTINCT FROM 'verwerkt'`;
    const [eerste] = await tx.$queryRaw<{ volgnummer: number }[]>`
      SELECT l.volgnummer FROM leveringsbericht l LEFT JOIN toekenningsbericht b ON b.id = l.bericht_id
      WHERE l.levering_id = ${id}::uuid AND b.status IS DISTINCT FROM 'verwerkt' ORDER BY l.volgnummer LIMIT 1 OFFSET ${(pagina - 1) * REGELS_PER_PAGINA}`;
    const mislukt = eerste === undefined ? [] : await leesAntwoorden(tx, id, { vanaf: eerste.volgnummer, aantal: REGELS_PER_PAGINA, alleenMislukt: true });
    return { ...status, mislukt, aantalMislukt: aantal };
  });
}

/** Answers of a file of one's own organisation from a place in it; null when there is no such file. */
export async function leveringsantwoorden(db: Db, actor: Actor, id: string, vraag: Leveringsvraag): Promise<readonly (Retour & { readonly volgnummer: number })[] | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const levering = await tx.levering.findFirst({ where: { id, verstrekkerId: actor.verstrekkerId }, select: { ontvangenOp: true } });
    if (levering === null) return null;
    const antwoorden = await leesAntwoorden(tx, id, vraag);
    return antwoorden.map(({ volgnummer, berichtId, berichtnummer, uitkomst, eerder, toekenningnummer, retourcodes }) => ({
      volgnummer,
      kenmerk: berichtId,
      berichtnummer,
      ontvangenOp: levering.ontvangenOp,
      status: uitkomst,
      toekenningnummer,
      retourcodes,
      eerder,
    }));
  });
}
