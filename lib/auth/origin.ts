import { env } from "@/lib/env";

/**
 * True when a form on one of our own pages was sent. Browsers put Origin on every POST; one without it, or with "null", is
 * a sandboxed frame, another site or no browser (CVE-2026-27978 was exactly "null" being let through).
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin !== null && origin !== "null" && origin === new URL(env().NEXTAUTH_URL).origin;
}
