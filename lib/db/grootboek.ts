/**
 * The only road from TypeScript to the ledger. Each function is one move between two accounts of a toekenning, done by
 * the SQL function boek(): idempotent by key, balanced, within the budget. Amounts in cents, always positive.
 */
import type { Betaalbron, Uitbetalingsoort } from "@/lib/domein/betaling/uitbetalingstatus";
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

/** The accounts along which an amount travels, for each of the two sources. */
const REKENINGEN = {
  budget: { beschikbaar: "beschikbaar", gereserveerd: "gereserveerd", onderweg: "onderweg", besteed: "besteed" },
  storting: { beschikbaar: "storting_beschikbaar", gereserveerd: "storting_gereserveerd", onderweg: "storting_onderweg", besteed: "storting_besteed" },
} as const satisfies Record<Betaalbron, Record<string, Rekeningsoort>>;

/** Where an amount ends once the bank has confirmed it: a refund is not spent, it went back. */
const eindrekening = (bron: Betaalbron, uitbetaling: Uitbetalingsoort | null): Rekeningsoort =>
  uitbetaling === "terugstorting" ? "storting_terugbetaald" : REKENINGEN[bron].besteed;

/** Opens the accounts for own money at first use, and books what was received. */
export async function boekStorting(tx: Tx, grond: Boekingsgrond): Promise<void> {
  await tx.$executeRaw`SELECT stortingsrekeningen_openen(${grond.toekenningId}::uuid)`;
  await boek(tx, "storting", "gestort", "storting_beschikbaar", grond);
}

/** Binds an amount to an approved payment. False when that much is not free; nothing is booked then. */
export async function reserveer(tx: Tx, grond: Boekingsgrond, bron: Betaalbron = "budget"): Promise<boolean> {
  const { beschikbaar, gereserveerd } = REKENINGEN[bron];
  return (await boek(tx, "reservering", beschikbaar, gereserveerd, grond)) !== "tekort";
}

/** Sets own money apart to go back to whom it came from. False when that much is not free; nothing is booked then. */
export async function boekTerugstorting(tx: Tx, grond: Boekingsgrond): Promise<boolean> {
  return (await boek(tx, "terugstorting", "storting_beschikbaar", "storting_gereserveerd", grond)) !== "tekort";
}

/** Undoes a reservation: the payment was withdrawn or refused after all. */
export async function geefVrij(tx: Tx, grond: Boekingsgrond, bron: Betaalbron = "budget"): Promise<void> {
  const { beschikbaar, gereserveerd } = REKENINGEN[bron];
  await boek(tx, "vrijval", gereserveerd, beschikbaar, grond);
}

/** A payment the bank reported on. */
export type Bankboeking = {
  readonly opdrachtId: string;
  readonly toekenningId: string;
  readonly bedrag: Centen;
  readonly bron: Betaalbron;
  readonly uitbetaling: Uitbetalingsoort | null;
};

/** The bank confirmed these. */
export const boekBetalingen = (tx: Tx, betalingen: readonly Bankboeking[], gebeurtenisId: string, nu: Date): Promise<void> =>
  boekOpdrachten(
    tx,
    "betaling",
    betalingen.map((b) => ({ ...b, van: REKENINGEN[b.bron].onderweg, naar: eindrekening(b.bron, b.uitbetaling) })),
    gebeurtenisId,
    nu,
  );

/** The bank refused these or sent them back after paying; the claims stay good, so the amounts stay reserved. */
export const boekStorneringen = (tx: Tx, storneringen: readonly (Bankboeking & { readonly wasBetaald: boolean })[], gebeurtenisId: string, nu: Date): Promise<void> =>
  boekOpdrachten(
    tx,
    "stornering",
    storneringen.map((b) => ({ ...b, van: b.wasBetaald ? eindrekening(b.bron, b.uitbetaling) : REKENINGEN[b.bron].onderweg, naar: REKENINGEN[b.bron].gereserveerd })),
    gebeurtenisId,
    nu,
  );

