/** A change of a contract: what may change, from when, what differs, and who has to agree. */
import { type Datum, eersteDag, laatste, maandVan, plusDagen, plusMaanden } from "../datum";
import type { Centen, Honderdsten } from "../geld";
import type { Tariefsoort } from "../regelgeving/maximumtarieven";
import type { Wet } from "../wet";
import { type Beleidsmaximum, maximumVoor } from "./maximumtarief";
import type { Tariefafspraak, Tariefeenheid, Werkafspraken } from "./model";

/** What may change. Another zorgverlener, functiesoort or budget is another contract. */
export type Afspraken = Werkafspraken & { readonly zorgbeschrijving: string | null };

export type Verschil =
  | { readonly veld: "tm"; readonly was: Datum | null; readonly wordt: Datum | null }
  | { readonly veld: "urenPerWeek"; readonly was: Honderdsten | null; readonly wordt: Honderdsten | null }
  | { readonly veld: "dagenPerWeek"; readonly was: number | null; readonly wordt: number | null }
  | { readonly veld: "zorgbeschrijving"; readonly was: string | null; readonly wordt: string | null }
  /** Null: this rate was not, or is no longer, agreed. */
  | { readonly veld: "tarief"; readonly eenheid: Tariefeenheid; readonly omschrijving: string; readonly was: Centen | null; readonly wordt: Centen | null };

const zelfdeAfspraak = (a: Tariefafspraak, b: Tariefafspraak): boolean => a.eenheid === b.eenheid && a.omschrijving === b.omschrijving;

function tariefverschillen(oud: readonly Tariefafspraak[], nieuw: readonly Tariefafspraak[]): readonly Verschil[] {
  const gewijzigd = oud.flatMap((was): readonly Verschil[] => {
    const wordt = nieuw.find((kandidaat) => zelfdeAfspraak(was, kandidaat))?.tarief ?? null;
    const { eenheid, omschrijving, tarief } = was;
    return wordt === tarief ? [] : [{ veld: "tarief", eenheid, omschrijving, was: tarief, wordt }];
  });
  const toegevoegd = nieuw.filter((wordt) => !oud.some((was) => zelfdeAfspraak(was, wordt)));
  return [
    ...gewijzigd,
    ...toegevoegd.map(({ eenheid, omschrijving, tarief }): Verschil => ({ veld: "tarief", eenheid, omschrijving, was: null, wordt: tarief })),
  ];
}

/** Every field that differs, in a fixed order. That the change has a first day of its own is no difference. */
export function verschillen(oud: Afspraken, nieuw: Afspraken): readonly Verschil[] {
  return [
    ...(oud.tm === nieuw.tm ? [] : [{ veld: "tm", was: oud.tm, wordt: nieuw.tm } as const]),
    ...(oud.urenPerWeek === nieuw.urenPerWeek ? [] : [{ veld: "urenPerWeek", was: oud.urenPerWeek, wordt: nieuw.urenPerWeek } as const]),
    ...(oud.dagenPerWeek === nieuw.dagenPerWeek ? [] : [{ veld: "dagenPerWeek", was: oud.dagenPerWeek, wordt: nieuw.dagenPerWeek } as const]),
    ...(oud.zorgbeschrijving === nieuw.zorgbeschrijving ? [] : [{ veld: "zorgbeschrijving", was: oud.zorgbeschrijving, wordt: nieuw.zorgbeschrijving } as const]),
    ...tariefverschillen(oud.tarieven, nieuw.tarieven),
  ];
}

export const INGANGSWEIGERINGEN = ["niet_eerste_van_maand", "te_vroeg", "voor_vorige_versie", "laat_gat", "maand_gedeclareerd"] as const;
export type Ingangsweigering = (typeof INGANGSWEIGERINGEN)[number];

export type Ingangsfeiten = {
  readonly vandaag: Datum;
  /** Of the newest approved version. */
  readonly vorige: { readonly van: Datum; readonly tm: Datum | null };
  /** First day of the newest month over which something was claimed that still counts; null when nothing was. */
  readonly gedeclareerdVan: Datum | null;
};

const EERSTE = "01";

/** Zorgkantoren, since 1 January 2024: from the first day of the month before the one in which the change is sent in. */
export const vroegsteIngang = (vandaag: Datum): Datum => eersteDag(plusMaanden(maandVan(vandaag), -1));

