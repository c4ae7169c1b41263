import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/demo";
import { isOwnOrigin } from "@/lib/auth/origin";
import { leesBedrag, NUL } from "@/lib/domein/geld";
import { isIban, normaliseerIban } from "@/lib/domein/iban";
import { normaliseerKenmerk } from "@/lib/domein/storting/kenmerk";
import { env } from "@/lib/env";
import { stortingBijDemobank } from "@/lib/integrations/bank/demobank";

const formulier = z.object({
  bedrag: z.string().transform((tekst, ctx) => {
    const gelezen = leesBedrag(tekst);
    if (gelezen !== null && gelezen > NUL) return gelezen;
    ctx.addIssue({ code: "custom", message: "bedrag" });
    return z.NEVER;
  }),
  kenmerk: z.string().max(60).transform(normaliseerKenmerk).transform((tekst) => tekst.slice(0, 25)),
  naam: z.string().trim().min(1).max(70),
  iban: z.string().transform(normaliseerIban).refine(isIban),
});

/** The statement with one transfer, as a download. Demo and test only; changes nothing. */
export async function POST(verzoek: Request): Promise<Response> {
  if (!isDemo()) notFound();
  if (!isOwnOrigin(verzoek.headers)) return new Response(null, { status: 403 });
  const gelezen = formulier.safeParse(Object.fromEntries(await verzoek.formData().catch(() => new FormData())));
  if (!gelezen.success) return Response.redirect(new URL("/demo/bank?fout=storting", env().NEXTAUTH_URL || verzoek.url), 303);
  const { nu } = await requestDeps();
  const { naam, xml } = stortingBijDemobank({ ...gelezen.data, omschrijving: "", rekening: env().BETAAL_IBAN }, nu);
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Content-Disposition": `attachment; filename="${naam}"`, "Cache-Control": "no-store" },
  });
}
