/** What the budget would pay, line by line, before anybody looks at how much is left. */
import { type Centen, kleinste, min, NUL, plus, prijs, som } from "../geld";
import { overlapt } from "../periode";
import { type Maximum, maximumVoor, uitBudgetPerEenheid } from "../zorgovereenkomst/maximumtarief";
import type { Tariefafspraak } from "../zorgovereenkomst/model";
import type { Beoordelingsdossier, Declaratieregel } from "./dossier";
import type { Middelen } from "./verdeling";

export type Regelbedrag = {
  readonly regel: Declaratieregel;
  readonly afspraak: Tariefafspraak | null;
  readonly maximum: Maximum;
  /** At most this much can come from the budget for this line. */
  readonly betaalbaar: Centen;
  /** Asked above the maximum. */
  readonly bovenMaximum: Centen;
  /** The same, as far as anybody can pay it: on days within contract and budget, against a known maximum. */
  readonly bovenMaximumBetaalbaar: Centen;
};

export const afspraakVan = (dossier: Beoordelingsdossier, regel: Declaratieregel): Tariefafspraak | null =>
  dossier.overeenkomst?.tarieven.find((afspraak) => afspraak.id === regel.tariefId) ?? null;

/** Whether care on these days can be paid at all: within the contract, within the budget, while the budgethouder lives. */
function kanBetaald({ overeenkomst, budget, overlijdensdatum }: Beoordelingsdossier, regel: Declaratieregel): boolean {
  const inOvereenkomst = overeenkomst !== null && overlapt(overeenkomst.looptijd, regel);
  const inBudget = budget === null || overlapt(budget.periode, regel);
  return inOvereenkomst && inBudget && (overlijdensdatum === null || regel.van <= overlijdensdatum);
}

const ONBEKEND: Maximum = { soort: "onbekend" };

function regelbedrag(dossier: Beoordelingsdossier, regel: Declaratieregel): Regelbedrag {
  const afspraak = afspraakVan(dossier, regel);
  const { overeenkomst } = dossier;
  if (afspraak === null || overeenkomst === null) {
    return { regel, afspraak, maximum: ONBEKEND, betaalbaar: NUL, bovenMaximum: NUL, bovenMaximumBetaalbaar: NUL };
  }
  const maximum = maximumVoor(overeenkomst.wet, overeenkomst.tariefsoort, afspraak, regel.van, overeenkomst.beleid);
  const gevraagd = prijs(regel.tarief, regel.aantal);
  const hooguit = prijs(uitBudgetPerEenheid(regel.tarief, maximum), regel.aantal);
  // A line that lies wholly outside cannot be paid by anybody; one that lies partly outside is for a person to judge.
  const kan = maximum.soort !== "onbekend" && kanBetaald(dossier, regel);
  const bovenMaximum = min(gevraagd, hooguit);
  return { regel, afspraak, maximum, betaalbaar: kan ? hooguit : NUL, bovenMaximum, bovenMaximumBetaalbaar: kan ? bovenMaximum : NUL };
}

export const regelbedragen = (dossier: Beoordelingsdossier): readonly Regelbedrag[] =>
  dossier.regels.map((regel) => regelbedrag(dossier, regel));

export const totaalBetaalbaar = (bedragen: readonly Regelbedrag[]): Centen =>
  bedragen.reduce((totaal, { betaalbaar }) => plus(totaal, betaalbaar), NUL);

/** What can be paid from where; the amount asked limits both, whatever the lines add up to. */
export function middelenVan(dossier: Beoordelingsdossier): Middelen {
  const bedragen = regelbedragen(dossier);
  const betaalbaar = kleinste(totaalBetaalbaar(bedragen), dossier.gevraagd);
  const boven = som(bedragen.map(({ bovenMaximumBetaalbaar }) => bovenMaximumBetaalbaar));
  return {
    betaalbaar,
    bovenMaximum: kleinste(boven, min(dossier.gevraagd, betaalbaar)),
    vrij: dossier.budget?.vrij ?? NUL,
    storting: dossier.budget?.storting ?? NUL,
  };
}

export const totaalBovenMaximum = (bedragen: readonly Regelbedrag[]): Centen =>
  som(bedragen.map(({ bovenMaximum }) => bovenMaximum));
