import type { Db, Tx } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { GebondenRekening, Herstelreden, Herstelsoort } from "@/lib/domein/herstel/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

type Budget = { readonly nummer: string; readonly wet: Wet; readonly verstrekker: string };

/** What a letter about a herstel tells, as far as the reader may know it. */
export type Herstelbriefdata = {
  readonly nummer: string;
  readonly soort: Herstelsoort;
  readonly reden: Herstelreden;
  readonly toelichting: string;
  readonly op: Date;
  readonly lezer: "budgethouder" | "verstrekker" | "svb";
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };
  /** The verstrekker that reads; for the address. */
  readonly verstrekker: string;
  readonly van: Budget;
  readonly naar: Budget;
  /** The budgets of it that the reader can open, the one that counts now first. */
  readonly eigen: readonly { readonly id: string; readonly nummer: string }[];
  readonly bedragVan: Centen;
  readonly bedragNaar: Centen;
  readonly overeenkomsten: readonly { readonly nummer: string; readonly zorgverlener: string | null }[];
  readonly declaraties: readonly { readonly maand: Maand; readonly nummer: string; readonly rekening: GebondenRekening; readonly bedrag: Centen }[];
};

const RECHT = { budgethouder: "budget.inzien", vertegenwoordiger: "budget.inzien", verstrekker: "toekenning.inzien", svb: "herstel.inzien" } as const;
const LEZER = { budgethouder: "budgethouder", vertegenwoordiger: "budgethouder", verstrekker: "verstrekker", svb: "svb" } as const;

/** The letter about a herstel that was carried out, for the budgethouder, for the verstrekkers of both budgets, and for the SVB. */
export async function herstelbriefdata(db: Db, actor: Actor, id: string): Promise<Herstelbriefdata | null> {
  if (actor.rol === "zorgverlener" || actor.rol === "koppeling" || actor.rol === "systeem") return null;
  if (!mag(actor, RECHT[actor.rol])) return null;
  return lees(db, actor, async (tx) => {
    const h = await tx.herstel.findFirst({
      where: { id, status: "goedgekeurd", uitgevoerdOp: { not: null } },
      select: {
        id: true, nummer: true, soort: true, reden: true, toelichting: true, uitgevoerdOp: true, naarWet: true, vanToekenningId: true, naarToekenningId: true, budgethouderId: true,
        verstrekker: { select: { naam: true } }, naarVerstrekker: { select: { naam: true } },
      },
    });
    const budgethouder = h === null ? null : await tx.persoon.findUnique({ where: { id: h.budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } });
    if (h?.uitgevoerdOp == null || budgethouder === null) return null;
    return {
      nummer: h.nummer, soort: h.soort, reden: h.reden as Herstelreden, toelichting: h.toelichting, op: h.uitgevoerdOp,
      lezer: LEZER[actor.rol],
      budgethouder,
      verstrekker: actor.rol === "verstrekker" ? actor.verstrekkerNaam : h.naarVerstrekker.naam,
      ...(await budgetten(tx, h)),
      ...(await meegegaan(tx, id)),
    };
  });
}

type Kop = {
  readonly id: string;
  readonly soort: Herstelsoort;
  readonly naarWet: Wet;
  readonly vanToekenningId: string;
  readonly naarToekenningId: string | null;
  readonly verstrekker: { readonly naam: string };
  readonly naarVerstrekker: { readonly naam: string };
};

/** Each side sees its own budget; of the other one it hears the verstrekker and the law, which stand in the herstel itself. */
async function budgetten(tx: Tx, h: Kop): Promise<Pick<Herstelbriefdata, "van" | "naar" | "eigen" | "bedragVan" | "bedragNaar">> {
  const lees = (id: string | null) => tx.toekenning.findFirst({ where: { id: id ?? h.vanToekenningId }, select: { id: true, nummer: true, wet: true, bedragCenten: true } });
  const van = await lees(h.vanToekenningId);
  const naar = await lees(h.naarToekenningId);
  const versie = await tx.toekenningsversie.findFirst({ where: { herstelId: h.id }, select: { versie: true, toekenningId: true, bedragCenten: true } });
  const vorige = h.soort === "bedrag" && versie !== null ? await tx.toekenningsversie.findFirst({ where: { toekenningId: versie.toekenningId, versie: versie.versie - 1 }, select: { bedragCenten: true } }) : null;
  return {
    van: { nummer: van?.nummer ?? "bij een andere verstrekker", wet: van?.wet ?? h.naarWet, verstrekker: h.verstrekker.naam },
    naar: { nummer: naar?.nummer ?? "bij een andere verstrekker", wet: naar?.wet ?? h.naarWet, verstrekker: h.naarVerstrekker.naam },
    eigen: [naar, ...(van?.id === naar?.id ? [] : [van])].flatMap((budget) => (budget === null ? [] : [{ id: budget.id, nummer: budget.nummer }])),
    bedragVan: centen(vorige?.bedragCenten ?? van?.bedragCenten ?? 0n),
    bedragNaar: centen(versie?.bedragCenten ?? naar?.bedragCenten ?? 0n),
  };
}

async function meegegaan(tx: Tx, herstelId: string): Promise<Pick<Herstelbriefdata, "overeenkomsten" | "declaraties">> {
  const regels = await tx.herstelregel.findMany({ where: { herstelId }, select: { soort: true, zorgovereenkomstId: true, declaratieId: true, rekening: true, bedragCenten: true } });
  const contracten = await tx.zorgovereenkomst.findMany({ where: { id: { in: regels.map(({ zorgovereenkomstId }) => zorgovereenkomstId) } }, select: { nummer: true, zorgverlener: { select: { naam: true } } }, orderBy: { nummer: "asc" } });
  const declaraties = await tx.declaratie.findMany({ where: { id: { in: regels.flatMap(({ declaratieId }) => declaratieId ?? []) } }, select: { id: true, nummer: true, maand: true }, orderBy: [{ maand: "asc" }, { nummer: "asc" }] });
  const per = new Map(regels.map((regel) => [regel.declaratieId, regel]));
  return {
    overeenkomsten: contracten.map(({ nummer, zorgverlener }) => ({ nummer, zorgverlener: zorgverlener?.naam ?? null })),
    declaraties: declaraties.flatMap(({ id, nummer, maand }) => {
      const regel = per.get(id);
      const rekening = regel?.rekening;
      if (regel === undefined || (rekening !== "gereserveerd" && rekening !== "onderweg" && rekening !== "besteed")) return [];
      return [{ maand: naarMaand(maand), nummer, rekening, bedrag: centen(regel.bedragCenten) }];
    }),
  };
}
