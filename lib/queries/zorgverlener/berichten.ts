import type { Db } from "@/lib/db/client";
import { leesGegevens } from "@/lib/db/gebeurtenis";
import { lees } from "@/lib/db/transactie";
import type { Gegevens } from "@/lib/domein/regels";
import type { Actor } from "@/lib/domein/toegang";

export const BERICHTEN_PER_PAGINA = 20;

export type Berichtregel = {
  readonly id: string;
  readonly soort: string;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  readonly nummer: string | null;
  readonly gegevens: Gegevens;
  readonly op: Date;
};

/** Notices to the zorgverlener, newest first. */
export async function zorgverlenerBerichten(db: Db, actor: Actor, pagina: number): Promise<{ readonly regels: readonly Berichtregel[]; readonly totaal: number } | null> {
  if (actor.rol !== "zorgverlener") return null;
  return lees(db, actor, async (tx) => {
    const where = { ontvanger: "zorgverlener", zorgverlenerId: actor.zorgverlenerId } as const;
    const rijen = await tx.bericht.findMany({
      where,
      orderBy: [{ aangemaaktOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * BERICHTEN_PER_PAGINA,
      take: BERICHTEN_PER_PAGINA,
      select: { id: true, aangemaaktOp: true, gebeurtenis: { select: { soort: true, onderwerpSoort: true, onderwerpId: true, gegevens: true } } },
    });
    const regels = rijen.map(({ id, aangemaaktOp, gebeurtenis: { gegevens, ...rest } }) => {
      const feiten = leesGegevens(gegevens);
      const { nummer } = feiten;
      return { id, op: aangemaaktOp, ...rest, gegevens: feiten, nummer: typeof nummer === "string" ? nummer : null };
    });
    return { regels, totaal: await tx.bericht.count({ where }) };
  });
}
