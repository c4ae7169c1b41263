import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { bestandinhoud } from "@/lib/queries/verstrekker/toekenningsbestand";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

/** The list, byte for byte as it came in. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/toekenningsberichten/bestand/[id]/origineel/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await bestandinhoud(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${bestand.bestandsnaam.replace(/[^A-Za-z0-9._ -]/g, "_")}"`,
      "Cache-Control": "no-store",
    },
  });
}
