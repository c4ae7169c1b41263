import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { zorgverlenerFactuurbestand } from "@/lib/queries/zorgverlener/declaratie";

const adres = z.object({ id: z.uuid() });

/** The invoice as it was sent; never shown in the browser, because its content is somebody else's. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/zorgverlener/declaraties/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("zorgverlener");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const bestand = await zorgverlenerFactuurbestand(db, actor, gelezen.data.id);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": bestand.soort === "ubl" ? "application/xml; charset=utf-8" : "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(bestand.naam)}`,
      "Cache-Control": "no-store",
    },
  });
}
