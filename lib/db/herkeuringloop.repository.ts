/** A herkeuring that is carried out: its row, the pieces in which the worker does it, and what it found. */
import { type Datum, datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Herkeuringscijfers, type Herkeuringsoort, type Herkeuringsuitkomst, TE_MELDEN } from "@/lib/domein/zorgovereenkomst/herkeuring";
import type { Herkeuringstatus } from "@/lib/domein/zorgovereenkomst/herkeuringstatus";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import { Prisma } from "./generated/client";
import { gekeurd } from "./herkeuring.repository";

type Tekstbedragen<T> = T extends bigint ? string : T extends Datum ? string : T extends readonly (infer E)[] ? readonly Tekstbedragen<E>[] : T extends object ? { readonly [K in keyof T]: Tekstbedragen<T[K]> } : T;
type OpgeslagenCijfers = Tekstbedragen<Herkeuringscijfers>;

/** As they are kept with the run: amounts in cents as text. */
const opgeslagen = (cijfers: Herkeuringscijfers): Prisma.InputJsonValue => JSON.parse(JSON.stringify(cijfers, (_naam, waarde: unknown) => (typeof waarde === "bigint" ? waarde.toString() : waarde))) as Prisma.InputJsonValue;

/** The figures with which the run began, also when others are known by now. Written by `opgeslagen` and fixed by trigger since. */
function uitOpgeslagen(json: unknown): Herkeuringscijfers {
  const { peildag, minimum, wlz, bronnen } = json as OpgeslagenCijfers;
  const bedrag = (tekst: string): Centen => centen(BigInt(tekst));
  const per = ({ uur, dagdeel }: { readonly uur: string; readonly dagdeel: string }) => ({ uur: bedrag(uur), dagdeel: bedrag(dagdeel) });
  return {
    peildag: datum(peildag),
    bronnen,
    minimum: minimum?.map(({ leeftijd, opdracht, dienstverband }) => ({ leeftijd, opdracht: bedrag(opdracht), dienstverband: bedrag(dienstverband) })) ?? null,
    wlz: wlz === null ? null : { formeel: per(wlz.formeel), informeel: per(wlz.informeel) },
  };
}

export type NieuweHerkeuring = {
  readonly soort: Herkeuringsoort;
  readonly cijfers: Herkeuringscijfers;
  readonly verstrekkerId: string | null;
  readonly gestartDoor: string;
  readonly nu: Date;
};

/** The row is the order: with it the database queues the work. */
export async function insertHerkeuring(tx: Tx, { soort, cijfers, verstrekkerId, gestartDoor, nu }: NieuweHerkeuring): Promise<{ readonly id: string; readonly nummer: string; readonly totaal: number }> {
  const totaal = await tx.zorgovereenkomst.count({ where: { status: "goedgekeurd", ...(verstrekkerId === null ? {} : { verstrekkerId }) } });
  return tx.herkeuring.create({
    data: { soort, status: "bezig", peildatum: vanDatum(cijfers.peildag), verstrekkerId, cijfers: opgeslagen(cijfers), totaal, gestartDoor, gestartOp: nu },
    select: { id: true, nummer: true, totaal: true },
  });
}

export const readBezig = (tx: Tx, soort: Herkeuringsoort, peildatum: Datum, verstrekkerId: string | null): Promise<{ readonly id: string } | null> =>
  tx.herkeuring.findFirst({ where: { soort, peildatum: vanDatum(peildatum), verstrekkerId, status: "bezig" }, select: { id: true } });

export async function listBezig(tx: Tx): Promise<readonly string[]> {
  return (await tx.herkeuring.findMany({ where: { status: "bezig" }, orderBy: { gestartOp: "asc" }, select: { id: true } })).map(({ id }) => id);
}

export type Lopend = { readonly id: string; readonly nummer: string; readonly soort: Herkeuringsoort; readonly verstrekkerId: string | null; readonly totId: string | null; readonly cijfers: Herkeuringscijfers };

/** Null while another worker has it, and when it is done. */
export async function neemHerkeuring(tx: Tx, id: string): Promise<Lopend | null> {
  const [rij] = await tx.$queryRaw<{ nummer: string; soort: Herkeuringsoort; verstrekkerId: string | null; totId: string | null; cijfers: unknown }[]>`
    SELECT nummer, soort::text AS soort, verstrekker_id AS "verstrekkerId", tot_id AS "totId", cijfers FROM herkeuring
    WHERE id = ${id}::uuid AND status = 'bezig' FOR UPDATE SKIP LOCKED`;
  if (rij === undefined) return null;
  // Two runs of different days may find the same rate and figure at once; the second then sees that it was told.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('herkeuring melden'))::text`;
  return { id, ...rij, cijfers: uitOpgeslagen(rij.cijfers) };
}

