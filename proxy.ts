import { type NextRequest, NextResponse } from "next/server";

import { env } from "@/lib/env";

/** Areas with personal data. Nothing from them may stay behind in a browser or in between. */
const PERSONAL = /^\/(?:mijn|zorgverlener|verstrekker|svb|kies|inloggen|api)(?:\/|$)/;

/**
 * Scripts and styles run only when this server sent them with this request's nonce. Logging in posts to the OIDC
 * broker by way of a redirect, and browsers hold `form-action` against the redirect too.
 */
function contentSecurityPolicy(nonce: string): string {
  // In development React rebuilds server stack traces with eval, and Next draws its error overlay with inline styles.
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${new URL(env().OIDC_ISSUER).origin}`,
  ].join("; ");
}

/** Pages answer GET and the POST of a form; without this Next would show a page to a PUT as well. */
const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
/** A NUL, which no text in the database can hold and no browser puts in an address by itself. */
const NUL = "%00";

/** What is no request of ours at all, before anything looks at it. */
function refusal(request: NextRequest): NextResponse | null {
  if (!METHODS.includes(request.method)) return new NextResponse(null, { status: 405, headers: { Allow: METHODS.join(", ") } });
  return request.nextUrl.href.includes(NUL) ? new NextResponse(null, { status: 400 }) : null;
}

/** Headers, and requests that nobody sends in good faith. Who may see what is decided in every page and action, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = contentSecurityPolicy(nonce);

  // Next reads the nonce from the policy on the request and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  // For the way back after logging in. lib/auth checks it again, as it would any address.
  headers.set("x-pad", `${request.nextUrl.pathname}${request.nextUrl.search}`);

  const response = refusal(request) ?? NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (PERSONAL.test(request.nextUrl.pathname)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

// Next keeps a copy of every body that passes here, up to a limit: a file of half a gigabyte, which always says what it is,
// goes straight to its route.
export const config = {
  matcher: [
    "/((?!_next/static/|api/v1/toekenningsberichten/bulk$|api/v1/toekenningsberichten/bulk/valideren$).*)",
    { source: "/api/v1/toekenningsberichten/bulk", missing: [{ type: "header", key: "content-type" }] },
    { source: "/api/v1/toekenningsberichten/bulk/valideren", missing: [{ type: "header", key: "content-type" }] },
  ],
};
