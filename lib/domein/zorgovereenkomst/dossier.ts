/** Everything the checklist may look at, as plain data. */
import type { Datum } from "../datum";
import type { Centen } from "../geld";
import type { Periode } from "../periode";
import type { Wet } from "../wet";
import type { Beleidsmaximum } from "./maximumtarief";
import type { Overeenkomstmodel, Werkafspraken, Zorgverlenerfeiten } from "./model";

export type Handtekening = {
  readonly partij: "budgethouder" | "zorgverlener";
  readonly op: Datum;
  /** Signed as budgethouder, as zorgverlener, or as a representative who could on that day. */
  readonly bevoegd: boolean;
  /** The content signed is the content as it is now. */
  readonly zelfdeInhoud: boolean;
};

/** Only for a model with an employment; null for an overeenkomst van opdracht. */
export type Dienstverband = {
  readonly proeftijdMaanden: number;
  /** Whole years the employment has already lasted. */
  readonly dienstjaren: number;
  readonly salarisadministratie: boolean;
};

export type BudgetVoorOvereenkomst = {
  readonly wet: Wet;
  readonly periode: Periode;
  readonly functiesoorten: readonly string[];
  /** Null when whoever looks may not know it. */
  readonly vrij: Centen | null;
};

export type Overeenkomstdossier = {
  readonly vandaag: Datum;
  readonly model: Overeenkomstmodel;
  readonly wet: Wet;
  readonly functiesoort: string | null;
  readonly budgethouder: { readonly persoonId: string };
  /** Who represents the budgethouder on the first day of the contract. */
  readonly vertegenwoordigers: readonly { readonly persoonId: string }[];
  readonly zorgverlener: Zorgverlenerfeiten & {
    /** Result of the 11-proef; null for an instelling. The number itself is not needed here. */
    readonly bsnGeldig: boolean | null;
    /** Null: not given yet, or not for whoever looks to see. Whether an account is there at all is asked on approval. */
    readonly iban: string | null;
  };
  readonly afspraken: Werkafspraken;
  readonly opzegtermijnMaanden: number | null;
  readonly dienstverband: Dienstverband | null;
  readonly handtekeningen: readonly Handtekening[];
  /** What the verstrekker pays at most for care of this kind by this kind of zorgverlener, by unit and day. */
  readonly beleid: readonly Beleidsmaximum[];
  /** Null: no budget of this law could be found. */
  readonly budget: BudgetVoorOvereenkomst | null;
};
