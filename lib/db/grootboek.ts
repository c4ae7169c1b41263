/**
 * The only road from TypeScript to the ledger. Each function is one move between two accounts of a toekenning, done by
 * the SQL function boek(): idempotent by key, balanced, within the budget. Amounts in cents, always positive.
 */
import type { Centen } from "@/lib/domein/geld";

import type { Tx } from "./client";
import type { Boekingsoort, Rekeningsoort } from "./generated/enums";

export type Boekingsgrond = {
  readonly toekenningId: string;
  readonly bedrag: Centen;
  /** What the booking is for; together with the soort it names one booking for ever. */
  readonly sleutel: string;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  readonly gebeurtenisId: string;
  readonly nu: Date;
};

type Geboekt = "geboekt" | "bestond_al" | "tekort";

async function boek(
  tx: Tx,
  soort: Boekingsoort,
  van: Rekeningsoort,
  naar: Rekeningsoort,
  grond: Boekingsgrond,
): Promise<Geboekt> {
  const [rij] = await tx.$queryRaw<[{ uitkomst: Geboekt }]>`
    SELECT boek(${soort}::boekingsoort, ${`${soort}:${grond.sleutel}`}, ${grond.onderwerpSoort}, ${grond.onderwerpId}::uuid,
                ${grond.gebeurtenisId}::uuid, ${grond.toekenningId}::uuid, ${van}::rekeningsoort, ${naar}::rekeningsoort,
                ${grond.bedrag}::bigint, ${grond.nu}::timestamptz) AS uitkomst`;
  return rij.uitkomst;
}

/** Opens the accounts of a new toekenning and makes the granted amount available. */
export async function boekToekenning(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await tx.$executeRaw`SELECT rekeningen_openen(${grond.toekenningId}::uuid)`;
  await boek(tx, "toekenning", "voorschot", "beschikbaar", grond);
}

/** A grant that went up. */
export async function boekVerhoging(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "toekenning_wijziging", "voorschot", "beschikbaar", grond);
}

/** A grant that went down, possibly below what is bound: beschikbaar is then negative and nothing more is approved. */
export async function boekVerlaging(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "toekenning_wijziging", "beschikbaar", "voorschot", grond);
}

/** A grant that was withdrawn: what is still free goes back to the verstrekker. */
export async function boekIntrekking(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "toekenning_intrekking", "beschikbaar", "voorschot", grond);
}

/** Binds part of the budget to an approved declaratie. False when that much is not free; nothing is booked then. */
export async function reserveer(tx: Tx, grond: Boekingsgrond): Promise<boolean> {
  return (await boek(tx, "reservering", "beschikbaar", "gereserveerd", grond)) !== "tekort";
}

/** Undoes a reservation: the declaratie was withdrawn or refused after all. */
export async function geefVrij(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "vrijval", "gereserveerd", "beschikbaar", grond);
}

/** The batch was released: the amount is on its way to the bank. */
export async function boekVrijgave(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "vrijgave", "gereserveerd", "onderweg", grond);
}

/** The bank confirmed. */
export async function boekBetaling(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await boek(tx, "betaling", "onderweg", "besteed", grond);
}

/** The bank refused it (`onderweg`) or sent it back after paying (`besteed`); the claim stays good, so it stays reserved. */
export async function boekStornering(tx: Tx, van: "onderweg" | "besteed", grond: Boekingsgrond): Promise<void> {
  await boek(tx, "stornering", van, "gereserveerd", grond);
}

/** A corrected amount of one budget; a herstel that moves something books in herstel_uitvoeren(). */
export async function boekHerstelbedrag(tx: Tx, richting: "erbij" | "eraf", grond: Boekingsgrond): Promise<void> {
  await (richting === "erbij" ? boek(tx, "herstel", "voorschot", "beschikbaar", grond) : boek(tx, "herstel", "beschikbaar", "voorschot", grond));
}

/** The accounts of a toekenning that is filled by something else than its own message. */
export async function openRekeningen(tx: Tx, toekenningId: string): Promise<void> {
  await tx.$executeRaw`SELECT rekeningen_openen(${toekenningId}::uuid)`;
}

/** Amount on one account of a toekenning, in cents; null when the actor may not see it. */
export async function saldoVan(tx: Tx, toekenningId: string, soort: Rekeningsoort): Promise<Centen | null> {
  const rekening = await tx.grootboekrekening.findUnique({
    where: { toekenningId_soort: { toekenningId, soort } },
    select: { saldo: { select: { bedragCenten: true } } },
  });
  return rekening?.saldo == null ? null : (rekening.saldo.bedragCenten as Centen);
}
