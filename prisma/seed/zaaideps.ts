/**
 * What every part of the seed gets: the database as the application sees it, a way to act at a moment in the past, and
 * the cast. Parts go through the use cases, so that the demo data obeys every rule and has a complete audit trail.
 */
import { mogelijkheden } from "../../lib/auth/hoedanigheden";
import { legalDay } from "../../lib/clock";
import { beginSessie, chooseHoedanigheid, endSessie, type Identiteit, readAanmelding } from "../../lib/db/aanmelden";
import type { Db } from "../../lib/db/client";
import type { Mens } from "../../lib/domein/toegang";
import type { Deps } from "../../lib/usecases/deps";
import { type Demopersoon, demopersonen } from "./demopersonen";

export type Zaaideps = {
  readonly db: Db;
  /** The deps of a use case at this moment on the Dutch clock: "2026-02-03T10:15". */
  readonly op: (tijdstip: string) => Deps;
  /**
   * Somebody of the cast, logged in as the product does it. Who has one capacity gets that one; with more, `namensSub` says
   * for which budgethouder, or "zorgverlener" for the capacity of zorgverlener. Without it: for oneself.
   */
  readonly actor: (sub: string, namensSub?: string) => Promise<Mens>;
};

/** The product's today when the seed is done. */
export const DEMODAG = "2026-04-10";

const UREN = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });

/** @throws RangeError when the text is not "jjjj-mm-ddTuu:mm" */
export function opDeKlok(tijdstip: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(tijdstip)) throw new RangeError(`not a moment: ${tijdstip}`);
  const zomer = new Date(`${tijdstip}:00+02:00`);
  return UREN.format(zomer) === tijdstip.slice(11) ? zomer : new Date(`${tijdstip}:00+01:00`);
}

export function demopersoon(sub: string): Demopersoon {
  const gevonden = demopersonen.find((persoon) => persoon.sub === sub);
  if (gevonden === undefined) throw new RangeError(`not in the cast: ${sub}`);
  return gevonden;
}

const NIVEAU = { digid: "substantieel", eherkenning: "substantieel", svb: "hoog" } as const;

const identiteitVan = (persoon: Demopersoon, issuer: string): Identiteit => ({
  issuer,
  subject: persoon.sub,
  naam: persoon.naam,
  niveau: NIVEAU[persoon.soort],
  bsn: persoon.bsn ?? null,
  kvk: persoon.kvk ?? null,
  medewerkernummer: persoon.medewerkernummer ?? null,
});

function past(actor: Mens, namensSub: string | undefined): boolean {
  if (namensSub === undefined) return true;
  if (namensSub === "zorgverlener") return actor.rol === "zorgverlener";
  return actor.rol === "vertegenwoordiger" && actor.budgethouderNaam === demopersoon(namensSub).naam;
}

const ACHT_UUR_MS = 8 * 3_600_000;

/** Logs somebody in, chooses the capacity and logs out again: what is done then rests on a session that really was. */
async function meldAan(db: Db, issuer: string, sub: string, namensSub: string | undefined): Promise<Mens> {
  const nu = opDeKlok(`${DEMODAG}T08:00`);
  const identiteit = identiteitVan(demopersoon(sub), issuer);
  const verlooptOp = new Date(nu.getTime() + ACHT_UUR_MS);
  const inlog = await beginSessie(db, identiteit, { niveauVoldoende: true, verlooptOp, vorigeSessieId: null }, nu);
  if (!inlog.toegelaten) throw new Error(`${sub} cannot log in: ${inlog.reden}`);
  const aanmelding = await readAanmelding(db, inlog.sessieId, true);
  if (aanmelding === null) throw new Error(`${sub} has no session`);
  const alles = mogelijkheden(aanmelding, legalDay(nu), { burger: "midden", medewerker: "substantieel" });
  const gekozen = alles.find(({ actor }) => past(actor, namensSub));
  if (gekozen === undefined) throw new Error(`${sub} has no such capacity: ${namensSub ?? "any"}`);
  const budgethouderId = "budgethouderId" in gekozen.actor ? gekozen.actor.budgethouderId : null;
  await chooseHoedanigheid(db, inlog, gekozen.keuze, budgethouderId, nu);
  await endSessie(db, inlog.sessieId, "uitgelogd", new Date(nu.getTime() + 60_000));
  return gekozen.actor;
}

export function zaaideps(db: Db, issuer: string): Zaaideps {
  const bekend = new Map<string, Mens>();
  return {
    db,
    op: (tijdstip) => {
      const nu = opDeKlok(tijdstip);
      return { db, nu, vandaag: legalDay(nu) };
    },
    actor: async (sub, namensSub) => {
      const sleutel = `${sub}/${namensSub ?? ""}`;
      const actor = bekend.get(sleutel) ?? (await meldAan(db, issuer, sub, namensSub));
      bekend.set(sleutel, actor);
      return actor;
    },
  };
}
