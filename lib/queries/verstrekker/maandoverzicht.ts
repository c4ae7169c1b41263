import type { Db } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import { type Maandrij, readMaandoverzicht } from "@/lib/db/maandoverzicht.repository";
import { lees } from "@/lib/db/transactie";
import { readBudgetjaren } from "@/lib/db/uitputting.repository";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, centen, som } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

export type Maandregel = {
  readonly maand: Maand;
  readonly wet: Wet;
  readonly functiesoort: string;
  readonly toegekend: Centen;
  readonly besteed: Centen;
  readonly budgethouders: number;
  readonly bovenMaximum: number;
};

export type Maandoverzicht = {
  readonly regels: readonly Maandregel[];
  readonly toegekend: Centen;
  readonly besteed: Centen;
  readonly jaren: readonly number[];
};

export const alsMaandregel = (rij: Maandrij): Maandregel => ({
  maand: naarMaand(rij.maand),
  wet: rij.wet,
  functiesoort: rij.functiesoort,
  toegekend: centen(rij.toegekend),
  besteed: centen(rij.besteed),
  budgethouders: Number(rij.budgethouders),
  bovenMaximum: Number(rij.boven_maximum),
});

/** The monthly uitputtingsoverzicht of one verstrekker over one year. No names: sums only. */
export async function maandoverzicht(db: Db, actor: Actor, jaar: number): Promise<Maandoverzicht | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "budget.inzien")) return null;
  const { verstrekkerId } = actor;
  return lees(db, actor, async (tx) => {
    const regels = (await readMaandoverzicht(tx, verstrekkerId, jaar)).map(alsMaandregel);
    return {
      regels,
      toegekend: som(regels.map(({ toegekend }) => toegekend)),
      besteed: som(regels.map(({ besteed }) => besteed)),
      jaren: await readBudgetjaren(tx, verstrekkerId),
    };
  });
}
