/**
 * How much one visitor, person or koppeling may ask in a while (ASVS 5.0 §2.4.1). Generous: whoever works fast never meets it, a
 * script that runs wild does. Each web process counts for itself, so with two the limit is twice as wide.
 */
import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const MINUUT = 60;

/** How many in how many seconds. A whole office can be behind one address. */
const LIMIETEN = {
  inloggen: { aantal: 300, seconden: 5 * MINUUT },
  formulier: { aantal: 600, seconden: MINUUT },
  koppeling: { aantal: 6_000, seconden: MINUUT },
  onbekendeSleutel: { aantal: 600, seconden: 5 * MINUUT },
} as const;

export type Limiet = keyof typeof LIMIETEN;

const maak = (limiet: Limiet): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: limiet, points: LIMIETEN[limiet].aantal, duration: LIMIETEN[limiet].seconden });

const tellers: Readonly<Record<Limiet, RateLimiterMemory>> = {
  inloggen: maak("inloggen"),
  formulier: maak("formulier"),
  koppeling: maak("koppeling"),
  onbekendeSleutel: maak("onbekendeSleutel"),
};

/** Counts one. @returns after how many seconds it may be tried again, or null when it is within the limit */
export async function telMee(limiet: Limiet, van: string): Promise<number | null> {
  try {
    await tellers[limiet].consume(van);
    return null;
  } catch (teVeel) {
    if (teVeel instanceof RateLimiterRes) return Math.max(1, Math.ceil(teVeel.msBeforeNext / 1000));
    throw teVeel;
  }
}

/**
 * The address that the proxy in front of us saw. What a visitor puts in the header himself comes before it. Without a proxy, as
 * in a demo, it is the address of the connection, or whatever the visitor says.
 */
export const netwerkadres = (headers: Headers): string => headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "onbekend";
