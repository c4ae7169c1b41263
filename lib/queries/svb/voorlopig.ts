import type { Db } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { type AndereToekenning, listAndere } from "@/lib/db/samenloop.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Prisma } from "@/lib/db/types";
import { alsBedragen, listEigenaren, listVerstrekkers, LOPEND, VERLENGING_LIGT_VOOR, type Verstrekkerrij } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, min } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import type { Voorlopigstatus } from "@/lib/domein/voorlopig/status";
import { dagenOver, type Opdracht, type Voorlopigbedrag } from "@/lib/domein/voorlopig/voorstel";
import type { Wet } from "@/lib/domein/wet";

import { type Tijdlijngebeurtenis, tijdlijnVan } from "../tijdlijn";
import { type Wijzigingen, wijzigingenVan } from "./voorlopigwijziging";

export const VOORLOPIG_PER_PAGINA = 50;

export const VOORLOPIGFILTERS = ["lopend", "voorgesteld", "afgerond"] as const;
export type Voorlopigfilter = (typeof VOORLOPIGFILTERS)[number];

export type Voorlopigregel = {
  readonly id: string;
  readonly nummer: string;
  readonly toekenning: string | null;
  readonly verstrekker: string;
  readonly wet: Wet;
  readonly status: Voorlopigstatus;
  readonly bedrag: Centen;
  /** Reserved, under way and paid; null while there is no budget. */
  readonly gebruikt: Centen | null;
  readonly einddatum: Datum;
  readonly dagenOver: number;
  readonly eigenaar: string;
  /** Another verstrekker granted over the same days. */
  readonly samenloop: readonly string[];
  /** A later end date was proposed and nobody decided. */
  readonly verlengingTot: Datum | null;
};

export type Voorlopigvraag = { readonly filter: Voorlopigfilter; readonly eigenaar: string | null; readonly verstrekker: string | null; readonly pagina: number };

type Keuze = { readonly id: string; readonly naam: string };

export type Voorlopigoverzicht = {
  readonly regels: readonly Voorlopigregel[];
  readonly totaal: number;
  readonly aantallen: Readonly<Record<Voorlopigfilter, number>>;
  readonly eigenaren: readonly Keuze[];
  readonly verstrekkers: readonly Keuze[];
};

/** A budget that the verstrekker withdrew by a message is not repaired any more. */
const WAAR: Readonly<Record<Voorlopigfilter, Prisma.VoorlopigBudgetWhereInput>> = {
  lopend: LOPEND,
  voorgesteld: { OR: [{ status: "voorgesteld" }, VERLENGING_LIGT_VOOR] },
  afgerond: { OR: [{ status: { in: ["vervangen", "afgewezen", "ingetrokken"] } }, { status: "goedgekeurd", toekenning: { status: { not: "voorlopig" } } }] },
};

const REGEL = {
  id: true, nummer: true, wet: true, status: true, bedragCenten: true, einddatum: true,
  verstrekker: { select: { naam: true } }, eigenaar: { select: { naam: true } },
  toekenning: { select: { nummer: true, rekeningen: { where: { soort: "beschikbaar" }, select: { saldo: { select: { bedragCenten: true } } } } } },
  wijzigingen: { where: { status: "voorgesteld" }, select: { nieuweEinddatum: true } },
  samenlopen: { where: { voorbijOp: null }, select: { andereVerstrekker: { select: { naam: true } } }, orderBy: { id: "asc" } },
} as const satisfies Prisma.VoorlopigBudgetSelect;

function alsRegel({ verstrekker, eigenaar, toekenning, bedragCenten, einddatum, wijzigingen, samenlopen, ...rij }: Prisma.VoorlopigBudgetGetPayload<{ select: typeof REGEL }>, vandaag: Datum): Voorlopigregel {
  const bedrag = centen(bedragCenten);
  const vrij = toekenning?.rekeningen[0]?.saldo?.bedragCenten;
  return {
    ...rij, bedrag,
    toekenning: toekenning?.nummer ?? null,
    verstrekker: verstrekker.naam,
    eigenaar: eigenaar.naam,
    gebruikt: rij.status !== "goedgekeurd" || vrij === undefined ? null : min(bedrag, centen(vrij)),
    einddatum: naarDatum(einddatum),
    dagenOver: dagenOver(naarDatum(einddatum), vandaag),
    samenloop: samenlopen.map(({ andereVerstrekker }) => andereVerstrekker.naam),
    verlengingTot: naarDatumOfNull(wijzigingen[0]?.nieuweEinddatum ?? null),
  };
}

