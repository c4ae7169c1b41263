/**
 * Judges a declaratie. The same list runs while the zorgverlener fills in the form, when an invoice arrives, when the
 * budgethouder approves and in the nightly re-check. Every rule is reported, and every cent that was asked is either
 * granted or short with a reason.
 */
import { type Centen, kleinste, min, NUL, plus } from "../geld";
import type { Ernst, Gegevens, Toetsuitslag } from "../regels";
import { middelenVan, regelbedragen, totaalBetaalbaar } from "./bedragen";
import { DECLARATIECODES, type Declaratiecode } from "./codes";
import type { Beoordelingsdossier } from "./dossier";
import { REGELS } from "./regels";
import { hoogstens, verdeel } from "./verdeling";

/** Stored with every judgement; changes when a rule, a figure or the order changes. */
export const REGELVERSIE = "declaratie-2026.6";

export const OORDELEN = ["goedgekeurd", "uitval", "afgekeurd"] as const;
export type Oordeel = (typeof OORDELEN)[number];

export type Regeluitkomst = {
  readonly code: Declaratiecode;
  readonly ernst: Ernst;
  readonly uitkomst: Toetsuitslag;
  readonly gegevens: Gegevens;
};

export type Beoordeling = {
  readonly regelversie: string;
  readonly oordeel: Oordeel;
  /** Every rule, also those that were fine, in fixed order. */
  readonly uitkomsten: readonly Regeluitkomst[];
  readonly gevraagd: Centen;
  /** What will be paid; nothing while it is uitval or afgekeurd. */
  readonly toegekend: Centen;
  /** toegekend = uitBudget + uitStorting, always. */
  readonly uitBudget: Centen;
  readonly uitStorting: Centen;
  /** gevraagd = toegekend + tekort, always. */
  readonly tekort: Centen;
  /** The most a person at the SVB may still grant on this dossier, within maximum, period and what is free. */
  readonly voorstel: Centen;
};

const telt = (uitkomst: Regeluitkomst): boolean =>
  uitkomst.uitkomst === "niet_goed" || uitkomst.uitkomst === "onbekend";

/** What is not known is never approved and never refused: a person looks. */
function oordeelOver(uitkomsten: readonly Regeluitkomst[]): Oordeel {
  const tellend = uitkomsten.filter(telt);
  if (tellend.some(({ ernst, uitkomst }) => ernst === "fout" && uitkomst === "niet_goed")) return "afgekeurd";
  return tellend.some(({ ernst }) => ernst !== "signaal") ? "uitval" : "goedgekeurd";
}

const toetsAlles = (dossier: Beoordelingsdossier): readonly Regeluitkomst[] =>
  DECLARATIECODES.map((code) => {
    const regel = REGELS[code];
    const { uitkomst, gegevens } = regel.toets(dossier);
    return { code, ernst: regel.ernst(dossier), uitkomst, gegevens };
  });

export function beoordeelDeclaratie(dossier: Beoordelingsdossier): Beoordeling {
  const uitkomsten = toetsAlles(dossier);
  const oordeel = oordeelOver(uitkomsten);
  const meeste = hoogstens(middelenVan(dossier));
  const voorstel = plus(meeste.uitBudget, meeste.uitStorting);
  const basis = { regelversie: REGELVERSIE, oordeel, uitkomsten, gevraagd: dossier.gevraagd, voorstel };
  return { ...basis, ...toekenning(dossier, oordeel === "goedgekeurd" ? voorstel : NUL) };
}

type Toegekend = Pick<Beoordeling, "toegekend" | "uitBudget" | "uitStorting" | "tekort">;

/** What granting this much means for the budget, the storting and what stays short. */
export const toekenning = (dossier: Beoordelingsdossier, toegekend: Centen): Toegekend => ({
  toegekend,
  ...verdeel(toegekend, middelenVan(dossier)),
  tekort: min(dossier.gevraagd, toegekend),
});

/** Rules of which a zorgverlener or anybody else without sight of the budget may not see the figures. */
export const OVER_BUDGET: readonly Declaratiecode[] = ["VOORLOPIG_VERLOPEN", "BUDGET_INGETROKKEN", "BUITEN_BUDGETPERIODE", "BUDGET_TEKORT"];

export type VoorlopigeBeoordeling = {
  readonly oordeel: Oordeel;
  readonly uitkomsten: readonly Regeluitkomst[];
  readonly gevraagd: Centen;
  /** Above the maximum: the budget will not pay this part. */
  readonly betaalbaar: Centen;
};

/**
 * The same rules before the budgethouder has approved, for somebody who may not know the budget: its rules answer
 * "onbekend" and do not weigh in the verdict. Blocks submitting on every fout, never on what only the SVB can know.
 */
export function voorlopigeBeoordeling(dossier: Beoordelingsdossier): VoorlopigeBeoordeling {
  const zonderBudget = { ...dossier, budget: null };
  const uitkomsten = toetsAlles(zonderBudget);
  return {
    oordeel: oordeelOver(uitkomsten.filter(({ code }) => !OVER_BUDGET.includes(code))),
    uitkomsten,
    gevraagd: dossier.gevraagd,
    betaalbaar: kleinste(totaalBetaalbaar(regelbedragen(zonderBudget)), dossier.gevraagd),
  };
}

/** The outcomes as somebody without sight of the budget may read them: what happened, without what is left. */
export const zonderBudgetgegevens = (uitkomsten: readonly Regeluitkomst[]): readonly Regeluitkomst[] =>
  uitkomsten.map((uitkomst) => (OVER_BUDGET.includes(uitkomst.code) ? { ...uitkomst, gegevens: {} } : uitkomst));

/** Codes that decided against approval, for an uitvalzaak or a refusal. */
export const bezwaren = (beoordeling: Pick<Beoordeling, "uitkomsten">): readonly Declaratiecode[] =>
  beoordeling.uitkomsten.filter((uitkomst) => telt(uitkomst) && uitkomst.ernst !== "signaal").map(({ code }) => code);

/** What goes on but must be shown. */
export const signalen = (beoordeling: Pick<Beoordeling, "uitkomsten">): readonly Declaratiecode[] =>
  beoordeling.uitkomsten.filter((uitkomst) => telt(uitkomst) && uitkomst.ernst === "signaal").map(({ code }) => code);

/** Bars that no decision of a person lifts: without them nothing can lawfully be paid (Blz art. 3.6.6). */
export const ONOVERKOMELIJK: readonly Declaratiecode[] = DECLARATIECODES.filter((code) => REGELS[code].onoverkomelijk);

/** Whether a person at the SVB may grant `bedrag` on a dossier in uitval. */
export function magHonoreren(
  beoordeling: Pick<Beoordeling, "uitkomsten" | "voorstel">,
  bedrag: Centen,
): { readonly mag: true } | { readonly mag: false; readonly reden: Declaratiecode | "BEDRAG_ONGELDIG" } {
  const onoverkomelijk = bezwaren(beoordeling).find((code) => ONOVERKOMELIJK.includes(code));
  if (onoverkomelijk !== undefined) return { mag: false, reden: onoverkomelijk };
  return bedrag > NUL && bedrag <= beoordeling.voorstel ? { mag: true } : { mag: false, reden: "BEDRAG_ONGELDIG" };
}
