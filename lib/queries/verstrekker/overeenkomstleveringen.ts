import type { Db, Tx } from "@/lib/db/client";
import { leesLevering, type Leveringrij } from "@/lib/db/overeenkomstlevering.repository";
import { lees } from "@/lib/db/transactie";
import type { Aanleveroordeel, Aanleveruitkomst, Overeenkomstleveringsoort, Overeenkomstleveringstatus, Prisma } from "@/lib/db/types";
import { type Actor, mag } from "@/lib/domein/toegang";

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

const magZien = (actor: Actor): actor is Medewerker => actor.rol === "verstrekker" && mag(actor, "zorgovereenkomst.aanleveren");

/** What was found in a row; never a value from the list. */
export type Leveringbevinding = { readonly code: string; readonly kolom: string | null; readonly gegevens: Readonly<Record<string, string | number | readonly string[]>> };

export type Leveringregel = {
  readonly rij: number;
  readonly bestandsnaam: string;
  readonly budgethouder: string | null;
  readonly zorgverlener: string | null;
  readonly oordeel: Aanleveroordeel;
  readonly gekozen: boolean;
  readonly uitkomst: Aanleveruitkomst | null;
  readonly fouten: readonly Leveringbevinding[];
  readonly zorgovereenkomst: { readonly id: string; readonly nummer: string } | null;
};

export type Leveringkop = {
  readonly id: string;
  readonly bestandsnaam: string;
  readonly soort: Overeenkomstleveringsoort;
  readonly status: Overeenkomstleveringstatus;
  readonly aangebodenOp: Date;
  readonly aangebodenDoor: string;
};

export type Leveringlijstregel = Leveringkop & { readonly aantal: number };

const KOP = { id: true, bestandsnaam: true, soort: true, status: true, aangebodenOp: true, aangebodenDoor: true } as const;
const NIEUWSTE = 20;

const nietVerlopen = (nu: Date): Prisma.OvereenkomstleveringWhereInput => ({ OR: [{ status: { not: "nagekeken" } }, { verlooptOp: { gt: nu } }] });

/** The newest deliveries; those that expired are gone for whoever looks, also before the job removes them. */
export async function leveringenlijst(db: Db, actor: Actor, nu: Date): Promise<readonly Leveringlijstregel[] | null> {
  if (!magZien(actor)) return null;
  const rijen = await lees(db, actor, (tx) =>
    tx.overeenkomstlevering.findMany({
      where: { verstrekkerId: actor.verstrekkerId, ...nietVerlopen(nu) },
      select: { ...KOP, _count: { select: { regels: true } } },
      orderBy: [{ aangebodenOp: "desc" }, { id: "desc" }],
      take: NIEUWSTE,
    }),
  );
  return rijen.map(({ _count, ...rij }) => ({ ...rij, aantal: _count.regels }));
}

export type Leveringtellingen = { readonly totaal: number; readonly goed: number; readonly letOp: number; readonly fout: number; readonly gekozen: number; readonly aangeleverd: number; readonly geweigerd: number };

export type Leveringdetail = Leveringkop & {
  readonly scanner: string;
  readonly verlooptOp: Date;
  readonly bevestigdOp: Date | null;
  readonly tellingen: Leveringtellingen;
  /** All of them: a delivery has at most 500 rows, and they are chosen on one page. */
  readonly regels: readonly Leveringregel[];
};

const REGEL = {
  rij: true, bestandsnaam: true, budgethouder: true, zorgverlener: true, oordeel: true, gekozen: true, uitkomst: true, fouten: true, zorgovereenkomst: { select: { id: true, nummer: true } },
} as const satisfies Prisma.OvereenkomstleveringregelSelect;

/** The column is written by the use cases of a delivery alone, so its form is certain. */
const alsBevindingen = (kolom: Prisma.JsonValue): readonly Leveringbevinding[] => (Array.isArray(kolom) ? (kolom as Leveringbevinding[]) : []);

async function listRegels(tx: Tx, where: Prisma.OvereenkomstleveringregelWhereInput): Promise<readonly Leveringregel[]> {
  const rijen = await tx.overeenkomstleveringregel.findMany({ where, select: REGEL, orderBy: { rij: "asc" } });
  return rijen.map(({ fouten, ...rij }) => ({ ...rij, fouten: alsBevindingen(fouten) }));
}

function tel(regels: readonly Leveringregel[]): Leveringtellingen {
  const aantal = (past: (regel: Leveringregel) => boolean): number => regels.filter(past).length;
  return {
    totaal: regels.length,
    goed: aantal(({ oordeel }) => oordeel === "goed"),
    letOp: aantal(({ oordeel }) => oordeel === "let_op"),
    fout: aantal(({ oordeel }) => oordeel === "fout"),
    gekozen: aantal(({ gekozen }) => gekozen),
    aangeleverd: aantal(({ uitkomst }) => uitkomst === "aangeleverd"),
    geweigerd: aantal(({ uitkomst }) => uitkomst === "geweigerd"),
  };
}

/** One delivery: what was found in it before it is confirmed, how far it is, and what became of it. */
export async function leveringdetail(db: Db, actor: Actor, nu: Date, id: string): Promise<Leveringdetail | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const levering = await tx.overeenkomstlevering.findFirst({
      where: { id, verstrekkerId: actor.verstrekkerId, ...nietVerlopen(nu) },
      select: { ...KOP, scanner: true, verlooptOp: true, bevestigdOp: true },
    });
    if (levering === null) return null;
    const regels = await listRegels(tx, { leveringId: id });
    return { ...levering, tellingen: tel(regels), regels };
  });
}

export type Leveringlijst = Pick<Leveringrij, "bestandsnaam" | "lijst" | "lijstSoort"> & { readonly mislukt: readonly Pick<Leveringregel, "rij" | "fouten">[] };

/** The list as it came, with the rows that did not become a zorgovereenkomst. */
export async function misluktUitLevering(db: Db, actor: Actor, nu: Date, id: string): Promise<Leveringlijst | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const levering = await leesLevering(tx, actor.verstrekkerId, id, nu);
    if (levering === null) return null;
    const { bestandsnaam, lijst, lijstSoort } = levering;
    return { bestandsnaam, lijst, lijstSoort, mislukt: await listRegels(tx, { leveringId: id, OR: [{ oordeel: "fout" }, { uitkomst: "geweigerd" }] }) };
  });
}
