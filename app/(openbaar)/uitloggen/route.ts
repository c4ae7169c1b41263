import { type NextRequest, NextResponse } from "next/server";

import { readSessieId, sessieCookie } from "@/lib/auth/cookies";
import { isOwnOrigin } from "@/lib/auth/origin";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { endSessie } from "@/lib/db/aanmelden";
import { env } from "@/lib/env";

const naar = (pad: string): NextResponse => NextResponse.redirect(new URL(pad, env().NEXTAUTH_URL), 303);

export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const sessieId = await readSessieId();
  if (sessieId !== null) await endSessie(db(), sessieId, "uitgelogd", systemNow());
  const antwoord = naar("/inloggen?reden=uitgelogd");
  antwoord.cookies.delete({ name: sessieCookie(), path: "/", secure: env().NEXTAUTH_URL.startsWith("https://") });
  // "Terug" in the browser shows nothing of what was on the screen.
  antwoord.headers.set("Clear-Site-Data", '"cache"');
  return antwoord;
}

/** A link or an image cannot log anybody out: looking never changes anything. */
export const GET = (): NextResponse => naar("/kies");
