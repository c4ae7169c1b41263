import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { AANLEVEREN_WEIGERINGEN } from "@/lib/messages/retour";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";

import { kernDeps, koppelingVanVerzoek, leesXmlInhoud, probleem, wilJson } from "../verzoek";
import { retourAntwoord } from "./retour";

const WEIGERSTATUS = { geen_recht: 403, berichtnummer_hergebruikt: 409, intussen_gewijzigd: 409 } as const;

/** Receives one toekenningsbericht. Sending the same message again is safe: it gets the first answer. */
export async function POST(verzoek: Request): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const inhoud = await leesXmlInhoud(verzoek);
  if (inhoud instanceof Response) return inhoud;
  const uitkomst = await toekenningsberichtOntvangen(await kernDeps(), koppeling, { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "api" });
  if (!uitkomst.ok) return probleem(WEIGERSTATUS[uitkomst.reden], uitkomst.reden, AANLEVEREN_WEIGERINGEN[uitkomst.reden].titel);
  return retourAntwoord({ ...uitkomst.waarde, kenmerk: uitkomst.waarde.berichtId }, wilJson(verzoek));
}
