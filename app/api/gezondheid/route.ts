import { db } from "@/lib/db";
import { log } from "@/lib/log";

/**
 * For whoever keeps the service running: does the database answer, and is it one of ours. No figures and no names: this
 * address is open.
 */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const [rij] = await db().$queryRaw<{ overgangen: bigint }[]>`SELECT count(*) AS overgangen FROM statusovergang`;
    const migraties = (rij?.overgangen ?? 0n) > 0n;
    return Response.json(
      { status: migraties ? "goed" : "fout", database: "goed", migraties: migraties ? "goed" : "ontbreken" },
      { status: migraties ? 200 : 503, headers },
    );
  } catch (fout) {
    log.error({ err: fout }, "gezondheid");
    return Response.json({ status: "fout", database: "onbereikbaar", migraties: "onbekend" }, { status: 503, headers });
  }
}
