import type { Db } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import type { Prisma, Toekenningstatus, Wet } from "@/lib/db/types";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import { bsnIndex, ontsleutelBsn } from "@/lib/db/versleuteling";
import { isBsn, maskeerBsn, normaliseerBsn } from "@/lib/domein/bsn";
import type { Budgetstand } from "@/lib/domein/budget/rekeningen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, NUL } from "@/lib/domein/geld";
import type { BerichtContact, Naam } from "@/lib/domein/toekenning/bericht";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Bevoegdheid, Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

export const TOEKENNINGEN_PER_PAGINA = 50;

export type Toekenningvraag = {
  readonly zoek: string;
  readonly wet: Wet | null;
  readonly status: Toekenningstatus | null;
  readonly pagina: number;
};

export type Toekenningregel = {
  readonly id: string;
  readonly nummer: string;
  readonly budgethouder: Naam;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: Centen;
  readonly vrij: Centen;
};

export type Toekenningenlijst = {
  readonly toekenningen: readonly Toekenningregel[];
  readonly totaal: number;
  readonly perWet: Readonly<Record<Wet, number>>;
};

const NAAM = { voornamen: true, tussenvoegsel: true, achternaam: true } as const;
const REKENINGEN = { select: { soort: true, saldo: { select: { bedragCenten: true } } } } as const;
type Rekeningen = readonly { readonly soort: string; readonly saldo: { readonly bedragCenten: bigint } | null }[];

const saldo = (rekeningen: Rekeningen, soort: string): Centen => {
  const gevonden = rekeningen.find((rekening) => rekening.soort === soort)?.saldo;
  return gevonden == null ? NUL : centen(gevonden.bedragCenten);
};

/** A BSN, a number of ours, the sender's kenmerk, or the beginning of a surname: told apart by how it looks. */
function zoekvoorwaarde(zoek: string): Prisma.ToekenningWhereInput {
  if (zoek === "") return {};
  const bsn = normaliseerBsn(zoek);
  if (bsn !== null && isBsn(bsn)) return { budgethouder: { bsnIndex: bsnIndex(bsn) } };
  if (/^TK-\d/i.test(zoek)) return { nummer: { startsWith: zoek.toUpperCase() } };
  const begin = { startsWith: zoek, mode: "insensitive" } as const;
  return { OR: [{ budgethouder: { achternaam: begin } }, { budgetidentificatie: begin }] };
}

/** The budgets of one verstrekker, by name. */
export async function toekenningenlijst(db: Db, actor: Actor, vraag: Toekenningvraag): Promise<Toekenningenlijst | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  const zonderWet = { verstrekkerId: actor.verstrekkerId, ...(vraag.status === null ? {} : { status: vraag.status }), ...zoekvoorwaarde(vraag.zoek) };
  const where = { ...zonderWet, ...(vraag.wet === null ? {} : { wet: vraag.wet }) };
  return lees(db, actor, async (tx) => {
    const rijen = await tx.toekenning.findMany({
      where,
      select: {
        id: true, nummer: true, wet: true, status: true, van: true, tm: true, bedragCenten: true,
        budgethouder: { select: NAAM },
        rekeningen: { ...REKENINGEN, where: { soort: "beschikbaar" } },
      },
      orderBy: [{ budgethouder: { achternaam: "asc" } }, { van: "desc" }, { id: "asc" }],
      skip: (vraag.pagina - 1) * TOEKENNINGEN_PER_PAGINA,
      take: TOEKENNINGEN_PER_PAGINA,
    });
    const tellingen = await tx.toekenning.groupBy({ by: ["wet"], where: zonderWet, _count: true });
    const aantal = (wet: Wet): number => tellingen.find((telling) => telling.wet === wet)?._count ?? 0;
    const perWet = { wlz: aantal("wlz"), wmo: aantal("wmo"), jeugdwet: aantal("jeugdwet") };
    return {
      toekenningen: rijen.map(({ bedragCenten, rekeningen, van, tm, ...rij }) => ({
        ...rij,
        van: naarDatum(van),
        tm: naarDatum(tm),
        bedrag: centen(bedragCenten),
        vrij: saldo(rekeningen, "beschikbaar"),
      })),
      totaal: vraag.wet === null ? perWet.wlz + perWet.wmo + perWet.jeugdwet : perWet[vraag.wet],
      perWet,
    };
  });
}

export type Versie = {
  readonly versie: number;
  readonly van: Datum;
  readonly tm: Datum;
  readonly bedrag: Centen;
  readonly vastgelegdOp: Date;
  /** Null: this version was made by a herstel of the SVB. */
  readonly bericht: { readonly id: string; readonly berichtnummer: string | null } | null;
  readonly herstel: { readonly id: string; readonly nummer: string } | null;
  readonly functiebudgetten: readonly { readonly functiesoort: string; readonly van: Datum; readonly tm: Datum; readonly bedrag: Centen; readonly vvb: Centen }[];
  /** Where the verstrekker writes to instead of to the budgethouder; iPgb 2: at most one. */
  readonly contact: BerichtContact | null;
};

export type Toekenningdetail = Omit<Toekenningregel, "vrij"> & {
  readonly budgetidentificatie: string;
  readonly beschikkingsnummer: string;
  readonly persoon: {
    readonly bsn: string;
    readonly geboortedatum: Datum;
    /** Null when unknown or secret. */
    readonly adres: string | null;
    readonly geheimAdres: boolean;
  };
  readonly stand: Budgetstand;
  /** Newest first. */
  readonly versies: readonly Versie[];
  readonly zorgovereenkomsten: readonly {
    readonly id: string;
    readonly nummer: string;
    readonly status: Overeenkomststatus;
    readonly functiesoort: string | null;
    readonly zorgverlener: string | null;
  }[];
  readonly vertegenwoordigers: readonly (Naam & {
    readonly id: string;
    readonly soort: Vertegenwoordigingsoort;
    readonly machtiging: readonly Bevoegdheid[];
    readonly van: Datum;
    readonly tm: Datum | null;
    readonly ingetrokkenOp: Date | null;
  })[];
};

