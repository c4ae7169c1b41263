import type { Db, Tx } from "@/lib/db/client";
import { naarDatumOfNull } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { type Aandachtspunt, aandachtspunten, betaalbaarVanaf, type Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";

import { REKENINGEN_PER_PAGINA } from "./rekeningen";

export type Elders = { readonly soort: "zorgverlener" | "budgethouder"; readonly naam: string; readonly inGebruik: boolean };

export type TeBeoordelenRekeningnummer = {
  readonly id: string;
  readonly zorgverlener: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly aangevraagdOp: Date;
  readonly verlooptOp: Datum | null;
  /** The account that is in use until now. */
  readonly nu: { readonly iban: string; readonly tenaamstelling: string } | null;
  readonly naamcontrole: Naamuitslag | null;
  readonly naamBijBank: string | null;
  readonly elders: readonly Elders[];
  readonly aandacht: readonly Aandachtspunt[];
  readonly budgethouders: number;
  /** When approved today: first day on which may be paid to it. Null: a first account. */
  readonly betaalbaarVanaf: Datum | null;
  readonly zelf: boolean;
};

/** Who else uses or asks for these numbers. The SVB sees names; nobody else learns that there is anybody. */
async function listElders(tx: Tx, ibans: readonly string[]): Promise<readonly (Elders & { readonly iban: string; readonly zorgverlenerId: string | null })[]> {
  return tx.$queryRaw<(Elders & { readonly iban: string; readonly zorgverlenerId: string | null })[]>`
    SELECT DISTINCT r.iban, 'zorgverlener' AS soort, z.naam, r.status = 'geldig' AS "inGebruik", r.zorgverlener_id AS "zorgverlenerId"
    FROM rekeningnummer r JOIN zorgverlener z ON z.id = r.zorgverlener_id
    WHERE r.iban = ANY(${[...ibans]}::text[]) AND r.status IN ('aangevraagd', 'geldig')
    UNION ALL
    SELECT DISTINCT b.iban, 'budgethouder', concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam), b.status = 'geldig', NULL::uuid
    FROM budgethouderrekening b JOIN persoon p ON p.id = b.budgethouder_id
    WHERE b.iban = ANY(${[...ibans]}::text[]) AND b.status IN ('aangevraagd', 'geldig')
    ORDER BY 2, 3`;
}

const telBudgethouders = async (tx: Tx, zorgverlenerIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rijen = await tx.$queryRaw<{ id: string; aantal: number }[]>`
    SELECT zorgverlener_id AS id, count(DISTINCT budgethouder_id)::int AS aantal FROM zorgovereenkomst
    WHERE zorgverlener_id = ANY(${[...zorgverlenerIds]}::uuid[]) AND status = 'goedgekeurd' GROUP BY 1`;
  return new Map(rijen.map(({ id, aantal }) => [id, aantal]));
};

const WACHTEND = { status: "aangevraagd", verlooptOp: { not: null } } as const;

/** Changed accounts of zorgverleners that wait for a second pair of eyes, oldest first. A first account comes with its contract. */
export async function rekeningnummerlijst(db: Db, actor: Actor, vandaag: Datum, pagina: number): Promise<{ readonly rekeningen: readonly TeBeoordelenRekeningnummer[]; readonly totaal: number } | null> {
  if (actor.rol !== "svb" || !mag(actor, "rekening.beoordelen")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.rekeningnummer.findMany({
      where: WACHTEND,
      orderBy: [{ aangevraagdOp: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * REKENINGEN_PER_PAGINA,
      take: REKENINGEN_PER_PAGINA,
      select: {
        id: true, zorgverlenerId: true, iban: true, tenaamstelling: true, aangevraagdOp: true, aangevraagdDoor: true, verlooptOp: true, naamcontrole: true, naamBijBank: true,
        zorgverlener: { select: { naam: true } }, vervangt: { select: { iban: true, tenaamstelling: true } },
      },
    });
    const elders = await listElders(tx, rijen.map(({ iban }) => iban));
    const budgethouders = await telBudgethouders(tx, rijen.map(({ zorgverlenerId }) => zorgverlenerId));
    return {
      rekeningen: rijen.map(({ aangevraagdDoor, zorgverlenerId, zorgverlener, vervangt, ...rij }) => {
        const anderen = elders.filter((ander) => ander.iban === rij.iban && ander.zorgverlenerId !== zorgverlenerId);
        return {
          ...rij,
          zorgverlener: zorgverlener.naam,
          verlooptOp: naarDatumOfNull(rij.verlooptOp),
          nu: vervangt,
          elders: anderen.map(({ soort, naam, inGebruik }) => ({ soort, naam, inGebruik })),
          aandacht: aandachtspunten({ naamcontrole: rij.naamcontrole, elders: anderen.length }),
          budgethouders: budgethouders.get(zorgverlenerId) ?? 0,
          betaalbaarVanaf: vervangt === null ? null : betaalbaarVanaf(vandaag),
          zelf: aangevraagdDoor === actor.gebruikerId,
        };
      }),
      totaal: await tx.rekeningnummer.count({ where: WACHTEND }),
    };
  });
}

/** How many wait in each list. */
export async function rekeningtelling(db: Db, actor: Actor): Promise<{ readonly zorgverleners: number; readonly budgethouders: number } | null> {
  if (actor.rol !== "svb" || !mag(actor, "rekening.beoordelen")) return null;
  return lees(db, actor, async (tx) => ({
    zorgverleners: await tx.rekeningnummer.count({ where: WACHTEND }),
    budgethouders: await tx.budgethouderrekening.count({ where: { status: "aangevraagd" } }),
  }));
}
