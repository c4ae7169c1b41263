/** Contracts of a work list found by name or number and counted, each in one statement that asks the right once. */
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";

const reeks = (statussen: readonly Overeenkomststatus[]): Prisma.Sql => Prisma.sql`${[...statussen]}::text[]::overeenkomststatus[]`;

/** The ids that match, as a subquery. Never empty text: that is everything. */
export const gezochteOvereenkomsten = (zoek: string, statussen: readonly Overeenkomststatus[]): Prisma.Sql => Prisma.sql`overeenkomsten_zoeken(${zoek}, ${reeks(statussen)})`;

export type Gevonden = { readonly ids: readonly string[]; readonly totaal: number };

/** One page of what matches, newest first. */
export async function zoekOvereenkomsten(tx: Tx, zoek: string, statussen: readonly Overeenkomststatus[], { pagina, grootte }: { readonly pagina: number; readonly grootte: number }): Promise<Gevonden> {
  const rijen = await tx.$queryRaw<{ id: string; totaal: number }[]>`
    SELECT z.id::text AS id, count(*) OVER ()::int AS totaal FROM ${gezochteOvereenkomsten(zoek, statussen)} z
    ORDER BY z.gewijzigd_op DESC, z.id DESC OFFSET ${(pagina - 1) * grootte} LIMIT ${grootte}`;
  return { ids: rijen.map(({ id }) => id), totaal: rijen[0]?.totaal ?? 0 };
}

export type Statustelling = ReadonlyMap<Overeenkomststatus, number>;

/** How many this reader sees of each status. */
export async function telOvereenkomsten(tx: Tx): Promise<Statustelling> {
  const rijen = await tx.$queryRaw<{ status: Overeenkomststatus; aantal: number }[]>`SELECT status::text AS status, aantal::int AS aantal FROM overeenkomsten_geteld()`;
  return new Map(rijen.map(({ status, aantal }) => [status, aantal]));
}
