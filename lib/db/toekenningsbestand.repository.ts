import type { Bestandstatus } from "@/lib/domein/toekenning/bestandstatus";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { BekendeToekenning, Keuringsdossier } from "@/lib/domein/toekenning/keuring";
import { plusDagen } from "@/lib/domein/datum";

import type { Tx } from "./client";
import type { Prisma, Regeloordeel, Regeluitkomst, Tabelsoort } from "./generated/client";
import { alsBekend, BEKEND, leesAanleveraar, leesGebruik } from "./toekenning.repository";
import { bsnIndex } from "./versleuteling";

/** JSON of a file: written by the use cases of toekenningsbestand alone, so its form is certain to whoever reads it. */
type Kolom = Prisma.InputJsonValue;

export type Bestandrij = {
  readonly id: string;
  readonly status: Bestandstatus;
  readonly soort: Tabelsoort;
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly koppeling: Prisma.JsonValue;
  readonly aantalRijen: number;
  readonly verstrekkerId: string;
  readonly gebruikerId: string;
  readonly sessieId: string;
  readonly aangebodenDoor: string;
  readonly bevestigdOp: Date | null;
  readonly verlooptOp: Date;
};

const BESTAND = {
  id: true, status: true, soort: true, bestandsnaam: true, inhoud: true, inhoudHash: true, koppeling: true, aantalRijen: true, verstrekkerId: true,
  gebruikerId: true, sessieId: true, aangebodenDoor: true, bevestigdOp: true, verlooptOp: true,
} as const satisfies Prisma.ToekenningsbestandSelect;

const alsRij = (rij: Prisma.ToekenningsbestandGetPayload<{ select: typeof BESTAND }>): Bestandrij => ({
  ...rij,
  inhoud: new Uint8Array(rij.inhoud),
  inhoudHash: new Uint8Array(rij.inhoudHash),
});

const isVerlopen = ({ status, verlooptOp }: Pick<Bestandrij, "status" | "verlooptOp">, nu: Date): boolean =>
  (status === "aangeboden" || status === "gelezen") && verlooptOp <= nu;

/** A file of this verstrekker that has not expired; `vergrendel` holds it until the transaction ends. */
export async function leesBestand(tx: Tx, verstrekkerId: string, id: string, nu: Date, vergrendel = false): Promise<Bestandrij | null> {
  if (vergrendel) await tx.$queryRaw`SELECT 1 FROM toekenningsbestand WHERE id = ${id}::uuid FOR UPDATE`;
  const rij = await tx.toekenningsbestand.findFirst({ where: { id, verstrekkerId }, select: BESTAND });
  return rij === null || isVerlopen(rij, nu) ? null : alsRij(rij);
}

/** The file with exactly these bytes, delivered before by anybody of this verstrekker. One that expired makes room. */
export async function vindBestand(tx: Tx, verstrekkerId: string, inhoudHash: Uint8Array<ArrayBuffer>, nu: Date): Promise<Pick<Bestandrij, "id" | "status"> | null> {
  const rij = await tx.toekenningsbestand.findFirst({ where: { verstrekkerId, inhoudHash }, select: { id: true, status: true, verlooptOp: true } });
  if (rij === null) return null;
  if (!isVerlopen(rij, nu)) return rij;
  await tx.toekenningsbestand.delete({ where: { id: rij.id }, select: { id: true } });
  return null;
}

export type NieuwBestand = Omit<Bestandrij, "id" | "status" | "koppeling" | "bevestigdOp" | "aantalRijen"> & { readonly aangebodenOp: Date };

export async function bewaarBestand(tx: Tx, bestand: NieuwBestand): Promise<string> {
  const { id } = await tx.toekenningsbestand.create({ data: { ...bestand, status: "aangeboden" }, select: { id: true } });
  return id;
}

