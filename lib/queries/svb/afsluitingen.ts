import { totalenUit } from "@/lib/db/afsluiting.repository";
import type { Db, Tx } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Toekenningstatus } from "@/lib/db/types";
import { type Belemmeringsoort, isBelemmering } from "@/lib/domein/afsluiting/belemmeringen";
import { afsluitdag } from "@/lib/domein/afsluiting/berichten";
import type { Afsluitaanleiding, Afsluitreden } from "@/lib/domein/afsluiting/redenen";
import type { Afsluitberichtstatus } from "@/lib/domein/afsluiting/status";
import type { Afsluittotalen } from "@/lib/domein/afsluiting/totalen";
import { type Datum, plusDagen } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { zoekOp } from "@/lib/domein/regelgeving/opzoeken";
import { AFSLUITTERMIJN } from "@/lib/domein/regelgeving/termijnen";
import type { Naam } from "@/lib/domein/toekenning/bericht";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

export const AFSLUITINGEN_PER_PAGINA = 50;

/** binnenkort: within four weeks. te_laat: the day has passed without a message. wacht: told, and not yet settled. */
export const AFSLUITGROEPEN = ["wacht", "te_laat", "betwist", "binnenkort", "afgesloten"] as const;
export type Afsluitgroep = (typeof AFSLUITGROEPEN)[number];

const VOORUIT_DAGEN = 28;

export type Belemmering = { readonly soort: Belemmeringsoort; readonly aantal: number; readonly bedrag: Centen };

export type Afsluitbudget = {
  readonly id: string;
  readonly nummer: string;
  readonly verstrekker: string;
  readonly wet: Wet;
  readonly tm: Datum;
  readonly afsluitdag: Datum | null;
  readonly toegekend: Centen;
  readonly besteed: Centen;
  readonly belemmeringen: readonly Belemmering[];
};

export type Afsluitingenoverzicht = {
  readonly budgetten: readonly Afsluitbudget[];
  readonly totaal: number;
  readonly aantallen: Readonly<Record<Afsluitgroep, number>>;
};

