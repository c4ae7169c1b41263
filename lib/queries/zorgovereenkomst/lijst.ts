/** Lists of zorgovereenkomsten; row-level security decides which of them somebody gets. */
import type { Tx } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import type { Prisma } from "@/lib/db/types";
import type { Datum } from "@/lib/domein/datum";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import type { Naamdelen } from "./zaak";

export type Overeenkomstregel = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Overeenkomststatus;
  readonly wet: Wet;
  readonly functiesoort: string | null;
  readonly budgethouder: Naamdelen;
  readonly zorgverlener: string | null;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly gewijzigdOp: Date;
};

export type Overeenkomstlijst = { readonly regels: readonly Overeenkomstregel[]; readonly totaal: number };

const REGEL = {
  id: true,
  nummer: true,
  status: true,
  wet: true,
  functiesoort: true,
  gewijzigdOp: true,
  budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
  zorgverlener: { select: { naam: true } },
  // What was agreed, not a change that is still on its way.
  versies: { select: { van: true, tm: true }, where: { OR: [{ status: null }, { goedgekeurdOp: { not: null } }] }, orderBy: { versie: "desc" }, take: 1 },
} as const satisfies Prisma.ZorgovereenkomstSelect;

export type Zoekvraag = {
  readonly where: Prisma.ZorgovereenkomstWhereInput;
  readonly volgorde: "oudste" | "nieuwste";
  readonly pagina: number;
  readonly grootte: number;
};

export async function listOvereenkomsten(tx: Tx, { where, volgorde, pagina, grootte }: Zoekvraag): Promise<Overeenkomstlijst> {
  const richting = volgorde === "oudste" ? "asc" : "desc";
  const rijen = await tx.zorgovereenkomst.findMany({
    where,
    select: REGEL,
    orderBy: [{ gewijzigdOp: richting }, { id: richting }],
    skip: (pagina - 1) * grootte,
    take: grootte,
  });
  const regels = rijen.map(({ versies, zorgverlener, ...rij }) => ({
    ...rij,
    zorgverlener: zorgverlener?.naam ?? null,
    van: naarDatumOfNull(versies[0]?.van ?? null),
    tm: naarDatumOfNull(versies[0]?.tm ?? null),
  }));
  return { regels, totaal: await tx.zorgovereenkomst.count({ where }) };
}

export type Statustelling = ReadonlyMap<Overeenkomststatus, number>;

export async function telPerStatus(tx: Tx, where: Prisma.ZorgovereenkomstWhereInput): Promise<Statustelling> {
  const rijen = await tx.zorgovereenkomst.groupBy({ by: ["status"], where, _count: { _all: true } });
  return new Map(rijen.map(({ status, _count }) => [status, _count._all]));
}

export const PAGINAGROOTTE = 50;

/** What officials type: a number of a contract, or the name of a budgethouder or zorgverlener. */
export function zoekOpTekst(zoek: string): Prisma.ZorgovereenkomstWhereInput {
  if (zoek === "") return {};
  const bevat = { contains: zoek, mode: "insensitive" } as const;
  return { OR: [{ nummer: bevat }, { budgethouder: { achternaam: bevat } }, { zorgverlener: { naam: bevat } }] };
}
