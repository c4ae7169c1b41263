import type { Tx } from "@/lib/db/client";
import { naarMaand } from "@/lib/db/datums";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";

/** What a line is about, so that two lines with the same sentence can be told apart. */
export type Onderwerp =
  | { readonly soort: "declaratie"; readonly maand: Maand; readonly zorgverlener: string; readonly bedrag: Centen }
  | { readonly soort: "zorgovereenkomst"; readonly nummer: string; readonly zorgverlener: string | null }
  | null;

type Verwijzing = { readonly onderwerpSoort: string; readonly onderwerpId: string };

/** The subjects of a page of lines, in two statements however many lines there are. */
export async function onderwerpenVan(tx: Tx, verwijzingen: readonly Verwijzing[]): Promise<ReadonlyMap<string, Onderwerp>> {
  const idsVan = (soort: string): string[] => verwijzingen.filter(({ onderwerpSoort }) => onderwerpSoort === soort).map(({ onderwerpId }) => onderwerpId);
  const declaraties = await tx.declaratie.findMany({
    where: { id: { in: idsVan("declaratie") } },
    select: { id: true, maand: true, gevraagdCenten: true, zorgovereenkomst: { select: { zorgverlener: { select: { naam: true } } } } },
  });
  const overeenkomsten = await tx.zorgovereenkomst.findMany({
    where: { id: { in: idsVan("zorgovereenkomst") } },
    select: { id: true, nummer: true, zorgverlener: { select: { naam: true } } },
  });
  return new Map<string, Onderwerp>([
    ...declaraties.map(
      (rij): [string, Onderwerp] => [
        rij.id,
        { soort: "declaratie", maand: naarMaand(rij.maand), zorgverlener: rij.zorgovereenkomst.zorgverlener?.naam ?? "", bedrag: centen(rij.gevraagdCenten) },
      ],
    ),
    ...overeenkomsten.map((rij): [string, Onderwerp] => [rij.id, { soort: "zorgovereenkomst", nummer: rij.nummer, zorgverlener: rij.zorgverlener?.naam ?? null }]),
  ]);
}
