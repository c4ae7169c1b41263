import { type NextRequest, NextResponse } from "next/server";
import * as z from "zod";

import { INLOGSOORTEN, startInlog } from "@/lib/auth/aanmeldverzoek";
import { isOwnOrigin } from "@/lib/auth/origin";
import { safePad } from "@/lib/auth/pad";
import { env } from "@/lib/env";

const soortSchema = z.enum(INLOGSOORTEN);

export async function POST(request: NextRequest): Promise<Response> {
  // Without this another site could log a visitor in as somebody else, and read along what they then fill in.
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const soort = soortSchema.safeParse(form.get("soort"));
  if (!soort.success) return NextResponse.redirect(new URL("/inloggen", env().NEXTAUTH_URL), 303);
  return startInlog(soort.data, safePad(form.get("terug")));
}
