import { type NextRequest, NextResponse } from "next/server";

import { isDemo } from "@/lib/auth/demo";
import { offsetFor } from "@/lib/auth/demoklok";
import { isOwnOrigin } from "@/lib/auth/origin";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { writeKlokOffset } from "@/lib/db/systeemklok";
import { env } from "@/lib/env";

const naar = (melding: string): NextResponse =>
  NextResponse.redirect(new URL(`/demo?klok=${melding}`, env().NEXTAUTH_URL), 303);

export async function POST(request: NextRequest): Promise<Response> {
  if (!isDemo()) return new NextResponse(null, { status: 404 });
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const datum = form.get("datum");
  const offset = form.get("terug") === "ja" ? 0 : offsetFor(typeof datum === "string" ? datum : "", systemNow());
  if (typeof offset === "string") return naar(offset);
  await writeKlokOffset(db(), offset);
  return naar("gezet");
}
