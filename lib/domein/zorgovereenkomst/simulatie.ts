/**
 * What a contract would cost before anybody signs it: per month, per year and until the budget ends, with what an employer pays on top, beside everything
 * else that is expected of the same budget. The expectation is that of the budget page; here one contract is put in its place in it. It shows and never decides.
 */
import { prognose, type Prognosevraag } from "../budget/prognose";
import { type Uitwegen, uitwegen } from "../budget/uitwegen";
import { dagenTussen, type Datum, laatste, plusDagen, vroegste } from "../datum";
import { type Centen, centen, deelAfgerond, type Honderdsten, min, NUL, plus, som } from "../geld";
import { valtIn } from "../periode";
import { type Opgezocht, ONBEKEND } from "../regelgeving/opzoeken";
import { vakantiebijslag, werkgeverslasten } from "../regelgeving/werkgeverslasten";
import { DAGEN_SALARISADMINISTRATIE } from "./arbeidsrecht";
import { maandkosten, weektarief } from "./kosten";
import { afsprakenUitBudget, type Maximumgrond } from "./maximumtarief";
import { KENMERKEN, type Overeenkomstmodel, type Tariefeenheid, type Werkafspraken } from "./model";

export type Simulatievraag = {
  readonly zorgovereenkomstId: string;
  readonly model: Overeenkomstmodel;
  /** No minimum wage and so no holiday allowance counts for an entrepreneur. */
  readonly ondernemer: boolean;
  readonly salarisadministratie: boolean | null;
  readonly afspraken: Werkafspraken;
  /** The budget never pays more than the maximum of the day. */
  readonly grond: Maximumgrond;
  /** What the budgethouder wants to reckon with; null: what the regelgeving knows. Hundredths of a percent. */
  readonly eigenLasten: Honderdsten | null;
  /** Everything else about the budget, also earlier versions of this contract. */
  readonly budget: Prognosevraag;
};

/** `verplicht` from four days a week, `gekozen` below that when both wanted it (Wet LB 1964 art. 5; SVB, salarisadministratie). */
export type Lastenplicht = "geen" | "verplicht" | "gekozen";

export function lastenplicht({ model, salarisadministratie, afspraken }: Pick<Simulatievraag, "model" | "salarisadministratie" | "afspraken">): Lastenplicht {
  if (!KENMERKEN[model].dienstverband) return "geen";
  if ((afspraken.dagenPerWeek ?? 0) >= DAGEN_SALARISADMINISTRATIE) return "verplicht";
  return salarisadministratie === true ? "gekozen" : "geen";
}

/** One column: what is agreed, what comes on top and both together. `vakantiegeld` is in `afgesproken`. Null: not known, so not in `samen`. */
export type Kostenkolom = { readonly afgesproken: Centen; readonly vakantiegeld: Centen | null; readonly lasten: Centen | null; readonly samen: Centen };

export type Simulatie = {
  readonly perMaand: Kostenkolom;
  readonly perJaar: Kostenkolom;
  /** What is still to come in this budget. */
  readonly totEinde: Kostenkolom;
  readonly lastenplicht: Lastenplicht;
  /** The percentage that was reckoned with, hundredths of a percent; null when none is known or none counts. */
  readonly percentage: Honderdsten | null;
  readonly nietMeegerekend: readonly Tariefeenheid[];
  readonly toegekend: Centen;
  /** Paid, under way and reserved. */
  readonly gebruikt: Centen;
  readonly andere: Centen;
  readonly over: Centen;
  /** Last day of care that the free amount covers with this contract; null when it covers all of it. */
  readonly komtUitTot: Datum | null;
  /** Null: nothing is expected to be short. */
  readonly uitwegen: Uitwegen | null;
  /** The last day this contract could have so that nothing is short; null when even without it something is, or nothing is. */
  readonly laatsteDagDiePast: Datum | null;
};

type Contract = Prognosevraag["contracten"][number];

const HEEL = 10_000n;
const deel = (bedrag: Centen, percentage: Honderdsten): Centen => centen(deelAfgerond(bedrag * BigInt(percentage), HEEL));
const metLasten = (bedrag: Centen, percentage: Honderdsten | null): Centen => (percentage === null ? bedrag : plus(bedrag, deel(bedrag, percentage)));

