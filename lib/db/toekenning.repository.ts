import { centen } from "@/lib/domein/geld";
import type { BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { BekendeToekenning, Keuringsdossier, Voorlopiggebruik } from "@/lib/domein/toekenning/keuring";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum, vanDatumOfNull } from "./datums";
import type { Berichtkanaal, Berichtstatus, Prisma, Rekeningsoort } from "./generated/client";
import { bekendePersoon, legPersoonVast } from "./persoon.repository";
import { bsnIndex, ontsleutelBsn } from "./versleuteling";

/** One finding in a message, in the form in which it is kept and answered. Codes and facts, no personal data. */
export type Retourregel = {
  readonly code: string;
  /** The element it is about. */
  readonly plaats: string | null;
  /** Line in the file, when the file itself was wrong. */
  readonly regel: number | null;
  readonly gegevens: Readonly<Record<string, string | number | readonly string[]>>;
};

export type OpgeslagenBericht = {
  readonly id: string;
  readonly berichtnummer: string | null;
  readonly status: Berichtstatus;
  readonly inhoudHash: Uint8Array;
  readonly retourcodes: readonly Retourregel[];
  readonly toekenningId: string | null;
  readonly toekenningnummer: string | null;
  readonly ontvangenOp: Date;
};

/** Holds everybody else with this subject back until the transaction ends; the rows need not exist yet. */
export async function wachtOpBeurt(tx: Tx, soort: string, onderwerp: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${soort}/${onderwerp}`}, 0))`;
}

/**
 * One message at a time goes beside others of the same verstrekker; a part of a bulk file waits for those, and they for it.
 * Taken before any other turn.
 */
export async function wachtOpBulk(tx: Tx, verstrekkerId: string, deel: "enkel" | "bulk"): Promise<void> {
  const sleutel = `levering/${verstrekkerId}`;
  if (deel === "bulk") await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sleutel}, 0))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${sleutel}, 0))`;
}

/**
 * The message received before under this number, or without a readable number with exactly these bytes. The caller holds
 * the turn of that number.
 */
export async function vindBericht(
  tx: Tx,
  verstrekkerId: string,
  berichtnummer: string | null,
  inhoudHash: Uint8Array<ArrayBuffer>,
): Promise<OpgeslagenBericht | null> {
  const gevonden = await tx.toekenningsbericht.findFirst({
    where: { verstrekkerId, berichtnummer, ...(berichtnummer === null ? { inhoudHash } : {}) },
    select: {
      id: true,
      berichtnummer: true,
      status: true,
      inhoudHash: true,
      retourcodes: true,
      toekenningId: true,
      ontvangenOp: true,
      toekenning: { select: { nummer: true } },
    },
  });
  if (gevonden === null) return null;
  const { toekenning, retourcodes, ...rest } = gevonden;
  return { ...rest, retourcodes: alsRetourregels(retourcodes), toekenningnummer: toekenning?.nummer ?? null };
}

/** The column is written by `bewaarBericht` alone, so its form is certain. */
export const alsRetourregels = (kolom: Prisma.JsonValue): readonly Retourregel[] =>
  Array.isArray(kolom) ? (kolom as Retourregel[]) : [];

export type NieuwBericht = {
  readonly verstrekkerId: string;
  readonly berichtnummer: string | null;
  readonly kanaal: Berichtkanaal;
  readonly bestandsnaam: string | null;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly status: Berichtstatus;
  readonly retourcodes: readonly Retourregel[];
  readonly toekenningId: string | null;
  readonly wachtOp: string | null;
  readonly ontvangenOp: Date;
  readonly ontvangenVan: string;
};

/** Keeps the original whole, whatever became of it. */
export async function bewaarBericht(tx: Tx, bericht: NieuwBericht): Promise<string> {
  const { id } = await tx.toekenningsbericht.create({
    data: { ...bericht, retourcodes: bericht.retourcodes.map((regel) => ({ ...regel, gegevens: { ...regel.gegevens } })) },
    select: { id: true },
  });
  return id;
}

export const BEKEND = {
  id: true,
  budgetidentificatie: true,
  wet: true,
  status: true,
  van: true,
  tm: true,
  bedragCenten: true,
  budgethouder: { select: { bsnVersleuteld: true } },
  rekeningen: { select: { soort: true, saldo: { select: { bedragCenten: true } } } },
} as const satisfies Prisma.ToekenningSelect;

type BekendeRij = Prisma.ToekenningGetPayload<{ select: typeof BEKEND }>;

/** Reserved, under way and spent: what stands on every account of a budget but the free one. */
const isGebonden = (soort: Rekeningsoort): boolean => soort !== "beschikbaar";

export const gebondenVan = (rekeningen: readonly { readonly soort: Rekeningsoort; readonly bedrag: bigint }[]): bigint =>
  rekeningen.reduce((som, { soort, bedrag }) => (isGebonden(soort) ? som + bedrag : som), 0n);

export function alsBekend(rij: BekendeRij, gebruik: Voorlopiggebruik | null): BekendeToekenning {
  const gebonden = gebondenVan(rij.rekeningen.map(({ soort, saldo }) => ({ soort, bedrag: saldo?.bedragCenten ?? 0n })));
  return {
    toekenningId: rij.id,
    budgetidentificatie: rij.budgetidentificatie,
    wet: rij.wet,
    budgethouderBsn: ontsleutelBsn(rij.budgethouder.bsnVersleuteld),
    status: rij.status,
    periode: { van: naarDatum(rij.van), tm: naarDatum(rij.tm) },
    bedrag: centen(rij.bedragCenten),
    gebonden: centen(gebonden),
    gebruik,
  };
}

/** What each voorlopig budget among these holds that the grant in its place must be able to hold. */
export async function leesGebruik(tx: Tx, toekenningen: readonly { readonly id: string; readonly status: Toekenningstatus }[]): Promise<ReadonlyMap<string, Voorlopiggebruik>> {
  const ids = toekenningen.flatMap(({ id, status }) => (status === "voorlopig" ? [id] : []));
  if (ids.length === 0) return new Map();
  const rijen = await tx.$queryRaw<{ id: string; van: Date | null; tm: Date | null; eigenGeld: boolean }[]>`
    SELECT toekenning_id AS id, zorg_van AS van, zorg_tm AS tm, eigen_geld AS "eigenGeld" FROM voorlopig_gebruik(${ids}::uuid[])`;
  return new Map(rijen.map(({ id, van, tm, eigenGeld }) => [id, { zorg: van === null || tm === null ? null : { van: naarDatum(van), tm: naarDatum(tm) }, eigenGeld }]));
}

/** Holds the claims on voorlopige budgets of these people, before the budgets themselves: the order of all other acts. */
export async function vergrendelVoorlopige(tx: Tx, verstrekkerId: string, bsns: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT voorlopig_vergrendelen(${verstrekkerId}::uuid, ${bsns.map(bsnIndex)}::bytea[])`;
}

