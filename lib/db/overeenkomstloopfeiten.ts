/** Gathers what the rules on changing and ending a contract look at, within what the actor of this transaction may see. */
import type { Datum } from "@/lib/domein/datum";
import type { Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Eindefeiten } from "@/lib/domein/zorgovereenkomst/einde";
import { type Afspraken, type Ingangsfeiten, redenenVoorVerstrekker, type Wegreden } from "@/lib/domein/zorgovereenkomst/wijziging";

import type { Tx } from "./client";
import { readMaximumgrond } from "./maximumtarief.repository";
import { laatsteGedeclareerd, type Wijziging } from "./overeenkomstversie.repository";
import { readToetsing } from "./zorgovereenkomst-toetsing.repository";
import type { Overeenkomst } from "./zorgovereenkomst.repository";

/** The agreements of a version that is filled in; every approved version is. */
export function afsprakenVan(versie: Overeenkomst): Afspraken {
  const { van, tm, urenPerWeek, dagenPerWeek, tarieven, zorgbeschrijving } = versie;
  if (van === null) throw new Error(`version ${String(versie.versie)} of ${versie.id} has no first day`);
  return { van, tm, urenPerWeek, dagenPerWeek, tarieven, zorgbeschrijving };
}

export async function readIngangsfeiten(tx: Tx, oud: Overeenkomst, vandaag: Datum): Promise<Ingangsfeiten> {
  return { vandaag, vorige: afsprakenVan(oud), gedeclareerdVan: await laatsteGedeclareerd(tx, oud.id) };
}

export type Weg = { readonly redenen: readonly Wegreden[]; readonly toetsing: readonly Checklistuitkomst[] };

/** Whether the verstrekker has to look and why, with the checklist over the new agreements; null for who may not see the budget. */
export async function readWeg(tx: Tx, { oud, nieuw }: Wijziging, vandaag: Datum): Promise<Weg | null> {
  const toetsing = await readToetsing(tx, nieuw, vandaag);
  if (toetsing === null) return null;
  const pastInBudget = toetsing.some(({ code, uitkomst }) => code === "BUDGET_NIET_PASSEND" && uitkomst === "goed");
  const grond = await readMaximumgrond(tx, nieuw);
  if (grond === null) return null;
  const redenen = redenenVoorVerstrekker({ ...grond, oud: afsprakenVan(oud), nieuw: afsprakenVan(nieuw), pastInBudget });
  return { redenen, toetsing };
}

/** What the rules on ending ask, of the versions that were approved; null while there is none. */
export function eindefeitenVan(versies: readonly Overeenkomst[]): Eindefeiten | null {
  const goedgekeurd = versies.filter(({ goedgekeurdOp }) => goedgekeurdOp !== null);
  const [eerste, laatste] = [goedgekeurd[0], goedgekeurd.at(-1)];
  if (eerste?.van == null || laatste === undefined) return null;
  return {
    model: laatste.model,
    looptijd: { van: eerste.van, tm: laatste.tm },
    afgesprokenMaanden: laatste.opzegtermijnMaanden,
    beroepsmatig: laatste.zorgverlener?.soort === "instelling" || laatste.ondernemer === true,
    proeftijdMaanden: eerste.proeftijdMaanden ?? 0,
    // Not asked in any form: without it the parties can still stop together (BW 7:667 lid 3).
    tussentijdsOpzegbaar: false,
    dagenPerWeek: laatste.dagenPerWeek,
  };
}
