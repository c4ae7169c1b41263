import { env } from "@/lib/env";
import { koppelvlakMelding } from "@/lib/messages/koppelvlak";
import { schrijfRetourberichten } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import type { Leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { leveringsantwoorden } from "@/lib/queries/verstrekker/levering";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domein/toegang";
import type { LeveringJson } from "@/lib/schemas/toekenning";
import type { Leveringsweigering } from "@/lib/usecases/toekenning/levering-ontvangen";

import { probleem } from "../../verzoek";
import { codesVan } from "../retour";

export const bulkMaximumBytes = (): number => env().BULK_MAXIMUM_MB * 1_000_000;

export const adresVan = (id: string): string => `/api/v1/toekenningsberichten/bulk/${id}`;

export const leveringJson = ({ id, ontvangenOp, klaarOp, totaal, gelezen, telling }: Leveringsstatus, eerder: boolean): LeveringJson => ({
  id,
  status: klaarOp === null ? "bezig" : "klaar",
  ontvangenOp: ontvangenOp.toISOString(),
  klaarOp: klaarOp?.toISOString() ?? null,
  totaal,
  gelezen,
  telling,
  eerder,
  retourberichten: `${adresVan(id)}/retourberichten`,
});

/** Why a file as a whole was not taken. */
export function weigering(reden: Leveringsweigering): Response {
  if (reden === "geen_recht") return probleem(403, reden, "Deze sleutel mag geen toekenningsberichten aanleveren.");
  const { code, plaats, gegevens } = reden.fout;
  const { titel, watNu } = koppelvlakMelding({ code, gegevens });
  const waar = plaats?.regel == null ? "" : `Regel ${String(plaats.regel)}: `;
  return probleem(code === "BESTAND_TE_GROOT" ? 413 : 422, code, `${waar}${titel} ${watNu}`.trim());
}

const PER_VRAAG = 1_000;

async function* antwoorden(db: Db, actor: Actor, id: string, alleenMislukt: boolean) {
  for (let vanaf = 1; ; ) {
    const stuk = await leveringsantwoorden(db, actor, id, { vanaf, aantal: PER_VRAAG, alleenMislukt });
    const laatste = stuk?.at(-1);
    if (stuk === null || laatste === undefined) return;
    yield stuk.map((retour) => ({ ...retour, codes: codesVan(retour.retourcodes) }));
    vanaf = laatste.volgnummer + 1;
  }
}

/** The answers as one file, with the memory of a thousand of them. */
export function retourbestand(db: Db, actor: Actor, id: string, alleenMislukt: boolean): Response {
  const tekst = schrijfRetourberichten(antwoorden(db, actor, id, alleenMislukt));
  const inhoud = new ReadableStream<Uint8Array>({
    async pull(regelaar) {
      const stuk = await tekst.next();
      if (stuk.done === true) regelaar.close();
      else regelaar.enqueue(new TextEncoder().encode(stuk.value));
    },
    async cancel() {
      await tekst.return(undefined);
    },
  });
  return new Response(inhoud, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="retourberichten-${id}.xml"`,
      "Cache-Control": "no-store",
    },
  });
}
