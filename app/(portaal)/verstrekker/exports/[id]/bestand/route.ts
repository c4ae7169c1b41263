import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { exportbestand } from "@/lib/queries/verstrekker/exports";

const adres = z.object({ id: z.uuid() });
const SOORT = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** The file as it was made, piece by piece: nothing of it waits in memory. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/exports/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await exportbestand(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  const { stukken } = bestand;
  const lichaam = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(uit) {
      const stuk = await stukken.next();
      if (stuk.done === true) uit.close();
      else uit.enqueue(stuk.value);
    },
    async cancel() {
      await stukken.return(undefined);
    },
  });
  return new Response(lichaam, {
    headers: {
      "Content-Type": SOORT[bestand.formaat],
      "Content-Length": String(bestand.omvang),
      "Content-Disposition": `attachment; filename="${bestand.naam}"`,
      "Cache-Control": "no-store",
    },
  });
}
