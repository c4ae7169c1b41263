/** The budget equation at four levels, for the supervisor of the SVB over everybody and for a verstrekker over their own. */
import type { Db, Tx } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import {
  type Afwijkingrij, readAfwijkingen, readBoekingen, readRekeningen, readTeruggegeven, readSaldiPerWet, readVergelijkingToekenningen, readVergelijkingVanAllen, type Saldorij,
} from "@/lib/db/vergelijking.repository";
import type { Boekingsoort, Rekeningsoort } from "@/lib/domein/budget/rekeningen";
import { type Saldi, telOp } from "@/lib/domein/budget/vergelijking";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { WETTEN, type Wet } from "@/lib/domein/wet";

export const TOEKENNINGEN_PER_BLADZIJDE = 50;
export const BOEKINGEN_PER_BLADZIJDE = 25;

/** One line of the equation: a verstrekker, a wet, or all together. */
export type Groep = {
  readonly saldi: Saldi;
  readonly toekenningen: number;
  /** How many toekenningen do not hold by themselves, and what they are off together. */
  readonly afwijkend: number;
  readonly verschil: Centen;
};

/** Null: of everybody (the SVB); undefined: not for this actor. */
function bereik(actor: Actor, verstrekkerId: string | null): string | null | undefined {
  if (actor.rol === "svb" && mag(actor, "toezicht.inzien")) return verstrekkerId;
  if (actor.rol === "verstrekker" && mag(actor, "budget.inzien")) return verstrekkerId === null || verstrekkerId === actor.verstrekkerId ? actor.verstrekkerId : undefined;
  return undefined;
}

const groepVan = (sleutel: string, saldi: readonly Saldorij[], afwijkingen: readonly Afwijkingrij[]): Groep => {
  const afwijking = afwijkingen.find(({ groep }) => groep === sleutel);
  return {
    saldi: Object.fromEntries(saldi.filter(({ groep }) => groep === sleutel).map(({ soort, bedrag }) => [soort, centen(bedrag)])),
    toekenningen: Number(afwijking?.toekenningen ?? 0n),
    afwijkend: Number(afwijking?.afwijkend ?? 0n),
    verschil: centen(afwijking?.verschil ?? 0n),
  };
};

export const alles = (groepen: readonly Groep[]): Groep => ({
  saldi: telOp(groepen.map(({ saldi }) => saldi)),
  toekenningen: groepen.reduce((som, groep) => som + groep.toekenningen, 0),
  afwijkend: groepen.reduce((som, groep) => som + groep.afwijkend, 0),
  verschil: groepen.reduce<Centen>((som, groep) => centen(som + groep.verschil), NUL),
});

export type Verstrekkergroep = Groep & { readonly id: string; readonly naam: string };

/** Every verstrekker that has granted something. Those that are off come first. */
export async function vergelijkingPerVerstrekker(db: Db, actor: Actor): Promise<readonly Verstrekkergroep[] | null> {
  if (actor.rol !== "svb" || !mag(actor, "toezicht.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const { saldi, afwijkingen } = await readVergelijkingVanAllen(tx);
    const ids = [...new Set([...saldi, ...afwijkingen].map(({ groep }) => groep))];
    const namen = await tx.verstrekker.findMany({ where: { id: { in: ids } }, select: { id: true, naam: true }, orderBy: [{ naam: "asc" }, { id: "asc" }] });
    const per = new Map<string, Saldorij[]>();
    for (const rij of saldi) per.set(rij.groep, [...(per.get(rij.groep) ?? []), rij]);
    const rijen = namen.map(({ id, naam }) => ({ id, naam, ...groepVan(id, per.get(id) ?? [], afwijkingen) }));
    return rijen.sort((a, b) => Number(b.afwijkend > 0) - Number(a.afwijkend > 0));
  });
}

export type Wetgroep = Groep & { readonly wet: Wet };
export type Verstrekkervergelijking = { readonly id: string; readonly naam: string; readonly geheel: Groep; readonly perWet: readonly Wetgroep[] };

async function naamVan(tx: Tx, verstrekkerId: string): Promise<string | null> {
  return (await tx.verstrekker.findUnique({ where: { id: verstrekkerId }, select: { naam: true } }))?.naam ?? null;
}

export async function vergelijkingPerWet(db: Db, actor: Actor, verstrekkerId: string | null): Promise<Verstrekkervergelijking | null> {
  const wie = bereik(actor, verstrekkerId);
  if (wie === undefined || wie === null) return null;
  return lees(db, actor, async (tx) => {
    const naam = await naamVan(tx, wie);
    if (naam === null) return null;
    const saldi = await readSaldiPerWet(tx, wie);
    const afwijkingen = await readAfwijkingen(tx, wie);
    const geheel = alles(afwijkingen.map(({ groep }) => groepVan(groep, [], afwijkingen)));
    const perWet = WETTEN.filter((wet) => afwijkingen.some(({ groep }) => groep === wet)).map((wet) => ({ wet, ...groepVan(wet, saldi, afwijkingen) }));
    const samen = telOp([...new Set(saldi.map(({ groep }) => groep))].map((groep) => groepVan(groep, saldi, []).saldi));
    return { id: wie, naam, geheel: { ...geheel, saldi: samen }, perWet };
  });
}

