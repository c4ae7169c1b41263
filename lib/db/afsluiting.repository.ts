/**
 * Set-based SQL of closing: which budgets ask for a message or for settlement, and what is known of them. Each selection locks what it
 * returns and skips what another worker holds, so two workers share the work and never do it twice.
 */
import type { Afsluitstand } from "@/lib/domein/afsluiting/berichten";
import type { Afsluitreden } from "@/lib/domein/afsluiting/redenen";
import type { Afsluitberichtstatus } from "@/lib/domein/afsluiting/status";
import type { Afsluittotalen } from "@/lib/domein/afsluiting/totalen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { naarDatum, naarMaand } from "./datums";
import { Prisma } from "./generated/client";
import { ontsleutelBsn } from "./versleuteling";

/** Before every id. */
export const EERSTE = "00000000-0000-0000-0000-000000000000";

export type Grenzen = {
  /** A functiebudget that ended on or before this day asks for its message. */
  readonly einde: Datum;
  /** The last calendar year of which the message is due. */
  readonly jaar: number;
};

/**
 * Toekenningen that may ask for a message: rough and cheap, the rule in lib/domein decides. What is closed and has not changed since
 * its last message is left out, so the work of a night does not grow with the years.
 */
export async function kiesVoorBericht(tx: Tx, { einde, jaar }: Grenzen, na: string | null, hoogstens: number): Promise<readonly string[]> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM toekenning t
    JOIN LATERAL (SELECT v.id, v.versie FROM toekenningsversie v WHERE v.toekenning_id = t.id ORDER BY v.versie DESC LIMIT 1) v ON true
    JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'besteed' JOIN saldo s ON s.rekening_id = g.id
    WHERE t.id > ${na ?? EERSTE}::uuid AND t.status <> 'voorlopig'
      -- What a grant or a succeeding verstrekker took over is told with the budget that has it now.
      AND NOT EXISTS (SELECT 1 FROM herstel h WHERE h.van_toekenning_id = t.id AND h.soort IN ('samenvoeging', 'overdracht') AND h.uitgevoerd_op IS NOT NULL) AND (
      ((t.status = 'ingetrokken' OR EXISTS (SELECT 1 FROM functiebudget f WHERE f.toekenningsversie_id = v.id AND f.tm <= ${einde}::date))
        AND NOT EXISTS (SELECT 1 FROM budgetafsluitbericht b WHERE b.toekenning_id = t.id AND b.reden = 'einde_periode' AND b.definitief AND b.status <> 'vervangen'
          AND b.periodestand LIKE '%/v' || v.versie || '/' || s.bedrag_centen))
      OR (t.status <> 'afgesloten' AND EXISTS (SELECT 1 FROM functiebudget f WHERE f.toekenningsversie_id = v.id
        AND extract(year FROM f.van) < extract(year FROM f.tm) AND extract(year FROM f.van) <= ${jaar}))
      OR (t.status <> 'afgesloten' AND s.bedrag_centen > 0
        AND NOT EXISTS (SELECT 1 FROM budgetafsluitbericht b WHERE b.toekenning_id = t.id AND b.reden = 'boven_budget' AND b.periodestand = 'v' || v.versie)
        AND (s.bedrag_centen > t.bedrag_centen OR EXISTS (
          SELECT 1 FROM bestedingen_van(ARRAY[t.id]) x GROUP BY x.functiesoort HAVING sum(x.besteed_centen) >
            coalesce((SELECT sum(f.bedrag_centen) FROM functiebudget f WHERE f.toekenningsversie_id = v.id AND f.functiesoort = x.functiesoort), 0))
          OR EXISTS (SELECT 1 FROM bestedingen_van(ARRAY[t.id]) x WHERE x.maand > t.tm OR (x.maand + interval '1 month')::date <= t.van))))
    ORDER BY t.id LIMIT ${hoogstens} FOR NO KEY UPDATE OF t SKIP LOCKED`;
  return rijen.map(({ id }) => id);
}

export type EerderBericht = { readonly id: string; readonly nummer: string; readonly reden: Afsluitreden; readonly periodestand: string; readonly status: Afsluitberichtstatus };

export type Afsluitfeiten = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly budgetidentificatie: string;
  readonly beschikkingsnummer: string;
  readonly budgethouderId: string;
  readonly budgethouder: { readonly bsn: string; readonly geboortedatum: Datum };
  readonly verstrekkerId: string;
  readonly verstrekker: { readonly soort: Verstrekkersoort; readonly code: string };
  readonly stand: Afsluitstand;
  readonly eerder: readonly EerderBericht[];
};

const FEITEN = {
  id: true, nummer: true, wet: true, status: true, van: true, tm: true, budgetidentificatie: true, beschikkingsnummer: true, budgethouderId: true, verstrekkerId: true,
  budgethouder: { select: { bsnVersleuteld: true, geboortedatum: true } },
  verstrekker: { select: { soort: true, code: true } },
  versies: {
    select: { versie: true, functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: [{ functiesoort: "asc" }, { van: "asc" }] } },
    orderBy: { versie: "desc" },
    take: 1,
  },
  afsluitberichten: { select: { id: true, nummer: true, reden: true, periodestand: true, status: true }, orderBy: { gemaaktOp: "asc" } },
} as const satisfies Prisma.ToekenningSelect;

type Bestedingrij = { readonly toekenningId: string; readonly functiesoort: string; readonly maand: Date; readonly besteed: bigint };

function alsFeiten(rij: Prisma.ToekenningGetPayload<{ select: typeof FEITEN }>, bestedingen: readonly Bestedingrij[]): Afsluitfeiten {
  const { status, van, tm, budgethouder, versies, afsluitberichten, ...rest } = rij;
  const versie = versies[0];
  if (versie === undefined) throw new Error(`toekenning ${rij.nummer} has no version`);
  return {
    ...rest,
    budgethouder: { bsn: ontsleutelBsn(budgethouder.bsnVersleuteld), geboortedatum: naarDatum(budgethouder.geboortedatum) },
    eerder: afsluitberichten,
    stand: {
      status,
      versie: versie.versie,
      periode: { van: naarDatum(van), tm: naarDatum(tm) },
      functies: versie.functiebudgetten.map((functie) => ({
        functiesoort: functie.functiesoort,
        periode: { van: naarDatum(functie.van), tm: naarDatum(functie.tm) },
        bedrag: centen(functie.bedragCenten),
        vvb: centen(functie.vvbCenten),
      })),
      bestedingen: bestedingen.map((besteding) => ({ functiesoort: besteding.functiesoort, maand: naarMaand(besteding.maand), besteed: centen(besteding.besteed) })),
    },
  };
}

/** Everything the rules and the message need, for many budgets at once. */
export async function leesAfsluitfeiten(tx: Tx, ids: readonly string[]): Promise<readonly Afsluitfeiten[]> {
  const rijen = await tx.toekenning.findMany({ where: { id: { in: [...ids] } }, select: FEITEN, orderBy: { id: "asc" } });
  const bestedingen = await tx.$queryRaw<Bestedingrij[]>`
    SELECT toekenning_id AS "toekenningId", functiesoort, maand, besteed_centen AS besteed FROM bestedingen_van(${[...ids]}::uuid[]) ORDER BY functiesoort, maand`;
  return rijen.map((rij) => alsFeiten(rij, bestedingen.filter(({ toekenningId }) => toekenningId === rij.id)));
}

/** Numbers for new messages: they stand in the message, so they come before it. */
export async function nieuweNummers(tx: Tx, aantal: number): Promise<readonly string[]> {
  const rijen = await tx.$queryRaw<{ nummer: string }[]>`
    SELECT volgnummer('BAB', 'budgetafsluitbericht_nummer_seq'::regclass) AS nummer FROM generate_series(1, ${aantal}::int)`;
  return rijen.map(({ nummer }) => nummer);
}

/** As kept beside the message for the screens: amounts in cents as text. */
export const totalenAlsJson = (totalen: Afsluittotalen): Prisma.InputJsonObject => ({
  toegekend: String(totalen.toegekend),
  besteed: String(totalen.besteed),
  rest: String(totalen.rest),
  functies: totalen.functies.map(({ functiesoort, periode, bedrag, vvb, besteed, boven }) => ({
    functiesoort, van: periode.van, tm: periode.tm, bedrag: String(bedrag), vvb: String(vvb), besteed: String(besteed), boven: String(boven),
  })),
  buiten: totalen.buiten.map(({ functiesoort, besteed }) => ({ functiesoort, besteed: String(besteed) })),
});

type Kolom = {
  toegekend: string; besteed: string; rest: string;
  functies: { functiesoort: string; van: Datum; tm: Datum; bedrag: string; vvb: string; besteed: string; boven: string }[];
  buiten: { functiesoort: string; besteed: string }[];
};

/** The column is written by `totalenAlsJson` alone, so its form is certain. */
export function totalenUit(kolom: Prisma.JsonValue): Afsluittotalen {
  const rij = JSON.parse(JSON.stringify(kolom)) as Kolom;
  const bedrag = (tekst: string): Centen => centen(BigInt(tekst));
  return {
    toegekend: bedrag(rij.toegekend),
    besteed: bedrag(rij.besteed),
    rest: bedrag(rij.rest),
    functies: rij.functies.map(({ van, tm, functiesoort, ...f }) => ({ functiesoort, periode: { van, tm }, bedrag: bedrag(f.bedrag), vvb: bedrag(f.vvb), besteed: bedrag(f.besteed), boven: bedrag(f.boven) })),
    buiten: rij.buiten.map(({ functiesoort, besteed }) => ({ functiesoort, besteed: bedrag(besteed) })),
  };
}

/** The period is over and the verstrekker was told of all of it; `t` is the toekenning. */
const isVerteld = (einde: Datum): Prisma.Sql => Prisma.sql`
  NOT EXISTS (SELECT 1 FROM functiebudget f WHERE f.tm > ${einde}::date
    AND f.toekenningsversie_id = (SELECT v.id FROM toekenningsversie v WHERE v.toekenning_id = t.id ORDER BY v.versie DESC LIMIT 1))
  AND EXISTS (SELECT 1 FROM budgetafsluitbericht b WHERE b.toekenning_id = t.id AND b.reden = 'einde_periode' AND b.definitief AND b.status <> 'vervangen')`;

export type MetEigenGeld = { readonly toekenningId: string; readonly budgethouderId: string; readonly verstrekkerId: string };

/** The next budget that is over, was withdrawn or is closed, with own money on it and nothing in the way. Locked. */
export async function kiesMetEigenGeld(tx: Tx, einde: Datum, na: string): Promise<MetEigenGeld | null> {
  const [rij] = await tx.$queryRaw<MetEigenGeld[]>`
    SELECT t.id AS "toekenningId", t.budgethouder_id AS "budgethouderId", t.verstrekker_id AS "verstrekkerId" FROM toekenning t
    JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'storting_beschikbaar' JOIN saldo s ON s.rekening_id = g.id AND s.bedrag_centen > 0
    WHERE t.id > ${na}::uuid AND (t.status IN ('ingetrokken', 'afgesloten') OR t.status = 'definitief' AND ${isVerteld(einde)}) AND NOT EXISTS (SELECT 1 FROM afsluitbelemmeringen(ARRAY[t.id]))
    ORDER BY t.id LIMIT 1 FOR NO KEY UPDATE OF t SKIP LOCKED`;
  return rij ?? null;
}

/**
 * Budgets that were told of and have nothing in the way, locked: whoever approves a declaratie at the same moment holds the toekenning
 * too, so it is either skipped here or finds the budget closed.
 */
export async function kiesVoorAfsluiting(tx: Tx, einde: Datum, na: string | null, hoogstens: number): Promise<readonly string[]> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM toekenning t WHERE t.id > ${na ?? EERSTE}::uuid AND t.status = 'definitief' AND ${isVerteld(einde)}
      AND NOT EXISTS (SELECT 1 FROM afsluitbelemmeringen(ARRAY[t.id]))
    ORDER BY t.id LIMIT ${hoogstens} FOR NO KEY UPDATE OF t SKIP LOCKED`;
  return rijen.map(({ id }) => id);
}

