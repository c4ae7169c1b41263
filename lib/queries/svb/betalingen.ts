import { betaalbaar, leesBetaalrekeningen, listEersteOpGewijzigdeRekening } from "@/lib/db/betaling.repository";
import type { Db } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { lees } from "@/lib/db/transactie";
import type { Batchstatus } from "@/lib/domein/betaling/batchstatus";
import type { Betaalbron, Uitbetalingsoort } from "@/lib/domein/betaling/uitbetalingstatus";
import type { Opdrachtstatus } from "@/lib/domein/betaling/opdrachtstatus";
import { vroegsteUitvoerdatum } from "@/lib/domein/betaling/uitvoerdatum";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

export const BATCHES_PER_PAGINA = 50;
export const OPDRACHTEN_PER_PAGINA = 50;

export type Batchregel = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Batchstatus;
  readonly aantal: number;
  readonly totaal: Centen;
  readonly uitvoerdatum: Datum;
  readonly opgemaaktDoor: string;
  readonly opgemaaktOp: Date;
};

export type Betalingenoverzicht = {
  readonly klaar: { readonly aantal: number; readonly totaal: Centen; readonly zonderRekening: number; readonly uitvoerdatum: Datum };
  readonly onderweg: { readonly aantal: number; readonly totaal: Centen };
  readonly batches: readonly Batchregel[];
  readonly totaalBatches: number;
};

/** Everything on /svb/betalingen: what can be paid now, what is on its way, and the batches, newest first. */
export async function betalingenoverzicht(db: Db, actor: Actor, vandaag: Datum, pagina: number): Promise<Betalingenoverzicht | null> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.inzien")) return null;
  const op = vroegsteUitvoerdatum(vandaag);
  return lees(db, actor, async (tx) => {
    const klaar = await betaalbaar(tx, op);
    const onderweg = await tx.betaalopdracht.aggregate({ where: { status: "vrijgegeven" }, _count: true, _sum: { bedragCenten: true } });
    const rijen = await tx.betaalbatch.findMany({
      orderBy: { nummer: "desc" },
      skip: (pagina - 1) * BATCHES_PER_PAGINA,
      take: BATCHES_PER_PAGINA,
      select: { id: true, nummer: true, status: true, aantal: true, totaalCenten: true, uitvoerdatum: true, opgemaaktDoor: true, opgemaaktOp: true },
    });
    const namen = await namenVan(tx, rijen.map(({ opgemaaktDoor }) => opgemaaktDoor));
    return {
      klaar: { ...klaar, uitvoerdatum: op },
      onderweg: { aantal: onderweg._count, totaal: (onderweg._sum.bedragCenten ?? 0n) as Centen },
      batches: rijen.map(({ totaalCenten, ...rij }) => ({
        ...rij,
        totaal: totaalCenten as Centen,
        uitvoerdatum: naarDatum(rij.uitvoerdatum),
        opgemaaktDoor: namen.get(rij.opgemaaktDoor) ?? "onbekend",
      })),
      totaalBatches: await tx.betaalbatch.count(),
    };
  });
}

type Gebruikerlezer = { readonly gebruiker: { findMany: (vraag: { where: { id: { in: string[] } }; select: { id: true; naam: true } }) => Promise<{ id: string; naam: string }[]> } };

/** Names of employees by id, for screens of the SVB only. */
async function namenVan(tx: Gebruikerlezer, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const gevraagd = [...new Set(ids.filter((id) => id !== null))];
  const rijen = await tx.gebruiker.findMany({ where: { id: { in: gevraagd } }, select: { id: true, naam: true } });
  return new Map(rijen.map(({ id, naam }) => [id, naam]));
}

export type Opdrachtregel = {
  readonly id: string;
  /** What is paid, and from whose money. */
  readonly soort: "declaratie" | Uitbetalingsoort;
  readonly bron: Betaalbron;
  readonly nummer: string;
  readonly ontvanger: string;
  readonly omschrijving: string;
  readonly eindtotEindId: string;
  readonly bedrag: Centen;
  readonly status: Opdrachtstatus;
  /** The first payment to an account that was changed: somebody looks at it once more. */
  readonly eersteOpGewijzigdeRekening: boolean;
};

export type Batchdetail = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Batchstatus;
  readonly aantal: number;
  readonly totaal: Centen;
  readonly uitvoerdatum: Datum;
  readonly berichtId: string | null;
  readonly bestandHash: string | null;
  readonly bestandBytes: number | null;
  readonly ingetrokkenReden: string | null;
  readonly stappen: readonly { readonly wat: "opgemaakt" | "vrijgegeven" | "aangeboden"; readonly wie: string; readonly op: Date }[];
  readonly perStatus: readonly { readonly status: Opdrachtstatus; readonly aantal: number; readonly totaal: Centen }[];
  readonly opdrachten: readonly Opdrachtregel[];
  /** In the whole batch, on whichever page. */
  readonly eersteOpGewijzigdeRekening: number;
  /** False for whoever made it: the screen says why the button is not there. */
  readonly magVrijgeven: boolean;
  readonly zelfOpgemaakt: boolean;
};

