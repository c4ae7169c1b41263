import { totalenUit } from "@/lib/db/afsluiting.repository";
import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Prisma } from "@/lib/db/types";
import { vaststellenUiterlijk } from "@/lib/domein/afsluiting/berichten";
import type { Afsluitaanleiding, Afsluitreden } from "@/lib/domein/afsluiting/redenen";
import { AFSLUITBERICHTSTATUSSEN, type Afsluitberichtstatus } from "@/lib/domein/afsluiting/status";
import type { Afsluittotalen } from "@/lib/domein/afsluiting/totalen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Naam } from "@/lib/domein/toekenning/bericht";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

type Lezer = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;
const magZien = (actor: Actor): actor is Lezer => (actor.rol === "verstrekker" || actor.rol === "koppeling") && mag(actor, "afsluiting.inzien");

export const AFSLUITINGEN_PER_PAGINA = 50;

export type Afsluitregel = {
  readonly id: string;
  readonly nummer: string;
  readonly toekenning: { readonly id: string; readonly nummer: string; readonly budgetidentificatie: string };
  readonly wet: Wet;
  readonly reden: Afsluitreden;
  readonly van: Datum;
  readonly tm: Datum;
  readonly toegekend: Centen;
  readonly besteed: Centen;
  readonly status: Afsluitberichtstatus;
  readonly gemaaktOp: Date;
};

/** Rlz art. 5.21: the facts a zorgkantoor decides on, per calendar year. */
export type Vaststellingsjaar = { readonly jaar: number; readonly aantal: number; readonly uitbetaald: Centen; readonly nihil: number; readonly uiterlijk: Datum | null };

export type Afsluitingenlijst = {
  readonly regels: readonly Afsluitregel[];
  readonly totaal: number;
  readonly perStatus: Readonly<Record<Afsluitberichtstatus, number>>;
  readonly vaststelling: readonly Vaststellingsjaar[];
};

const REGEL = {
  id: true, nummer: true, wet: true, reden: true, van: true, tm: true, toegekendCenten: true, besteedCenten: true, status: true, gemaaktOp: true,
  toekenning: { select: { id: true, nummer: true, budgetidentificatie: true } },
} as const satisfies Prisma.BudgetafsluitberichtSelect;

const alsRegel = ({ toegekendCenten, besteedCenten, van, tm, ...rij }: Prisma.BudgetafsluitberichtGetPayload<{ select: typeof REGEL }>): Afsluitregel => ({
  ...rij,
  van: naarDatum(van),
  tm: naarDatum(tm),
  toegekend: centen(toegekendCenten),
  besteed: centen(besteedCenten),
});

export type Afsluitvraag = { readonly status: Afsluitberichtstatus | null; readonly zoek: string; readonly pagina: number };

/** A number of ours (BAB, TK) or the sender's own kenmerk. */
const zoekvoorwaarde = (zoek: string): Prisma.BudgetafsluitberichtWhereInput => {
  const begin = { startsWith: zoek, mode: "insensitive" } as const;
  return zoek === "" ? {} : { OR: [{ nummer: begin }, { toekenning: { nummer: begin } }, { toekenning: { budgetidentificatie: begin } }] };
};

/** Messages about closed budgets, newest first. */
export async function afsluitingenlijst(db: Db, actor: Actor, vraag: Afsluitvraag, vandaag: Datum): Promise<Afsluitingenlijst | null> {
  if (!magZien(actor)) return null;
  const eigen = { verstrekkerId: actor.verstrekkerId } as const;
  const where = { ...eigen, ...(vraag.status === null ? {} : { status: vraag.status }), ...zoekvoorwaarde(vraag.zoek) };
  return lees(db, actor, async (tx) => {
    const rijen = await tx.budgetafsluitbericht.findMany({
      where, select: REGEL, orderBy: [{ gemaaktOp: "desc" }, { nummer: "desc" }], skip: (vraag.pagina - 1) * AFSLUITINGEN_PER_PAGINA, take: AFSLUITINGEN_PER_PAGINA,
    });
    const tellingen = await tx.budgetafsluitbericht.groupBy({ by: ["status"], where: eigen, _count: true });
    const perStatus = Object.fromEntries(AFSLUITBERICHTSTATUSSEN.map((status) => [status, tellingen.find((telling) => telling.status === status)?._count ?? 0]));
    const jaren = await tx.$queryRaw<{ jaar: number; aantal: bigint; uitbetaald: bigint; nihil: bigint }[]>`
      SELECT extract(year FROM tm)::int AS jaar, count(*) AS aantal, sum(besteed_centen)::bigint AS uitbetaald, count(*) FILTER (WHERE besteed_centen = 0) AS nihil
      FROM budgetafsluitbericht WHERE verstrekker_id = ${actor.verstrekkerId}::uuid AND wet = 'wlz' AND reden = 'einde_periode' AND definitief AND status <> 'vervangen'
      GROUP BY 1 ORDER BY 1 DESC`;
    return {
      regels: rijen.map(alsRegel),
      totaal: await tx.budgetafsluitbericht.count({ where }),
      perStatus: perStatus as Record<Afsluitberichtstatus, number>,
      vaststelling: jaren.map(({ jaar, aantal, uitbetaald, nihil }) => {
        const uiterlijk = vaststellenUiterlijk("wlz", `${String(jaar)}-12-31` as Datum, vandaag);
        return { jaar, aantal: Number(aantal), uitbetaald: centen(uitbetaald), nihil: Number(nihil), uiterlijk: uiterlijk.uitkomst === "bekend" ? uiterlijk.waarde : null };
      }),
    };
  });
}

