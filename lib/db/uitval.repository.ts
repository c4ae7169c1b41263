/** Rows of uitvalzaak and its aantekeningen. */
import type { Datum } from "@/lib/domein/datum";
import { OVERGANGEN, type Uitvalhandeling, type Uitvalstatus } from "@/lib/domein/uitval/status";

import type { Tx } from "./client";
import { naarDatum, vanDatum } from "./datums";
import { Prisma } from "./generated/client";

export type Uitvaldomein = "toekenning" | "declaratie" | "betaling" | "storting" | "afsluiting";

/** The parties of the subject, as far as there are any: a message that could not be read has only its sender. */
export type Zaakpartijen = {
  readonly budgethouderId: string | null;
  readonly verstrekkerId: string | null;
  readonly zorgverlenerId: string | null;
};

export type NieuweUitvalzaak = Partial<Zaakpartijen> & {
  readonly domein: Uitvaldomein;
  readonly onderwerpId: string;
  readonly codes: readonly string[];
  readonly termijn: Datum;
  readonly nu: Date;
};

/** Opens a case. The database allows one open case a subject. */
export async function insertUitvalzaak(tx: Tx, { nu, termijn, codes, ...rest }: NieuweUitvalzaak): Promise<{ id: string; nummer: string }> {
  return tx.uitvalzaak.create({
    data: { ...rest, codes: [...codes], termijn: vanDatum(termijn), geopendOp: nu },
    select: { id: true, nummer: true },
  });
}

/** Opens many at once. */
export async function insertUitvalzaken(tx: Tx, zaken: readonly NieuweUitvalzaak[]): Promise<void> {
  if (zaken.length > 0) await tx.uitvalzaak.createMany({ data: zaken.map(({ nu, termijn, codes, ...rest }) => ({ ...rest, codes: [...codes], termijn: vanDatum(termijn), geopendOp: nu })) });
}

/** Which of these declaraties have an open case about one of their payments: one case decides about all of them. */
export async function listMetBetaalzaak(tx: Tx, declaratieIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT o.declaratie_id AS id FROM betaalopdracht o JOIN uitvalzaak z ON z.onderwerp_id = o.id
    WHERE o.declaratie_id = ANY(${[...declaratieIds]}::uuid[]) AND z.domein = 'betaling' AND z.status NOT IN ('opgelost', 'vervallen')`;
  return new Set(rijen.map(({ id }) => id));
}

export type Uitvalrij = Zaakpartijen & {
  readonly id: string;
  readonly nummer: string;
  readonly domein: Uitvaldomein;
  readonly onderwerpId: string;
  readonly codes: readonly string[];
  readonly status: Uitvalstatus;
  readonly behandelaarId: string | null;
  readonly termijn: Datum;
};

type Ruw = Omit<Uitvalrij, "termijn"> & { readonly termijn: Date };

const KOLOMMEN = Prisma.sql`
  id, nummer, domein::text AS domein, onderwerp_id AS "onderwerpId", codes, status::text AS status, behandelaar_id AS "behandelaarId", termijn,
  budgethouder_id AS "budgethouderId", verstrekker_id AS "verstrekkerId", zorgverlener_id AS "zorgverlenerId"`;

const alsUitvalrij = ([rij]: readonly Ruw[]): Uitvalrij | null => (rij === undefined ? null : { ...rij, termijn: naarDatum(rij.termijn) });

/** Holds the case until the transaction ends. */
export const lockUitvalzaak = async (tx: Tx, id: string): Promise<Uitvalrij | null> => alsUitvalrij(await tx.$queryRaw<Ruw[]>`SELECT ${KOLOMMEN} FROM uitvalzaak WHERE id = ${id}::uuid FOR UPDATE`);

/** The open case about this subject, held; null when there is none. */
export const lockUitvalVan = async (tx: Tx, domein: Uitvaldomein, onderwerpId: string): Promise<Uitvalrij | null> =>
  alsUitvalrij(await tx.$queryRaw<Ruw[]>`
    SELECT ${KOLOMMEN} FROM uitvalzaak WHERE domein = ${domein}::uitvaldomein AND onderwerp_id = ${onderwerpId}::uuid AND status NOT IN ('opgelost', 'vervallen') FOR UPDATE`);

/** What is in the way now; who has the case keeps it. */
export async function updateCodes(tx: Tx, id: string, codes: readonly string[]): Promise<void> {
  await tx.uitvalzaak.update({ where: { id }, data: { codes: [...codes] }, select: { id: true } });
}

/** Claims in uitval by this cause, whose budget is the grant itself by now, may be approved from again or was taken back; the oldest case first. */
export async function listOpgeheven(tx: Tx, code: string, vandaag: Datum): Promise<readonly string[]> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id::text AS id FROM uitvalzaak u JOIN declaratie d ON d.id = u.onderwerp_id AND d.status = 'uitval' JOIN toekenning t ON t.id = d.toekenning_id
    WHERE u.domein = 'declaratie' AND u.status NOT IN ('opgelost', 'vervallen') AND u.codes @> ARRAY[${code}]
      AND (t.status IN ('definitief', 'ingetrokken') OR t.status = 'voorlopig' AND EXISTS (SELECT 1 FROM voorlopig_budget b WHERE b.toekenning_id = t.id AND b.einddatum >= ${vanDatum(vandaag)}::date))
    ORDER BY u.geopend_op, d.id`;
  return rijen.map(({ id }) => id);
}

export type Afloop = { readonly oplossing: string; readonly toelichting: string | null; readonly door: string | null; readonly nu: Date };

/** Moves a case along one edge of the status table. False when somebody else was first. */
export async function moveUitvalzaak(
  tx: Tx,
  id: string,
  handeling: Uitvalhandeling,
  wijziging: { readonly behandelaarId?: string | null; readonly afloop?: Afloop } = {},
): Promise<boolean> {
  const { van, naar } = OVERGANGEN[handeling];
  const { behandelaarId, afloop } = wijziging;
  const { count } = await tx.uitvalzaak.updateMany({
    where: { id, status: { in: [...van] } },
    data: {
      status: naar,
      ...(behandelaarId === undefined ? {} : { behandelaarId }),
      ...(afloop === undefined
        ? {}
        : { oplossing: afloop.oplossing, toelichting: afloop.toelichting, opgelostDoor: afloop.door, opgelostOp: afloop.nu }),
    },
  });
  return count === 1;
}

/** The cause went away: closes the open case about this subject, when there is one. */
export async function lapseUitvalzaak(tx: Tx, domein: Uitvaldomein, onderwerpId: string, oplossing: string, nu: Date): Promise<void> {
  const open = await tx.uitvalzaak.findFirst({
    where: { domein, onderwerpId, status: { notIn: ["opgelost", "vervallen"] } },
    select: { id: true },
  });
  if (open === null) return;
  await moveUitvalzaak(tx, open.id, "vervallen", { afloop: { oplossing, toelichting: null, door: null, nu } });
}

export type NieuweAantekening = {
  readonly uitvalzaakId: string;
  readonly tekst: string;
  readonly gedeeld: boolean;
  readonly gebruikerId: string;
  readonly naam: string;
  readonly op: Date;
};

export async function insertAantekening(tx: Tx, nieuw: NieuweAantekening): Promise<string> {
  const { id } = await tx.aantekening.create({ data: nieuw, select: { id: true } });
  return id;
}
