import { afsluitweigering } from "@/lib/messages/afsluiting";
import { afsluitretourSchema } from "@/lib/schemas/afsluiting";
import { berichtIdSchema } from "@/lib/schemas/toekenning";
import { budgetafsluitberichtBetwisten } from "@/lib/usecases/afsluiting/budgetafsluitbericht-betwisten";
import { budgetafsluitberichtBevestigen } from "@/lib/usecases/afsluiting/budgetafsluitbericht-bevestigen";

import { kernDeps, koppelingVanVerzoek, leesJsonInhoud, probleem } from "../../../verzoek";

const STATUS = { geen_recht: 403, bericht_onbekend: 404, bericht_al_verder: 409, reden_ontbreekt: 400 } as const;

/** The answer of the verstrekker. The same answer again is safe: nothing changes. */
export async function POST(verzoek: Request, { params }: { readonly params: Promise<{ readonly id: string }> }): Promise<Response> {
  const koppeling = await koppelingVanVerzoek(verzoek);
  if (koppeling instanceof Response) return koppeling;
  const adres = berichtIdSchema.safeParse(await params);
  if (!adres.success) return probleem(404, "bericht_onbekend", afsluitweigering("bericht_onbekend").titel);
  const inhoud = await leesJsonInhoud(verzoek);
  if (inhoud instanceof Response) return inhoud;
  const gelezen = afsluitretourSchema.safeParse(inhoud.waarde);
  if (!gelezen.success) return probleem(400, "retour_ongeldig", "Stuur {\"oordeel\":\"ontvangen\"}, of {\"oordeel\":\"betwist\",\"code\":\"…\",\"toelichting\":\"…\"}.");
  const deps = await kernDeps();
  const berichtId = adres.data.id;
  const retour = gelezen.data;
  const uitkomst =
    retour.oordeel === "ontvangen"
      ? await budgetafsluitberichtBevestigen(deps, koppeling, { berichtId })
      : await budgetafsluitberichtBetwisten(deps, koppeling, { berichtId, code: retour.code, tekst: retour.toelichting });
  if (!uitkomst.ok) return probleem(STATUS[uitkomst.reden], uitkomst.reden, afsluitweigering(uitkomst.reden).titel);
  return Response.json({ kenmerk: berichtId, oordeel: retour.oordeel }, { headers: { "Cache-Control": "no-store" } });
}
