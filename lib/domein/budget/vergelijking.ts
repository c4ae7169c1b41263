/**
 * The budget equation: what came in is what is somewhere, to the cent. Every rekeningsoort stands on one of its two sides; a new one
 * does not compile until it has a place here, and then appears on the screen by itself.
 */
import { centen, type Centen, min, NUL, plus, som } from "../geld";
import { REKENINGSOORTEN, type Rekeningsoort } from "./rekeningen";

/** `inbreng`: kept as a negative, what somebody put in · `bestemming`: where the money is now */
export type Zijde = "inbreng" | "bestemming";

export const ZIJDEN = {
  voorschot: "inbreng",
  beschikbaar: "bestemming",
  gereserveerd: "bestemming",
  onderweg: "bestemming",
  besteed: "bestemming",
  gestort: "inbreng",
  storting_beschikbaar: "bestemming",
  storting_gereserveerd: "bestemming",
  storting_onderweg: "bestemming",
  storting_besteed: "bestemming",
  storting_terugbetaald: "bestemming",
  ontvangsten: "inbreng",
  rekening_courant: "bestemming",
  uitbetaald: "bestemming",
} as const satisfies Record<Rekeningsoort, Zijde>;

/** Where money can be; what a screen says of each stays complete by this type. */
export type Bestemming = { [S in Rekeningsoort]: (typeof ZIJDEN)[S] extends "bestemming" ? S : never }[Rekeningsoort];

const aanZijde = (zijde: Zijde): readonly Rekeningsoort[] => REKENINGSOORTEN.filter((soort) => ZIJDEN[soort] === zijde);
export const INBRENG = aanZijde("inbreng");
export const BESTEMMINGEN = aanZijde("bestemming");

/** Saldi as they are in the books; an account that is not there has nothing. */
export type Saldi = Readonly<Partial<Record<Rekeningsoort, Centen>>>;

export type Regel = { readonly soort: Rekeningsoort; readonly bedrag: Centen };

export type Vergelijking = {
  readonly inbreng: readonly Regel[];
  readonly bestemming: readonly Regel[];
  readonly ingebracht: Centen;
  readonly aanwezig: Centen;
  /** What came in minus what is there; zero when it is right. */
  readonly verschil: Centen;
};

/** An inbreng account is negative in the books and reads positive here. */
export function vergelijk(saldi: Saldi): Vergelijking {
  const bedrag = (soort: Rekeningsoort): Centen => saldi[soort] ?? NUL;
  const inbreng = INBRENG.map((soort) => ({ soort, bedrag: min(NUL, bedrag(soort)) }));
  const bestemming = BESTEMMINGEN.map((soort) => ({ soort, bedrag: bedrag(soort) }));
  const ingebracht = som(inbreng.map((regel) => regel.bedrag));
  const aanwezig = som(bestemming.map((regel) => regel.bedrag));
  return { inbreng, bestemming, ingebracht, aanwezig, verschil: min(ingebracht, aanwezig) };
}

/** Sums of saldi per soort. */
export function telOp(saldi: readonly Saldi[]): Saldi {
  const samen: Partial<Record<Rekeningsoort, Centen>> = {};
  for (const soort of REKENINGSOORTEN) {
    const bedragen = saldi.flatMap((een) => een[soort] ?? []);
    if (bedragen.length > 0) samen[soort] = bedragen.reduce((a, b) => plus(a, b), centen(0n));
  }
  return samen;
}
