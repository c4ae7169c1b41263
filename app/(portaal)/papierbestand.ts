/** The answer of the four routes that give the PDF of a contract on paper as it was delivered; each asks for its own kind of actor. */
import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domein/toegang";
import { papierenOvereenkomst } from "@/lib/queries/zorgovereenkomst/papier";

const adres = z.object({ id: z.uuid() });

/** Somebody else's file: always a download, never opened on this site. */
export async function papierbestand(actor: Actor, params: Promise<{ readonly id: string }>): Promise<Response> {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await papierenOvereenkomst(db, actor, gelezen.data.id, nu);
  if (bestand === null) notFound();
  return new Response(bestand.inhoud, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="zorgovereenkomst-${bestand.nummer}-papier.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
