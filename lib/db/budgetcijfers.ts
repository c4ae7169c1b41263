/**
 * The figures of a budget as PostgreSQL gives them, in one JSON text (prisma/migrations, budgetcijfers), and what the rules of
 * lib/domein/budget ask of them. Amounts are text, so that no cent passes through a floating-point number.
 */
import type { Budgetstand } from "@/lib/domein/budget/rekeningen";
import type { Contractkosten, Maandclaim, Prognosevraag } from "@/lib/domein/budget/prognose";
import type { Zorgafspraak } from "@/lib/domein/budget/uitwegen";
import { type Datum, maandVan } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten, NUL, som } from "@/lib/domein/geld";
import type { Tariefsoort } from "@/lib/domein/regelgeving/maximumtarieven";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import type { Actor } from "@/lib/domein/toegang";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import { maandkosten, type Weektarief, weektarief } from "@/lib/domein/zorgovereenkomst/kosten";
import { afsprakenUitBudget, type Maximumgrond } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import type { Familierelatie, Tariefeenheid, Werkafspraken, Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";

import type { Db, Tx } from "./client";
import { vraagJson } from "./rechtstreeks";
import { contextVan } from "./transactie";

export type Cijferregel = {
  readonly maand: Datum;
  readonly functiesoort: string;
  readonly zorgverlenerId: string;
  readonly zorgverlener: string;
  readonly zorgovereenkomstId: string;
  readonly gereserveerd: string;
  readonly onderweg: string;
  readonly besteed: string;
  readonly aangeboden: string;
};

export type Cijfercontract = {
  readonly id: string;
  readonly nummer: string;
  readonly zorgverlener: string;
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly urenPerWeek: number | null;
  readonly dagenPerWeek: number | null;
  readonly soort: Zorgverlenersoort;
  readonly kvk: string | null;
  readonly familierelatie: Familierelatie | null;
  readonly ondernemer: boolean;
  readonly bigNummer: string | null;
  /** What the verstrekker set for such care, for both kinds of rate. */
  readonly beleid: readonly { readonly tariefsoort: Tariefsoort; readonly eenheid: Tariefeenheid; readonly van: Datum; readonly bedrag: string }[];
  readonly tarieven: readonly { readonly eenheid: Tariefeenheid; readonly tarief: string; readonly maximum: string | null }[];
};

export type Cijfers = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly verstrekker: { readonly soort: Verstrekkersoort; readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  readonly saldi: Readonly<Record<string, string>>;
  readonly functiebudgetten: readonly { readonly functiesoort: string; readonly van: Datum; readonly tm: Datum; readonly bedrag: string; readonly vvb: string }[];
  readonly regels: readonly Cijferregel[];
  readonly contracten: readonly Cijfercontract[];
};

type Rij = { readonly cijfers: Cijfers };

/** In the transaction of the caller. Without `toekenningId` all budgets; with `vanaf` only those that were not over by then. */
export async function leesCijfers(tx: Tx, budgethouderId: string, toekenningId: string | null, vanaf: Datum | null): Promise<readonly Cijfers[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT budgetcijfers(${budgethouderId}::uuid, ${toekenningId}::uuid, ${vanaf}::date) AS cijfers`;
  return rijen.map(({ cijfers }) => cijfers);
}

/** The budgets that run on a day, in order of id, after `na`: one statement for as many as asked. */
export async function leesLopendeCijfers(tx: Tx, dag: Datum, na: string | null, aantal: number): Promise<readonly Cijfers[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT c.cijfers FROM (
      SELECT id, budgethouder_id FROM toekenning
      WHERE status IN ('voorlopig', 'definitief') AND ${dag}::date BETWEEN van AND tm AND (${na}::uuid IS NULL OR id > ${na}::uuid)
      ORDER BY id LIMIT ${aantal}) t
    CROSS JOIN LATERAL budgetcijfers(t.budgethouder_id, t.id, NULL) AS c(cijfers) ORDER BY t.id`;
  return rijen.map(({ cijfers }) => cijfers);
}

export const bedragVan = (tekst: string | undefined): Centen => centen(BigInt(tekst ?? "0"));

export const standVan = ({ saldi }: Cijfers): Budgetstand => ({
  beschikbaar: bedragVan(saldi["beschikbaar"]),
  gereserveerd: bedragVan(saldi["gereserveerd"]),
  onderweg: bedragVan(saldi["onderweg"]),
  besteed: bedragVan(saldi["besteed"]),
});

const afsprakenVan = ({ van, tm, urenPerWeek, dagenPerWeek, tarieven }: Cijfercontract): Werkafspraken => ({
  van,
  tm,
  urenPerWeek: urenPerWeek === null ? null : honderdsten(urenPerWeek),
  dagenPerWeek,
  tarieven: tarieven.map(({ eenheid, tarief, maximum }) => ({ id: eenheid, eenheid, omschrijving: "", tarief: bedragVan(tarief), maximumtarief: maximum === null ? null : bedragVan(maximum) })),
});

function grondVan(wet: Wet, { beleid, ...zorgverlener }: Cijfercontract): Maximumgrond {
  const tariefsoort = bepaalTariefsoort(zorgverlener).soort;
  return { wet, tariefsoort, beleid: beleid.filter((rij) => rij.tariefsoort === tariefsoort).map(({ eenheid, van, bedrag }) => ({ eenheid, van, bedrag: bedragVan(bedrag) })) };
}

/** What was agreed, at rates that the budget really pays: never above the maximumtarief of the day (Rlz art. 5.22). */
const stukkenVan = (wet: Wet, contract: Cijfercontract): readonly Werkafspraken[] => afsprakenUitBudget(grondVan(wet, contract), afsprakenVan(contract));

const claimVan = (regel: Cijferregel): Maandclaim => ({
  zorgovereenkomstId: regel.zorgovereenkomstId,
  maand: maandVan(regel.maand),
  gebonden: som([bedragVan(regel.gereserveerd), bedragVan(regel.onderweg), bedragVan(regel.besteed)]),
  aangeboden: bedragVan(regel.aangeboden),
});

/** One after the other; a day on which nothing becomes different makes no stretch of its own, so that rounding does not either. */
function kostenVan(wet: Wet, contract: Cijfercontract): readonly Contractkosten[] {
  const los = stukkenVan(wet, contract).map((stuk) => ({ zorgovereenkomstId: contract.id, van: stuk.van, tm: stuk.tm, weekkosten: weektarief(stuk)?.weekkosten ?? NUL, maandkosten: maandkosten(stuk) ?? NUL }));
  return los.reduce<readonly Contractkosten[]>((tot, stuk) => {
    const vorige = tot.at(-1);
    const gelijk = vorige !== undefined && vorige.weekkosten === stuk.weekkosten && vorige.maandkosten === stuk.maandkosten;
    return gelijk ? [...tot.slice(0, -1), { ...vorige, tm: stuk.tm }] : [...tot, stuk];
  }, []);
}

export const prognosevraagVan = (cijfers: Cijfers, vandaag: Datum): Prognosevraag => ({
  beschikbaar: standVan(cijfers).beschikbaar,
  toegekend: bedragVan(cijfers.bedrag),
  periode: { van: cijfers.van, tm: cijfers.tm },
  vandaag,
  contracten: cijfers.contracten.flatMap((contract) => kostenVan(cijfers.wet, contract)),
  claims: cijfers.regels.map(claimVan),
});

/** A contract as it can be changed, with the rate that carries its hours. */
export type Afspraakregel = Zorgafspraak & { readonly nummer: string; readonly zorgverlener: string; readonly eenheid: Tariefeenheid };

/** Where a week costs the budget least of the days that are left: hours that are enough there are enough everywhere. */
function goedkoopsteWeek(wet: Wet, contract: Cijfercontract, vandaag: Datum): Weektarief | null {
  const stukken = stukkenVan(wet, contract);
  const komend = stukken.filter(({ tm }) => tm === null || tm >= vandaag);
  const weken = (komend.length === 0 ? stukken : komend).flatMap((stuk) => weektarief(stuk) ?? []);
  return weken.reduce<Weektarief | null>((laagste, week) => (laagste === null || week.weekkosten < laagste.weekkosten ? week : laagste), null);
}

/** The contracts with hours or days a week; another cannot be made smaller in numbers. */
export const afspraakregelsVan = ({ wet, contracten }: Cijfers, vandaag: Datum): readonly Afspraakregel[] =>
  contracten.flatMap((contract) => {
    const { van, tm, urenPerWeek } = afsprakenVan(contract);
    const week = goedkoopsteWeek(wet, contract, vandaag);
    if (week === null) return [];
    return [{ zorgovereenkomstId: contract.id, nummer: contract.nummer, zorgverlener: contract.zorgverlener, van, tm, urenPerWeek: week.eenheid === "etmaal" ? null : urenPerWeek, ...week }];
  });

type Budgetzijde = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" }>;

/**
 * One budget of the budgethouder of this actor. Scope, rows and figures in one statement, which is a transaction of its own: the
 * function states on whose behalf it reads, as lees() does in three round trips.
 */
export async function leesEigenCijfers(db: Db, actor: Budgetzijde, toekenningId: string): Promise<Cijfers | null> {
  const { gebruikerId, persoonId, budgethouderId } = contextVan(actor);
  const vraag = "SELECT budgetcijfers_voor($1::uuid, $2::uuid, $3::uuid, $4::uuid) AS antwoord";
  const wie = [gebruikerId ?? null, persoonId ?? null, budgethouderId ?? null];
  const [cijfers] = await vraagJson<Cijfers>(db, "budgetcijfers_voor", vraag, [...wie, toekenningId]);
  return cijfers ?? null;
}
