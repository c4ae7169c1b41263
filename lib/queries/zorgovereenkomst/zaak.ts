/** One zorgovereenkomst as its pages show it, for each of the four parties; what somebody may not see is not in it. */
import type { Tx } from "@/lib/db/client";
import { type Herkeurpunt, listHerkeurpunten } from "@/lib/db/herkeuringloop.repository";
import { readToetsingMetBudget, type Toetsingmetbudget } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import { type Einde, readLevendEinde } from "@/lib/db/overeenkomsteinde.repository";
import { type Papierbron, readPapierbron } from "@/lib/db/papier.repository";
import { lopendeWijziging, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { type Akkoordoordeel, type Bijlage, hashVan, inhoudVan, type Inhoudhash, listVersies, type Overeenkomst } from "@/lib/db/zorgovereenkomst.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Actor } from "@/lib/domein/toegang";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { verstrekkernaam } from "@/lib/domein/wet";

import { type Ambtshalvemerk, readAmbtshalvemerk } from "./ambtshalve";
import { type Versieweergave, versieweergaven, type Wijzigingsweergave, wijzigingsweergave } from "./versies";

export type Naamdelen = { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };

export type Akkoordweergave = {
  readonly partij: Partij;
  readonly oordeel: Akkoordoordeel;
  readonly op: Date;
  readonly redenen: readonly string[];
  readonly toelichting: string | null;
  /** Still about the content as it is now. */
  readonly zelfdeInhoud: boolean;
  /** By the SVB, by order of this party. */
  readonly ambtshalve: boolean;
  /** Set when a representative signed; the name only where the reader may know it. */
  readonly namens: { readonly soort: Vertegenwoordigingsoort | null; readonly naam: Naamdelen | null } | null;
  /** Signed on paper: the day beside the signature. */
  readonly papierOp: Datum | null;
};

export type Versiebijlage = Bijlage & { readonly versie: number };

export type Zaakgebeurtenis = { readonly id: string; readonly soort: string; readonly rol: string; readonly op: Date };

/** The checks, the budget and the maxima are not for the zorgverlener: null, and nothing. */
export type Overeenkomstzaak = Toetsingmetbudget & {
  readonly overeenkomst: Overeenkomst;
  readonly budgethouder: Naamdelen;
  /** Named as in a sentence: "gemeente Zwolle". */
  readonly verstrekker: { readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  /** Of the content as it stands; null while a step is not filled in. */
  readonly inhoudHash: Inhoudhash | null;
  /** Oldest first. */
  readonly akkoorden: readonly Akkoordweergave[];
  /** Of every version that this reader may see, oldest first. */
  readonly bijlagen: readonly Versiebijlage[];
  /** Newest first, without the change that is on its way. */
  readonly versies: readonly Versieweergave[];
  /** The change that is on its way, as far as this reader may know of it. */
  readonly wijziging: Wijzigingsweergave | null;
  /** The end that counts, or the proposal for one. */
  readonly einde: Einde | null;
  /** The paper it came from, when the verstrekker delivered it. */
  readonly papier: Papierbron | null;
  /** Rates that no longer agree with the law or with what the verstrekker pays, as the parties were told. */
  readonly herkeuring: readonly Herkeurpunt[];
  /** Newest first. */
  readonly gebeurtenissen: readonly Zaakgebeurtenis[];
  /** That the SVB agreed in place of the verstrekker, and what the verstrekker said to that; null when the verstrekker decided itself. */
  readonly ambtshalve: Ambtshalvemerk | null;
};

async function listNamens(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Akkoordweergave["namens"]>> {
  if (ids.length === 0) return new Map();
  const rijen = await tx.vertegenwoordiging.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, soort: true, vertegenwoordiger: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } },
  });
  return new Map(rijen.map(({ id, soort, vertegenwoordiger }) => [id, { soort, naam: vertegenwoordiger }]));
}

