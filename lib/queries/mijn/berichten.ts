import type { Db } from "@/lib/db/client";
import { leesGegevens } from "@/lib/db/gebeurtenis";
import { lees } from "@/lib/db/transactie";
import type { Gegevens } from "@/lib/domein/regels";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Onderwerp, onderwerpenVan } from "./onderwerpen";

export const BERICHTEN_PER_PAGINA = 25;

export type Berichtregel = {
  readonly id: string;
  readonly code: string;
  readonly gegevens: Gegevens;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  readonly over: Onderwerp;
  readonly op: Date;
  readonly gelezen: boolean;
};

export type Berichtenbak = { readonly berichten: readonly Berichtregel[]; readonly totaal: number; readonly ongelezen: number };

export async function berichtenbak(db: Db, actor: Actor, pagina: number): Promise<Berichtenbak | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const where = { ontvanger: "budgethouder", budgethouderId: actor.budgethouderId } as const;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.bericht.findMany({
      where,
      select: { id: true, code: true, gegevens: true, aangemaaktOp: true, gelezenOp: true, gebeurtenis: { select: { onderwerpSoort: true, onderwerpId: true, gegevens: true } } },
      orderBy: [{ aangemaaktOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * BERICHTEN_PER_PAGINA,
      take: BERICHTEN_PER_PAGINA,
    });
    const onderwerpen = await onderwerpenVan(tx, rijen.map(({ gebeurtenis }) => gebeurtenis));
    return {
      berichten: rijen.map(({ gebeurtenis, aangemaaktOp, gelezenOp, gegevens, ...rij }) => ({
        ...rij,
        ...gebeurtenis,
        gegevens: { ...leesGegevens(gebeurtenis.gegevens), ...leesGegevens(gegevens) },
        over: onderwerpen.get(gebeurtenis.onderwerpId) ?? null,
        op: aangemaaktOp,
        gelezen: gelezenOp !== null,
      })),
      totaal: await tx.bericht.count({ where }),
      ongelezen: await tx.bericht.count({ where: { ...where, gelezenOp: null } }),
    };
  });
}
