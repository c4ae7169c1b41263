/** The work list of an official: what waits longest comes first, narrowed by chips, and the way from one case to the next within them. */
import type { Tx } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import { type Statustelling, telOvereenkomsten, zoekOvereenkomsten } from "@/lib/db/overeenkomsten-zoeken";
import { buurInToetswerk, listToetswerk, telBesloten, telToetswerk, type Werkaantallen, type Werkblik, type Werkfilter } from "@/lib/db/toetswerk.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

import { listRegels, type Overeenkomstregel, PAGINAGROOTTE } from "./lijst";

export const GEEN_FILTER: Werkfilter = { wet: null, schoon: null, van: null, dagen: null };

export type Werklijstvraag = {
  /** Null: every status this desk knows. */
  readonly status: Overeenkomststatus | null;
  readonly zoek: string;
  readonly pagina: number;
  /** Only for what waits on this desk. */
  readonly filter: Werkfilter;
};

type Behandelaar = { readonly naam: string; readonly zelf: boolean } | null;

export type Werkregel = Overeenkomstregel & {
  /** Codes that were not in order when it came here; null when it does not wait on this desk. */
  readonly aandacht: readonly string[] | null;
  readonly behandelaar: Behandelaar;
};

export type Werklijst = {
  readonly regels: readonly Werkregel[];
  readonly totaal: number;
  /** Null while searching: to count the matches in every status would be to search everything once more. */
  readonly tellingen: Statustelling | null;
  readonly werk: Werkaantallen;
  /** Decided on this desk today; said when the list is empty. */
  readonly vandaagGedaan: number;
};

export type Bureau = {
  readonly partij: "verstrekker" | "svb";
  readonly wacht: Overeenkomststatus;
  readonly statussen: readonly Overeenkomststatus[];
};

export type Kijker = { readonly actor: Actor; readonly nu: Date; readonly vandaag: Datum };

const wieVan = (actor: Actor): string | null => ("gebruikerId" in actor ? actor.gebruikerId : null);
/** Nobody: what matches no official. */
const NIEMAND = "00000000-0000-0000-0000-000000000000";
const blikVan = ({ partij }: Bureau, filter: Werkfilter, { actor, nu }: Omit<Kijker, "vandaag">): Werkblik => ({ bureau: partij, filter, gebruikerId: wieVan(actor) ?? NIEMAND, nu });
const behandelaarVan = (naam: string | null, id: string | null, actor: Actor): Behandelaar => (naam === null ? null : { naam, zelf: id === wieVan(actor) });

async function listWachtend(tx: Tx, blik: Werkblik, { zoek, pagina }: Werklijstvraag, actor: Actor): Promise<{ regels: readonly Werkregel[]; totaal: number }> {
  const rijen = await listToetswerk(tx, blik, zoek, { pagina, grootte: PAGINAGROOTTE });
  const regels = rijen.map(({ voornamen, tussenvoegsel, achternaam, behandelaarId, behandelaarNaam, totaal: _totaal, van, tm, sinds, ...rij }) => ({
    ...rij,
    gewijzigdOp: sinds,
    budgethouder: { voornamen, tussenvoegsel, achternaam },
    van: naarDatumOfNull(van),
    tm: naarDatumOfNull(tm),
    behandelaar: behandelaarVan(behandelaarNaam, behandelaarId, actor),
  }));
  return { regels, totaal: rijen[0]?.totaal ?? 0 };
}

/** Row-level security says the same, but only named here can the index on it be used. */
const vanDitBureau = (actor: Actor) => (actor.rol === "verstrekker" ? { verstrekkerId: actor.verstrekkerId } : {});

const som = (tellingen: Statustelling, statussen: readonly Overeenkomststatus[]): number => statussen.reduce((totaal, status) => totaal + (tellingen.get(status) ?? 0), 0);

/** Newest first. While searching the page is found first and then read; otherwise the counts behind the chips say how many there are. */
async function listAnder(tx: Tx, bureau: Bureau, vraag: Werklijstvraag, actor: Actor, tellingen: Statustelling | null): Promise<{ regels: readonly Werkregel[]; totaal: number }> {
  const statussen = vraag.status === null ? bureau.statussen : [vraag.status];
  const bladzij = { pagina: vraag.pagina, grootte: PAGINAGROOTTE };
  const gevonden = tellingen === null ? await zoekOvereenkomsten(tx, vraag.zoek, statussen, bladzij) : null;
  const where = gevonden === null ? { ...vanDitBureau(actor), status: { in: [...statussen] } } : { id: { in: [...gevonden.ids] } };
  const regels = await listRegels(tx, { where, volgorde: "nieuwste", ...(gevonden === null ? bladzij : { ...bladzij, pagina: 1 }) });
  const totaal = gevonden?.totaal ?? (tellingen === null ? 0 : som(tellingen, statussen));
  return { regels: regels.map((regel) => ({ ...regel, aandacht: null, behandelaar: null })), totaal };
}

export async function readWerklijst(tx: Tx, bureau: Bureau, vraag: Werklijstvraag, kijker: Kijker): Promise<Werklijst> {
  const blik = blikVan(bureau, vraag.filter, kijker);
  const tellingen = vraag.zoek === "" ? await telOvereenkomsten(tx) : null;
  const lijst = vraag.status === bureau.wacht ? await listWachtend(tx, blik, vraag, kijker.actor) : await listAnder(tx, bureau, vraag, kijker.actor, tellingen);
  return { ...lijst, tellingen, werk: await telToetswerk(tx, blik), vandaagGedaan: await telBesloten(tx, bureau.partij, kijker.vandaag) };
}

export type Buren = { readonly vorige: string | null; readonly volgende: string | null };

export type Werkstand = { readonly sinds: Date; readonly aandacht: readonly string[]; readonly behandelaar: Behandelaar };

/** Who works on it and what was remarked when it came here; null when it does not wait on this desk. */
export async function readWerkstand(tx: Tx, bureau: Bureau, id: string, actor: Actor): Promise<Werkstand | null> {
  const rij = await tx.toetswerk.findFirst({ where: { zorgovereenkomstId: id, bureau: bureau.partij } });
  if (rij === null) return null;
  const { sinds, aandacht, behandelaarId, behandelaarNaam } = rij;
  return { sinds, aandacht, behandelaar: behandelaarVan(behandelaarNaam, behandelaarId, actor) };
}

/**
 * The cases before and after this one within the chosen chips, in the order in which they wait. From a case that does not wait any more,
 * because it was just decided, the next is the first that does.
 */
export async function readBuren(tx: Tx, bureau: Bureau, filter: Werkfilter, { id, sinds }: { readonly id: string; readonly sinds: Date | null }, kijker: Omit<Kijker, "vandaag">): Promise<Buren> {
  const blik = blikVan(bureau, filter, kijker);
  if (sinds === null) return { vorige: null, volgende: await buurInToetswerk(tx, blik, "eerste", { id, sinds }) };
  return { vorige: await buurInToetswerk(tx, blik, "vorige", { id, sinds }), volgende: await buurInToetswerk(tx, blik, "volgende", { id, sinds }) };
}
