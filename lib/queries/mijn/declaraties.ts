import type { Db } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Maand } from "@/lib/domein/datum";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { centen, type Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

export const DECLARATIES_PER_PAGINA = 20;

/** How a budgethouder looks for a declaratie: by whose turn it is. A concept is not theirs to see. */
export const MIJNFILTERS = {
  alle: null,
  te_doen: ["ter_accordering"],
  bij_zorgverlener: ["teruggestuurd"],
  bij_svb: ["ingediend", "uitval", "gestorneerd"],
  goedgekeurd: ["goedgekeurd", "in_betaling"],
  betaald: ["betaald"],
  gestopt: ["afgekeurd", "ingetrokken"],
} as const satisfies Record<string, readonly Declaratiestatus[] | null>;
export type Mijnfilter = keyof typeof MIJNFILTERS;

export type Mijndeclaratieregel = {
  readonly id: string;
  readonly nummer: string;
  readonly maand: Maand;
  readonly status: Declaratiestatus;
  readonly zorgverlener: string;
  readonly wet: Wet;
  readonly gevraagd: Centen;
  readonly toegekend: Centen | null;
};

export type Mijndeclaraties = {
  readonly regels: readonly Mijndeclaratieregel[];
  readonly totaal: number;
  readonly aantallen: Readonly<Record<Mijnfilter, number>>;
};

export async function mijnDeclaraties(db: Db, actor: Actor, filter: Mijnfilter, pagina: number): Promise<Mijndeclaraties | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.inzien")) return null;
  const { budgethouderId } = actor;
  const gekozen: readonly Declaratiestatus[] | null = MIJNFILTERS[filter];
  return lees(db, actor, async (tx) => {
    const perStatus = await tx.declaratie.groupBy({ by: ["status"], where: { budgethouderId }, _count: { _all: true } });
    const tel = (naam: Mijnfilter): number => {
      const statussen: readonly Declaratiestatus[] | null = MIJNFILTERS[naam];
      return perStatus.filter(({ status }) => statussen === null || statussen.includes(status)).reduce((som, rij) => som + rij._count._all, 0);
    };
    const namen = Object.keys(MIJNFILTERS) as Mijnfilter[];
    const aantallen = Object.fromEntries(namen.map((naam) => [naam, tel(naam)])) as Record<Mijnfilter, number>;
    const rijen = await tx.declaratie.findMany({
      where: { budgethouderId, ...(gekozen === null ? {} : { status: { in: [...gekozen] } }) },
      orderBy: [{ maand: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * DECLARATIES_PER_PAGINA,
      take: DECLARATIES_PER_PAGINA,
      select: {
        id: true, nummer: true, maand: true, status: true, gevraagdCenten: true, toegekendCenten: true,
        zorgovereenkomst: { select: { wet: true, zorgverlener: { select: { naam: true } } } },
      },
    });
    const regels = rijen.map(({ maand, gevraagdCenten, toegekendCenten, zorgovereenkomst, ...rij }) => ({
      ...rij,
      maand: naarMaand(maand),
      wet: zorgovereenkomst.wet,
      zorgverlener: zorgovereenkomst.zorgverlener?.naam ?? "",
      gevraagd: centen(gevraagdCenten),
      toegekend: toegekendCenten === null ? null : centen(toegekendCenten),
    }));
    return { regels, totaal: aantallen[filter], aantallen };
  });
}
