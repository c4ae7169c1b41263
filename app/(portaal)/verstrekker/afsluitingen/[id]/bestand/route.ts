import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { afsluitbestand } from "@/lib/queries/verstrekker/afsluitingen";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

/** The message, byte for byte as it was sent. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/afsluitingen/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await afsluitbestand(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Content-Disposition": `attachment; filename="${bestand.naam}"`, "Cache-Control": "no-store" },
  });
}