/**
 * Null when a change may begin on `van`. On the first of a month, because a declaratie is about one calendar month and rests
 * on one version (Rlz art. 5.23 lid 2); never over a month that was already claimed; and without a gap behind the last version.
 */
export function ingangsweigering({ vandaag, vorige, gedeclareerdVan }: Ingangsfeiten, van: Datum): Ingangsweigering | null {
  if (!van.endsWith(EERSTE)) return "niet_eerste_van_maand";
  if (van < vroegsteIngang(vandaag)) return "te_vroeg";
  if (van < vorige.van) return "voor_vorige_versie";
  if (gedeclareerdVan !== null && van <= gedeclareerdVan) return "maand_gedeclareerd";
  return vorige.tm !== null && van > plusDagen(vorige.tm, 1) ? "laat_gat" : null;
}

const MAANDEN_VOORUIT = 14;

/** The first days somebody can choose from; empty when the contract ended too long ago to go on. */
export function kiesbareIngangen(feiten: Ingangsfeiten): readonly Datum[] {
  const begin = maandVan(vroegsteIngang(feiten.vandaag));
  const maanden = Array.from({ length: MAANDEN_VOORUIT }, (_leeg, index) => eersteDag(plusMaanden(begin, index)));
  return maanden.filter((van) => ingangsweigering(feiten, van) === null);
}

/** The day that is filled in beforehand: the first of next month, or else the nearest possible one. */
export function voorgesteldeIngang(feiten: Ingangsfeiten): Datum | null {
  const mogelijk = kiesbareIngangen(feiten);
  const gewoon = laatste(eersteDag(plusMaanden(maandVan(feiten.vandaag), 1)), mogelijk[0] ?? feiten.vandaag);
  return mogelijk.includes(gewoon) ? gewoon : (mogelijk.at(-1) ?? null);
}

export const WEGREDENEN = ["uren", "zorg", "korter", "onbepaald", "buiten_budget", "ander_tarief", "boven_maximum"] as const;
/** Why the verstrekker has to look. */
export type Wegreden = (typeof WEGREDENEN)[number];

export type Wegfeiten = {
  readonly wet: Wet;
  readonly tariefsoort: Tariefsoort;
  /** What the verstrekker pays at most for such care, by day. */
  readonly beleid: readonly Beleidsmaximum[];
  readonly oud: Afspraken;
  readonly nieuw: Afspraken;
  /** The new agreements fit in what is free of the budget, and in its period. */
  readonly pastInBudget: boolean;
};

function tariefreden({ wet, tariefsoort, beleid, oud, nieuw }: Wegfeiten, verschil: Extract<Verschil, { veld: "tarief" }>): Wegreden | null {
  const was = oud.tarieven.find(({ eenheid, omschrijving }) => eenheid === verschil.eenheid && omschrijving === verschil.omschrijving);
  if (was === undefined || verschil.wordt === null) return "ander_tarief";
  // Without a maximum of the verstrekker for this contract nothing has been allowed beforehand.
  if (was.maximumtarief === null) return "boven_maximum";
  const maximum = maximumVoor(wet, tariefsoort, was, nieuw.van, beleid);
  return maximum.soort === "maximum" && verschil.wordt <= maximum.bedrag ? null : "boven_maximum";
}

function redenVan(feiten: Wegfeiten, verschil: Verschil): Wegreden | null {
  switch (verschil.veld) {
    case "urenPerWeek":
    case "dagenPerWeek":
      return "uren";
    case "zorgbeschrijving":
      return "zorg";
    case "tarief":
      return tariefreden(feiten, verschil);
    case "tm":
      if (verschil.wordt === null) return "onbepaald";
      if (verschil.was === null || verschil.wordt < verschil.was) return "korter";
      return feiten.pastInBudget ? null : "buiten_budget";
  }
}

/**
 * Why this change has to pass the verstrekker; empty when it does not. Up to the maximumtarief that the gemeente chose a
 * contract may be changed without its leave (Verbeterplan Trekkingsrecht PGB, 2015), and a longer term within the same
 * grant adds nothing to what was granted. The SVB looks at every change.
 */
export function redenenVoorVerstrekker(feiten: Wegfeiten): readonly Wegreden[] {
  const redenen = verschillen(feiten.oud, feiten.nieuw).flatMap((verschil) => redenVan(feiten, verschil) ?? []);
  return WEGREDENEN.filter((reden) => redenen.includes(reden));
}
