/** Choosing for whom somebody acts: the list, the choice itself, and where it leads. */
import "server-only";

import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { type Aanmelding, chooseHoedanigheid, readAanmelding } from "@/lib/db/aanmelden";
import type { Mens } from "@/lib/domein/toegang";

import { requireSessie } from "./actor";
import { gebiedVan, gekozenActor, type Mogelijkheid, mogelijkheden, sleutelVan } from "./hoedanigheden";
import { minimumniveau } from "./options";
import { safePad } from "./pad";
import { tijdMet, type Tijdstip } from "./tijd";

export type Keuzelijst = {
  readonly aanmelding: Aanmelding;
  readonly mogelijkheden: readonly Mogelijkheid[];
  readonly tijd: Tijdstip;
};

/** Everything this person can be today. The session was judged already; this reads the registrations behind it. */
export async function readKeuzelijst(): Promise<Keuzelijst> {
  const oordeel = await requireSessie();
  const aanmelding = (await readAanmelding(db(), oordeel.aanmelding.sessieId, true)) ?? oordeel.aanmelding;
  const tijd = tijdMet(aanmelding.verschuivingMs);
  return { aanmelding, tijd, mogelijkheden: mogelijkheden(aanmelding, tijd.vandaag, minimumniveau()) };
}

/** @returns the actor, or null when that choice is not (any more) among the possibilities */
export async function makeKeuze(sleutel: string): Promise<Mens | null> {
  const { aanmelding, mogelijkheden: lijst } = await readKeuzelijst();
  const gekozen = lijst.find(({ keuze }) => sleutelVan(keuze) === sleutel);
  if (gekozen === undefined) return null;
  const { actor, keuze } = gekozen;
  const budgethouderId = "budgethouderId" in actor ? actor.budgethouderId : null;
  return (await chooseHoedanigheid(db(), aanmelding, keuze, budgethouderId, systemNow())) ? actor : null;
}

/** The actor that the session stands for now; for the way in after logging in. */
export async function readGekozenActor(): Promise<Mens | null> {
  const { aanmelding } = await requireSessie();
  return gekozenActor(aanmelding, tijdMet(aanmelding.verschuivingMs).vandaag, minimumniveau());
}

/** The page somebody came for, when it is in the area of what they now are; else the start of that area. */
export function targetFor(actor: Mens, terug: unknown): string {
  const start = `/${gebiedVan(actor)}`;
  const pad = safePad(terug);
  return pad !== null && (pad === start || pad.startsWith(`${start}/`) || pad.startsWith(`${start}?`)) ? pad : start;
}
