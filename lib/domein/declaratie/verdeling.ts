/**
 * Who pays what of a declaratie: the budget first, up to the maximumtarief and what is free; only what it may not or cannot pay
 * comes from the budgethouder's own storting (Rlz art. 5.23 lid 7). Every cent asked is in exactly one of the three parts.
 */
import { type Centen, grootste, kleinste, min, NUL, plus } from "../geld";

export type Middelen = {
  /** At most this much may come from the budget: rate up to the maximum, days within contract and budget. */
  readonly betaalbaar: Centen;
  /** Asked above the maximum on those same days. */
  readonly bovenMaximum: Centen;
  /** Left in the budget. */
  readonly vrij: Centen;
  /** Left of the storting. */
  readonly storting: Centen;
};

export type Verdeling = { readonly uitBudget: Centen; readonly uitStorting: Centen };

const nietNegatief = (bedrag: Centen): Centen => grootste(bedrag, NUL);

/** What the budget pays at most now. */
const uitBudgetHooguit = ({ betaalbaar, vrij }: Middelen): Centen => kleinste(betaalbaar, nietNegatief(vrij));

/** Within the maximum and more than is free: for the storting to fill, or a tekort. */
export const buitenBudget = (middelen: Middelen): Centen => min(middelen.betaalbaar, uitBudgetHooguit(middelen));

/** What is short within the maximum, also with the storting: then nobody is paid a part in silence. */
export const tekortNaStorting = (middelen: Middelen): Centen => nietNegatief(min(buitenBudget(middelen), middelen.storting));

/** How much of what is above the maximum the storting can pay, after it has filled the budget. */
export const bovenMaximumUitStorting = (middelen: Middelen): Centen =>
  kleinste(middelen.bovenMaximum, nietNegatief(min(middelen.storting, buitenBudget(middelen))));

/** The most that can be paid, divided over the two. */
export function hoogstens(middelen: Middelen): Verdeling {
  const uitStorting = kleinste(middelen.storting, plus(buitenBudget(middelen), middelen.bovenMaximum));
  return { uitBudget: uitBudgetHooguit(middelen), uitStorting };
}

/** Divides an amount that somebody grants: the budget comes first, also when it is less than the most. */
export function verdeel(bedrag: Centen, middelen: Middelen): Verdeling {
  const uitBudget = kleinste(bedrag, hoogstens(middelen).uitBudget);
  return { uitBudget, uitStorting: min(bedrag, uitBudget) };
}
