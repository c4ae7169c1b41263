/** The vocabulary of a zorgovereenkomst and of one version of it, as plain data. */
import type { Datum } from "../datum";
import type { Centen, Honderdsten } from "../geld";

/**
 * The models of the SVB. Obligatory for new contracts since 1 April 2017 (Rlz art. 5.16 lid 2; Regeling Jeugdwet art. 8a lid 2).
 * A verklaring sociaal netwerk is no contract, but is claimed, reserved and paid in the same way.
 */
export const OVEREENKOMSTMODELLEN = ["opdracht", "arbeidsovereenkomst", "partner_familie", "zorginstelling", "vervoer", "verklaring_sociaal_netwerk"] as const;
export type Overeenkomstmodel = (typeof OVEREENKOMSTMODELLEN)[number];

export const FAMILIERELATIES = ["geen", "partner", "graad_1", "graad_2"] as const;
export type Familierelatie = (typeof FAMILIERELATIES)[number];

export const ZORGVERLENERSOORTEN = ["persoon", "instelling"] as const;
export type Zorgverlenersoort = (typeof ZORGVERLENERSOORTEN)[number];

export const TARIEFEENHEDEN = ["uur", "dagdeel", "etmaal", "maand", "stuk", "km", "rit"] as const;
export type Tariefeenheid = (typeof TARIEFEENHEDEN)[number];

export type Zorgsituatie = "instelling" | "familie" | "persoon";

export type Modelkenmerken = {
  /** With whom it is made. */
  readonly voor: readonly Zorgsituatie[];
  readonly dienstverband: boolean;
  /** Signed by both parties, which a verklaring is not. */
  readonly ondertekend: boolean;
  /** The units it can be paid in. */
  readonly eenheden: readonly Tariefeenheid[];
  /** Claimed at the agreed rate, or up to it. */
  readonly tarief: "vast" | "ten_hoogste";
};

const GEWOON = { dienstverband: false, ondertekend: true, eenheden: TARIEFEENHEDEN, tarief: "vast" } as const;

/**
 * What follows from a model. Only the arbeidsovereenkomst makes somebody an employee (BW 7:610); partner, family, instelling
 * and vervoer have forms of their own, but in law each of them is an overeenkomst van opdracht (BW 7:400). Transport alone
 * is paid by the kilometre or the ride (Rlz art. 5.23; Regeling Jeugdwet art. 8a).
 */
export const KENMERKEN: Readonly<Record<Overeenkomstmodel, Modelkenmerken>> = {
  opdracht: { ...GEWOON, voor: ["persoon"] },
  arbeidsovereenkomst: { ...GEWOON, voor: ["persoon"], dienstverband: true },
  partner_familie: { ...GEWOON, voor: ["familie"] },
  zorginstelling: { ...GEWOON, voor: ["instelling"] },
  vervoer: { ...GEWOON, voor: ["persoon", "familie", "instelling"], eenheden: ["km", "rit"] },
  verklaring_sociaal_netwerk: { ...GEWOON, voor: ["persoon", "familie"], ondertekend: false, eenheden: ["maand"], tarief: "ten_hoogste" },
};

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
  /** Nothing else is agreed than bringing somebody from one place to another. */
  readonly alleenVervoer?: boolean;
};

/**
 * The one model that fits, in the order of the SVB's own questions: only transport, an instelling, partner or family, and only
 * then whether there is an employer. Family never comes into employment, and an entrepreneur has no employer. Null while an answer that
 * decides is missing.
 */
export function passendModel({ soort, familierelatie, ondernemer, inDienst, alleenVervoer = false }: Modelvraag): Overeenkomstmodel | null {
  if (alleenVervoer) return "vervoer";
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
