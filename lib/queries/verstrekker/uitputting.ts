import type { Db } from "@/lib/db/client";
import { naarDatum, naarMaandOfNull } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { readBudgetjaren, readStanden, readStandtotaal, type Standrij, type Uitputtingsvraag, zoekEerst } from "@/lib/db/uitputting.repository";
import type { Budgetstand } from "@/lib/domein/budget/rekeningen";
import { gebonden, isOverbesteed } from "@/lib/domein/budget/rekeningen";
import { percentageGebruikt } from "@/lib/domein/budget/uitputting";
import { percentageVerstreken, UITPUTTINGSIGNALEN, type Uitputtingsignaal } from "@/lib/domein/budget/uitputtingslijst";
import type { Datum, Maand } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { budgetbeleid } from "@/lib/domein/regelgeving/budgetsignalen";
import type { Naam } from "@/lib/domein/toekenning/bericht";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

export const BUDGETTEN_PER_PAGINA = 50;

export type Uitputtingsrij = {
  readonly id: string;
  readonly nummer: string;
  readonly budgetidentificatie: string;
  readonly budgethouder: Naam;
  readonly wet: Wet;
  readonly functiesoorten: readonly string[];
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly toegekend: Centen;
  readonly stand: Budgetstand;
  readonly percentageGebruikt: number;
  readonly percentageVerstreken: number;
  /** Less is left than the part from which a budget is nearly exhausted, and not yet nothing. */
  readonly bijnaOp: boolean;
  readonly overeenkomsten: number;
  readonly bovenMaximum: number;
  readonly laatsteMaand: Maand | null;
};

export type Uitputtingsoverzicht = {
  readonly rijen: readonly Uitputtingsrij[];
  readonly totaal: number;
  readonly toegekend: Centen;
  readonly stand: Budgetstand;
  /** Under the other filters, whichever signaal is chosen. */
  readonly alle: number;
  readonly perSignaal: Readonly<Record<Uitputtingsignaal, number>>;
  readonly jaren: readonly number[];
};

const standVan = (rij: Readonly<Record<"beschikbaar" | "gereserveerd" | "onderweg" | "besteed", bigint>>): Budgetstand => ({
  beschikbaar: centen(rij.beschikbaar),
  gereserveerd: centen(rij.gereserveerd),
  onderweg: centen(rij.onderweg),
  besteed: centen(rij.besteed),
});

export function alsUitputtingsrij(rij: Standrij, vandaag: Datum): Uitputtingsrij {
  const periode = { van: naarDatum(rij.van), tm: naarDatum(rij.tm) };
  const stand = standVan(rij);
  const toegekend = centen(rij.toegekend);
  return {
    id: rij.id,
    nummer: rij.nummer,
    budgetidentificatie: rij.budgetidentificatie,
    budgethouder: { voornamen: rij.voornamen, tussenvoegsel: rij.tussenvoegsel, achternaam: rij.achternaam },
    wet: rij.wet,
    functiesoorten: rij.functiesoorten,
    status: rij.status,
    ...periode,
    toegekend,
    stand,
    percentageGebruikt: percentageGebruikt(gebonden(stand), toegekend),
    percentageVerstreken: percentageVerstreken(periode, vandaag),
    bijnaOp: !isOverbesteed(stand) && stand.beschikbaar * 100n < toegekend * BigInt(budgetbeleid(vandaag).bijnaOpPercentage),
    overeenkomsten: rij.overeenkomsten,
    bovenMaximum: rij.boven_maximum,
    laatsteMaand: naarMaandOfNull(rij.laatste_maand),
  };
}

/** How far all budgets of one verstrekker are used. Amounts and names of a list; opening one budget is what is recorded as an inzage. */
export async function uitputting(db: Db, actor: Actor, vraag: Uitputtingsvraag, pagina: number, vandaag: Datum): Promise<Uitputtingsoverzicht | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "budget.inzien")) return null;
  const { verstrekkerId } = actor;
  return lees(db, actor, async (tx) => {
    const selectie = await zoekEerst(tx, verstrekkerId, vraag);
    const totaal = await readStandtotaal(tx, verstrekkerId, selectie, vandaag);
    const rijen = await readStanden(tx, verstrekkerId, selectie, vandaag, { vanaf: (pagina - 1) * BUDGETTEN_PER_PAGINA, aantal: BUDGETTEN_PER_PAGINA });
    return {
      rijen: rijen.map((rij) => alsUitputtingsrij(rij, vandaag)),
      totaal: Number(totaal.totaal),
      toegekend: centen(totaal.toegekend),
      stand: standVan(totaal),
      alle: Number(totaal.alle),
      perSignaal: Object.fromEntries(UITPUTTINGSIGNALEN.map((signaal) => [signaal, Number(totaal[signaal])])) as Record<Uitputtingsignaal, number>,
      jaren: await readBudgetjaren(tx, verstrekkerId),
    };
  });
}
