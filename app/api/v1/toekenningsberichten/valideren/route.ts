import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";

import { kernDeps, koppelingVanVerzoek, leesXmlInhoud, probleem, wilJson } from "../../verzoek";
import { retourAntwoord } from "../retour";

/** Says what would become of a message, and keeps nothing. Always 200: the judging succeeded, whatever the judgement. */
export async function POST(verzoek: Request): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const inhoud = await leesXmlInhoud(verzoek);
  if (inhoud instanceof Response) return inhoud;
  const deps = await kernDeps();
  const uitkomst = await toekenningsberichtValideren(deps, koppeling, leesToekenningsbericht(inhoud));
  if (!uitkomst.ok) return probleem(403, uitkomst.reden, "Deze sleutel mag geen toekenningsberichten aanleveren.");
  return retourAntwoord({ ...uitkomst.waarde, kenmerk: null, ontvangenOp: deps.nu, toekenningnummer: null, eerder: false }, wilJson(verzoek), 200);
}
