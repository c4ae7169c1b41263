import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { leesHartslag } from "@/lib/db/hartslag";
import { log } from "@/lib/log";

/** The worker has a job every minute; a long one may be in its way for a while. */
const STIL_NA_MS = 5 * 60_000;

async function worker(): Promise<"goed" | "stil"> {
  const gezien = await leesHartslag(db());
  return gezien !== null && systemNow().getTime() - gezien.getTime() < STIL_NA_MS ? "goed" : "stil";
}

/**
 * For whoever keeps the service running: does the database answer, is it one of ours, and does the worker work. A worker that
 * stands still is no reason to take the web server out of service, so the status stays 200. No figures and no names: this
 * address is open.
 */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const [rij] = await db().$queryRaw<{ overgangen: bigint }[]>`SELECT count(*) AS overgangen FROM statusovergang`;
    if ((rij?.overgangen ?? 0n) === 0n) {
      return Response.json({ status: "fout", database: "goed", migraties: "ontbreken", worker: "onbekend" }, { status: 503, headers });
    }
    return Response.json({ status: "goed", database: "goed", migraties: "goed", worker: await worker() }, { headers });
  } catch (fout) {
    log.error({ err: fout }, "gezondheid");
    return Response.json({ status: "fout", database: "onbereikbaar", migraties: "onbekend", worker: "onbekend" }, { status: 503, headers });
  }
}
