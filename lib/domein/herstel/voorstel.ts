/**
 * What may be wrong with a budget and how it is put right (domein §2.4: wrong amount, verkeerde verstrekker, verkeerde wet, a contract
 * on the wrong budget). A voorstel says what should be; what that changes is in gevolgen.ts, whether it may in keuring.ts.
 */
import type { Budgetstand } from "../budget/rekeningen";
import type { Maand } from "../datum";
import type { Centen } from "../geld";
import type { Periode } from "../periode";
import type { BerichtFunctiebudget } from "../toekenning/bericht";
import type { Toekenningstatus } from "../toekenning/status";
import type { Verstrekkersoort, Wet } from "../wet";

export const HERSTELSOORTEN = ["bedrag", "ander_budget", "koppeling", "samenvoeging", "overdracht"] as const;
/**
 * `bedrag`: the amount was wrong. `ander_budget`: all of it belongs at another verstrekker or under another law. `koppeling`: some
 * contracts belong to another budget that exists. The last two follow from other acts: a real grant that takes in a second voorlopig
 * budget, and a verstrekker that is succeeded.
 */
export type Herstelsoort = (typeof HERSTELSOORTEN)[number];

/** What a person can propose. */
export const VOORSTELSOORTEN = ["bedrag", "ander_budget", "koppeling"] as const satisfies readonly Herstelsoort[];
export type Voorstelsoort = (typeof VOORSTELSOORTEN)[number];

export const HERSTELREDENEN = {
  bedrag: ["VERKEERD_BEDRAG"],
  ander_budget: ["VERKEERDE_VERSTREKKER", "VERKEERDE_WET"],
  koppeling: ["VERKEERD_BUDGET"],
  samenvoeging: ["VOORLOPIG_VERVANGEN"],
  overdracht: ["VERSTREKKER_OPGEVOLGD"],
} as const satisfies Record<Herstelsoort, readonly string[]>;
export type Herstelreden = (typeof HERSTELREDENEN)[Herstelsoort][number];

export type Functiebudget = BerichtFunctiebudget;

/** From the functiesoort of a contract to the one it gets; what is not named stays. */
export type Functiesoorten = Readonly<Record<string, string>>;

/** All of a budget goes to a new one. */
type Elders<S extends Herstelsoort> = {
  readonly soort: S;
  readonly naar: { readonly verstrekkerId: string; readonly soort: Verstrekkersoort };
  readonly wet: Wet;
  readonly budgetidentificatie: string;
  readonly beschikkingsnummer: string;
  readonly functiebudgetten: readonly Functiebudget[];
  readonly functiesoorten: Functiesoorten;
};

export type Herstelvoorstel =
  | { readonly soort: "bedrag"; readonly functiebudgetten: readonly Functiebudget[] }
  | Elders<"ander_budget">
  | Elders<"overdracht">
  | { readonly soort: "koppeling"; readonly naarToekenningId: string; readonly zorgovereenkomsten: readonly string[]; readonly functiesoorten: Functiesoorten };

/** What a person fills in; everything else follows from the budget it is about. */
export type Herstelinvoer =
  | { readonly soort: "bedrag"; /** One for each functiebudget, in order. */ readonly bedragen: readonly Centen[] }
  | {
      readonly soort: "ander_budget";
      readonly verstrekkerId: string;
      readonly wet: Wet;
      readonly budgetidentificatie: string;
      readonly beschikkingsnummer: string;
      /** One for each functiebudget, in order: what this kind of care is called under the right law. */
      readonly functiesoorten: readonly string[];
    }
  | { readonly soort: "koppeling"; readonly naarToekenningId: string; readonly zorgovereenkomsten: readonly string[]; readonly functiesoorten: Functiesoorten };

/** One budget as it stands. */
export type BudgetInHerstel = {
  readonly id: string;
  readonly nummer: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly wet: Wet;
  readonly status: Toekenningstatus;
  readonly periode: Periode;
  readonly bedrag: Centen;
  readonly stand: Budgetstand;
  readonly functiebudgetten: readonly Functiebudget[];
};

export type OvereenkomstInHerstel = { readonly id: string; readonly nummer: string; readonly functiesoort: string | null };

export const GEBONDEN_REKENINGEN = ["gereserveerd", "onderweg", "besteed"] as const;
export type GebondenRekening = (typeof GEBONDEN_REKENINGEN)[number];

/** What a claim binds in a budget now. A claim that binds nothing moves along without an amount. */
export type Post = {
  readonly declaratieId: string;
  readonly nummer: string;
  readonly zorgovereenkomstId: string;
  readonly maand: Maand;
  /** The days of care in it. */
  readonly dagen: Periode;
  readonly rekening: GebondenRekening;
  readonly bedrag: Centen;
};

/** Everything the rules and the preview look at, locked by the caller when it is going to count. */
export type Hersteldossier = {
  readonly van: BudgetInHerstel;
  /** The budget a koppeling goes to; null when it is not there or not to be found. */
  readonly naar: BudgetInHerstel | null;
  readonly overeenkomsten: readonly OvereenkomstInHerstel[];
  readonly posten: readonly Post[];
  /** Money of the budgethouder, or a free amount, was put in or paid from this budget: that does not move with a herstel. */
  readonly eigenGeld: boolean;
  /** A budget of the other verstrekker has this kenmerk already. */
  readonly kenmerkBezet: boolean;
  /** Living budgets of this budgethouder at the other verstrekker under that law over some of these days. */
  readonly overlapt: readonly string[];
};

/** What was filled in, made whole with the budget it is about. */
export function voorstelVan(invoer: Herstelinvoer, van: BudgetInHerstel, naarSoort: Verstrekkersoort): Extract<Herstelvoorstel, { soort: Voorstelsoort }> {
  switch (invoer.soort) {
    case "bedrag":
      return { soort: "bedrag", functiebudgetten: van.functiebudgetten.map((functie, i) => ({ ...functie, bedrag: invoer.bedragen[i] ?? functie.bedrag })) };
    case "koppeling":
      return invoer;
    case "ander_budget": {
      const { verstrekkerId, functiesoorten, ...rest } = invoer;
      const nieuw = (i: number, oud: string): string => functiesoorten[i] ?? oud;
      return {
        ...rest,
        naar: { verstrekkerId, soort: naarSoort },
        functiebudgetten: van.functiebudgetten.map((functie, i) => ({ ...functie, functiesoort: nieuw(i, functie.functiesoort) })),
        functiesoorten: Object.fromEntries(van.functiebudgetten.map(({ functiesoort }, i) => [functiesoort, nieuw(i, functiesoort)])),
      };
    }
  }
}
