/**
 * "Kom ik uit?": what is expected to be left of a budget when it ends, made from what is agreed and from what was really
 * claimed so far. Two expectations and never a promise: `afspraak` takes every agreed hour, `gewoonte` the part of it that
 * was claimed until now. It shows; it never decides whether to pay, since there is no monthly cap (bestedingsvrijheid).
 */
import { type Datum, eersteDag, laatste, laatsteDag, type Maand, maandVan, plusDagen, plusMaanden, vroegste } from "../datum";
import { type Centen, centen, deelAfgerond, grootste, kleinste, min, NUL, plus, som } from "../geld";
import { aantalDagen, doorsnede, type OpenPeriode, type Periode } from "../periode";
import { type Budgetbeleid, budgetbeleid } from "../regelgeving/budgetsignalen";
import { zoekOp } from "../regelgeving/opzoeken";
import { AANBIEDTERMIJN, INDIENTERMIJN } from "../regelgeving/termijnen";

/** What one version of a contract costs the budget, at rates up to the maximumtarief. One contract may have several in a row. */
export type Contractkosten = OpenPeriode & {
  readonly zorgovereenkomstId: string;
  readonly weekkosten: Centen;
  /** A fixed amount for each calendar month the contract touches. */
  readonly maandkosten: Centen;
};

/** What was claimed on one contract for one month. */
export type Maandclaim = {
  readonly zorgovereenkomstId: string;
  readonly maand: Maand;
  /** Approved: no longer part of what is free. */
  readonly gebonden: Centen;
  /** Asked and not decided on yet. */
  readonly aangeboden: Centen;
};

export type Prognosevraag = {
  readonly beschikbaar: Centen;
  readonly toegekend: Centen;
  readonly periode: Periode;
  readonly vandaag: Datum;
  readonly contracten: readonly Contractkosten[];
  readonly claims: readonly Maandclaim[];
};

/** As agreed, and as it went until now. */
export type Tweeluik = { readonly afspraak: Centen; readonly gewoonte: Centen };

export const PROGNOSEOORDELEN = ["ja", "misschien", "nee", "op", "overbesteed", "onbekend"] as const;
export type Prognoseoordeel = (typeof PROGNOSEOORDELEN)[number];

/** Part of the agreed care that was claimed, over the months that can be judged. */
export type Gewoonte = { readonly gedeclareerd: Centen; readonly afgesproken: Centen; readonly maanden: number };

export type Contractprognose = {
  readonly zorgovereenkomstId: string;
  /** Null: too few months to speak of a habit; the agreement counts. */
  readonly gewoonte: Gewoonte | null;
  readonly aangeboden: Centen;
  readonly nogTeDeclareren: Tweeluik;
  readonly komend: Tweeluik;
};

export type Prognose = {
  readonly oordeel: Prognoseoordeel;
  readonly beschikbaar: Centen;
  /** Asked by zorgverleners, not approved yet. */
  readonly aangeboden: Centen;
  /** Care of past months of which no declaratie came yet and still may come. */
  readonly nogTeDeclareren: Tweeluik;
  readonly komend: Tweeluik;
  readonly eind: Tweeluik;
  /** What is short in the worse of the two; zero when nothing is. */
  readonly tekort: Centen;
  /** Last day of care that the free amount covers as agreed; null when it covers all of it. */
  readonly komtUitTot: Datum | null;
  /** Agreed and never claimed, too late by now; not counted. */
  readonly verlopen: Centen;
  readonly contracten: readonly Contractprognose[];
  /** What is still expected of each month of the budget. */
  readonly maanden: readonly (Tweeluik & { readonly maand: Maand })[];
};

type Soort = "aangeboden" | "nogTeDeclareren" | "komend" | "verlopen";
/** A month of the budget: the days of it that count, and what care in it is that nobody claimed. */
type Budgetmaand = { readonly maand: Maand; readonly dagen: Periode; readonly ongedeclareerd: Exclude<Soort, "aangeboden"> };
type Deel = { readonly soort: Soort; readonly bedrag: Tweeluik };
type Contract = { readonly id: string; readonly versies: readonly Contractkosten[]; readonly gewoonte: Gewoonte | null; readonly delen: readonly Deel[] };
type Berekening = { readonly vraag: Prognosevraag; readonly beleid: Budgetbeleid; readonly maanden: readonly Budgetmaand[] };

const tel = (delen: readonly Tweeluik[]): Tweeluik => ({
  afspraak: som(delen.map(({ afspraak }) => afspraak)),
  gewoonte: som(delen.map(({ gewoonte }) => gewoonte)),
});

/** The last day on which a declaratie can still reach the SVB in time (Rlz art. 5.16 lid 2 and 5.23 lid 4). */
function uiterlijk(eindeMaand: Datum): Datum | null {
  const [aanbieden, indienen] = [zoekOp(AANBIEDTERMIJN, eindeMaand), zoekOp(INDIENTERMIJN, eindeMaand)];
  return aanbieden.uitkomst === "onbekend" || indienen.uitkomst === "onbekend" ? null : plusDagen(eindeMaand, aanbieden.waarde + indienen.waarde);
}

