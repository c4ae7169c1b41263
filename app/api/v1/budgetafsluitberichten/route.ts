import { startOfLegalDay } from "@/lib/clock";
import { REDENNUMMER } from "@/lib/domein/afsluiting/redenen";
import { datum } from "@/lib/domein/datum";
import { afsluitberichtenSinds } from "@/lib/queries/verstrekker/afsluitingen";
import { type AfsluitberichtenJson, afsluitberichtenVraagSchema } from "@/lib/schemas/afsluiting";

import { kernDeps, koppelingVanVerzoek, probleem } from "../verzoek";

const ALLES = "2015-01-01";

/** The budgetafsluitberichten of the caller, oldest first, a page at a time. */
export async function GET(verzoek: Request): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const gelezen = afsluitberichtenVraagSchema.safeParse(Object.fromEntries(new URL(verzoek.url).searchParams));
  if (!gelezen.success) return probleem(400, "vraag_ongeldig", "Gebruik `sinds` als jjjj-mm-dd en `na` als een berichtnummer.");
  const { db } = await kernDeps();
  const { sinds = ALLES, na = null } = gelezen.data;
  const pagina = await afsluitberichtenSinds(db, koppeling, { sinds: startOfLegalDay(datum(sinds)), na });
  if (pagina === null) return probleem(403, "geen_recht", "Deze sleutel mag geen budgetafsluitberichten lezen.");
  const antwoord: AfsluitberichtenJson = {
    berichten: pagina.berichten.map((bericht) => ({
      kenmerk: bericht.id,
      berichtnummer: bericht.nummer,
      vervangt: bericht.vervangt,
      reden: REDENNUMMER[bericht.reden],
      wet: bericht.wet,
      budgetidentificatie: bericht.toekenning.budgetidentificatie,
      toekenningnummer: bericht.toekenning.nummer,
      begindatum: bericht.van,
      einddatum: bericht.tm,
      definitief: bericht.definitief,
      toegekendCenten: String(bericht.toegekend),
      besteedCenten: String(bericht.besteed),
      status: bericht.status,
      gemaaktOp: bericht.gemaaktOp.toISOString(),
    })),
    volgende: pagina.volgende,
  };
  return Response.json(antwoord, { headers: { "Cache-Control": "no-store" } });
}
