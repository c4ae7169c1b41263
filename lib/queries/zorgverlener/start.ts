import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarMaand } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { type Datum, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { centen, type Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import type { Naamdelen } from "../declaratiedetail";

export type TeDoen =
  | { readonly soort: "terug"; readonly id: string; readonly nummer: string; readonly maand: Maand; readonly budgethouder: Naamdelen; readonly bedrag: Centen; readonly reden: string | null }
  | { readonly soort: "concept"; readonly id: string; readonly nummer: string; readonly maand: Maand; readonly budgethouder: Naamdelen; readonly bedrag: Centen }
  | { readonly soort: "ondertekenen"; readonly id: string; readonly nummer: string; readonly budgethouder: Naamdelen };

/** One payment; a declaratie with two sources has two. `id` is of the declaratie. */
export type VerwachteBetaling = { readonly opdrachtId: string; readonly id: string; readonly nummer: string; readonly maand: Maand; readonly budgethouder: Naamdelen; readonly bedrag: Centen; readonly verwachtOp: Datum };

export type Zorgverlenerstart = {
  readonly teDoen: readonly TeDoen[];
  readonly betalingen: readonly VerwachteBetaling[];
  readonly verwacht: Centen;
  readonly bijBudgethouder: number;
  readonly bijSvb: number;
  /** Contracts that ran last month without a declaratie for it. */
  readonly nogNietGedeclareerd: readonly { readonly zorgovereenkomstId: string; readonly budgethouder: Naamdelen; readonly maand: Maand }[];
  readonly heeftRekeningnummer: boolean;
};

const NAAM = { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } as const;
const MEESTE = 50;

async function listTeDoen(tx: Tx, zorgverlenerId: string): Promise<readonly TeDoen[]> {
  const status: Declaratiestatus[] = ["teruggestuurd", "concept"];
  const declaraties = await tx.declaratie.findMany({
    where: { zorgverlenerId, status: { in: status } },
    orderBy: [{ status: "desc" }, { gewijzigdOp: "asc" }],
    take: MEESTE,
    select: { id: true, nummer: true, maand: true, status: true, gevraagdCenten: true, terugreden: true, zorgovereenkomst: { select: { budgethouder: NAAM } } },
  });
  const contracten = await tx.zorgovereenkomst.findMany({
    where: { zorgverlenerId, status: "wacht_op_zorgverlener" },
    orderBy: { gewijzigdOp: "asc" },
    take: MEESTE,
    select: { id: true, nummer: true, budgethouder: NAAM },
  });
  return [
    ...contracten.map((contract) => ({ soort: "ondertekenen" as const, ...contract })),
    ...declaraties.map(({ maand, gevraagdCenten, terugreden, zorgovereenkomst, status: stand, id, nummer }) => {
      const kop = { id, nummer, maand: naarMaand(maand), bedrag: centen(gevraagdCenten), budgethouder: zorgovereenkomst.budgethouder };
      return stand === "teruggestuurd" ? { soort: "terug" as const, ...kop, reden: terugreden } : { soort: "concept" as const, ...kop };
    }),
  ];
}

async function listBetalingen(tx: Tx, zorgverlenerId: string): Promise<readonly VerwachteBetaling[]> {
  const rijen = await tx.betaalopdracht.findMany({
    where: { zorgverlenerId, status: { in: ["klaar", "in_batch", "vrijgegeven"] } },
    orderBy: [{ verwachtOp: "asc" }, { id: "asc" }],
    take: MEESTE,
    select: { id: true, bedragCenten: true, verwachtOp: true, declaratie: { select: { id: true, nummer: true, maand: true, zorgovereenkomst: { select: { budgethouder: NAAM } } } } },
  });
  return rijen.flatMap(({ id: opdrachtId, bedragCenten, verwachtOp, declaratie }) => {
    if (declaratie === null) return [];
    const { zorgovereenkomst, maand, ...kop } = declaratie;
    return [{ ...kop, opdrachtId, maand: naarMaand(maand), budgethouder: zorgovereenkomst.budgethouder, bedrag: centen(bedragCenten), verwachtOp: naarDatum(verwachtOp) }];
  });
}

async function listVergeten(tx: Tx, zorgverlenerId: string, maand: Maand): Promise<Zorgverlenerstart["nogNietGedeclareerd"]> {
  const rijen = await tx.$queryRaw<{ id: string; voornamen: string; tussenvoegsel: string | null; achternaam: string }[]>`
    SELECT z.id, p.voornamen, p.tussenvoegsel, p.achternaam
    FROM zorgovereenkomst z JOIN persoon p ON p.id = z.budgethouder_id
    WHERE z.zorgverlener_id = ${zorgverlenerId}::uuid AND z.status IN ('goedgekeurd', 'beeindigd')
      -- On a verklaring the budgethouder claims.
      AND z.model <> 'verklaring_sociaal_netwerk'
      AND (z.beeindigd_per IS NULL OR z.beeindigd_per >= ${`${maand}-01`}::date)
      AND EXISTS (SELECT 1 FROM overeenkomstversie v WHERE v.zorgovereenkomst_id = z.id AND v.goedgekeurd_op IS NOT NULL
                  AND v.van < (${`${maand}-01`}::date + interval '1 month') AND (v.tm IS NULL OR v.tm >= ${`${maand}-01`}::date))
      AND NOT EXISTS (SELECT 1 FROM declaratie d WHERE d.zorgovereenkomst_id = z.id AND d.maand = ${`${maand}-01`}::date
                      AND d.status NOT IN ('ingetrokken', 'afgekeurd'))
    ORDER BY p.achternaam, z.nummer LIMIT 20`;
  return rijen.map(({ id, ...budgethouder }) => ({ zorgovereenkomstId: id, budgethouder, maand }));
}

/** Everything on the zorgverlener's first page. Nothing about anybody's budget. */
export async function zorgverlenerStart(db: Db, actor: Actor, vandaag: Datum): Promise<Zorgverlenerstart | null> {
  if (actor.rol !== "zorgverlener" || !mag(actor, "declaratie.inzien")) return null;
  const { zorgverlenerId } = actor;
  return lees(db, actor, async (tx) => {
    const [rekening] = await tx.$queryRaw<[{ heeft: boolean }]>`SELECT heeft_rekeningnummer(${zorgverlenerId}::uuid) AS heeft`;
    const som = await tx.betaalopdracht.aggregate({ where: { zorgverlenerId, status: { in: ["klaar", "in_batch", "vrijgegeven"] } }, _sum: { bedragCenten: true } });
    return {
      teDoen: await listTeDoen(tx, zorgverlenerId),
      betalingen: await listBetalingen(tx, zorgverlenerId),
      verwacht: centen(som._sum.bedragCenten ?? 0n),
      bijBudgethouder: await tx.declaratie.count({ where: { zorgverlenerId, status: "ter_accordering" } }),
      bijSvb: await tx.declaratie.count({ where: { zorgverlenerId, status: { in: ["uitval", "gestorneerd"] } } }),
      nogNietGedeclareerd: await listVergeten(tx, zorgverlenerId, plusMaanden(maandVan(vandaag), -1)),
      heeftRekeningnummer: rekening.heeft,
    };
  });
}
