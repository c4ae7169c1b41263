import { notFound } from "next/navigation";
import * as z from "zod";

import { briefOver } from "../../../../herstelbrief";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { schrijfBrief } from "@/lib/koppelvlak/brief/schrijf";
import { herstelbriefdata } from "@/lib/queries/herstelbrief";

const adres = z.object({ id: z.uuid() });

/** The letter about a herstel as PDF. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/herstel/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const data = await herstelbriefdata(db, actor, gelezen.data.id);
  if (data === null) notFound();
  return new Response(await schrijfBrief(briefOver(data)), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="brief-${data.nummer}.pdf"`, "Cache-Control": "no-store" },
  });
}
