import NextAuth from "next-auth";
import { NextRequest, NextResponse } from "next/server";

import { authOptions } from "@/lib/auth/options";

/**
 * The way back from the broker, and the two places to which next-auth itself forwards when that went wrong. Logging in
 * starts at /inloggen/start and out at /uitloggen; whatever else next-auth can do has no door here.
 */
const OPEN: readonly string[] = ["callback", "signin", "error"];

const CODE = /^[A-Za-z_]{1,64}$/;

/**
 * next-auth takes the address after login from a parameter as well as from its own cookie, and fails on one that is no web
 * address; ours stands in the cookie. The error code goes into the address of the login page as it is, so it must be a code.
 */
function withoutForeignParameters(request: NextRequest): NextRequest {
  const url = request.nextUrl.clone();
  url.searchParams.delete("callbackUrl");
  if (!CODE.test(url.searchParams.get("error") ?? "")) url.searchParams.delete("error");
  return new NextRequest(url.href, { headers: request.headers });
}

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const params = await context.params;
  const [handeling = ""] = params.nextauth;
  if (!OPEN.includes(handeling)) return new NextResponse(null, { status: 404 });
  const antwoord: unknown = await NextAuth(withoutForeignParameters(request), { params }, authOptions());
  if (!(antwoord instanceof Response)) throw new Error("next-auth did not answer with a Response");
  return antwoord;
}
