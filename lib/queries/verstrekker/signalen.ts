import type { Db } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import { BUDGETSIGNALEN, type Budgetsignaal } from "@/lib/domein/budget/signalen";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Naam } from "@/lib/domein/toekenning/bericht";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";

export const SIGNALEN_PER_PAGINA = 50;

export type Signaalregel = {
  readonly id: string;
  readonly toekenningId: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly budgethouder: Naam;
  readonly soort: Budgetsignaal;
  readonly sinds: Datum;
  /** As it was when it was told. */
  readonly beschikbaar: Centen;
  readonly tekort: Centen;
  readonly komtUitTot: Datum | null;
};

export type Signalenlijst = { readonly signalen: readonly Signaalregel[]; readonly totaal: number; readonly perSoort: Readonly<Record<Budgetsignaal, number>> };

/** The budgets of one verstrekker that ask for attention, the heaviest first and the newest of each first. */
export async function signalenlijst(db: Db, actor: Actor, vraag: { readonly soort: Budgetsignaal | null; readonly pagina: number }): Promise<Signalenlijst | null> {
  if (actor.rol !== "verstrekker" || !mag(actor, "toekenning.inzien")) return null;
  const alle = { verstrekkerId: actor.verstrekkerId, tot: null };
  const where = vraag.soort === null ? alle : { ...alle, soort: vraag.soort };
  return lees(db, actor, async (tx) => {
    const rijen = await tx.budgetsignaal.findMany({
      where,
      select: {
        id: true, toekenningId: true, soort: true, gemeldOp: true, beschikbaarCenten: true, tekortCenten: true, komtUitTot: true,
        toekenning: { select: { nummer: true, wet: true, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } } },
      },
      orderBy: [{ soort: "desc" }, { gemeldOp: "desc" }, { id: "desc" }],
      skip: (vraag.pagina - 1) * SIGNALEN_PER_PAGINA,
      take: SIGNALEN_PER_PAGINA,
    });
    const tellingen = await tx.budgetsignaal.groupBy({ by: ["soort"], where: alle, _count: true });
    const aantal = (soort: Budgetsignaal): number => tellingen.find((telling) => telling.soort === soort)?._count ?? 0;
    const perSoort = { komt_niet_uit: aantal("komt_niet_uit"), bijna_op: aantal("bijna_op"), op: aantal("op"), overbesteed: aantal("overbesteed") };
    return {
      signalen: rijen.map(({ toekenning, gemeldOp, beschikbaarCenten, tekortCenten, komtUitTot, ...rij }) => ({
        ...rij,
        ...toekenning,
        sinds: naarDatum(gemeldOp),
        beschikbaar: centen(beschikbaarCenten),
        tekort: centen(tekortCenten),
        komtUitTot: naarDatumOfNull(komtUitTot),
      })),
      totaal: vraag.soort === null ? BUDGETSIGNALEN.reduce((som, soort) => som + perSoort[soort], 0) : perSoort[vraag.soort],
      perSoort,
    };
  });
}
