import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Datum, Maand } from "@/lib/domein/datum";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { centen, type Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import type { Naamdelen } from "../declaratiedetail";

export const DECLARATIES_PER_PAGINA = 20;

/** How a zorgverlener looks for a declaratie: by what is to be done, not by our statuses. */
export const ZORGVERLENERFILTERS = {
  alle: null,
  te_doen: ["concept", "teruggestuurd"],
  bij_budgethouder: ["ter_accordering"],
  bij_svb: ["ingediend", "uitval", "gestorneerd"],
  goedgekeurd: ["goedgekeurd", "in_betaling"],
  betaald: ["betaald"],
  gestopt: ["afgekeurd", "ingetrokken"],
} as const satisfies Record<string, readonly Declaratiestatus[] | null>;
export type Zorgverlenerfilter = keyof typeof ZORGVERLENERFILTERS;

export type Declaratielijstregel = {
  readonly id: string;
  readonly nummer: string;
  readonly maand: Maand;
  readonly status: Declaratiestatus;
  readonly budgethouder: Naamdelen;
  readonly gevraagd: Centen;
  readonly toegekend: Centen | null;
  readonly verwachtOp: Datum | null;
};

export type Zorgverlenerdeclaraties = {
  readonly regels: readonly Declaratielijstregel[];
  readonly totaal: number;
  readonly aantallen: Readonly<Record<Zorgverlenerfilter, number>>;
};

const LIJST = {
  id: true, nummer: true, maand: true, status: true, gevraagdCenten: true, toegekendCenten: true,
  zorgovereenkomst: { select: { budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } } },
  betaalopdrachten: { where: { status: { not: "vervallen" } }, select: { verwachtOp: true, status: true }, orderBy: { aangemaaktOp: "desc" } },
} as const;

const statussen = (filter: Zorgverlenerfilter): Declaratiestatus[] | null => {
  const gekozen = ZORGVERLENERFILTERS[filter];
  return gekozen === null ? null : [...gekozen];
};

export async function listZorgverlenerdeclaraties(
  tx: Tx,
  zorgverlenerId: string,
  { filter, pagina, grootte }: { filter: Zorgverlenerfilter; pagina: number; grootte: number },
): Promise<readonly Declaratielijstregel[]> {
  const gekozen = statussen(filter);
  const rijen = await tx.declaratie.findMany({
    where: { zorgverlenerId, ...(gekozen === null ? {} : { status: { in: gekozen } }) },
    select: LIJST,
    orderBy: [{ maand: "desc" }, { id: "desc" }],
    skip: (pagina - 1) * grootte,
    take: grootte,
  });
  return rijen.map(({ zorgovereenkomst, betaalopdrachten, gevraagdCenten, toegekendCenten, maand, ...rij }) => ({
    ...rij,
    maand: naarMaand(maand),
    budgethouder: zorgovereenkomst.budgethouder,
    gevraagd: centen(gevraagdCenten),
    toegekend: toegekendCenten === null ? null : centen(toegekendCenten),
    verwachtOp: betaalopdrachten[0] === undefined || betaalopdrachten[0].status === "gestorneerd" ? null : naarDatum(betaalopdrachten[0].verwachtOp),
  }));
}

export async function zorgverlenerDeclaraties(db: Db, actor: Actor, filter: Zorgverlenerfilter, pagina: number): Promise<Zorgverlenerdeclaraties | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.inzien")) return null;
  const { zorgverlenerId } = actor;
  return lees(db, actor, async (tx) => {
    const perStatus = await tx.declaratie.groupBy({ by: ["status"], where: { zorgverlenerId }, _count: { _all: true } });
    const tel = (naam: Zorgverlenerfilter): number => {
      const gekozen: readonly Declaratiestatus[] | null = ZORGVERLENERFILTERS[naam];
      return perStatus.filter(({ status }) => gekozen === null || gekozen.includes(status)).reduce((som, rij) => som + rij._count._all, 0);
    };
    const namen = Object.keys(ZORGVERLENERFILTERS) as Zorgverlenerfilter[];
    const aantallen = Object.fromEntries(namen.map((naam) => [naam, tel(naam)])) as Record<Zorgverlenerfilter, number>;
    const regels = await listZorgverlenerdeclaraties(tx, zorgverlenerId, { filter, pagina, grootte: DECLARATIES_PER_PAGINA });
    return { regels, totaal: aantallen[filter], aantallen };
  });
}
