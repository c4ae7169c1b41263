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

/** One page, without a count. */
export async function listRegels(tx: Tx, { where, volgorde, pagina, grootte }: Zoekvraag): Promise<readonly Overeenkomstregel[]> {
  const richting = volgorde === "oudste" ? "asc" : "desc";
  const rijen = await tx.zorgovereenkomst.findMany({
    where,
    select: REGEL,
    orderBy: [{ gewijzigdOp: richting }, { id: richting }],
    skip: (pagina - 1) * grootte,
    take: grootte,
  });
  return rijen.map(({ versies, zorgverlener, ...rij }) => ({
    ...rij,
    zorgverlener: zorgverlener?.naam ?? null,
    van: naarDatumOfNull(versies[0]?.van ?? null),
    tm: naarDatumOfNull(versies[0]?.tm ?? null),
  }));
}

export async function listOvereenkomsten(tx: Tx, vraag: Zoekvraag): Promise<Overeenkomstlijst> {
  return { regels: await listRegels(tx, vraag), totaal: await tx.zorgovereenkomst.count({ where: vraag.where }) };
}

export const PAGINAGROOTTE = 50;
