import { type NextRequest, NextResponse } from "next/server";

import { readSessieId } from "@/lib/auth/cookies";
import { isOwnOrigin } from "@/lib/auth/origin";
import { controleerSessie, sessiegrens } from "@/lib/auth/sessie";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";

/** "Doorgaan" in the dialog. Extends the fifteen minutes, never the maximum; answers until when. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  if (!isOwnOrigin(request.headers)) return NextResponse.json({ reden: "herkomst" }, { status: 403 });
  const sessieId = await readSessieId();
  if (sessieId === null) return NextResponse.json({ reden: "geen" }, { status: 401 });
  const oordeel = await controleerSessie(db(), sessieId, systemNow(), { touchAlways: true });
  if (!oordeel.geldig) return NextResponse.json({ reden: oordeel.reden }, { status: 401 });
  const { aanmelding } = oordeel;
  return NextResponse.json({ geldigTot: sessiegrens(aanmelding).toISOString(), maximum: aanmelding.verlooptOp });
}
