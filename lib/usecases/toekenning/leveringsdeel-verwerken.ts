import type { Tx } from "@/lib/db/client";
import { type NieuwLeveringsbericht, voegLeveringsberichtenToe } from "@/lib/db/levering.repository";
import { handelende } from "@/lib/db/gebeurtenis";
import { type EerderBericht, hexVan, leesEerdere } from "@/lib/db/toekenningsreeks.lezen";
import { nieuweIds, registreerReeks, voegBerichtenToe } from "@/lib/db/toekenningsreeks.schrijven";
import { golvenVan } from "@/lib/domein/toekenning/golven";
import { bevinding } from "@/lib/domein/toekenning/retourcodes";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Bulkbericht } from "@/lib/koppelvlak/toekenningsbericht/bulk";
import { bytesHashVan, inhoudHashVan } from "@/lib/koppelvlak/toekenningsbericht/inhoud";

import { type Golfrand, verwerkGolf } from "./golf-verwerken";
import { codesVan, uitBestand, uitKeuring } from "./retourregels";
import { leesWachtketen, nieuweKenmerken, verwerkWachtenden } from "./wachtenden-verwerken";

/** A message with the hash and the number under which it is known. Made while reading, so that the database need not wait for it. */
export type Gehasht = { readonly bulk: Bulkbericht; readonly hash: string; readonly berichtnummer: string | null };
type Leesbaar = Gehasht & { readonly bericht: Toekenningsbericht };

export function gehasht(bulk: Bulkbericht): Gehasht {
  const { gelezen } = bulk;
  return gelezen.ok
    ? { bulk, hash: hexVan(inhoudHashVan(gelezen.bericht)), berichtnummer: gelezen.bericht.berichtnummer }
    : { bulk, hash: hexVan(bytesHashVan(Buffer.from(bulk.document))), berichtnummer: gelezen.herkend.berichtnummer ?? null };
}

type Uitslag = Pick<NieuwLeveringsbericht, "uitkomst" | "berichtId" | "retourcodes">;

const regelVoor = ({ bulk, berichtnummer }: Gehasht, uitslag: Uitslag): NieuwLeveringsbericht => ({ volgnummer: bulk.volgnummer, regel: bulk.regel, berichtnummer, ...uitslag });

/** Known already: the same message gets its own answer again, another one under its number is refused. */
function metEerder({ hash, berichtnummer }: Gehasht, eerder: EerderBericht): Uitslag {
  if (eerder.hash === hash) return { uitkomst: "eerder", berichtId: eerder.id, retourcodes: [] };
  const hergebruikt = bevinding("BERICHTNUMMER_HERGEBRUIKT", "berichtnummer", { berichtnummer: berichtnummer ?? "" });
  return { uitkomst: "geweigerd", berichtId: null, retourcodes: [uitKeuring(hergebruikt)] };
}

const naamVan = (berichtnummer: string | null, hash: string): string => (berichtnummer === null ? `hash/${hash}` : `nummer/${berichtnummer}`);

type Gesplitst<T> = { readonly bekend: readonly NieuwLeveringsbericht[]; readonly nieuw: readonly T[] };

async function splits<T extends Gehasht>(tx: Tx, verstrekkerId: string, items: readonly T[]): Promise<Gesplitst<T>> {
  const nummers = items.flatMap(({ berichtnummer }) => (berichtnummer === null ? [] : [berichtnummer]));
  const hashes = items.flatMap(({ berichtnummer, hash }) => (berichtnummer === null ? [hash] : []));
  const eerdere = new Map((await leesEerdere(tx, verstrekkerId, nummers, hashes)).map((eerder) => [naamVan(eerder.berichtnummer, eerder.hash), eerder]));
  const bekend: NieuwLeveringsbericht[] = [];
  const nieuw: T[] = [];
  for (const item of items) {
    const eerder = eerdere.get(naamVan(item.berichtnummer, item.hash));
    if (eerder === undefined) nieuw.push(item);
    else bekend.push(regelVoor(item, metEerder(item, eerder)));
  }
  return { bekend, nieuw };
}

