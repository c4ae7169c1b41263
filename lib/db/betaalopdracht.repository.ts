/** Making and cancelling one betaalopdracht. What happens to it in a batch is in betaling.repository.ts. */
import { sepaOmschrijving } from "@/lib/domein/betaling/sepa";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";

import type { Tx } from "./client";
import { vanDatum } from "./datums";
import type { Declaratierij } from "./declaratie.repository";

export type NieuweBetaalopdracht = {
  readonly id: string;
  readonly bedrag: Centen;
  readonly overeenkomstnummer: string;
  readonly vandaag: Datum;
  readonly nu: Date;
};

/**
 * Makes the one living betaalopdracht of an approved declaratie. A second one after a bounce has its own end-to-end id, so
 * that the bank never takes it for the first.
 * @returns the day on which the zorgverlener can expect it
 */
export async function insertBetaalopdracht(tx: Tx, declaratie: Declaratierij, nieuw: NieuweBetaalopdracht): Promise<Datum> {
  const eerdere = await tx.betaalopdracht.count({ where: { declaratieId: declaratie.id } });
  const verwachtOp = vroegsteUitvoerdatum(nieuw.vandaag);
  const { budgethouderId, verstrekkerId, zorgverlenerId, toekenningId } = declaratie;
  await tx.betaalopdracht.create({
    data: {
      id: nieuw.id,
      declaratieId: declaratie.id,
      toekenningId,
      budgethouderId,
      verstrekkerId,
      zorgverlenerId,
      bedragCenten: nieuw.bedrag,
      status: "klaar",
      eindtotEindId: `${declaratie.nummer}-${String(eerdere + 1)}`,
      omschrijving: sepaOmschrijving(nieuw.overeenkomstnummer, declaratie.maand, declaratie.nummer),
      verwachtOp: vanDatum(verwachtOp),
      aangemaaktOp: nieuw.nu,
    },
    select: { id: true },
  });
  return verwachtOp;
}

/** Cancels the betaalopdracht that has not been put in a batch; null when there is none. */
export async function cancelBetaalopdracht(tx: Tx, declaratieId: string, nu: Date): Promise<{ id: string; bedrag: Centen } | null> {
  const rijen = await tx.betaalopdracht.updateManyAndReturn({
    where: { declaratieId, status: "klaar" },
    data: { status: "vervallen", afgehandeldOp: nu },
    select: { id: true, bedragCenten: true },
  });
  const rij = rijen[0];
  return rij === undefined ? null : { id: rij.id, bedrag: rij.bedragCenten as Centen };
}
