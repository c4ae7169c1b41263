import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull, vanDatum } from "@/lib/db/datums";
import type { Prisma } from "@/lib/db/types";
import { lees } from "@/lib/db/transactie";
import { ontsleutelBsn } from "@/lib/db/versleuteling";
import { maskeerBsn } from "@/lib/domein/bsn";
import type { Datum } from "@/lib/domein/datum";
import type { BerichtContact, Naam } from "@/lib/domein/toekenning/bericht";
import { type Actor, mag } from "@/lib/domein/toegang";
import { type Bevoegdheid, bevoegdhedenVan, isGeldig, type Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";

export const INZAGEN_PER_PAGINA = 25;

export type Mijngegevens = {
  readonly persoon: Naam & {
    readonly bsn: string;
    readonly geboortedatum: Datum;
    readonly straat: string | null;
    readonly huisnummer: string | null;
    readonly postcode: string | null;
    readonly woonplaats: string | null;
    readonly geheimAdres: boolean;
    readonly email: string | null;
    readonly telefoon: string | null;
  };
  readonly vertegenwoordigers: readonly (Naam & {
    readonly id: string;
    readonly soort: Vertegenwoordigingsoort;
    readonly bevoegdheden: readonly Bevoegdheid[];
    readonly van: Datum;
    readonly tm: Datum | null;
    readonly ingetrokkenOp: Date | null;
    readonly geldig: boolean;
  })[];
  /** Per budget that is not finished: where the verstrekker writes to instead of to the budgethouder. */
  readonly contacten: readonly (BerichtContact & { readonly toekenningId: string; readonly verstrekker: string; readonly wet: Wet; readonly van: Datum; readonly tm: Datum })[];
  readonly inzagen: readonly { readonly id: string; readonly wie: string; readonly onderdeel: string; readonly doel: string; readonly op: Date }[];
  readonly aantalInzagen: number;
};

const NAAM = { voornamen: true, tussenvoegsel: true, achternaam: true } as const;
const PERSOON = {
  ...NAAM, bsnVersleuteld: true, geboortedatum: true, straat: true, huisnummer: true, postcode: true, woonplaats: true,
  geheimAdres: true, email: true, telefoon: true,
} as const;

const CONTACT = {
  id: true, wet: true, van: true, tm: true,
  verstrekker: { select: { naam: true, soort: true } },
  versies: { select: { contactadres: { select: { naam: true, straat: true, huisnummer: true, postcode: true, woonplaats: true } } }, orderBy: { versie: "desc" }, take: 1 },
} as const satisfies Prisma.ToekenningSelect;

async function leesContacten(tx: Tx, budgethouderId: string, vandaag: Datum): Promise<Mijngegevens["contacten"]> {
  const rijen = await tx.toekenning.findMany({
    where: { budgethouderId, status: { in: ["voorlopig", "definitief"] }, tm: { gte: vanDatum(vandaag) } },
    select: CONTACT,
    orderBy: [{ van: "asc" }, { id: "asc" }],
  });
  return rijen.flatMap(({ id, wet, van, tm, verstrekker, versies }) => {
    const contact = versies[0]?.contactadres;
    if (contact == null) return [];
    const { naam, ...adres } = contact;
    return [{ toekenningId: id, verstrekker: naamVan(verstrekker), wet, van: naarDatum(van), tm: naarDatum(tm), naam, adres }];
  });
}

const naamVan = ({ naam, soort }: { readonly naam: string; readonly soort: Verstrekkersoort }): string => (soort === "gemeente" ? `Gemeente ${naam}` : naam);

/**
 * One's own data, who may act, and who of the staff looked. The organisation is named and not the employee: that is who
 * answers for it, and the SVB can look up which person it was.
 */
export async function mijngegevens(db: Db, actor: Actor, vandaag: Datum, pagina: number): Promise<Mijngegevens | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "budget.inzien")) return null;
  const { budgethouderId } = actor;
  return lees(db, actor, async (tx) => {
    const { bsnVersleuteld, geboortedatum, ...persoon } = await tx.persoon.findUniqueOrThrow({ where: { id: budgethouderId }, select: PERSOON });
    const budgethouderGeboren = naarDatum(geboortedatum);
    const registraties = await tx.vertegenwoordiging.findMany({
      where: { budgethouderId },
      select: { id: true, soort: true, machtiging: true, van: true, tm: true, ingetrokkenOp: true, vertegenwoordiger: { select: NAAM } },
      orderBy: [{ ingetrokkenOp: { sort: "desc", nulls: "first" } }, { van: "desc" }],
    });
    const inzagen = await tx.inzagelog.findMany({
      where: { budgethouderId },
      select: { id: true, rol: true, verstrekkerId: true, onderdeel: true, doel: true, op: true },
      orderBy: [{ op: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * INZAGEN_PER_PAGINA,
      take: INZAGEN_PER_PAGINA,
    });
    const ids = [...new Set(inzagen.flatMap(({ verstrekkerId }) => verstrekkerId ?? []))];
    const namen = new Map((await tx.verstrekker.findMany({ where: { id: { in: ids } }, select: { id: true, naam: true, soort: true } })).map((v) => [v.id, naamVan(v)]));
    return {
      persoon: { ...persoon, bsn: maskeerBsn(ontsleutelBsn(bsnVersleuteld)), geboortedatum: budgethouderGeboren },
      vertegenwoordigers: registraties.map(({ vertegenwoordiger, machtiging, van, tm, ...registratie }) => {
        const looptijd = { van: naarDatum(van), tm: naarDatumOfNull(tm) };
        return {
          ...vertegenwoordiger,
          ...registratie,
          ...looptijd,
          bevoegdheden: bevoegdhedenVan(registratie.soort, machtiging),
          geldig: isGeldig({ ...looptijd, soort: registratie.soort, ingetrokkenOp: registratie.ingetrokkenOp, budgethouderGeboren }, vandaag),
        };
      }),
      inzagen: inzagen.map(({ rol, verstrekkerId, ...inzage }) => ({ ...inzage, wie: rol === "svb" ? "SVB" : (namen.get(verstrekkerId ?? "") ?? "Verstrekker") })),
      contacten: await leesContacten(tx, budgethouderId, vandaag),
      aantalInzagen: await tx.inzagelog.count({ where: { budgethouderId } }),
    };
  });
}
