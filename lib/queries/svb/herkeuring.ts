import type { Db } from "@/lib/db/client";
import { type Herkeuringsregel as Rij, type Herkeuringstelling, listHerkeuring, telHerkeuring } from "@/lib/db/herkeuring.repository";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { type Herkeuringsuitkomst, herkeuringscijfers } from "@/lib/domein/zorgovereenkomst/herkeuring";

import type { Naamdelen } from "../zorgovereenkomst/zaak";

export const HERKEURING_PER_PAGINA = 50;

export type Herkeuringsregel = Pick<Rij, "id" | "nummer" | "zorgverlener" | "eenheid" | "tarief" | "grens"> & { readonly budgethouder: Naamdelen };

export type Herkeuring = {
  readonly peildag: Datum;
  /** For an adult in an opdracht, an hour; null: not known for this day. */
  readonly minimumPerUur: Centen | null;
  /** Formal and informal, an hour; null: not known for this day. */
  readonly wlzPerUur: { readonly formeel: Centen; readonly informeel: Centen } | null;
  readonly telling: Herkeuringstelling;
  readonly regels: readonly Herkeuringsregel[];
};

export type Herkeuringsvraag = { readonly peildag: Datum; readonly uitkomst: Herkeuringsuitkomst; readonly pagina: number };

/** Which running contracts no longer agree with the figures of that day. Only a look: nothing is stored and nobody is told. */
export async function herkeuring(db: Db, actor: Actor, { peildag, uitkomst, pagina }: Herkeuringsvraag): Promise<Herkeuring | null> {
  if (actor.rol !== "svb" || !mag(actor, "zorgovereenkomst.toetsen")) return null;
  const cijfers = herkeuringscijfers(peildag);
  return lees(db, actor, async (tx) => {
    const telling = await telHerkeuring(tx, cijfers);
    const rijen = await listHerkeuring(tx, cijfers, uitkomst, { pagina, grootte: HERKEURING_PER_PAGINA });
    return {
      peildag,
      minimumPerUur: cijfers.minimum?.at(-1)?.opdracht ?? null,
      wlzPerUur: cijfers.wlz === null ? null : { formeel: cijfers.wlz.formeel.uur, informeel: cijfers.wlz.informeel.uur },
      telling,
      regels: rijen.map(({ voornamen, tussenvoegsel, achternaam, ...rij }) => ({ ...rij, budgethouder: { voornamen, tussenvoegsel, achternaam } })),
    };
  });
}
