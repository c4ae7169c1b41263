import { connection } from "next/server";

import { systemNow } from "@/lib/clock";
import { env } from "@/lib/env";

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** RFC 9116. The date moves with the day, so that the file never goes stale while the site is kept. */
export async function GET(): Promise<Response> {
  await connection();
  const site = new URL(env().NEXTAUTH_URL);
  const expires = new Date(systemNow().getTime() + HALF_A_YEAR_MS);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: mailto:security@${site.hostname}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${site.origin}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
