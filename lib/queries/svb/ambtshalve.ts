import type { Db } from "@/lib/db/client";
import { lees } from "@/lib/db/transactie";
import { listEigenaren, listVerstrekkers, type Verstrekkerrij } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { alsMandaatregel, geldigOp, type Herstellijst, type Herstelvraag, MANDAATREGEL, type Mandaatregel, readHerstellijst } from "../zorgovereenkomst/ambtshalve";

type Keuze = { readonly id: string; readonly naam: string };

export type SvbAmbtshalve = { readonly lijst: Herstellijst; readonly verstrekkers: readonly Keuze[]; /** Orders under which something can be agreed to today. */ readonly geldig: readonly { readonly id: string; readonly nummer: string; readonly verstrekker: string }[] };

/** The repair list of all verstrekkers. */
export async function ambtshalveoverzicht(db: Db, actor: Actor, vraag: Herstelvraag, vandaag: Datum): Promise<SvbAmbtshalve | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.inzien")) return null;
  return lees(db, actor, async (tx) => ({
    lijst: await readHerstellijst(tx, vraag, vandaag),
    verstrekkers: await tx.verstrekker.findMany({ where: { mandaten: { some: {} } }, select: { id: true, naam: true }, orderBy: [{ naam: "asc" }, { id: "asc" }] }),
    geldig: (await tx.accordeermandaat.findMany({ where: geldigOp(vandaag), select: { id: true, nummer: true, verstrekker: { select: { naam: true } } }, orderBy: [{ tm: "asc" }, { id: "asc" }], take: 50 })).map(
      ({ verstrekker, ...rij }) => ({ ...rij, verstrekker: verstrekker.naam }),
    ),
  }));
}

export const MANDATEN_PER_PAGINA = 50;

export type Mandatenlijst = { readonly regels: readonly Mandaatregel[]; readonly totaal: number };

/** Every order there ever was; what waits for a decision first, then the newest. */
export async function mandatenoverzicht(db: Db, actor: Actor, pagina: number, vandaag: Datum): Promise<Mandatenlijst | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.accordeermandaat.findMany({
      orderBy: [{ status: "asc" }, { tm: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * MANDATEN_PER_PAGINA,
      take: MANDATEN_PER_PAGINA,
      select: { ...MANDAATREGEL, eigenaar: { select: { naam: true } } },
    });
    return { regels: rijen.map(({ eigenaar, ...rij }) => ({ ...alsMandaatregel(rij, vandaag), eigenaar: eigenaar.naam })), totaal: await tx.accordeermandaat.count() };
  });
}

export type Mandaatbegin = { readonly verstrekkers: readonly Verstrekkerrij[]; readonly eigenaren: readonly Keuze[] };

/** What the form offers to choose from. */
export async function mandaatbegin(db: Db, actor: Actor, vandaag: Datum): Promise<Mandaatbegin | null> {
  if (actor.rol !== "svb" || !mag(actor, "mandaat.voorstellen")) return null;
  return lees(db, actor, async (tx) => ({
    verstrekkers: (await listVerstrekkers(tx)).filter(({ geldig }) => geldig.tm === null || geldig.tm >= vandaag),
    eigenaren: await listEigenaren(tx, vandaag),
  }));
}

export type Mandaatdetail = Mandaatregel & {
  readonly maker: string | null;
  readonly beslisser: string | null;
  readonly beslotenOp: Date | null;
  readonly beeindiger: string | null;
  readonly beeindigdOp: Date | null;
  readonly besluitreden: string | null;
  readonly open: number;
  readonly zelfOpgemaakt: boolean;
  readonly magBesluiten: boolean;
  readonly magBeeindigen: boolean;
  readonly magAccorderen: boolean;
  readonly opgemaaktOp: Date;
};

/** One order, and what this person can do with it now. It is about an office, so nobody's file is opened. */
export async function mandaatdetail(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Mandaatdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "ambtshalve.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const rij = await tx.accordeermandaat.findUnique({
      where: { id },
      select: { ...MANDAATREGEL, eigenaar: { select: { naam: true } }, opgemaaktDoor: true, opgemaaktOp: true, beslotenDoor: true, beslotenOp: true, beeindigdDoor: true, beeindigdOp: true, besluitreden: true },
    });
    if (rij === null) return null;
    const { eigenaar, opgemaaktDoor, opgemaaktOp, beslotenDoor, beslotenOp, beeindigdDoor, beeindigdOp, besluitreden, ...kop } = rij;
    const wie = [opgemaaktDoor, beslotenDoor, beeindigdDoor].filter((gebruiker) => gebruiker !== null);
    const namen = new Map((await tx.gebruiker.findMany({ where: { id: { in: wie } }, select: { id: true, naam: true } })).map(({ id: gebruiker, naam }) => [gebruiker, naam]));
    const zelfOpgemaakt = opgemaaktDoor === actor.gebruikerId;
    const regel = { ...alsMandaatregel(kop, vandaag), eigenaar: eigenaar.naam };
    return {
      ...regel, zelfOpgemaakt, opgemaaktOp, beslotenOp, beeindigdOp, besluitreden,
      maker: namen.get(opgemaaktDoor) ?? null,
      beslisser: namen.get(beslotenDoor ?? "") ?? null,
      beeindiger: namen.get(beeindigdDoor ?? "") ?? null,
      open: await tx.ambtshalveAkkoord.count({ where: { status: "open", akkoord: { mandaatId: id } } }),
      magBesluiten: regel.status === "voorgesteld" && mag(actor, "mandaat.goedkeuren") && !zelfOpgemaakt,
      magBeeindigen: regel.status === "goedgekeurd" && mag(actor, "mandaat.goedkeuren"),
      magAccorderen: regel.geldt && mag(actor, "ambtshalve.accorderen"),
    };
  });
}