function ongedeclareerd(eindeMaand: Datum, vandaag: Datum): Budgetmaand["ongedeclareerd"] {
  if (eindeMaand >= vandaag) return "komend";
  const grens = uiterlijk(eindeMaand);
  return grens !== null && vandaag > grens ? "verlopen" : "nogTeDeclareren";
}

function budgetmaanden({ periode, vandaag }: Prognosevraag): readonly Budgetmaand[] {
  const maanden: Budgetmaand[] = [];
  for (let maand = maandVan(periode.van); eersteDag(maand) <= periode.tm; maand = plusMaanden(maand, 1)) {
    const einde = laatsteDag(maand);
    const dagen = { van: laatste(eersteDag(maand), periode.van), tm: vroegste(einde, periode.tm) };
    maanden.push({ maand, dagen, ongedeclareerd: ongedeclareerd(einde, vandaag) });
  }
  return maanden;
}

/** Cost of the weeks of a contract from its first day within the budget up to and including `tot`; rounded once, so that months add up. */
function wekenTotEnMet({ van, tm, weekkosten }: Contractkosten, budget: Periode, tot: Datum): bigint {
  if (tot < budget.van) return 0n;
  const gedeeld = doorsnede({ van, tm }, { van: budget.van, tm: tot });
  return gedeeld === null ? 0n : deelAfgerond(weekkosten * BigInt(aantalDagen(gedeeld)), 7n);
}

/** What is agreed for some days of one month, counted from the first of them. A fixed monthly amount counts from that day on. */
function afgesproken(versies: readonly Contractkosten[], budget: Periode, dagen: Periode): Centen {
  const voor = plusDagen(dagen.van, -1);
  const weken = versies.map((versie) => centen(wekenTotEnMet(versie, budget, dagen.tm) - wekenTotEnMet(versie, budget, voor)));
  const vast = versies.filter((versie) => versie.maandkosten > NUL && doorsnede(versie, dagen) !== null).map(({ maandkosten }) => maandkosten);
  return plus(som(weken), vast.reduce(grootste, NUL));
}

/** Days without care make coming care cheaper in proportion. */
const zonderVrijeDagen = (bedrag: Centen, { zorgvrijeDagen }: Budgetbeleid): Centen =>
  zorgvrijeDagen === 0 ? bedrag : centen(deelAfgerond(bedrag * BigInt(365 - zorgvrijeDagen), 365n));

const maal = (bedrag: Centen, gewoonte: Gewoonte | null): Centen =>
  gewoonte === null ? bedrag : centen(deelAfgerond(bedrag * gewoonte.gedeclareerd, gewoonte.afgesproken));

/** Over the past months that can be judged: claimed, or too late to claim. A month still to be claimed says nothing yet. */
function gewoonteVan(kaal: readonly Centen[], claims: ReadonlyMap<Maand, Maandclaim>, { vraag, beleid, maanden }: Berekening): Gewoonte | null {
  const gewogen = maanden.flatMap(({ maand, dagen, ongedeclareerd: anders }, index) => {
    const claim = claims.get(maand);
    const bedrag = kaal[index] ?? NUL;
    const teBeoordelen = dagen.tm < vraag.vandaag && (claim !== undefined || anders === "verlopen") && bedrag > NUL;
    return teBeoordelen ? [{ afgesproken: bedrag, gedeclareerd: plus(claim?.gebonden ?? NUL, claim?.aangeboden ?? NUL) }] : [];
  });
  if (gewogen.length < beleid.gewoonteMaanden) return null;
  return {
    gedeclareerd: som(gewogen.map(({ gedeclareerd }) => gedeclareerd)),
    afgesproken: som(gewogen.map((maand) => maand.afgesproken)),
    maanden: gewogen.length,
  };
}

function contractVan(id: string, berekening: Berekening): Contract {
  const { vraag, beleid, maanden } = berekening;
  const versies = vraag.contracten.filter(({ zorgovereenkomstId }) => zorgovereenkomstId === id);
  const claims = new Map(vraag.claims.filter(({ zorgovereenkomstId }) => zorgovereenkomstId === id).map((claim) => [claim.maand, claim]));
  const kaal = maanden.map(({ dagen }) => afgesproken(versies, vraag.periode, dagen));
  const gewoonte = gewoonteVan(kaal, claims, berekening);
  const delen = maanden.map(({ maand, ongedeclareerd: anders }, index): Deel => {
    const claim = claims.get(maand);
    if (claim !== undefined) return { soort: "aangeboden", bedrag: { afspraak: claim.aangeboden, gewoonte: claim.aangeboden } };
    const bedrag = kaal[index] ?? NUL;
    const afspraak = anders === "komend" ? zonderVrijeDagen(bedrag, beleid) : bedrag;
    return { soort: anders, bedrag: { afspraak, gewoonte: maal(afspraak, gewoonte) } };
  });
  return { id, versies, gewoonte, delen };
}

