/** What the death of a budgethouder does to a grant: it ends per the day after (Rlz art. 5.20; domein §2.6). */
import type { Datum } from "../datum";
import { type Centen, som } from "../geld";
import { type Periode, valtIn } from "../periode";
import type { Functiebudget } from "../herstel/voorstel";

export const OVERLIJDENSBRONNEN = ["brp", "nabestaande", "verstrekker"] as const;
export type Overlijdensbron = (typeof OVERLIJDENSBRONNEN)[number];

export type Overlijdensbezwaar = "DATUM_IN_TOEKOMST" | "DATUM_VOOR_GEBOORTE";

export function keurOverlijden(dag: Datum, geboortedatum: Datum, vandaag: Datum): Overlijdensbezwaar | null {
  if (dag > vandaag) return "DATUM_IN_TOEKOMST";
  return dag < geboortedatum ? "DATUM_VOOR_GEBOORTE" : null;
}

export type Grantstand = { readonly periode: Periode; readonly functiebudgetten: readonly Functiebudget[] };

/** Runs on the day of death and beyond it. One that begins later has no day to pay from, and is for the verstrekker to withdraw. */
export const eindigtDoor = (dag: Datum, { periode }: Grantstand): boolean => valtIn(dag, periode) && periode.tm > dag;

/**
 * The grant up to and including the day of death. Its amounts stay what they were: how much of it was for the days after is for the
 * verstrekker to say, with a message. What only begins later falls away.
 */
export function totEnMet(dag: Datum, { periode, functiebudgetten }: Grantstand): Grantstand {
  return {
    periode: { van: periode.van, tm: dag },
    functiebudgetten: functiebudgetten.flatMap((functie) =>
      functie.periode.van > dag ? [] : [{ ...functie, periode: { van: functie.periode.van, tm: functie.periode.tm > dag ? dag : functie.periode.tm } }],
    ),
  };
}

export const bedragVan = ({ functiebudgetten }: Grantstand): Centen => som(functiebudgetten.map(({ bedrag }) => bedrag));
