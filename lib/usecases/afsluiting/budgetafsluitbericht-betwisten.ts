import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { insertUitvalzaak } from "@/lib/db/uitval.repository";
import type { Betwistcode } from "@/lib/domein/afsluiting/redenen";
import { volgendeStatus } from "@/lib/domein/afsluiting/status";
import type { Actor } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";
import { alsBeantwoorder, lockBericht } from "./beantwoorden";

export type BudgetafsluitberichtBetwisten = { readonly berichtId: string; readonly code: Betwistcode; readonly tekst: string };

type Reden = "geen_recht" | "bericht_onbekend" | "bericht_al_verder" | "reden_ontbreekt";

/** The verstrekker does not agree: a case at the SVB, and the budget is not settled while it is open. The same objection twice is one case. */
export async function budgetafsluitberichtBetwisten(deps: Deps, actor: Actor, { berichtId, code, tekst }: BudgetafsluitberichtBetwisten): Promise<Uitkomst<{ readonly berichtId: string }, Reden>> {
  const verstrekker = alsBeantwoorder(actor);
  if (verstrekker === null) return geweigerd("geen_recht");
  const reden = tekst.trim();
  if (reden === "") return geweigerd("reden_ontbreekt");
  const { nu, vandaag } = deps;
  return schrijf(deps.db, actor, nu, async (tx) => {
    const bericht = await lockBericht(tx, verstrekker, berichtId);
    if (bericht === null) return geweigerd("bericht_onbekend");
    if (bericht.status === "betwist" && bericht.betwistcode === code && bericht.betwisttekst === reden) return gelukt({ berichtId });
    const naar = volgendeStatus(bericht.status, "betwisten");
    if (!naar.ok) return geweigerd("bericht_al_verder");
    const { verstrekkerId } = verstrekker;
    await tx.budgetafsluitbericht.updateMany({
      where: { id: berichtId },
      data: { status: naar.waarde, betwistcode: code, betwisttekst: reden, beantwoordOp: nu, beantwoordDoor: verstrekker.naam },
    });
    await insertUitvalzaak(tx, {
      domein: "afsluiting",
      onderwerpId: berichtId,
      codes: [code],
      termijn: termijnVan("afsluiting", vandaag, null),
      verstrekkerId,
      budgethouderId: bericht.budgethouderId,
      nu,
    });
    await registreer(
      tx,
      actor,
      { soort: "budgetafsluitbericht.betwist", onderwerpSoort: "budgetafsluitbericht", onderwerpId: berichtId, verstrekkerId, gegevens: { nummer: bericht.nummer, code } },
      nu,
    );
    return gelukt({ berichtId });
  });
}
