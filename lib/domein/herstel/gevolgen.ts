/**
 * What a herstel changes, per budget, per month and per claim: shown before it is proposed and again before it is approved, and the
 * same moves the database makes. Nothing here decides.
 */
import { type Budgetstand, toegekend } from "../budget/rekeningen";
import type { Maand } from "../datum";
import { type Centen, min, NUL, plus, som } from "../geld";
import { GEBONDEN_REKENINGEN, type Hersteldossier, type Herstelvoorstel, type Post } from "./voorstel";

export type Standverandering = {
  /** Null: a budget that does not exist yet. */
  readonly toekenningId: string | null;
  readonly voor: Budgetstand;
  readonly na: Budgetstand;
};

export type Maandverandering = { readonly maand: Maand; readonly bedrag: Centen; readonly aantal: number };

export type Gevolgen = {
  readonly van: Standverandering;
  /** Null: only the amount of this budget changes. */
  readonly naar: Standverandering | null;
  /** Contracts that go to the other budget. */
  readonly overeenkomsten: Hersteldossier["overeenkomsten"];
  /** Claims that go along and bind money, oldest month first. */
  readonly posten: readonly Post[];
  readonly perMaand: readonly Maandverandering[];
};

const LEEG: Budgetstand = { beschikbaar: NUL, gereserveerd: NUL, onderweg: NUL, besteed: NUL };

/** Back to beschikbaar: what these claims bind is free again on this budget. */
export function bindLos(stand: Budgetstand, posten: readonly Post[]): Budgetstand {
  const per = (rekening: Post["rekening"]): Centen => som(posten.filter((post) => post.rekening === rekening).map(({ bedrag }) => bedrag));
  const [gereserveerd, onderweg, besteed] = GEBONDEN_REKENINGEN.map((rekening) => min(stand[rekening], per(rekening)));
  return {
    beschikbaar: plus(stand.beschikbaar, som(posten.map(({ bedrag }) => bedrag))),
    gereserveerd: gereserveerd ?? NUL,
    onderweg: onderweg ?? NUL,
    besteed: besteed ?? NUL,
  };
}

/** The other way: the same claims bind this budget. May take it below zero; whether that may, is for keuring.ts. */
export function bind(stand: Budgetstand, posten: readonly Post[]): Budgetstand {
  return posten.reduce<Budgetstand>(
    (tussen, { rekening, bedrag }) => ({ ...tussen, beschikbaar: min(tussen.beschikbaar, bedrag), [rekening]: plus(tussen[rekening], bedrag) }),
    stand,
  );
}

const metBeschikbaar = (stand: Budgetstand, erbij: Centen): Budgetstand => ({ ...stand, beschikbaar: plus(stand.beschikbaar, erbij) });

const perMaand = (posten: readonly Post[]): readonly Maandverandering[] =>
  [...new Set(posten.map(({ maand }) => maand))].sort().map((maand) => {
    const van = posten.filter((post) => post.maand === maand);
    return { maand, bedrag: som(van.map(({ bedrag }) => bedrag)), aantal: van.length };
  });

const opMaand = (a: Post, b: Post): number => (a.maand === b.maand ? a.nummer.localeCompare(b.nummer) : a.maand.localeCompare(b.maand));

/** The contracts a voorstel moves: all of them, or those that were chosen. */
export function verplaatst(voorstel: Herstelvoorstel, dossier: Hersteldossier): Pick<Gevolgen, "overeenkomsten" | "posten"> {
  if (voorstel.soort === "bedrag") return { overeenkomsten: [], posten: [] };
  const gaatMee = (id: string): boolean => voorstel.soort !== "koppeling" || voorstel.zorgovereenkomsten.includes(id);
  return {
    overeenkomsten: dossier.overeenkomsten.filter(({ id }) => gaatMee(id)),
    posten: dossier.posten.filter(({ zorgovereenkomstId }) => gaatMee(zorgovereenkomstId)).toSorted(opMaand),
  };
}

export const bedragVan = (functiebudgetten: readonly { readonly bedrag: Centen }[]): Centen => som(functiebudgetten.map(({ bedrag }) => bedrag));

/**
 * Domein §15 example 11: 10.000 under the Wmo of which 2.300 was spent becomes 0 and 0 there, and 10.000 with 2.300 spent under the
 * Jeugdwet.
 */
export function gevolgenVan(voorstel: Herstelvoorstel, dossier: Hersteldossier): Gevolgen {
  const { van, naar } = dossier;
  const mee = verplaatst(voorstel, dossier);
  const rest = { ...mee, perMaand: perMaand(mee.posten) };
  if (voorstel.soort === "bedrag") {
    const verschil = min(bedragVan(voorstel.functiebudgetten), van.bedrag);
    return { van: { toekenningId: van.id, voor: van.stand, na: metBeschikbaar(van.stand, verschil) }, naar: null, ...rest };
  }
  const los = bindLos(van.stand, mee.posten);
  if (voorstel.soort === "koppeling") {
    const doel = naar?.stand ?? LEEG;
    return {
      van: { toekenningId: van.id, voor: van.stand, na: los },
      naar: { toekenningId: voorstel.naarToekenningId, voor: doel, na: bind(doel, mee.posten) },
      ...rest,
    };
  }
  const nieuw = metBeschikbaar(LEEG, bedragVan(voorstel.functiebudgetten));
  return {
    van: { toekenningId: van.id, voor: van.stand, na: metBeschikbaar(los, min(NUL, toegekend(van.stand))) },
    naar: { toekenningId: null, voor: LEEG, na: bind(nieuw, mee.posten) },
    ...rest,
  };
}

/** The same for the same consequences: what was on the screen of who decides is what is carried out, or nothing is. */
export const beeldVan = (gevolgen: Gevolgen): string =>
  JSON.stringify(gevolgen, (_sleutel, waarde: unknown) => (typeof waarde === "bigint" ? waarde.toString() : waarde));
