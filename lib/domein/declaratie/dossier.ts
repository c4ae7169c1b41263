/** Everything the rules about a declaratie may look at, as plain data. Whoever builds it has locked what must not move. */
import type { Datum, Maand } from "../datum";
import type { Centen, Honderdsten } from "../geld";
import { doorsnede, type OpenPeriode, type Periode, periodeVanMaand } from "../periode";
import type { Tariefsoort } from "../regelgeving/maximumtarieven";
import type { Wet } from "../wet";
import type { Loonfeiten } from "../zorgovereenkomst/loon";
import type { Beleidsmaximum } from "../zorgovereenkomst/maximumtarief";
import type { Modelkenmerken, Tariefafspraak, Zorgverlenersoort } from "../zorgovereenkomst/model";
import type { Overeenkomststatus } from "../zorgovereenkomst/status";

export const DECLARATIESOORTEN = ["uren", "factuur"] as const;
export type Declaratiesoort = (typeof DECLARATIESOORTEN)[number];

export const BOVENMAXIMUMBELEIDEN = ["betaal_tot_maximum", "uitval"] as const;
/** What a verstrekker wants when the rate is above the maximum. */
export type BovenMaximumBeleid = (typeof BOVENMAXIMUMBELEIDEN)[number];

export type Declaratieregel = Periode & {
  readonly volgnummer: number;
  /** Tariefafspraak.id of the contract version. */
  readonly tariefId: string;
  readonly aantal: Honderdsten;
  readonly tarief: Centen;
  readonly bedrag: Centen;
};

export type OvereenkomstInDossier = {
  readonly status: Overeenkomststatus;
  /** The version counts only when the SVB has approved it. */
  readonly versieGoedgekeurd: boolean;
  readonly wet: Wet;
  readonly looptijd: OpenPeriode;
  readonly urenPerWeek: Honderdsten | null;
  readonly tarieven: readonly Tariefafspraak[];
  readonly tariefsoort: Tariefsoort;
  /** What the verstrekker pays at the most for such care, by day; empty when it has set nothing. */
  readonly beleid: readonly Beleidsmaximum[];
  /** Claimed at the agreed rate, or up to it. */
  readonly tariefwijze: Modelkenmerken["tarief"];
  /** The SVB withholds wage tax and premiums for this contract: what is claimed is not what is paid. */
  readonly salarisadministratie: boolean;
  /** Null: what is paid is no wage in the sense of the Wml (instelling, entrepreneur, verklaring sociaal netwerk). */
  readonly loon: Loonfeiten | null;
};

export type BudgetInDossier = {
  readonly wet: Wet;
  readonly periode: Periode;
  /** What is left to reserve. */
  readonly vrij: Centen;
  /** What is left of the budgethouder's own storting. */
  readonly storting: Centen;
};

export type Beoordelingsdossier = {
  readonly vandaag: Datum;
  readonly soort: Declaratiesoort;
  readonly maand: Maand;
  /** The law of the budget this was asked from. */
  readonly wet: Wet;
  readonly regels: readonly Declaratieregel[];
  readonly gevraagd: Centen;
  readonly factuurnummer: string | null;
  readonly factuurdatum: Datum | null;
  /** Day it was offered to the budgethouder; null while it has not been. */
  readonly aangebodenOp: Datum | null;
  /** Day the budgethouder passed it on; null while that has not happened. */
  readonly ingediendOp: Datum | null;
  /** Whether who approved might do so on that day; null while nobody has. */
  readonly goedkeuring: { readonly bevoegd: boolean } | null;
  readonly overeenkomst: OvereenkomstInDossier | null;
  /** Null: whoever asks may not know the budget, as the zorgverlener; every rule about it answers "onbekend". */
  readonly budget: BudgetInDossier | null;
  readonly bovenMaximumBeleid: BovenMaximumBeleid;
  readonly zorgverlenersoort: Zorgverlenersoort;
  readonly heeftRekeningnummer: boolean;
  /** Hours of the same zorgverlener for the same budgethouder that other declaraties already claim, per week (Monday). */
  readonly andereUren: readonly { readonly maandag: Datum; readonly uren: Honderdsten }[];
  /** Numbers of other declaraties, not withdrawn or refused, for the same contract and month or the same invoice number. */
  readonly dubbelMet: readonly string[];
  /** Of the budgethouder. */
  readonly overlijdensdatum: Datum | null;
  /** The day on which the budget was closed; null while it is open. Not a figure: the zorgverlener may know it too. */
  readonly budgetAfgeslotenOp: Datum | null;
  /** Last day on which something may be approved from a voorlopig budget; null for every other, and for who may not know the budget. */
  readonly voorlopigTm: Datum | null;
  /** The verstrekker took the grant, or the voorlopig budget, back; false for who may not know the budget. */
  readonly budgetIngetrokken: boolean;
};

/** Last day of the care: the end of the month, or of the contract when that ended earlier. */
export function eindeZorg(dossier: Pick<Beoordelingsdossier, "maand" | "overeenkomst">): Datum {
  const heleMaand = periodeVanMaand(dossier.maand);
  const gedeeld = dossier.overeenkomst === null ? null : doorsnede(dossier.overeenkomst.looptijd, heleMaand);
  return (gedeeld ?? heleMaand).tm;
}
