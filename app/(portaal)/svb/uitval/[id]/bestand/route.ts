import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { uitvalorigineel } from "@/lib/queries/svb/uitval";

const adres = z.object({ id: z.uuid() });

/** The original as it was received; a download, never shown: its content comes from outside. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/svb/uitval/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("svb");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const origineel = await uitvalorigineel(db, actor, gelezen.data.id, nu);
  if (origineel === null) notFound();
  return new Response(origineel.inhoud, {
    headers: {
      "Content-Type": origineel.mime,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(origineel.naam)}`,
      "Cache-Control": "no-store",
    },
  });
}
