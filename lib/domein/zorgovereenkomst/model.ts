/** The vocabulary of a zorgovereenkomst and of one version of it, as plain data. */
import type { Datum } from "../datum";
import type { Centen, Honderdsten } from "../geld";

/** The models of the SVB. Obligatory for new contracts since 1 April 2017 (Rlz art. 5.16 lid 2; Regeling Jeugdwet art. 8a lid 2). */
export const OVEREENKOMSTMODELLEN = ["opdracht", "arbeidsovereenkomst", "partner_familie", "zorginstelling"] as const;
export type Overeenkomstmodel = (typeof OVEREENKOMSTMODELLEN)[number];

export const FAMILIERELATIES = ["geen", "partner", "graad_1", "graad_2"] as const;
export type Familierelatie = (typeof FAMILIERELATIES)[number];

export const ZORGVERLENERSOORTEN = ["persoon", "instelling"] as const;
export type Zorgverlenersoort = (typeof ZORGVERLENERSOORTEN)[number];

export const TARIEFEENHEDEN = ["uur", "dagdeel", "etmaal", "maand", "stuk", "km", "rit"] as const;
export type Tariefeenheid = (typeof TARIEFEENHEDEN)[number];

export type Zorgsituatie = "instelling" | "familie" | "persoon";

/**
 * What follows from a model. `voor`: whom it is made with. Only the arbeidsovereenkomst makes somebody an employee (BW
 * 7:610); partner, family and instelling have forms of their own, but in law each of them is an overeenkomst van opdracht
 * (BW 7:400).
 */
export const KENMERKEN = {
  opdracht: { voor: "persoon", dienstverband: false },
  arbeidsovereenkomst: { voor: "persoon", dienstverband: true },
  partner_familie: { voor: "familie", dienstverband: false },
  zorginstelling: { voor: "instelling", dienstverband: false },
} as const satisfies Record<Overeenkomstmodel, { readonly voor: Zorgsituatie; readonly dienstverband: boolean }>;

export type Tariefafspraak = {
  readonly id: string;
  readonly eenheid: Tariefeenheid;
  readonly omschrijving: string;
  readonly tarief: Centen;
  /** Set by the verstrekker for this zorgovereenkomst; null while not set. */
  readonly maximumtarief: Centen | null;
};

/** What the zorgverlener is, as far as rules ask. */
export type Zorgverlenerfeiten = {
  readonly soort: Zorgverlenersoort;
  readonly persoonId: string | null;
  readonly geboortedatum: Datum | null;
  readonly kvk: string | null;
  readonly agb: string | null;
  readonly bigNummer: string | null;
  /** Works as an entrepreneur for this contract. */
  readonly ondernemer: boolean;
  readonly familierelatie: Familierelatie | null;
};

export type Werkafspraken = {
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly tarieven: readonly Tariefafspraak[];
};

export const isFamilie = (relatie: Familierelatie | null): boolean => relatie !== null && relatie !== "geen";

export function situatieVan(zorgverlener: Zorgverlenerfeiten): Zorgsituatie {
  if (zorgverlener.soort === "instelling") return "instelling";
  return isFamilie(zorgverlener.familierelatie) ? "familie" : "persoon";
}

/** What the choice of a model rests on; null: not answered yet. */
export type Modelvraag = Pick<Zorgverlenerfeiten, "soort" | "familierelatie" | "ondernemer"> & {
  /** Does the zorgverlener come into employment: the budgethouder decides how the work is done (gezag, BW 7:610). */
  readonly inDienst: boolean | null;
};

/**
 * The one model that fits, in the order of the SVB's own questions: an instelling, partner or family, and only then whether
 * there is an employer. Family never comes into employment, and an entrepreneur has no employer. Null while an answer that
 * decides is missing.
 */
export function passendModel({ soort, familierelatie, ondernemer, inDienst }: Modelvraag): Overeenkomstmodel | null {
  if (soort === "instelling") return "zorginstelling";
  if (familierelatie === null) return null;
  if (isFamilie(familierelatie)) return "partner_familie";
  if (ondernemer) return "opdracht";
  if (inDienst === null) return null;
  return inDienst ? "arbeidsovereenkomst" : "opdracht";
}

/** Whether the model still depends on an employment once the other questions are answered. */
export const vraagtNaarDienst = (antwoorden: Omit<Modelvraag, "inDienst">): boolean =>
  antwoorden.familierelatie !== null && passendModel({ ...antwoorden, inDienst: null }) === null;

/**
 * Whether the minimum wage applies. Since 2018 the Wml also covers an overeenkomst van opdracht; an entrepreneur and an
 * instelling are outside it.
 */
export const valtOnderMinimumloon = (zorgverlener: Zorgverlenerfeiten): boolean =>
  zorgverlener.soort === "persoon" && !zorgverlener.ondernemer;