export type AfTeSluiten = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly berichtId: string;
  readonly toegekend: Centen;
  readonly besteed: Centen;
  /** What is free and goes back. */
  readonly rest: Centen;
};

/** Looks again under the locks: what moved between choosing and locking is left for another night. */
export const leesAfTeSluiten = (tx: Tx, ids: readonly string[]): Promise<readonly AfTeSluiten[]> => tx.$queryRaw<AfTeSluiten[]>`
  SELECT t.id, t.nummer, t.wet::text AS wet, t.budgethouder_id AS "budgethouderId", t.verstrekker_id AS "verstrekkerId", b.id AS "berichtId",
         t.bedrag_centen AS toegekend, besteed.bedrag_centen AS besteed, greatest(vrij.bedrag_centen, 0)::bigint AS rest
  FROM toekenning t
  JOIN LATERAL (SELECT b.* FROM budgetafsluitbericht b WHERE b.toekenning_id = t.id AND b.reden = 'einde_periode' AND b.definitief AND b.status <> 'vervangen'
                ORDER BY b.gemaakt_op DESC, b.nummer DESC LIMIT 1) b ON true
  JOIN grootboekrekening gb ON gb.toekenning_id = t.id AND gb.soort = 'besteed' JOIN saldo besteed ON besteed.rekening_id = gb.id
  JOIN grootboekrekening gv ON gv.toekenning_id = t.id AND gv.soort = 'beschikbaar' JOIN saldo vrij ON vrij.rekening_id = gv.id
  WHERE t.id = ANY (${[...ids]}::uuid[]) AND t.status = 'definitief'
    AND b.besteed_centen = besteed.bedrag_centen AND b.toegekend_centen = t.bedrag_centen
    AND NOT EXISTS (SELECT 1 FROM afsluitbelemmeringen(ARRAY[t.id]))
  ORDER BY t.id`;

