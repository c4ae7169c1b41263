/** The list of budgets of one verstrekker, from the table budgetstand: one condition for the screen, its totals and its exports. */
import type { Uitputtingsignaal, Uitputtingsvolgorde } from "@/lib/domein/budget/uitputtingslijst";
import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import type { Datum, Maand } from "@/lib/domein/datum";
import { budgetbeleid } from "@/lib/domein/regelgeving/budgetsignalen";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import type { Wet } from "@/lib/domein/wet";

import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { bsnIndex } from "./versleuteling";

export type Uitputtingsvraag = {
  readonly zoek: string;
  readonly signaal: Uitputtingsignaal | null;
  /** "geen declaraties sinds": the newest month of care lies before this one. */
  readonly sinds: Maand;
  readonly wet: Wet | null;
  readonly functiesoort: string | null;
  /** Budgets that touch this year; null: all years. */
  readonly jaar: number | null;
  readonly volgorde: Uitputtingsvolgorde;
  readonly aflopend: boolean;
};

export type Standrij = {
  readonly id: string;
  readonly nummer: string;
  readonly budgetidentificatie: string;
  readonly budgethouder_id: string;
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly van: Date;
  readonly tm: Date;
  readonly toegekend: bigint;
  readonly beschikbaar: bigint;
  readonly gereserveerd: bigint;
  readonly onderweg: bigint;
  readonly besteed: bigint;
  readonly functiesoorten: readonly string[];
  readonly overeenkomsten: number;
  readonly boven_maximum: number;
  readonly laatste_maand: Date | null;
};

export type Standtotaal = Readonly<Record<"totaal" | "toegekend" | "beschikbaar" | "gereserveerd" | "onderweg" | "besteed" | "alle" | Uitputtingsignaal, bigint>>;

const { sql, join, empty } = Prisma;

/** Every word of the question begins a word of the name, the number or the kenmerk; a BSN is looked up by its index. */
function zoekvoorwaarden(zoek: string): readonly Prisma.Sql[] {
  const bsn = normaliseerBsn(zoek);
  if (bsn !== null && isBsn(bsn)) return [sql`b.budgethouder_id = (SELECT p.id FROM persoon p WHERE p.bsn_index = ${bsnIndex(bsn)})`];
  return zoek.split(/\s+/).filter((woord) => woord !== "").map((woord) => sql`b.zoek LIKE (SELECT '%' || zoektekst(${woord}) || '%')`);
}

/** A question whose search was looked up once; without `gevonden` every statement reads the texts itself. */
export type Uitputtingsselectie = Uitputtingsvraag & { readonly gevonden?: readonly string[] };

/** More than this is no list to carry around; the statements then search for themselves. */
const GEVONDEN_HOOGSTENS = 5_000;

