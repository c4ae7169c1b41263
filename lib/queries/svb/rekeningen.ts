import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";

import type { Naamdelen } from "../declaratiedetail";

export const REKENINGEN_PER_PAGINA = 20;

export type TeBeoordelenRekening = {
  readonly id: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly aangevraagdOp: Date;
  readonly budgethouder: Naamdelen;
  readonly zelf: boolean;
  /** The same number is used by a zorgverlener: a reason to look twice. */
  readonly ookVanZorgverlener: boolean;
};

/** Accounts of budgethouders that wait for a second pair of eyes, oldest first. */
export async function rekeninglijst(db: Db, actor: Actor, pagina: number): Promise<{ readonly rekeningen: readonly TeBeoordelenRekening[]; readonly totaal: number } | null> {
  if (actor.rol !== "svb" || !mag(actor, "rekening.beoordelen")) return null;
  return lees(db, actor, async (tx) => {
    const where = { status: "aangevraagd" as const };
    const rijen = await tx.budgethouderrekening.findMany({
      where,
      orderBy: [{ aangevraagdOp: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * REKENINGEN_PER_PAGINA,
      take: REKENINGEN_PER_PAGINA,
      select: { id: true, iban: true, tenaamstelling: true, aangevraagdOp: true, aangevraagdDoor: true, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } },
    });
    const elders = await tx.rekeningnummer.findMany({ where: { iban: { in: rijen.map(({ iban }) => iban) }, status: "geldig" }, select: { iban: true } });
    const bekend = new Set(elders.map(({ iban }) => iban));
    return {
      rekeningen: rijen.map(({ aangevraagdDoor, ...rij }) => ({ ...rij, zelf: aangevraagdDoor === actor.gebruikerId, ookVanZorgverlener: bekend.has(rij.iban) })),
      totaal: await tx.budgethouderrekening.count({ where }),
    };
  });
}
