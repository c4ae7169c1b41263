/**
 * The page that budgethouders open most: everything about one budget in one round trip. PostgreSQL builds the whole answer
 * as JSON (prisma/migrations, budgetcijfers), amounts as text so that no cent passes through a floating-point number.
 */
import type { Db, Tx } from "@/lib/db/client";
import { vraagJson } from "@/lib/db/rechtstreeks";
import { contextVan } from "@/lib/db/transactie";
import { type Budgetstand, vrij } from "@/lib/domein/budget/rekeningen";
import {
  komtUitTot,
  type LopendeKosten,
  type Maanduitputting,
  perFunctiesoort,
  perMaand,
  perZorgverlener,
  type Uitputting,
  type Uitputtingsregel,
} from "@/lib/domein/budget/uitputting";
import { type Datum, eersteDag, laatste, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten, NUL, som } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";
import { weekkosten } from "@/lib/domein/zorgovereenkomst/kosten";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

type Cijfers = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: string;
  readonly verstrekker: { readonly soort: Verstrekkersoort; readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  readonly saldi: Readonly<Record<string, string>>;
  readonly functiebudgetten: readonly { readonly functiesoort: string; readonly van: Datum; readonly tm: Datum; readonly bedrag: string; readonly vvb: string }[];
  readonly regels: readonly {
    readonly maand: Datum;
    readonly functiesoort: string;
    readonly zorgverlenerId: string;
    readonly zorgverlener: string;
    readonly gereserveerd: string;
    readonly onderweg: string;
    readonly besteed: string;
  }[];
  readonly contracten: readonly {
    readonly van: Datum;
    readonly tm: Datum | null;
    readonly urenPerWeek: number | null;
    readonly dagenPerWeek: number | null;
    readonly tarieven: readonly { readonly eenheid: Tariefeenheid; readonly tarief: string }[];
  }[];
};

export type Budgetoverzicht = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly periode: Periode;
  readonly toegekend: Centen;
  readonly stand: Budgetstand;
  readonly verstrekker: Omit<Cijfers["verstrekker"], "soort">;
  /** Null: lasts until the end, or nothing is known to expect. */
  readonly komtUitTot: Datum | null;
  /** Whether there is a running contract of which the weekly costs are known: without one there is nothing to expect. */
  readonly heeftVerwachting: boolean;
  readonly maanden: readonly Maanduitputting[];
  readonly functiesoorten: readonly {
    readonly functiesoort: string;
    readonly toegekend: Centen;
    readonly vvb: Centen;
    readonly uitputting: Uitputting;
  }[];
  readonly zorgverleners: readonly { readonly id: string; readonly naam: string; readonly uitputting: Uitputting }[];
};

const NIETS: Uitputting = { gereserveerd: NUL, onderweg: NUL, besteed: NUL };

type Rij = { readonly cijfers: Cijfers };

