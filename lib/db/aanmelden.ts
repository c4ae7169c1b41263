/**
 * Everything the database does before there is an actor: who logs in, whether a session still counts, which capacities
 * somebody has. All of it runs under the row-level security role "aanmelden", which no use case ever takes. Times in this
 * file are real time, never the demo clock: a session ends when it ends.
 */
import type { Bevoegdheid, Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";

import type { Db, Tx } from "./client";
import type { Gegevens } from "./gebeurtenis";
import type { Betrouwbaarheidsniveau } from "./generated/client";
import { vraagJson } from "./rechtstreeks";
import { metContext } from "./transactie";
import { bsnIndex } from "./versleuteling";

export const HOEDANIGHEDEN = ["zelf", "vertegenwoordiging", "zorgverlener", "verstrekker", "svb"] as const;
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** Dates and instants as ISO text: the row comes out of PostgreSQL as one JSON value. */
type Looptijd = { readonly van: string; readonly tm: string | null; readonly ingetrokkenOp: string | null };
type Naamvelden = { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };

export type Aanmelding = {
  readonly sessieId: string;
  readonly niveau: Betrouwbaarheidsniveau;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly hoedanigheidId: string | null;
  readonly aangemaaktOp: string;
  readonly laatstGebruiktOp: string;
  readonly verlooptOp: string;
  readonly beeindigdOp: string | null;
  readonly reden: string | null;
  readonly gebruikerId: string;
  readonly gebruikerNaam: string;
  readonly persoonId: string | null;
  readonly geblokkeerdOp: string | null;
  readonly medewerkernummer: string | null;
  readonly verschuivingMs: number;
  readonly persoon:
    | (Naamvelden & {
        readonly id: string;
        readonly geboortedatum: string;
        readonly overlijdensdatum: string | null;
        readonly isBudgethouder: boolean;
        readonly curatele: readonly Looptijd[];
      })
    | null;
  readonly vertegenwoordigingen: readonly (Looptijd &
    Naamvelden & {
      readonly id: string;
      readonly budgethouderId: string;
      readonly soort: Vertegenwoordigingsoort;
      readonly machtiging: readonly Bevoegdheid[];
      readonly geboortedatum: string;
    })[];
  readonly zorgverlener: { readonly id: string; readonly naam: string } | null;
  readonly rollen: readonly (Looptijd & {
    readonly soort: "zorgverlener" | "verstrekker" | "svb";
    readonly functie: string;
    readonly organisatieId: string | null;
    readonly organisatie: string | null;
    readonly kvk: string | null;
  })[];
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The session, its owner and what the chosen capacity rests on, in one statement; with `everything` all registrations of
 * the owner. Says what is there, not whether it counts: that is lib/auth/sessie.ts.
 */
export async function readAanmelding(db: Db, sessieId: string, everything: boolean): Promise<Aanmelding | null> {
  if (!UUID.test(sessieId)) return null;
  const vraag = "SELECT aanmelding($1::uuid, $2::boolean) AS antwoord";
  const [aanmelding] = await vraagJson<Aanmelding | null>(db, "aanmelding", vraag, [sessieId, everything]);
  return aanmelding ?? null;
}

export async function touchSessie(db: Db, sessieId: string, nu: Date): Promise<void> {
  await db.$executeRaw`SELECT sessie_gebruikt(${sessieId}::uuid, ${nu}::timestamptz)`;
}

type Aanmeldgebeurtenis = {
  readonly soort: "sessie.begonnen" | "sessie.beeindigd" | "hoedanigheid.gekozen" | "inlog.geweigerd";
  readonly onderwerpSoort: "sessie" | "gebruiker";
  readonly onderwerpId: string;
  readonly gebruikerId: string;
  readonly sessieId?: string;
  /** Fills the trail that a budgethouder sees: who started to act for them. */
  readonly budgethouderId?: string | null;
  readonly gegevens: Gegevens;
};

/** The capacity is not chosen yet, so the trail names the process and the person, not a role. */
async function record(tx: Tx, event: Aanmeldgebeurtenis, nu: Date): Promise<void> {
  await tx.gebeurtenis.create({
    data: {
      rol: "systeem",
      proces: "aanmelden",
      soort: event.soort,
      onderwerpSoort: event.onderwerpSoort,
      onderwerpId: event.onderwerpId,
      gebruikerId: event.gebruikerId,
      sessieId: event.sessieId ?? null,
      budgethouderId: event.budgethouderId ?? null,
      gegevens: event.gegevens,
      tijdstip: nu,
    },
  });
}

/** Who the broker says is there. */
export type Identiteit = {
  readonly issuer: string;
  readonly subject: string;
  readonly naam: string | null;
  readonly niveau: Betrouwbaarheidsniveau;
  readonly bsn: string | null;
  readonly kvk: string | null;
  readonly medewerkernummer: string | null;
};

export type Inlogweigering = "geblokkeerd" | "niveau_te_laag" | "identiteit_gewijzigd" | "organisatie_klopt_niet";

export type Inlogresultaat =
  | { readonly toegelaten: true; readonly sessieId: string; readonly gebruikerId: string }
  | { readonly toegelaten: false; readonly reden: Inlogweigering };

export type Inlogvoorwaarden = {
  readonly niveauVoldoende: boolean;
  readonly verlooptOp: Date;
  /** The session this browser still carried. It ends: what a stolen older cookie could do, it can do no longer. */
  readonly vorigeSessieId: string | null;
};

/**
 * Turns a login at the broker into a session with a new id, or into a recorded refusal. Stores of a person nobody knows
 * only the login identity: no BSN, no persoon.
 */
export const beginSessie = (
  db: Db,
  identiteit: Identiteit,
  voorwaarden: Inlogvoorwaarden,
  nu: Date,
): Promise<Inlogresultaat> =>
  metContext(db, { rol: "aanmelden" }, nu, async (tx) => {
    const { gebruiker, reden } = await recogniseGebruiker(tx, identiteit, nu);
    const weigering = reden ?? (await refusal(tx, gebruiker, identiteit, voorwaarden));
    if (weigering !== null) {
      const refused = { onderwerpSoort: "gebruiker", onderwerpId: gebruiker.id, gebruikerId: gebruiker.id } as const;
      await record(tx, { soort: "inlog.geweigerd", ...refused, gegevens: { reden: weigering } }, nu);
      return { toegelaten: false, reden: weigering };
    }
    await endInTransaction(tx, voorwaarden.vorigeSessieId, "nieuwe_inlog", nu);
    const { niveau } = identiteit;
    const sessie = await tx.sessie.create({
      data: {
        gebruikerId: gebruiker.id,
        betrouwbaarheidsniveau: niveau,
        aangemaaktOp: nu,
        laatstGebruiktOp: nu,
        verlooptOp: voorwaarden.verlooptOp,
      },
      select: { id: true },
    });
    const begun = { onderwerpSoort: "sessie", onderwerpId: sessie.id, sessieId: sessie.id } as const;
    await record(tx, { soort: "sessie.begonnen", ...begun, gebruikerId: gebruiker.id, gegevens: { niveau } }, nu);
    return { toegelaten: true, sessieId: sessie.id, gebruikerId: gebruiker.id };
  });

const GEBRUIKER = { id: true, persoonId: true, medewerkernummer: true, geblokkeerdOp: true } as const;
type Gebruikerrij = {
  readonly id: string;
  readonly persoonId: string | null;
  readonly medewerkernummer: string | null;
  readonly geblokkeerdOp: Date | null;
};
type Herkend = { readonly gebruiker: Gebruikerrij; readonly reden: Inlogweigering | null };

/**
 * Finds the gebruiker by issuer and subject. When those are new but the BSN or medewerkernummer is known, the login
 * identity moves along: a broker may change its subjects, and there is one trusted broker. The other way round, a known
 * subject with another person's BSN is refused, because then the broker contradicts itself.
 */
async function recogniseGebruiker(tx: Tx, identiteit: Identiteit, nu: Date): Promise<Herkend> {
  const { issuer, subject, medewerkernummer } = identiteit;
  const persoon = identiteit.bsn === null ? null : await findPersoon(tx, identiteit.bsn);
  const key = { issuer_subject: { issuer, subject } };
  const known = await tx.gebruiker.findUnique({ where: key, select: GEBRUIKER });
  const linked = await findLinked(tx, persoon?.id ?? null, medewerkernummer);

  const contradicts =
    known !== null &&
    ((known.persoonId !== null && known.persoonId !== persoon?.id) ||
      (known.medewerkernummer !== null && known.medewerkernummer !== medewerkernummer) ||
      (linked !== null && linked.id !== known.id));
  if (contradicts) return { gebruiker: known, reden: "identiteit_gewijzigd" };

  const data = {
    issuer,
    subject,
    naam: identiteit.naam ?? persoon?.naam ?? "Onbekend",
    persoonId: persoon?.id ?? null,
    medewerkernummer,
    betrouwbaarheidsniveau: identiteit.niveau,
    laatsteInlogOp: nu,
  };
  // Two first logins at once meet in the upsert; the other case has a row to update already.
  const gebruiker =
    linked === null
      ? await tx.gebruiker.upsert({ where: key, create: data, update: data, select: GEBRUIKER })
      : await tx.gebruiker.update({ where: { id: linked.id }, data, select: GEBRUIKER });
  return { gebruiker, reden: null };
}

async function findPersoon(tx: Tx, bsn: string): Promise<{ readonly id: string; readonly naam: string } | null> {
  const found = await tx.persoon.findUnique({
    where: { bsnIndex: bsnIndex(bsn) },
    select: { id: true, voornamen: true, tussenvoegsel: true, achternaam: true },
  });
  if (found === null) return null;
  return { id: found.id, naam: [found.voornamen, found.tussenvoegsel, found.achternaam].filter(Boolean).join(" ") };
}

function findLinked(tx: Tx, persoonId: string | null, medewerkernummer: string | null): Promise<Gebruikerrij | null> {
  if (persoonId === null && medewerkernummer === null) return Promise.resolve(null);
  const where = persoonId === null ? { medewerkernummer } : { persoonId };
  return tx.gebruiker.findFirst({ where, select: GEBRUIKER });
}

async function refusal(
  tx: Tx,
  gebruiker: Gebruikerrij,
  identiteit: Identiteit,
  voorwaarden: Inlogvoorwaarden,
): Promise<Inlogweigering | null> {
  if (gebruiker.geblokkeerdOp !== null) return "geblokkeerd";
  if (!voorwaarden.niveauVoldoende) return "niveau_te_laag";
  return (await belongsToOrganisatie(tx, gebruiker.id, identiteit.kvk)) ? null : "organisatie_klopt_niet";
}

/**
 * eHerkenning says for which organisation somebody logs in. The KvK number there must equal that of the zorgverlener for
 * whom the role was given (domein §1.3), or an old role would outlive a change of employer.
 */
async function belongsToOrganisatie(tx: Tx, gebruikerId: string, kvk: string | null): Promise<boolean> {
  if (kvk === null) return true;
  const rollen = await tx.rol.findMany({
    where: { gebruikerId, soort: "zorgverlener" },
    select: { zorgverlener: { select: { kvk: true } } },
  });
  return rollen.every((rol) => rol.zorgverlener?.kvk === kvk);
}

/** Ends a session once; the second time, or for an id that never was, nothing happens. */
async function endInTransaction(tx: Tx, sessieId: string | null, reden: Einde, nu: Date): Promise<boolean> {
  if (sessieId === null || !UUID.test(sessieId)) return false;
  const { count } = await tx.sessie.updateMany({
    where: { id: sessieId, beeindigdOp: null },
    data: { beeindigdOp: nu, reden },
  });
  if (count === 0) return false;
  const { gebruikerId } = await tx.sessie.findUniqueOrThrow({ where: { id: sessieId }, select: { gebruikerId: true } });
  const ended = { onderwerpSoort: "sessie", onderwerpId: sessieId, sessieId } as const;
  await record(tx, { soort: "sessie.beeindigd", ...ended, gebruikerId, gegevens: { reden } }, nu);
  return true;
}

export type Einde = "uitgelogd" | "elders_uitgelogd" | "nieuwe_inlog" | "verlopen" | "maximum" | "geblokkeerd";

export const endSessie = (db: Db, sessieId: string, reden: Einde, nu: Date): Promise<boolean> =>
  metContext(db, { rol: "aanmelden" }, nu, (tx) => endInTransaction(tx, sessieId, reden, nu));

export type Keuze = { readonly hoedanigheid: Hoedanigheid; readonly hoedanigheidId: string | null };

/**
 * Puts the chosen capacity on the session. The caller has judged that the registration counts today.
 * @returns false when the session ended meanwhile
 */
export const chooseHoedanigheid = (
  db: Db,
  sessie: { readonly sessieId: string; readonly gebruikerId: string },
  keuze: Keuze,
  budgethouderId: string | null,
  nu: Date,
): Promise<boolean> =>
  metContext(db, { rol: "aanmelden" }, nu, async (tx) => {
    const { count } = await tx.sessie.updateMany({
      where: { id: sessie.sessieId, gebruikerId: sessie.gebruikerId, beeindigdOp: null },
      data: keuze,
    });
    if (count === 0) return false;
    const chosen = { onderwerpSoort: "sessie", onderwerpId: sessie.sessieId, ...sessie, budgethouderId } as const;
    await record(tx, { soort: "hoedanigheid.gekozen", ...chosen, gegevens: keuze }, nu);
    return true;
  });

export type OpenSessie = {
  readonly id: string;
  readonly aangemaaktOp: Date;
  readonly laatstGebruiktOp: Date;
  readonly hoedanigheid: string | null;
};

/** Where somebody is logged in at this moment, newest first. */
export const listOpenSessies = (
  db: Db,
  gebruikerId: string,
  actiefSinds: Date,
  nu: Date,
): Promise<readonly OpenSessie[]> =>
  metContext(db, { rol: "aanmelden" }, null, (tx) =>
    tx.sessie.findMany({
      where: { gebruikerId, beeindigdOp: null, verlooptOp: { gt: nu }, laatstGebruiktOp: { gt: actiefSinds } },
      select: { id: true, aangemaaktOp: true, laatstGebruiktOp: true, hoedanigheid: true },
      orderBy: { aangemaaktOp: "desc" },
      take: 20,
    }),
  );

/** Logs somebody out everywhere else; the session that asks stays. */
export const endOtherSessies = (db: Db, gebruikerId: string, behalveId: string, nu: Date): Promise<number> =>
  metContext(db, { rol: "aanmelden" }, nu, async (tx) => {
    const others = await tx.sessie.findMany({
      where: { gebruikerId, beeindigdOp: null, id: { not: behalveId } },
      select: { id: true },
    });
    for (const { id } of others) await endInTransaction(tx, id, "elders_uitgelogd", nu);
    return others.length;
  });
