/**
 * A toekenningsbericht as read from a file or from the koppelvlak: shape is certain, nothing else is. Whether it may be
 * processed is decided in keuring.ts. A message always carries the complete current state of one budget of one
 * budgethouder (iPgb 2, view "Toekennen Budget"), so processing replaces, it never adds.
 */
import type { Datum } from "../datum";
import type { Centen } from "../geld";
import type { Periode } from "../periode";
import type { Bevoegdheid, Vertegenwoordigingsoort } from "../vertegenwoordiging/bevoegdheden";
import type { Verstrekkersoort, Wet } from "../wet";

export const BERICHTMUTATIES = ["nieuw", "wijziging", "intrekking"] as const;
/** What the sender says the message is. Whether it fits what we know is checked, never assumed. */
export type Berichtmutatie = (typeof BERICHTMUTATIES)[number];

export const GESLACHTEN = ["man", "vrouw", "onbekend"] as const;
export type Geslacht = (typeof GESLACHTEN)[number];

export type Adres = {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly woonplaats: string;
};

export type Naam = {
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
};

export type BerichtBudgethouder = Naam & {
  /** Nine digits; the 11-proef has not been done yet. */
  readonly bsn: string;
  readonly geboortedatum: Datum;
  readonly geslacht: Geslacht;
  readonly adres: Adres | null;
  readonly email: string | null;
  readonly telefoon: string | null;
};

export type BerichtFunctiebudget = {
  /** A code of functiesoorten.ts; not checked yet. */
  readonly functiesoort: string;
  readonly periode: Periode;
  readonly bedrag: Centen;
  /** Verantwoordingsvrij bedrag within `bedrag`. */
  readonly vvb: Centen;
};

export type BerichtRelatie = Naam & {
  readonly soort: Vertegenwoordigingsoort;
  readonly bsn: string;
  readonly geboortedatum: Datum;
  /** What the machtiging says; only counts for kinds whose powers do not follow from the law. */
  readonly machtiging: readonly Bevoegdheid[];
  readonly van: Datum;
  readonly tm: Datum | null;
};

/** The one correspondentieadres a message may carry. */
export type BerichtContact = { readonly naam: string; readonly adres: Adres };

export type Toekenningsbericht = {
  readonly afzender: { readonly soort: Verstrekkersoort; readonly code: string };
  /** Unique per sender: the same number twice is the same message. */
  readonly berichtnummer: string;
  readonly aangemaaktOp: Datum;
  readonly budgetidentificatie: string;
  /** The budget this one replaces; with `budgetidentificatie` it decides between new and change. */
  readonly budgetidentificatieOud: string | null;
  readonly beschikkingsnummer: string;
  readonly wet: Wet;
  readonly mutatie: Berichtmutatie;
  readonly budgethouder: BerichtBudgethouder;
  readonly periode: Periode;
  /** The total as stated by the sender; must equal the sum of the functiebudgetten. */
  readonly bedrag: Centen;
  readonly functiebudgetten: readonly BerichtFunctiebudget[];
  readonly relaties: readonly BerichtRelatie[];
  /** As read: more than one is possible in the file and is refused in keuring.ts. */
  readonly contacten: readonly BerichtContact[];
};
