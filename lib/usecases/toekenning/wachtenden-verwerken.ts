import type { Tx } from "@/lib/db/client";
import { leesWachtenden } from "@/lib/db/toekenningsreeks.schrijven";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { golvenVan } from "@/lib/domein/toekenning/golven";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";

import { type Golfbericht, type Golfrand, verwerkGolf } from "./golf-verwerken";

/** A message that waits was readable when it came. */
function alsGolfbericht({ id, inhoud }: { readonly id: string; readonly inhoud: Uint8Array }): readonly Golfbericht[] {
  const gelezen = leesToekenningsbericht(inhoud);
  return gelezen.ok ? [{ bericht: gelezen.bericht, herkomst: { soort: "wachtend", berichtId: id } }] : [];
}

/** The messages that wait for these budgets, for what those bring in turn, and so on: what may happen when the budgets come. */
export async function leesWachtketen(tx: Tx, verstrekkerId: string, kenmerken: readonly string[]): Promise<readonly Toekenningsbericht[]> {
  const gezien = new Set(kenmerken);
  const keten: Toekenningsbericht[] = [];
  for (let zoek: readonly string[] = [...gezien]; zoek.length > 0; ) {
    const gevonden = (await leesWachtenden(tx, verstrekkerId, zoek)).flatMap(alsGolfbericht).map(({ bericht }) => bericht);
    keten.push(...gevonden);
    zoek = [...new Set(gevonden.map(({ budgetidentificatie }) => budgetidentificatie))].filter((kenmerk) => !gezien.has(kenmerk));
    for (const kenmerk of zoek) gezien.add(kenmerk);
  }
  return keten;
}

/** Each says the whole state, so what the sender made last comes last; of one day, what came last. */
const opOuderdom = (a: Golfbericht, b: Golfbericht): number => a.bericht.aangemaaktOp.localeCompare(b.bericht.aangemaaktOp);

/**
 * Judges the messages again that waited for these budgets, and those that wait for what they bring in turn. In the
 * transaction that made the budgets exist, so that nobody ever sees one without the changes that were sent for it.
 */
export async function verwerkWachtenden(tx: Tx, rand: Golfrand, kenmerken: readonly string[]): Promise<void> {
  const wachtenden = await leesWachtenden(tx, rand.actor.verstrekkerId, kenmerken);
  for (const golf of golvenVan(wachtenden.flatMap(alsGolfbericht).toSorted(opOuderdom), ({ bericht }) => bericht)) {
    const uitkomsten = await verwerkGolf(tx, rand, golf);
    await verwerkWachtenden(tx, rand, nieuweKenmerken(uitkomsten));
  }
}

export const nieuweKenmerken = (uitkomsten: readonly { readonly nieuwKenmerk: string | null }[]): readonly string[] =>
  uitkomsten.flatMap(({ nieuwKenmerk }) => (nieuwKenmerk === null ? [] : [nieuwKenmerk]));