/** Looks up what is searched for, so that the page, its totals and its counts need not read fifty thousand texts each. */
export async function zoekEerst(tx: Tx, verstrekkerId: string, vraag: Uitputtingsvraag): Promise<Uitputtingsselectie> {
  const voorwaarden = zoekvoorwaarden(vraag.zoek);
  if (voorwaarden.length === 0) return vraag;
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    SELECT b.toekenning_id AS id FROM budgetstand b WHERE ${join([sql`b.verstrekker_id = ${verstrekkerId}::uuid`, ...voorwaarden], " AND ")} LIMIT ${GEVONDEN_HOOGSTENS + 1}::int`;
  return rijen.length > GEVONDEN_HOOGSTENS ? vraag : { ...vraag, gevonden: rijen.map(({ id }) => id) };
}

function basis(verstrekkerId: string, vraag: Uitputtingsselectie): Prisma.Sql {
  const { wet, functiesoort, jaar, gevonden } = vraag;
  return join(
    [
      sql`b.verstrekker_id = ${verstrekkerId}::uuid`,
      sql`b.status <> 'ingetrokken'`,
      ...(wet === null ? [] : [sql`b.wet = ${wet}::wet`]),
      ...(functiesoort === null ? [] : [sql`${functiesoort} = ANY (b.functiesoorten)`]),
      ...(jaar === null ? [] : [sql`b.van <= make_date(${jaar}::int, 12, 31) AND b.tm >= make_date(${jaar}::int, 1, 1)`]),
      ...(gevonden === undefined ? zoekvoorwaarden(vraag.zoek) : [sql`b.toekenning_id = ANY (${[...gevonden]}::uuid[])`]),
    ],
    " AND ",
  );
}

function signaalvoorwaarde(signaal: Uitputtingsignaal, vraag: Uitputtingsvraag, vandaag: Datum): Prisma.Sql {
  const loopt = sql`b.van <= ${vandaag}::date AND b.tm >= ${vandaag}::date`;
  switch (signaal) {
    case "bijna_op":
      return sql`(${loopt} AND b.beschikbaar_centen >= 0 AND b.toegekend_centen > 0 AND b.beschikbaar_centen * 100 < b.toegekend_centen * ${budgetbeleid(vandaag).bijnaOpPercentage}::int)`;
    case "overbesteed":
      return sql`(b.beschikbaar_centen < 0)`;
    case "boven_maximum":
      return sql`(b.boven_maximum > 0)`;
    case "geen_overeenkomst":
      return sql`(${loopt} AND b.overeenkomsten = 0)`;
    case "stil":
      return sql`(${loopt} AND b.van < ${`${vraag.sinds}-01`}::date AND (b.laatste_maand IS NULL OR b.laatste_maand < ${`${vraag.sinds}-01`}::date))`;
    case "voorlopig":
      return sql`(b.status = 'voorlopig')`;
  }
}

const gekozen = (vraag: Uitputtingsvraag, vandaag: Datum): Prisma.Sql => (vraag.signaal === null ? sql`true` : signaalvoorwaarde(vraag.signaal, vraag, vandaag));

/** The order is total: two budgets with the same name or the same percentage keep their places from page to page. */
function volgorde({ volgorde: naar, aflopend }: Uitputtingsvraag): Prisma.Sql {
  const richting = aflopend ? sql`DESC` : sql`ASC`;
  const sleutel = {
    naam: sql`b.naam`,
    gebruikt: sql`(b.gereserveerd_centen + b.onderweg_centen + b.besteed_centen)::float8 / greatest(b.toegekend_centen, 1)`,
    vrij: sql`b.beschikbaar_centen`,
    toegekend: sql`b.toegekend_centen`,
    einde: sql`b.tm`,
  }[naar];
  return sql`${sleutel} ${richting}, b.naam, b.van, b.toekenning_id`;
}

const KOLOMMEN = sql`b.toekenning_id AS id, t.nummer, t.budgetidentificatie, b.budgethouder_id, p.voornamen, p.tussenvoegsel, p.achternaam, b.wet, b.status, b.van, b.tm,
  b.toegekend_centen AS toegekend, b.beschikbaar_centen AS beschikbaar, b.gereserveerd_centen AS gereserveerd, b.onderweg_centen AS onderweg, b.besteed_centen AS besteed,
  b.functiesoorten, b.overeenkomsten, b.boven_maximum, b.laatste_maand`;

type Grens = { readonly vanaf: number; readonly aantal: number };

/** One page. Which budgets are on it is chosen first, by as little of each as can be; the rest is looked up for those alone. */
export const readStanden = (tx: Tx, verstrekkerId: string, vraag: Uitputtingsselectie, vandaag: Datum, { vanaf, aantal }: Grens): Promise<Standrij[]> => tx.$queryRaw<Standrij[]>`
  WITH bladzijde AS MATERIALIZED (
    SELECT b.toekenning_id FROM budgetstand b WHERE ${basis(verstrekkerId, vraag)} AND ${gekozen(vraag, vandaag)} ORDER BY ${volgorde(vraag)} LIMIT ${aantal}::int OFFSET ${vanaf}::int)
  SELECT ${KOLOMMEN} FROM bladzijde x JOIN budgetstand b ON b.toekenning_id = x.toekenning_id JOIN toekenning t ON t.id = b.toekenning_id JOIN persoon p ON p.id = b.budgethouder_id ORDER BY ${volgorde(vraag)}`;

/** How many, how much, and how many behind each signaal, in one reading of the table. */
export async function readStandtotaal(tx: Tx, verstrekkerId: string, vraag: Uitputtingsselectie, vandaag: Datum): Promise<Standtotaal> {
  const s = gekozen(vraag, vandaag);
  const tel = (signaal: Uitputtingsignaal): Prisma.Sql => sql`count(*) FILTER (WHERE ${signaalvoorwaarde(signaal, vraag, vandaag)})`;
  const som = (kolom: Prisma.Sql): Prisma.Sql => sql`coalesce(sum(${kolom}) FILTER (WHERE ${s}), 0)::bigint`;
  const [totaal] = await tx.$queryRaw<[Standtotaal]>`
    SELECT count(*) FILTER (WHERE ${s}) AS totaal, ${som(sql`b.toegekend_centen`)} AS toegekend, ${som(sql`b.beschikbaar_centen`)} AS beschikbaar,
           ${som(sql`b.gereserveerd_centen`)} AS gereserveerd, ${som(sql`b.onderweg_centen`)} AS onderweg, ${som(sql`b.besteed_centen`)} AS besteed, count(*) AS alle,
           ${tel("bijna_op")} AS bijna_op, ${tel("overbesteed")} AS overbesteed, ${tel("boven_maximum")} AS boven_maximum,
           ${tel("geen_overeenkomst")} AS geen_overeenkomst, ${tel("stil")} AS stil, ${tel("voorlopig")} AS voorlopig
    FROM budgetstand b WHERE ${basis(verstrekkerId, vraag)}`;
  return totaal;
}

/** The next rows after an id: for a file, in pieces, whatever the order on the screen. */
export const readStandenNa = (tx: Tx, verstrekkerId: string, vraag: Uitputtingsvraag, vandaag: Datum, na: string | null, aantal: number): Promise<Standrij[]> => tx.$queryRaw<Standrij[]>`
  WITH stuk AS MATERIALIZED (
    SELECT b.* FROM budgetstand b WHERE ${basis(verstrekkerId, vraag)} AND ${gekozen(vraag, vandaag)} ${na === null ? empty : sql`AND b.toekenning_id > ${na}::uuid`}
    ORDER BY b.toekenning_id LIMIT ${aantal}::int)
  SELECT ${KOLOMMEN} FROM stuk b JOIN toekenning t ON t.id = b.toekenning_id JOIN persoon p ON p.id = b.budgethouder_id ORDER BY b.toekenning_id`;

/** The years in which budgets of this verstrekker begin, newest first: both ends of one index. */
export async function readBudgetjaren(tx: Tx, verstrekkerId: string): Promise<readonly number[]> {
  const [grens] = await tx.$queryRaw<[{ eerste: number | null; laatste: number | null }]>`
    SELECT (SELECT extract(year FROM van)::int FROM budgetstand WHERE verstrekker_id = ${verstrekkerId}::uuid ORDER BY van LIMIT 1) AS eerste,
           (SELECT extract(year FROM van)::int FROM budgetstand WHERE verstrekker_id = ${verstrekkerId}::uuid ORDER BY van DESC LIMIT 1) AS laatste`;
  const { eerste, laatste } = grens;
  return eerste === null || laatste === null ? [] : Array.from({ length: laatste - eerste + 1 }, (_leeg, i) => laatste - i);
}