/** The Wml counts for everybody but an entrepreneur and an instelling; their rate has no holiday allowance in it. */
const heeftVakantiegeld = ({ model, ondernemer }: Simulatievraag): boolean => !ondernemer && model !== "zorginstelling" && KENMERKEN[model].ondertekend;

function bekendPercentage(vraag: Simulatievraag): Opgezocht<Honderdsten> {
  if (lastenplicht(vraag) === "geen") return ONBEKEND;
  return vraag.eigenLasten === null ? werkgeverslasten(vraag.afspraken.van) : { uitkomst: "bekend", waarde: vraag.eigenLasten, bron: "eigen percentage" };
}

function kolom(vraag: Simulatievraag, afgesproken: Centen, percentage: Honderdsten | null): Kostenkolom {
  const bijslag = heeftVakantiegeld(vraag) ? vakantiebijslag(vraag.afspraken.van) : ONBEKEND;
  const lasten = lastenplicht(vraag) === "geen" ? NUL : percentage === null ? null : deel(afgesproken, percentage);
  return {
    afgesproken,
    vakantiegeld: bijslag.uitkomst === "onbekend" ? null : centen(deelAfgerond(afgesproken * bijslag.waarde, 100n + bijslag.waarde)),
    lasten,
    samen: plus(afgesproken, lasten ?? NUL),
  };
}

/** One contract, from stretch to stretch in which the same maximum counts. */
type Verloop = readonly Contract[];

/** The budget with this contract in it: what counted before gives way from its first day on. */
function metContract(budget: Prognosevraag, nieuw: Verloop): Prognosevraag {
  const [eerste, laatst] = [nieuw[0], nieuw.at(-1)];
  if (eerste === undefined || laatst === undefined) return budget;
  const { van, zorgovereenkomstId } = eerste;
  const eerder = budget.contracten.flatMap((contract) => {
    const ervoor = contract.tm !== null && contract.tm < van;
    const erna = laatst.tm !== null && contract.van > laatst.tm;
    if (contract.zorgovereenkomstId !== zorgovereenkomstId || ervoor || erna) return [contract];
    return contract.van >= van ? [] : [{ ...contract, tm: plusDagen(van, -1) }];
  });
  return { ...budget, contracten: [...eerder, ...nieuw] };
}

const totEnMet = (verloop: Verloop, tm: Datum): Verloop =>
  verloop.filter(({ van }) => van <= tm).map((stuk) => ({ ...stuk, tm: stuk.tm === null ? tm : vroegste(stuk.tm, tm) }));

/** Of one contract: asked, still to be claimed and still to come, as agreed. */
function verwachtVan(budget: Prognosevraag, id: string): Centen {
  const contract = prognose(budget).contracten.find(({ zorgovereenkomstId }) => zorgovereenkomstId === id);
  return contract === undefined ? NUL : som([contract.aangeboden, contract.nogTeDeclareren.afspraak, contract.komend.afspraak]);
}

const eindAlsAfgesproken = (budget: Prognosevraag): Centen => prognose(budget).eind.afspraak;

/** By halving: a day later never costs less. */
function laatsteDagDiePast(budget: Prognosevraag, verloop: Verloop, { van, tm: laatsteDag }: Werkafspraken): Datum | null {
  const past = (tm: Datum): boolean => eindAlsAfgesproken(metContract(budget, totEnMet(verloop, tm))) >= NUL;
  const begin = laatste(van, budget.periode.van);
  const einde = laatsteDag === null ? budget.periode.tm : vroegste(laatsteDag, budget.periode.tm);
  if (begin > einde || past(einde) || !past(begin)) return null;
  let [goed, fout] = [begin, einde];
  while (dagenTussen(goed, fout) > 1) {
    const midden = plusDagen(goed, Math.floor(dagenTussen(goed, fout) / 2));
    if (past(midden)) goed = midden;
    else fout = midden;
  }
  return goed;
}

type Weekstuk = { readonly afspraken: Werkafspraken; readonly contract: Contract };

/** Where a week costs the budget least: hours that are enough there are enough everywhere. */
const goedkoopste = (stukken: readonly Weekstuk[], eerste: Weekstuk): Weekstuk =>
  stukken.reduce((laagste, stuk) => (stuk.contract.weekkosten < laagste.contract.weekkosten ? stuk : laagste), eerste);

