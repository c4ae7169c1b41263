import type { LeveringsproefJson } from "@/lib/schemas/toekenning";
import { leveringValideren } from "@/lib/usecases/toekenning/levering-valideren";

import { kernDeps, koppelingVanVerzoek, stroomXmlInhoud } from "../../../verzoek";
import { codesVan } from "../../retour";
import { bulkMaximumBytes, weigering } from "../levering";

/** Says what would become of every message of a file, and keeps nothing. */
export async function POST(verzoek: Request): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const bron = stroomXmlInhoud(verzoek);
  if (bron instanceof Response) return bron;
  const uitkomst = await leveringValideren(await kernDeps(), koppeling, { bron, maximumBytes: bulkMaximumBytes() });
  if (!uitkomst.ok) return weigering(uitkomst.reden);
  const { bevindingen, ...rest } = uitkomst.waarde;
  const antwoord: LeveringsproefJson = { ...rest, bevindingen: bevindingen.map(({ retourcodes, ...bevinding }) => ({ ...bevinding, codes: codesVan(retourcodes) })) };
  return Response.json(antwoord, { headers: { "Cache-Control": "no-store" } });
}