export type Toekenningregel = { readonly id: string; readonly nummer: string; readonly van: Datum; readonly tm: Datum; readonly toegekend: Centen; readonly aanwezig: Centen; readonly verschil: Centen };
export type Toekenningenvergelijking = { readonly verstrekkerId: string; readonly naam: string; readonly wet: Wet; readonly groep: Groep; readonly rijen: readonly Toekenningregel[] };

export async function vergelijkingToekenningen(db: Db, actor: Actor, vraag: { readonly verstrekkerId: string | null; readonly wet: Wet; readonly pagina: number }): Promise<Toekenningenvergelijking | null> {
  const wie = bereik(actor, vraag.verstrekkerId);
  if (wie === undefined || wie === null) return null;
  return lees(db, actor, async (tx) => {
    const naam = await naamVan(tx, wie);
    if (naam === null) return null;
    const groep = groepVan(vraag.wet, await readSaldiPerWet(tx, wie), await readAfwijkingen(tx, wie));
    const rijen = await readVergelijkingToekenningen(tx, wie, vraag.wet, { vanaf: (vraag.pagina - 1) * TOEKENNINGEN_PER_BLADZIJDE, aantal: TOEKENNINGEN_PER_BLADZIJDE });
    return {
      verstrekkerId: wie, naam, wet: vraag.wet, groep,
      rijen: rijen.map(({ van, tm, toegekend, budget, verschil, ...rij }) => ({ ...rij, van: naarDatum(van), tm: naarDatum(tm), toegekend: centen(toegekend), aanwezig: centen(budget), verschil: centen(verschil) })),
    };
  });
}

export type Boekingregel = {
  readonly id: string;
  readonly soort: Boekingsoort;
  readonly geboektOp: Date;
  /** What happened, and who did it in which capacity; null when that is not for the reader. */
  readonly gebeurtenis: { readonly soort: string; readonly gegevens: Readonly<Record<string, unknown>>; readonly rol: string; readonly wie: string | null } | null;
  readonly regels: readonly { readonly soort: Rekeningsoort; readonly bedrag: Centen }[];
  readonly som: Centen;
};

export type Toekenningvergelijking = {
  readonly id: string;
  readonly nummer: string;
  readonly verstrekkerId: string;
  readonly naam: string;
  readonly wet: Wet;
  readonly van: Datum;
  readonly tm: Datum;
  readonly ingetrokken: boolean;
  readonly toegekend: Centen;
  readonly rekeningen: readonly { readonly soort: Rekeningsoort; readonly saldo: Centen; readonly regels: Centen }[];
  readonly boekingen: readonly Boekingregel[];
  readonly aantalBoekingen: number;
};

const DOEL = "Budgetvergelijking";

/** One budget down to its bookings. It is somebody's money: looking is recorded. */
export async function vergelijkingToekenning(db: Db, actor: Actor, nu: Date, id: string, pagina: number): Promise<Toekenningvergelijking | null> {
  const wie = bereik(actor, null);
  if (wie === undefined) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const toekenning = await tx.toekenning.findFirst({
      where: { id, ...(wie === null ? {} : { verstrekkerId: wie }) },
      select: { id: true, nummer: true, wet: true, status: true, van: true, tm: true, bedragCenten: true, budgethouderId: true, verstrekkerId: true, verstrekker: { select: { naam: true } } },
    });
    if (toekenning === null) return null;
    await logInzage(tx, actor, { budgethouderId: toekenning.budgethouderId, onderdeel: "boekingen", onderwerpId: id, doel: DOEL }, nu);
    const rekeningen = await readRekeningen(tx, id);
    const terug = await readTeruggegeven(tx, id);
    const boekingen = await readBoekingen(tx, id, { vanaf: (pagina - 1) * BOEKINGEN_PER_BLADZIJDE, aantal: BOEKINGEN_PER_BLADZIJDE });
    return {
      id, nummer: toekenning.nummer, verstrekkerId: toekenning.verstrekkerId, naam: toekenning.verstrekker.naam, wet: toekenning.wet,
      van: naarDatum(toekenning.van), tm: naarDatum(toekenning.tm), ingetrokken: toekenning.status === "ingetrokken", toegekend: centen(toekenning.bedragCenten - terug),
      rekeningen: rekeningen.map(({ soort, saldo, regels }) => ({ soort, saldo: centen(saldo), regels: centen(regels) })),
      boekingen: boekingen.map((boeking) => ({
        id: boeking.id, soort: boeking.soort, geboektOp: boeking.geboekt_op, som: centen(boeking.som),
        gebeurtenis: boeking.gebeurtenis === null || boeking.rol === null ? null : { soort: boeking.gebeurtenis, gegevens: boeking.gegevens ?? {}, rol: boeking.rol, wie: boeking.wie },
        regels: boeking.regels.map(({ soort, bedrag }) => ({ soort, bedrag: centen(BigInt(bedrag)) })),
      })),
      aantalBoekingen: Number(boekingen[0]?.totaal ?? 0n),
    };
  });
}