export type Stuk = { readonly bekeken: number; readonly totId: string | null };

/**
 * The next contracts, in one statement: what no longer agrees becomes a regel, and of what was not told before each contract gets one gebeurtenis
 * for each outcome, from which the notices follow.
 */
export async function verwerkStuk(tx: Tx, herkeuring: Lopend, aantal: number, nu: Date): Promise<Stuk> {
  const { id, nummer, soort, verstrekkerId, totId, cijfers } = herkeuring;
  const { peildag } = cijfers;
  const alleen = soort === "tarieven" ? Prisma.sql`WHERE uitkomst IN ('boven_maximumtarief', 'maximumtarief_onbekend')` : Prisma.empty;
  const [stuk] = await tx.$queryRaw<[Stuk & { readonly onder: number; readonly boven: number; readonly onbekend: number; readonly gemeld: number }]>`
    ${gekeurd(cijfers, { verstrekkerId, stuk: { na: totId, aantal } })},
    nieuw AS (
      INSERT INTO herkeuringsregel (herkeuring_id, uitkomst, zorgovereenkomst_id, tarief_id, budgethouder_id, verstrekker_id, zorgverlener_id, peildatum, tarief_centen, grens_centen, gemeld)
      SELECT ${id}::uuid, g.uitkomst::herkeuringsuitkomst, g.id, g.tarief_id, g.budgethouder_id, g.verstrekker_id, g.zorgverlener_id, ${peildag}::date, g.tarief_centen, g.grens,
        g.uitkomst = ANY (${[...TE_MELDEN]}) AND NOT EXISTS (SELECT 1 FROM herkeuringsregel e
          WHERE e.gemeld AND e.tarief_id = g.tarief_id AND e.uitkomst = g.uitkomst::herkeuringsuitkomst AND e.grens_centen = g.grens)
      FROM gekeurd g ${alleen} RETURNING *),
    zaken AS (
      SELECT n.uitkomst, n.zorgovereenkomst_id, n.budgethouder_id, n.verstrekker_id, n.zorgverlener_id, min(l.nummer) AS nummer
      FROM nieuw n JOIN deel l ON l.id = n.zorgovereenkomst_id WHERE n.gemeld GROUP BY 1, 2, 3, 4, 5),
    verteld AS (
      INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, proces, budgethouder_id, verstrekker_id, zorgverlener_id, gegevens, na_hash, tijdstip)
      SELECT 'zorgovereenkomst.' || k.uitkomst, 'zorgovereenkomst', k.zorgovereenkomst_id, 'systeem', 'herkeuring', k.budgethouder_id, k.verstrekker_id, k.zorgverlener_id,
        g.gegevens, sha256(convert_to(g.gegevens::text, 'UTF8')), ${nu}
      FROM zaken k CROSS JOIN LATERAL (SELECT jsonb_build_object('nummer', k.nummer, 'herkeuring', ${nummer}::text, 'peildatumOp', ${peildag}::text) AS gegevens) g)
    SELECT (SELECT count(*) FROM deel)::int AS bekeken, (SELECT id FROM deel ORDER BY id DESC LIMIT 1) AS "totId",
      (SELECT count(DISTINCT zorgovereenkomst_id) FROM nieuw WHERE uitkomst = 'onder_minimumloon')::int AS onder,
      (SELECT count(DISTINCT zorgovereenkomst_id) FROM nieuw WHERE uitkomst = 'boven_maximumtarief')::int AS boven,
      (SELECT count(DISTINCT zorgovereenkomst_id) FROM nieuw WHERE uitkomst IN ('minimumloon_onbekend', 'maximumtarief_onbekend'))::int AS onbekend,
      (SELECT count(DISTINCT zorgovereenkomst_id) FROM zaken)::int AS gemeld`;
  const { bekeken, onder, boven, onbekend, gemeld } = stuk;
  const erbij = { bekeken: { increment: bekeken }, onderMinimumloon: { increment: onder }, bovenMaximumtarief: { increment: boven }, onbekend: { increment: onbekend }, gemeld: { increment: gemeld } };
  if (stuk.totId !== null) await tx.herkeuring.update({ where: { id }, data: { ...erbij, totId: stuk.totId }, select: { id: true } });
  return { bekeken, totId: stuk.totId };
}

