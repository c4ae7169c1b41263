import { afsluitbestand } from "@/lib/queries/verstrekker/afsluitingen";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

import { kernDeps, koppelingVanVerzoek, probleem } from "../../verzoek";

/** One budgetafsluitbericht as XML, byte for byte as it was made. */
export async function GET(verzoek: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const gelezen = berichtIdSchema.safeParse(await params);
  const { db, nu } = await kernDeps();
  const bestand = gelezen.success ? await afsluitbestand(db, koppeling, nu, gelezen.data.id) : null;
  if (bestand === null) return probleem(404, "bericht_onbekend", "Wij kennen geen bericht met dit kenmerk voor uw organisatie.");
  return new Response(bestand.inhoud, { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "no-store" } });
}
