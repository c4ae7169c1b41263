import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/demo";
import { isOwnOrigin } from "@/lib/auth/origin";
import { env } from "@/lib/env";
import { antwoordVanDemobank, DEMOBANK_ANTWOORDEN } from "@/lib/integrations/bank/demobank";

const HOOGSTENS_BYTES = 10 * 1024 * 1024;

const formulier = z.object({
  bestand: z.instanceof(File).refine(({ size }) => size > 0 && size <= HOOGSTENS_BYTES),
  antwoord: z.enum(DEMOBANK_ANTWOORDEN),
});

const terug = (verzoek: Request): Response => Response.redirect(new URL("/demo/bank?fout=bestand", env().NEXTAUTH_URL || verzoek.url), 303);

/** The demo bank's statement as a download. Demo and test only; changes nothing. */
export async function POST(verzoek: Request): Promise<Response> {
  if (!isDemo()) notFound();
  if (!isOwnOrigin(verzoek.headers)) return new Response(null, { status: 403 });
  const form = await verzoek.formData().catch(() => new FormData());
  const gelezen = formulier.safeParse(Object.fromEntries(form));
  if (!gelezen.success) return terug(verzoek);
  const { nu } = await requestDeps();
  const uitkomst = antwoordVanDemobank(new Uint8Array(await gelezen.data.bestand.arrayBuffer()), gelezen.data.antwoord, nu);
  if (!uitkomst.ok) return terug(verzoek);
  return new Response(uitkomst.xml, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${uitkomst.naam}"`,
      "Cache-Control": "no-store",
    },
  });
}
