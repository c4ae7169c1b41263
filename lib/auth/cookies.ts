import "server-only";

import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";

import { env } from "@/lib/env";

import { MAXIMUM_MS } from "./sessie";

/** As long as the longest session; the database decides earlier. */
export const COOKIE_SECONDS = MAXIMUM_MS.medewerker / 1000;

const isHttps = (): boolean => env().NEXTAUTH_URL.startsWith("https://");

// "__Host-": the browser takes it only over https, for this host alone and for the whole site. On http, where demo and
// tests run, a browser would refuse that name.
const cookieNaam = (naam: string): string => `${isHttps() ? "__Host-" : ""}pgb-${naam}`;

export const sessieCookie = (): string => cookieNaam("sessie");

/** next-auth's cookies under our names, all HttpOnly and never sent along with another site's request. */
export function authCookies() {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  const briefly = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessieCookie(), options },
    callbackUrl: { name: cookieNaam("terug"), options: briefly },
    csrfToken: { name: cookieNaam("csrf"), options: briefly },
    pkceCodeVerifier: { name: cookieNaam("pkce"), options: briefly },
    state: { name: cookieNaam("state"), options: briefly },
    nonce: { name: cookieNaam("nonce"), options: briefly },
  } as const;
}

/** The session id in this request's cookie. Says that we issued it, not that it still counts. */
export async function readSessieId(): Promise<string | null> {
  const token = (await cookies()).get(sessieCookie())?.value;
  if (token === undefined) return null;
  try {
    const inhoud = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof inhoud?.["sid"] === "string" ? inhoud["sid"] : null;
  } catch {
    // Tampered with, expired, or of another installation: the same as no cookie.
    return null;
  }
}
