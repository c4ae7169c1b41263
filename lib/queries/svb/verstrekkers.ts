import type { Db } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import type { BovenMaximumBeleid, Prisma } from "@/lib/db/types";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Verstrekkersoort } from "@/lib/domein/wet";

export const VERSTREKKERS_PER_PAGINA = 50;

export type Verstrekkerregel = {
  readonly id: string;
  readonly soort: Verstrekkersoort;
  readonly code: string;
  readonly naam: string;
  readonly geldigVan: Datum;
  readonly geldigTm: Datum | null;
  readonly bovenMaximumBeleid: BovenMaximumBeleid;
  readonly toekenningen: number;
};

export type Verstrekkerslijst = {
  readonly verstrekkers: readonly Verstrekkerregel[];
  readonly totaal: number;
  readonly perSoort: Readonly<Record<Verstrekkersoort, number>>;
};

export type Verstrekkervraag = { readonly zoek: string; readonly soort: Verstrekkersoort | null; readonly pagina: number };

/** The reference list, by name; who ended stays in it with the day on which. */
export async function verstrekkerslijst(db: Db, actor: Actor, { zoek, soort, pagina }: Verstrekkervraag): Promise<Verstrekkerslijst | null> {
  if (actor.rol !== "svb" || !mag(actor, "verstrekker.beheren")) return null;
  const gezocht: Prisma.VerstrekkerWhereInput =
    zoek === "" ? {} : { OR: [{ naam: { contains: zoek, mode: "insensitive" } }, { code: { startsWith: zoek.toUpperCase() } }] };
  return lees(db, actor, async (tx) => {
    const rijen = await tx.verstrekker.findMany({
      where: { ...gezocht, ...(soort === null ? {} : { soort }) },
      select: {
        id: true, soort: true, code: true, naam: true, geldigVan: true, geldigTm: true, bovenMaximumBeleid: true,
        _count: { select: { toekenningen: true } },
      },
      orderBy: [{ naam: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * VERSTREKKERS_PER_PAGINA,
      take: VERSTREKKERS_PER_PAGINA,
    });
    const tellingen = await tx.verstrekker.groupBy({ by: ["soort"], where: gezocht, _count: true });
    const aantal = (s: Verstrekkersoort): number => tellingen.find((telling) => telling.soort === s)?._count ?? 0;
    const perSoort = { gemeente: aantal("gemeente"), zorgkantoor: aantal("zorgkantoor") };
    return {
      verstrekkers: rijen.map(({ geldigVan, geldigTm, _count, ...rij }) => ({
        ...rij,
        geldigVan: naarDatum(geldigVan),
        geldigTm: naarDatumOfNull(geldigTm),
        toekenningen: _count.toekenningen,
      })),
      totaal: soort === null ? perSoort.gemeente + perSoort.zorgkantoor : perSoort[soort],
      perSoort,
    };
  });
}
