import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";

import { readGekozenActor, targetFor } from "@/lib/auth/keuze";
import { padMet, safePad } from "@/lib/auth/pad";

/** Where the broker's callback leads. Only forwards; who can be one thing only was given that at login. */
export async function GET(request: NextRequest): Promise<Response> {
  const terug = safePad(request.nextUrl.searchParams.get("terug"));
  const actor = await readGekozenActor();
  redirect(actor === null ? padMet("/kies", { terug }) : targetFor(actor, terug));
}
