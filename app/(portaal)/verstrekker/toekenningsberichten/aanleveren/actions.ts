"use server";

import { formActionMetBestand } from "@/lib/actions/form-action";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { AANLEVEREN_WEIGERINGEN } from "@/lib/messages/retour";
import { toekenningsberichtAanleverenSchema } from "@/lib/schemas/toekenning";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";

/** The berichtnummer makes a second sending harmless, so the key of the form is not needed to recognise it. */
export const toekenningsberichtAanleverenAction = formActionMetBestand(
  "verstrekker",
  toekenningsberichtAanleverenSchema,
  async (deps, actor, { bestand }) => {
    const inhoud = new Uint8Array(await bestand.arrayBuffer());
    const uitkomst = await toekenningsberichtOntvangen(deps, actor, {
      inhoud,
      gelezen: leesToekenningsbericht(inhoud),
      kanaal: "portaal",
      bestandsnaam: bestand.name.slice(0, 200),
    });
    if (!uitkomst.ok) return uitkomst;
    const { berichtId, eerder } = uitkomst.waarde;
    return { ok: true, waarde: { redirectTo: `/verstrekker/toekenningsberichten/${berichtId}?ontvangen=${eerder ? "eerder" : "nieuw"}` } };
  },
  (reden) => AANLEVEREN_WEIGERINGEN[reden],
);
