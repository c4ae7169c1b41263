import { telHerstelpunten } from "@/lib/db/ambtshalve.repository";
import type { Db } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { telVoorlopige, type Voorlopigtelling } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Uitvalstatus } from "@/lib/domein/uitval/status";


export type Svbstart = {
  /** Null: not this person's work. */
  readonly toets: number | null;
  readonly uitval: { readonly open: number; readonly mijn: number; readonly teLaat: number } | null;
  readonly betalen: { readonly klaar: number; readonly wachtOpVrijgave: number; readonly wachtOpBank: number } | null;
  readonly rekeningnummers: number | null;
  readonly voorlopig: Voorlopigtelling | null;
  readonly ambtshalve: { readonly open: number; readonly teLaat: number; readonly mandaten: number } | null;
};

const LOPEND: Uitvalstatus[] = ["open", "in_behandeling", "wacht_op_ander"];

/** How much work lies where, for whoever is there. Counts only: no names, so nobody's file is opened. */
export async function svbStart(db: Db, actor: Actor, vandaag: Datum): Promise<Svbstart | null> {
  if (actor.rol !== "svb") return null;
  const { gebruikerId } = actor;
  return lees(db, actor, async (tx) => ({
    toets: mag(actor, "zorgovereenkomst.toetsen") ? await tx.zorgovereenkomst.count({ where: { status: "bij_svb" } }) : null,
    rekeningnummers: mag(actor, "zorgovereenkomst.toetsen") ? (await tx.rekeningnummer.count({ where: { status: "aangevraagd", verlooptOp: { not: null } } })) + (await tx.budgethouderrekening.count({ where: { status: "aangevraagd" } })) : null,
    uitval: mag(actor, "uitval.inzien")
      ? {
          open: await tx.uitvalzaak.count({ where: { status: "open" } }),
          mijn: await tx.uitvalzaak.count({ where: { status: { in: LOPEND }, behandelaarId: gebruikerId } }),
          teLaat: await tx.uitvalzaak.count({ where: { status: { in: LOPEND }, termijn: { lt: vanDatum(vandaag) } } }),
        }
      : null,
    voorlopig: mag(actor, "voorlopig.inzien") ? await telVoorlopige(tx, vandaag) : null,
    ambtshalve: mag(actor, "ambtshalve.inzien") ? { ...(await telHerstelpunten(tx, vandaag)), mandaten: await tx.accordeermandaat.count({ where: { status: "voorgesteld" } }) } : null,
    betalen: mag(actor, "betaalbatch.inzien")
      ? {
          klaar: await tx.betaalopdracht.count({ where: { status: "klaar" } }),
          wachtOpVrijgave: await tx.betaalbatch.count({ where: { status: "opgemaakt" } }),
          wachtOpBank: await tx.betaalbatch.count({ where: { status: { in: ["vrijgegeven", "aangeboden", "deels_verwerkt"] } } }),
        }
      : null,
  }));
}
