/** Which budgetafsluitberichten a budget asks for today. Pure: the state and the day in, the messages out. */
import { type Datum, datum, jaarVan, laatsteDag, maandVan, plusDagen, plusMaanden, vroegste } from "../datum";
import type { Periode } from "../periode";
import { afgeleid, type Opgezocht, zoekOp } from "../regelgeving/opzoeken";
import { AFSLUITTERMIJN, JAARGRENSTERMIJN, VASTSTELLINGSTERMIJN } from "../regelgeving/termijnen";
import type { Toekenningstatus } from "../toekenning/status";
import type { Wet } from "../wet";
import type { Afsluitreden } from "./redenen";
import { type Afsluittotalen, berekenTotalen, type Besteding, bestedingenTotEnMet, type Functiedeel, hoortBij, isBovenBudget } from "./totalen";

export type Afsluitstand = {
  readonly status: Toekenningstatus;
  /** Number of the current toekenningsversie: a change of the grant makes another state. */
  readonly versie: number;
  readonly periode: Periode;
  readonly functies: readonly Functiedeel[];
  readonly bestedingen: readonly Besteding[];
};

export type TeMakenBericht = {
  readonly reden: Afsluitreden;
  /** What it is about: the same state is told once. */
  readonly periodestand: string;
  readonly periode: Periode;
  /** After this one nothing more has to be told: the budget may be settled. */
  readonly definitief: boolean;
  readonly totalen: Afsluittotalen;
};

/** The day on which the message about a functiebudget that ended is made: fourteen weeks after its last day. */
export const afsluitdag = (tm: Datum): Opgezocht<Datum> => afgeleid(zoekOp(AFSLUITTERMIJN, tm), (dagen) => plusDagen(tm, dagen));

/** The day on which the message about a calendar year is made, for a functiebudget that runs over the year boundary. */
export const jaargrensdag = (jaar: number): Opgezocht<Datum> => {
  const oudjaar = datum(`${String(jaar)}-12-31`);
  return afgeleid(zoekOp(JAARGRENSTERMIJN, oudjaar), (dagen) => plusDagen(oudjaar, dagen));
};

/** Rlz art. 5.21: by when the zorgkantoor decides. `onbekend` for laws without a vaststelling and for years without a known term. */
export const vaststellenUiterlijk = (wet: Wet, tm: Datum, vandaag: Datum): Opgezocht<Datum> =>
  wet === "wlz" ? afgeleid(zoekOp(VASTSTELLINGSTERMIJN, vandaag), (maanden) => laatsteDag(plusMaanden(maandVan(tm), maanden))) : { uitkomst: "onbekend" };

const isDaar = (dag: Opgezocht<Datum>, vandaag: Datum): boolean => dag.uitkomst === "bekend" && dag.waarde <= vandaag;

/** Every day on which a functiebudget of this budget ends, in order. */
const einddagen = (functies: readonly Functiedeel[]): readonly Datum[] => [...new Set(functies.map(({ periode }) => periode.tm))].toSorted();

/** The message about what has ended up to and including `tm`; the last one also counts what fell outside every functiebudget. */
function eindebericht({ functies, bestedingen, versie, periode }: Afsluitstand, tm: Datum, definitief: boolean, wat: string): TeMakenBericht {
  const over = definitief ? functies : functies.filter((deel) => deel.periode.tm <= tm);
  const geteld = definitief ? bestedingen : bestedingen.filter((besteding) => hoortBij(over, besteding));
  const totalen = berekenTotalen(over, geteld);
  return { reden: "einde_periode", periodestand: `${wat}/v${String(versie)}/${String(totalen.besteed)}`, periode: { van: periode.van, tm }, definitief, totalen };
}

/** What is told at once after a withdrawal: nothing of the budget goes on. */
const intrekkingsbericht = (stand: Afsluitstand): TeMakenBericht => eindebericht(stand, stand.periode.tm, true, "ingetrokken");

function eindeberichten(stand: Afsluitstand, vandaag: Datum): readonly TeMakenBericht[] {
  if (stand.status === "ingetrokken") return [intrekkingsbericht(stand)];
  const dagen = einddagen(stand.functies);
  // The message carries every functiebudget that ended, so the newest end says it all.
  const nieuwste = dagen.filter((tm) => isDaar(afsluitdag(tm), vandaag)).at(-1);
  return nieuwste === undefined ? [] : [eindebericht(stand, nieuwste, nieuwste === dagen.at(-1), nieuwste)];
}

/** A message that a person asks for before its day: about everything that has ended by now. Null when nothing has. */
export function berichtVoorTermijn(stand: Afsluitstand, vandaag: Datum): TeMakenBericht | null {
  if (stand.status === "ingetrokken") return intrekkingsbericht(stand);
  const dagen = einddagen(stand.functies);
  const nieuwste = dagen.filter((tm) => tm < vandaag).at(-1);
  return nieuwste === undefined || stand.status === "voorlopig" ? null : eindebericht(stand, nieuwste, nieuwste === dagen.at(-1), nieuwste);
}

/** From the first day up to and including that 31 December, so that granted, spent and what is left belong together. */
function jaarberichten({ status, functies, bestedingen, versie }: Afsluitstand, vandaag: Datum): readonly TeMakenBericht[] {
  if (status === "ingetrokken") return [];
  const over = functies.filter(({ periode }) => jaarVan(periode.van) < jaarVan(periode.tm));
  const jaren = [...new Set(over.flatMap(({ periode }) => Array.from({ length: jaarVan(periode.tm) - jaarVan(periode.van) }, (_leeg, n) => jaarVan(periode.van) + n)))];
  return jaren
    .filter((jaar) => isDaar(jaargrensdag(jaar), vandaag))
    .map((jaar) => {
      const binnen = over.filter(({ periode }) => jaarVan(periode.van) <= jaar && jaarVan(periode.tm) > jaar);
      const totalen = berekenTotalen(binnen, bestedingenTotEnMet(bestedingen, jaar).filter((besteding) => hoortBij(binnen, besteding)));
      const van = binnen.map(({ periode }) => periode.van).reduce(vroegste);
      return {
        reden: "jaargrens" as const,
        periodestand: `${String(jaar)}/v${String(versie)}/${String(totalen.besteed)}`,
        periode: { van, tm: datum(`${String(jaar)}-12-31`) },
        definitief: false,
        totalen,
      };
    });
}

function bovenberichten({ functies, bestedingen, versie, periode }: Afsluitstand): readonly TeMakenBericht[] {
  const totalen = berekenTotalen(functies, bestedingen);
  if (!isBovenBudget(totalen)) return [];
  return [{ reden: "boven_budget", periodestand: `v${String(versie)}`, periode, definitief: false, totalen }];
}

/**
 * All messages that should exist today. A voorlopig budget has none: nothing was granted for good. What was made before is found by its
 * periodestand, so asking again tomorrow makes nothing new unless something changed.
 */
export const teMakenBerichten = (stand: Afsluitstand, vandaag: Datum): readonly TeMakenBericht[] =>
  stand.status === "voorlopig" ? [] : [...bovenberichten(stand), ...jaarberichten(stand, vandaag), ...eindeberichten(stand, vandaag)];
