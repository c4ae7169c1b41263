import NextAuth from "next-auth";
import { type NextRequest, NextResponse } from "next/server";

import { authOptions } from "@/lib/auth/options";

/**
 * The way back from the broker, and the two places to which next-auth itself forwards when that went wrong. Logging in
 * starts at /inloggen/start and out at /uitloggen; whatever else next-auth can do has no door here.
 */
const OPEN: readonly string[] = ["callback", "signin", "error"];

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const params = await context.params;
  const [handeling = ""] = params.nextauth;
  if (!OPEN.includes(handeling)) return new NextResponse(null, { status: 404 });
  const antwoord: unknown = await NextAuth(request, { params }, authOptions());
  if (!(antwoord instanceof Response)) throw new Error("next-auth did not answer with a Response");
  return antwoord;
}