export type Teruggave = { readonly toekenningId: string; readonly gebeurtenisId: string; readonly bedrag: Centen };

/** Books beschikbaar → voorschot for many budgets, in a fixed order. */
export async function boekAfsluitingen(tx: Tx, teruggaven: readonly Teruggave[], nu: Date): Promise<void> {
  const echt = teruggaven.filter(({ bedrag }) => bedrag > 0n);
  await tx.$queryRaw`
    SELECT boek('afsluiting', 'afsluiting:' || x.gebeurtenis, 'toekenning', x.toekenning, x.gebeurtenis, x.toekenning, 'beschikbaar', 'voorschot', x.bedrag, ${nu}::timestamptz)
    FROM unnest(${echt.map(({ toekenningId }) => toekenningId)}::uuid[], ${echt.map(({ gebeurtenisId }) => gebeurtenisId)}::uuid[], ${echt.map(({ bedrag }) => bedrag)}::bigint[])
      AS x (toekenning, gebeurtenis, bedrag) ORDER BY x.toekenning`;
}

/** Closed or withdrawn budgets on which something came free afterwards, because a payment came back and was not made again. */
export const kiesNakomers = (tx: Tx, hoogstens: number): Promise<readonly { readonly id: string; readonly nummer: string; readonly budgethouderId: string; readonly verstrekkerId: string; readonly rest: Centen }[]> => tx.$queryRaw`
  SELECT t.id, t.nummer, t.budgethouder_id AS "budgethouderId", t.verstrekker_id AS "verstrekkerId", s.bedrag_centen AS rest
  FROM toekenning t JOIN grootboekrekening g ON g.toekenning_id = t.id AND g.soort = 'beschikbaar' JOIN saldo s ON s.rekening_id = g.id
  WHERE t.status IN ('afgesloten', 'ingetrokken') AND s.bedrag_centen > 0
    AND NOT EXISTS (SELECT 1 FROM afsluitbelemmeringen(ARRAY[t.id]))
  ORDER BY t.id LIMIT ${hoogstens} FOR NO KEY UPDATE OF t SKIP LOCKED`;
