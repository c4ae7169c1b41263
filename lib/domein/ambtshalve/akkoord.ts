/** Agreeing in place of a verstrekker: when it may, with which maximum, until when the verstrekker answers, and what follows from the answer "no". */
import { type Datum, dagenTussen, laatsteDag, maandVan, plusDagen } from "../datum";
import { type Centen, kleinste } from "../geld";
import type { Ambtshalvebeleid } from "../regelgeving/ambtshalve";
import { belemmeringen, type Checklistuitkomst, isSchoon } from "../zorgovereenkomst/checklist";
import { type Maximumgrond, maximumverloop, ruimsteMaximum } from "../zorgovereenkomst/maximumtarief";
import { KENMERKEN, type Overeenkomstmodel, type Werkafspraken } from "../zorgovereenkomst/model";
import type { Overeenkomststatus } from "../zorgovereenkomst/status";

export type Ambtshalvedossier = {
  readonly vandaag: Datum;
  /** Null: no policy for this day. */
  readonly beleid: Ambtshalvebeleid | null;
  readonly mandaatGeldt: boolean;
  /** The day on which it came on the desk of the verstrekker. */
  readonly wachtSinds: Datum;
  /** The verstrekker said no to this contract before. */
  readonly eerderNietBekrachtigd: boolean;
  readonly toetsing: readonly Checklistuitkomst[];
  readonly maximaBekend: boolean;
};

export const AMBTSHALVEBEZWAREN = ["MANDAAT_GELDT_NIET", "TERMIJN_LOOPT_NOG", "VERSTREKKER_HEEFT_BESLIST", "NIET_IN_ORDE", "MAXIMUM_ONBEKEND"] as const;
export type Ambtshalvebezwaar = (typeof AMBTSHALVEBEZWAREN)[number];

/** Whether the verstrekker has had its time: that many whole days. */
export const termijnVoorbij = (wachtSinds: Datum, vandaag: Datum, { wachtdagen }: Ambtshalvebeleid): boolean => dagenTussen(wachtSinds, vandaag) > wachtdagen;

/**
 * Why the SVB may not agree in place of the verstrekker; every objection at once. Only the verstrekker's look at the content is replaced: what the
 * law forbids stays forbidden, and the SVB's own judgement by another person still follows.
 */
export function keurAmbtshalve(dossier: Ambtshalvedossier): readonly Ambtshalvebezwaar[] {
  const { beleid, vandaag, wachtSinds } = dossier;
  return [
    ...(dossier.mandaatGeldt ? [] : (["MANDAAT_GELDT_NIET"] as const)),
    ...(beleid !== null && termijnVoorbij(wachtSinds, vandaag, beleid) ? [] : (["TERMIJN_LOOPT_NOG"] as const)),
    ...(dossier.eerderNietBekrachtigd ? (["VERSTREKKER_HEEFT_BESLIST"] as const) : []),
    ...(belemmeringen(dossier.toetsing).length > 0 ? (["NIET_IN_ORDE"] as const) : []),
    ...(dossier.maximaBekend ? [] : (["MAXIMUM_ONBEKEND"] as const)),
  ];
}

/** With something to weigh a person says why; without, many may be done at once. */
export const vraagtToelichting = (toetsing: readonly Checklistuitkomst[]): boolean => !isSchoon(toetsing);

export type Ambtshalvemaximum = { readonly tariefId: string; readonly bedrag: Centen; readonly bron: string };

const AFGESPROKEN = "het afgesproken tarief: er is geen maximum vastgesteld";
const AFGESPROKEN_ONDER_MAXIMUM = "het afgesproken tarief, binnen het maximum";

/**
 * The ambtshalve maximum of each rate: what was agreed, and never more than the law and the verstrekker's own figures allow on any day of the contract. No higher,
 * because how much room a contract gets is for the verstrekker to say. Null when the first day has a statutory maximum that we do not know: then there is nothing to cap with.
 */
export function ambtshalveMaxima(grond: Maximumgrond, { van, tm, tarieven }: Pick<Werkafspraken, "van" | "tm" | "tarieven">): readonly Ambtshalvemaximum[] | null {
  const maxima: Ambtshalvemaximum[] = [];
  for (const { id, eenheid, tarief } of tarieven) {
    const verloop = maximumverloop(grond, { eenheid, maximumtarief: null }, { van, tm });
    if (verloop[0]?.maximum.soort === "onbekend") return null;
    const ruimste = ruimsteMaximum(verloop);
    if (ruimste === null) maxima.push({ tariefId: id, bedrag: tarief, bron: AFGESPROKEN });
    else maxima.push({ tariefId: id, bedrag: kleinste(tarief, ruimste.bedrag), bron: tarief <= ruimste.bedrag ? AFGESPROKEN_ONDER_MAXIMUM : ruimste.bron });
  }
  return maxima;
}

export const bekrachtigenUiterlijk = (vandaag: Datum, { bekrachtigdagen }: Ambtshalvebeleid): Datum => plusDagen(vandaag, bekrachtigdagen);

/** Days left to answer, counting the last one; below one: it has passed, by that many days and one. */
export const dagenOver = (uiterlijk: Datum, vandaag: Datum): number => dagenTussen(vandaag, uiterlijk) + 1;

/** What happens to a contract when the verstrekker does not stand by it. */
export type Gevolg =
  /** Not approved yet: back to the budgethouder, as when the verstrekker sends it back. */
  | { readonly soort: "terug" }
  /** Approved: ends for the days to come. What was done under it stays. */
  | { readonly soort: "einde"; readonly laatsteDag: Datum }
  /** An employment does not end by a refusal of the verstrekker: the employer has to give notice (SVB, einde van een zorgovereenkomst). */
  | { readonly soort: "opzeggen" }
  | { readonly soort: "geen" };

/**
 * The end is the last day of the month: a declaratie is about one month and rests on one approval. No source gives a day; what counts is that it lies
 * ahead, so that nobody worked for nothing.
 */
export function gevolgVanNietBekrachtigen({ status, model }: { readonly status: Overeenkomststatus; readonly model: Overeenkomstmodel }, vandaag: Datum): Gevolg {
  if (status === "bij_svb") return { soort: "terug" };
  if (status !== "goedgekeurd") return { soort: "geen" };
  return KENMERKEN[model].dienstverband ? { soort: "opzeggen" } : { soort: "einde", laatsteDag: laatsteDag(maandVan(vandaag)) };
}
