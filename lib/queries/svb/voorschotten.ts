import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { type Afschrift, readAfschrift, readRekeningstanden } from "@/lib/db/voorschot.repository";
import { type Datum, eersteDag, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { voorschotbehoefte } from "@/lib/domein/voorschot/behoefte";
import { kenmerkVan } from "@/lib/domein/voorschot/kenmerk";
import type { Voorschotsoort, Voorschotstatus } from "@/lib/domein/voorschot/status";

/** More than the longest policy looks back. */
const MAANDEN_TERUG = 12;
export const VOORSCHOTTEN_PER_PAGINA = 50;

export type Voorschotregel = {
  readonly verstrekkerId: string;
  readonly naam: string;
  readonly kenmerk: string;
  readonly saldo: Centen;
  readonly klaar: Centen;
  /** Null when the policy of today is not known. */
  readonly behoefte: { readonly verwacht: Centen; readonly opvragen: Centen } | null;
};

export type Voorgesteld = {
  readonly id: string;
  readonly nummer: string;
  readonly verstrekker: string;
  readonly soort: Voorschotsoort;
  readonly status: Voorschotstatus;
  readonly bedrag: Centen;
  readonly valutadatum: Datum;
  readonly kenmerk: string;
  readonly ingevoerdDoor: string;
  readonly ingevoerdOp: Date;
  readonly eigen: boolean;
};

export type Voorschottenoverzicht = {
  readonly regels: readonly Voorschotregel[];
  readonly totaal: number;
  readonly tekort: number;
  readonly opTeVragen: Centen;
  readonly bron: string;
  readonly voorgesteld: readonly Voorgesteld[];
  readonly keuzes: readonly { readonly id: string; readonly naam: string }[];
};

/** Who is short comes first; then by name. */
export async function voorschottenoverzicht(db: Db, actor: Actor, vandaag: Datum, pagina: number): Promise<Voorschottenoverzicht | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorschot.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const standen = await readRekeningstanden(tx, eersteDag(plusMaanden(maandVan(vandaag), -MAANDEN_TERUG)), null);
    const met = standen.map(({ verstrekkerId, naam, code, saldo, klaar, betaald }) => ({ verstrekkerId, naam, kenmerk: kenmerkVan(code), saldo, klaar, behoefte: voorschotbehoefte(vandaag, saldo, klaar, betaald) }));
    const vraag = (een: (typeof met)[number]): bigint => (een.behoefte.uitkomst === "bekend" ? een.behoefte.waarde.opvragen : 0n);
    const gesorteerd = met.toSorted((a, b) => (vraag(a) === vraag(b) ? 0 : vraag(a) > vraag(b) ? -1 : 1));
    const open = await tx.voorschotmutatie.findMany({ where: { status: "voorgesteld" }, include: { verstrekker: { select: { naam: true } } }, orderBy: [{ opgemaaktOp: "asc" }, { id: "asc" }], take: VOORSCHOTTEN_PER_PAGINA });
    const namen = await tx.gebruiker.findMany({ where: { id: { in: open.map(({ opgemaaktDoor }) => opgemaaktDoor) } }, select: { id: true, naam: true } });
    const bron = met.flatMap(({ behoefte }) => (behoefte.uitkomst === "bekend" ? [behoefte.waarde.bron] : []))[0] ?? "";
    return {
      regels: gesorteerd.slice((pagina - 1) * VOORSCHOTTEN_PER_PAGINA, pagina * VOORSCHOTTEN_PER_PAGINA).map(({ behoefte, ...rij }) => ({ ...rij, behoefte: behoefte.uitkomst === "bekend" ? behoefte.waarde : null })),
      totaal: met.length,
      tekort: met.filter(({ saldo }) => saldo < 0n).length,
      opTeVragen: centen(met.reduce((som, een) => som + vraag(een), 0n)),
      bron,
      voorgesteld: open.map(({ id, nummer, verstrekker, soort, status, bedragCenten, valutadatum, kenmerk, opgemaaktDoor, opgemaaktOp }) => ({
        id, nummer, soort, status, kenmerk,
        verstrekker: verstrekker.naam,
        bedrag: centen(bedragCenten),
        valutadatum: naarDatum(valutadatum),
        ingevoerdDoor: namen.find((een) => een.id === opgemaaktDoor)?.naam ?? "onbekend",
        ingevoerdOp: opgemaaktOp,
        eigen: opgemaaktDoor === actor.gebruikerId,
      })),
      keuzes: standen.map(({ verstrekkerId, naam }) => ({ id: verstrekkerId, naam })),
    };
  });
}

export type Voorschotrekening = Afschrift & { readonly verstrekkerId: string; readonly verstrekker: string; readonly kenmerk: string };

/** One month of the account of one verstrekker. */
export async function voorschotrekening(db: Db, actor: Actor, verstrekkerId: string, maand: Maand): Promise<Voorschotrekening | null> {
  if (actor.rol !== "svb" || !mag(actor, "voorschot.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const verstrekker = await tx.verstrekker.findUnique({ where: { id: verstrekkerId }, select: { naam: true, code: true } });
    if (verstrekker === null) return null;
    return { ...(await readAfschrift(tx, verstrekkerId, maand)), verstrekkerId, verstrekker: verstrekker.naam, kenmerk: kenmerkVan(verstrekker.code) };
  });
}
