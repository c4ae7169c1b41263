import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { origineelBericht } from "@/lib/queries/verstrekker/toekenningsbericht";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

/** The message, byte for byte as it came in. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/toekenningsberichten/[id]/origineel/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await origineelBericht(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  // As bytes: what somebody sent us may be anything, and must never be opened as a page of ours.
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${bestand.naam}"`,
      "Cache-Control": "no-store",
    },
  });
}
