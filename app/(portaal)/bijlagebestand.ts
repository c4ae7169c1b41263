/** The answer of the four routes that give one bijlage of a zorgovereenkomst; each asks for its own kind of actor. */
import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domein/toegang";
import { mediatypeVan } from "@/lib/koppelvlak/bestand/bijlage";
import { overeenkomstbijlage } from "@/lib/queries/zorgovereenkomst/bijlage";

const adres = z.object({ id: z.uuid(), bijlage: z.uuid() });

/** Somebody else's file: always a download, never opened on this site. */
export async function bijlagebestand(actor: Actor, params: Promise<{ readonly id: string; readonly bijlage: string }>): Promise<Response> {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await overeenkomstbijlage(db, actor, gelezen.data.id, gelezen.data.bijlage, nu);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": mediatypeVan(bestand.formaat),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(bestand.bestandsnaam).replace(/['()*]/g, (teken) => `%${teken.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
