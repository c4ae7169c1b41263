/** What both answers of a verstrekker to a budgetafsluitbericht have in common. */
import type { Tx } from "@/lib/db/client";
import type { Afsluitberichtstatus } from "@/lib/domein/afsluiting/status";
import { type Actor, mag } from "@/lib/domein/toegang";

export type Beantwoorder = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

export const alsBeantwoorder = (actor: Actor): Beantwoorder | null =>
  (actor.rol === "verstrekker" || actor.rol === "koppeling") && mag(actor, "afsluiting.beantwoorden") ? actor : null;

export type Berichtrij = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Afsluitberichtstatus;
  readonly budgethouderId: string;
  readonly betwistcode: string | null;
  readonly betwisttekst: string | null;
};

/** The locked message of one's own organisation. */
export async function lockBericht(tx: Tx, { verstrekkerId }: Beantwoorder, berichtId: string): Promise<Berichtrij | null> {
  const [rij] = await tx.$queryRaw<Berichtrij[]>`
    SELECT id, nummer, status::text AS status, budgethouder_id AS "budgethouderId", betwistcode, betwisttekst
    FROM budgetafsluitbericht WHERE id = ${berichtId}::uuid AND verstrekker_id = ${verstrekkerId}::uuid FOR UPDATE`;
  return rij ?? null;
}
