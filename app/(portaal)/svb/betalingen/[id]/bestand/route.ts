import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { batchbestand } from "@/lib/queries/svb/betalingen";

const adres = z.object({ id: z.uuid() });

/** The released payment file, byte for byte what was released. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/svb/betalingen/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("svb");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const bestand = await batchbestand(db, actor, gelezen.data.id);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${bestand.naam}"`,
      "Cache-Control": "no-store",
    },
  });
}