const DETAIL = {
  id: true, nummer: true, wet: true, status: true, van: true, tm: true, bedragCenten: true,
  budgetidentificatie: true, beschikkingsnummer: true, budgethouderId: true,
  budgethouder: {
    select: {
      ...NAAM, bsnVersleuteld: true, geboortedatum: true, straat: true, huisnummer: true, postcode: true, woonplaats: true, geheimAdres: true,
      vertegenwoordigd: {
        select: { id: true, soort: true, machtiging: true, van: true, tm: true, ingetrokkenOp: true, vertegenwoordiger: { select: NAAM } },
        orderBy: [{ ingetrokkenOp: { sort: "desc", nulls: "first" } }, { van: "desc" }],
      },
    },
  },
  rekeningen: REKENINGEN,
  versies: {
    select: {
      versie: true, van: true, tm: true, bedragCenten: true, vastgelegdOp: true,
      bericht: { select: { id: true, berichtnummer: true } },
      herstel: { select: { id: true, nummer: true } },
      functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: [{ functiesoort: "asc" }, { van: "asc" }] },
      contactadres: { select: { naam: true, straat: true, huisnummer: true, postcode: true, woonplaats: true } },
    },
    orderBy: { versie: "desc" },
  },
  zorgovereenkomsten: {
    select: { id: true, nummer: true, status: true, functiesoort: true, zorgverlener: { select: { naam: true } } },
    orderBy: { aangemaaktOp: "desc" },
  },
} as const satisfies Prisma.ToekenningSelect;

type Detailrij = Prisma.ToekenningGetPayload<{ select: typeof DETAIL }>;

const alsContact = ({ naam, ...adres }: BerichtContact["adres"] & { readonly naam: string }): BerichtContact => ({ naam, adres });

const alsVersie = ({ bedragCenten, van, tm, functiebudgetten, contactadres, ...versie }: Detailrij["versies"][number]): Versie => ({
  ...versie,
  contact: contactadres === null ? null : alsContact(contactadres),
  van: naarDatum(van),
  tm: naarDatum(tm),
  bedrag: centen(bedragCenten),
  functiebudgetten: functiebudgetten.map((functie) => ({
    functiesoort: functie.functiesoort,
    van: naarDatum(functie.van),
    tm: naarDatum(functie.tm),
    bedrag: centen(functie.bedragCenten),
    vvb: centen(functie.vvbCenten),
  })),
});

function persoonVan({ budgethouder }: Detailrij): Toekenningdetail["persoon"] {
  const { straat, huisnummer, postcode, woonplaats, geheimAdres } = budgethouder;
  return {
    bsn: maskeerBsn(ontsleutelBsn(budgethouder.bsnVersleuteld)),
    geboortedatum: naarDatum(budgethouder.geboortedatum),
    adres: geheimAdres || straat === null ? null : [`${straat} ${huisnummer ?? ""}`.trim(), `${postcode ?? ""} ${woonplaats ?? ""}`.trim()].join(", "),
    geheimAdres,
  };
}

function alsDetail(rij: Detailrij): Toekenningdetail {
  const { id, nummer, wet, status, budgetidentificatie, beschikkingsnummer, budgethouder, rekeningen } = rij;
  return {
    id, nummer, wet, status, budgetidentificatie, beschikkingsnummer,
    budgethouder: { voornamen: budgethouder.voornamen, tussenvoegsel: budgethouder.tussenvoegsel, achternaam: budgethouder.achternaam },
    persoon: persoonVan(rij),
    van: naarDatum(rij.van),
    tm: naarDatum(rij.tm),
    bedrag: centen(rij.bedragCenten),
    stand: {
      beschikbaar: saldo(rekeningen, "beschikbaar"),
      gereserveerd: saldo(rekeningen, "gereserveerd"),
      onderweg: saldo(rekeningen, "onderweg"),
      besteed: saldo(rekeningen, "besteed"),
    },
    versies: rij.versies.map(alsVersie),
    zorgovereenkomsten: rij.zorgovereenkomsten.map(({ zorgverlener, ...overeenkomst }) => ({ ...overeenkomst, zorgverlener: zorgverlener?.naam ?? null })),
    vertegenwoordigers: budgethouder.vertegenwoordigd.map(({ vertegenwoordiger, van, tm, ...registratie }) => ({
      ...vertegenwoordiger,
      ...registratie,
      van: naarDatum(van),
      tm: naarDatumOfNull(tm),
    })),
  };
}

/**
 * What the budgethouder reads on the page with who looked. The verstrekker handles the grant by law (Wmo 2015 art. 2.3.6,
 * Jeugdwet art. 8.1.1, Wlz art. 3.3.3), so it is not asked each time; that it was opened is recorded each time.
 */
const DOEL = "behandeling toekenning";

/** Everything about one budget. Opening it is an inzage, recorded in the transaction that reads it. */
export async function toekenningdetail(db: Db, actor: Actor, nu: Date, id: string): Promise<Toekenningdetail | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  const { verstrekkerId } = actor;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.toekenning.findFirst({ where: { id, verstrekkerId }, select: DETAIL });
    if (rij === null) return null;
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "toekenning", onderwerpId: id, doel: DOEL }, nu);
    return alsDetail(rij);
  });
}
