import { notFound } from "next/navigation";

import { retourbestand } from "@/app/api/v1/toekenningsberichten/bulk/levering";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { antwoordenVraagSchema, berichtIdSchema } from "@/lib/schemas/toekenning";

/** The same answers as the koppeling gives. */
export async function GET(verzoek: Request, { params }: RouteContext<"/verstrekker/toekenningsberichten/leveringen/[id]/retourberichten/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const status = await leveringsstatus(db, actor, gelezen.data.id);
  if (status === null) notFound();
  const { alles } = antwoordenVraagSchema.parse(Object.fromEntries(new URL(verzoek.url).searchParams));
  return retourbestand(db, actor, status.id, alles === "nee");
}
