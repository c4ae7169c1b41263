/** What somebody can do about a budget that is expected to fall short, each way alone and in numbers. Advice, never a decision. */
import { type Datum, eersteDag, laatste, maandVan, plusMaanden } from "../datum";
import { type Centen, centen, type Honderdsten, honderdsten, NUL } from "../geld";
import { aantalDagen, doorsnede, type OpenPeriode, type Periode } from "../periode";

/** One contract with hours to give up, as it runs now. */
export type Zorgafspraak = OpenPeriode & {
  readonly zorgovereenkomstId: string;
  readonly weekkosten: Centen;
  readonly urenPerWeek: Honderdsten | null;
  /** The rate that carries the agreed hours, up to the maximumtarief. */
  readonly tarief: Centen;
};

export type Minder = {
  readonly zorgovereenkomstId: string;
  /** Fewer hours a week in this contract alone; null when even none at all is not enough, or no hours were agreed. */
  readonly urenMinder: Honderdsten | null;
  readonly urenDan: Honderdsten | null;
  /** The same care at this rate a unit; null when no rate above zero is low enough. */
  readonly tariefDan: Centen | null;
};

export type Uitwegen = {
  /** A change of a contract can start here: the first of next month. */
  readonly ingang: Datum;
  readonly perContract: readonly Minder[];
  /** To ask of the verstrekker, or to pay in oneself: whole euros, rounded up. */
  readonly bijTeVragen: Centen;
};

const KWARTIER = 25n;
const EURO = 100n;
const naarBoven = (teller: bigint, noemer: bigint): bigint => (teller + noemer - 1n) / noemer;

function minder(afspraak: Zorgafspraak, tekort: Centen, rest: Periode): Minder | null {
  const dagen = doorsnede(afspraak, rest);
  if (dagen === null || afspraak.weekkosten <= NUL) return null;
  const { zorgovereenkomstId, weekkosten, urenPerWeek, tarief } = afspraak;
  // A cent a week more than the exact part, so that rounding to whole cents each way can never leave anything short.
  const perWeek = naarBoven(tekort * 7n, BigInt(aantalDagen(dagen))) + 1n;
  const uren = urenPerWeek === null ? 0n : BigInt(urenPerWeek);
  const urenMinder = naarBoven(naarBoven(perWeek * uren, weekkosten), KWARTIER) * KWARTIER;
  const kan = uren > 0n && urenMinder < uren;
  const tariefDan = (tarief * (weekkosten - perWeek)) / weekkosten;
  return {
    zorgovereenkomstId,
    urenMinder: kan ? honderdsten(Number(urenMinder)) : null,
    urenDan: kan ? honderdsten(Number(uren - urenMinder)) : null,
    tariefDan: perWeek < weekkosten && tariefDan > 0n ? centen(tariefDan) : null,
  };
}

/** Null when nothing is short. */
export function uitwegen(tekort: Centen, afspraken: readonly Zorgafspraak[], budget: Periode, vandaag: Datum): Uitwegen | null {
  if (tekort <= NUL) return null;
  const ingang = laatste(eersteDag(plusMaanden(maandVan(vandaag), 1)), budget.van);
  const perContract = ingang > budget.tm ? [] : afspraken.flatMap((afspraak) => minder(afspraak, tekort, { van: ingang, tm: budget.tm }) ?? []);
  return { ingang, perContract, bijTeVragen: centen(naarBoven(tekort, EURO) * EURO) };
}
