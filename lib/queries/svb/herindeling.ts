import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { beeldVan, heeftOpen, type Herindelingsbeeld, listLopend, readPartijen } from "@/lib/db/herindeling.repository";
import { lees } from "@/lib/db/transactie";
import { listVerstrekkers, type Verstrekkerrij } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Herindelingstatus } from "@/lib/domein/herindeling/status";
import { type Herindelingsbezwaar, keurHerindeling } from "@/lib/domein/herindeling/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";

export const HERINDELINGEN_PER_PAGINA = 20;

export type Herindelingregel = { readonly id: string; readonly nummer: string; readonly status: Herindelingstatus; readonly van: string; readonly naar: string; readonly per: Datum; readonly aantal: number; readonly bedrag: Centen };

const REGEL = { id: true, nummer: true, status: true, per: true, aantal: true, bedragCenten: true, vanVerstrekker: { select: { naam: true } }, naarVerstrekker: { select: { naam: true } } } as const;

/** Every samenvoeging there was, newest first. */
export async function herindelinglijst(db: Db, actor: Actor, pagina: number): Promise<{ readonly regels: readonly Herindelingregel[]; readonly totaal: number } | null> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.herindeling.findMany({ select: REGEL, orderBy: [{ opgemaaktOp: "desc" }, { id: "desc" }], skip: (pagina - 1) * HERINDELINGEN_PER_PAGINA, take: HERINDELINGEN_PER_PAGINA });
    return {
      regels: rijen.map(({ vanVerstrekker, naarVerstrekker, per, bedragCenten, ...rij }) => ({ ...rij, van: vanVerstrekker.naam, naar: naarVerstrekker.naam, per: naarDatum(per), bedrag: centen(bedragCenten) })),
      totaal: await tx.herindeling.count(),
    };
  });
}

export type Herindelingvraag = { readonly van: string | null; readonly naar: string | null; readonly per: Datum | null };

export type Herindelingbegin = {
  readonly verstrekkers: readonly Verstrekkerrij[];
  /** Only when all three were chosen. */
  readonly voorbeeld: { readonly van: string; readonly naar: string; readonly beeld: Herindelingsbeeld; readonly bezwaren: readonly Herindelingsbezwaar[] } | null;
};

/** The choice, and once it is made what it would move. */
export async function herindelingbegin(db: Db, actor: Actor, { van, naar, per }: Herindelingvraag, vandaag: Datum): Promise<Herindelingbegin | null> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return null;
  return lees(db, actor, async (tx) => {
    const verstrekkers = (await listVerstrekkers(tx)).filter(({ geldig }) => geldig.tm === null || geldig.tm >= vandaag);
    const partijen = van === null || naar === null ? null : await readPartijen(tx, van, naar);
    if (partijen === null || per === null || van === null || naar === null) return { verstrekkers, voorbeeld: null };
    const beeld = beeldVan(await listLopend(tx, van, naar, per));
    const bezwaren = keurHerindeling(per, { ...partijen, aantal: beeld.aantal, openVoorstel: await heeftOpen(tx, van) });
    return { verstrekkers, voorbeeld: { van: partijen.van.naam, naar: partijen.naar.naam, beeld, bezwaren } };
  });
}

export type Herindelingdetail = Herindelingregel & {
  readonly maker: string | null;
  readonly beslisser: string | null;
  readonly besluitreden: string | null;
  readonly zelfOpgemaakt: boolean;
  /** What would move now, while it is not done. */
  readonly beeld: Herindelingsbeeld;
  readonly overgedragen: number;
};

/** One samenvoeging: what it would move now, or how far it is. */
export async function herindelingdetail(db: Db, actor: Actor, id: string): Promise<Herindelingdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return null;
  return lees(db, actor, async (tx) => {
    const rij = await tx.herindeling.findUnique({ where: { id }, select: { ...REGEL, vanVerstrekkerId: true, naarVerstrekkerId: true, opgemaaktDoor: true, beslotenDoor: true, besluitreden: true } });
    if (rij === null) return null;
    const { vanVerstrekker, naarVerstrekker, vanVerstrekkerId, naarVerstrekkerId, bedragCenten, opgemaaktDoor, beslotenDoor, ...rest } = rij;
    const per = naarDatum(rij.per);
    const wie = [opgemaaktDoor, beslotenDoor].filter((gebruiker) => gebruiker !== null);
    const namen = new Map((await tx.gebruiker.findMany({ where: { id: { in: wie } }, select: { id: true, naam: true } })).map(({ id: gebruiker, naam }) => [gebruiker, naam]));
    return {
      ...rest, per,
      van: vanVerstrekker.naam,
      naar: naarVerstrekker.naam,
      bedrag: centen(bedragCenten),
      maker: namen.get(opgemaaktDoor) ?? null,
      beslisser: namen.get(beslotenDoor ?? "") ?? null,
      zelfOpgemaakt: opgemaaktDoor === actor.gebruikerId,
      beeld: beeldVan(await listLopend(tx, vanVerstrekkerId, naarVerstrekkerId, per)),
      overgedragen: await tx.herstel.count({ where: { herindelingId: id, uitgevoerdOp: { not: null } } }),
    };
  });
}
