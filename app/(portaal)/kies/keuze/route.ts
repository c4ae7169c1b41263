import { type NextRequest, NextResponse } from "next/server";

import { makeKeuze, targetFor } from "@/lib/auth/keuze";
import { isOwnOrigin } from "@/lib/auth/origin";
import { env } from "@/lib/env";

export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const keuze = form.get("keuze");
  const actor = typeof keuze === "string" ? await makeKeuze(keuze) : null;
  const naar = actor === null ? "/kies?reden=beeindigd" : targetFor(actor, form.get("terug"));
  return NextResponse.redirect(new URL(naar, env().NEXTAUTH_URL), 303);
}
