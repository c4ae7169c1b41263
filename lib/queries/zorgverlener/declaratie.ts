import { readDossier } from "@/lib/db/beoordelingsdossier";
import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull, vanMaand } from "@/lib/db/datums";
import { readDeclareerbaar, readDeclaratierij } from "@/lib/db/declaratie.repository";
import { lees } from "@/lib/db/transactie";
import { type Datum, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import { aanbiedenUiterlijk } from "@/lib/domein/declaratie/termijnen";
import { eindeZorg } from "@/lib/domein/declaratie/dossier";
import { type Regeluitkomst, voorlopigeBeoordeling, zonderBudgetgegevens } from "@/lib/domein/declaratie/beoordeling";
import { type Centen, type Honderdsten, honderdsten } from "@/lib/domein/geld";
import type { OpenPeriode, Periode } from "@/lib/domein/periode";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Tariefafspraak } from "@/lib/domein/zorgovereenkomst/model";

import { type Declaratiedetail, type Factuurdownload, type Naamdelen, readDeclaratiedetail, readFactuurbestand } from "../declaratiedetail";

export type Voorcontrole = {
  /** Nothing that would certainly be refused. */
  readonly magAanbieden: boolean;
  readonly controles: readonly Regeluitkomst[];
  readonly betaalbaar: Centen;
  readonly aanbiedenUiterlijk: Datum | null;
};

export type Zorgverlenerdeclaratie = Declaratiedetail & {
  /** Only while it is still the zorgverlener's turn. */
  readonly voorcontrole: Voorcontrole | null;
};

async function readVoorcontrole(tx: Tx, id: string, vandaag: Datum): Promise<Voorcontrole | null> {
  const rij = await readDeclaratierij(tx, id);
  if (rij === null || (rij.status !== "concept" && rij.status !== "teruggestuurd")) return null;
  const { dossier } = await readDossier(tx, { ...rij, aangebodenOp: vandaag }, { vandaag, goedkeuring: null, ingediendOp: null });
  const { oordeel, uitkomsten, betaalbaar } = voorlopigeBeoordeling(dossier);
  const uiterlijk = aanbiedenUiterlijk(eindeZorg(dossier));
  return {
    magAanbieden: oordeel !== "afgekeurd",
    controles: zonderBudgetgegevens(uitkomsten).filter(({ uitkomst, code }) => uitkomst !== "onbekend" || code === "TARIEF_ONBEKEND"),
    betaalbaar,
    aanbiedenUiterlijk: uiterlijk.uitkomst === "bekend" ? uiterlijk.waarde : null,
  };
}

export async function zorgverlenerDeclaratie(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Zorgverlenerdeclaratie | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const detail = await readDeclaratiedetail(tx, actor, id);
    return detail === null ? null : { ...detail, voorcontrole: await readVoorcontrole(tx, id, vandaag) };
  });
}

export async function zorgverlenerFactuurbestand(db: Db, actor: Actor, id: string): Promise<Factuurdownload | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.inzien")) return null;
  return lees(db, actor, (tx) => readFactuurbestand(tx, id));
}

export type Keuzecontract = {
  readonly id: string;
  readonly nummer: string;
  readonly budgethouder: Naamdelen;
  readonly looptijd: OpenPeriode;
};

/** Contracts under which something can be claimed, newest first. */
export async function declareerbareContracten(db: Db, actor: Actor): Promise<readonly Keuzecontract[] | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.zorgovereenkomst.findMany({
      where: { zorgverlenerId: actor.zorgverlenerId, status: { in: ["goedgekeurd", "beeindigd"] }, model: { not: "verklaring_sociaal_netwerk" } },
      orderBy: { nummer: "desc" },
      take: 200,
      select: {
        id: true,
        nummer: true,
        beeindigdPer: true,
        budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
        versies: { where: { goedgekeurdOp: { not: null } }, orderBy: { versie: "asc" }, select: { van: true, tm: true } },
      },
    });
    return rijen.flatMap(({ versies, beeindigdPer, ...rij }) => {
      const van = versies[0]?.van;
      if (van == null) return [];
      return [{ ...rij, looptijd: { van: naarDatum(van), tm: naarDatumOfNull(beeindigdPer ?? versies.at(-1)?.tm ?? null) } }];
    });
  });
}

const MAANDEN_TERUG = 12;