/** The repair list: what runs without a grant, nearest end date first. Numbers only: no names, so nobody's file is opened. */
export async function voorlopigoverzicht(db: Db, actor: Actor, { filter, eigenaar, verstrekker, pagina }: Voorlopigvraag, vandaag: Datum): Promise<Voorlopigoverzicht | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.inzien")) return null;
  const keuze = { ...(eigenaar === null ? {} : { eigenaarId: eigenaar }), ...(verstrekker === null ? {} : { verstrekkerId: verstrekker }) };
  return lees(db, actor, async (tx) => {
    const tel = (naam: Voorlopigfilter): Promise<number> => tx.voorlopigBudget.count({ where: { ...WAAR[naam], ...keuze } });
    const rijen = await tx.voorlopigBudget.findMany({
      where: { ...WAAR[filter], ...keuze },
      orderBy: filter === "afgerond" ? [{ opgemaaktOp: "desc" }, { id: "desc" }] : [{ einddatum: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * VOORLOPIG_PER_PAGINA,
      take: VOORLOPIG_PER_PAGINA,
      select: REGEL,
    });
    const aantallen = { lopend: await tel("lopend"), voorgesteld: await tel("voorgesteld"), afgerond: await tel("afgerond") };
    return {
      regels: rijen.map((rij) => alsRegel(rij, vandaag)),
      totaal: aantallen[filter],
      aantallen,
      eigenaren: await tx.gebruiker.findMany({ where: { voorlopig: { some: {} } }, select: { id: true, naam: true }, orderBy: [{ naam: "asc" }, { id: "asc" }] }),
      verstrekkers: await tx.verstrekker.findMany({ where: { voorlopig: { some: {} } }, select: { id: true, naam: true }, orderBy: [{ naam: "asc" }, { id: "asc" }] }),
    };
  });
}

export type Voorlopigbegin = { readonly verstrekkers: readonly Verstrekkerrij[]; readonly eigenaren: readonly Keuze[] };

/** What the forms offer to choose from. */
export async function voorlopigbegin(db: Db, actor: Actor, vandaag: Datum): Promise<Voorlopigbegin | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.voorstellen")) return null;
  return lees(db, actor, async (tx) => ({
    verstrekkers: (await listVerstrekkers(tx)).filter(({ geldig }) => geldig.tm === null || geldig.tm >= vandaag),
    eigenaren: await listEigenaren(tx, vandaag),
  }));
}

export type Voorlopigdetail = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Voorlopigstatus;
  readonly budgethouderId: string;
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };
  readonly geboortedatum: Datum;
  readonly verstrekker: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: Centen;
  readonly gebruikt: Centen | null;
  readonly bedragen: readonly Voorlopigbedrag[];
  readonly opdracht: Opdracht;
  readonly einddatum: Datum;
  readonly dagenOver: number;
  readonly eigenaar: string;
  readonly lijst: { readonly id: string; readonly nummer: string } | null;
  readonly maker: string | null;
  readonly beslisser: string | null;
  readonly besluitreden: string | null;
  readonly toekenning: { readonly nummer: string; readonly status: Toekenningstatus } | null;
  readonly herstel: { readonly id: string; readonly nummer: string; readonly naar: string | null } | null;
  readonly zelfOpgemaakt: boolean;
  readonly magBesluiten: boolean;
  readonly wijzigingen: Wijzigingen;
  /** Grants of other verstrekkers for the same person, law and days, as they stand now; while it can still be paid from. */
  readonly andere: readonly AndereToekenning[];
  readonly gebeurtenissen: readonly Tijdlijngebeurtenis[];
};

const DETAIL = {
  ...REGEL,
  van: true, tm: true, functiebudgetten: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true, opgemaaktDoor: true, beslotenDoor: true, besluitreden: true, budgethouderId: true, eigenaarId: true, toekenningId: true, verstrekkerId: true,
  budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true, geboortedatum: true } },
  lijst: { select: { id: true, nummer: true } },
  toekenning: { select: { ...REGEL.toekenning.select, status: true } },
  herstel: { select: { id: true, nummer: true, naarToekenning: { select: { nummer: true } } } },
} as const satisfies Prisma.VoorlopigBudgetSelect;