const vanSoort = ({ delen }: Contract, soort: Soort): Tweeluik => tel(delen.filter((deel) => deel.soort === soort).map(({ bedrag }) => bedrag));

/** Still to be bound in the month with this index; what came too late is not. */
const teVerwachten = (contracten: readonly Contract[], index: number): Tweeluik =>
  tel(contracten.flatMap(({ delen }) => delen.slice(index, index + 1).filter(({ soort }) => soort !== "verlopen").map(({ bedrag }) => bedrag)));

/** The same as agreed, up to and including a day of that month. What was asked counts whole from the first day. */
function teVerwachtenTot({ vraag, beleid }: Berekening, { versies, delen }: Contract, index: number, dagen: Periode): Centen {
  const deel = delen[index];
  if (deel === undefined || deel.soort === "verlopen") return NUL;
  if (deel.soort === "aangeboden") return deel.bedrag.afspraak;
  const bedrag = afgesproken(versies, vraag.periode, dagen);
  return deel.soort === "komend" ? zonderVrijeDagen(bedrag, beleid) : bedrag;
}

/** The last day up to which the care that is still to be bound fits in the free amount, in order of the days of care. */
function laatsteGedekteDag(berekening: Berekening, contracten: readonly Contract[]): Datum | null {
  const vrij = grootste(berekening.vraag.beschikbaar, NUL);
  let gebruikt = NUL;
  for (const [index, { dagen }] of berekening.maanden.entries()) {
    const naMaand = plus(gebruikt, teVerwachten(contracten, index).afspraak);
    if (naMaand > vrij) {
      const opDag = (dag: Datum): Centen => som(contracten.map((contract) => teVerwachtenTot(berekening, contract, index, { van: dagen.van, tm: dag })));
      let dag = dagen.van;
      while (dag < dagen.tm && plus(gebruikt, opDag(dag)) <= vrij) dag = plusDagen(dag, 1);
      return plusDagen(dag, -1);
    }
    gebruikt = naMaand;
  }
  return null;
}

function oordeelVan(vraag: Prognosevraag, eind: Tweeluik, ietsBekend: boolean): Prognoseoordeel {
  if (vraag.beschikbaar < NUL) return "overbesteed";
  if (vraag.beschikbaar === NUL && vraag.toegekend > NUL) return "op";
  if (!ietsBekend) return "onbekend";
  if (eind.afspraak >= NUL && eind.gewoonte >= NUL) return "ja";
  return eind.afspraak < NUL && eind.gewoonte < NUL ? "nee" : "misschien";
}

export function prognose(vraag: Prognosevraag): Prognose {
  const berekening: Berekening = { vraag, beleid: budgetbeleid(vraag.vandaag), maanden: budgetmaanden(vraag) };
  const ids = [...new Set([...vraag.contracten, ...vraag.claims].map(({ zorgovereenkomstId }) => zorgovereenkomstId))];
  const contracten = ids.map((id) => contractVan(id, berekening));
  const samen = (soort: Soort): Tweeluik => tel(contracten.map((contract) => vanSoort(contract, soort)));
  const [aangeboden, nogTeDeclareren, komend] = [samen("aangeboden"), samen("nogTeDeclareren"), samen("komend")];
  const verwacht = tel([aangeboden, nogTeDeclareren, komend]);
  const eind = { afspraak: min(vraag.beschikbaar, verwacht.afspraak), gewoonte: min(vraag.beschikbaar, verwacht.gewoonte) };
  const bekend = vraag.contracten.some(({ weekkosten, maandkosten }) => weekkosten > NUL || maandkosten > NUL);
  return {
    oordeel: oordeelVan(vraag, eind, bekend || aangeboden.afspraak > NUL),
    beschikbaar: vraag.beschikbaar,
    aangeboden: aangeboden.afspraak,
    nogTeDeclareren,
    komend,
    eind,
    tekort: min(NUL, kleinste(NUL, kleinste(eind.afspraak, eind.gewoonte))),
    komtUitTot: laatsteGedekteDag(berekening, contracten),
    verlopen: samen("verlopen").afspraak,
    contracten: contracten.map((contract) => ({
      zorgovereenkomstId: contract.id,
      gewoonte: contract.gewoonte,
      aangeboden: vanSoort(contract, "aangeboden").afspraak,
      nogTeDeclareren: vanSoort(contract, "nogTeDeclareren"),
      komend: vanSoort(contract, "komend"),
    })),
    maanden: berekening.maanden.map(({ maand }, index) => ({ maand, ...teVerwachten(contracten, index) })),
  };
}
