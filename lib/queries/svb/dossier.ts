import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull, naarMaand } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import { bsnIndex } from "@/lib/db/versleuteling";
import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import type { Datum, Maand } from "@/lib/domein/datum";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import type { Centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import type { Wet } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";

export type Gevonden = { readonly id: string; readonly naam: string; readonly geboortedatum: Datum; readonly woonplaats: string | null };

const HOOGSTENS = 50;
const MINSTENS_TEKENS = 3;

const naamVan = (p: { voornamen: string; tussenvoegsel: string | null; achternaam: string }): string =>
  [p.voornamen, p.tussenvoegsel, p.achternaam].filter((deel) => deel !== null && deel !== "").join(" ");

/**
 * Finds budgethouders by BSN, by the number of a toekenning, zorgovereenkomst or declaratie, or by the beginning of a
 * surname. A shorter or emptier question finds nobody: the frontoffice looks up who is on the telephone, it does not browse.
 */
export async function zoekDossier(db: Db, actor: Actor, vraag: string): Promise<readonly Gevonden[] | null> {
  if (actor.rol !== "svb" || !mag(actor, "dossier.inzien")) return null;
  const schoon = vraag.trim();
  if (schoon.length < MINSTENS_TEKENS) return [];
  const bsn = normaliseerBsn(schoon);
  return lees(db, actor, async (tx) => {
    const rijen = await tx.persoon.findMany({
      where: {
        toekenningen: { some: {} },
        ...(bsn !== null && isBsn(bsn)
          ? { bsnIndex: bsnIndex(bsn) }
          : /^(TK|ZO|D)-/i.test(schoon)
            ? {
                OR: [
                  { toekenningen: { some: { nummer: schoon.toUpperCase() } } },
                  { zorgovereenkomsten: { some: { nummer: schoon.toUpperCase() } } },
                  { zorgovereenkomsten: { some: { declaraties: { some: { nummer: schoon.toUpperCase() } } } } },
                ],
              }
            : { achternaam: { startsWith: schoon, mode: "insensitive" as const } }),
      },
      orderBy: [{ achternaam: "asc" }, { voornamen: "asc" }, { id: "asc" }],
      take: HOOGSTENS,
      select: { id: true, voornamen: true, tussenvoegsel: true, achternaam: true, geboortedatum: true, woonplaats: true },
    });
    return rijen.map((p) => ({ id: p.id, naam: naamVan(p), geboortedatum: naarDatum(p.geboortedatum), woonplaats: p.woonplaats }));
  });
}

export type Dossier = {
  readonly naam: string;
  readonly geboortedatum: Datum;
  readonly woonplaats: string | null;
  readonly geheimAdres: boolean;
  readonly overlijdensdatum: Datum | null;
  /** Registered by the SVB, so that the SVB can undo it. */
  readonly overlijdenTerugTeDraaien: boolean;
  readonly vertegenwoordigers: readonly { readonly naam: string; readonly soort: Vertegenwoordigingsoort; readonly van: Datum; readonly tm: Datum | null; readonly ingetrokken: boolean }[];
  readonly toekenningen: readonly { readonly id: string; readonly nummer: string; readonly wet: Wet; readonly verstrekker: string; readonly telefoon: string | null; readonly van: Datum; readonly tm: Datum; readonly bedrag: Centen; readonly vrij: Centen; readonly status: Toekenningstatus }[];
  readonly zorgovereenkomsten: readonly { readonly id: string; readonly nummer: string; readonly zorgverlener: string | null; readonly status: Overeenkomststatus; readonly gewijzigdOp: Date }[];
  readonly declaraties: readonly { readonly id: string; readonly nummer: string; readonly maand: Maand; readonly zorgverlener: string; readonly gevraagd: Centen; readonly toegekend: Centen | null; readonly status: Declaratiestatus }[];
};

const RECENT = 25;

/** Why the frontoffice opens a file; kept in the inzagelog and shown to the budgethouder. */
export const DOSSIERDOELEN = ["telefoon", "brief", "behandeling"] as const;

const PERSOON = {
  voornamen: true,
  tussenvoegsel: true,
  achternaam: true,
  geboortedatum: true,
  woonplaats: true,
  geheimAdres: true,
  overlijdensdatum: true,
  overlijdensmeldingen: { where: { status: "geldig" }, select: { id: true } },
  vertegenwoordigd: {
    select: { soort: true, van: true, tm: true, ingetrokkenOp: true, vertegenwoordiger: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } },
  },
} as const;