/** One voorlopig budget. Opening it is looking into somebody's file. */
export async function voorlopigdetail(db: Db, actor: Actor, id: string, { nu, vandaag }: { readonly nu: Date; readonly vandaag: Datum }): Promise<Voorlopigdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.voorlopigBudget.findUnique({ where: { id }, select: DETAIL });
    if (rij === null) return null;
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "voorlopig budget", onderwerpId: id, doel: `Voorlopig budget ${rij.nummer} bekijken` }, nu);
    const { geboortedatum, ...budgethouder } = rij.budgethouder;
    const wie = [rij.opgemaaktDoor, rij.beslotenDoor].filter((gebruiker) => gebruiker !== null);
    const namen = new Map((await tx.gebruiker.findMany({ where: { id: { in: wie } }, select: { id: true, naam: true } })).map(({ id: gebruiker, naam }) => [gebruiker, naam]));
    const zelfOpgemaakt = rij.opgemaaktDoor === actor.gebruikerId;
    const regel = alsRegel(rij, vandaag);
    const lopend = rij.status === "goedgekeurd" && rij.toekenning?.status === "voorlopig";
    const periode = { van: naarDatum(rij.van), tm: naarDatum(rij.tm) };
    return {
      ...regel, budgethouder, zelfOpgemaakt,
      budgethouderId: rij.budgethouderId,
      geboortedatum: naarDatum(geboortedatum),
      ...periode,
      bedragen: alsBedragen(rij.functiebudgetten),
      opdracht: { opdrachtgever: rij.opdrachtgever, op: naarDatum(rij.opdrachtOp), kenmerk: rij.opdrachtKenmerk },
      lijst: rij.lijst,
      maker: namen.get(rij.opgemaaktDoor) ?? null,
      beslisser: namen.get(rij.beslotenDoor ?? "") ?? null,
      besluitreden: rij.besluitreden,
      toekenning: rij.toekenning === null ? null : { nummer: rij.toekenning.nummer, status: rij.toekenning.status },
      herstel: rij.herstel === null ? null : { id: rij.herstel.id, nummer: rij.herstel.nummer, naar: rij.herstel.naarToekenning?.nummer ?? null },
      magBesluiten: mag(actor, "voorlopig.goedkeuren") && !zelfOpgemaakt,
      wijzigingen: await wijzigingenVan(tx, actor, { id, toekenningId: rij.toekenningId, eigenaarId: rij.eigenaarId, lopend }, vandaag),
      andere: lopend || rij.status === "voorgesteld" ? await listAndere(tx, { ...periode, budgethouderId: rij.budgethouderId, verstrekkerId: rij.verstrekkerId, wet: rij.wet }) : [],
      gebeurtenissen: await tijdlijnVan(tx, actor, "voorlopig_budget", id),
    };
  });
}

export type Lijstdetail = {
  readonly id: string;
  readonly nummer: string;
  readonly bestandsnaam: string;
  readonly opdracht: Opdracht;
  readonly einddatum: Datum;
  readonly eigenaar: string;
  readonly maker: string | null;
  readonly voorgesteld: boolean;
  readonly zelfOpgemaakt: boolean;
  readonly magBesluiten: boolean;
  readonly perStatus: Readonly<Partial<Record<Voorlopigstatus, { readonly aantal: number; readonly bedrag: Centen }>>>;
  readonly regels: readonly Voorlopigregel[];
};

/** One list, before and after it was proposed. */
export async function voorlopiglijstdetail(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Lijstdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorlopig.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const rij = await tx.voorlopiglijst.findUnique({ where: { id }, select: { id: true, nummer: true, bestandsnaam: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true, einddatum: true, opgemaaktDoor: true, voorgesteldOp: true, eigenaar: { select: { naam: true } } } });
    if (rij === null) return null;
    const groepen = await tx.voorlopigBudget.groupBy({ by: ["status"], where: { lijstId: id }, _count: true, _sum: { bedragCenten: true } });
    const regels = await tx.voorlopigBudget.findMany({ where: { lijstId: id }, select: REGEL, orderBy: { id: "asc" } });
    const maker = await tx.gebruiker.findUnique({ where: { id: rij.opgemaaktDoor }, select: { naam: true } });
    const zelfOpgemaakt = rij.opgemaaktDoor === actor.gebruikerId;
    return {
      id, nummer: rij.nummer, bestandsnaam: rij.bestandsnaam, zelfOpgemaakt,
      opdracht: { opdrachtgever: rij.opdrachtgever, op: naarDatum(rij.opdrachtOp), kenmerk: rij.opdrachtKenmerk },
      einddatum: naarDatum(rij.einddatum),
      eigenaar: rij.eigenaar.naam,
      maker: maker?.naam ?? null,
      voorgesteld: rij.voorgesteldOp !== null,
      magBesluiten: mag(actor, "voorlopig.goedkeuren") && !zelfOpgemaakt,
      perStatus: Object.fromEntries(groepen.map(({ status, _count, _sum }) => [status, { aantal: _count, bedrag: centen(_sum.bedragCenten ?? 0n) }])),
      regels: regels.map((regel) => alsRegel(regel, vandaag)),
    };
  });
}