export async function rondAf(tx: Tx, id: string, nu: Date): Promise<{ readonly bekeken: number; readonly gemeld: number }> {
  return tx.herkeuring.update({ where: { id }, data: { status: "klaar", klaarOp: nu }, select: { bekeken: true, gemeld: true } });
}

const RIJ = {
  id: true, nummer: true, soort: true, status: true, peildatum: true, totaal: true, bekeken: true, onderMinimumloon: true, bovenMaximumtarief: true, onbekend: true, gemeld: true,
  gestartOp: true, klaarOp: true, cijfers: true, gestartDoor: true, verstrekker: { select: { naam: true } },
} as const;

export type Herkeuringrij = {
  readonly id: string; readonly nummer: string; readonly soort: Herkeuringsoort; readonly status: Herkeuringstatus; readonly peildatum: Datum; readonly verstrekker: string | null;
  readonly totaal: number; readonly bekeken: number; readonly onderMinimumloon: number; readonly bovenMaximumtarief: number; readonly onbekend: number; readonly gemeld: number;
  readonly gestartDoor: string; readonly gestartOp: Date; readonly klaarOp: Date | null; readonly cijfers: Herkeuringscijfers;
};

type Opgehaald = Prisma.HerkeuringGetPayload<{ select: typeof RIJ }>;
const alsRij = ({ peildatum, cijfers, verstrekker, ...rij }: Opgehaald): Herkeuringrij => ({ ...rij, peildatum: naarDatum(peildatum), verstrekker: verstrekker?.naam ?? null, cijfers: uitOpgeslagen(cijfers) });

export async function listHerkeuringen(tx: Tx, waar: Prisma.HerkeuringWhereInput, { pagina, grootte }: { readonly pagina: number; readonly grootte: number }): Promise<{ readonly rijen: readonly Herkeuringrij[]; readonly totaal: number }> {
  const rijen = await tx.herkeuring.findMany({ where: waar, select: RIJ, orderBy: [{ gestartOp: "desc" }, { id: "desc" }], skip: (pagina - 1) * grootte, take: grootte });
  return { rijen: rijen.map(alsRij), totaal: await tx.herkeuring.count({ where: waar }) };
}

export async function readHerkeuring(tx: Tx, id: string): Promise<Herkeuringrij | null> {
  const rij = await tx.herkeuring.findUnique({ where: { id }, select: RIJ });
  return rij === null ? null : alsRij(rij);
}

export type Gevonden = {
  readonly zorgovereenkomstId: string; readonly tariefId: string; readonly nummer: string; readonly verstrekker: string; readonly zorgverlener: string;
  readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string; readonly eenheid: Tariefeenheid; readonly tarief: Centen; readonly grens: Centen | null; readonly gemeld: boolean;
};

const GEVONDEN = Prisma.sql`r.zorgovereenkomst_id AS "zorgovereenkomstId", r.tarief_id AS "tariefId", z.nummer, v.naam AS verstrekker, g.naam AS zorgverlener, p.voornamen, p.tussenvoegsel, p.achternaam,
  t.eenheid::text AS eenheid, r.tarief_centen AS tarief, r.grens_centen AS grens, r.gemeld`;
const BIJ = Prisma.sql`JOIN zorgovereenkomst z ON z.id = r.zorgovereenkomst_id JOIN tarief t ON t.id = r.tarief_id JOIN verstrekker v ON v.id = r.verstrekker_id
  JOIN zorgverlener g ON g.id = r.zorgverlener_id JOIN persoon p ON p.id = r.budgethouder_id`;

/** One page of what a run found, in the order of the contracts. */
export const listGevonden = (tx: Tx, id: string, uitkomst: Herkeuringsuitkomst, { pagina, grootte }: { readonly pagina: number; readonly grootte: number }): Promise<readonly Gevonden[]> => tx.$queryRaw<Gevonden[]>`
  WITH r AS (SELECT * FROM herkeuringsregel WHERE herkeuring_id = ${id}::uuid AND uitkomst = ${uitkomst}::herkeuringsuitkomst
    ORDER BY zorgovereenkomst_id, tarief_id OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte})
  SELECT ${GEVONDEN} FROM r ${BIJ} ORDER BY r.zorgovereenkomst_id, r.tarief_id`;

