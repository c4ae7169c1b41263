/** Herkeuringen that were ordered: for the SVB all of them, for a verstrekker those of its own contracts. Row-level security decides the same. */
import type { Db, Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { type Bladwijzer, type Gevonden, type Herkeuringrij, listGevonden, listGevondenNa, listHerkeuringen, logHerkeuringinzage, readHerkeuring, telGevonden } from "@/lib/db/herkeuringloop.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { type Herkeuringsuitkomst, HERKEURINGSUITKOMSTEN } from "@/lib/domein/zorgovereenkomst/herkeuring";

export const HERKEURINGEN_PER_PAGINA = 20;
export const GEVONDEN_PER_PAGINA = 50;

type Keurder = Extract<Actor, { rol: "svb" | "verstrekker" }>;
const magKeuren = (actor: Actor): actor is Keurder => (actor.rol === "svb" || actor.rol === "verstrekker") && mag(actor, "herkeuring.uitvoeren");
const eigen = (actor: Keurder) => (actor.rol === "verstrekker" ? { verstrekkerId: actor.verstrekkerId } : {});

export type Herkeuringenlijst = { readonly rijen: readonly Herkeuringrij[]; readonly totaal: number };

/** What was carried out before, newest first. */
export async function herkeuringenlijst(db: Db, actor: Actor, pagina: number): Promise<Herkeuringenlijst | null> {
  if (!magKeuren(actor)) return null;
  return lees(db, actor, (tx) => listHerkeuringen(tx, eigen(actor), { pagina, grootte: HERKEURINGEN_PER_PAGINA }));
}

export type Herkeuringdetail = Herkeuringrij & {
  readonly gestartDoorNaam: string | null;
  readonly uitkomst: Herkeuringsuitkomst;
  /** Rates for each outcome. */
  readonly tarieven: Readonly<Record<Herkeuringsuitkomst, number>>;
  readonly gevonden: readonly Gevonden[];
};

export type Herkeuringdetailvraag = { readonly id: string; readonly uitkomst: Herkeuringsuitkomst | null; readonly pagina: number };

async function naamVan(tx: Tx, gebruikerId: string): Promise<string | null> {
  return (await tx.gebruiker.findUnique({ where: { id: gebruikerId }, select: { naam: true } }))?.naam ?? null;
}

/** How far it is, and one page of what it found so far. */
export async function herkeuringdetail(db: Db, actor: Actor, { id, uitkomst, pagina }: Herkeuringdetailvraag): Promise<Herkeuringdetail | null> {
  if (!magKeuren(actor)) return null;
  return lees(db, actor, async (tx) => {
    const rij = await readHerkeuring(tx, id);
    if (rij === null) return null;
    const telling = await telGevonden(tx, id);
    const tarieven = Object.fromEntries(HERKEURINGSUITKOMSTEN.map((soort) => [soort, telling.get(soort) ?? 0])) as Record<Herkeuringsuitkomst, number>;
    const eerste = HERKEURINGSUITKOMSTEN.find((soort) => tarieven[soort] > 0) ?? "onder_minimumloon";
    const gekozen = uitkomst ?? (rij.soort === "tarieven" ? "boven_maximumtarief" : eerste);
    const gevonden = await listGevonden(tx, id, gekozen, { pagina, grootte: GEVONDEN_PER_PAGINA });
    return { ...rij, gestartDoorNaam: await naamVan(tx, rij.gestartDoor), uitkomst: gekozen, tarieven, gevonden };
  });
}

const STUK = 2_000;

export type Gevondenregel = Gevonden & Bladwijzer;
export type Herkeuringbestand = { readonly naam: string; readonly stukken: AsyncGenerator<readonly Gevondenregel[]> };

async function* stukken(db: Db, actor: Actor, id: string): AsyncGenerator<readonly Gevondenregel[]> {
  for (let na: Bladwijzer | null = null; ; ) {
    const vanaf: Bladwijzer | null = na;
    const rijen: readonly Gevondenregel[] = await lees(db, actor, (tx) => listGevondenNa(tx, id, vanaf, STUK));
    const laatste = rijen.at(-1);
    if (laatste === undefined) return;
    yield rijen;
    na = laatste;
  }
}

/** Everything a finished herkeuring found, in pieces. Who fetches it, and whose data it holds, is recorded before the first byte leaves. */
export async function herkeuringbestand(db: Db, actor: Actor, nu: Date, id: string): Promise<Herkeuringbestand | null> {
  if (!magKeuren(actor)) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await readHerkeuring(tx, id);
    if (rij?.status !== "klaar") return null;
    const verstrekkerId = actor.rol === "verstrekker" ? actor.verstrekkerId : null;
    await logHerkeuringinzage(tx, id, { gebruikerId: actor.gebruikerId, rol: actor.rol, verstrekkerId }, nu);
    await registreer(tx, actor, { soort: "herkeuring.opgehaald", onderwerpSoort: "herkeuring", onderwerpId: id, verstrekkerId, gegevens: { nummer: rij.nummer } }, nu);
    return { naam: `herkeuring-${rij.nummer}-${rij.peildatum}.csv`, stukken: stukken(db, actor, id) };
  });
}