export async function listAkkoorden(tx: Tx, overeenkomst: Overeenkomst, hash: Inhoudhash | null): Promise<readonly Akkoordweergave[]> {
  const ids = overeenkomst.akkoorden.flatMap(({ vertegenwoordigingId }) => (vertegenwoordigingId === null ? [] : [vertegenwoordigingId]));
  const namens = await listNamens(tx, ids);
  return overeenkomst.akkoorden.map(({ partij, oordeel, op, redenen, toelichting, inhoudHash, vertegenwoordigingId, mandaatId, getekendOp }) => ({
    partij,
    oordeel,
    op,
    redenen,
    toelichting,
    zelfdeInhoud: inhoudHash === hash,
    ambtshalve: mandaatId !== null,
    papierOp: getekendOp,
    namens: vertegenwoordigingId === null ? null : (namens.get(vertegenwoordigingId) ?? { soort: null, naam: null }),
  }));
}

async function listGebeurtenissen(tx: Tx, id: string): Promise<readonly Zaakgebeurtenis[]> {
  const rijen = await tx.gebeurtenis.findMany({
    where: { onderwerpSoort: "zorgovereenkomst", onderwerpId: id },
    orderBy: { volgnummer: "desc" },
    take: 100,
    select: { id: true, soort: true, rol: true, tijdstip: true },
  });
  return rijen.map(({ tijdstip, ...rij }) => ({ ...rij, op: tijdstip }));
}

/** Null when the actor may not see it or it does not exist: the same answer. */
export async function readZaak(tx: Tx, actor: Actor, id: string, vandaag: Datum): Promise<Overeenkomstzaak | null> {
  const versies = await listVersies(tx, id);
  const geldend = versies.find((versie) => versie.geldend);
  return geldend === undefined ? null : zaakVan(tx, actor, versies, geldend, vandaag);
}

/** The same pages about the change that is on its way: its content, its signatures and its checks, beside what counts now. */
export async function readWijzigingszaak(tx: Tx, actor: Actor, id: string, vandaag: Datum): Promise<Wijzigingszaak | null> {
  const versies = await listVersies(tx, id);
  const wijziging = lopendeWijziging(versies);
  if (wijziging === null) return null;
  return { zaak: await zaakVan(tx, actor, versies, wijziging.nieuw, vandaag), wijziging };
}

export type Wijzigingszaak = { readonly zaak: Overeenkomstzaak; readonly wijziging: Wijziging };

async function readVerstrekker(tx: Tx, id: string): Promise<Overeenkomstzaak["verstrekker"]> {
  const { soort, naam, telefoon, email } = await tx.verstrekker.findUniqueOrThrow({ where: { id }, select: { soort: true, naam: true, telefoon: true, email: true } });
  return { naam: verstrekkernaam({ soort, naam }), telefoon, email };
}

async function zaakVan(tx: Tx, actor: Actor, versies: readonly Overeenkomst[], overeenkomst: Overeenkomst, vandaag: Datum): Promise<Overeenkomstzaak> {
  const { id } = overeenkomst;
  const inhoud = inhoudVan(overeenkomst);
  const inhoudHash = inhoud === null ? null : hashVan(inhoud);
  const magBudgetZien = actor.rol !== "zorgverlener";
  return {
    overeenkomst,
    inhoudHash,
    budgethouder: await tx.persoon.findUniqueOrThrow({
      where: { id: overeenkomst.budgethouderId },
      select: { voornamen: true, tussenvoegsel: true, achternaam: true },
    }),
    verstrekker: await readVerstrekker(tx, overeenkomst.verstrekkerId),
    ...(magBudgetZien ? await readToetsingMetBudget(tx, overeenkomst, vandaag) : { toetsing: null, budget: null, maxima: [], kosten: null }),
    akkoorden: await listAkkoorden(tx, overeenkomst, inhoudHash),
    bijlagen: versies.flatMap(({ versie, bijlagen }) => bijlagen.map((bijlage) => ({ ...bijlage, versie }))),
    versies: versieweergaven(versies),
    wijziging: wijzigingsweergave(lopendeWijziging(versies)),
    einde: await readLevendEinde(tx, id),
    papier: await readPapierbron(tx, id),
    herkeuring: await listHerkeurpunten(tx, id, vandaag),
    gebeurtenissen: await listGebeurtenissen(tx, id),
    ambtshalve: await readAmbtshalvemerk(tx, id, vandaag),
  };
}
