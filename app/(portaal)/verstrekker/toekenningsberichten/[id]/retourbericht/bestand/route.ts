import { notFound } from "next/navigation";

import { retourXml } from "@/app/api/v1/toekenningsberichten/retour";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { retourberichtVan } from "@/lib/queries/verstrekker/toekenningsbericht";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

/** The same answer as the koppeling gives. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/toekenningsberichten/[id]/retourbericht/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const retour = await retourberichtVan(db, actor, gelezen.data.id);
  if (retour === null) notFound();
  return new Response(retourXml(retour), {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="retour-${(retour.berichtnummer ?? gelezen.data.id).replace(/[^A-Za-z0-9._-]/g, "_")}.xml"`,
      "Cache-Control": "no-store",
    },
  });
}
