import { leesEigenCijfers, prognosevraagVan } from "@/lib/db/budgetcijfers";
import type { Db } from "@/lib/db/client";
import { readMaximumgrond } from "@/lib/db/maximumtarief.repository";
import { lees } from "@/lib/db/transactie";
import type { Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Honderdsten } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { type Actor, mag } from "@/lib/domein/toegang";
import { verstrekkernaam } from "@/lib/domein/wet";
import { type Simulatie, simuleer } from "@/lib/domein/zorgovereenkomst/simulatie";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";

/** What of a contract decides what it costs. */
export type Kostenafspraken = Pick<Overeenkomst, "id" | "toekenningId" | "verstrekkerId" | "wet" | "functiesoort" | "zorgverlener" | "model" | "ondernemer" | "salarisadministratie" | "van" | "tm" | "beeindigdPer" | "vervangenPer" | "urenPerWeek" | "dagenPerWeek" | "tarieven">;

export type Kostensimulatie = Simulatie & { readonly periode: Periode; readonly van: Datum; readonly tm: Datum | null; readonly verstrekker: string };

/** What the agreed care costs of the budget it rests on. Null while a step is not filled in, or when the budget is not there any more. */
export async function kostensimulatie(db: Db, actor: Actor, overeenkomst: Kostenafspraken, eigenLasten: Honderdsten | null, vandaag: Datum): Promise<Kostensimulatie | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const { van, urenPerWeek, dagenPerWeek, tarieven, model, salarisadministratie } = overeenkomst;
  if (van === null || tarieven.length === 0) return null;
  const { tm } = geldigheidVan({ van, tm: overeenkomst.tm, vervangenPer: overeenkomst.vervangenPer }, overeenkomst.beeindigdPer);
  const cijfers = await leesEigenCijfers(db, actor, overeenkomst.toekenningId);
  if (cijfers === null || (cijfers.status !== "voorlopig" && cijfers.status !== "definitief")) return null;
  const grond = await lees(db, actor, (tx) => readMaximumgrond(tx, overeenkomst));
  if (grond === null) return null;
  const simulatie = simuleer({
    zorgovereenkomstId: overeenkomst.id,
    model,
    ondernemer: overeenkomst.ondernemer ?? false,
    salarisadministratie,
    afspraken: { van, tm, urenPerWeek, dagenPerWeek, tarieven },
    grond,
    eigenLasten,
    budget: prognosevraagVan(cijfers, vandaag),
  });
  return { ...simulatie, periode: { van: cijfers.van, tm: cijfers.tm }, van, tm, verstrekker: verstrekkernaam(cijfers.verstrekker) };
}
