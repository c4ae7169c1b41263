/**
 * From registrations to capacities: for whom somebody may act today, and as what. Used for the list to choose from and,
 * at every request, to see whether the chosen one still stands. Pure.
 */
import type { Aanmelding, Keuze } from "@/lib/db/aanmelden";
import { type Datum, datum, leeftijd } from "@/lib/domein/datum";
import { valtIn } from "@/lib/domein/periode";
import {
  type Mens,
  type Svbfunctie,
  SVBFUNCTIES,
  type Verstrekkerfunctie,
  VERSTREKKERFUNCTIES,
} from "@/lib/domein/toegang";
import { bevoegdhedenVan, isGeldig } from "@/lib/domein/vertegenwoordiging/bevoegdheden";

import { isVoldoende, type Minimumniveau } from "./sessie";

export const GEBIEDEN = ["mijn", "zorgverlener", "verstrekker", "svb"] as const;
export type Gebied = (typeof GEBIEDEN)[number];

/** The actors that can be in an area. */
export type ActorIn<G extends Gebied> = Extract<
  Mens,
  {
    rol: {
      mijn: "budgethouder" | "vertegenwoordiger";
      zorgverlener: "zorgverlener";
      verstrekker: "verstrekker";
      svb: "svb";
    }[G];
  }
>;

const GEBIED_VAN = {
  budgethouder: "mijn",
  vertegenwoordiger: "mijn",
  zorgverlener: "zorgverlener",
  verstrekker: "verstrekker",
  svb: "svb",
} as const satisfies Record<Mens["rol"], Gebied>;

export const gebiedVan = (actor: Mens): Gebied => GEBIED_VAN[actor.rol];

export const isIn = <G extends Gebied>(actor: Mens, gebied: G): actor is ActorIn<G> => gebiedVan(actor) === gebied;

export type Mogelijkheid = {
  readonly keuze: Keuze;
  readonly actor: Mens;
  /** Last day of the registration, when there is one. */
  readonly tm: Datum | null;
};

/** Value of the button on the page where somebody chooses. */
export const sleutelVan = (keuze: Keuze): string =>
  keuze.hoedanigheidId === null ? keuze.hoedanigheid : `${keuze.hoedanigheid}:${keuze.hoedanigheidId}`;

/** Why somebody with a budget of their own cannot act for themselves. */
export type NietZelf = "minderjarig" | "curatele" | "overleden";

const MEERDERJARIG = 18;

/**
 * A minor acts through ouder or voogd (BW 1:234) and somebody under curatele through the curator (BW 1:381 lid 2). A bewind
 * or mentorschap leaves the person able to act in the other matters; who then signs is between them.
 * @returns null when the person may act for themselves
 */
export function nietZelf(persoon: NonNullable<Aanmelding["persoon"]>, vandaag: Datum): NietZelf | null {
  const geboren = datum(persoon.geboortedatum);
  if (persoon.overlijdensdatum !== null) return "overleden";
  if (leeftijd(geboren, vandaag) < MEERDERJARIG) return "minderjarig";
  const curatele = persoon.curatele.some((registratie) =>
    isGeldig({ ...looptijd(registratie), soort: "curator", budgethouderGeboren: geboren }, vandaag),
  );
  return curatele ? "curatele" : null;
}

/** Everything somebody may be today, in the order of the page: oneself, others, care, organisations. */
export function mogelijkheden(aanmelding: Aanmelding, vandaag: Datum, minimum: Minimumniveau): readonly Mogelijkheid[] {
  const burger = isVoldoende(aanmelding.niveau, minimum.burger);
  const medewerker = isVoldoende(aanmelding.niveau, minimum.medewerker);
  return [
    ...(burger ? [...zelf(aanmelding, vandaag), ...namens(aanmelding, vandaag), ...zorgpersoon(aanmelding)] : []),
    ...(medewerker ? organisaties(aanmelding, vandaag) : []),
  ];
}

/** The actor of this session, or null when nothing was chosen or what it rested on no longer counts. */
export function gekozenActor(aanmelding: Aanmelding, vandaag: Datum, minimum: Minimumniveau): Mens | null {
  const { hoedanigheid, hoedanigheidId } = aanmelding;
  if (hoedanigheid === null) return null;
  const sleutel = sleutelVan({ hoedanigheid, hoedanigheidId });
  return mogelijkheden(aanmelding, vandaag, minimum).find(({ keuze }) => sleutelVan(keuze) === sleutel)?.actor ?? null;
}

type Looptijd = { readonly van: Datum; readonly tm: Datum | null; readonly ingetrokkenOp: Date | null };

const looptijd = (rij: { van: string; tm: string | null; ingetrokkenOp: string | null }): Looptijd => ({
  van: datum(rij.van),
  tm: rij.tm === null ? null : datum(rij.tm),
  ingetrokkenOp: rij.ingetrokkenOp === null ? null : new Date(rij.ingetrokkenOp),
});

