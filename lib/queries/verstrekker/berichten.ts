import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";

export const BERICHTEN_PER_PAGINA = 25;

export type Verstrekkerbericht = {
  readonly id: string;
  readonly code: string;
  readonly onderwerpSoort: string;
  readonly onderwerpId: string;
  readonly nummer: string | null;
  readonly op: Date;
};

export type Verstrekkerberichten = { readonly berichten: readonly Verstrekkerbericht[]; readonly totaal: number };

const nummerUit = (json: unknown): string | null =>
  typeof json === "object" && json !== null && "nummer" in json && typeof json.nummer === "string" ? json.nummer : null;

/** The message box of one verstrekker, newest first. */
export async function verstrekkerberichten(db: Db, actor: Actor, pagina: number): Promise<Verstrekkerberichten | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  const where = { ontvanger: "verstrekker", verstrekkerId: actor.verstrekkerId } as const;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.bericht.findMany({
      where,
      select: { id: true, code: true, aangemaaktOp: true, gebeurtenis: { select: { onderwerpSoort: true, onderwerpId: true, gegevens: true } } },
      orderBy: [{ aangemaaktOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * BERICHTEN_PER_PAGINA,
      take: BERICHTEN_PER_PAGINA,
    });
    return {
      berichten: rijen.map(({ gebeurtenis: { gegevens, ...onderwerp }, aangemaaktOp, ...rij }) => ({ ...rij, ...onderwerp, nummer: nummerUit(gegevens), op: aangemaaktOp })),
      totaal: await tx.bericht.count({ where }),
    };
  });
}
