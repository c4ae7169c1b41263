import { leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

import { kernDeps, koppelingVanVerzoek, probleem } from "../../../verzoek";
import { leveringJson } from "../levering";

/** How far a file is. */
export async function GET(verzoek: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const gelezen = berichtIdSchema.safeParse(await params);
  const { db } = await kernDeps();
  const status = gelezen.success ? await leveringsstatus(db, koppeling, gelezen.data.id) : null;
  if (status === null) return probleem(404, "levering_onbekend", "Wij kennen geen bestand met dit kenmerk van uw organisatie.");
  return Response.json(leveringJson(status, true), { headers: { "Cache-Control": "no-store" } });
}
