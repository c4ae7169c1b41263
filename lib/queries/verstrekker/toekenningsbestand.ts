import type { Db, Tx } from "@/lib/db/client";
import { leesBestand, vorigeKoppeling } from "@/lib/db/toekenningsbestand.repository";
import type { Bestandstatus, Prisma, Regeloordeel, Regeluitkomst, Tabelsoort } from "@/lib/db/types";
import { lees } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

const magZien = (actor: Actor): actor is Medewerker => actor.rol === "verstrekker" && mag(actor, "toekenningsbericht.aanleveren");

export type Bestandregel = {
  readonly id: string;
  readonly bestandsnaam: string;
  readonly status: Bestandstatus;
  readonly aangebodenOp: Date;
  readonly aangebodenDoor: string;
  readonly budgetten: number;
};

const NIEUWSTE = 20;

/** The newest lists; those that expired are gone for whoever looks, also before the job removes them. */
export async function bestandenlijst(db: Db, actor: Actor, nu: Date): Promise<readonly Bestandregel[] | null> {
  if (!magZien(actor)) return null;
  const rijen = await lees(db, actor, (tx) =>
    tx.toekenningsbestand.findMany({
      where: { verstrekkerId: actor.verstrekkerId, OR: [{ status: { in: ["bevestigd", "verwerkt"] } }, { verlooptOp: { gt: nu } }] },
      select: { id: true, bestandsnaam: true, status: true, aangebodenOp: true, aangebodenDoor: true, _count: { select: { regels: true } } },
      orderBy: [{ aangebodenOp: "desc" }, { id: "desc" }],
      take: NIEUWSTE,
    }),
  );
  return rijen.map(({ _count, ...rij }) => ({ ...rij, budgetten: _count.regels }));
}

export type Bestandinhoud = {
  readonly bestandsnaam: string;
  readonly soort: Tabelsoort;
  readonly status: Bestandstatus;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  /** What was chosen for this list, or else for the one before it. */
  readonly koppeling: Prisma.JsonValue;
};

/** The list as it came in, for whoever has to choose its columns or wants it back. */
export async function bestandinhoud(db: Db, actor: Actor, nu: Date, id: string): Promise<Bestandinhoud | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const bestand = await leesBestand(tx, actor.verstrekkerId, id, nu);
    if (bestand === null) return null;
    const { bestandsnaam, soort, status, inhoud, koppeling } = bestand;
    return { bestandsnaam, soort, status, inhoud, koppeling: koppeling ?? (await vorigeKoppeling(tx, actor.verstrekkerId, id)) };
  });
}

/** What was found in a row; never a value from the list. */
export type Regelfout = {
  readonly code: string;
  readonly rij: number;
  readonly kolom: string | null;
  readonly gegevens: Readonly<Record<string, string | number | readonly string[]>>;
};

export type Budgetregel = {
  readonly volgnummer: number;
  readonly rijen: readonly number[];
  readonly budgetidentificatie: string | null;
  readonly oordeel: Regeloordeel;
  readonly uitkomst: Regeluitkomst | null;
  readonly fouten: readonly Regelfout[];
  readonly berichtId: string | null;
  readonly toekenning: { readonly id: string; readonly nummer: string } | null;
};

export type Bestanddetail = Omit<Bestandregel, "budgetten"> & {
  readonly koppeling: Prisma.JsonValue;
  readonly bevestigdOp: Date | null;
  readonly verwerktOp: Date | null;
  readonly verlooptOp: Date;
  readonly aantalRijen: number;
  readonly opmerkingen: readonly { readonly code: string; readonly gegevens: Readonly<Record<string, string | number>> }[];
  readonly tellingen: { readonly totaal: number; readonly goed: number; readonly uitval: number; readonly fout: number; readonly verwerkt: number; readonly bijSvb: number; readonly mislukt: number; readonly gedaan: number };
  readonly perFout: readonly { readonly code: string; readonly kolom: string | null; readonly aantal: number }[];
  readonly regels: readonly Budgetregel[];
  /** How many there are with this filter. */
  readonly gevonden: number;
};

export type Bestandvraag = { readonly alleen: "alles" | "fouten"; readonly pagina: number };

export const BUDGETTEN_PER_PAGINA = 50;

const MISLUKT = { OR: [{ oordeel: "fout" }, { uitkomst: { in: ["afgekeurd", "geweigerd"] } }] } as const satisfies Prisma.ToekenningsbestandregelWhereInput;

