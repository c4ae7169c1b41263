import { type NextRequest, NextResponse } from "next/server";
import * as z from "zod";

import { INLOGSOORTEN, startInlog } from "@/lib/auth/aanmeldverzoek";
import { netwerkadres, telMee } from "@/lib/auth/limiet";
import { isOwnOrigin } from "@/lib/auth/origin";
import { safePad } from "@/lib/auth/pad";
import { env } from "@/lib/env";

/** A page of its own: what is asked too often should cost little to answer. */
const teVaak = (seconden: number): Response =>
  new NextResponse(
    `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Even wachten</title><h1>Even wachten</h1>
<p>Vanaf uw netwerk is heel vaak achter elkaar ingelogd. Wacht vijf minuten en probeer het dan opnieuw.</p>
<p><a href="/inloggen">Terug naar inloggen</a></p></html>`,
    { status: 429, headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": String(seconden) } },
  );

const soortSchema = z.enum(INLOGSOORTEN);

export async function POST(request: NextRequest): Promise<Response> {
  // Without this another site could log a visitor in as somebody else, and read along what they then fill in.
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const wacht = await telMee("inloggen", netwerkadres(request.headers));
  if (wacht !== null) return teVaak(wacht);
  const form = await request.formData().catch(() => new FormData());
  const soort = soortSchema.safeParse(form.get("soort"));
  if (!soort.success) return NextResponse.redirect(new URL("/inloggen", env().NEXTAUTH_URL), 303);
  return startInlog(soort.data, safePad(form.get("terug")));
}