/** This month and the ones before it, newest first: what somebody can choose from. */
export const kiesbareMaanden = (vandaag: Datum): readonly Maand[] =>
  Array.from({ length: MAANDEN_TERUG }, (_leeg, terug) => plusMaanden(maandVan(vandaag), -terug));

export type Invulformulier = {
  readonly zorgovereenkomstId: string;
  readonly nummer: string;
  readonly maand: Maand;
  readonly budgethouder: Naamdelen;
  readonly urenPerWeek: Honderdsten | null;
  readonly tarieven: readonly Tariefafspraak[];
  readonly weken: readonly Periode[];
  /** What already stands there, or last month in the same order of weeks. */
  readonly ingevuld: readonly { readonly tariefId: string; readonly van: Datum; readonly aantal: Honderdsten }[];
  readonly bestaandeId: string | null;
  readonly soort: "uren" | "factuur";
  readonly factuurnummer: string | null;
  readonly factuurdatum: Datum | null;
};

type Ingevuld = Invulformulier["ingevuld"];

async function vorigeMaand(tx: Tx, zorgovereenkomstId: string, maand: Maand, weken: readonly Periode[]): Promise<Ingevuld> {
  const vorige = await tx.declaratie.findFirst({
    where: { zorgovereenkomstId, maand: vanMaand(plusMaanden(maand, -1)), status: { notIn: ["ingetrokken", "afgekeurd"] } },
    orderBy: { opgesteldOp: "desc" },
    select: { regels: { orderBy: { volgnummer: "asc" }, select: { tariefId: true, van: true, aantal: true } } },
  });
  const beginnen = [...new Set((vorige?.regels ?? []).map(({ van }) => naarDatum(van)))];
  return (vorige?.regels ?? []).flatMap(({ tariefId, van, aantal }) => {
    const week = weken[beginnen.indexOf(naarDatum(van))];
    return week === undefined ? [] : [{ tariefId, van: week.van, aantal: honderdsten(aantal) }];
  });
}

/** The table of weeks for one contract and month; null when nothing can be claimed in it. */
export async function declaratieformulier(
  db: Db,
  actor: Actor,
  { zorgovereenkomstId, maand, alsVorige }: { zorgovereenkomstId: string; maand: Maand; alsVorige: boolean },
): Promise<Invulformulier | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return null;
  return lees(db, actor, async (tx) => {
    const basis = await readDeclareerbaar(tx, zorgovereenkomstId, maand);
    if (!basis.ok) return null;
    const { nummer, urenPerWeek, tarieven, weken, budgethouderId } = basis.waarde;
    const bestaande = await tx.declaratie.findFirst({
      where: { zorgovereenkomstId, maand: vanMaand(maand), soort: "uren", status: { notIn: ["ingetrokken", "afgekeurd"] } },
      select: { id: true },
    });
    return {
      zorgovereenkomstId, nummer, maand, urenPerWeek, tarieven, weken,
      budgethouder: await tx.persoon.findUniqueOrThrow({ where: { id: budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } }),
      ingevuld: alsVorige ? await vorigeMaand(tx, zorgovereenkomstId, maand, weken) : [],
      bestaandeId: bestaande?.id ?? null,
      soort: "uren" as const,
      factuurnummer: null,
      factuurdatum: null,
    };
  });
}

/** The same table with what a draft or a returned declaratie already has. */
export async function wijzigformulier(db: Db, actor: Actor, id: string): Promise<Invulformulier | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.opstellen")) return null;
  return lees(db, actor, async (tx) => {
    const detail = await readDeclaratiedetail(tx, actor, id);
    if (detail === null || (detail.status !== "concept" && detail.status !== "teruggestuurd") || detail.bestand?.soort === "ubl") return null;
    const basis = await readDeclareerbaar(tx, detail.zorgovereenkomst.id, detail.maand);
    if (!basis.ok) return null;
    const { nummer, urenPerWeek, tarieven, weken } = basis.waarde;
    return {
      zorgovereenkomstId: detail.zorgovereenkomst.id, nummer, maand: detail.maand, urenPerWeek, tarieven, weken,
      budgethouder: detail.budgethouder,
      ingevuld: detail.regels.map(({ tariefId, van, aantal }) => ({ tariefId, van, aantal })),
      bestaandeId: detail.id,
      soort: detail.soort,
      factuurnummer: detail.factuurnummer,
      factuurdatum: detail.factuurdatum,
    };
  });
}
