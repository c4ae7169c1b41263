/**
 * Who is asking, for pages, actions and downloads. Every request asks the database again: a session that was ended, a
 * person who was blocked, a machtiging that was withdrawn and a role that ended stop at the next click, not at the next
 * login. Pages and actions call this, not layouts: a layout is not run again when somebody navigates inside it.
 */
import "server-only";

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";

import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Db } from "@/lib/db/client";
import type { Mens } from "@/lib/domein/toegang";
import { log } from "@/lib/log";

import { readSessieId } from "./cookies";
import { type ActorIn, type Gebied, gebiedVan, gekozenActor, isIn } from "./hoedanigheden";
import { minimumniveau } from "./options";
import { padMet, safePad } from "./pad";
import { controleerSessie, isVersIngelogd, type Sessieoordeel } from "./sessie";
import { tijdMet, tijdZonderSessie, type Tijdstip } from "./tijd";

/** The judgement about this request's session; null when the browser carries none. One statement, once per request. */
export const sessieVanVerzoek = cache(async (): Promise<Sessieoordeel | null> => {
  const sessieId = await readSessieId();
  return sessieId === null ? null : controleerSessie(db(), sessieId, systemNow());
});

const tijdVanVerzoek = cache(async (): Promise<Tijdstip> => {
  const oordeel = await sessieVanVerzoek();
  return oordeel?.geldig === true ? tijdMet(oordeel.aanmelding.verschuivingMs) : tijdZonderSessie();
});

/** What a use case or a query needs besides the actor. */
export async function requestDeps(): Promise<Tijdstip & { readonly db: Db }> {
  return { db: db(), ...(await tijdVanVerzoek()) };
}

/** Set by proxy.ts, which alone knows the address of the page; checked like any other address from outside. */
const PADKOP = "x-pad";

const padVanVerzoek = async (): Promise<string | null> => safePad((await headers()).get(PADKOP));

/** Sends whoever has no valid session to the login page, with the reason and the way back. */
export async function requireSessie(gebied?: Gebied): Promise<Extract<Sessieoordeel, { geldig: true }>> {
  const oordeel = await sessieVanVerzoek();
  if (oordeel?.geldig === true) return oordeel;
  const terug = (await padVanVerzoek()) ?? (gebied === undefined ? null : `/${gebied}`);
  const reden = oordeel === null || oordeel.reden === "geen" ? null : oordeel.reden;
  redirect(padMet("/inloggen", { reden, terug }));
}

/**
 * The actor in the chosen capacity. No session: to the login page. Nothing chosen: to the choice. What the choice rested
 * on has ended: to the choice, which says so. Another area than one's own does not exist.
 */
export async function requireActor<G extends Gebied>(gebied: G): Promise<ActorIn<G>> {
  const { aanmelding } = await requireSessie(gebied);
  if (aanmelding.hoedanigheid === null) {
    redirect(padMet("/kies", { terug: (await padVanVerzoek()) ?? `/${gebied}` }));
  }
  const actor = gekozenActor(aanmelding, (await tijdVanVerzoek()).vandaag, minimumniveau());
  if (actor === null) redirect("/kies?reden=beeindigd");
  if (isIn(actor, gebied)) return actor;
  log.warn({ gebruikerId: actor.gebruikerId, gebied, eigenGebied: gebiedVan(actor) }, "verkeerd gebied");
  notFound();
}

/** For an action that cannot be undone: whether this is shortly enough after logging in. */
export async function isVers(): Promise<boolean> {
  const { aanmelding } = await requireSessie();
  return isVersIngelogd(aanmelding, "indienen", systemNow());
}

/** For the page with the form of such an action: where to log in first and come back from, or null to show the form. */
export async function eerstInloggen(): Promise<string | null> {
  const { aanmelding } = await requireSessie();
  if (isVersIngelogd(aanmelding, "invullen", systemNow())) return null;
  return padMet("/inloggen", { reden: "bevestigen", terug: await padVanVerzoek() });
}

/** For the header: who is there, if anybody. Never redirects and never decides about access. */
export async function huidigeActor(): Promise<Mens | null> {
  const oordeel = await sessieVanVerzoek();
  if (oordeel?.geldig !== true) return null;
  return gekozenActor(oordeel.aanmelding, (await tijdVanVerzoek()).vandaag, minimumniveau());
}
