/**
 * When a session counts. The rules are pure and take the time as a value; the two functions at the end fetch the row and
 * write what follows from the judgement. Always real time: the demo clock moves the law, not the lock on the door.
 */
import { type Aanmelding, type Einde, endSessie, readAanmelding, touchSessie } from "@/lib/db/aanmelden";
import type { Db } from "@/lib/db/client";
import type { Niveau } from "@/lib/env";

const MINUUT_MS = 60_000;
const UUR_MS = 60 * MINUUT_MS;

/** Fifteen minutes without a request, as the other Dutch citizen portals have it (ASVS 5.0 §7.3.1). */
export const INACTIEF_MS = 15 * MINUUT_MS;
/** However busy somebody is: two hours for a citizen, a working day for staff (ASVS 5.0 §7.3.2). */
export const MAXIMUM_MS = { burger: 2 * UUR_MS, medewerker: 8 * UUR_MS } as const;
/**
 * What cannot be undone, such as another rekeningnummer, is taken only from somebody who proved shortly before that it is
 * still them (ASVS 5.0 §7.5.3). Its form is not shown any more when less is left than somebody may take to fill it in.
 */
const VERS_MS = 30 * MINUUT_MS;
const INVULLEN_MS = INACTIEF_MS;
/** A row is not written at every request; half a minute is precise enough against fifteen. */
const BIJWERKEN_NA_MS = 30_000;

export type Inlogkring = keyof typeof MAXIMUM_MS;

export type Minimumniveau = Readonly<Record<Inlogkring, Niveau>>;

const HOOGTE = { basis: 0, midden: 1, substantieel: 2, hoog: 3 } as const satisfies Record<Niveau, number>;

export const isVoldoende = (niveau: Niveau, minimum: Niveau): boolean => HOOGTE[niveau] >= HOOGTE[minimum];

/** Why somebody has to log in again. "geen": there never was such a session. */
export type Sessiereden = "geen" | Einde;

export type Sessieoordeel =
  { readonly geldig: true; readonly aanmelding: Aanmelding } | { readonly geldig: false; readonly reden: Sessiereden };

const REDENEN: readonly string[] = [
  "uitgelogd",
  "elders_uitgelogd",
  "nieuwe_inlog",
  "verlopen",
  "maximum",
  "geblokkeerd",
] satisfies readonly Einde[];

const isEinde = (tekst: string | null): tekst is Einde => tekst !== null && REDENEN.includes(tekst);

/** Whether a form for what cannot be undone may be shown ("invullen"), or what was filled in may be taken ("indienen"). */
export function isVersIngelogd(aanmelding: Aanmelding, waarvoor: "invullen" | "indienen", nu: Date): boolean {
  const ingelogd = nu.getTime() - Date.parse(aanmelding.aangemaaktOp);
  return ingelogd + (waarvoor === "invullen" ? INVULLEN_MS : 0) < VERS_MS;
}

/** Until when a session counts without another request; at that instant it does not. */
export function sessiegrens(aanmelding: Aanmelding): Date {
  const inactief = Date.parse(aanmelding.laatstGebruiktOp) + INACTIEF_MS;
  return new Date(Math.min(inactief, Date.parse(aanmelding.verlooptOp)));
}

export function judgeSessie(aanmelding: Aanmelding | null, nu: Date): Sessieoordeel {
  if (aanmelding === null) return { geldig: false, reden: "geen" };
  if (aanmelding.beeindigdOp !== null) {
    return { geldig: false, reden: isEinde(aanmelding.reden) ? aanmelding.reden : "uitgelogd" };
  }
  if (aanmelding.geblokkeerdOp !== null) return { geldig: false, reden: "geblokkeerd" };
  if (nu.getTime() >= Date.parse(aanmelding.verlooptOp)) return { geldig: false, reden: "maximum" };
  if (nu >= sessiegrens(aanmelding)) return { geldig: false, reden: "verlopen" };
  return { geldig: true, aanmelding };
}

/** Judges and leaves the time alone: for asking how long a session still lasts. */
export async function peekSessie(db: Db, sessieId: string, nu: Date): Promise<Sessieoordeel> {
  return judgeSessie(await readAanmelding(db, sessieId, false), nu);
}

/**
 * The check of every request. A session that counts is marked as used; one that just expired, or whose owner was
 * blocked, is ended for good, so that neither a later request nor a clock that is set back can revive it.
 */
export async function controleerSessie(
  db: Db,
  sessieId: string,
  nu: Date,
  opties: { readonly everything?: boolean; readonly touchAlways?: boolean } = {},
): Promise<Sessieoordeel> {
  const aanmelding = await readAanmelding(db, sessieId, opties.everything ?? false);
  const oordeel = judgeSessie(aanmelding, nu);
  if (!oordeel.geldig) {
    const open = aanmelding !== null && aanmelding.beeindigdOp === null;
    if (open && oordeel.reden !== "geen") await endSessie(db, sessieId, oordeel.reden, nu);
    return oordeel;
  }
  const sinceTouch = nu.getTime() - Date.parse(oordeel.aanmelding.laatstGebruiktOp);
  if (opties.touchAlways !== true && sinceTouch < BIJWERKEN_NA_MS) return oordeel;
  await touchSessie(db, sessieId, nu);
  return { geldig: true, aanmelding: { ...oordeel.aanmelding, laatstGebruiktOp: nu.toISOString() } };
}
