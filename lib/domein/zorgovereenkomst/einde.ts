/** When a contract ends and how: notice, probation, consent, and the ends that need nobody. */
import { type Datum, laatsteDag, leeftijd, maandVan, plusDagen, plusMaanden, vroegste } from "../datum";
import type { OpenPeriode } from "../periode";
import { geweigerd, gelukt, type Uitkomst } from "../uitkomst";
import { aanzeggingNodig, DAGEN_SALARISADMINISTRATIE, kortsteOpzegtermijn, zelfdeDagLater } from "./arbeidsrecht";
import { KENMERKEN, type Overeenkomstmodel } from "./model";

export const EINDEREDENEN = [
  "opzegging",
  "wederzijds_goedvinden",
  "proeftijd",
  "van_rechtswege",
  "overlijden_budgethouder",
  "overlijden_zorgverlener",
  "geen_pgb_meer",
  "instelling_gestopt",
  "vervangene_terug",
  "niet_bekrachtigd",
  "verklaring_gestopt",
] as const;
export type Eindereden = (typeof EINDEREDENEN)[number];

/** What a party can choose; the rest follows from a fact. */
export const EINDEWIJZEN = ["opzegging", "wederzijds_goedvinden", "proeftijd"] as const satisfies readonly Eindereden[];
export type Eindewijze = (typeof EINDEWIJZEN)[number];

/** What ends a contract by itself. An employment does not end by the employer's death but by the clause of the model (BW 7:675). */
export const AUTOMATISCH = {
  van_rechtswege: "BW 7:667 lid 1; modelovereenkomst van de SVB, looptijd",
  overlijden_budgethouder: "Modelovereenkomst van de SVB; BW 7:410 lid 1 en 7:675",
  overlijden_zorgverlener: "BW 7:409 en 7:674",
  geen_pgb_meer: "Rlz art. 5.16 lid 2; modelovereenkomst van de SVB, einde van het pgb",
  instelling_gestopt: "Modelovereenkomst van de SVB met een zorginstelling",
  vervangene_terug: "Modelovereenkomst van de SVB, looptijd onder C",
  niet_bekrachtigd: "SVB, einde van een zorgovereenkomst: de verstrekker keurt haar af",
} as const satisfies Partial<Record<Eindereden, string>>;
export type AutomatischeReden = keyof typeof AUTOMATISCH;

export type Opzeggende = "budgethouder" | "zorgverlener";

/** What the rules on ending ask of a contract. */
export type Eindefeiten = {
  readonly model: Overeenkomstmodel;
  /** From the first day of the first version t/m the last day of the newest. */
  readonly looptijd: OpenPeriode;
  readonly afgesprokenMaanden: number | null;
  /** Works as an entrepreneur or is an instelling. */
  readonly beroepsmatig: boolean;
  /** Only with an employment; 0 otherwise. */
  readonly proeftijdMaanden: number;
  /** Only with an employment for a fixed term: notice in between was agreed in writing. */
  readonly tussentijdsOpzegbaar: boolean;
  /** Of the newest version; null when not agreed. */
  readonly dagenPerWeek: number | null;
};

export type Opzegtermijn = { readonly maanden: number; readonly grondslag: string };

/** P16: one month is usual for an opdracht when nothing was agreed. */
const GEBRUIKELIJK = 1;

/** Months of notice by an employer: by whole years of service on the day of notice, never shorter than agreed (BW 7:672 lid 2). */
export function termijnWerkgever(inDienstSinds: Datum, afgesproken: number | null, dag: Datum): number {
  const dienstjaren = dag < inDienstSinds ? 0 : leeftijd(inDienstSinds, dag);
  return Math.max(kortsteOpzegtermijn(dienstjaren), afgesproken ?? 0);
}

/** Notice counts against the end of the month (BW 7:672 lid 1): 10 April with one month ends on 31 May. */
export const eindeVanMaandNa = (dag: Datum, maanden: number): Datum => laatsteDag(plusMaanden(maandVan(dag), maanden));

