/** What the rule about the verantwoordingsvrij bedrag looks at, and the policy of the verstrekkers. */
import { type Datum, jaarVan } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { VvbDossier } from "@/lib/domein/vvb/recht";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";

export type VvbFeiten = {
  readonly toekenningId: string;
  readonly nummer: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly dossier: VvbDossier;
  /** What was taken already, or is about to be, in that year. */
  readonly opgenomen: Centen;
};

/** Amount a year that a verstrekker allows on this day for this law; null when it decided nothing. */
export async function readVvbBeleid(tx: Tx, verstrekkerId: string, wet: Wet, dag: Datum): Promise<Centen | null> {
  const rij = await tx.vvbBeleid.findFirst({
    where: { verstrekkerId, wet, van: { lte: vanDatum(dag) } },
    orderBy: [{ van: "desc" }, { id: "desc" }],
    select: { bedragPerJaarCenten: true },
  });
  return rij === null ? null : centen(rij.bedragPerJaarCenten);
}

const IN_UITVOERING = ["goedgekeurd", "in_betaling", "betaald", "gestorneerd"] as const;

/** The year of a request: this one, and after the end of the budget its last. */
export const vvbJaar = (vandaag: Datum, tm: Datum): number => Math.min(jaarVan(vandaag), jaarVan(tm));

/** Null when there is no such toekenning or it is not the actor's. */
export async function readVvbFeiten(tx: Tx, toekenningId: string, vandaag: Datum): Promise<VvbFeiten | null> {
  const rij = await tx.toekenning.findUnique({
    where: { id: toekenningId },
    select: { id: true, nummer: true, budgethouderId: true, verstrekkerId: true, wet: true, van: true, tm: true, bedragCenten: true, status: true },
  });
  if (rij === null) return null;
  const periode = { van: naarDatum(rij.van), tm: naarDatum(rij.tm) };
  const jaar = vvbJaar(vandaag, periode.tm);
  const som = await tx.uitbetaling.aggregate({ where: { toekenningId, soort: "vvb", jaar, status: { in: [...IN_UITVOERING] } }, _sum: { bedragCenten: true } });
  const betaald = await tx.betaalopdracht.count({ where: { toekenningId, declaratieId: { not: null }, bron: "budget", status: "betaald" } });
  return {
    toekenningId,
    nummer: rij.nummer,
    budgethouderId: rij.budgethouderId,
    verstrekkerId: rij.verstrekkerId,
    opgenomen: centen(som._sum.bedragCenten ?? 0n),
    dossier: {
      wet: rij.wet,
      jaar,
      periode,
      bedrag: centen(rij.bedragCenten),
      ingetrokkenOp: rij.status === "ingetrokken" ? await readIngetrokkenOp(tx, toekenningId, vandaag) : null,
      zorgBetaald: betaald > 0,
      gemeentebedrag: rij.wet === "wlz" ? null : await readVvbBeleid(tx, rij.verstrekkerId, rij.wet, vandaag < periode.tm ? vandaag : periode.tm),
    },
  };
}

/** The day the withdrawal was processed: the message itself names none. */
async function readIngetrokkenOp(tx: Tx, toekenningId: string, vandaag: Datum): Promise<Datum> {
  const [rij] = await tx.$queryRaw<{ dag: Date }[]>`
    SELECT (tijdstip AT TIME ZONE 'Europe/Amsterdam')::date AS dag FROM gebeurtenis
    WHERE onderwerp_soort = 'toekenning' AND onderwerp_id = ${toekenningId}::uuid AND soort = 'toekenning.ingetrokken' ORDER BY volgnummer DESC LIMIT 1`;
  return rij === undefined ? vandaag : naarDatum(rij.dag);
}
