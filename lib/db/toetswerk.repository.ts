/** What waits on the desk of a verstrekker or of the SVB: pages, counts and neighbours, read from the small table that triggers keep. */
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { gezochteOvereenkomsten } from "./overeenkomsten-zoeken";

export type Bureaupartij = "verstrekker" | "svb";

/** Which of what waits. Null: no choice made. */
export type Werkfilter = {
  readonly wet: Wet | null;
  /** Nothing to remark when it came on this desk, or something. */
  readonly schoon: boolean | null;
  readonly van: "mij" | "niemand" | null;
  /** Waits longer than this many days. */
  readonly dagen: number | null;
};

/** For whom and when: decides what "mij" and "longer than" mean. */
export type Werkblik = { readonly bureau: Bureaupartij; readonly filter: Werkfilter; readonly gebruikerId: string; readonly nu: Date };

const DAG_MS = 86_400_000;
const sindsVoor = (dagen: number, nu: Date): Date => new Date(nu.getTime() - dagen * DAG_MS);

/** Row-level security has already narrowed it to this desk's own; what remains is the choice on the screen. */
function voorwaarde({ bureau, filter, gebruikerId, nu }: Werkblik): Prisma.Sql {
  const delen = [
    Prisma.sql`t.bureau = ${bureau}::partij`,
    ...(filter.wet === null ? [] : [Prisma.sql`t.wet = ${filter.wet}::wet`]),
    ...(filter.schoon === null ? [] : [Prisma.sql`t.schoon = ${filter.schoon}`]),
    ...(filter.van === "mij" ? [Prisma.sql`t.behandelaar_id = ${gebruikerId}::uuid`] : []),
    ...(filter.van === "niemand" ? [Prisma.sql`t.behandelaar_id IS NULL`] : []),
    ...(filter.dagen === null ? [] : [Prisma.sql`t.sinds < ${sindsVoor(filter.dagen, nu)}`]),
  ];
  return Prisma.join(delen, " AND ");
}

const WACHT_BIJ = { verstrekker: "bij_verstrekker", svb: "bij_svb" } as const satisfies Record<Bureaupartij, Overeenkomststatus>;

const gezocht = (zoek: string, bureau: Bureaupartij): Prisma.Sql =>
  zoek === "" ? Prisma.sql`true` : Prisma.sql`t.zorgovereenkomst_id IN (SELECT id FROM ${gezochteOvereenkomsten(zoek, [WACHT_BIJ[bureau]])})`;

export type Werkrij = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Overeenkomststatus;
  readonly wet: Wet;
  readonly functiesoort: string | null;
  readonly sinds: Date;
  readonly aandacht: readonly string[];
  readonly behandelaarId: string | null;
  readonly behandelaarNaam: string | null;
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly zorgverlener: string | null;
  readonly van: Date | null;
  readonly tm: Date | null;
  /** Of the whole choice, not of this page. */
  readonly totaal: number;
};

/** One page of what waits, in one statement: first the page is found in the small table, then its contracts are read. */
export const listToetswerk = (tx: Tx, blik: Werkblik, zoek: string, { pagina, grootte }: { pagina: number; grootte: number }): Promise<readonly Werkrij[]> => tx.$queryRaw<Werkrij[]>`
  WITH gekozen AS MATERIALIZED (
    SELECT t.*, count(*) OVER ()::int AS totaal FROM toetswerk t
    WHERE ${voorwaarde(blik)} AND ${gezocht(zoek, blik.bureau)}
    ORDER BY t.sinds, t.zorgovereenkomst_id OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte})
  SELECT z.id, z.nummer, z.status::text AS status, z.wet::text AS wet, z.functiesoort, k.sinds, k.aandacht, k.totaal,
         k.behandelaar_id AS "behandelaarId", k.behandelaar_naam AS "behandelaarNaam",
         p.voornamen, p.tussenvoegsel, p.achternaam, g.naam AS zorgverlener, v.van, v.tm
  FROM gekozen k JOIN zorgovereenkomst z ON z.id = k.zorgovereenkomst_id JOIN persoon p ON p.id = z.budgethouder_id
  LEFT JOIN zorgverlener g ON g.id = z.zorgverlener_id LEFT JOIN overeenkomstversie v ON v.zorgovereenkomst_id = z.id AND v.versie = z.versie
  ORDER BY k.sinds, z.id`;