export type Afsluitdetail = Afsluitregel & {
  readonly budgethouder: Naam;
  readonly definitief: boolean;
  readonly totalen: Afsluittotalen;
  readonly aanleiding: Afsluitaanleiding;
  readonly toelichting: string | null;
  readonly vervangt: string | null;
  readonly bytes: number;
  readonly beantwoordOp: Date | null;
  readonly beantwoordDoor: string | null;
  readonly betwistcode: string | null;
  readonly betwisttekst: string | null;
  readonly afrekening: { readonly op: Date; readonly terug: Centen } | null;
  readonly antwoord: { readonly nummer: string; readonly oplossing: string | null; readonly toelichting: string | null } | null;
};

const DOEL = "afsluiting budget";

/** One message. It holds personal data: opening it is an inzage. */
export async function afsluitbericht(db: Db, actor: Actor, nu: Date, id: string): Promise<Afsluitdetail | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "afsluiting.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.budgetafsluitbericht.findFirst({
      where: { id, verstrekkerId: actor.verstrekkerId },
      select: {
        ...REGEL, budgethouderId: true, definitief: true, totalen: true, aanleiding: true, toelichting: true, vervangt: true, beantwoordOp: true, beantwoordDoor: true, betwistcode: true, betwisttekst: true,
        toekenning: { select: { ...REGEL.toekenning.select, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } }, afsluiting: { select: { afgeslotenOp: true, terugCenten: true } } } },
      },
    });
    if (rij === null) return null;
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "budgetafsluitbericht", onderwerpId: id, doel: DOEL }, nu);
    const [{ bytes }] = await tx.$queryRaw<[{ bytes: number }]>`SELECT octet_length(inhoud) AS bytes FROM budgetafsluitbericht WHERE id = ${id}::uuid`;
    const zaak = await tx.uitvalzaak.findFirst({ where: { domein: "afsluiting", onderwerpId: id }, select: { nummer: true, oplossing: true, toelichting: true }, orderBy: { geopendOp: "desc" } });
    const { budgethouder, afsluiting, ...toekenning } = rij.toekenning;
    return {
      ...alsRegel({ ...rij, toekenning }),
      budgethouder,
      totalen: totalenUit(rij.totalen),
      bytes,
      afrekening: afsluiting === null ? null : { op: afsluiting.afgeslotenOp, terug: centen(afsluiting.terugCenten) },
      antwoord: zaak,
      definitief: rij.definitief, aanleiding: rij.aanleiding, toelichting: rij.toelichting, vervangt: rij.vervangt,
      beantwoordOp: rij.beantwoordOp, beantwoordDoor: rij.beantwoordDoor, betwistcode: rij.betwistcode, betwisttekst: rij.betwisttekst,
    };
  });
}

/** The message byte for byte as it was sent. A person who opens it is recorded; a machine of the verstrekker has it as its own mail. */
export async function afsluitbestand(db: Db, actor: Actor, nu: Date, id: string): Promise<{ readonly naam: string; readonly inhoud: Uint8Array<ArrayBuffer> } | null> {
  if (!magZien(actor)) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.budgetafsluitbericht.findFirst({ where: { id, verstrekkerId: actor.verstrekkerId }, select: { nummer: true, inhoud: true, budgethouderId: true } });
    if (rij === null) return null;
    if (actor.rol === "verstrekker") await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "budgetafsluitbericht", onderwerpId: id, doel: DOEL }, nu);
    return { naam: `${rij.nummer}.xml`, inhoud: rij.inhoud };
  });
}

export const API_PER_PAGINA = 100;

export type Afsluitpagina = { readonly berichten: readonly (Afsluitregel & { readonly definitief: boolean; readonly vervangt: string | null })[]; readonly volgende: string | null };

/** Oldest first, so that a machine that asks again with the last number misses nothing. */
export async function afsluitberichtenSinds(db: Db, actor: Actor, { sinds, na }: { readonly sinds: Date; readonly na: string | null }): Promise<Afsluitpagina | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.budgetafsluitbericht.findMany({
      where: { verstrekkerId: actor.verstrekkerId, gemaaktOp: { gte: sinds }, ...(na === null ? {} : { nummer: { gt: na } }) },
      select: { ...REGEL, definitief: true, vervangt: true },
      orderBy: { nummer: "asc" },
      take: API_PER_PAGINA + 1,
    });
    const pagina = rijen.slice(0, API_PER_PAGINA);
    return {
      berichten: pagina.map((rij) => ({ ...alsRegel(rij), definitief: rij.definitief, vervangt: rij.vervangt })),
      volgende: rijen.length > API_PER_PAGINA ? (pagina.at(-1)?.nummer ?? null) : null,
    };
  });
}
