import { NextResponse } from "next/server";

import { readSessieId } from "@/lib/auth/cookies";
import { peekSessie, sessiegrens } from "@/lib/auth/sessie";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";

/** How long the session still lasts. Asking is not using: this leaves the fifteen minutes as they are. */
export async function GET(): Promise<NextResponse> {
  const sessieId = await readSessieId();
  if (sessieId === null) return NextResponse.json({ reden: "geen" }, { status: 401 });
  const oordeel = await peekSessie(db(), sessieId, systemNow());
  if (!oordeel.geldig) return NextResponse.json({ reden: oordeel.reden }, { status: 401 });
  const { aanmelding } = oordeel;
  return NextResponse.json({ geldigTot: sessiegrens(aanmelding).toISOString(), maximum: aanmelding.verlooptOp });
}
