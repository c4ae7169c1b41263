/** What a list would propose, budget by budget: the same rules as for one proposal, and nothing is written. */
import type { Tx } from "@/lib/db/client";
import { listVerstrekkers, readVoorlopigdossier, type Verstrekkerrij } from "@/lib/db/voorlopig.repository";
import { type Lijstrij, readLijst } from "@/lib/db/voorlopiglijst.repository";
import { lees } from "@/lib/db/transactie";
import { overlapt } from "@/lib/domein/periode";
import { type Actor, mag } from "@/lib/domein/toegang";
import { type Bezwaar, keurVoorlopig, type Voorlopigvoorstel } from "@/lib/domein/voorlopig/voorstel";
import { VERSTREKKER_VAN_WET } from "@/lib/domein/wet";
import type { KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { type Lijstbudget, type Lijstvoorstel, leesVoorlopiglijst, type Rijfout } from "@/lib/koppelvlak/voorlopiglijst/lees";

import type { Deps } from "../deps";

export type Lijstbezwaar = Bezwaar | { readonly code: "VERSTREKKER_ONBEKEND" | "DUBBEL_IN_LIJST"; readonly gegevens: Bezwaar["gegevens"] };

export type GekeurdLijstvoorstel = {
  readonly rijen: readonly number[];
  /** Null when a value could not be read. */
  readonly voorstel: Voorlopigvoorstel | null;
  readonly verstrekker: Verstrekkerrij | null;
  readonly onleesbaar: readonly Rijfout[];
  readonly bezwaren: readonly Lijstbezwaar[];
};

export type Lijstkeuring = { readonly ok: true; readonly voorstellen: readonly GekeurdLijstvoorstel[]; readonly inOrde: boolean } | { readonly ok: false; readonly fouten: readonly KoppelvlakFout[] };

const alsVoorstel = ({ budgethouder, wet, van, tm, bedragen }: Lijstbudget, { opdracht, einddatum }: Lijstrij): Voorlopigvoorstel => ({ budgethouder, wet, periode: { van, tm }, bedragen, opdracht, einddatum });

/** Two budgets of one law for one person in one list: the proposals would stand in each other's way. */
const dubbelMet = (eigen: Lijstvoorstel, alle: readonly Lijstvoorstel[]): readonly string[] =>
  alle.flatMap(({ budget, rijen }) =>
    budget !== null && eigen.budget !== null && budget !== eigen.budget && budget.budgethouder.bsn === eigen.budget.budgethouder.bsn && budget.wet === eigen.budget.wet &&
    (budget.verstrekker === eigen.budget.verstrekker || overlapt(budget, eigen.budget))
      ? rijen.map(String)
      : [],
  );

async function keurEen(tx: Tx, { vandaag }: Deps, lijst: Lijstrij, deel: Lijstvoorstel, alle: readonly Lijstvoorstel[], verstrekkers: readonly Verstrekkerrij[]): Promise<GekeurdLijstvoorstel> {
  const { rijen, budget, fouten } = deel;
  if (budget === null) return { rijen, voorstel: null, verstrekker: null, onleesbaar: fouten, bezwaren: [] };
  const voorstel = alsVoorstel(budget, lijst);
  const verstrekker = verstrekkers.find(({ soort, code }) => soort === VERSTREKKER_VAN_WET[budget.wet] && code === budget.verstrekker) ?? null;
  if (verstrekker === null) return { rijen, voorstel, verstrekker, onleesbaar: [], bezwaren: [{ code: "VERSTREKKER_ONBEKEND", gegevens: { wet: budget.wet } }] };
  const dossier = await readVoorlopigdossier(tx, { voorstel, verstrekker, eigenaarId: lijst.eigenaarId, behalve: null, vandaag });
  const dubbel = dubbelMet(deel, alle);
  const bezwaren: readonly Lijstbezwaar[] = [...keurVoorlopig(voorstel, dossier), ...(dubbel.length > 0 ? [{ code: "DUBBEL_IN_LIJST" as const, gegevens: { rijen: dubbel } }] : [])];
  return { rijen, voorstel, verstrekker, onleesbaar: [], bezwaren };
}

export async function keurLijst(tx: Tx, deps: Deps, lijst: Lijstrij): Promise<Lijstkeuring> {
  const gelezen = leesVoorlopiglijst(lijst.inhoud);
  if (!gelezen.ok) return gelezen;
  const verstrekkers = await listVerstrekkers(tx);
  const voorstellen: GekeurdLijstvoorstel[] = [];
  for (const deel of gelezen.voorstellen) voorstellen.push(await keurEen(tx, deps, lijst, deel, gelezen.voorstellen, verstrekkers));
  return { ok: true, voorstellen, inOrde: voorstellen.every(({ onleesbaar, bezwaren }) => onleesbaar.length === 0 && bezwaren.length === 0) };
}

/** The preview on the screen. Null when this list is not there for this person. */
export async function voorlopiglijstKeuren(deps: Deps, actor: Actor, lijstId: string): Promise<Lijstkeuring | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return null;
  return lees(deps.db, actor, async (tx) => {
    const lijst = await readLijst(tx, lijstId);
    return lijst === null || lijst.voorgesteldOp !== null ? null : keurLijst(tx, deps, lijst);
  });
}