/** What this verstrekker chose for the newest list that was read. */
export async function vorigeKoppeling(tx: Tx, verstrekkerId: string, behalve: string): Promise<Prisma.JsonValue> {
  const rij = await tx.toekenningsbestand.findFirst({
    where: { verstrekkerId, id: { not: behalve }, status: { not: "aangeboden" } },
    select: { koppeling: true },
    orderBy: { aangebodenOp: "desc" },
  });
  return rij?.koppeling ?? null;
}

export type NieuweRegel = {
  readonly rijen: readonly number[];
  readonly berichtnummer: string | null;
  readonly budgetidentificatie: string | null;
  readonly oordeel: Regeloordeel;
  readonly fouten: readonly Kolom[];
};

export type Lezing = { readonly koppeling: Kolom; readonly bevindingen: Kolom; readonly aantalRijen: number; readonly regels: readonly NieuweRegel[] };

const PER_KEER = 1_000;

/** Puts down what was read, in place of what was read with other columns. */
export async function bewaarLezing(tx: Tx, bestandId: string, { koppeling, bevindingen, aantalRijen, regels }: Lezing): Promise<void> {
  await tx.toekenningsbestandregel.deleteMany({ where: { bestandId } });
  await tx.toekenningsbestand.update({ where: { id: bestandId }, data: { status: "gelezen", koppeling, bevindingen, aantalRijen }, select: { id: true } });
  for (let begin = 0; begin < regels.length; begin += PER_KEER) {
    await tx.toekenningsbestandregel.createMany({
      data: regels.slice(begin, begin + PER_KEER).map(({ rijen, fouten, ...regel }, plaats) => ({
        ...regel, bestandId, volgnummer: begin + plaats + 1, rijen: [...rijen], fouten: [...fouten],
      })),
    });
  }
}

export const telTeVerwerken = (tx: Tx, bestandId: string): Promise<number> =>
  tx.toekenningsbestandregel.count({ where: { bestandId, oordeel: { not: "fout" }, uitkomst: null } });

export async function zetBevestigd(tx: Tx, bestandId: string, wie: Pick<Bestandrij, "gebruikerId" | "sessieId" | "aangebodenDoor">, nu: Date): Promise<void> {
  await tx.toekenningsbestand.update({ where: { id: bestandId }, data: { ...wie, status: "bevestigd", bevestigdOp: nu, voortgangOp: nu }, select: { id: true } });
}

export type OpenRegel = { readonly volgnummer: number; readonly rijen: readonly number[]; readonly berichtnummer: string | null };

export const openRegels = (tx: Tx, bestandId: string): Promise<readonly OpenRegel[]> =>
  tx.toekenningsbestandregel.findMany({
    where: { bestandId, oordeel: { not: "fout" }, uitkomst: null },
    select: { volgnummer: true, rijen: true, berichtnummer: true },
    orderBy: { volgnummer: "asc" },
  });

/** The outcome of one message. Somebody else may have been first with the same answer; then nothing is left to do. */
export async function zetUitkomst(
  tx: Tx,
  bestandId: string,
  volgnummer: number,
  stand: { readonly uitkomst: Regeluitkomst; readonly berichtId: string | null; readonly fouten?: readonly Kolom[] },
  nu: Date,
): Promise<void> {
  const { fouten, ...data } = stand;
  await tx.toekenningsbestandregel.updateMany({
    where: { bestandId, volgnummer, uitkomst: null },
    data: { ...data, ...(fouten === undefined ? {} : { fouten: [...fouten] }) },
  });
  await tx.toekenningsbestand.update({ where: { id: bestandId }, data: { voortgangOp: nu }, select: { id: true } });
}

/** @returns false when it was done already */
export async function zetVerwerkt(tx: Tx, bestandId: string, nu: Date): Promise<boolean> {
  const { count } = await tx.toekenningsbestand.updateMany({ where: { id: bestandId, status: "bevestigd" }, data: { status: "verwerkt", verwerktOp: nu, voortgangOp: nu } });
  return count === 1;
}

