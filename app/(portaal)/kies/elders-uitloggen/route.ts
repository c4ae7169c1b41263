import { type NextRequest, NextResponse } from "next/server";

import { requireSessie } from "@/lib/auth/actor";
import { isOwnOrigin } from "@/lib/auth/origin";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { endOtherSessies } from "@/lib/db/aanmelden";
import { env } from "@/lib/env";

export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const { aanmelding } = await requireSessie();
  await endOtherSessies(db(), aanmelding.gebruikerId, aanmelding.sessieId, systemNow());
  return NextResponse.redirect(new URL("/kies?reden=elders_uitgelogd", env().NEXTAUTH_URL), 303);
}
