/** The page that budgethouders open most: everything about one budget in one round trip. */
import { bedragVan, type Cijferregel, type Cijfers, leesEigenCijfers, prognosevraagVan, standVan } from "@/lib/db/budgetcijfers";
import type { Db } from "@/lib/db/client";
import { type Prognose, prognose } from "@/lib/domein/budget/prognose";
import type { Budgetstand } from "@/lib/domein/budget/rekeningen";
import { type Maanduitputting, perFunctiesoort, perMaand, perZorgverlener, type Uitputting, type Uitputtingsregel } from "@/lib/domein/budget/uitputting";
import { type Datum, maandVan } from "@/lib/domein/datum";
import { type Centen, NUL, som } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import { verstrekkernaam, type Wet } from "@/lib/domein/wet";

export type Budgetoverzicht = {
  readonly id: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly periode: Periode;
  readonly toegekend: Centen;
  readonly stand: Budgetstand;
  readonly verstrekker: { readonly naam: string; readonly telefoon: string | null; readonly email: string | null };
  readonly prognose: Prognose;
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

const regelVan = (regel: Cijferregel): Uitputtingsregel => ({
  maand: maandVan(regel.maand),
  functiesoort: regel.functiesoort,
  zorgverlenerId: regel.zorgverlenerId,
  gereserveerd: bedragVan(regel.gereserveerd),
  onderweg: bedragVan(regel.onderweg),
  besteed: bedragVan(regel.besteed),
});

/** What was only asked is part of the expectation and not of what was used. */
const isGebonden = ({ gereserveerd, onderweg, besteed }: Uitputtingsregel): boolean => gereserveerd > NUL || onderweg > NUL || besteed > NUL;

function functiesoortenVan(cijfers: Cijfers, regels: readonly Uitputtingsregel[]): Budgetoverzicht["functiesoorten"] {
  const gebruikt = perFunctiesoort(regels);
  const soorten = [...new Set([...cijfers.functiebudgetten.map(({ functiesoort }) => functiesoort), ...gebruikt.keys()])];
  return soorten.map((functiesoort) => {
    const delen = cijfers.functiebudgetten.filter((functie) => functie.functiesoort === functiesoort);
    return {
      functiesoort,
      toegekend: som(delen.map((deel) => bedragVan(deel.bedrag))),
      vvb: som(delen.map((deel) => bedragVan(deel.vvb))),
      uitputting: gebruikt.get(functiesoort) ?? NIETS,
    };
  });
}

export function overzichtUit(cijfers: Cijfers, vandaag: Datum): Budgetoverzicht {
  const periode = { van: cijfers.van, tm: cijfers.tm };
  const regels = cijfers.regels.map(regelVan).filter(isGebonden);
  const namen = new Map(cijfers.regels.map(({ zorgverlenerId, zorgverlener }) => [zorgverlenerId, zorgverlener]));
  const { telefoon, email } = cijfers.verstrekker;
  return {
    id: cijfers.id,
    nummer: cijfers.nummer,
    wet: cijfers.wet,
    status: cijfers.status,
    periode,
    toegekend: bedragVan(cijfers.bedrag),
    stand: standVan(cijfers),
    verstrekker: { naam: verstrekkernaam(cijfers.verstrekker), telefoon, email },
    prognose: prognose(prognosevraagVan(cijfers, vandaag)),
    maanden: perMaand(regels, periode),
    functiesoorten: functiesoortenVan(cijfers, regels),
    zorgverleners: [...perZorgverlener(regels)].map(([id, uitputting]) => ({ id, naam: namen.get(id) ?? "", uitputting })),
  };
}

export async function budgetoverzicht(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Budgetoverzicht | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const cijfers = await leesEigenCijfers(db, actor, toekenningId);
  return cijfers === null ? null : overzichtUit(cijfers, vandaag);
}
