/** Making and cancelling betaalopdrachten. What happens to them in a batch is in betaling.repository.ts. */
import { OVERGANGEN } from "@/lib/domein/betaling/opdrachtstatus";
import { sepaOmschrijving } from "@/lib/domein/betaling/sepa";
import type { Betaalbron } from "@/lib/domein/betaling/uitbetalingstatus";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import type { Datum } from "@/lib/domein/datum";
import type { Verdeling } from "@/lib/domein/declaratie/verdeling";
import { type Centen, NUL } from "@/lib/domein/geld";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import type { Declaratierij } from "./declaratie.repository";
import { type Boekingsgrond, geefVrij, reserveer } from "./grootboek";

/** What one betaalopdracht moves, and from where. Its id is also the key of the bookings it rests on. */
export type Betaaldeel = { readonly id: string; readonly bron: Betaalbron; readonly bedrag: Centen };

/** One part for each source that pays something. */
export const betaaldelen = ({ uitBudget, uitStorting }: Verdeling): readonly Betaaldeel[] =>
  ([["budget", uitBudget], ["storting", uitStorting]] as const)
    .filter(([, bedrag]) => bedrag > NUL)
    .map(([bron, bedrag]) => ({ id: crypto.randomUUID(), bron, bedrag }));

type Grondslag = Omit<Boekingsgrond, "bedrag" | "sleutel">;

/** Binds all parts or none; false when one of the sources has less than its part. */
export async function reserveerDelen(tx: Tx, grondslag: Grondslag, delen: readonly Betaaldeel[]): Promise<boolean> {
  const gelukt: Betaaldeel[] = [];
  for (const deel of delen) {
    if (await reserveer(tx, { ...grondslag, bedrag: deel.bedrag, sleutel: deel.id }, deel.bron)) {
      gelukt.push(deel);
      continue;
    }
    await geefDelenVrij(tx, grondslag, gelukt);
    return false;
  }
  return true;
}

/** Under the key of its betaalopdracht, so that one reservation can be undone once. */
export async function geefDelenVrij(tx: Tx, grondslag: Grondslag, delen: readonly Betaaldeel[]): Promise<void> {
  for (const { id, bedrag, bron } of delen) await geefVrij(tx, { ...grondslag, bedrag, sleutel: id }, bron);
}

export type NieuweBetaalopdrachten = {
  readonly delen: readonly Betaaldeel[];
  readonly overeenkomstnummer: string;
  readonly vandaag: Datum;
  readonly nu: Date;
};

/**
 * Makes the living betaalopdracht of each part of an approved declaratie: one a source. A second one after a bounce has its own
 * end-to-end id, so that the bank never takes it for the first.
 * @returns the day on which the zorgverlener can expect it
 */
export async function insertBetaalopdrachten(tx: Tx, declaratie: Declaratierij, nieuw: NieuweBetaalopdrachten): Promise<Datum> {
  const eerdere = await tx.betaalopdracht.count({ where: { declaratieId: declaratie.id } });
  const { budgethouderId, verstrekkerId, zorgverlenerId, toekenningId } = declaratie;
  const gemaakt = await tx.betaalopdracht.createManyAndReturn({
    select: { verwachtOp: true },
    data: nieuw.delen.map(({ id, bron, bedrag }, index) => ({
      id,
      declaratieId: declaratie.id,
      bron,
      toekenningId,
      budgethouderId,
      verstrekkerId,
      zorgverlenerId,
      bedragCenten: bedrag,
      status: "klaar" as const,
      eindtotEindId: `${declaratie.nummer}-${String(eerdere + index + 1)}`,
      omschrijving: sepaOmschrijving(nieuw.overeenkomstnummer, declaratie.maand, declaratie.nummer),
      verwachtOp: vanDatum(vroegsteUitvoerdatum(nieuw.vandaag)),
      aangemaaktOp: nieuw.nu,
    })),
  });
  // Later when the account was changed a short while ago: the database knows, who approves a declaratie does not.
  return gemaakt.map(({ verwachtOp }) => naarDatum(verwachtOp)).reduce((laatste, dag) => (dag > laatste ? dag : laatste), vroegsteUitvoerdatum(nieuw.vandaag));
}

/**
 * Cancels the betaalopdrachten of a declaratie, when all that live have not been put in a batch; null when one has, or when there
 * are none.
 */
export async function cancelBetaalopdrachten(tx: Tx, declaratieId: string, nu: Date): Promise<readonly Betaaldeel[] | null> {
  const verder = await tx.betaalopdracht.count({ where: { declaratieId, status: { notIn: ["klaar", "gestorneerd", "vervallen"] } } });
  if (verder > 0) return null;
  const rijen = await tx.betaalopdracht.updateManyAndReturn({
    where: { declaratieId, status: "klaar" },
    data: { status: "vervallen", afgehandeldOp: nu },
    select: { id: true, bedragCenten: true, bron: true },
  });
  return rijen.length === 0 ? null : rijen.map(({ id, bedragCenten, bron }) => ({ id, bron, bedrag: bedragCenten as Centen }));
}

/** The parts of a declaratie whose last betaalopdracht came back and that are not paid again yet. Their amount is still reserved. */
export const listTeruggekomen = (tx: Tx, declaratieId: string): Promise<readonly Betaaldeel[]> =>
  tx.$queryRaw<Betaaldeel[]>`
    SELECT DISTINCT ON (o.bron) o.id, o.bron::text AS bron, o.bedrag_centen AS bedrag FROM betaalopdracht o
    WHERE o.declaratie_id = ${declaratieId}::uuid AND o.status = 'gestorneerd'
      AND NOT EXISTS (SELECT 1 FROM betaalopdracht a WHERE a.declaratie_id = o.declaratie_id AND a.bron = o.bron AND a.status NOT IN ('gestorneerd', 'vervallen'))
    ORDER BY o.bron, o.id DESC`;

/** Whether a part of a declaratie still lives: it is paid, on its way or ready. */
export const heeftLevendeOpdracht = async (tx: Tx, declaratieId: string): Promise<boolean> =>
  (await tx.betaalopdracht.count({ where: { declaratieId, status: { notIn: ["gestorneerd", "vervallen"] } } })) > 0;

/** Ends these opdrachten as the bank reported. */
export const sluitOpdrachten = (tx: Tx, ids: readonly string[], handeling: "betalen" | "storneren", nu: Date): Promise<number> => tx.$executeRaw`
  UPDATE betaalopdracht SET status = ${OVERGANGEN[handeling].naar}::opdrachtstatus, afgehandeld_op = ${nu} WHERE id = ANY(${[...ids]}::uuid[])`;

/**
 * Of which of these declaraties the bank has confirmed every cent that was granted. Holds them first: two reports at once, each on one of the two
 * sources, would both see the other unpaid.
 */
export async function lockGeheelBetaald(tx: Tx, declaratieIds: readonly string[]): Promise<ReadonlySet<string>> {
  await tx.$queryRaw`SELECT 1 FROM declaratie WHERE id = ANY(${[...declaratieIds]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM declaratie d JOIN betaalopdracht o ON o.declaratie_id = d.id AND o.status = 'betaald'
    WHERE d.id = ANY(${[...declaratieIds]}::uuid[]) GROUP BY d.id HAVING sum(o.bedrag_centen) = d.toegekend_centen`;
  return new Set(rijen.map(({ id }) => id));
}