const naamVan = (p: { voornamen: string; tussenvoegsel: string | null; achternaam: string }): string =>
  [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(" ");

const ingelogd = (a: Aanmelding) => ({ gebruikerId: a.gebruikerId, sessieId: a.sessieId, naam: a.gebruikerNaam });

function zelf(aanmelding: Aanmelding, vandaag: Datum): readonly Mogelijkheid[] {
  const { persoon } = aanmelding;
  if (persoon === null || !persoon.isBudgethouder || nietZelf(persoon, vandaag) !== null) return [];
  const actor: Mens = {
    ...ingelogd(aanmelding),
    rol: "budgethouder",
    persoonId: persoon.id,
    budgethouderId: persoon.id,
  };
  return [{ keuze: { hoedanigheid: "zelf", hoedanigheidId: null }, actor, tm: null }];
}

function namens(aanmelding: Aanmelding, vandaag: Datum): readonly Mogelijkheid[] {
  const { persoonId } = aanmelding;
  if (persoonId === null) return [];
  return aanmelding.vertegenwoordigingen.flatMap((v) => {
    const budgethouderGeboren = datum(v.geboortedatum);
    const registratie = { ...looptijd(v), soort: v.soort, budgethouderGeboren };
    const bevoegdheden = bevoegdhedenVan(v.soort, v.machtiging);
    if (bevoegdheden.length === 0 || !isGeldig(registratie, vandaag)) return [];
    const actor: Mens = {
      ...ingelogd(aanmelding),
      rol: "vertegenwoordiger",
      persoonId,
      budgethouderId: v.budgethouderId,
      budgethouderNaam: naamVan(v),
      vertegenwoordigingId: v.id,
      soort: v.soort,
      bevoegdheden,
    };
    return [{ keuze: { hoedanigheid: "vertegenwoordiging", hoedanigheidId: v.id }, actor, tm: registratie.tm }];
  });
}

function zorgpersoon(aanmelding: Aanmelding): readonly Mogelijkheid[] {
  const { zorgverlener } = aanmelding;
  return zorgverlener === null ? [] : [alsZorgverlener(aanmelding, zorgverlener.id, zorgverlener.naam, null)];
}

function alsZorgverlener(aanmelding: Aanmelding, id: string, naam: string, tm: Datum | null): Mogelijkheid {
  const actor: Mens = { ...ingelogd(aanmelding), rol: "zorgverlener", zorgverlenerId: id, zorgverlenerNaam: naam };
  return { keuze: { hoedanigheid: "zorgverlener", hoedanigheidId: id }, actor, tm };
}

const isVerstrekkerfunctie = (functie: string): functie is Verstrekkerfunctie =>
  (VERSTREKKERFUNCTIES as readonly string[]).includes(functie);
const isSvbfunctie = (functie: string): functie is Svbfunctie => (SVBFUNCTIES as readonly string[]).includes(functie);

type Rolrij = Aanmelding["rollen"][number];

const organisatiesleutel = (rol: Rolrij): string => `${rol.soort}:${rol.organisatieId ?? ""}`;

/** One capacity an organisation: the roles somebody has there come together. */
function organisaties(aanmelding: Aanmelding, vandaag: Datum): readonly Mogelijkheid[] {
  const geldig = aanmelding.rollen.filter((rol) => {
    const { ingetrokkenOp, ...periode } = looptijd(rol);
    return ingetrokkenOp === null && valtIn(vandaag, periode);
  });
  const sleutels = [...new Set(geldig.map(organisatiesleutel))];
  return sleutels.flatMap((sleutel) => {
    const rollen = geldig.filter((rol) => organisatiesleutel(rol) === sleutel);
    const [eerste] = rollen;
    return eerste === undefined ? [] : [alsMedewerker(aanmelding, eerste, rollen)];
  });
}

function alsMedewerker(aanmelding: Aanmelding, eerste: Rolrij, rollen: readonly Rolrij[]): Mogelijkheid {
  const functies = [...new Set(rollen.map(({ functie }) => functie))];
  // Several roles may end on several days; the capacity lasts as long as the longest.
  const einden = rollen.map(({ tm }) => tm);
  const laatste = einden.includes(null) ? null : einden.reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b));
  const tm = laatste === null ? null : datum(laatste);
  const id = eerste.organisatieId ?? "";
  const naam = eerste.organisatie ?? "";
  switch (eerste.soort) {
    case "zorgverlener":
      return alsZorgverlener(aanmelding, id, naam, tm);
    case "verstrekker": {
      const actor: Mens = {
        ...ingelogd(aanmelding),
        rol: "verstrekker",
        verstrekkerId: id,
        verstrekkerNaam: naam,
        functies: functies.filter(isVerstrekkerfunctie),
      };
      return { keuze: { hoedanigheid: "verstrekker", hoedanigheidId: id }, actor, tm };
    }
    case "svb": {
      const actor: Mens = { ...ingelogd(aanmelding), rol: "svb", functies: functies.filter(isSvbfunctie) };
      return { keuze: { hoedanigheid: "svb", hoedanigheidId: null }, actor, tm };
    }
  }
}