/** The file of one budgethouder for whoever answers the telephone. Opening it is itself recorded, with the reason. */
export async function dossier(db: Db, actor: Actor, persoonId: string, doel: (typeof DOSSIERDOELEN)[number], nu: Date): Promise<Dossier | null> {
  if (actor.rol !== "svb" || !mag(actor, "dossier.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const persoon = await tx.persoon.findFirst({ where: { id: persoonId, toekenningen: { some: {} } }, select: PERSOON });
    if (persoon === null) return null;
    await logInzage(tx, actor, { budgethouderId: persoonId, onderdeel: "dossier", doel }, nu);
    return {
      naam: naamVan(persoon),
      geboortedatum: naarDatum(persoon.geboortedatum),
      woonplaats: persoon.geheimAdres ? null : persoon.woonplaats,
      geheimAdres: persoon.geheimAdres,
      overlijdensdatum: naarDatumOfNull(persoon.overlijdensdatum),
      overlijdenTerugTeDraaien: persoon.overlijdensmeldingen.length > 0,
      vertegenwoordigers: persoon.vertegenwoordigd.map((v) => ({
        naam: naamVan(v.vertegenwoordiger),
        soort: v.soort,
        van: naarDatum(v.van),
        tm: v.tm === null ? null : naarDatum(v.tm),
        ingetrokken: v.ingetrokkenOp !== null,
      })),
      toekenningen: await toekenningenVan(tx, persoonId),
      zorgovereenkomsten: await overeenkomstenVan(tx, persoonId),
      declaraties: await declaratiesVan(tx, persoonId),
    };
  });
}

async function toekenningenVan(tx: Tx, budgethouderId: string): Promise<Dossier["toekenningen"]> {
  const rijen = await tx.toekenning.findMany({
    where: { budgethouderId },
    orderBy: { van: "desc" },
    select: {
      id: true,
      nummer: true,
      wet: true,
      van: true,
      tm: true,
      bedragCenten: true,
      status: true,
      verstrekker: { select: { naam: true, telefoon: true } },
      rekeningen: { where: { soort: "beschikbaar" }, select: { saldo: { select: { bedragCenten: true } } } },
    },
  });
  return rijen.map(({ verstrekker, rekeningen, bedragCenten, ...rij }) => ({
    ...rij,
    verstrekker: verstrekker.naam,
    telefoon: verstrekker.telefoon,
    van: naarDatum(rij.van),
    tm: naarDatum(rij.tm),
    bedrag: bedragCenten as Centen,
    vrij: (rekeningen[0]?.saldo?.bedragCenten ?? 0n) as Centen,
  }));
}

async function overeenkomstenVan(tx: Tx, budgethouderId: string): Promise<Dossier["zorgovereenkomsten"]> {
  const rijen = await tx.zorgovereenkomst.findMany({
    where: { budgethouderId },
    orderBy: { gewijzigdOp: "desc" },
    take: RECENT,
    select: { id: true, nummer: true, status: true, gewijzigdOp: true, zorgverlener: { select: { naam: true } } },
  });
  return rijen.map(({ zorgverlener, ...rij }) => ({ ...rij, zorgverlener: zorgverlener?.naam ?? null }));
}

async function declaratiesVan(tx: Tx, budgethouderId: string): Promise<Dossier["declaraties"]> {
  const rijen = await tx.declaratie.findMany({
    where: { budgethouderId },
    orderBy: { gewijzigdOp: "desc" },
    take: RECENT,
    select: { id: true, nummer: true, maand: true, gevraagdCenten: true, toegekendCenten: true, status: true, zorgovereenkomst: { select: { zorgverlener: { select: { naam: true } } } } },
  });
  return rijen.map(({ zorgovereenkomst, gevraagdCenten, toegekendCenten, ...rij }) => ({
    ...rij,
    maand: naarMaand(rij.maand),
    zorgverlener: zorgovereenkomst.zorgverlener?.naam ?? "onbekend",
    gevraagd: gevraagdCenten as Centen,
    toegekend: toegekendCenten as Centen | null,
  }));
}