/** Both columns are written by the use cases of toekenningsbestand alone, so their form is certain. */
const alsFouten = (kolom: Prisma.JsonValue): readonly Regelfout[] => (Array.isArray(kolom) ? (kolom as Regelfout[]) : []);
const alsOpmerkingen = (kolom: Prisma.JsonValue): Bestanddetail["opmerkingen"] => (Array.isArray(kolom) ? (kolom as unknown[] as Bestanddetail["opmerkingen"]) : []);

async function tel(tx: Tx, bestandId: string): Promise<Bestanddetail["tellingen"]> {
  const groepen = await tx.toekenningsbestandregel.groupBy({ by: ["oordeel", "uitkomst"], where: { bestandId }, _count: true });
  const som = (past: (groep: { oordeel: Regeloordeel; uitkomst: Regeluitkomst | null }) => boolean): number => groepen.filter(past).reduce((tot, { _count }) => tot + _count, 0);
  return {
    totaal: som(() => true),
    goed: som(({ oordeel }) => oordeel === "goed"),
    uitval: som(({ oordeel }) => oordeel === "uitval"),
    fout: som(({ oordeel }) => oordeel === "fout"),
    verwerkt: som(({ uitkomst }) => uitkomst === "verwerkt"),
    bijSvb: som(({ uitkomst }) => uitkomst === "uitval"),
    mislukt: som(({ oordeel, uitkomst }) => oordeel === "fout" || uitkomst === "afgekeurd" || uitkomst === "geweigerd"),
    gedaan: som(({ uitkomst }) => uitkomst !== null),
  };
}

const telFouten = (tx: Tx, bestandId: string): Promise<{ code: string; kolom: string | null; aantal: number }[]> => tx.$queryRaw`
  SELECT f ->> 'code' AS code, f ->> 'kolom' AS kolom, count(*)::int AS aantal
  FROM toekenningsbestandregel r, jsonb_array_elements(r.fouten) f WHERE r.bestand_id = ${bestandId}::uuid
  GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 30`;

/** One list: what was found in it before it is confirmed, how far it is, and what became of it. */
export async function bestanddetail(db: Db, actor: Actor, nu: Date, id: string, { alleen, pagina }: Bestandvraag): Promise<Bestanddetail | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const bestand = await tx.toekenningsbestand.findFirst({
      where: { id, verstrekkerId: actor.verstrekkerId, OR: [{ status: { in: ["bevestigd", "verwerkt"] } }, { verlooptOp: { gt: nu } }] },
      select: { id: true, bestandsnaam: true, status: true, koppeling: true, bevindingen: true, aantalRijen: true, aangebodenDoor: true, aangebodenOp: true, verlooptOp: true, bevestigdOp: true, verwerktOp: true },
    });
    if (bestand === null) return null;
    const where: Prisma.ToekenningsbestandregelWhereInput = { bestandId: id, ...(alleen === "fouten" ? MISLUKT : {}) };
    const regels = await tx.toekenningsbestandregel.findMany({
      where,
      select: { volgnummer: true, rijen: true, budgetidentificatie: true, oordeel: true, uitkomst: true, fouten: true, berichtId: true, bericht: { select: { toekenning: { select: { id: true, nummer: true } } } } },
      orderBy: { volgnummer: "asc" },
      skip: (pagina - 1) * BUDGETTEN_PER_PAGINA,
      take: BUDGETTEN_PER_PAGINA,
    });
    const { bevindingen, ...rij } = bestand;
    return {
      ...rij,
      opmerkingen: alsOpmerkingen(bevindingen),
      tellingen: await tel(tx, id),
      perFout: await telFouten(tx, id),
      regels: regels.map(({ bericht, fouten, ...regel }) => ({ ...regel, fouten: alsFouten(fouten), toekenning: bericht?.toekenning ?? null })),
      gevonden: await tx.toekenningsbestandregel.count({ where }),
    };
  });
}

/** The rows of everything that was not processed, with what is wrong with them. */
export async function mislukteRijen(db: Db, actor: Actor, nu: Date, id: string): Promise<readonly Pick<Budgetregel, "rijen" | "fouten">[] | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    if ((await leesBestand(tx, actor.verstrekkerId, id, nu)) === null) return null;
    const regels = await tx.toekenningsbestandregel.findMany({ where: { bestandId: id, ...MISLUKT }, select: { rijen: true, fouten: true }, orderBy: { volgnummer: "asc" } });
    return regels.map(({ rijen, fouten }) => ({ rijen, fouten: alsFouten(fouten) }));
  });
}