/** Confirmed files of which nothing has moved since `sinds`: whoever worked on them is gone. */
export const stilgevallenBestanden = async (tx: Tx, sinds: Date): Promise<readonly string[]> =>
  (await tx.toekenningsbestand.findMany({ where: { status: "bevestigd", voortgangOp: { lt: sinds } }, select: { id: true }, orderBy: { voortgangOp: "asc" }, take: 20 })).map(({ id }) => id);

export async function wisVerlopen(tx: Tx, nu: Date): Promise<number> {
  const { count } = await tx.toekenningsbestand.deleteMany({ where: { status: { in: ["aangeboden", "gelezen"] }, verlooptOp: { lte: nu } } });
  return count;
}

export const bestandVoorTaak = async (tx: Tx, id: string): Promise<Bestandrij | null> => {
  const rij = await tx.toekenningsbestand.findUnique({ where: { id }, select: BESTAND });
  return rij === null ? null : alsRij(rij);
};

export type Vooruitblik = {
  readonly aanleveraar: Keuringsdossier["aanleveraar"];
  /** Numbers this verstrekker used before, with the hash of what those messages said. */
  readonly bekendeNummers: ReadonlyMap<string, string>;
  /** By BSN: a date of birth that stands for "the same" or "another"; nothing when unknown. */
  readonly personen: ReadonlyMap<string, { readonly geboortedatum: Keuringsdossier["vandaag"] }>;
  readonly toekenningen: readonly BekendeToekenning[];
};

/** What the keuring looks at, for a whole list in four questions and without locks: a preview, not a decision. */
export async function leesVooruitblik(tx: Tx, verstrekkerId: string, berichten: readonly Toekenningsbericht[]): Promise<Vooruitblik> {
  const indexen = berichten.map(({ budgethouder }) => bsnIndex(budgethouder.bsn));
  const dagen = berichten.map(({ budgethouder }) => budgethouder.geboortedatum);
  const kennis = await tx.$queryRaw<{ nummer: number; kent: "gelijk" | "verschilt" | "onbekend" }[]>`
    SELECT v.nummer::int AS nummer, persoon_kent(v.idx, v.dag::date) AS kent FROM unnest(${indexen}::bytea[], ${dagen}::text[]) WITH ORDINALITY AS v (idx, dag, nummer)`;
  const personen = new Map<string, { readonly geboortedatum: Keuringsdossier["vandaag"] }>();
  for (const { nummer, kent } of kennis) {
    const persoon = berichten[nummer - 1]?.budgethouder;
    if (persoon === undefined || kent === "onbekend") continue;
    personen.set(`${persoon.bsn}/${persoon.geboortedatum}`, { geboortedatum: kent === "gelijk" ? persoon.geboortedatum : plusDagen(persoon.geboortedatum, 1) });
  }
  const kenmerken = berichten.flatMap(({ budgetidentificatie, budgetidentificatieOud: oud }) => (oud === null ? [budgetidentificatie] : [budgetidentificatie, oud]));
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM toekenning t JOIN persoon p ON p.id = t.budgethouder_id
    WHERE t.verstrekker_id = ${verstrekkerId}::uuid AND (t.budgetidentificatie = ANY(${kenmerken}) OR p.bsn_index = ANY(${indexen}::bytea[]))`;
  const gevonden = await tx.toekenning.findMany({ where: { id: { in: rijen.map(({ id }) => id) } }, select: BEKEND, orderBy: { aangemaaktOp: "asc" } });
  const gebruik = await leesGebruik(tx, gevonden);
  const nummers = await tx.toekenningsbericht.findMany({ where: { verstrekkerId, berichtnummer: { in: berichten.map(({ berichtnummer }) => berichtnummer) } }, select: { berichtnummer: true, inhoudHash: true } });
  return {
    aanleveraar: await leesAanleveraar(tx, verstrekkerId),
    bekendeNummers: new Map(nummers.flatMap(({ berichtnummer, inhoudHash }) => (berichtnummer === null ? [] : [[berichtnummer, Buffer.from(inhoudHash).toString("hex")] as const]))),
    personen,
    toekenningen: gevonden.map((rij) => alsBekend(rij, gebruik.get(rij.id) ?? null)),
  };
}
