"use server";

import { formActionMetBestand } from "@/lib/actions/form-action";
import type { Uitkomst } from "@/lib/domein/uitkomst";
import { isBulkbestand } from "@/lib/koppelvlak/toekenningsbericht/bulk";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { AANLEVEREN_WEIGERINGEN, leveringsweigering } from "@/lib/messages/retour";
import { PORTAAL_MAXIMUM_BYTES, toekenningsberichtAanleverenSchema } from "@/lib/schemas/toekenning";
import { leveringOntvangen, type Leveringsweigering } from "@/lib/usecases/toekenning/levering-ontvangen";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";

type Aanleverweigering = keyof typeof AANLEVEREN_WEIGERINGEN | Leveringsweigering;

/** The berichtnummer, and of a file its content, make a second sending harmless: the key of the form is not needed to recognise it. */
export const toekenningsberichtAanleverenAction = formActionMetBestand(
  "verstrekker",
  toekenningsberichtAanleverenSchema,
  async (deps, actor, { bestand }): Promise<Uitkomst<{ redirectTo: string }, Aanleverweigering>> => {
    const inhoud = new Uint8Array(await bestand.arrayBuffer());
    const bestandsnaam = bestand.name.slice(0, 200);
    if (isBulkbestand(inhoud)) {
      const uitkomst = await leveringOntvangen(deps, actor, { bron: bestand.stream(), kanaal: "portaal", bestandsnaam, maximumBytes: PORTAAL_MAXIMUM_BYTES });
      if (!uitkomst.ok) return uitkomst;
      const { leveringId, eerder } = uitkomst.waarde;
      return { ok: true, waarde: { redirectTo: `/verstrekker/toekenningsberichten/leveringen/${leveringId}?ontvangen=${eerder ? "eerder" : "nieuw"}` } };
    }
    const uitkomst = await toekenningsberichtOntvangen(deps, actor, { inhoud, gelezen: leesToekenningsbericht(inhoud), kanaal: "portaal", bestandsnaam });
    if (!uitkomst.ok) return uitkomst;
    const { berichtId, eerder } = uitkomst.waarde;
    return { ok: true, waarde: { redirectTo: `/verstrekker/toekenningsberichten/${berichtId}?ontvangen=${eerder ? "eerder" : "nieuw"}` } };
  },
  (reden) => (typeof reden === "string" ? AANLEVEREN_WEIGERINGEN[reden] : leveringsweigering(reden)),
);
