import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { herkeuringCsv } from "@/lib/koppelvlak/herkeuringlijst";
import { HERKEURINGSWOORDEN } from "@/lib/messages/herkeuring";
import { herkeuringbestand } from "@/lib/queries/herkeuringen";

const adres = z.object({ id: z.uuid() });

export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/maximumtarieven/[id]/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await herkeuringbestand(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  return new Response(herkeuringCsv(bestand.stukken, HERKEURINGSWOORDEN), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${bestand.naam}"`, "Cache-Control": "no-store" },
  });
}