/**
 * Months of notice when notice is given on `dag`. Employer: by whole years of service, never shorter than agreed (BW 7:672
 * lid 2 en 7). Employee: one month, or what was agreed (lid 4). Opdracht: as agreed; an opdrachtgever is otherwise free (BW 7:408).
 */
export function opzegtermijn(feiten: Eindefeiten, door: Opzeggende, dag: Datum): Opzegtermijn {
  const afgesproken = feiten.afgesprokenMaanden;
  if (!KENMERKEN[feiten.model].dienstverband) {
    return { maanden: afgesproken ?? GEBRUIKELIJK, grondslag: "BW 7:408; afspraak in de zorgovereenkomst" };
  }
  if (door === "zorgverlener") return { maanden: Math.max(1, afgesproken ?? 1), grondslag: "BW 7:672 lid 4" };
  return { maanden: termijnWerkgever(feiten.looptijd.van, afgesproken, dag), grondslag: "BW 7:672 lid 2" };
}

/** Last day after notice on `dag`; a contract never outlives its own term. */
export function laatsteDagNaOpzegging(feiten: Eindefeiten, door: Opzeggende, dag: Datum): Datum {
  const einde = eindeVanMaandNa(dag, opzegtermijn(feiten, door, dag).maanden);
  return feiten.looptijd.tm === null ? einde : vroegste(einde, feiten.looptijd.tm);
}

/** BW 7:676: during probation either side may stop at once. */
export const inProeftijd = ({ looptijd, proeftijdMaanden }: Eindefeiten, dag: Datum): boolean =>
  proeftijdMaanden > 0 && dag >= looptijd.van && dag < zelfdeDagLater(looptijd.van, proeftijdMaanden);

/**
 * BW 7:408 lid 2: who does the work as a profession can end a contract for a fixed term only for weighty reasons. The
 * opdrachtgever can always.
 */
export const gewichtigeRedenNodig = (feiten: Eindefeiten, door: Opzeggende): boolean =>
  door === "zorgverlener" && !KENMERKEN[feiten.model].dienstverband && feiten.beroepsmatig && feiten.looptijd.tm !== null;

/** BW 7:667 lid 3: an employment for a fixed term cannot be ended in between unless that was agreed. */
const nietTussentijds = (feiten: Eindefeiten): boolean =>
  KENMERKEN[feiten.model].dienstverband && feiten.looptijd.tm !== null && !feiten.tussentijdsOpzegbaar;

/** What an employer declares when giving notice. */
export type Ontslagverklaring = {
  /** Not ill, not pregnant and not on maternity leave (BW 7:670 lid 1 en 2). */
  readonly geenOpzegverbod: boolean;
  /** The day on which the UWV allowed the dismissal. */
  readonly vergunningVan: Datum | null;
};

/** Notice by an employer, for which the law has obstacles. */
export const isOntslag = (feiten: Pick<Eindefeiten, "model">, door: Opzeggende): boolean => door === "budgethouder" && KENMERKEN[feiten.model].dienstverband;

/** Below four days a week in a private home no leave is asked for the dismissal (BW 7:671 lid 1 onder d; SVB, hoe zegt u een zorgovereenkomst op). */
export const ontslagvergunningNodig = (feiten: Pick<Eindefeiten, "model" | "dagenPerWeek">, door: Opzeggende): boolean =>
  isOntslag(feiten, door) && (feiten.dagenPerWeek ?? 0) >= DAGEN_SALARISADMINISTRATIE;

/** BW 7:671a lid 6: notice is given within four weeks after the day of the decision. */
const GELDIGE_DAGEN = 28;

type Ontslagweigering = "opzegverbod" | "ontslagvergunning_nodig" | "ontslagvergunning_in_de_toekomst" | "ontslagvergunning_verlopen";