/** A message that does not follow the schema: kept and refused, as when it comes alone. */
async function keurOnleesbareAf(tx: Tx, { deps, actor, ontvangst }: Golfrand, items: readonly Gehasht[]): Promise<readonly NieuwLeveringsbericht[]> {
  const id = await nieuweIds(tx, items.length * 2);
  const rijen = items.map(({ bulk, hash, berichtnummer }) => ({
    id: id(),
    gebeurtenisId: id(),
    berichtnummer,
    document: bulk.document,
    hash,
    status: "afgekeurd" as const,
    retourcodes: bulk.gelezen.ok ? [] : bulk.gelezen.fouten.map(uitBestand),
    toekenningId: null,
    wachtOp: null,
  }));
  await voegBerichtenToe(tx, actor.verstrekkerId, rijen, ontvangst);
  const gebeurtenissen = rijen.map(({ gebeurtenisId, id: onderwerpId, berichtnummer, retourcodes }) => ({
    id: gebeurtenisId,
    soort: "toekenningsbericht.afgekeurd",
    onderwerpSoort: "toekenningsbericht" as const,
    onderwerpId,
    budgethouderId: null,
    gegevens: { berichtnummer, codes: codesVan(retourcodes) },
  }));
  await registreerReeks(tx, handelende(actor), actor.verstrekkerId, gebeurtenissen, deps.nu);
  return items.map((item, nr) => regelVoor(item, { uitkomst: "nieuw", berichtId: rijen[nr]?.id ?? null, retourcodes: [] }));
}

/** In waves of one: what cannot be read may still share a number with what can. */
async function verwerkLeesbare(tx: Tx, rand: Golfrand, items: readonly Leesbaar[]): Promise<readonly NieuwLeveringsbericht[]> {
  const regels: NieuwLeveringsbericht[] = [];
  const wachtend = await leesWachtketen(tx, rand.actor.verstrekkerId, items.map(({ bericht }) => bericht.budgetidentificatie));
  for (const golf of golvenVan(items, ({ bericht }) => bericht, wachtend)) {
    const { bekend, nieuw } = await splits(tx, rand.actor.verstrekkerId, golf);
    const uitkomsten = await verwerkGolf(
      tx,
      rand,
      nieuw.map(({ bericht, hash, bulk }) => ({ bericht, herkomst: { soort: "nieuw", document: bulk.document, hash } })),
    );
    regels.push(...bekend, ...nieuw.map((item, nr) => regelVoor(item, { uitkomst: "nieuw", berichtId: uitkomsten[nr]?.berichtId ?? null, retourcodes: [] })));
    await verwerkWachtenden(tx, rand, nieuweKenmerken(uitkomsten));
  }
  return regels;
}

async function verwerkOnleesbare(tx: Tx, rand: Golfrand, items: readonly Gehasht[]): Promise<readonly NieuwLeveringsbericht[]> {
  const { bekend, nieuw } = await splits(tx, rand.actor.verstrekkerId, items);
  return [...bekend, ...(nieuw.length === 0 ? [] : await keurOnleesbareAf(tx, rand, nieuw))];
}

/** Runs of messages that can be read, and between them one by one those that cannot: the first to use a number keeps it. */
function reeksen(items: readonly Gehasht[]): readonly (readonly Gehasht[])[] {
  const nummers = new Map<string, number>();
  for (const { berichtnummer, hash } of items) nummers.set(naamVan(berichtnummer, hash), (nummers.get(naamVan(berichtnummer, hash)) ?? 0) + 1);
  const onleesbaar = items.filter(({ bulk }) => !bulk.gelezen.ok);
  // Nearly always no number is used twice, and then their order does not matter.
  if (onleesbaar.every(({ berichtnummer, hash }) => nummers.get(naamVan(berichtnummer, hash)) === 1)) return [items.filter(({ bulk }) => bulk.gelezen.ok), onleesbaar];
  return items.map((item) => [item]);
}

/** Judges and carries out one part of a bulk file. Runs inside the transaction that also records how far the file is. */
export async function verwerkLeveringsdeel(tx: Tx, rand: Golfrand, leveringId: string, berichten: readonly Gehasht[]): Promise<void> {
  for (const reeks of reeksen(berichten)) {
    const leesbaar = reeks.flatMap((item): readonly Leesbaar[] => (item.bulk.gelezen.ok ? [{ ...item, bericht: item.bulk.gelezen.bericht }] : []));
    const onleesbaar = reeks.filter(({ bulk }) => !bulk.gelezen.ok);
    await voegLeveringsberichtenToe(tx, leveringId, [...(await verwerkLeesbare(tx, rand, leesbaar)), ...(await verwerkOnleesbare(tx, rand, onleesbaar))]);
  }
}
