/** Starts a login at the broker from a plain form post: next-auth's own start needs its script in the browser. */
import "server-only";

import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import * as z from "zod";

import { env } from "@/lib/env";

import { PROVIDER_ID } from "./callback";
import { authCookies } from "./cookies";
import { authOptions, NA_INLOGGEN } from "./options";
import { padMet } from "./pad";

export const INLOGSOORTEN = ["digid", "eherkenning", "svb"] as const;
export type Inlogsoort = (typeof INLOGSOORTEN)[number];

async function viaNextAuth(handeling: readonly string[], zoekdeel: string, init?: RequestInit): Promise<Response> {
  const url = new URL(`/api/auth/${handeling.join("/")}${zoekdeel}`, env().NEXTAUTH_URL);
  const request = new NextRequest(url, { method: init?.method ?? "GET", headers: init?.headers, body: init?.body });
  const antwoord: unknown = await NextAuth(request, { params: { nextauth: [...handeling] } }, authOptions());
  if (!(antwoord instanceof Response)) throw new Error("next-auth did not answer with a Response");
  return antwoord;
}

const csrfAntwoord = z.object({ csrfToken: z.string() });

/** next-auth wants its double-submit token; the cookie half is put in this request's own jar, where it will look. */
async function csrfToken(): Promise<string> {
  const antwoord = await viaNextAuth(["csrf"], "");
  const { name, options } = authCookies().csrfToken;
  const regel = antwoord.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  if (regel !== undefined) {
    const waarde = regel.slice(name.length + 1).split(";", 1)[0] ?? "";
    (await cookies()).set(name, decodeURIComponent(waarde), options);
  }
  return csrfAntwoord.parse(await antwoord.json()).csrfToken;
}

/**
 * The redirect to the broker with the cookies for state, nonce and PKCE. `prompt=login`: on a shared computer the broker
 * may not log the next person in as the last one.
 */
export async function startInlog(soort: Inlogsoort, terug: string | null): Promise<Response> {
  const callbackUrl = new URL(padMet(NA_INLOGGEN, { terug }), env().NEXTAUTH_URL).href;
  const body = new URLSearchParams({ csrfToken: await csrfToken(), callbackUrl });
  const antwoord = await viaNextAuth(["signin", PROVIDER_ID], `?login_hint=${soort}&prompt=login`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });
  // 303: the browser fetches the broker's page, it does not post our form there.
  return new Response(null, { status: 303, headers: antwoord.headers });
}