/** What stands in the way of a dismissal on `dag`; null when nothing does. */
function ontslagbelemmering(feiten: Eindefeiten, door: Opzeggende, dag: Datum, ontslag: Ontslagverklaring | null): Ontslagweigering | null {
  if (!isOntslag(feiten, door)) return null;
  if (ontslag?.geenOpzegverbod !== true) return "opzegverbod";
  if (!ontslagvergunningNodig(feiten, door)) return null;
  if (ontslag.vergunningVan === null) return "ontslagvergunning_nodig";
  if (ontslag.vergunningVan > dag) return "ontslagvergunning_in_de_toekomst";
  return dag > plusDagen(ontslag.vergunningVan, GELDIGE_DAGEN) ? "ontslagvergunning_verlopen" : null;
}

export type Eindevoornemen = {
  readonly wijze: Eindewijze;
  readonly door: Opzeggende;
  readonly dag: Datum;
  /** Only asked for an end by consent; otherwise the rule decides. */
  readonly gewenst: Datum | null;
  readonly gewichtigeReden: boolean;
  /** Null when nothing was declared: enough for everybody but an employer. */
  readonly ontslag: Ontslagverklaring | null;
};

export type Eindeweigering =
  | Ontslagweigering
  | "al_afgelopen"
  | "niet_in_proeftijd"
  | "niet_tussentijds"
  | "gewichtige_reden_nodig"
  | "einddatum_nodig"
  | "einddatum_voorbij"
  | "einddatum_na_looptijd";

/** The last day this intention leads to, or why it cannot be done. */
export function bepaalLaatsteDag(feiten: Eindefeiten, voornemen: Eindevoornemen): Uitkomst<Datum, Eindeweigering> {
  const { wijze, door, dag, gewenst } = voornemen;
  const { tm } = feiten.looptijd;
  if (tm !== null && tm < dag) return geweigerd("al_afgelopen");
  if (wijze === "proeftijd") return inProeftijd(feiten, dag) ? gelukt(dag) : geweigerd("niet_in_proeftijd");
  if (wijze === "opzegging") {
    if (nietTussentijds(feiten)) return geweigerd("niet_tussentijds");
    if (gewichtigeRedenNodig(feiten, door) && !voornemen.gewichtigeReden) return geweigerd("gewichtige_reden_nodig");
    const belemmering = ontslagbelemmering(feiten, door, dag, voornemen.ontslag);
    if (belemmering !== null) return geweigerd(belemmering);
    return gelukt(laatsteDagNaOpzegging(feiten, door, dag));
  }
  // BW 7:670b: both may agree on any day that still lies ahead; the past is settled.
  if (gewenst === null) return geweigerd("einddatum_nodig");
  if (gewenst < dag) return geweigerd("einddatum_voorbij");
  return tm !== null && gewenst > tm ? geweigerd("einddatum_na_looptijd") : gelukt(gewenst);
}

export type Aanzegging = {
  /** `wettelijk`: the employer owes it (BW 7:668). `herinnering`: nobody owes anything, but it is good to know. */
  readonly soort: "wettelijk" | "herinnering";
  readonly uiterlijkOp: Datum;
  /** From this day on somebody is reminded: a month to think. */
  readonly herinnerenVanaf: Datum;
};

/** One month before the end of a fixed term (BW 7:668 lid 1); null while no end was agreed. */
export function aanzegging(model: Overeenkomstmodel, looptijd: OpenPeriode): Aanzegging | null {
  if (looptijd.tm === null) return null;
  const wettelijk = KENMERKEN[model].dienstverband && aanzeggingNodig(looptijd);
  return {
    soort: wettelijk ? "wettelijk" : "herinnering",
    uiterlijkOp: zelfdeDagLater(looptijd.tm, -1),
    herinnerenVanaf: zelfdeDagLater(looptijd.tm, -2),
  };
}