/** The chips about waiting. */
export const WACHTDAGEN = [5, 10, 20] as const;

export type Werkaantallen = { readonly alles: number; readonly perWet: Readonly<Record<Wet, number>>; readonly schoon: number; readonly vanMij: number; readonly vanNiemand: number; readonly wacht: readonly number[] };

/** How many behind each chip, in one pass over what waits on this desk. `wacht`: in the order of WACHTDAGEN. */
export async function telToetswerk(tx: Tx, { bureau, gebruikerId, nu }: Werkblik): Promise<Werkaantallen> {
  const grenzen = WACHTDAGEN.map((dagen) => sindsVoor(dagen, nu));
  const [rij] = await tx.$queryRaw<[Omit<Werkaantallen, "perWet"> & Record<Wet, number>]>`
    SELECT count(*)::int AS alles, count(*) FILTER (WHERE wet = 'wmo')::int AS wmo, count(*) FILTER (WHERE wet = 'jeugdwet')::int AS jeugdwet,
           count(*) FILTER (WHERE wet = 'wlz')::int AS wlz, count(*) FILTER (WHERE schoon)::int AS schoon,
           count(*) FILTER (WHERE behandelaar_id = ${gebruikerId}::uuid)::int AS "vanMij", count(*) FILTER (WHERE behandelaar_id IS NULL)::int AS "vanNiemand",
           ARRAY[count(*) FILTER (WHERE sinds < ${grenzen[0]}), count(*) FILTER (WHERE sinds < ${grenzen[1]}), count(*) FILTER (WHERE sinds < ${grenzen[2]})]::int[] AS wacht
    FROM toetswerk WHERE bureau = ${bureau}::partij`;
  const { wmo, jeugdwet, wlz, ...rest } = rij;
  return { ...rest, perWet: { wmo, jeugdwet, wlz } };
}

type Richting = "eerste" | "vorige" | "volgende";

/** The first of the choice, or the one before or after this place in the order in which they wait. */
export async function buurInToetswerk(tx: Tx, blik: Werkblik, richting: Richting, { id, sinds }: { id: string; sinds: Date | null }): Promise<string | null> {
  const verder = {
    eerste: Prisma.sql`t.zorgovereenkomst_id <> ${id}::uuid ORDER BY t.sinds, t.zorgovereenkomst_id`,
    vorige: Prisma.sql`(t.sinds, t.zorgovereenkomst_id) < (${sinds}, ${id}::uuid) ORDER BY t.sinds DESC, t.zorgovereenkomst_id DESC`,
    volgende: Prisma.sql`(t.sinds, t.zorgovereenkomst_id) > (${sinds}, ${id}::uuid) ORDER BY t.sinds, t.zorgovereenkomst_id`,
  }[richting];
  const [rij] = await tx.$queryRaw<{ id: string }[]>`SELECT t.zorgovereenkomst_id AS id FROM toetswerk t WHERE ${voorwaarde(blik)} AND ${verder} LIMIT 1`;
  return rij?.id ?? null;
}

/** Held until the transaction ends; undefined when it does not wait on this desk. Null: nobody works on it. */
export async function lockToetswerk(tx: Tx, bureau: Bureaupartij, id: string): Promise<string | null | undefined> {
  const [rij] = await tx.$queryRaw<{ behandelaarId: string | null }[]>`
    SELECT behandelaar_id AS "behandelaarId" FROM toetswerk WHERE zorgovereenkomst_id = ${id}::uuid AND bureau = ${bureau}::partij FOR UPDATE`;
  return rij?.behandelaarId;
}

/** How many were decided on this desk since that moment. */
export async function telBesloten(tx: Tx, bureau: Bureaupartij, dag: string): Promise<number> {
  const [rij] = await tx.$queryRaw<[{ aantal: number }]>`
    SELECT count(*)::int AS aantal FROM akkoord WHERE partij = ${bureau}::partij AND op >= (${dag}::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`;
  return rij.aantal;
}
