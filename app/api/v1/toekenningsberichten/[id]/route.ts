import { retourberichtVan } from "@/lib/queries/verstrekker/toekenningsbericht";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

import { kernDeps, koppelingVanVerzoek, probleem, wilJson } from "../../verzoek";
import { retourAntwoord } from "../retour";

/** The answer to a message that was received before, by our kenmerk. */
export async function GET(verzoek: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const gelezen = berichtIdSchema.safeParse(await params);
  const { db } = await kernDeps();
  const retour = gelezen.success ? await retourberichtVan(db, koppeling, gelezen.data.id) : null;
  if (retour === null) return probleem(404, "bericht_onbekend", "Wij kennen geen bericht met dit kenmerk van uw organisatie.");
  return retourAntwoord(retour, wilJson(verzoek), 200);
}