/** A whole bank report in one statement, each betaalopdracht at its own accounts, in a fixed order of budgets. */
async function boekOpdrachten(
  tx: Tx,
  soort: Boekingsoort,
  regels: readonly (Bankboeking & { readonly van: Rekeningsoort; readonly naar: Rekeningsoort })[],
  gebeurtenisId: string,
  nu: Date,
): Promise<void> {
  const kolom = <T>(van: (regel: (typeof regels)[number]) => T): T[] => regels.map(van);
  await tx.$executeRaw`
    SELECT boek(${soort}::boekingsoort, ${soort} || ':' || r.id, 'betaalopdracht', r.id, ${gebeurtenisId}::uuid, r.toekenning, r.van, r.naar, r.bedrag, ${nu}::timestamptz)
    FROM (SELECT * FROM unnest(${kolom((r) => r.opdrachtId)}::uuid[], ${kolom((r) => r.toekenningId)}::uuid[], ${kolom((r) => r.van)}::text[]::rekeningsoort[],
            ${kolom((r) => r.naar)}::text[]::rekeningsoort[], ${kolom((r) => r.bedrag)}::bigint[]) AS u (id, toekenning, van, naar, bedrag) ORDER BY toekenning, id) r`;
}

/** A corrected amount of one budget; a herstel that moves something books in herstel_uitvoeren(). */
export async function boekHerstelbedrag(tx: Tx, richting: "erbij" | "eraf", grond: Boekingsgrond): Promise<void> {
  await (richting === "erbij" ? boek(tx, "herstel", "voorschot", "beschikbaar", grond) : boek(tx, "herstel", "beschikbaar", "voorschot", grond));
}

/** The accounts of a toekenning that is filled by something else than its own message. */
export async function openRekeningen(tx: Tx, toekenningId: string): Promise<void> {
  await tx.$executeRaw`SELECT rekeningen_openen(${toekenningId}::uuid)`;
}

export type Verstrekkergrond = Omit<Boekingsgrond, "toekenningId"> & { readonly verstrekkerId: string };

async function boekVerstrekker(tx: Tx, soort: Boekingsoort, van: Rekeningsoort, naar: Rekeningsoort, grond: Verstrekkergrond): Promise<Geboekt> {
  const [rij] = await tx.$queryRaw<[{ uitkomst: Geboekt }]>`
    SELECT boek_verstrekker(${soort}::boekingsoort, ${`${soort}:${grond.sleutel}`}, ${grond.onderwerpSoort}, ${grond.onderwerpId}::uuid,
                ${grond.gebeurtenisId}::uuid, ${grond.verstrekkerId}::uuid, ${van}::rekeningsoort, ${naar}::rekeningsoort,
                ${grond.bedrag}::bigint, ${grond.nu}::timestamptz) AS uitkomst`;
  return rij.uitkomst;
}

/** An advance came in. */
export async function boekVoorschot(tx: Tx, grond: Verstrekkergrond): Promise<void> {
  await boekVerstrekker(tx, "bevoorschotting", "ontvangsten", "rekening_courant", grond);
}

/** An advance went back to the verstrekker. False when that much is not on account; nothing is booked then. */
export async function boekTerugbetaling(tx: Tx, grond: Verstrekkergrond): Promise<boolean> {
  return (await boekVerstrekker(tx, "terugbetaling", "rekening_courant", "ontvangsten", grond)) !== "tekort";
}

/**
 * Brings the accounts of these verstrekkers level with what was paid from their budgets; all of them with null. Whoever books on besteed
 * calls it in the same transaction. Returns how many moved.
 */
export async function verrekenBetalingen(tx: Tx, verstrekkerIds: readonly string[] | null, gebeurtenisId: string, nu: Date): Promise<number> {
  const [rij] = await tx.$queryRaw<[{ aantal: number }]>`
    SELECT rekening_courant_bijwerken(${verstrekkerIds === null ? null : [...verstrekkerIds]}::uuid[], ${gebeurtenisId}::uuid, ${nu}::timestamptz) AS aantal`;
  return rij.aantal;
}

/** Amount on one account of a toekenning, in cents; null when the actor may not see it. */
export async function saldoVan(tx: Tx, toekenningId: string, soort: Rekeningsoort): Promise<Centen | null> {
  const [saldo] = await tx.$queryRaw<{ bedrag: Centen }[]>`
    SELECT s.bedrag_centen AS bedrag FROM grootboekrekening r JOIN saldo s ON s.rekening_id = r.id
    WHERE r.toekenning_id = ${toekenningId}::uuid AND r.soort = ${soort}::rekeningsoort`;
  return saldo?.bedrag ?? null;
}