/** One batch with a page of its opdrachten; null when it does not exist or the actor may not see batches. */
export async function batchdetail(db: Db, actor: Actor, id: string, pagina: number): Promise<Batchdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const batch = await tx.betaalbatch.findUnique({ where: { id }, omit: { bestand: true } });
    if (batch === null) return null;
    const [omvang] = await tx.$queryRaw<[{ bytes: number | null }]>`SELECT octet_length(bestand) AS bytes FROM betaalbatch WHERE id = ${id}::uuid`;
    const groepen = await tx.betaalopdracht.groupBy({ by: ["status"], where: { batchId: id }, _count: true, _sum: { bedragCenten: true }, orderBy: { status: "asc" } });
    const rijen = await tx.betaalopdracht.findMany({
      where: { batchId: id },
      orderBy: { eindtotEindId: "asc" },
      skip: (pagina - 1) * OPDRACHTEN_PER_PAGINA,
      take: OPDRACHTEN_PER_PAGINA,
      select: {
        id: true,
        omschrijving: true,
        eindtotEindId: true,
        bedragCenten: true,
        status: true,
        bron: true,
        declaratie: { select: { nummer: true, zorgovereenkomst: { select: { zorgverlener: { select: { naam: true } } } } } },
        uitbetaling: { select: { nummer: true, soort: true } },
      },
    });
    const rekeningen = await leesBetaalrekeningen(tx, { ids: rijen.map((rij) => rij.id) });
    const eerste = await listEersteOpGewijzigdeRekening(tx, id);
    const namen = await namenVan(tx, [batch.opgemaaktDoor, batch.vrijgegevenDoor, batch.aangebodenDoor]);
    const zelfOpgemaakt = batch.opgemaaktDoor === actor.gebruikerId;
    const stap = (wat: "opgemaakt" | "vrijgegeven" | "aangeboden", door: string | null, op: Date | null) =>
      door === null || op === null ? [] : [{ wat, wie: namen.get(door) ?? "onbekend", op }];
    return {
      id,
      nummer: batch.nummer,
      status: batch.status,
      aantal: batch.aantal,
      totaal: batch.totaalCenten as Centen,
      uitvoerdatum: naarDatum(batch.uitvoerdatum),
      berichtId: batch.berichtId,
      bestandHash: batch.bestandHash === null ? null : Buffer.from(batch.bestandHash).toString("hex"),
      bestandBytes: omvang.bytes,
      ingetrokkenReden: batch.ingetrokkenReden,
      stappen: [
        ...stap("opgemaakt", batch.opgemaaktDoor, batch.opgemaaktOp),
        ...stap("vrijgegeven", batch.vrijgegevenDoor, batch.vrijgegevenOp),
        ...stap("aangeboden", batch.aangebodenDoor, batch.aangebodenOp),
      ],
      perStatus: groepen.map((g) => ({ status: g.status, aantal: g._count, totaal: (g._sum.bedragCenten ?? 0n) as Centen })),
      opdrachten: rijen.map(({ declaratie, uitbetaling, bedragCenten, ...rij }) => ({
        ...rij,
        bedrag: bedragCenten as Centen,
        soort: uitbetaling?.soort ?? ("declaratie" as const),
        nummer: declaratie?.nummer ?? uitbetaling?.nummer ?? "",
        ontvanger: declaratie?.zorgovereenkomst.zorgverlener?.naam ?? rekeningen.get(rij.id)?.tenaamstelling ?? "budgethouder",
        eersteOpGewijzigdeRekening: eerste.has(rij.id),
      })),
      eersteOpGewijzigdeRekening: eerste.size,
      magVrijgeven: mag(actor, "betaalbatch.vrijgeven") && !zelfOpgemaakt,
      zelfOpgemaakt,
    };
  });
}

/** The released file, byte for byte; null before release or for whoever may not handle it. */
export async function batchbestand(db: Db, actor: Actor, id: string): Promise<{ readonly naam: string; readonly inhoud: Uint8Array<ArrayBuffer> } | null> {
  if (actor.rol !== "svb" || !(mag(actor, "betaalbatch.opmaken") || mag(actor, "betaalbatch.vrijgeven"))) return null;
  return lees(db, actor, async (tx) => {
    const batch = await tx.betaalbatch.findUnique({ where: { id }, select: { nummer: true, bestand: true } });
    return batch?.bestand == null ? null : { naam: `${batch.nummer}-pain.001.xml`, inhoud: batch.bestand };
  });
}

export type Bankberichtregel = {
  readonly id: string;
  readonly soort: "pain002" | "camt053";
  readonly bestandsnaam: string;
  readonly ontvangenOp: Date;
  readonly resultaat: { readonly betaald: number; readonly gestorneerd: number; readonly ongewijzigd: number; readonly ontvangen: number; readonly ontvangstNaarUitval: number; readonly onverwerkt: readonly { readonly eindtotEindId: string; readonly waarom: string }[] };
};

/** The latest bank reports and what came of them. */
export async function bankberichten(db: Db, actor: Actor, aantal: number): Promise<readonly Bankberichtregel[] | null> {
  if (actor.rol !== "svb" || !mag(actor, "betaalbatch.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const rijen = await tx.bankbericht.findMany({
      orderBy: { ontvangenOp: "desc" },
      take: aantal,
      select: { id: true, soort: true, bestandsnaam: true, ontvangenOp: true, resultaat: true },
    });
    return rijen.map((rij) => ({ ...rij, resultaat: { ontvangen: 0, ontvangstNaarUitval: 0, ...(JSON.parse(JSON.stringify(rij.resultaat)) as object) } as Bankberichtregel["resultaat"] }));
  });
}