/** In the transaction of the caller. Without `toekenningId` all budgets; with `vanaf` only those that were not over by then. */
export async function leesCijfers(tx: Tx, budgethouderId: string, toekenningId: string | null, vanaf: Datum | null): Promise<readonly Cijfers[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    SELECT budgetcijfers(${budgethouderId}::uuid, ${toekenningId}::uuid, ${vanaf}::date) AS cijfers`;
  return rijen.map(({ cijfers }) => cijfers);
}

const bedrag = (tekst: string | undefined): Centen => centen(BigInt(tekst ?? "0"));

const regelVan = (regel: Cijfers["regels"][number]): Uitputtingsregel => ({
  maand: maandVan(regel.maand),
  functiesoort: regel.functiesoort,
  zorgverlenerId: regel.zorgverlenerId,
  gereserveerd: bedrag(regel.gereserveerd),
  onderweg: bedrag(regel.onderweg),
  besteed: bedrag(regel.besteed),
});

function lopendeKosten({ contracten }: Cijfers): readonly LopendeKosten[] {
  return contracten.flatMap(({ van, tm, urenPerWeek, dagenPerWeek, tarieven }) => {
    const week = weekkosten({
      van,
      tm,
      urenPerWeek: urenPerWeek === null ? null : honderdsten(urenPerWeek),
      dagenPerWeek,
      tarieven: tarieven.map(({ eenheid, tarief }) => ({ id: eenheid, eenheid, omschrijving: "", tarief: bedrag(tarief), maximumtarief: null })),
    });
    return week === null ? [] : [{ van, tm, weekkosten: week }];
  });
}

function functiesoortenVan(cijfers: Cijfers, regels: readonly Uitputtingsregel[]): Budgetoverzicht["functiesoorten"] {
  const gebruikt = perFunctiesoort(regels);
  const soorten = [...new Set([...cijfers.functiebudgetten.map(({ functiesoort }) => functiesoort), ...gebruikt.keys()])];
  return soorten.map((functiesoort) => {
    const delen = cijfers.functiebudgetten.filter((functie) => functie.functiesoort === functiesoort);
    return {
      functiesoort,
      toegekend: som(delen.map((deel) => bedrag(deel.bedrag))),
      vvb: som(delen.map((deel) => bedrag(deel.vvb))),
      uitputting: gebruikt.get(functiesoort) ?? NIETS,
    };
  });
}

/** The first month of which nothing was claimed yet; before that, what is left says nothing about what is still to come. */
function vanafMaand(regels: readonly Uitputtingsregel[], van: Datum): Datum {
  const hoogste = regels.map(({ maand }) => maand).reduce<Maand | null>((a, b) => (a === null || b > a ? b : a), null);
  return hoogste === null ? van : laatste(van, eersteDag(plusMaanden(hoogste, 1)));
}

export function overzichtUit(cijfers: Cijfers): Budgetoverzicht {
  const periode = { van: cijfers.van, tm: cijfers.tm };
  const regels = cijfers.regels.map(regelVan);
  const namen = new Map(cijfers.regels.map(({ zorgverlenerId, zorgverlener }) => [zorgverlenerId, zorgverlener]));
  const stand: Budgetstand = {
    beschikbaar: bedrag(cijfers.saldi["beschikbaar"]),
    gereserveerd: bedrag(cijfers.saldi["gereserveerd"]),
    onderweg: bedrag(cijfers.saldi["onderweg"]),
    besteed: bedrag(cijfers.saldi["besteed"]),
  };
  const { soort, naam, telefoon, email } = cijfers.verstrekker;
  const contracten = lopendeKosten(cijfers);
  const teGaan = { van: vanafMaand(regels, periode.van), tm: periode.tm };
  return {
    id: cijfers.id,
    nummer: cijfers.nummer,
    wet: cijfers.wet,
    status: cijfers.status,
    periode,
    toegekend: bedrag(cijfers.bedrag),
    stand,
    verstrekker: { naam: soort === "gemeente" ? `gemeente ${naam}` : naam, telefoon, email },
    komtUitTot: teGaan.van > teGaan.tm ? null : komtUitTot(vrij(stand), contracten, teGaan),
    heeftVerwachting: contracten.length > 0,
    maanden: perMaand(regels, periode),
    functiesoorten: functiesoortenVan(cijfers, regels),
    zorgverleners: [...perZorgverlener(regels)].map(([id, uitputting]) => ({ id, naam: namen.get(id) ?? "", uitputting })),
  };
}

/**
 * One budget with everything on its page. Scope, rows and figures in one statement, which is a transaction of its own: the
 * function states on whose behalf it reads, as lees() does in three round trips.
 */
export async function budgetoverzicht(db: Db, actor: Actor, toekenningId: string): Promise<Budgetoverzicht | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const { gebruikerId, persoonId, budgethouderId } = contextVan(actor);
  const vraag = "SELECT budgetcijfers_voor($1::uuid, $2::uuid, $3::uuid, $4::uuid) AS antwoord";
  const wie = [gebruikerId ?? null, persoonId ?? null, budgethouderId ?? null];
  const [cijfers] = await vraagJson<Cijfers>(db, "budgetcijfers_voor", vraag, [...wie, toekenningId]);
  return cijfers === undefined ? null : overzichtUit(cijfers);
}
