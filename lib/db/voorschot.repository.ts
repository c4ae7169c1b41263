/** The account of a verstrekker as its ledger rows tell it. */
import { type Datum, eersteDag, laatsteDag, type Maand } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Maandbetaling } from "@/lib/domein/voorschot/behoefte";

import type { Tx } from "./client";
import { naarDatum, naarMaand } from "./datums";

export type Afschriftregel = {
  readonly id: string;
  readonly op: Date;
  readonly soort: "bevoorschotting" | "terugbetaling" | "verrekening";
  /** Number and reference of the transfer, when it was one. */
  readonly kenmerk: string | null;
  readonly valutadatum: Datum | null;
  /** Positive: onto the account. */
  readonly bedrag: Centen;
};

export type Afschrift = {
  readonly maand: Maand;
  readonly beginsaldo: Centen;
  readonly eindsaldo: Centen;
  /** In order of time. */
  readonly regels: readonly Afschriftregel[];
  /** What budgets that were closed in this month gave back to the grant; no money moves on this account. */
  readonly afgesloten: { readonly aantal: number; readonly terug: Centen };
};

type Rij = { id: string; op: Date; soort: Afschriftregel["soort"]; kenmerk: string | null; valutadatum: Date | null; bedrag: bigint };

/** Everything booked on the account in one Dutch month, with the balance before and after. */
export async function readAfschrift(tx: Tx, verstrekkerId: string, maand: Maand): Promise<Afschrift> {
  const [van, tm] = [eersteDag(maand), laatsteDag(maand)];
  const regels = await tx.$queryRaw<Rij[]>`
    SELECT b.id, b.geboekt_op AS op, b.soort::text AS soort, m.nummer || ' ' || m.kenmerk AS kenmerk, m.valutadatum, r.bedrag_centen AS bedrag
    FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id JOIN boeking b ON b.id = r.boeking_id
    LEFT JOIN voorschotmutatie m ON m.id = b.onderwerp_id AND b.onderwerp_soort = 'voorschotmutatie'
    WHERE g.verstrekker_id = ${verstrekkerId}::uuid AND g.soort = 'rekening_courant'
      AND (b.geboekt_op AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ${van}::date AND ${tm}::date
    ORDER BY b.geboekt_op, b.id`;
  const [begin] = await tx.$queryRaw<[{ saldo: bigint }]>`
    SELECT coalesce(sum(r.bedrag_centen), 0)::bigint AS saldo
    FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id JOIN boeking b ON b.id = r.boeking_id
    WHERE g.verstrekker_id = ${verstrekkerId}::uuid AND g.soort = 'rekening_courant' AND (b.geboekt_op AT TIME ZONE 'Europe/Amsterdam')::date < ${van}::date`;
  const [dicht] = await tx.$queryRaw<[{ aantal: bigint; terug: bigint }]>`
    SELECT count(*) AS aantal, coalesce(sum(terug_centen), 0)::bigint AS terug FROM afsluiting
    WHERE verstrekker_id = ${verstrekkerId}::uuid AND (afgesloten_op AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ${van}::date AND ${tm}::date`;
  const mutaties = regels.reduce((som, { bedrag }) => som + bedrag, 0n);
  return {
    maand,
    beginsaldo: centen(begin.saldo),
    eindsaldo: centen(begin.saldo + mutaties),
    regels: regels.map(({ valutadatum, bedrag, ...rij }) => ({ ...rij, valutadatum: valutadatum === null ? null : naarDatum(valutadatum), bedrag: centen(bedrag) })),
    afgesloten: { aantal: Number(dicht.aantal), terug: centen(dicht.terug) },
  };
}

export type Rekeningstand = {
  readonly verstrekkerId: string;
  readonly naam: string;
  readonly code: string;
  readonly saldo: Centen;
  /** Approved and not yet paid: will be asked from the account soon. */
  readonly klaar: Centen;
  readonly betaald: readonly Maandbetaling[];
};

/** Balance, what lies ready and what was paid per month, of every verstrekker that has a budget. */
export async function readRekeningstanden(tx: Tx, vanaf: Datum, verstrekkerId: string | null): Promise<readonly Rekeningstand[]> {
  const rijen = await tx.$queryRaw<{ verstrekkerId: string; naam: string; code: string; saldo: bigint; klaar: bigint }[]>`
    SELECT v.id AS "verstrekkerId", v.naam, v.code, coalesce(rc.bedrag_centen, 0)::bigint AS saldo, coalesce(b.vast, 0)::bigint AS klaar
    FROM verstrekker v
    LEFT JOIN grootboekrekening g ON g.verstrekker_id = v.id AND g.soort = 'rekening_courant' LEFT JOIN saldo rc ON rc.rekening_id = g.id
    LEFT JOIN (SELECT verstrekker_id, sum(gereserveerd_centen + onderweg_centen) AS vast FROM budgetstand GROUP BY 1) b ON b.verstrekker_id = v.id
    WHERE (${verstrekkerId}::uuid IS NULL OR v.id = ${verstrekkerId}::uuid)
      AND (g.id IS NOT NULL OR b.verstrekker_id IS NOT NULL)
    ORDER BY v.naam, v.id`;
  const betaald = await tx.$queryRaw<{ verstrekkerId: string; maand: Date; bedrag: bigint }[]>`
    SELECT g.verstrekker_id AS "verstrekkerId", date_trunc('month', b.geboekt_op AT TIME ZONE 'Europe/Amsterdam')::date AS maand, -sum(r.bedrag_centen)::bigint AS bedrag
    FROM grootboekrekening g JOIN boekingsregel r ON r.rekening_id = g.id JOIN boeking b ON b.id = r.boeking_id
    WHERE g.soort = 'rekening_courant' AND b.soort = 'verrekening' AND (${verstrekkerId}::uuid IS NULL OR g.verstrekker_id = ${verstrekkerId}::uuid)
      AND (b.geboekt_op AT TIME ZONE 'Europe/Amsterdam')::date >= ${vanaf}::date
    GROUP BY 1, 2 ORDER BY 2`;
  return rijen.map(({ saldo, klaar, ...rij }) => ({
    ...rij,
    saldo: centen(saldo),
    klaar: centen(klaar),
    betaald: betaald.filter((een) => een.verstrekkerId === rij.verstrekkerId).map(({ maand, bedrag }) => ({ maand: naarMaand(maand), bedrag: centen(bedrag) })),
  }));
}