export type Bladwijzer = Pick<Gevonden, "zorgovereenkomstId" | "tariefId"> & { readonly uitkomst: Herkeuringsuitkomst };

/** The next rows after `na`, for a file that is made while it is read. */
export const listGevondenNa = (tx: Tx, id: string, na: Bladwijzer | null, aantal: number): Promise<readonly (Gevonden & Bladwijzer)[]> => tx.$queryRaw<(Gevonden & Bladwijzer)[]>`
  WITH r AS (SELECT * FROM herkeuringsregel WHERE herkeuring_id = ${id}::uuid
    ${na === null ? Prisma.empty : Prisma.sql`AND (uitkomst, zorgovereenkomst_id, tarief_id) > (${na.uitkomst}::herkeuringsuitkomst, ${na.zorgovereenkomstId}::uuid, ${na.tariefId}::uuid)`}
    ORDER BY uitkomst, zorgovereenkomst_id, tarief_id LIMIT ${aantal})
  SELECT r.uitkomst::text AS uitkomst, ${GEVONDEN} FROM r ${BIJ} ORDER BY r.uitkomst, r.zorgovereenkomst_id, r.tarief_id`;

export async function telGevonden(tx: Tx, id: string): Promise<ReadonlyMap<Herkeuringsuitkomst, number>> {
  const rijen = await tx.herkeuringsregel.groupBy({ by: ["uitkomst"], where: { herkeuringId: id }, _count: true });
  return new Map(rijen.map(({ uitkomst, _count }) => [uitkomst, _count]));
}

export type Herkeurpunt = { readonly uitkomst: (typeof TE_MELDEN)[number]; readonly peildatum: Datum; readonly eenheid: Tariefeenheid; readonly omschrijving: string; readonly tarief: Centen; readonly grens: Centen };

/** What the parties were told about the rates that still count, the newest figure for each rate and outcome. */
export async function listHerkeurpunten(tx: Tx, zorgovereenkomstId: string, vandaag: Datum): Promise<readonly Herkeurpunt[]> {
  const rijen = await tx.$queryRaw<(Omit<Herkeurpunt, "peildatum"> & { readonly dag: Date })[]>`
    SELECT DISTINCT ON (r.tarief_id, r.uitkomst) r.uitkomst::text AS uitkomst, r.peildatum AS dag, t.eenheid::text AS eenheid, t.omschrijving, r.tarief_centen AS tarief, r.grens_centen AS grens
    FROM herkeuringsregel r JOIN tarief t ON t.id = r.tarief_id JOIN overeenkomstversie v ON v.id = t.overeenkomstversie_id JOIN zorgovereenkomst z ON z.id = r.zorgovereenkomst_id
    WHERE r.zorgovereenkomst_id = ${zorgovereenkomstId}::uuid AND r.gemeld AND z.status = 'goedgekeurd'
      AND (v.vervangen_per IS NULL OR v.vervangen_per > greatest(r.peildatum, ${vandaag}::date)) AND (v.tm IS NULL OR v.tm >= ${vandaag}::date)
    ORDER BY r.tarief_id, r.uitkomst, r.peildatum DESC, r.herkeuring_id DESC`;
  return rijen.map(({ dag, ...rij }) => ({ ...rij, peildatum: naarDatum(dag) }));
}

/** One line for each person in the file, however often the same employee fetches it. */
export const logHerkeuringinzage = (tx: Tx, id: string, wie: { readonly gebruikerId: string; readonly rol: "svb" | "verstrekker"; readonly verstrekkerId: string | null }, nu: Date): Promise<number> => tx.$executeRaw`
  INSERT INTO inzagelog (gebruiker_id, rol, verstrekker_id, budgethouder_id, onderdeel, onderwerp_id, doel, op)
  SELECT ${wie.gebruikerId}::uuid, ${wie.rol}, ${wie.verstrekkerId}::uuid, x.budgethouder_id, 'zorgovereenkomst', ${id}::uuid, 'Herkeuring van zorgovereenkomsten als bestand', ${nu}
  FROM (SELECT DISTINCT budgethouder_id FROM herkeuringsregel WHERE herkeuring_id = ${id}::uuid) x
  WHERE NOT EXISTS (SELECT 1 FROM inzagelog i WHERE i.budgethouder_id = x.budgethouder_id AND i.onderwerp_id = ${id}::uuid AND i.gebruiker_id = ${wie.gebruikerId}::uuid)`;
