import { leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { antwoordenVraagSchema, berichtIdSchema } from "@/lib/schemas/toekenning";

import { kernDeps, koppelingVanVerzoek, probleem } from "../../../../verzoek";
import { retourbestand } from "../../levering";

/** The answers to all messages of a file. */
export async function GET(verzoek: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const gelezen = berichtIdSchema.safeParse(await params);
  const { db } = await kernDeps();
  const status = gelezen.success ? await leveringsstatus(db, koppeling, gelezen.data.id) : null;
  if (status === null) return probleem(404, "levering_onbekend", "Wij kennen geen bestand met dit kenmerk van uw organisatie.");
  const { alles } = antwoordenVraagSchema.parse(Object.fromEntries(new URL(verzoek.url).searchParams));
  return retourbestand(db, koppeling, status.id, alles === "nee");
}
