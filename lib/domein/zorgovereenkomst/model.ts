/** The vocabulary of a zorgovereenkomst and of one version of it, as plain data. */
import type { Datum } from "../datum";
import type { Centen, Honderdsten } from "../geld";

/** Only the overeenkomst van opdracht (BW 7:400) so far; see KENMERKEN for what a model decides. */
export const OVEREENKOMSTMODELLEN = ["opdracht"] as const;
export type Overeenkomstmodel = (typeof OVEREENKOMSTMODELLEN)[number];

export const FAMILIERELATIES = ["geen", "partner", "graad_1", "graad_2"] as const;
export type Familierelatie = (typeof FAMILIERELATIES)[number];

export const ZORGVERLENERSOORTEN = ["persoon", "instelling"] as const;
export type Zorgverlenersoort = (typeof ZORGVERLENERSOORTEN)[number];

export const TARIEFEENHEDEN = ["uur", "dagdeel", "etmaal", "maand", "stuk", "km", "rit"] as const;
export type Tariefeenheid = (typeof TARIEFEENHEDEN)[number];

export type Zorgsituatie = "instelling" | "familie" | "persoon";

/**
 * What follows from choosing a model. `voor`: whom it may be made with. Partner, family and instelling have forms of their
 * own at the SVB, but in law each of them is an overeenkomst van opdracht; nobody of them is an employee here.
 */
export const KENMERKEN = {
  opdracht: { voor: ["persoon", "familie", "instelling"], dienstverband: false },
} as const satisfies Record<
  Overeenkomstmodel,
  { readonly voor: readonly Zorgsituatie[]; readonly dienstverband: boolean }
>;

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

/**
 * Whether the minimum wage applies. Since 2018 the Wml also covers an overeenkomst van opdracht; an entrepreneur and an
 * instelling are outside it.
 */
export const valtOnderMinimumloon = (zorgverlener: Zorgverlenerfeiten): boolean =>
  zorgverlener.soort === "persoon" && !zorgverlener.ondernemer;