/** Toekenningen a message is about, locked, so that what is decided on stays as it was read. */
async function vergrendelToekenningen(tx: Tx, verstrekkerId: string, bericht: Toekenningsbericht): Promise<readonly BekendeToekenning[]> {
  const nummers = [bericht.budgetidentificatie, ...(bericht.budgetidentificatieOud === null ? [] : [bericht.budgetidentificatieOud])];
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM toekenning t JOIN persoon p ON p.id = t.budgethouder_id
    WHERE t.verstrekker_id = ${verstrekkerId}::uuid
      AND (t.budgetidentificatie = ANY(${nummers}) OR p.bsn_index = ${bsnIndex(bericht.budgethouder.bsn)}::bytea)
    ORDER BY t.id FOR UPDATE OF t`;
  const gevonden = await tx.toekenning.findMany({ where: { id: { in: rijen.map(({ id }) => id) } }, select: BEKEND, orderBy: [{ aangemaaktOp: "asc" }, { id: "asc" }] });
  const gebruik = await leesGebruik(tx, gevonden);
  return gevonden.map((rij) => alsBekend(rij, gebruik.get(rij.id) ?? null));
}

/** Who delivered it, as registered; not what the file says. */
export async function leesAanleveraar(tx: Tx, verstrekkerId: string): Promise<Keuringsdossier["aanleveraar"]> {
  const { soort, code, geldigVan, geldigTm } = await tx.verstrekker.findUniqueOrThrow({
    where: { id: verstrekkerId },
    select: { soort: true, code: true, geldigVan: true, geldigTm: true },
  });
  return { soort, code, geldig: { van: naarDatum(geldigVan), tm: naarDatumOfNull(geldigTm) } };
}

/** Messages about one budgethouder at one verstrekker are decided one after the other. */
export const wachtOpBudgethouder = (tx: Tx, verstrekkerId: string, { budgethouder }: Toekenningsbericht): Promise<void> =>
  wachtOpBeurt(tx, "toekenning", `${verstrekkerId}/${Buffer.from(bsnIndex(budgethouder.bsn)).toString("hex")}`);

/** Everything keurToekenningsbericht looks at. Holds the turn of this budgethouder at this verstrekker. */
export async function leesKeuringsdossier(
  tx: Tx,
  verstrekkerId: string,
  bericht: Toekenningsbericht,
  vandaag: Keuringsdossier["vandaag"],
): Promise<Keuringsdossier> {
  await wachtOpBudgethouder(tx, verstrekkerId, bericht);
  await vergrendelVoorlopige(tx, verstrekkerId, [bericht.budgethouder.bsn]);
  return {
    vandaag,
    aanleveraar: await leesAanleveraar(tx, verstrekkerId),
    eerder: null,
    persoon: await bekendePersoon(tx, bericht.budgethouder.bsn, bericht.budgethouder.geboortedatum),
    toekenningen: await vergrendelToekenningen(tx, verstrekkerId, bericht),
  };
}

export type Toekenningrij = { readonly id: string; readonly nummer: string; readonly budgethouderId: string };

export async function nieuweToekenning(tx: Tx, verstrekkerId: string, bericht: Toekenningsbericht, nu: Date): Promise<Toekenningrij> {
  const budgethouderId = await legPersoonVast(tx, bericht.budgethouder);
  return tx.toekenning.create({
    data: {
      budgethouderId,
      verstrekkerId,
      wet: bericht.wet,
      budgetidentificatie: bericht.budgetidentificatie,
      beschikkingsnummer: bericht.beschikkingsnummer,
      status: "definitief",
      van: vanDatum(bericht.periode.van),
      tm: vanDatum(bericht.periode.tm),
      bedragCenten: bericht.bedrag,
      aangemaaktOp: nu,
    },
    select: { id: true, nummer: true, budgethouderId: true },
  });
}

/** Puts the newest state on a toekenning that is locked; the version that goes with it follows in the same transaction. */
export const wijzigToekenning = (tx: Tx, toekenningId: string, bericht: Toekenningsbericht): Promise<Toekenningrij> =>
  tx.toekenning.update({
    where: { id: toekenningId },
    data: {
      budgetidentificatie: bericht.budgetidentificatie,
      beschikkingsnummer: bericht.beschikkingsnummer,
      van: vanDatum(bericht.periode.van),
      tm: vanDatum(bericht.periode.tm),
      bedragCenten: bericht.bedrag,
    },
    select: { id: true, nummer: true, budgethouderId: true },
  });

/** Moves a toekenning to another status; false when it was no longer in one of `van`. */
export async function zetStatus(tx: Tx, toekenningId: string, van: readonly Toekenningstatus[], naar: Toekenningstatus): Promise<boolean> {
  const { count } = await tx.toekenning.updateMany({ where: { id: toekenningId, status: { in: [...van] } }, data: { status: naar } });
  return count === 1;
}

/** The number of the newest version; null when there is none. Stays the newest while the turn of the budgethouder is held. */
export async function huidigeVersie(tx: Tx, toekenningId: string): Promise<number | null> {
  return (await tx.toekenningsversie.aggregate({ where: { toekenningId }, _max: { versie: true } }))._max.versie;
}

/** Ends the current version by starting the next, with all its functiebudgetten and its contactadres: the complete state (iPgb 2). */
export async function nieuweVersie(tx: Tx, toekenningId: string, berichtId: string, bericht: Toekenningsbericht, nu: Date): Promise<number> {
  const vorige = await tx.toekenningsversie.aggregate({ where: { toekenningId }, _max: { versie: true } });
  const versie = (vorige._max.versie ?? 0) + 1;
  const [contact] = bericht.contacten;
  await tx.toekenningsversie.create({
    data: {
      toekenningId,
      berichtId,
      versie,
      van: vanDatum(bericht.periode.van),
      tm: vanDatum(bericht.periode.tm),
      bedragCenten: bericht.bedrag,
      vastgelegdOp: nu,
      functiebudgetten: {
        create: bericht.functiebudgetten.map((functie) => ({
          functiesoort: functie.functiesoort,
          van: vanDatum(functie.periode.van),
          tm: vanDatum(functie.periode.tm),
          bedragCenten: functie.bedrag,
          vvbCenten: functie.vvb,
        })),
      },
      ...(contact === undefined ? {} : { contactadres: { create: { naam: contact.naam, ...contact.adres } } }),
    },
    select: { id: true },
  });
  return versie;
}

/** Where a registration of a representative came from, so that the next message of that toekenning may end it. */
export const bewijs = (toekenningId: string): string => `toekenning:${toekenningId}`;

async function legRelatieVast(tx: Tx, toekenning: Toekenningrij, relatie: BerichtRelatie): Promise<string> {
  const vertegenwoordigerId = await legPersoonVast(tx, { ...relatie, geslacht: "onbekend", adres: null, email: null, telefoon: null });
  const { budgethouderId } = toekenning;
  const { soort } = relatie;
  const van = vanDatum(relatie.van);
  // Whoever names it last answers for it: the grant of last year does not keep a machtiging alive that this year's dropped.
  const stand = { tm: vanDatumOfNull(relatie.tm), machtiging: [...relatie.machtiging], ingetrokkenOp: null, bewijsstuk: bewijs(toekenning.id) };
  const { id } = await tx.vertegenwoordiging.upsert({
    where: { budgethouderId_vertegenwoordigerId_soort_van: { budgethouderId, vertegenwoordigerId, soort, van } },
    create: { budgethouderId, vertegenwoordigerId, soort, van, ...stand },
    update: stand,
    select: { id: true },
  });
  return id;
}

/**
 * iPgb 2: a message carries all relaties of the budget. What it names counts from now on; what an earlier message of this
 * toekenning named and this one does not, ends today. Registrations that rest on another toekenning are left alone.
 */
export async function vervangRelaties(tx: Tx, toekenning: Toekenningrij, relaties: readonly BerichtRelatie[], nu: Date): Promise<void> {
  const genoemd: string[] = [];
  for (const relatie of relaties) genoemd.push(await legRelatieVast(tx, toekenning, relatie));
  await tx.vertegenwoordiging.updateMany({
    where: { budgethouderId: toekenning.budgethouderId, bewijsstuk: bewijs(toekenning.id), ingetrokkenOp: null, id: { notIn: genoemd } },
    data: { ingetrokkenOp: nu },
  });
}
