/**
 * Every booking that exists: from which rekening to which, who may make it, and what happens when less than the amount is
 * there. The SQL function boek() reads the same rows from the table `boekingsweg`; a test compares the two.
 */
import type { Boekingsoort, Rekeningsoort } from "./rekeningen";

/** weigeren: a bug, the transaction fails · melden: nothing is booked and the caller hears it · toestaan: the rekening goes below zero, visibly */
export type Boekingstekort = "weigeren" | "melden" | "toestaan";

/** The database roles; a vertegenwoordiger books as budgethouder. */
export type Boekende = "budgethouder" | "verstrekker" | "zorgverlener" | "svb" | "systeem";

export type Boekingsweg = {
  readonly soort: Boekingsoort;
  readonly van: Rekeningsoort;
  readonly naar: Rekeningsoort;
  readonly rollen: readonly Boekende[];
  readonly tekort: Boekingstekort;
  /** Also on a closed budget: what the bank sends back later still has to find its place. */
  readonly naAfsluiting: boolean;
};

const UITVOERING = ["svb", "systeem"] as const;
const VERSTREKKING = ["verstrekker", ...UITVOERING] as const;

const WEGEN: readonly Omit<Boekingsweg, "naAfsluiting">[] = [
  { soort: "toekenning", van: "voorschot", naar: "beschikbaar", rollen: VERSTREKKING, tekort: "weigeren" },
  { soort: "toekenning_wijziging", van: "voorschot", naar: "beschikbaar", rollen: VERSTREKKING, tekort: "weigeren" },
  // A grant may be lowered or withdrawn below what is bound: the budget is then overbesteed.
  { soort: "toekenning_wijziging", van: "beschikbaar", naar: "voorschot", rollen: VERSTREKKING, tekort: "toestaan" },
  { soort: "toekenning_intrekking", van: "beschikbaar", naar: "voorschot", rollen: VERSTREKKING, tekort: "toestaan" },
  { soort: "reservering", van: "beschikbaar", naar: "gereserveerd", rollen: ["budgethouder", ...UITVOERING], tekort: "melden" },
  // A zorgverlener books one thing: the release of what was reserved for their own withdrawn declaratie.
  { soort: "vrijval", van: "gereserveerd", naar: "beschikbaar", rollen: ["budgethouder", "zorgverlener", ...UITVOERING], tekort: "weigeren" },
  { soort: "vrijgave", van: "gereserveerd", naar: "onderweg", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "betaling", van: "onderweg", naar: "besteed", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "stornering", van: "onderweg", naar: "gereserveerd", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "stornering", van: "besteed", naar: "gereserveerd", rollen: UITVOERING, tekort: "weigeren" },
  // What was granted and not spent goes back to the verstrekker.
  { soort: "afsluiting", van: "beschikbaar", naar: "voorschot", rollen: UITVOERING, tekort: "weigeren" },
  // Between the accounts of a verstrekker itself (boek_verstrekker). It may be short: the care is paid and the shortage is shown.
  { soort: "bevoorschotting", van: "ontvangsten", naar: "rekening_courant", rollen: UITVOERING, tekort: "toestaan" },
  { soort: "terugbetaling", van: "rekening_courant", naar: "ontvangsten", rollen: UITVOERING, tekort: "melden" },
  { soort: "verrekening", van: "rekening_courant", naar: "uitbetaald", rollen: UITVOERING, tekort: "toestaan" },
  { soort: "verrekening", van: "uitbetaald", naar: "rekening_courant", rollen: UITVOERING, tekort: "toestaan" },
  // A correction: back to beschikbaar and to the verstrekker on the one budget, and the same way in on the other. The other budget may
  // turn out too small for what was paid already; that is then overbesteed, like a lowered grant.
  { soort: "herstel", van: "gereserveerd", naar: "beschikbaar", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "herstel", van: "onderweg", naar: "beschikbaar", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "herstel", van: "besteed", naar: "beschikbaar", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "herstel", van: "beschikbaar", naar: "voorschot", rollen: UITVOERING, tekort: "toestaan" },
  { soort: "herstel", van: "voorschot", naar: "beschikbaar", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "herstel", van: "beschikbaar", naar: "gereserveerd", rollen: UITVOERING, tekort: "toestaan" },
  { soort: "herstel", van: "beschikbaar", naar: "onderweg", rollen: UITVOERING, tekort: "toestaan" },
  { soort: "herstel", van: "beschikbaar", naar: "besteed", rollen: UITVOERING, tekort: "toestaan" },
  // The same road for the budgethouder's own money; it also ends at the account it came from.
  { soort: "storting", van: "gestort", naar: "storting_beschikbaar", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "reservering", van: "storting_beschikbaar", naar: "storting_gereserveerd", rollen: ["budgethouder", ...UITVOERING], tekort: "melden" },
  // Apart from a reservation for care, because own money also goes back from a closed budget.
  { soort: "terugstorting", van: "storting_beschikbaar", naar: "storting_gereserveerd", rollen: ["budgethouder", ...UITVOERING], tekort: "melden" },
  { soort: "vrijval", van: "storting_gereserveerd", naar: "storting_beschikbaar", rollen: ["budgethouder", "zorgverlener", ...UITVOERING], tekort: "weigeren" },
  { soort: "vrijgave", van: "storting_gereserveerd", naar: "storting_onderweg", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "betaling", van: "storting_onderweg", naar: "storting_besteed", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "betaling", van: "storting_onderweg", naar: "storting_terugbetaald", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "stornering", van: "storting_onderweg", naar: "storting_gereserveerd", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "stornering", van: "storting_besteed", naar: "storting_gereserveerd", rollen: UITVOERING, tekort: "weigeren" },
  { soort: "stornering", van: "storting_terugbetaald", naar: "storting_gereserveerd", rollen: UITVOERING, tekort: "weigeren" },
];

/** A payment that the bank sends back after closing still has to find its place, and so has own money that arrives late and goes back. */
const NA_AFSLUITING: readonly Boekingsoort[] = ["afsluiting", "stornering", "vrijval", "vrijgave", "betaling", "storting", "terugstorting"];

export const BOEKINGSWEGEN: readonly Boekingsweg[] = WEGEN.map((weg) => ({ ...weg, naAfsluiting: NA_AFSLUITING.includes(weg.soort) }));