/** What can be changed about this contract; the others were agreed to already. */
function uitwegenVan(vraag: Simulatievraag, { afspraken, contract }: Weekstuk, tekort: Centen): Uitwegen | null {
  const week = weektarief(afspraken);
  const { van, tm, urenPerWeek } = vraag.afspraken;
  const afspraak = { zorgovereenkomstId: contract.zorgovereenkomstId, van, tm, weekkosten: contract.weekkosten, urenPerWeek: week?.eenheid === "etmaal" ? null : urenPerWeek, tarief: week?.tarief ?? NUL };
  return uitwegen(tekort, week === null ? [] : [afspraak], vraag.budget.periode, vraag.budget.vandaag);
}

const kostenVan = (zorgovereenkomstId: string, afspraken: Werkafspraken): Contract => ({
  zorgovereenkomstId,
  van: afspraken.van,
  tm: afspraken.tm,
  weekkosten: weektarief(afspraken)?.weekkosten ?? NUL,
  maandkosten: maandkosten(afspraken) ?? NUL,
});

const metDeLasten = (contract: Contract, percentage: Honderdsten | null): Contract => ({ ...contract, weekkosten: metLasten(contract.weekkosten, percentage), maandkosten: metLasten(contract.maandkosten, percentage) });

const EENHEDEN_PER_WEEK: readonly Tariefeenheid[] = ["uur", "dagdeel", "etmaal"];

export function simuleer(vraag: Simulatievraag): Simulatie {
  const { afspraken, budget, zorgovereenkomstId } = vraag;
  const gevonden = bekendPercentage(vraag);
  const percentage = gevonden.uitkomst === "bekend" ? gevonden.waarde : null;
  const stukken = afsprakenUitBudget(vraag.grond, afspraken).map((stuk): Weekstuk => ({ afspraken: stuk, contract: kostenVan(zorgovereenkomstId, stuk) }));
  // A month and a year at the rates of today, or of the first day when it lies ahead.
  const nu = stukken.find((stuk) => valtIn(laatste(budget.vandaag, afspraken.van), stuk.afspraken)) ?? { afspraken, contract: kostenVan(zorgovereenkomstId, afspraken) };
  const { weekkosten: week, maandkosten: maand } = nu.contract;
  const kaal = stukken.map(({ contract }) => contract);
  const verloop = kaal.map((contract) => metDeLasten(contract, percentage));
  const jaar = plus(centen(deelAfgerond(week * 365n, 7n)), centen(maand * 12n));
  const goedkoop = goedkoopste(stukken, nu);
  const samen = metContract(budget, verloop);
  const uitkomst = prognose(samen);
  const dit = verwachtVan(samen, zorgovereenkomstId);
  const verwacht = som([uitkomst.aangeboden, uitkomst.nogTeDeclareren.afspraak, uitkomst.komend.afspraak]);
  const afgesproken = verwachtVan(metContract(budget, kaal), zorgovereenkomstId);
  const eenheden = [...new Set(afspraken.tarieven.map(({ eenheid }) => eenheid))];
  const tekort = uitkomst.eind.afspraak < NUL ? min(NUL, uitkomst.eind.afspraak) : NUL;
  return {
    perMaand: kolom(vraag, centen(deelAfgerond(jaar, 12n)), percentage),
    perJaar: kolom(vraag, jaar, percentage),
    totEinde: { ...kolom(vraag, afgesproken, percentage), lasten: lastenplicht(vraag) !== "geen" && percentage === null ? null : min(dit, afgesproken), samen: dit },
    lastenplicht: lastenplicht(vraag),
    percentage,
    nietMeegerekend: eenheden.filter((eenheid) => eenheid !== "maand" && !(week > NUL && EENHEDEN_PER_WEEK.includes(eenheid))),
    toegekend: budget.toegekend,
    gebruikt: min(budget.toegekend, budget.beschikbaar),
    andere: min(verwacht, dit),
    over: uitkomst.eind.afspraak,
    komtUitTot: uitkomst.eind.afspraak < NUL ? uitkomst.komtUitTot : null,
    uitwegen: uitwegenVan(vraag, { ...goedkoop, contract: metDeLasten(goedkoop.contract, percentage) }, tekort),
    laatsteDagDiePast: tekort > NUL ? laatsteDagDiePast(budget, verloop, afspraken) : null,
  };
}