async function belemmeringenVan(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Belemmering[]>> {
  const rijen = await tx.$queryRaw<{ id: string; soort: string; aantal: bigint; bedrag: bigint }[]>`
    SELECT toekenning_id AS id, soort, aantal, bedrag_centen AS bedrag FROM afsluitbelemmeringen(${[...ids]}::uuid[]) ORDER BY soort`;
  const per = new Map<string, Belemmering[]>();
  for (const { id, soort, aantal, bedrag } of rijen) if (isBelemmering(soort)) per.set(id, [...(per.get(id) ?? []), { soort, aantal: Number(aantal), bedrag: centen(bedrag) }]);
  return per;
}

const dagOfNiets = (tm: Datum): Datum | null => {
  const dag = afsluitdag(tm);
  return dag.uitkomst === "bekend" ? dag.waarde : null;
};

type Lijstrij = { id: string; nummer: string; verstrekker: string; wet: Wet; eind: Date; toegekend: bigint; besteed: bigint; totaal: bigint };

/** Every budget around its closing, in groups. The one that has waited longest comes first. */
export async function afsluitingenoverzicht(db: Db, actor: Actor, { groep, pagina }: { readonly groep: Afsluitgroep; readonly pagina: number }, vandaag: Datum): Promise<Afsluitingenoverzicht | null> {
  if (actor.rol !== "svb" || !mag(actor, "afsluiting.inzien")) return null;
  const termijn = zoekOp(AFSLUITTERMIJN, vandaag);
  const grens = plusDagen(vandaag, -(termijn.uitkomst === "bekend" ? termijn.waarde : 0));
  const vooruit = plusDagen(grens, VOORUIT_DAGEN);
  return lees(db, actor, async (tx) => {
    const rijen = await tx.$queryRaw<Lijstrij[]>`
      SELECT * FROM afsluitgroepen(${grens}::date, ${vooruit}::date) WHERE groep = ${groep}
      ORDER BY CASE WHEN groep = 'afgesloten' THEN NULL ELSE eind END, nummer DESC LIMIT ${AFSLUITINGEN_PER_PAGINA} OFFSET ${(pagina - 1) * AFSLUITINGEN_PER_PAGINA}`;
    const tellingen = await tx.$queryRaw<{ groep: string; aantal: bigint }[]>`SELECT groep, count(*) AS aantal FROM afsluitgroepen(${grens}::date, ${vooruit}::date) GROUP BY 1`;
    const tel = (naam: Afsluitgroep): number => Number(tellingen.find((telling) => telling.groep === naam)?.aantal ?? 0n);
    const inDeWeg = await belemmeringenVan(tx, rijen.map(({ id }) => id));
    return {
      budgetten: rijen.map(({ id, nummer, verstrekker, wet, eind, toegekend, besteed }) => ({
        id, nummer, verstrekker, wet,
        tm: naarDatum(eind),
        afsluitdag: dagOfNiets(naarDatum(eind)),
        toegekend: centen(toegekend),
        besteed: centen(besteed),
        belemmeringen: inDeWeg.get(id) ?? [],
      })),
      totaal: tel(groep),
      aantallen: { wacht: tel("wacht"), te_laat: tel("te_laat"), betwist: tel("betwist"), binnenkort: tel("binnenkort"), afgesloten: tel("afgesloten") },
    };
  });
}

export type Afsluitzaak = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly afsluitdag: Datum | null;
  readonly toegekend: Centen;
  readonly verstrekker: string;
  readonly budgethouder: Naam;
  readonly belemmeringen: readonly Belemmering[];
  readonly afrekening: { readonly op: Date; readonly terug: Centen; readonly besteed: Centen } | null;
  /** Newest first. */
  readonly berichten: readonly {
    readonly id: string;
    readonly nummer: string;
    readonly reden: Afsluitreden;
    readonly status: Afsluitberichtstatus;
    readonly aanleiding: Afsluitaanleiding;
    readonly toelichting: string | null;
    readonly besteed: Centen;
    readonly gemaaktOp: Date;
    readonly totalen: Afsluittotalen;
    readonly betwistcode: string | null;
    readonly betwisttekst: string | null;
  }[];
};

/** One budget and everything about its closing. Opening it is an inzage. */
export async function afsluitzaak(db: Db, actor: Actor, nu: Date, id: string): Promise<Afsluitzaak | null> {
  if (actor.rol !== "svb" || !mag(actor, "afsluiting.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.toekenning.findUnique({
      where: { id },
      select: {
        id: true, nummer: true, wet: true, status: true, van: true, tm: true, bedragCenten: true, budgethouderId: true,
        verstrekker: { select: { naam: true } },
        budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
        afsluiting: { select: { afgeslotenOp: true, terugCenten: true, besteedCenten: true } },
        afsluitberichten: {
          select: { id: true, nummer: true, reden: true, status: true, aanleiding: true, toelichting: true, besteedCenten: true, gemaaktOp: true, totalen: true, betwistcode: true, betwisttekst: true },
          orderBy: [{ gemaaktOp: "desc" }, { nummer: "desc" }],
        },
      },
    });
    if (rij === null) return null;
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "afsluiting", onderwerpId: id, doel: "afsluiting budget" }, nu);
    const tm = naarDatum(rij.tm);
    const { nummer, wet, status, afsluiting } = rij;
    return {
      id, nummer, wet, status,
      van: naarDatum(rij.van),
      tm,
      afsluitdag: dagOfNiets(tm),
      toegekend: centen(rij.bedragCenten),
      verstrekker: rij.verstrekker.naam,
      budgethouder: rij.budgethouder,
      belemmeringen: (await belemmeringenVan(tx, [id])).get(id) ?? [],
      afrekening: afsluiting === null ? null : { op: afsluiting.afgeslotenOp, terug: centen(afsluiting.terugCenten), besteed: centen(afsluiting.besteedCenten) },
      berichten: rij.afsluitberichten.map(({ besteedCenten, totalen, ...bericht }) => ({ ...bericht, besteed: centen(besteedCenten), totalen: totalenUit(totalen) })),
    };
  });
}
