import { leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";

import { kernDeps, koppelingVanVerzoek, probleem, stroomXmlInhoud } from "../../verzoek";
import { adresVan, bulkMaximumBytes, leveringJson, weigering } from "./levering";

/** Receives a file of many toekenningsberichten, as it comes in. The judging follows in the background. */
export async function POST(verzoek: Request): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const bron = stroomXmlInhoud(verzoek);
  if (bron instanceof Response) return bron;
  const deps = await kernDeps();
  const uitkomst = await leveringOntvangen(deps, koppeling, { bron, kanaal: "api", maximumBytes: bulkMaximumBytes() });
  if (!uitkomst.ok) return weigering(uitkomst.reden);
  const { leveringId, eerder } = uitkomst.waarde;
  const status = await leveringsstatus(deps.db, koppeling, leveringId);
  if (status === null) return probleem(404, "levering_onbekend", "Wij kennen geen bestand met dit kenmerk van uw organisatie.");
  return Response.json(leveringJson(status, eerder), { status: 202, headers: { Location: adresVan(leveringId), "Cache-Control": "no-store" } });
}
